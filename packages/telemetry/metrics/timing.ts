/** How often something happened. Counting is `n += 1`: this is on the way of every request. */
export interface Count {
  n: number;
}

/** How long something took, by classes. */
export class Timing {
  readonly #bounds: readonly number[];
  readonly #counts: Float64Array;
  count = 0;
  /** In seconds. */
  sum = 0;

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = new Float64Array(bounds.length + 1);
  }

  add(milliseconds: number): void {
    const seconds = milliseconds / 1_000;
    let index = 0;
    // Most that is measured is quick, and so among the first classes.
    while (index < this.#bounds.length && seconds > (this.#bounds[index] ?? 0)) index += 1;
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    this.count += 1;
    this.sum += seconds;
  }

  /** How many took at most so long, by class; the last class has no bound. */
  cumulative(): number[] {
    let sum = 0;
    return [...this.#counts].map((count) => {
      sum += count;
      return sum;
    });
  }
}

/** Upper bounds in seconds, from what a cache answers to what a client gives up on. */
export const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
