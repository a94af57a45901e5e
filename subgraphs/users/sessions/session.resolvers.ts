import { mutation, unauthenticated } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { refresh } from './refresh.service.ts';
import { endSessions, logout } from './session.service.ts';

export const sessionResolvers: Resolvers = {
  Mutation: {
    refreshToken: mutation('anyone', (ctx, { input }) => refresh(ctx, input.refreshToken)),
    logout: mutation('signed-in', async (ctx) => {
      await logout(ctx);
      return { success: true };
    }),
    logoutAllSessions: mutation('signed-in', async (ctx) => {
      if (ctx.viewer.userId === null) throw unauthenticated();
      return { revokedCount: await endSessions(ctx, ctx.viewer.userId) };
    }),
  },
};
