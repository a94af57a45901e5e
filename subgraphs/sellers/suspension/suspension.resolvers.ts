import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { reinstateSeller, suspendSeller } from './suspension.service.ts';

export const suspensionResolvers: Resolvers = {
  Mutation: {
    suspendSeller: mutation('admin', async (ctx, { sellerId, reason }) => ({
      seller: await suspendSeller(ctx, sellerId, reason),
    })),
    reinstateSeller: mutation('admin', async (ctx, { sellerId }) => ({
      seller: await reinstateSeller(ctx, sellerId),
    })),
  },
};
