import { Circuit, type CircuitOptions, type CircuitState, type Permit } from './circuit.ts';
import { isUnreached } from './failures.ts';
import { RetryBudget } from './retry-budget.ts';

/** One of the places where a service answers. */
export interface Target<T> {
  readonly url: string;
  /** What is kept for the place, such as its connections. */
  readonly held: T;
}

/** A target and the leave to call it. */
export interface Chosen<T> {
  readonly target: Target<T>;
  readonly permit: Permit;
}

/** How targets are chosen. */
export interface TargetOptions {
  /** The circuit of each; absent, none ever opens. */
  circuit?: Pick<CircuitOptions, 'failures' | 'pauseMs'>;
  /** Hears of each change of a circuit. */
  onState?: (url: string, state: CircuitState) => void;
  /** How long one that cannot be reached is skipped while there are others, in milliseconds. */
  skipMs?: number;
  /** Hears of each call that is made once more. */
  onRetry?: () => void;
}

interface Place<T> extends Target<T> {
  readonly circuit: Circuit;
  skippedUntil: number;
}

const SKIP_MS = 10_000;
const RETRY_SHARE = 0.1;
const NEVER_OPEN = { failures: 0, pauseMs: 0 };

/**
 * The places where a service answers, taken in turn. One that cannot be reached is skipped for a while, unless all are;
 * one whose circuit is open is not called at all.
 */
export class Targets<T> {
  readonly budget = new RetryBudget(RETRY_SHARE);
  /** A call is made once more. */
  readonly onRetry: () => void;
  readonly #places: readonly Place<T>[];
  readonly #skipMs: number;
  #next = 0;

  constructor(urls: readonly string[], hold: (url: string) => T, options: TargetOptions = {}) {
    const { circuit = NEVER_OPEN, onState, skipMs = SKIP_MS, onRetry = () => {} } = options;
    this.onRetry = onRetry;
    this.#skipMs = skipMs;
    this.#places = urls.map((url) => ({
      url,
      held: hold(url),
      circuit: new Circuit({ ...circuit, onState: (state) => onState?.(url, state) }),
      skippedUntil: 0,
    }));
  }

  get size(): number {
    return this.#places.length;
  }

  get all(): readonly Target<T>[] {
    return this.#places;
  }

  /** Whose turn it is, other than `not`; null when none may be called now. */
  choose(not?: Target<T>): Chosen<T> | null {
    if (this.#places.length === 1) return not ? null : this.#first(null, null);
    return this.#first(not ?? null, Date.now()) ?? this.#first(not ?? null, null);
  }

  /** Takes what a call came to: null for an answer, LATE and the like for why there is none. */
  settle({ target, permit }: Chosen<T>, failure: unknown, counts = true): void {
    const place = target as Place<T>;
    if (failure === null) {
      place.skippedUntil = 0;
      place.circuit.settle(permit, 'answered');
      return;
    }
    if (isUnreached(failure)) place.skippedUntil = Date.now() + this.#skipMs;
    place.circuit.settle(permit, counts ? 'failed' : 'left');
  }

  /** The next in turn that may be called and is not skipped at `now`; null looks at all of them. */
  #first(not: Target<T> | null, now: number | null): Chosen<T> | null {
    const count = this.#places.length;
    for (let step = 0; step < count; step += 1) {
      const at = (this.#next + step) % count;
      const place = this.#places[at];
      if (!place || place === not || (now !== null && place.skippedUntil > now)) continue;
      const permit = place.circuit.enter();
      if (!permit) continue;
      this.#next = (at + 1) % count;
      // One call finds out whether it is back; until then it stays skipped for all others.
      if (now !== null && place.skippedUntil > 0) place.skippedUntil = now + this.#skipMs;
      return { target: place, permit };
    }
    return null;
  }
}
