import { mutation, query } from '@souk/subgraph';
import { maySeeStock } from '../catalogue/visibility.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { variantLoader, variantsOf } from '../variants/variant.loader.ts';
import { actorOf } from './actor.ts';
import { adjustInventory, setInventory } from './adjust.service.ts';
import { sellable, stockLevel } from './stock.ts';
import { listTransactions } from './transactions.ts';
import { transferInventory } from './transfer.ts';

export const inventoryResolvers: Resolvers = {
  Query: {
    inventoryTransactions: query(['seller', 'admin', 'key:inventory.read'], (ctx, args, info) =>
      listTransactions(ctx, args, info),
    ),
  },
  Mutation: {
    adjustInventory: mutation(['seller', 'admin', 'key:inventory.write'], (ctx, { input }) =>
      adjustInventory(ctx, input),
    ),
    setInventory: mutation(['seller', 'admin', 'key:inventory.write'], (ctx, { input }) =>
      setInventory(ctx, input),
    ),
    transferInventory: mutation(['seller', 'admin', 'key:inventory.write'], (ctx, { input }) =>
      transferInventory(ctx, input),
    ),
  },
  Product: {
    availableQuantity: async ({ _id }, _args, ctx, info) => {
      const variants = await variantsOf(ctx, _id, info);
      return variants.reduce((sum, variant) => sum + sellable(variant), 0);
    },
    inventory: async ({ _id, sellerId }, _args, ctx, info) =>
      maySeeStock(ctx.viewer, sellerId) ? stockLevel(await variantsOf(ctx, _id, info)) : null,
  },
  ProductVariant: {
    inventoryTransactions: ({ _id, sellerId }, args, ctx, info) =>
      maySeeStock(ctx.viewer, sellerId) ? listTransactions(ctx, args, info, { variantId: _id }) : null,
  },
  InventoryTransaction: {
    id: ({ _id }) => _id,
    variant: ({ variantId }, _args, ctx, info) => variantLoader.load(ctx, variantId, info),
    order: ({ orderId }) => (orderId ? { id: orderId } : null),
    actor: ({ actor }) => actorOf(actor),
  },
};
