import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { updateOrder } from './revision.service.ts';

export const revisionResolvers: Resolvers = {
  Mutation: {
    updateOrder: mutation(['customer', 'staff', 'admin'], async (ctx, { id, input }) => ({
      order: await updateOrder(ctx, id, input),
    })),
  },
};
