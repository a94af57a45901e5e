import type { ApolloServerOptions } from '@apollo/server';
import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../context.ts';

type PersistedQueryOptions = Exclude<
  ApolloServerOptions<GatewayContext>['persistedQueries'],
  false | undefined
>;
/** Apollo Server's store of the texts that clients registered. */
export type TextStore = NonNullable<PersistedQueryOptions['cache']>;

/** Where registered texts are shared, and how long they stay after the last read or write. */
export interface SharedTexts {
  redis: Redis;
  /** The namespace's prefix of Redis keys. */
  prefix: string;
  ttlMs: number;
  log: Logger;
}

/** In characters. Longer texts run but are not stored, so that clients send them each time. */
export const MAX_TEXT_LENGTH = 16_384;
const MAX_TEXTS_IN_MEMORY = 1_000;
const MAX_CHARACTERS_IN_MEMORY = 4 * 1024 * 1024;
const MAX_TEXTS_IN_REDIS = 5_000;

// An index by last use bounds the number of texts: a client that registers many displaces the least recently used.
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

/** Finer than milliseconds, as several texts may come in one. */
const now = () => performance.timeOrigin + performance.now();

/**
 * The texts of automatic persisted queries: the most recently used in this process, and all in Redis for all gateways.
 * While Redis is unavailable, each process has only its own. Clients send a text again when it is not found.
 */
export function createTextStore(shared: SharedTexts | null, maxInRedis = MAX_TEXTS_IN_REDIS): TextStore {
  const memory = new LRUCache<string, string>({
    max: MAX_TEXTS_IN_MEMORY,
    maxSize: MAX_CHARACTERS_IN_MEMORY,
    sizeCalculation: (text) => text.length,
  });
  const inRedis = async <T>(ask: (there: SharedTexts) => Promise<T>): Promise<T | null> => {
    // An unavailable Redis must cost only the check of the connection.
    if (shared?.redis.status !== 'ready') return null;
    return ask(shared).catch((error: Error) => {
      shared.log.warn({ error: error.message }, 'persisted queries: Redis did not answer');
      return null;
    });
  };
  const keysOf = (key: string, prefix: string) => [`${prefix}${key}`, `${prefix}apq-index`] as const;

  return {
    async get(key) {
      const known = memory.get(key);
      if (known !== undefined) return known;
      const text = await inRedis(({ redis, prefix, ttlMs }) =>
        redis.eval(READ, 2, ...keysOf(key, prefix), ttlMs, now()),
      );
      if (typeof text !== 'string') return undefined;
      memory.set(key, text);
      return text;
    },
    async set(key, text) {
      if (text.length > MAX_TEXT_LENGTH) return;
      memory.set(key, text);
      await inRedis(({ redis, prefix, ttlMs }) =>
        redis.eval(WRITE, 2, ...keysOf(key, prefix), ttlMs, now(), text, maxInRedis),
      );
    },
    async delete(key) {
      await inRedis(({ redis, prefix }) => redis.del(`${prefix}${key}`));
      return memory.delete(key);
    },
  };
}
