import type { Viewer } from '@souk/platform';
import { fault } from '@souk/platform';
import { callerOf } from '../protection/rate/caller.ts';
import type { RateClient } from '../protection/rate/trust.ts';

/** How many subscriptions this process serves at a time. */
export interface QuotaBounds {
  total: number;
  /** Of one caller: an account, or an address where nobody is signed in. */
  perCaller: number;
}

// Anonymous callers can come in any number; the rest is kept for callers who are signed in.
const ANONYMOUS_SHARE = 0.75;
const RETRY_SECONDS = 30;

/** The live subscriptions of this process, over WebSockets and event streams together. */
export class SubscriptionQuota {
  readonly #bounds: QuotaBounds;
  readonly #anonymousMax: number;
  readonly #perCaller = new Map<string, number>();
  #taken = 0;
  #anonymous = 0;

  constructor(bounds: QuotaBounds) {
    this.#bounds = bounds;
    this.#anonymousMax = Math.ceil(bounds.total * ANONYMOUS_SHARE);
  }

  /** How many are live. */
  get taken(): number {
    return this.#taken;
  }

  /** Counts one more until the function it returns is called or `signal` ends. Raises RATE_LIMITED when full. */
  take(viewer: Viewer, client: RateClient, signal: AbortSignal): () => void {
    const { key, kind } = callerOf(viewer, client.info);
    const isAnonymous = kind === 'address';
    const own = this.#perCaller.get(key) ?? 0;
    const { total, perCaller } = this.#bounds;
    if (own >= perCaller && client.trust === 'none') {
      throw full(perCaller, `This ${kind} follows ${perCaller} subscriptions already, the most for one`);
    }
    if (this.#taken >= total) throw full(total, `All ${total} places for subscriptions are taken`);
    if (isAnonymous && this.#anonymous >= this.#anonymousMax) {
      const most = this.#anonymousMax;
      throw full(most, `All ${most} places for subscriptions without sign-in are taken; sign in`);
    }
    this.#count(key, isAnonymous, 1);
    let isHeld = true;
    const release = () => {
      if (isHeld) this.#count(key, isAnonymous, -1);
      isHeld = false;
      signal.removeEventListener('abort', release);
    };
    if (signal.aborted) release();
    else signal.addEventListener('abort', release);
    return release;
  }

  #count(key: string, isAnonymous: boolean, change: 1 | -1): void {
    this.#taken += change;
    if (isAnonymous) this.#anonymous += change;
    const own = (this.#perCaller.get(key) ?? 0) + change;
    if (own > 0) this.#perCaller.set(key, own);
    else this.#perCaller.delete(key);
  }
}

const full = (most: number, reason: string) =>
  fault('RATE_LIMITED', `${reason}, or try again later.`, {
    limit: 'subscriptions',
    most,
    retryAfterSeconds: RETRY_SECONDS,
  });
