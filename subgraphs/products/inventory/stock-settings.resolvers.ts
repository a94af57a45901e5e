import { mutation } from '@souk/subgraph';
import { maySeeStock } from '../catalogue/visibility.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { defaultThreshold, setDefaultThreshold } from './stock-settings.service.ts';

export const stockSettingsResolvers: Resolvers = {
  Mutation: {
    setDefaultLowStockThreshold: mutation(
      ['seller', 'admin', 'key:inventory.write'],
      async (ctx, { input }) => ({
        seller: { id: await setDefaultThreshold(ctx, input) },
      }),
    ),
  },
  Seller: {
    defaultLowStockThreshold: ({ id }, _args, ctx) =>
      maySeeStock(ctx.viewer, id) ? defaultThreshold(ctx, id) : null,
  },
};
