import {
  dropRefreshCookie,
  forbidden,
  newId,
  Refusal,
  type SessionRecord,
  sessionStore,
  type UserError,
  unauthenticated,
} from '@souk/subgraph';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import { roleOf } from '../accounts/viewer.ts';
import type { Ctx } from '../context.ts';
import { rightsIn } from '../roles/rights.ts';
import { holds, signInProblem } from '../sign-in/eligibility.ts';
import { endFamilies, familyKeys, familyOwner, memberOf, openFamily, sessionsOf } from './family.ts';
import { inRedis } from './in-redis.ts';
import type { SignInMethod } from './method.ts';
import { newRefreshToken, readRefreshToken } from './refresh-token.ts';
import { confirmRights } from './renew-rights.ts';
import { type AuthTokens, tokensFor } from './tokens.ts';

// The gateway's clock may be slightly behind.
const LEEWAY_SECONDS = 60;

const GONE: UserError = {
  code: 'INVALID_CREDENTIALS',
  message: 'The account was changed during the sign-in. Sign in again.',
  field: null,
};

/**
 * Puts a session on the allow-list for the lifetime of an access token signed now, unless it has ended: not even for the
 * moment until its refresh finds out.
 */
export async function allow(ctx: Ctx, sessionId: string, session: SessionRecord): Promise<void> {
  const seconds = ctx.config.ACCESS_TOKEN_SECONDS + LEEWAY_SECONDS;
  const { family } = familyKeys(ctx, session.userId, sessionId);
  await inRedis(() => sessionStore(ctx.redis, ctx.redisPrefix).put(sessionId, session, seconds, family));
}

/**
 * Starts a session for an authenticated person. The account is reloaded once the session exists: a concurrent block or
 * password change either finds the session and ends it, or is seen here. Raises a Refusal with the reason for which the
 * account may not sign in.
 */
export async function startSession(
  ctx: Ctx,
  account: AccountDocument,
  role: AccountRole,
  method: SignInMethod | null,
): Promise<AuthTokens> {
  const sessionId = newId('ses');
  const refreshToken = newRefreshToken(ctx.config, sessionId);
  const authenticatedAt = Math.floor(Date.now() / 1000);
  const session = { ...(await rightsIn(ctx, account, role)), authenticatedAt };
  await openFamily(ctx, { accountId: account._id, role, authenticatedAt, method }, refreshToken);
  await allow(ctx, sessionId, session);
  const now = await ctx.db.users
    .findOneAndUpdate(
      { _id: account._id, status: { $ne: 'DELETED' } },
      { $set: { lastSignedInAt: new Date() } },
      { returnDocument: 'after', timestamps: false },
    )
    .lean();
  const isSame = now !== null && holds(now, role) && isUnchanged(now, account);
  const problem = isSame ? await signInProblem(ctx, now, role) : GONE;
  if (problem) {
    await endSession(ctx, account._id, role, sessionId);
    throw new Refusal([problem]);
  }
  // The cookie holds one session: the one that it replaces ends, and cannot live on unseen.
  await endSessionOf(ctx, ctx.client.cookie?.refreshToken ?? null);
  const confirmed = await confirmRights(ctx, role, sessionId, session);
  return tokensFor(ctx, sessionId, confirmed, refreshToken.text);
}

// A second factor that was set up meanwhile was not asked for, and an undone change of the address takes all ways in away.
const isUnchanged = (now: AccountDocument, before: AccountDocument): boolean =>
  now.email === before.email &&
  now.passwordHash === before.passwordHash &&
  (now.hasSecondFactor ?? false) === (before.hasSecondFactor ?? false);

/** Ends one session. */
export async function endSession(
  ctx: Ctx,
  accountId: string,
  role: AccountRole,
  sessionId: string,
): Promise<void> {
  await endFamilies(ctx, accountId, [memberOf(role, sessionId)]);
}

/** Ends all sessions of an account, or those of one role, at once and in every process; returns how many. */
export async function endSessions(ctx: Ctx, accountId: string, role?: AccountRole): Promise<number> {
  return endFamilies(ctx, accountId, await sessionsOf(ctx, accountId, role));
}

/** Ends all sessions of the viewer's account but the current one, in every role; returns how many. */
export async function endOtherSessions(ctx: Ctx, accountId: string): Promise<number> {
  const { sessionId } = ctx.viewer;
  const all = await sessionsOf(ctx, accountId);
  const others = all.filter((member) => sessionId === null || !member.endsWith(`:${sessionId}`));
  return endFamilies(ctx, accountId, others);
}

/**
 * Ends the viewer's current session, and in cookie mode that of the cookie, which it removes: also with an access token that
 * has expired. Raises UNAUTHENTICATED when there is neither.
 */
export async function signOut(ctx: Ctx): Promise<void> {
  const { kind, userId, sessionId } = ctx.viewer;
  const role = roleOf(ctx.viewer);
  if (role === null && !ctx.client.cookie) throw kind === 'anonymous' ? unauthenticated() : forbidden();
  if (role !== null && userId !== null && sessionId !== null) await endSession(ctx, userId, role, sessionId);
  await endSessionOf(ctx, ctx.client.cookie?.refreshToken ?? null);
  dropRefreshCookie(ctx);
}

/** Ends the session of a refresh token, also of an old one; nothing for a token that is unknown or null. */
export async function endSessionOf(ctx: Ctx, refreshToken: string | null): Promise<void> {
  const token = readRefreshToken(ctx.config, refreshToken ?? '');
  const owner = token && (await familyOwner(ctx, token.sessionId));
  if (token && owner) await endSession(ctx, owner.accountId, owner.role, token.sessionId);
}

/** Ends all sessions of the viewer, or all but the current one; returns how many. */
export async function signOutEverywhere(ctx: Ctx, isCurrentKept: boolean): Promise<number> {
  const { userId } = ctx.viewer;
  if (userId === null) throw unauthenticated();
  if (isCurrentKept) return endOtherSessions(ctx, userId);
  const count = await endSessions(ctx, userId);
  dropRefreshCookie(ctx);
  return count;
}
