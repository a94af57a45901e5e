import { Counter, Histogram, type Registry } from 'prom-client';

/** Names and values by which a figure is told from its like. */
export type Labels = Readonly<Record<string, string>>;

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

interface Kept<T> {
  labels: Labels;
  tally: T;
}

/** What a figure is called. `labels` are the names that all of its tallies have. */
export interface Naming {
  name: string;
  help: string;
  labels: readonly string[];
}

const keyOf = (names: readonly string[], labels: Labels) => names.map((name) => labels[name]).join('\u0000');

/** prom-client hashes the labels anew for each value; here a tally is found once and counted on. */
export class Timings extends Histogram<string> {
  readonly #names: readonly string[];
  readonly #name: string;
  /** Says what the registry wants to know of any histogram. */
  readonly #empty: Histogram<string>;
  readonly #kept = new Map<string, Kept<Timing>>();

  constructor({ name, help, labels }: Naming, registry: Registry) {
    const about = { name, help, labelNames: [...labels], buckets: BOUNDS };
    super({ ...about, registers: [registry] });
    this.#empty = new Histogram({ ...about, registers: [] });
    this.#names = labels;
    this.#name = name;
  }

  /** The tally of these labels, made on first use. */
  of(labels: Labels): Timing {
    const key = keyOf(this.#names, labels);
    let kept = this.#kept.get(key);
    if (!kept) {
      kept = { labels, tally: new Timing(BOUNDS) };
      this.#kept.set(key, kept);
    }
    return kept.tally;
  }

  all(): Iterable<Timing> {
    return [...this.#kept.values()].map(({ tally }) => tally);
  }

  override async get() {
    const name = this.#name;
    const values = [...this.#kept.values()].flatMap(({ labels, tally }) => [
      ...tally.cumulative().map((value, index) => ({
        labels: { ...labels, le: BOUNDS[index] ?? '+Inf' },
        value,
        metricName: `${name}_bucket`,
      })),
      { labels, value: tally.sum, metricName: `${name}_sum` },
      { labels, value: tally.count, metricName: `${name}_count` },
    ]);
    return { ...(await this.#empty.get()), values };
  }

  /** Where the registry looks first when it writes. */
  getForPromString() {
    return this.get();
  }
}

/** Counters, found once and counted on. */
export class Counts extends Counter<string> {
  readonly #names: readonly string[];
  readonly #kept = new Map<string, Kept<Count>>();

  constructor({ name, help, labels }: Naming, registry: Registry) {
    super({ name, help, labelNames: [...labels], registers: [registry] });
    this.#names = labels;
  }

  /** The tally of these labels, made on first use. */
  of(labels: Labels): Count {
    const key = keyOf(this.#names, labels);
    let kept = this.#kept.get(key);
    if (!kept) {
      kept = { labels, tally: { n: 0 } };
      this.#kept.set(key, kept);
    }
    return kept.tally;
  }

  all(): Iterable<Kept<Count>> {
    return this.#kept.values();
  }

  override async get() {
    const values = [...this.#kept.values()].map(({ labels, tally }) => ({ labels, value: tally.n }));
    return { ...(await super.get()), values };
  }
}
