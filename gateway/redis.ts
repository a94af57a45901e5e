import { once } from 'node:events';
import { connectRedis } from '@souk/events/redis.ts';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

const REDIS_START_MS = 1_000;

/** The gateway's connection to Redis. Waits a second for it; a Redis that is away is used once it is back. */
export async function openRedis(url: string, log: Logger): Promise<Redis> {
  // A Redis that hangs must not hang the requests: what it does not answer in time counts as away.
  const redis = connectRedis({
    url,
    client: 'gateway',
    log,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    commandTimeout: 2_000,
  });
  // The first requests count with all others, if Redis is there at all; if not, the gateway starts without.
  await once(redis, 'ready', { signal: AbortSignal.timeout(REDIS_START_MS) }).catch(() => {});
  return redis;
}
