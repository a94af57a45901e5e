import { once } from 'node:events';
import { connectRedis } from '@souk/events/redis.ts';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

const REDIS_START_MS = 1_000;

/** Opens the gateway's connection to Redis. Waits a second for it; an unavailable Redis is used once it is back. */
export async function openRedis(url: string, log: Logger): Promise<Redis> {
  // A Redis that hangs must not block requests: after the timeout it counts as unavailable.
  const redis = connectRedis({
    url,
    client: 'gateway',
    log,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    commandTimeout: 2_000,
  });
  // Rate limits count the first requests too when Redis is available. Without it the gateway starts all the same.
  await once(redis, 'ready', { signal: AbortSignal.timeout(REDIS_START_MS) }).catch(() => {});
  return redis;
}
