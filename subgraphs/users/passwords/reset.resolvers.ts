import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { requestCode } from '../otp/request.service.ts';
import { changePassword } from './change.service.ts';
import { resetPassword } from './reset.service.ts';

export const passwordResolvers: Resolvers = {
  Mutation: {
    requestPasswordReset: mutation('anyone', async (ctx, { input }) => {
      await requestCode(ctx, { ...input, purpose: 'RESET_PASSWORD' });
      return {};
    }),
    changePassword: mutation('signed-in', (ctx, { input }) => changePassword(ctx, input)),
    resetPassword: mutation('anyone', async (ctx, { input }) => {
      await resetPassword(ctx, input);
      return {};
    }),
  },
};
