import { ConfigError, valueShown } from '@souk/platform';
import { Redis } from 'ioredis';

const REACH_MS = 2_000;

/** Why a server of the settings cannot be used, its address shown without credentials. */
export function unreachable(server: string, url: string, { message }: Error): string {
  const [reason] = message.replaceAll(/\/\/[^/\s]*@/g, '//…@').split('\n');
  return `${server} cannot be used: ${reason}; ${valueShown('SERVER_URL', url)}.\n  Correct the address, its user and its password, or start that server.`;
}

/**
 * Raises ConfigError when a Redis answers and refuses: a wrong password does not mend itself. One that is away may come
 * back, and is waited for by its clients.
 */
export async function requireRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: REACH_MS,
    commandTimeout: REACH_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    // A check that runs while the connection is closed would be an unhandled rejection.
    enableReadyCheck: false,
  });
  let refusal: Error | null = null;
  redis.on('error', (error) => {
    if (isRefusal(error)) refusal = error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    if (isRefusal(error as Error)) refusal = error as Error;
  } finally {
    if (redis.status !== 'end') redis.disconnect();
  }
  if (refusal) throw new ConfigError(`REDIS_URL: ${unreachable('Redis', url, refusal)}`);
}

const isRefusal = ({ message }: Error) => /WRONGPASS|NOAUTH|NOPERM|invalid password|DB index/i.test(message);
