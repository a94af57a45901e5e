import { mutation } from '@souk/subgraph';
import { accounts } from '../accounts/account.loader.ts';
import { seesPrivately } from '../accounts/visibility.ts';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { endSessionById } from './end-session.ts';
import { refresh } from './refresh.service.ts';
import { signOut, signOutEverywhere } from './session.service.ts';
import { listSessions, type SessionView } from './session-list.ts';

const isCurrent = ({ sessionId }: SessionView, { viewer }: Ctx) => sessionId === viewer.sessionId;

export const sessionResolvers: Resolvers = {
  Mutation: {
    refreshToken: mutation('anyone', (ctx, { input }) => refresh(ctx, input.refreshToken ?? null)),
    signOut: mutation('anyone', async (ctx) => {
      await signOut(ctx);
      return {};
    }),
    signOutEverywhere: mutation('signed-in', async (ctx, { input }) => ({
      endedSessionCount: await signOutEverywhere(ctx, input.isCurrentKept),
    })),
    endSession: mutation('signed-in', async (ctx, { id }, info) => {
      const { accountId } = await endSessionById(ctx, id);
      return { deletedId: id, user: await accounts.load(ctx, accountId, info) };
    }),
  },
  Viewer: {
    sessions: ({ userId }, _args, ctx) => (userId === null ? null : listSessions(ctx, userId)),
  },
  User: {
    sessions: (account, _args, ctx) =>
      seesPrivately(ctx.viewer, account) ? listSessions(ctx, account._id) : null,
  },
  Session: {
    isCurrent: (session, _args, ctx) => isCurrent(session, ctx),
  },
};
