import type { Viewer } from '@souk/platform';
import { fault } from '@souk/platform';
import { callerOf } from '../protection/rate/caller.ts';
import type { RateClient } from '../protection/rate/trust.ts';

/** The maximum number of live subscriptions in this process. */
export interface QuotaBounds {
  total: number;
  /** For one caller: an account, or an address for anonymous callers. */
  perCaller: number;
}

// Anonymous callers can come in any number. The rest is reserved for callers who are signed in.
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

  /** The number of live subscriptions. */
  get taken(): number {
    return this.#taken;
  }

  /** Takes a slot, until `signal` aborts or the returned function is called. Raises RATE_LIMITED when all are taken. */
  take(viewer: Viewer, client: RateClient, signal: AbortSignal): () => void {
    const { key, kind } = callerOf(viewer, client.info);
    const isAnonymous = kind === 'address';
    const own = this.#perCaller.get(key) ?? 0;
    const { total, perCaller } = this.#bounds;
    if (own >= perCaller && client.trust === 'none') {
      throw full(
        perCaller,
        `This ${kind} already has ${perCaller} live subscriptions, the maximum. End one of them`,
      );
    }
    if (this.#taken >= total)
      throw full(total, `The maximum of ${total} live subscriptions is reached. Reconnect later`);
    if (isAnonymous && this.#anonymous >= this.#anonymousMax) {
      const max = this.#anonymousMax;
      throw full(max, `The maximum of ${max} live subscriptions without sign-in is reached. Sign in`);
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

const full = (max: number, reason: string) =>
  fault('RATE_LIMITED', `${reason}, or try again later.`, {
    limit: 'subscriptions',
    most: max,
    retryAfterSeconds: RETRY_SECONDS,
  });
