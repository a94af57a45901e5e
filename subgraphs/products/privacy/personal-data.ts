import { documentsOf, type Erased, type Person, type PersonalData } from '@souk/subgraph';
import { noteRemoval } from '../back-in-stock/awaited-variant.ts';
import { eraseRequests } from '../back-in-stock/erase-requests.ts';
import { dropParts } from '../catalogue-import/import.service.ts';
import type { Ctx } from '../context.ts';
import { recordSuspension } from '../seller-eligibility/eligibility.service.ts';

const ofSeller = ({ sellerId }: Person) => (sellerId === null ? null : { sellerId });
const BATCH = 200;

/** What products holds of a person: nothing of customers, and the range of a business of its owner. */
export const personalData: PersonalData<Ctx> = {
  collections: {
    products: {
      holds: 'what the business of the person sells, as it describes it',
      exported: documentsOf('Products of your business.', (ctx: Ctx) => ctx.db.products, {
        whose: ofSeller,
        row: (product) => ({
          id: product._id,
          name: product.name,
          slug: product.slug,
          description: product.description,
          seoTitle: product.seoTitle,
          seoDescription: product.seoDescription,
          metadata: product.metadata
            .filter(({ owner }) => owner === 'SELLER')
            .map(({ key, value, isPublic }) => ({ key, value, isPublic })),
          status: product.status,
          currency: product.currency,
          minPriceMinor: product.minPriceMinor,
          maxPriceMinor: product.maxPriceMinor,
          options: product.options.map(({ name, values }) => ({ name, values })),
          createdAt: product.createdAt,
        }),
      }),
      erased: archiveAll,
    },
    variants: {
      holds: 'prices and stock of what the business of the person sells',
      exported: documentsOf('Variants of your products.', (ctx: Ctx) => ctx.db.variants, {
        whose: ofSeller,
        row: (variant) => ({
          id: variant._id,
          productId: variant.productId,
          sku: variant.sku,
          priceMinor: variant.priceMinor,
          currency: variant.currency,
          options: variant.options.map(({ name, value }) => ({ name, value })),
          onHand: variant.inventory.onHand,
          reserved: variant.inventory.reserved,
        }),
      }),
      erased: 'Past orders name variants; they are archived with their products.',
    },
    inventoryTransactions: {
      holds: 'the reasons that the person gave for corrections of stock',
      exported: documentsOf('Movements of your stock.', (ctx: Ctx) => ctx.db.inventoryTransactions, {
        whose: ofSeller,
        row: (movement) => ({
          id: movement._id,
          variantId: movement.variantId,
          kind: movement.kind,
          quantity: movement.quantity,
          reason: movement.reason,
          createdAt: movement.createdAt,
        }),
      }),
      erased: eraseReasons,
    },
    stockLocations: {
      holds: 'the names that the business of the person gave to its locations',
      exported: documentsOf('Locations of your stock.', (ctx: Ctx) => ctx.db.stockLocations, {
        whose: ofSeller,
        row: ({ _id, name, createdAt }) => ({ id: _id, name, createdAt }),
      }),
      erased: eraseNames,
    },
    catalogueImports: {
      holds: 'the names of files that the business of the person imported, and who began it',
      exported: documentsOf('Imports of your products.', (ctx: Ctx) => ctx.db.catalogueImports, {
        whose: ofSeller,
        row: ({ _id, filename, status, createdAt }) => ({ id: _id, filename, status, createdAt }),
      }),
      erased: eraseImports,
    },
    catalogueImportErrors: {
      holds: 'values of cells of imported files that were refused',
      exported: 'They are gone within weeks, and the file is with the person.',
      erased: 'They are erased with their import.',
    },
    catalogueImportItems: {
      holds: 'what products were before an import changed them',
      exported: 'They are gone within weeks; the products are exported as they are.',
      erased: 'They are erased with their import.',
    },
    importedPictures: {
      holds: 'which pictures the business of the person imported',
      exported: 'The products are exported, which have the pictures.',
      erased: 'They are erased with its imports.',
    },
    catalogueFileChunks: {
      holds: 'files that the business of the person imported or exported',
      exported: 'They are gone within weeks, and are with the person.',
      erased: 'They are erased with their import.',
    },
    productReviews: {
      holds: 'changes of products that the business of the person submitted, and why they were rejected',
      exported: documentsOf('Reviews of your products.', (ctx: Ctx) => ctx.db.productReviews, {
        whose: ofSeller,
        row: (review) => ({
          id: review._id,
          productId: review.productId,
          kind: review.kind,
          state: review.state,
          changes: JSON.stringify(review.changes),
          reason: review.reason,
          createdAt: review.createdAt,
          decidedAt: review.decidedAt,
        }),
      }),
      erased: eraseReviews,
    },
    backInStockRequests: {
      holds: 'the sold out variants of which the person asked to be notified, by account or address',
      exported: documentsOf(
        'Sold out variants that you wait for.',
        (ctx: Ctx) => ctx.db.backInStockRequests,
        {
          whose: ({ userId, email }) => ({ holder: { $in: [userId, email] } }),
          row: ({ _id, variantId, byEmail, holder, status, createdAt, notifiedAt, purgeAt }) => ({
            id: _id,
            variantId,
            email: byEmail ? holder : null,
            status,
            createdAt,
            notifiedAt,
            expiresAt: purgeAt,
          }),
        },
      ),
      erased: eraseRequests,
    },
    stockSettings: { none: 'A number of units, by the id of a business.' },
    categories: { none: 'The tree of the market.' },
    attributes: { none: 'The properties of products that the market defines.' },
    facetRefreshes: { none: 'Ids of categories whose products are brought up to date.' },
    tags: { none: 'The words of the market for products.' },
    synonyms: { none: 'Words of the market that a search takes for each other.' },
    orderSales: { none: 'Ids of orders and products, and quantities.' },
    countChanges: { none: 'Ids of categories and tags.' },
    followUps: { none: 'Ids of categories and tags.' },
    reservations: { none: 'Ids of orders and variants, and quantities.' },
    requests: { none: 'First answers of repeatable mutations, which the kernel deletes.' },
    trustedSellers: {
      none: 'Which businesses need no approval, by their ids, and which administrator said so.',
    },
    sellerEligibilities: { none: 'Whether a business may sell, by its id.' },
  },
};

/** Archives the range of a business and empties its descriptions; names stay, as orders show them. */
async function archiveAll(ctx: Ctx, { sellerId }: Person): Promise<Erased> {
  if (sellerId === null) return 'DONE';
  await ctx.transaction(() => recordSuspension(ctx, sellerId, true));
  for (let after = ''; ; ) {
    const found = await ctx.db.products
      .find({ sellerId, _id: { $gt: after } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean();
    if (found.length === 0) break;
    after = found.at(-1)?._id ?? after;
    await ctx.db.products.bulkWrite(
      found.map(({ _id }) => {
        const emptied = {
          description: '',
          seoTitle: null,
          seoDescription: null,
          tagIds: [],
        };
        const $set = { ...emptied, status: 'ARCHIVED' as const, stockedVariants: 0, lowStockVariants: 0 };
        const $pull = { metadata: { owner: 'SELLER' as const } };
        return { updateOne: { filter: { _id }, update: { $set, $pull } } };
      }),
    );
  }
  await ctx.db.variants.updateMany({ sellerId, live: true }, { $set: { live: false } });
  await noteRemoval(ctx, { sellerId });
  return 'DONE';
}

async function eraseReasons(ctx: Ctx, { sellerId }: Person): Promise<Erased> {
  if (sellerId === null) return 'DONE';
  await ctx.db.inventoryTransactions.updateMany(
    { sellerId, reason: { $ne: null } },
    { $set: { reason: null } },
    { timestamps: false },
  );
  return 'DONE';
}

async function eraseImports(ctx: Ctx, { sellerId }: Person): Promise<Erased> {
  if (sellerId === null) return 'DONE';
  await ctx.db.importedPictures.deleteMany({ sellerId });
  const imports = await ctx.db.catalogueImports.find({ sellerId }).lean();
  for (const one of imports) {
    // A process that runs it stores nothing more once it is gone.
    await ctx.db.catalogueImports.deleteOne({ _id: one._id });
    await dropParts(ctx, one);
  }
  return 'DONE';
}

async function eraseNames(ctx: Ctx, { sellerId }: Person): Promise<Erased> {
  if (sellerId === null) return 'DONE';
  await ctx.db.stockLocations.updateMany({ sellerId }, [{ $set: { name: '$_id' } }], {
    updatePipeline: true,
  });
  return 'DONE';
}

async function eraseReviews(ctx: Ctx, { sellerId }: Person): Promise<Erased> {
  if (sellerId === null) return 'DONE';
  await ctx.db.productReviews.deleteMany({ sellerId });
  return 'DONE';
}
