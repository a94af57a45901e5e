import { Counter, Histogram, type Registry } from 'prom-client';
import { BOUNDS, type Count, Timing } from './timing.ts';

/** The labels of a metric: names and values. */
export type Labels = Readonly<Record<string, string>>;

interface Kept<T> {
  labels: Labels;
  tally: T;
}

/** The name of a metric, its help text, and the names of its labels. */
export interface Naming {
  name: string;
  help: string;
  labels: readonly string[];
  /**
   * How durations are exported. `classes`: as a histogram, for quantiles, sixteen lines for each set of labels. `sum`: only
   * their sum and number, for a mean, two lines.
   */
  shown?: 'classes' | 'sum';
}

const keyOf = (names: readonly string[], labels: Labels) => names.map((name) => labels[name]).join('\u0000');

/** A histogram whose tallies are looked up once and then counted; prom-client hashes the labels for each value. */
export class Timings extends Histogram<string> {
  readonly #names: readonly string[];
  readonly #name: string;
  /** Says what the registry wants to know of any histogram. */
  readonly #empty: Histogram<string>;
  readonly #inClasses: boolean;
  readonly #kept = new Map<string, Kept<Timing>>();

  constructor({ name, help, labels, shown = 'classes' }: Naming, registry: Registry) {
    const about = { name, help, labelNames: [...labels], buckets: BOUNDS };
    super({ ...about, registers: [registry] });
    this.#empty = new Histogram({ ...about, registers: [] });
    this.#names = labels;
    this.#name = name;
    this.#inClasses = shown === 'classes';
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
      ...(this.#inClasses ? tally.cumulative() : []).map((value, index) => ({
        labels: { ...labels, le: BOUNDS[index] ?? '+Inf' },
        value,
        metricName: `${name}_bucket`,
      })),
      { labels, value: tally.sum, metricName: `${name}_sum` },
      { labels, value: tally.count, metricName: `${name}_count` },
    ]);
    const about = await this.#empty.get();
    // A histogram without classes is, by its form, a summary without quantiles.
    return this.#inClasses ? { ...about, values } : { ...about, type: 'summary' as never, values };
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
