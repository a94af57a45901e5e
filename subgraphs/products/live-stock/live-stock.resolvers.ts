import { badInput, subscription } from '@souk/subgraph';
import { productLoader } from '../catalogue/product-needs.ts';
import { maySee } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { Resolvers, SubscriptionInventoryChangedArgs } from '../generated/resolvers.ts';
import type { Change } from './change.ts';

const MAX_PRODUCTS = 50;

export const liveStockResolvers: Resolvers = {
  Subscription: {
    inventoryChanged: subscription('anyone', {
      events: ['inventory.changed', 'product.updated', 'product.archived'],
      async begin(_ctx: Ctx, { productIds }: SubscriptionInventoryChangedArgs) {
        if (productIds.length >= 1 && productIds.length <= MAX_PRODUCTS) return;
        throw badInput(`Follow 1 to ${MAX_PRODUCTS} products.`);
      },
      filter: (_ctx, { aggregateId }, { productIds }) => productIds.includes(aggregateId),
      async resolve(ctx, { aggregateId, payload }, _args, info): Promise<Change | null> {
        const found = await productLoader.load(ctx, aggregateId, info, ['product']);
        const product = found && maySee(ctx.viewer, found) ? found : null;
        // What happens to a product that is not for sale is not for everybody, but that it left the shop is.
        if (product) return { product, removedId: null };
        return payload.leftSale ? { product, removedId: aggregateId } : null;
      },
    }),
  },
};
