import { mutation } from '@souk/subgraph';
import { seesPrivately } from '../accounts/visibility.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { updateProfile } from './profile.service.ts';

export const profileResolvers: Resolvers = {
  Mutation: {
    updateProfile: mutation('signed-in', async (ctx, { input }) => ({
      user: await updateProfile(ctx, input),
    })),
  },
  User: {
    marketingConsentChangedAt: (account, _args, { viewer }) =>
      seesPrivately(viewer, account) ? account.marketingConsentChangedAt : null,
    marketingConsentSource: (account, _args, { viewer }) =>
      seesPrivately(viewer, account) ? account.marketingConsentSource : null,
  },
};
