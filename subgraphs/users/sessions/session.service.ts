import {
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
import { holds, rightsIn, signInProblem } from '../sign-in/eligibility.ts';
import { endFamilies, memberOf, openFamily, sessionsOf } from './family.ts';
import { inRedis } from './in-redis.ts';
import { newRefreshToken } from './refresh-token.ts';
import { type AuthTokens, tokensFor } from './tokens.ts';

// The gateway's clock may be slightly behind.
const LEEWAY_SECONDS = 60;

const GONE: UserError = {
  code: 'INVALID_CREDENTIALS',
  message: 'The account was changed during the sign-in. Sign in again.',
  field: null,
};

/** Puts a session on the allow-list for the lifetime of an access token signed now. */
export async function allow(ctx: Ctx, sessionId: string, session: SessionRecord): Promise<void> {
  const seconds = ctx.config.ACCESS_TOKEN_SECONDS + LEEWAY_SECONDS;
  await inRedis(() => sessionStore(ctx.redis, ctx.redisPrefix).put(sessionId, session, seconds));
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
): Promise<AuthTokens> {
  const sessionId = newId('ses');
  const refreshToken = newRefreshToken(ctx.config, sessionId);
  const authenticatedAt = Math.floor(Date.now() / 1000);
  const session = { ...rightsIn(account, role), authenticatedAt };
  await openFamily(ctx, { accountId: account._id, role, authenticatedAt }, refreshToken);
  await allow(ctx, sessionId, session);
  const now = await ctx.db.users
    .findOneAndUpdate(
      { _id: account._id },
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
  return tokensFor(ctx, sessionId, session, refreshToken.text);
}

// A second factor that was set up meanwhile was not asked for.
const isUnchanged = (now: AccountDocument, before: AccountDocument): boolean =>
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

/** Ends the viewer's current session. */
export async function signOut(ctx: Ctx): Promise<void> {
  const { userId, sessionId } = ctx.viewer;
  const role = roleOf(ctx.viewer);
  if (role === null || userId === null) throw unauthenticated();
  if (sessionId !== null) await endSession(ctx, userId, role, sessionId);
}
