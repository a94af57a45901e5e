import { Redis } from 'ioredis';
import { LOCALHOST } from '../ports.ts';

/** The address of a server of ours on this port. */
export function redisUrl(port: number): string {
  return `redis://${LOCALHOST}:${port}`;
}

/** Runs `use` on a connection of its own that fails rather than retries. */
export async function withRedis<T>(
  url: string,
  timeoutMs: number,
  use: (redis: Redis) => Promise<T>,
): Promise<T> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    enableReadyCheck: false,
  });
  // Without a listener the client prints each failed connection; connect() raises it already.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await use(redis);
  } finally {
    // After a refused connection nothing is left to close, and closing would hold the process for seconds.
    if (redis.status !== 'end') redis.disconnect();
  }
}

/** Whether the server answers and has its data loaded. */
export async function isReady(url: string, timeoutMs = 2_000): Promise<boolean> {
  return await withRedis(url, timeoutMs, async (redis) => (await redis.ping()) === 'PONG').catch(() => false);
}
