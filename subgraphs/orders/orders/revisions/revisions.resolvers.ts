import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { deleteOrder } from '../delete.service.ts';
import { updateOrder } from './revisions.service.ts';

export const orderChangeResolvers: Resolvers = {
  Mutation: {
    updateOrder: mutation(['customer', 'staff', 'admin'], async (ctx, { id, input }) => ({
      order: await updateOrder(ctx, id, input),
    })),
    deleteOrder: mutation(['admin', 'staff:order.delete'], async (ctx, { id }) => ({
      deletedId: await deleteOrder(ctx, id),
    })),
  },
};
