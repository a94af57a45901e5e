import type { ApolloServerOptions } from '@apollo/server';
import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../context.ts';

type PersistedQueryOptions = Exclude<
  ApolloServerOptions<GatewayContext>['persistedQueries'],
  false | undefined
>;
/** Where Apollo Server keeps the texts that clients registered. */
export type TextStore = NonNullable<PersistedQueryOptions['cache']>;

/** Where registered texts are shared, and for how long after they were last read there or written. */
export interface SharedTexts {
  redis: Redis;
  /** The namespace's prefix of Redis keys. */
  prefix: string;
  ttlMs: number;
  log: Logger;
}

/** Characters of the longest text that is kept; longer ones run, and are sent whole each time. */
export const MAX_TEXT_LENGTH = 16_384;
const KEPT_HERE = 1_000;
const CHARACTERS_HERE = 4 * 1024 * 1024;
const KEPT_IN_REDIS = 5_000;

// An index by last use goes beside the texts, so that whoever registers texts without end displaces only the oldest.
const READ = `
local text = redis.call('GET', KEYS[1])
if text then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  redis.call('ZADD', KEYS[2], ARGV[2], KEYS[1])
  redis.call('PEXPIRE', KEYS[2], ARGV[1])
end
return text`;
const WRITE = `
redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[1])
redis.call('ZADD', KEYS[2], ARGV[2], KEYS[1])
redis.call('PEXPIRE', KEYS[2], ARGV[1])
local over = redis.call('ZCARD', KEYS[2]) - tonumber(ARGV[4])
if over > 0 then
  local oldest = redis.call('ZPOPMIN', KEYS[2], over)
  for at = 1, #oldest, 2 do redis.call('DEL', oldest[at]) end
end`;

/** Finer than milliseconds, of which one may see several texts. */
const now = () => performance.timeOrigin + performance.now();

/**
 * The texts of automatic persisted queries: those used last in this process, and in Redis for all gateways. While
 * Redis is away the process has its own only; clients send a text again that is not found.
 */
export function createTextStore(shared: SharedTexts | null, keptInRedis = KEPT_IN_REDIS): TextStore {
  const here = new LRUCache<string, string>({
    max: KEPT_HERE,
    maxSize: CHARACTERS_HERE,
    sizeCalculation: (text) => text.length,
  });
  const inRedis = async <T>(ask: (there: SharedTexts) => Promise<T>): Promise<T | null> => {
    // A Redis that is away must cost nothing but the look at the connection.
    if (shared?.redis.status !== 'ready') return null;
    return ask(shared).catch((error: Error) => {
      shared.log.warn({ error: error.message }, 'persisted queries: Redis did not answer');
      return null;
    });
  };
  const keysOf = (key: string, prefix: string) => [`${prefix}${key}`, `${prefix}apq-index`] as const;

  return {
    async get(key) {
      const known = here.get(key);
      if (known !== undefined) return known;
      const text = await inRedis(({ redis, prefix, ttlMs }) =>
        redis.eval(READ, 2, ...keysOf(key, prefix), ttlMs, now()),
      );
      if (typeof text !== 'string') return undefined;
      here.set(key, text);
      return text;
    },
    async set(key, text) {
      if (text.length > MAX_TEXT_LENGTH) return;
      here.set(key, text);
      await inRedis(({ redis, prefix, ttlMs }) =>
        redis.eval(WRITE, 2, ...keysOf(key, prefix), ttlMs, now(), text, keptInRedis),
      );
    },
    async delete(key) {
      await inRedis(({ redis, prefix }) => redis.del(`${prefix}${key}`));
      return here.delete(key);
    },
  };
}
