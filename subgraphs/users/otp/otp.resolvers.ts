import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { requestCode } from './request.service.ts';
import { verifyEmail } from './verify.service.ts';

export const otpResolvers: Resolvers = {
  Mutation: {
    requestEmailOtp: mutation('anyone', (ctx, { input }) => requestCode(ctx, input)),
    verifyEmail: mutation('anyone', (ctx, { input }) => verifyEmail(ctx, input)),
  },
};
