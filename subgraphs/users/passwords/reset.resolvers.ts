import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { requestPasswordReset, resetPassword } from './reset.service.ts';

export const passwordResolvers: Resolvers = {
  Mutation: {
    requestPasswordReset: mutation('anyone', (ctx, { input }) => requestPasswordReset(ctx, input)),
    resetPassword: mutation('anyone', async (ctx, { input }) => {
      await resetPassword(ctx, input);
      return { success: true };
    }),
  },
};
