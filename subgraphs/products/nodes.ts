import { load, node } from '@souk/subgraph';
import { attributeLoader } from './attributes/effective.ts';
import { ownRequest } from './back-in-stock/own-requests.ts';
import { visibleProduct } from './catalogue/product-lookup.ts';
import { MANAGERS } from './catalogue-import/catalogue-import.resolvers.ts';
import { visibleImport } from './catalogue-import/import.service.ts';
import { visibleError } from './catalogue-import/lists.ts';
import { categoryLoader } from './categories/category.service.ts';
import type { Ctx } from './context.ts';
import { managedTransaction } from './inventory/transactions.ts';
import { managedLocation } from './locations/location.loader.ts';
import { REVIEWERS, visibleReview } from './moderation/queue.ts';
import { trustedSellerLoader } from './moderation/trust.service.ts';
import { synonymLoader } from './search/synonyms/synonym.service.ts';
import { tagLoader } from './tags/tag.service.ts';
import { visibleVariant } from './variants/visible-variant.ts';

/**
 * What `Query.node` finds in products: what `product`, `category` and `attribute` show, and of the types without a root field of their
 * own what `Product.variants`, `inventoryTransactions` and `tags` show.
 */
export const nodes = {
  Attribute: node<Ctx>('anyone', (ctx, id) => load(ctx, attributeLoader, id)),
  CatalogueImport: node<Ctx>(MANAGERS, (ctx, id) => visibleImport(ctx, id)),
  CatalogueImportError: node<Ctx>(MANAGERS, (ctx, id) => visibleError(ctx, id)),
  BackInStockRequest: node<Ctx>('customer', ownRequest),
  Category: node<Ctx>('anyone', (ctx, id, info) => categoryLoader.load(ctx, id, info)),
  InventoryTransaction: node<Ctx>(['seller', 'admin', 'key:inventory.read'], managedTransaction),
  Product: node<Ctx>('anyone', visibleProduct),
  ProductVariant: node<Ctx>('anyone', visibleVariant),
  ProductReview: node<Ctx>(['seller', ...REVIEWERS], visibleReview),
  Synonym: node<Ctx>('admin', (ctx, id) => load(ctx, synonymLoader, id)),
  StockLocation: node<Ctx>(['seller', 'admin', 'key:inventory.read'], managedLocation),
  TrustedSeller: node<Ctx>(REVIEWERS, (ctx, id) => load(ctx, trustedSellerLoader, id)),
  Tag: node<Ctx>('anyone', (ctx, id) => load(ctx, tagLoader, id)),
};
