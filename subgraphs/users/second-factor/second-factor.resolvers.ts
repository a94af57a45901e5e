import { mutation } from '@souk/subgraph';
import { seesPrivately } from '../accounts/visibility.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { passkeysOf } from '../passkeys/passkeys.service.ts';
import { confirmIdentity, proofEnd } from './confirm-identity.service.ts';
import { confirmSignIn, confirmSignInWithPasskey } from './confirm-sign-in.service.ts';
import { resetSecondFactors } from './reset.service.ts';
import {
  confirmTotpEnrolment,
  disableTotp,
  regenerateRecoveryCodes,
  startTotpEnrolment,
} from './totp.service.ts';

export const secondFactorResolvers: Resolvers = {
  Mutation: {
    confirmSignIn: mutation('anyone', (ctx, { input }) => confirmSignIn(ctx, input)),
    confirmSignInWithPasskey: mutation('anyone', (ctx, { input }) => confirmSignInWithPasskey(ctx, input)),
    confirmIdentity: mutation('signed-in', (ctx, { input }) => confirmIdentity(ctx, input)),
    startTotpEnrolment: mutation('anyone', (ctx, { input }) => startTotpEnrolment(ctx, input)),
    confirmTotpEnrolment: mutation('anyone', (ctx, { input }) => confirmTotpEnrolment(ctx, input)),
    disableTotp: mutation('signed-in', async (ctx) => ({ user: await disableTotp(ctx) })),
    regenerateRecoveryCodes: mutation('signed-in', regenerateRecoveryCodes),
    resetSecondFactors: mutation('admin', async (ctx, { id }) => ({
      user: await resetSecondFactors(ctx, id),
    })),
  },
  Viewer: {
    proofExpiresAt: ({ authenticatedAt }) => proofEnd(authenticatedAt),
  },
  User: {
    secondFactors: (account, _args, ctx) =>
      seesPrivately(ctx.viewer, account) ? { accountId: account._id } : null,
  },
  SecondFactors: {
    totp: async ({ accountId }, _args, ctx) => {
      const factors = await ctx.db.secondFactors.findById(accountId, { totp: 1, recoveryCodes: 1 }).lean();
      return {
        isEnabled: factors?.totp != null,
        confirmedAt: factors?.totp?.confirmedAt ?? null,
        remainingRecoveryCodeCount: factors?.recoveryCodes?.length ?? 0,
      };
    },
    passkeys: ({ accountId }, _args, ctx) => passkeysOf(ctx, accountId),
  },
};
