import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** The state of a caller's limit after a request. */
export interface LimiterResult {
  allowed: boolean;
  /** The number of points per window. */
  limit: number;
  remaining: number;
  /** Whole seconds until the window ends. */
  resetSeconds: number;
  windowSeconds: number;
}

/** A rate limit for each caller. */
export interface Limiter {
  take(caller: string, points?: number): Promise<LimiterResult>;
}

/** The definition of a rate limit. */
export interface RateLimitOptions {
  /** The name of its counters. Limits of different names count separately. */
  name: string;
  points: number;
  windowSeconds: number;
  /** Whether refused points are not consumed, so that a cheaper request may still pass. */
  refundsRefused?: boolean;
}

/** What this process knows about a caller's window. */
interface Window {
  used: number;
  endsAt: number;
}

const WINDOWS_KEPT = 20_000;
// Beyond half of a limit, and for small limits, a request waits for the answer of Redis.
const AHEAD_SHARE = 0.5;
const MIN_AHEAD = 1_000;
// The end of a window is known in whole seconds only.
const ROUNDED_MS = 1_000;

/**
 * A rate limit that all gateways count together in Redis. While Redis is unavailable, each gateway counts by itself,
 * which allows up to the limit per gateway. A caller with more than half of a large limit left does not wait for Redis:
 * its points are counted in the background, so that several gateways together may exceed the limit for a moment.
 */
export function createLimiter(redis: Redis, prefix: string, options: RateLimitOptions): Limiter {
  const { name, points: limit, windowSeconds, refundsRefused = false } = options;
  const shared = { keyPrefix: `${prefix}rate:${name}`, points: limit, duration: windowSeconds };
  const limiter = new RateLimiterRedis({
    ...shared,
    storeClient: redis,
    // An unavailable Redis must cost a request only the check of the connection.
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory(shared),
    // A refused caller is refused from memory until the window ends.
    ...(refundsRefused ? {} : { inMemoryBlockOnConsumed: limit + 1 }),
  });
  const windows = new LRUCache<string, Window>({ max: WINDOWS_KEPT });
  const ahead = limit * AHEAD_SHARE >= MIN_AHEAD ? limit * AHEAD_SHARE : 0;

  async function consume(caller: string, points: number): Promise<LimiterResult> {
    try {
      return resultOf(true, await limiter.consume(caller, points), 0);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      if (!refundsRefused) return resultOf(false, refused, 0);
      await limiter.reward(caller, points);
      return resultOf(false, refused, points);
    }
  }

  function resultOf(allowed: boolean, result: RateLimiterRes, refunded: number): LimiterResult {
    const { consumedPoints, msBeforeNext } = result;
    const left = allowed || refundsRefused ? Math.max(0, limit - consumedPoints + refunded) : 0;
    const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
    return { allowed, limit, remaining: left, resetSeconds, windowSeconds };
  }

  /** Consumes points, and updates what this process knows about the caller's window. */
  async function count(caller: string, points: number): Promise<LimiterResult> {
    const taken = await consume(caller, points);
    const used = taken.limit - taken.remaining;
    const endsAt = Date.now() + taken.resetSeconds * 1_000;
    const known = windowOf(caller);
    const isSame = known !== undefined && endsAt <= known.endsAt + ROUNDED_MS;
    windows.set(caller, { used: isSame ? Math.max(used, known.used) : used, endsAt });
    return taken;
  }

  function windowOf(caller: string): Window | undefined {
    const known = windows.get(caller);
    return known && known.endsAt > Date.now() ? known : undefined;
  }

  return {
    async take(caller, points = 1) {
      const known = windowOf(caller);
      if (!known || known.used + points > ahead) return count(caller, points);
      known.used += points;
      // Not awaited. While Redis fails, the library counts in memory.
      count(caller, points).catch(() => {});
      const resetSeconds = Math.max(1, Math.ceil((known.endsAt - Date.now()) / 1_000));
      return { allowed: true, limit, remaining: limit - known.used, resetSeconds, windowSeconds };
    },
  };
}
