import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { updateSellerProfile } from './profile.service.ts';

export const profileResolvers: Resolvers = {
  Mutation: {
    updateSellerProfile: mutation('seller', async (ctx, { input }) => ({
      seller: await updateSellerProfile(ctx, input),
    })),
  },
};
