import { z } from 'zod';
import type { AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { deviceOf } from './device.ts';
import { familyKeys, publicKey, readMember } from './family.ts';
import { inRedis } from './in-redis.ts';
import type { SignInMethod } from './method.ts';
import { publicIdOf } from './public-id.ts';

const MAX_SESSIONS = 50;

/** A session as its owner sees it. */
export interface SessionView {
  id: string;
  /** Secret enough not to be shown: the id in its tokens. */
  sessionId: string;
  accountId: string;
  role: AccountRole;
  method: SignInMethod | null;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
  device: string | null;
  ip: string | null;
}

const millis = z.coerce.number().optional();
const stored = z.object({
  accountId: z.string(),
  method: z.enum(['PASSWORD', 'EMAIL_CODE', 'PROVIDER', 'PASSKEY']).nullable().catch(null),
  startedAt: millis,
  usedAt: millis,
  ip: z.string().default(''),
  userAgent: z.string().default(''),
});

/** The sessions of an account, the one that was used last first; at most 50. */
export async function listSessions(ctx: Ctx, accountId: string): Promise<SessionView[]> {
  const { sessions } = familyKeys(ctx, accountId, '');
  const members = await inRedis(() => ctx.redis.zrevrange(sessions, 0, MAX_SESSIONS - 1));
  const found = await readSessions(ctx, members);
  return found.toSorted((a, b) => b.lastUsedAt.getTime() - a.lastUsedAt.getTime());
}

/** The session with a public id; null for one that has ended. */
export async function findSession(ctx: Ctx, id: string): Promise<SessionView | null> {
  const found = await inRedis(() => ctx.redis.get(publicKey(ctx, id)));
  if (found === null) return null;
  const [session] = await readSessions(ctx, [found.slice(found.indexOf(':') + 1)]);
  return session ?? null;
}

async function readSessions(ctx: Ctx, members: readonly string[]): Promise<SessionView[]> {
  if (members.length === 0) return [];
  const reads = ctx.redis.pipeline();
  for (const member of members) reads.hgetall(familyKeys(ctx, '', readMember(member).sessionId).family);
  const found = (await inRedis(() => reads.exec())) ?? [];
  return members.flatMap((member, at) => {
    const { data } = stored.safeParse(found[at]?.[1]);
    return data ? [viewOf(ctx, member, data)] : [];
  });
}

function viewOf(ctx: Ctx, member: string, data: z.output<typeof stored>): SessionView {
  const { role, sessionId } = readMember(member);
  const isCurrent = sessionId === ctx.viewer.sessionId;
  // Sessions of an earlier release have no times: their id holds when they began.
  const startedAt = data.startedAt ?? beginningOf(sessionId);
  const lastUsedAt = isCurrent ? Date.now() : (data.usedAt ?? startedAt);
  return {
    id: publicIdOf(ctx.config, sessionId),
    sessionId,
    accountId: data.accountId,
    role,
    method: data.method,
    createdAt: new Date(startedAt),
    lastUsedAt: new Date(lastUsedAt),
    expiresAt: new Date((data.usedAt ?? startedAt) + ctx.config.REFRESH_TOKEN_SECONDS * 1000),
    device: deviceOf(data.userAgent),
    ip: data.ip || null,
  };
}

/** When an id was made (UUID version 7, RFC 9562). */
const beginningOf = (sessionId: string): number => Number.parseInt(sessionId.slice(4, 16), 16);
