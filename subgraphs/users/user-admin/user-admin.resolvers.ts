import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { createUser } from './create-user.ts';
import { listUsers, visibleUser } from './list-users.ts';

export const peopleResolvers: Resolvers = {
  Query: {
    users: query(['admin', 'key:user.read'], (ctx, { filter, sort, ...page }, info) =>
      listUsers(ctx, filter ?? {}, sort, page, info),
    ),
    user: query(['signed-in', 'service', 'key:user.read'], (ctx, { id }, info) => visibleUser(ctx, id, info)),
  },
  Mutation: {
    createUser: mutation('admin', async (ctx, { input }) => ({ user: await createUser(ctx, input) })),
  },
};
