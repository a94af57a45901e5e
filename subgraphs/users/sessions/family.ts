import { isProviderSession, sessionStore } from '@souk/subgraph';
import { z } from 'zod';
import type { AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { denyTokens } from './denied-tokens.ts';
import { inRedis } from './in-redis.ts';
import { publicIdOf } from './public-id.ts';
import type { RefreshToken } from './refresh-token.ts';

// Sessions that began under an earlier release live on: their role is stored as `context`.
const owner = z
  .object({
    accountId: z.string(),
    context: z.enum(['CUSTOMER', 'SELLER', 'STAFF', 'ADMIN']),
    authenticatedAt: z.coerce.number().default(0),
    method: z.enum(['PASSWORD', 'EMAIL_CODE', 'PROVIDER', 'PASSKEY']).nullable().catch(null),
  })
  .transform(({ context: role, ...rest }) => ({ ...rest, role }));

/** Who signed in, how, and when the person last proved who they are, in seconds since 1970. */
export type FamilyOwner = z.output<typeof owner>;

/** The Redis keys of a session's refresh tokens, which are stored as hashes only. */
export const familyKeys = ({ redisPrefix }: Ctx, accountId: string, sessionId: string) => ({
  family: `${redisPrefix}family:${sessionId}`,
  retry: `${redisPrefix}family-retry:${sessionId}`,
  sessions: `${redisPrefix}user-sessions:${accountId}`,
});

/** The Redis key behind the public id of a session. */
export const publicKey = ({ redisPrefix }: Ctx, publicId: string) => `${redisPrefix}session-id:${publicId}`;

/** The member of the account's list of sessions; with the role, so that the sessions of one role can be ended. */
export const memberOf = (role: AccountRole, sessionId: string) => `${role}:${sessionId}`;

/** Reads a member of the list. */
export function readMember(member: string): { role: AccountRole; sessionId: string } {
  const at = member.indexOf(':');
  return { role: member.slice(0, at) as AccountRole, sessionId: member.slice(at + 1) };
}

/** Stores the first refresh token of a new session and lists the session under its account. */
export async function openFamily(
  ctx: Ctx,
  { accountId, role, authenticatedAt, method }: FamilyOwner,
  token: RefreshToken,
): Promise<void> {
  const { family, sessions } = familyKeys(ctx, accountId, token.sessionId);
  const life = ctx.config.REFRESH_TOKEN_SECONDS;
  const now = Date.now();
  const member = memberOf(role, token.sessionId);
  const from = { ip: ctx.client.ip ?? '', userAgent: userAgentOf(ctx) };
  const start = {
    accountId,
    context: role,
    authenticatedAt,
    method: method ?? '',
    startedAt: now,
    usedAt: now,
    ...from,
  };
  await inRedis(() =>
    ctx.redis
      .multi()
      .hset(family, { ...start, current: token.hash })
      .expire(family, life)
      .set(publicKey(ctx, publicIdOf(ctx.config, token.sessionId)), `${accountId}:${member}`, 'EX', life)
      .zremrangebyscore(sessions, '-inf', String(now))
      .zadd(sessions, now + life * 1000, member)
      .expire(sessions, life)
      .exec(),
  );
}

/** The user agent of the client, as far as it is kept; empty without one. */
export const userAgentOf = ({ client }: Ctx): string => (client.userAgent ?? '').slice(0, 300);

/** The owner of a session; null when it has ended. */
export async function familyOwner(ctx: Ctx, sessionId: string): Promise<FamilyOwner | null> {
  const found = await inRedis(() => ctx.redis.hgetall(familyKeys(ctx, '', sessionId).family));
  return owner.safeParse(found).data ?? null;
}

/** The sessions of an account, in one role or in all, as {@link memberOf} names them. */
export async function sessionsOf(ctx: Ctx, accountId: string, role?: AccountRole): Promise<string[]> {
  const members = await inRedis(() => ctx.redis.zrange(familyKeys(ctx, accountId, '').sessions, '0', '-1'));
  return role ? members.filter((member) => member.startsWith(`${role}:`)) : members;
}

/**
 * Ends the sessions that access tokens of providers opened. A token whose identity still signs in to the account opens its
 * session again at the next request.
 */
export async function endTokenSessions(ctx: Ctx, accountId: string): Promise<void> {
  const members = (await sessionsOf(ctx, accountId)).filter((one) =>
    isProviderSession(readMember(one).sessionId),
  );
  if (members.length === 0) return;
  await inRedis(async () => {
    await sessionStore(ctx.redis, ctx.redisPrefix).end(members.map((one) => readMember(one).sessionId));
    await ctx.redis.zrem(familyKeys(ctx, accountId, '').sessions, ...members);
  });
}

/** Ends sessions of an account at once, in every process; returns how many were active. */
export async function endFamilies(ctx: Ctx, accountId: string, members: readonly string[]): Promise<number> {
  if (members.length === 0) return 0;
  const ids = members.map((member) => readMember(member).sessionId);
  return inRedis(async () => {
    // Families first: a concurrent refresh then finds none and removes its session from the list again.
    const families = ctx.redis.multi();
    for (const id of ids) families.del(familyKeys(ctx, accountId, id).family);
    const results = (await families.exec()) ?? [];
    await denyTokens(ctx, ids);
    await sessionStore(ctx.redis, ctx.redisPrefix).end(ids);
    await ctx.redis
      .multi()
      .del(...ids.map((id) => familyKeys(ctx, accountId, id).retry))
      .del(...ids.map((id) => publicKey(ctx, publicIdOf(ctx.config, id))))
      .zrem(familyKeys(ctx, accountId, '').sessions, ...members)
      .exec();
    return results.filter(([, deleted]) => deleted === 1).length;
  });
}
