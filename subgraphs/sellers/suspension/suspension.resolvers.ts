import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { reinstateSeller, suspendSeller } from './suspension.service.ts';

export const suspensionResolvers: Resolvers = {
  Mutation: {
    suspendSeller: mutation('admin', async (ctx, { id, input }) => ({
      seller: await suspendSeller(ctx, id, input.reason),
    })),
    reinstateSeller: mutation('admin', async (ctx, { id }) => ({
      seller: await reinstateSeller(ctx, id),
    })),
  },
};
