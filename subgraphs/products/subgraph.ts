import { defineSubgraph } from '@souk/subgraph';
import { attributeResolvers } from './attributes/attribute.resolvers.ts';
import { refreshFacets } from './attributes/refresh-facets.ts';
import { backInStockResolvers } from './back-in-stock/back-in-stock.resolvers.ts';
import { notifyDue } from './back-in-stock/notify-due.ts';
import { sendConfirmations } from './back-in-stock/send-confirmations.ts';
import { bulkResolvers } from './bulk/bulk.resolvers.ts';
import { productResolvers } from './catalogue/product.resolvers.ts';
import { productFieldResolvers } from './catalogue/product-fields.resolvers.ts';
import { catalogueExportResolvers } from './catalogue-export/catalogue-export.resolvers.ts';
import { fileRoutes } from './catalogue-files/file.routes.ts';
import { catalogueImportResolvers } from './catalogue-import/catalogue-import.resolvers.ts';
import { sweepImports } from './catalogue-import/import.service.ts';
import { IMPORT_JOB, runImport } from './catalogue-import/run/run-import.ts';
import { categoryResolvers } from './categories/category.resolvers.ts';
import { config } from './config.ts';
import { models } from './context.ts';
import { recountAll, refreshCounts } from './counts/refresh-counts.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { followUpDue } from './follow-ups/follow-up.service.ts';
import { galleryResolvers } from './gallery/gallery.resolvers.ts';
import { mediaConsumers } from './gallery/media.consumers.ts';
import { importResolvers } from './importing/import.resolvers.ts';
import { inventoryResolvers } from './inventory/inventory.resolvers.ts';
import { stockSettingsResolvers } from './inventory/stock-settings.resolvers.ts';
import { liveStockResolvers } from './live-stock/live-stock.resolvers.ts';
import { locationResolvers } from './locations/location.resolvers.ts';
import { metadataResolvers } from './metadata/metadata.resolvers.ts';
import { wordsOfProducts } from './migrations/0001-words-of-products.ts';
import { wordsOnSale } from './migrations/0002-words-on-sale.ts';
import { textsOfProducts } from './migrations/0003-texts-of-products.ts';
import { searchKeys } from './migrations/0004-search-keys.ts';
import { sellerEligibilities } from './migrations/0005-seller-eligibilities.ts';
import { variantVersions } from './migrations/0006-variant-versions.ts';
import { inventoryTransactions } from './migrations/0007-inventory-transactions.ts';
import { lowStockVariants } from './migrations/0008-low-stock-variants.ts';
import { attributesOfProducts } from './migrations/0009-attributes.ts';
import { picturesOfVariants } from './migrations/0012-pictures-of-variants.ts';
import { versionsOfCategories } from './migrations/0013-versions-of-categories.ts';
import { productFields } from './migrations/0014-product-fields.ts';
import { noWordsOfProducts } from './migrations/0016-no-words-of-products.ts';
import { replacedImageConsumers } from './moderation/replaced-image.ts';
import { reviewResolvers } from './moderation/review.resolvers.ts';
import { nodes } from './nodes.ts';
import { offerResolvers } from './offers/offer.resolvers.ts';
import { personalData } from './privacy/personal-data.ts';
import { reservationConsumers } from './reservations/reservation.consumers.ts';
import { reservationResolvers } from './reservations/reservation.resolvers.ts';
import { expireHolds } from './reservations/settle.ts';
import { openSearch } from './search/open-search.ts';
import { salesConsumers } from './search/sales/sales.consumers.ts';
import { searchResolvers } from './search/search.resolvers.ts';
import { synonymResolvers } from './search/synonyms/synonym.resolvers.ts';
import { eligibilityConsumers } from './seller-eligibility/eligibility.consumers.ts';
import { tagResolvers } from './tags/tag.resolvers.ts';
import { variantResolvers } from './variants/variant.resolvers.ts';

const HOUR = 3_600_000;

/** Products, categories, stock and the reservations of orders. */
export const products = defineSubgraph({
  name: 'products',
  folder: import.meta.dirname,
  config,
  models,
  resolvers: [
    productResolvers,
    productFieldResolvers,
    galleryResolvers,
    variantResolvers,
    categoryResolvers,
    attributeResolvers,
    metadataResolvers,
    bulkResolvers,
    tagResolvers,
    inventoryResolvers,
    stockSettingsResolvers,
    backInStockResolvers,
    locationResolvers,
    liveStockResolvers,
    reservationResolvers,
    offerResolvers,
    importResolvers,
    catalogueImportResolvers,
    catalogueExportResolvers,
    searchResolvers,
    synonymResolvers,
    reviewResolvers,
  ],
  nodes,
  personalData,
  consumers: {
    ...eligibilityConsumers,
    ...salesConsumers,
    ...reservationConsumers,
    ...replacedImageConsumers,
    ...mediaConsumers,
  },
  jobs: {
    [IMPORT_JOB]: { run: (ctx, { id }) => runImport(ctx, String(id)), concurrency: 2 },
  },
  sweeps: {
    'run-imports': {
      run: sweepImports,
      everyMs: 2_000,
      due: [{ collection: 'catalogueImports', field: 'dueAt' }],
    },
    'refresh-counts': {
      run: refreshCounts,
      everyMs: 1_000,
      due: [{ collection: 'countChanges', field: 'dueAt' }],
    },
    'recount-all': { run: recountAll, everyMs: HOUR },
    'follow-ups': {
      run: (ctx) => followUpDue(ctx),
      everyMs: 2_000,
      due: [{ collection: 'followUps', field: 'dueAt' }],
    },
    'refresh-facets': {
      run: async (ctx) => void (await refreshFacets(ctx)),
      everyMs: 5_000,
      due: [{ collection: 'facetRefreshes', where: {}, field: 'requestedAt' }],
    },
    'notify-back-in-stock': {
      run: (ctx) => notifyDue(ctx),
      everyMs: 2_000,
      due: [{ collection: 'variants', field: 'noticeDueAt' }],
    },
    'confirm-back-in-stock': {
      run: (ctx) => sendConfirmations(ctx),
      everyMs: 1_000,
      due: [{ collection: 'backInStockRequests', field: 'confirmationDueAt' }],
    },
    'expire-holds': {
      run: async (ctx) => void (await expireHolds(ctx)),
      everyMs: 10_000,
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
    picturesOfVariants,
    versionsOfCategories,
    productFields,
    noWordsOfProducts,
  ],
  routes: fileRoutes,
  start: openSearch,
  seedDemo,
});
