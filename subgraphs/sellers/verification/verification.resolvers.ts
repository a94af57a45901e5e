import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { approveVerification, rejectVerification } from './review.service.ts';
import { submitVerification } from './submit.service.ts';

const REVIEWERS = ['admin', 'staff:seller.review'] as const;

export const verificationResolvers: Resolvers = {
  Mutation: {
    submitSellerVerification: mutation('seller', async (ctx, { input }) => ({
      seller: await submitVerification(ctx, input),
    })),
    approveSellerVerification: mutation(REVIEWERS, async (ctx, { id }) => ({
      seller: await approveVerification(ctx, id),
    })),
    rejectSellerVerification: mutation(REVIEWERS, async (ctx, { id, input }) => ({
      seller: await rejectVerification(ctx, id, input.reason),
    })),
  },
};
