import { fault } from '@souk/subgraph/shared/graphql-errors.ts';

/** The places for subscriptions in this process. */
export class Places {
  readonly #limit: number;
  #taken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many are taken. */
  get taken(): number {
    return this.#taken;
  }

  /** Takes a place until what is given back is called or `signal` ends. Raises RATE_LIMITED when none is left. */
  take(signal: AbortSignal): () => void {
    if (this.#taken >= this.#limit) {
      throw fault('RATE_LIMITED', 'Too many subscriptions are open here; try again later.');
    }
    this.#taken += 1;
    let held = true;
    const release = () => {
      if (held) this.#taken -= 1;
      held = false;
      signal.removeEventListener('abort', release);
    };
    if (signal.aborted) release();
    else signal.addEventListener('abort', release);
    return release;
  }
}
