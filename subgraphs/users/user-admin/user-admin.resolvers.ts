import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { BLOCKERS, blockUser, unblockUser } from './block.service.ts';
import { createUser } from './create-user.ts';
import { listUsers, visibleUser } from './list-users.ts';
import { updateUser } from './update-user.ts';
import { grantUserRole, revokeUserRole } from './user-roles.ts';

export const peopleResolvers: Resolvers = {
  Query: {
    users: query(['admin', 'key:user.read'], (ctx, { filter, sort, ...page }, info) =>
      listUsers(ctx, filter ?? {}, sort, page, info),
    ),
    user: query(['signed-in', 'service', 'key:user.read'], (ctx, { id }, info) => visibleUser(ctx, id, info)),
  },
  Mutation: {
    createUser: mutation('admin', async (ctx, { input }) => ({ user: await createUser(ctx, input) })),
    updateUser: mutation('admin', async (ctx, { id, input }) => ({ user: await updateUser(ctx, id, input) })),
    grantUserRole: mutation('admin', async (ctx, { id, input }) => ({
      user: await grantUserRole(ctx, id, input.roleKey),
    })),
    revokeUserRole: mutation('admin', async (ctx, { id, input }) => ({
      user: await revokeUserRole(ctx, id, input.roleKey),
    })),
    blockUser: mutation(BLOCKERS, async (ctx, { id, input }) => ({ user: await blockUser(ctx, id, input) })),
    unblockUser: mutation(BLOCKERS, async (ctx, { id }) => ({ user: await unblockUser(ctx, id) })),
  },
};
