import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { deleteUser } from './delete-user.ts';
import { cancelAccountDeletion, requestAccountDeletion } from './deletion.service.ts';

export const deletionResolvers: Resolvers = {
  Mutation: {
    requestAccountDeletion: mutation('signed-in', async (ctx, { input }) => ({
      user: await requestAccountDeletion(ctx, input.idempotencyKey),
    })),
    cancelAccountDeletion: mutation('signed-in', async (ctx) => ({ user: await cancelAccountDeletion(ctx) })),
    deleteUser: mutation('admin', async (ctx, { id }) => ({ deletedId: await deleteUser(ctx, id) })),
  },
};
