import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { deleteOrder } from './deletion.service.ts';

export const deletionResolvers: Resolvers = {
  Mutation: {
    deleteOrder: mutation(['admin', 'staff:order.delete'], async (ctx, { id }) => ({
      deletedId: await deleteOrder(ctx, id),
    })),
  },
};
