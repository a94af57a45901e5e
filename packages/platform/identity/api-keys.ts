import { timingSafeEqual } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { apiKeyDigest } from './api-key-text.ts';

const record = z.object({
  version: z.number(),
  secrets: z.array(z.object({ digest: z.string(), until: z.number().nullable() })),
  scopes: z.array(z.string()),
  expiresAt: z.number(),
  revokedAt: z.number().nullable(),
});

/** An API key on the allow-list. Times are milliseconds since 1970; a secret without `until` holds as long as the key. */
export type ApiKeyRecord = z.output<typeof record>;

/** The Redis channel on which the ids of changed API keys are published, for the caches of all processes. */
export const apiKeyChannel = (prefix: string) => `${prefix}api-key-changed`;

const recordKey = (prefix: string, id: string) => `${prefix}api-key:${id}`;
const usesKey = (prefix: string) => `${prefix}api-key-uses`;

// A key that ended stays known for a while, so that the refusal can give the reason.
const KEPT_AFTER_MS = 7 * 86_400_000;

// A record that was read from the database before a change must not replace the one that was written after it.
const PUT_NEWER = `
  local known = redis.call('GET', KEYS[1])
  if known and cjson.decode(known).version >= tonumber(ARGV[2]) then return 0 end
  redis.call('SET', KEYS[1], ARGV[1], 'PXAT', ARGV[3])
  redis.call('PUBLISH', ARGV[4], ARGV[5])
  return 1
`;

/** The allow-list of API keys in Redis under a prefix. `users` writes it, the gateway reads it. */
export interface ApiKeyStore {
  /** Puts a key on the list, unless a newer version of it is there. Revoked keys stay on it for a week. */
  put(id: string, key: ApiKeyRecord): Promise<void>;
  /** The key; null for an unknown one. */
  get(id: string): Promise<ApiKeyRecord | null>;
  /** Notes that a key was used. */
  noteUse(id: string, at: Date): Promise<void>;
  /** Takes the noted uses: when each key was used last. */
  takeUses(): Promise<Map<string, Date>>;
}

/** Opens the allow-list of API keys. */
export function apiKeyStore(redis: Redis, prefix: string): ApiKeyStore {
  return {
    async put(id, key) {
      const until = Math.max(key.expiresAt, key.revokedAt ?? 0) + KEPT_AFTER_MS;
      const text = JSON.stringify(key);
      await redis.eval(
        PUT_NEWER,
        1,
        recordKey(prefix, id),
        text,
        key.version,
        until,
        apiKeyChannel(prefix),
        id,
      );
    },
    async get(id) {
      const text = await redis.get(recordKey(prefix, id));
      return text === null ? null : record.parse(JSON.parse(text));
    },
    async noteUse(id, at) {
      await redis.hset(usesKey(prefix), id, at.getTime());
    },
    async takeUses() {
      const uses = await redis.hgetall(usesKey(prefix));
      const ids = Object.keys(uses);
      // A use that is noted in between is lost; the next one of the same key is minutes away.
      if (ids.length > 0) await redis.hdel(usesKey(prefix), ...ids);
      return new Map(Object.entries(uses).map(([id, at]) => [id, new Date(Number(at))]));
    },
  };
}

/** Why a key is refused. Only a right secret gets the answer that a key has expired or was revoked. */
export type ApiKeyProblem = 'API_KEY_UNKNOWN' | 'API_KEY_EXPIRED' | 'API_KEY_REVOKED';

/** Why a secret does not open a key at this moment; null when it does. Compares in constant time. */
export function apiKeyProblem(key: ApiKeyRecord | null, secret: string, now: number): ApiKeyProblem | null {
  const shown = Buffer.from(apiKeyDigest(secret));
  const matching = key?.secrets.find(({ digest }) => isEqual(Buffer.from(digest), shown));
  if (!key || !matching) return 'API_KEY_UNKNOWN';
  if (key.revokedAt !== null) return 'API_KEY_REVOKED';
  return now >= key.expiresAt || (matching.until !== null && now >= matching.until)
    ? 'API_KEY_EXPIRED'
    : null;
}

const isEqual = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
