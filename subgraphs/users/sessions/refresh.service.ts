import { dropRefreshCookie, Refusal, refusal, sessionStore } from '@souk/subgraph';
import { sellerOf } from '../accounts/viewer.ts';
import { asOwn } from '../accounts/visibility.ts';
import type { Ctx } from '../context.ts';
import { rightsIn } from '../roles/rights.ts';
import { needsSecondFactor } from '../second-factor/required.ts';
import type { SignedIn } from '../sign-in/complete-sign-in.ts';
import { holds, signInProblem } from '../sign-in/eligibility.ts';
import { familyOwner } from './family.ts';
import { inRedis } from './in-redis.ts';
import { readRefreshToken } from './refresh-token.ts';
import { confirmRights } from './renew-rights.ts';
import { rotateToken } from './rotate.ts';
import { allow, endSession, endSessionOf } from './session.service.ts';
import { tokensFor } from './tokens.ts';

const invalid = () =>
  refusal('INVALID_TOKEN', 'The refresh token is invalid or was used before. Sign in again.', [
    'input',
    'refreshToken',
  ]);

/**
 * Exchanges a refresh token, or that of the cookie, for a new pair of tokens, with the current rights of the account. Raises
 * INVALID_TOKEN for an unknown or expired token and for one used before, which ends its session, and the refusals of a
 * sign-in. A refusal removes the cookie.
 */
export async function refresh(ctx: Ctx, given: string | null): Promise<SignedIn> {
  try {
    return await exchange(ctx, given ?? ctx.client.cookie?.refreshToken ?? '');
  } catch (error) {
    if (error instanceof Refusal) dropRefreshCookie(ctx);
    throw error;
  }
}

async function exchange(ctx: Ctx, text: string): Promise<SignedIn> {
  const shown = readRefreshToken(ctx.config, text);
  const owner = shown && (await familyOwner(ctx, shown.sessionId));
  if (!shown || !owner) throw invalid();
  const { sessionId } = shown;
  const { accountId, role, authenticatedAt } = owner;
  const account = await ctx.db.users.findById(accountId).lean();
  if (!account || !holds(account, role)) {
    await endSession(ctx, accountId, role, sessionId);
    throw invalid();
  }
  // The role may require a second factor since the session began.
  if (!account.hasSecondFactor && needsSecondFactor(ctx.config, role)) {
    await endSession(ctx, accountId, role, sessionId);
    throw invalid();
  }
  const problem = await signInProblem(ctx, account, role);
  if (problem) {
    await endSession(ctx, accountId, role, sessionId);
    throw new Refusal([problem]);
  }
  const session = { ...(await rightsIn(ctx, account, role)), authenticatedAt };
  // Allowed first, then rotated: if the session is ended in between, the rotation finds no family.
  await allow(ctx, sessionId, session);
  const next = await rotateToken(ctx, owner, shown);
  if (next === null) {
    await inRedis(() => sessionStore(ctx.redis, ctx.redisPrefix).end([sessionId]));
    throw invalid();
  }
  await endReplaced(ctx, sessionId);
  const confirmed = await confirmRights(ctx, role, sessionId, session);
  return {
    user: asOwn(account),
    seller: sellerOf(account, role),
    tokens: tokensFor(ctx, sessionId, confirmed, next),
    pendingSignIn: null,
  };
}

/** Ends the session in the cookie, when a client puts another one there: it would live on unseen. */
async function endReplaced(ctx: Ctx, sessionId: string): Promise<void> {
  const inCookie = ctx.client.cookie?.refreshToken ?? null;
  if (inCookie !== null && !inCookie.startsWith(`${sessionId}.`)) await endSessionOf(ctx, inCookie);
}
