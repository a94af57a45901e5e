import type { JsonWebKey } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';

/** The issuer of Souk's own access tokens. */
export const TOKEN_ISSUER = 'souk';

/** A public key of access tokens (RFC 7517). */
export type PublicKey = JsonWebKey & { kid: string };

const record = z.object({
  kind: z.enum(['customer', 'seller', 'staff', 'admin']),
  userId: z.string(),
  sellerId: z.string().nullable(),
  agencyId: z.string().nullable(),
  roles: z.array(z.string()),
  permissions: z.array(z.string()),
  // Sessions of an earlier release have none, and count as proven long ago.
  authenticatedAt: z.number().default(0),
});

/** A session on the allow-list: who it belongs to, with current roles and permissions. */
export type SessionRecord = z.output<typeof record>;

/** The Redis channel on which the ids of ended and changed sessions are published, for the caches of all processes. */
export const sessionChannel = (prefix: string) => `${prefix}session-changed`;

const sessionKey = (prefix: string, id: string) => `${prefix}session:${id}`;
const jwksKey = (prefix: string) => `${prefix}jwks`;

/** The allow-list: an access token is valid only while its session is on it. */
export interface SessionStore {
  /**
   * Puts a session on the list, or changes its record, for so many seconds. With `onlyWhile` only while Redis has that key:
   * a session that ends at the same time is then not on the list again, not even for a moment.
   */
  put(id: string, session: SessionRecord, seconds: number, onlyWhile?: string): Promise<void>;
  /** The session; null for one that has ended. */
  get(id: string): Promise<SessionRecord | null>;
  /**
   * Changes the record of a session that is still on the list, on every process and for as long as it would have been there;
   * one that has ended stays so.
   */
  change(id: string, change: (session: SessionRecord) => SessionRecord): Promise<void>;
  /** Ends sessions at once, on every process. */
  end(ids: readonly string[]): Promise<void>;
}

/** KEYS: the session, what it needs. ARGV: its record, its seconds, the channel, its id. */
const PUT_WHILE = `
if redis.call('EXISTS', KEYS[2]) == 0 then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
redis.call('PUBLISH', ARGV[3], ARGV[4])
return 1`;

/** KEYS: the session. ARGV: its record as it was read, the new one, the channel, its id. */
const CHANGE = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
redis.call('PUBLISH', ARGV[3], ARGV[4])
return 1`;

/** The allow-list in Redis under a prefix. `users` writes it, the gateway reads it. */
export function sessionStore(redis: Redis, prefix: string): SessionStore {
  return {
    async put(id, session, seconds, onlyWhile) {
      const [key, text, channel] = [sessionKey(prefix, id), JSON.stringify(session), sessionChannel(prefix)];
      if (onlyWhile === undefined) {
        await redis.multi().set(key, text, 'EX', seconds).publish(channel, id).exec();
      } else {
        await redis.eval(PUT_WHILE, 2, key, onlyWhile, text, seconds, channel, id);
      }
    },
    async get(id) {
      const text = await redis.get(sessionKey(prefix, id));
      return text === null ? null : record.parse(JSON.parse(text));
    },
    async change(id, change) {
      const key = sessionKey(prefix, id);
      for (;;) {
        const before = await redis.get(key);
        if (before === null) return;
        const after = JSON.stringify(change(record.parse(JSON.parse(before))));
        if (after === before) return;
        // Compared and set in one step: a session that ends meanwhile must not come back.
        if ((await redis.eval(CHANGE, 1, key, before, after, sessionChannel(prefix), id)) === 1) return;
      }
    },
    async end(ids) {
      if (ids.length === 0) return;
      const commands = redis.multi().del(...ids.map((id) => sessionKey(prefix, id)));
      for (const id of ids) commands.publish(sessionChannel(prefix), id);
      await commands.exec();
    },
  };
}

/** Publishes the public keys of access tokens (RFC 7517), so that the gateway can verify while `users` is away. */
export async function publishJwks(redis: Redis, prefix: string, jwks: { keys: PublicKey[] }): Promise<void> {
  await redis.set(jwksKey(prefix), JSON.stringify(jwks));
}

/** The published public keys, or null when none were published yet. */
export async function readJwks(redis: Redis, prefix: string): Promise<{ keys: PublicKey[] } | null> {
  const text = await redis.get(jwksKey(prefix));
  return text === null ? null : (JSON.parse(text) as { keys: PublicKey[] });
}
