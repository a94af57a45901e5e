import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** How a caller stands after taking from an allowance. */
export interface Taken {
  allowed: boolean;
  /** What there is for one window. */
  limit: number;
  remaining: number;
  /** Whole seconds until the window ends. */
  resetSeconds: number;
}

/** An allowance for each caller and window of time. */
export interface Limiter {
  take(caller: string, points?: number): Promise<Taken>;
}

/** What an allowance is. */
export interface Allowance {
  /** Under which it is counted; allowances of different names are apart. */
  name: string;
  points: number;
  windowSeconds: number;
}

/**
 * An allowance counted in Redis, so that all gateways count together; while Redis is away each counts by itself,
 * which lets more through than asked, and never everything.
 */
export function createLimiter(redis: Redis, prefix: string, allowance: Allowance): Limiter {
  const { name, points, windowSeconds } = allowance;
  const shared = { keyPrefix: `${prefix}rate:${name}`, points, duration: windowSeconds };
  const limiter = new RateLimiterRedis({
    ...shared,
    storeClient: redis,
    // A Redis that is away must cost a request nothing but the look at the connection.
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory(shared),
    // Whoever is refused is refused from memory until the window ends, however hard they try.
    inMemoryBlockOnConsumed: points + 1,
  });
  return {
    async take(caller, taken = 1) {
      try {
        return standing(true, points, await limiter.consume(caller, taken));
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return standing(false, points, refused);
        throw refused;
      }
    },
  };
}

function standing(allowed: boolean, limit: number, { remainingPoints, msBeforeNext }: RateLimiterRes): Taken {
  return {
    allowed,
    limit,
    remaining: allowed ? Math.max(0, remainingPoints) : 0,
    resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
  };
}
