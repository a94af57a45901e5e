import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { hideOrder, unhideOrder } from './hiding.service.ts';

export const hidingResolvers: Resolvers = {
  Mutation: {
    hideOrder: mutation(['admin', 'staff:order.delete'], async (ctx, { id }) => ({
      order: await hideOrder(ctx, id),
    })),
    unhideOrder: mutation('admin', async (ctx, { id }) => ({ order: await unhideOrder(ctx, id) })),
  },
};
