import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { removeAvatar, setAvatar } from './avatar.service.ts';

export const avatarResolvers: Resolvers = {
  Mutation: {
    setAvatar: mutation('signed-in', async (ctx, { input }) => ({ user: await setAvatar(ctx, input) })),
    removeAvatar: mutation('signed-in', async (ctx) => ({ user: await removeAvatar(ctx) })),
  },
  User: {
    avatar: ({ avatarMediaId }) => (avatarMediaId == null ? null : { id: avatarMediaId }),
  },
};
