import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** How a caller stands after taking from an allowance. */
export interface LimiterResult {
  allowed: boolean;
  /** What there is for one window. */
  limit: number;
  remaining: number;
  /** Whole seconds until the window ends. */
  resetSeconds: number;
  windowSeconds: number;
}

/** An allowance for each caller and window of time. */
export interface Limiter {
  take(caller: string, points?: number): Promise<LimiterResult>;
}

/** What an allowance is. */
export interface Allowance {
  /** Under which it is counted; allowances of different names are apart. */
  name: string;
  points: number;
  windowSeconds: number;
  /** Whether what is refused is given back, so that something smaller still passes. */
  givesBack?: boolean;
}

/** What this process knows of a caller's window. */
interface Window {
  used: number;
  endsAt: number;
}

const WINDOWS_KEPT = 20_000;
// Nearer to its end, an allowance is asked for first and used then; so is one that a moment could use up.
const AHEAD = 0.5;
const LEAST_AHEAD = 1_000;
// The end of a window is known in whole seconds only.
const ROUNDED_MS = 1_000;

/**
 * An allowance counted in Redis, so that all gateways count together; while Redis is away each counts by itself,
 * which lets more through than asked, and never everything. A caller who has more than half of a large one left does
 * not wait for Redis: what it takes is counted at the same time, so that several gateways may let through what comes in
 * such a moment.
 */
export function createLimiter(redis: Redis, prefix: string, allowance: Allowance): Limiter {
  const { name, points: limit, windowSeconds, givesBack = false } = allowance;
  const shared = { keyPrefix: `${prefix}rate:${name}`, points: limit, duration: windowSeconds };
  const limiter = new RateLimiterRedis({
    ...shared,
    storeClient: redis,
    // A Redis that is away must cost a request nothing but the look at the connection.
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory(shared),
    // A caller who is refused is refused from memory until the window ends, however hard they try.
    ...(givesBack ? {} : { inMemoryBlockOnConsumed: limit + 1 }),
  });
  const windows = new LRUCache<string, Window>({ max: WINDOWS_KEPT });
  const ahead = limit * AHEAD >= LEAST_AHEAD ? limit * AHEAD : 0;

  async function consume(caller: string, points: number): Promise<LimiterResult> {
    try {
      return standing(true, await limiter.consume(caller, points), 0);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      if (!givesBack) return standing(false, refused, 0);
      await limiter.reward(caller, points);
      return standing(false, refused, points);
    }
  }

  function standing(allowed: boolean, result: RateLimiterRes, givenBack: number): LimiterResult {
    const { consumedPoints, msBeforeNext } = result;
    const left = allowed || givesBack ? Math.max(0, limit - consumedPoints + givenBack) : 0;
    const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
    return { allowed, limit, remaining: left, resetSeconds, windowSeconds };
  }

  /** Counts, and keeps in mind what it learns of the caller's window. */
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
      // Not awaited; while Redis fails the library counts in memory.
      count(caller, points).catch(() => {});
      const resetSeconds = Math.max(1, Math.ceil((known.endsAt - Date.now()) / 1_000));
      return { allowed: true, limit, remaining: limit - known.used, resetSeconds, windowSeconds };
    },
  };
}
