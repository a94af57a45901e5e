import { mutation, unauthenticated } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { refresh } from './refresh.service.ts';
import { endSessions, signOut } from './session.service.ts';

export const sessionResolvers: Resolvers = {
  Mutation: {
    refreshToken: mutation('anyone', (ctx, { input }) => refresh(ctx, input.refreshToken)),
    signOut: mutation('signed-in', async (ctx) => {
      await signOut(ctx);
      return {};
    }),
    signOutEverywhere: mutation('signed-in', async (ctx) => {
      if (ctx.viewer.userId === null) throw unauthenticated();
      return { endedSessionCount: await endSessions(ctx, ctx.viewer.userId) };
    }),
  },
};
