/** `open`: calls are refused. `half-open`: one call is let through, to see whether the other side is back. */
export type CircuitState = 'closed' | 'open' | 'half-open';

/** Leave to make a call; to be handed back with what became of it. */
export type Permit = 'call' | 'probe';

/** What became of a call: `left` says nothing about the other side, such as when its client went away. */
export type CallOutcome = 'answered' | 'failed' | 'left';

/** How a circuit works. */
export interface CircuitOptions {
  /** Failures in a row that open it; 0 keeps it closed for good. */
  failures: number;
  /** How long it stays open before a call probes the other side, in milliseconds. */
  pauseMs: number;
  /** Hears of each change. */
  onState?: (state: CircuitState) => void;
}

/**
 * A circuit breaker: after some failures in a row nobody waits for the other side any more, until a probe is answered.
 * While it is closed a call costs two comparisons.
 */
export class Circuit {
  readonly #options: CircuitOptions;
  #state: CircuitState = 'closed';
  #failures = 0;
  #probeAt = 0;

  constructor(options: CircuitOptions) {
    this.#options = options;
  }

  get state(): CircuitState {
    return this.#state;
  }

  /** Leave to make a call; null while the circuit is open. */
  enter(): Permit | null {
    if (this.#state === 'closed') return 'call';
    if (Date.now() < this.#probeAt) return null;
    // Should the probe take longer than a pause, such as a large upload, another may be made beside it.
    this.#become('half-open');
    return 'probe';
  }

  /** Takes what became of a call that {@link enter} let through. */
  settle(permit: Permit, outcome: CallOutcome): void {
    if (permit === 'probe') {
      this.#settleProbe(outcome);
    } else if (this.#state === 'closed') {
      // Calls that began before the circuit opened tell nothing new once it is.
      if (outcome === 'answered') this.#failures = 0;
      else if (outcome === 'failed') this.#countFailure();
    }
  }

  #settleProbe(outcome: CallOutcome): void {
    if (this.#state !== 'half-open') return;
    if (outcome === 'answered') {
      this.#failures = 0;
      this.#become('closed');
      return;
    }
    this.#become('open');
    if (outcome === 'left') this.#probeAt = 0;
  }

  #countFailure(): void {
    this.#failures += 1;
    const { failures } = this.#options;
    if (failures > 0 && this.#failures >= failures) this.#become('open');
  }

  #become(state: CircuitState): void {
    if (state !== 'closed') this.#probeAt = Date.now() + this.#options.pauseMs;
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}
