import { fault, forbidden, mutation, query, readPage } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import { mayManage, maySee } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { variantLoader, variantsOf } from '../variants/variant.loader.ts';
import { adjustInventory, setInventory } from './adjust.service.ts';
import { sellable, stockLevel } from './stock.ts';
import type { TransactionDocument } from './transaction.model.ts';

const NEWEST = { field: 'createdAt', direction: -1 } as const;

export const inventoryResolvers: Resolvers = {
  Query: {
    inventoryTransactions: query(['seller', 'admin'], async (ctx, { productId, type, from, to, ...page }) => {
      await requireManaged(ctx, productId);
      const filter: QueryFilter<TransactionDocument> = {
        productId,
        ...(type ? { type: { $in: type } } : {}),
        ...(from || to ? { createdAt: { ...(from ? { $gte: from } : {}), ...(to ? { $lt: to } : {}) } } : {}),
      };
      return readPage<TransactionDocument>(
        { model: ctx.db.inventoryTransactions, filter, sort: NEWEST },
        page,
      );
    }),
  },
  Mutation: {
    adjustInventory: mutation(['seller', 'admin'], (ctx, { input }) => adjustInventory(ctx, input)),
    setInventory: mutation(['seller', 'admin'], (ctx, { input }) => setInventory(ctx, input)),
  },
  Product: {
    availableQuantity: async ({ _id }, _args, ctx, info) => {
      const variants = await variantsOf(ctx, _id, info);
      return variants.reduce((sum, variant) => sum + sellable(variant), 0);
    },
    inventory: async ({ _id, sellerId }, _args, ctx, info) =>
      mayManage(ctx.viewer, sellerId) ? stockLevel(await variantsOf(ctx, _id, info)) : null,
  },
  InventoryTransaction: {
    id: ({ _id }) => _id,
    variant: ({ variantId }, _args, ctx, info) => variantLoader.load(ctx, variantId, info),
  },
};

async function requireManaged(ctx: Ctx, productId: string): Promise<void> {
  const product = await ctx.db.products.findById(productId).lean();
  if (!product || !maySee(ctx.viewer, product)) throw fault('NOT_FOUND', 'There is no such product.');
  if (!mayManage(ctx.viewer, product.sellerId)) throw forbidden('This product belongs to another seller.');
}
