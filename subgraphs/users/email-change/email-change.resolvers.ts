import { mutation } from '@souk/subgraph';
import { seesPrivately } from '../accounts/visibility.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { cancelEmailChange, confirmEmailChange } from './confirm.service.ts';
import { requestEmailChange } from './request.service.ts';
import { undoEmailChange } from './undo.service.ts';

export const emailChangeResolvers: Resolvers = {
  Mutation: {
    requestEmailChange: mutation('signed-in', (ctx, { input }) => requestEmailChange(ctx, input)),
    confirmEmailChange: mutation('signed-in', async (ctx, { input }) => ({
      user: await confirmEmailChange(ctx, input.code),
    })),
    cancelEmailChange: mutation('signed-in', async (ctx) => ({ user: await cancelEmailChange(ctx) })),
    undoEmailChange: mutation('anyone', async (ctx, { input }) => {
      await undoEmailChange(ctx, input.token);
      return {};
    }),
  },
  User: {
    pendingEmail: (account, _args, { viewer }) =>
      seesPrivately(viewer, account) ? (account.pendingEmail ?? null) : null,
  },
};
