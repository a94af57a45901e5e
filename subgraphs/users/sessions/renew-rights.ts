import { isDeepStrictEqual } from 'node:util';
import { type SessionRecord, sessionStore } from '@souk/subgraph';
import type { AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { rightsIn } from '../roles/rights.ts';
import { sessionsOf } from './family.ts';
import { inRedis } from './in-redis.ts';

/**
 * Gives the sessions of an account in a role its current rights, at once and in every process. Live connections of a
 * session that changes are asked to connect again. Raises SERVICE_UNAVAILABLE when Redis does not answer.
 */
export async function renewRights(ctx: Ctx, accountId: string, role: AccountRole): Promise<void> {
  const members = await sessionsOf(ctx, accountId, role);
  const ids = members.map((member) => member.slice(member.indexOf(':') + 1));
  if (ids.length === 0) return;
  const store = sessionStore(ctx.redis, ctx.redisPrefix);
  for (;;) {
    const before = await storedRights(ctx, accountId, role);
    if (!before) return;
    for (const id of ids) await inRedis(() => store.change(id, (session) => ({ ...session, ...before })));
    // Rights that changed meanwhile may have been written by somebody else, and were overwritten here.
    if (isDeepStrictEqual(before, await storedRights(ctx, accountId, role))) return;
  }
}

/**
 * The session with the rights that the account has once the session is on the allow-list: a change of its roles that did
 * not find the session yet is seen here. The rights of customers and sellers do not change.
 */
export async function confirmRights(
  ctx: Ctx,
  role: AccountRole,
  sessionId: string,
  session: SessionRecord,
): Promise<SessionRecord> {
  if (role !== 'STAFF' && role !== 'ADMIN') return session;
  const rights = await storedRights(ctx, session.userId, role);
  const confirmed = { ...session, ...rights };
  if (isDeepStrictEqual(confirmed, session)) return session;
  // A session that has ended meanwhile stays so.
  const store = sessionStore(ctx.redis, ctx.redisPrefix);
  await inRedis(() => store.change(sessionId, (current) => ({ ...current, ...rights })));
  return confirmed;
}

async function storedRights(ctx: Ctx, accountId: string, role: AccountRole) {
  const account = await ctx.db.users.findById(accountId).lean();
  return account && rightsIn(ctx, account, role);
}
