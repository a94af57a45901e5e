import { Circuit, type CircuitOptions, type CircuitState, type Permit } from './circuit.ts';
import { isUnreached } from './failures.ts';
import { RetryBudget } from './retry-budget.ts';

/** One URL of a service. */
export interface Target<T> {
  readonly url: string;
  /** What is kept for the URL, e.g. its connection pool. */
  readonly held: T;
}

/** A target and the permit to call it. */
export interface Chosen<T> {
  readonly target: Target<T>;
  readonly permit: Permit;
}

/** How targets are chosen and watched. */
export interface TargetOptions {
  /** The circuit breaker of each target; absent, none ever opens. */
  circuit?: Pick<CircuitOptions, 'failures' | 'pauseMs'>;
  /** Called at each change of a circuit. */
  onState?: (url: string, state: CircuitState) => void;
  /** How long an unreachable target is skipped while there are others, in milliseconds. */
  skipMs?: number;
  /** Called for each retry. */
  onRetry?: () => void;
}

interface WatchedTarget<T> extends Target<T> {
  readonly circuit: Circuit;
  skippedUntil: number;
}

const SKIP_MS = 10_000;
const RETRY_SHARE = 0.1;
const NEVER_OPEN = { failures: 0, pauseMs: 0 };

/**
 * The URLs of a service, used in turn. An unreachable one is skipped for a while, unless all are; one whose circuit is
 * open is not called.
 */
export class Targets<T> {
  readonly budget = new RetryBudget(RETRY_SHARE);
  /** To be called for each retry. */
  readonly onRetry: () => void;
  readonly #targets: readonly WatchedTarget<T>[];
  readonly #skipMs: number;
  #next = 0;

  constructor(urls: readonly string[], hold: (url: string) => T, options: TargetOptions = {}) {
    const { circuit = NEVER_OPEN, onState, skipMs = SKIP_MS, onRetry = () => {} } = options;
    this.onRetry = onRetry;
    this.#skipMs = skipMs;
    this.#targets = urls.map((url) => ({
      url,
      held: hold(url),
      circuit: new Circuit({ ...circuit, onState: (state) => onState?.(url, state) }),
      skippedUntil: 0,
    }));
  }

  get size(): number {
    return this.#targets.length;
  }

  get all(): readonly Target<T>[] {
    return this.#targets;
  }

  /** The next target, other than `not`; null when none may be called now. */
  choose(not?: Target<T>): Chosen<T> | null {
    if (this.#targets.length === 1) return not ? null : this.#first(null, null);
    return this.#first(not ?? null, Date.now()) ?? this.#first(not ?? null, null);
  }

  /** Records the outcome of a call: null for an answer, otherwise the error. `counts`: it counts for the circuit. */
  settle({ target, permit }: Chosen<T>, failure: unknown, counts = true): void {
    const watched = target as WatchedTarget<T>;
    if (failure === null) {
      watched.skippedUntil = 0;
      watched.circuit.settle(permit, 'answered');
      return;
    }
    if (isUnreached(failure)) watched.skippedUntil = Date.now() + this.#skipMs;
    watched.circuit.settle(permit, counts ? 'failed' : 'left');
  }

  /** The next in turn that may be called and is not skipped at `now`; null ignores skipping. */
  #first(not: Target<T> | null, now: number | null): Chosen<T> | null {
    const count = this.#targets.length;
    for (let step = 0; step < count; step += 1) {
      const at = (this.#next + step) % count;
      const watched = this.#targets[at];
      if (!watched || watched === not || (now !== null && watched.skippedUntil > now)) continue;
      const permit = watched.circuit.enter();
      if (!permit) continue;
      this.#next = (at + 1) % count;
      // One call finds out whether it is back; meanwhile all others still skip it.
      if (now !== null && watched.skippedUntil > 0) watched.skippedUntil = now + this.#skipMs;
      return { target: watched, permit };
    }
    return null;
  }
}
