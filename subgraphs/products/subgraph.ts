import { defineSubgraph } from '@souk/subgraph';
import { attributeResolvers } from './attributes/attribute.resolvers.ts';
import { refreshFacets } from './attributes/refresh-facets.ts';
import { productResolvers } from './catalogue/product.resolvers.ts';
import { productFieldResolvers } from './catalogue/product-fields.resolvers.ts';
import { categoryResolvers } from './categories/category.resolvers.ts';
import { config } from './config.ts';
import { models } from './context.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { importResolvers } from './importing/import.resolvers.ts';
import { inventoryResolvers } from './inventory/inventory.resolvers.ts';
import { liveStockResolvers } from './live-stock/live-stock.resolvers.ts';
import { locationResolvers } from './locations/location.resolvers.ts';
import { wordsOfProducts } from './migrations/0001-words-of-products.ts';
import { wordsOnSale } from './migrations/0002-words-on-sale.ts';
import { textsOfProducts } from './migrations/0003-texts-of-products.ts';
import { searchKeys } from './migrations/0004-search-keys.ts';
import { sellerEligibilities } from './migrations/0005-seller-eligibilities.ts';
import { variantVersions } from './migrations/0006-variant-versions.ts';
import { inventoryTransactions } from './migrations/0007-inventory-transactions.ts';
import { lowStockVariants } from './migrations/0008-low-stock-variants.ts';
import { attributesOfProducts } from './migrations/0009-attributes.ts';
import { nodes } from './nodes.ts';
import { offerResolvers } from './offers/offer.resolvers.ts';
import { personalData } from './privacy/personal-data.ts';
import { reservationConsumers } from './reservations/reservation.consumers.ts';
import { reservationResolvers } from './reservations/reservation.resolvers.ts';
import { expireHolds } from './reservations/settle.ts';
import { eligibilityConsumers } from './seller-eligibility/eligibility.consumers.ts';
import { tagResolvers } from './tags/tag.resolvers.ts';
import { variantResolvers } from './variants/variant.resolvers.ts';

/** Products, categories, stock and the reservations of orders. */
export const products = defineSubgraph({
  name: 'products',
  folder: import.meta.dirname,
  config,
  models,
  resolvers: [
    productResolvers,
    productFieldResolvers,
    variantResolvers,
    categoryResolvers,
    attributeResolvers,
    tagResolvers,
    inventoryResolvers,
    locationResolvers,
    liveStockResolvers,
    reservationResolvers,
    offerResolvers,
    importResolvers,
  ],
  nodes,
  personalData,
  consumers: { ...eligibilityConsumers, ...reservationConsumers },
  sweeps: {
    'refresh-facets': {
      run: async (ctx) => void (await refreshFacets(ctx)),
      everyMs: 5_000,
      due: [{ collection: 'facetRefreshes', where: {}, field: 'requestedAt' }],
    },
    'expire-holds': {
      run: async (ctx) => void (await expireHolds(ctx)),
      everyMs: 60_000,
      due: [{ collection: 'reservations', where: { state: 'HELD' }, field: 'expiresAt' }],
    },
  },
  migrations: [
    wordsOfProducts,
    wordsOnSale,
    textsOfProducts,
    searchKeys,
    sellerEligibilities,
    variantVersions,
    inventoryTransactions,
    lowStockVariants,
    attributesOfProducts,
  ],
  seedDemo,
});
