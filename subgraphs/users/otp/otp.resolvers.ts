import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { requestCode } from './request.service.ts';
import { verifyEmail } from './verify.service.ts';

export const otpResolvers: Resolvers = {
  Mutation: {
    requestEmailVerification: mutation('anyone', async (ctx, { input }) => {
      await requestCode(ctx, { ...input, purpose: 'VERIFY_EMAIL' });
      return {};
    }),
    verifyEmail: mutation('anyone', (ctx, { input }) => verifyEmail(ctx, input)),
  },
};
