const MAX_SAVED = 20;

/**
 * How many retries are left. Each call saves up a part of one, so that retries stay a small share of the traffic: a
 * service that is dying is not hit twice as hard for it.
 */
export class RetryBudget {
  readonly #share: number;
  #saved = MAX_SAVED;

  /** `share` is that of retries in all calls, such as 0.1. */
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
