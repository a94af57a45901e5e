/** `open`: calls are refused. `half-open`: one call is allowed, to find out whether the other side is back. */
export type CircuitState = 'closed' | 'open' | 'half-open';

/** The permit for one call; it is given to `settle` with the outcome. */
export type Permit = 'call' | 'probe';

/** The outcome of a call. `left` says nothing about the other side, e.g. when the client went away. */
export type CallOutcome = 'answered' | 'failed' | 'left';

/** When a circuit opens and probes. */
export interface CircuitOptions {
  /** How many failures in a row open it; 0: it never opens. */
  failures: number;
  /** How long it stays open before a call probes the other side, in milliseconds. */
  pauseMs: number;
  /** Called at each change of the state. */
  onState?: (state: CircuitState) => void;
}

/**
 * A circuit breaker: after some failures in a row calls are refused until a probe is answered. While it is closed a call
 * costs two comparisons.
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

  /** A permit for a call; null while the circuit is open. */
  enter(): Permit | null {
    if (this.#state === 'closed') return 'call';
    if (Date.now() < this.#probeAt) return null;
    // A second probe may start beside one that takes longer than a pause, e.g. a large upload.
    this.#become('half-open');
    return 'probe';
  }

  /** Records the outcome of a call that {@link enter} allowed. */
  settle(permit: Permit, outcome: CallOutcome): void {
    if (permit === 'probe') {
      this.#settleProbe(outcome);
    } else if (this.#state === 'closed') {
      // Calls that started before the circuit opened say nothing new.
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
