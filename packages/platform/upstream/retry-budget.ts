const MAX_SAVED = 20;

/**
 * The retries that may be made. Each call earns a part of one, so that retries stay a small share of the traffic and do
 * not overload a failing service.
 */
export class RetryBudget {
  readonly #share: number;
  #saved = MAX_SAVED;

  /** `share`: retries per call, e.g. 0.1. */
  constructor(share: number) {
    this.#share = share;
  }

  /** Counts a call. */
  earn(): void {
    if (this.#saved < MAX_SAVED) this.#saved = Math.min(MAX_SAVED, this.#saved + this.#share);
  }

  /** Takes one retry, if there is one. */
  take(): boolean {
    if (this.#saved < 1) return false;
    this.#saved -= 1;
    return true;
  }
}
