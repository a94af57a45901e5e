import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { ownSeller } from './own-seller.ts';
import { updateSellerProfile } from './profile.service.ts';

export const profileResolvers: Resolvers = {
  Query: {
    mySellerProfile: query('seller', (ctx) => ownSeller(ctx)),
  },
  Mutation: {
    updateSellerProfile: mutation('seller', async (ctx, { input }) => ({
      seller: await updateSellerProfile(ctx, input),
    })),
  },
};
