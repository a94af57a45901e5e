import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import { OutageLog } from './outage-log.ts';

/** How a client of Redis is made. */
export interface RedisClientOptions extends RedisOptions {
  url: string;
  /** Who it is in the log, such as `orders: queues`. */
  client: string;
  log: Logger;
  /** Shared by several connections that are one client to people; one of its own when absent. */
  outages?: OutageLog | undefined;
}

/**
 * A connection to Redis that tells of each outage once, when it begins and when it ends, and so do all its duplicates.
 * The only way to make one: a connection without a listener for errors prints each of them raw.
 */
export function connectRedis({ url, client, log, outages, ...options }: RedisClientOptions): Redis {
  return watch(new Redis(url, options), outages ?? new OutageLog(log, 'Redis', client));
}

function watch(redis: Redis, outages: OutageLog): Redis {
  redis.on('error', (error: Error) => outages.lost(redis, reasonOf(error)));
  redis.on('reconnecting', () => outages.lost(redis, 'the connection was closed'));
  redis.on('ready', () => outages.back(redis));
  redis.on('end', () => outages.closed(redis));
  const duplicate = redis.duplicate.bind(redis);
  redis.duplicate = (override) => watch(duplicate(override), outages);
  return redis;
}

// A name with several addresses fails once for each of them, with a message for none.
const reasonOf = (error: Error & { code?: string }) => error.message || error.code || error.name;
