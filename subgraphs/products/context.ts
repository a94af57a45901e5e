import { type Db, idempotentRequests, type Ctx as SubgraphCtx } from '@souk/subgraph';
import { attributeModel } from './attributes/attribute.model.ts';
import { facetRefreshModel } from './attributes/facet-refresh.model.ts';
import { backInStockModel } from './back-in-stock/back-in-stock.model.ts';
import { productModel } from './catalogue/product.model.ts';
import { chunkModel } from './catalogue-files/chunk.model.ts';
import { importErrorModel } from './catalogue-import/error.model.ts';
import { importModel } from './catalogue-import/import.model.ts';
import { importItemModel } from './catalogue-import/item.model.ts';
import { importedPictureModel } from './catalogue-import/pictures/picture.model.ts';
import { categoryModel } from './categories/category.model.ts';
import type { Config } from './config.ts';
import { countChangeModel } from './counts/count-change.model.ts';
import { followUpModel } from './follow-ups/follow-up.model.ts';
import { stockSettingsModel } from './inventory/stock-settings.model.ts';
import { transactionModel } from './inventory/transaction.model.ts';
import { locationModel } from './locations/location.model.ts';
import { productReviewModel } from './moderation/review.model.ts';
import { trustedSellerModel } from './moderation/trusted-seller.model.ts';
import { reservationModel } from './reservations/reservation.model.ts';
import type { Runtime } from './search/runtime.ts';
import { orderSalesModel } from './search/sales/order-sales.model.ts';
import { synonymModel } from './search/synonyms/synonym.model.ts';
import { sellerEligibilityModel } from './seller-eligibility/eligibility.model.ts';
import { tagModel } from './tags/tag.model.ts';
import { variantModel } from './variants/variant.model.ts';

/** The collections of this subgraph, as `ctx.db` names them. */
export const models = {
  products: productModel,
  variants: variantModel,
  categories: categoryModel,
  attributes: attributeModel,
  facetRefreshes: facetRefreshModel,
  tags: tagModel,
  synonyms: synonymModel,
  orderSales: orderSalesModel,
  countChanges: countChangeModel,
  followUps: followUpModel,
  reservations: reservationModel,
  inventoryTransactions: transactionModel,
  sellerEligibilities: sellerEligibilityModel,
  stockLocations: locationModel,
  catalogueImports: importModel,
  catalogueImportErrors: importErrorModel,
  catalogueImportItems: importItemModel,
  catalogueFileChunks: chunkModel,
  importedPictures: importedPictureModel,
  productReviews: productReviewModel,
  trustedSellers: trustedSellerModel,
  stockSettings: stockSettingsModel,
  backInStockRequests: backInStockModel,
  requests: idempotentRequests,
};

/** The context of every resolver, service, consumer and sweep of `products`. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config, Runtime>;
