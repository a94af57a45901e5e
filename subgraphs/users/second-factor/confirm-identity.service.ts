import { PROOF_SECONDS, Refusal, refusal, unauthenticated } from '@souk/subgraph';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import { roleOf } from '../accounts/viewer.ts';
import type { Ctx } from '../context.ts';
import { acceptAssertion } from '../passkeys/assertion.ts';
import { verifyPassword } from '../passwords/password.ts';
import { endFamilies, familyOwner, memberOf } from '../sessions/family.ts';
import { startSession } from '../sessions/session.service.ts';
import type { AuthTokens } from '../sessions/tokens.ts';
import { signInProblem } from '../sign-in/eligibility.ts';
import { assertUnlocked, decideSignIn } from '../sign-in/lock.ts';
import { acceptCode } from './accept-code.ts';

/** One of the ways to prove one's identity again. */
export interface Proof {
  password?: string | null;
  code?: string | null;
  passkeyResponse?: unknown;
}

/** The session that goes on, and until when its proof counts. */
export interface ConfirmedIdentity {
  tokens: AuthTokens;
  proofExpiresAt: Date | null;
}

/** When the proof of a session ends; null when it has ended, and for callers without a session. */
export function proofEnd(authenticatedAt: number | null): Date | null {
  const end = ((authenticatedAt ?? 0) + PROOF_SECONDS) * 1000;
  return end > Date.now() ? new Date(end) : null;
}

/**
 * Renews the proof of the viewer's identity. The session gets a new id and new tokens, and the old ones end at once: a
 * stolen copy of them does not profit from the owner's proof. Raises Refusal INVALID_INPUT unless there is exactly one proof,
 * SECOND_FACTOR_REQUIRED for a password where the account has a second factor, INVALID_CREDENTIALS, CODE_INVALID,
 * PASSKEY_INVALID, TOO_MANY_ATTEMPTS, and the reason for which the account may no longer sign in.
 */
export async function confirmIdentity(ctx: Ctx, proof: Proof): Promise<ConfirmedIdentity> {
  const { password, code, passkeyResponse } = proof;
  if ([password, code, passkeyResponse].filter((one) => one != null).length !== 1) {
    throw refusal('INVALID_INPUT', 'Give one of password, code and passkeyResponse.', ['input']);
  }
  const { userId, sessionId } = ctx.viewer;
  const role = roleOf(ctx.viewer);
  if (userId === null || sessionId === null || role === null) throw unauthenticated();
  const account = await ctx.db.users.findById(userId).lean();
  if (!account) throw unauthenticated();
  const problem = await signInProblem(ctx, account, role);
  if (problem) throw new Refusal([problem]);
  await accept(ctx, account, proof);
  const tokens = await renew(ctx, account, role, sessionId);
  return { tokens, proofExpiresAt: proofEnd(Math.floor(Date.now() / 1000)) };
}

async function accept(ctx: Ctx, account: AccountDocument, proof: Proof): Promise<void> {
  const { password, code, passkeyResponse } = proof;
  if (password != null) return acceptPassword(ctx, account, password);
  if (code != null) return acceptCode(ctx, account, code);
  // It replaces the password, so the authenticator has to verify the person.
  const use = { purpose: 'confirmation', accountId: account._id, mustVerifyPerson: true } as const;
  await acceptAssertion(ctx, passkeyResponse, use, ['input', 'passkeyResponse']);
}

async function acceptPassword(ctx: Ctx, account: AccountDocument, password: string): Promise<void> {
  if (account.hasSecondFactor) {
    throw refusal('SECOND_FACTOR_REQUIRED', 'Use your authenticator app, a recovery code or a passkey.', [
      'input',
      'password',
    ]);
  }
  await assertUnlocked(ctx, account.email);
  await decideSignIn(ctx, account.email, await verifyPassword(ctx.config, password, account.passwordHash));
}

async function renew(
  ctx: Ctx,
  account: AccountDocument,
  role: AccountRole,
  sessionId: string,
): Promise<AuthTokens> {
  const owner = await familyOwner(ctx, sessionId);
  const ended = await endFamilies(ctx, account._id, [memberOf(role, sessionId)]);
  // It was ended elsewhere meanwhile, and must not live on in another one.
  if (owner === null || ended !== 1) throw unauthenticated();
  return startSession(ctx, account, role, owner.method);
}
