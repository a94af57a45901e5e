import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { unauthenticated } from '@souk/subgraph';
import type { AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { readPendingSignIn } from '../second-factor/pending-sign-in.ts';
import { completeSignIn, type SignedIn } from '../sign-in/complete-sign-in.ts';
import { holds } from '../sign-in/eligibility.ts';
import { noted } from '../sign-in/noted.ts';
import { acceptAssertion } from './assertion.ts';
import { badPasskey, CHALLENGE_MS, newChallenge } from './challenges.ts';
import { MAX_PASSKEYS } from './register.service.ts';
import { relyingParty } from './relying-party.ts';
import { knownTransports } from './responses.ts';

/**
 * The options with which a browser signs in: with any passkey of this site, or as the second factor of a pending sign-in,
 * whose Refusals it raises.
 */
export async function startPasskeySignIn(
  ctx: Ctx,
  input: { pendingSignInToken?: string | null },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  if (input.pendingSignInToken == null) {
    return generateAuthenticationOptions({
      ...shared(ctx),
      challenge: await newChallenge(ctx, { purpose: 'sign-in', accountId: null }),
      userVerification: 'required',
    });
  }
  const { account } = await readPendingSignIn(ctx, input.pendingSignInToken);
  return generateAuthenticationOptions({
    ...shared(ctx),
    challenge: await newChallenge(ctx, { purpose: 'second-factor', accountId: account._id }),
    allowCredentials: await credentialsOf(ctx, account._id),
    userVerification: 'preferred',
  });
}

/** The options with which the viewer's browser proves the viewer's identity again. */
export async function startPasskeyConfirmation(ctx: Ctx): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { userId } = ctx.viewer;
  if (userId === null) throw unauthenticated();
  return generateAuthenticationOptions({
    ...shared(ctx),
    challenge: await newChallenge(ctx, { purpose: 'confirmation', accountId: userId }),
    allowCredentials: await credentialsOf(ctx, userId),
    userVerification: 'required',
  });
}

const shared = (ctx: Ctx) => ({ rpID: relyingParty(ctx.config).id, timeout: CHALLENGE_MS });

async function credentialsOf(ctx: Ctx, accountId: string) {
  const passkeys = await ctx.db.passkeys
    .find({ accountId }, { credentialId: 1, transports: 1 })
    .limit(MAX_PASSKEYS)
    .lean();
  return passkeys.map(({ credentialId, transports }) => ({
    id: credentialId,
    transports: knownTransports(transports),
  }));
}

/**
 * Signs in with a passkey alone, which counts as two factors: the authenticator verified the person. Raises Refusal
 * PASSKEY_INVALID, also for a role that the account does not have, and the reason for which the account may not sign in.
 */
export function signInWithPasskey(
  ctx: Ctx,
  input: { response: unknown; role: AccountRole },
): Promise<SignedIn> {
  return noted(ctx, { role: input.role, email: null }, () => enter(ctx, input));
}

async function enter(ctx: Ctx, input: { response: unknown; role: AccountRole }): Promise<SignedIn> {
  const use = { purpose: 'sign-in', accountId: null, mustVerifyPerson: true } as const;
  const { accountId } = await acceptAssertion(ctx, input.response, use);
  const account = await ctx.db.users.findById(accountId).lean();
  if (!account || !holds(account, input.role)) throw badPasskey();
  return completeSignIn(ctx, account, input.role, 'PASSKEY');
}
