import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Counts, type Labels, type Naming, Timings } from './tallies.ts';

/** A value at the moment of asking. */
export interface Reading {
  labels: Labels;
  value: number;
}

// A look at MongoDB or Redis that takes longer than this is left out of the answer.
const READING_MS = 2_000;

/** The figures of a process. Services that share it share them, each under its own label. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #timings = new Map<string, Timings>();
  readonly #counts = new Map<string, Counts>();
  readonly #readings = new Map<string, Set<() => Promise<Reading[]> | Reading[]>>();
  readonly #stops = new Set<() => void>();

  /** `process` labels the figures of Node itself: memory, event loop, garbage collection. */
  constructor(process: string) {
    collectDefaultMetrics({ register: this.#registry, labels: { process } });
  }

  /** A figure of durations; the same for the same name. */
  timings(naming: Naming): Timings {
    let timings = this.#timings.get(naming.name);
    if (!timings) {
      timings = new Timings(naming, this.#registry);
      this.#timings.set(naming.name, timings);
    }
    return timings;
  }

  /** A figure that only grows; the same for the same name. */
  counts(naming: Naming): Counts {
    let counts = this.#counts.get(naming.name);
    if (!counts) {
      counts = new Counts(naming, this.#registry);
      this.#counts.set(naming.name, counts);
    }
    return counts;
  }

  /**
   * A gauge that is read only when metrics are scraped. Several readers may share one name; one that fails or is late is
   * left out. Returns how to remove the reader.
   */
  gauge(naming: Naming, read: () => Promise<Reading[]> | Reading[]): () => void {
    const { name, help, labels } = naming;
    let readers = this.#readings.get(name);
    if (!readers) {
      const all = new Set<() => Promise<Reading[]> | Reading[]>();
      new Gauge({
        name,
        help,
        labelNames: [...labels],
        registers: [this.#registry],
        async collect() {
          this.reset();
          const found = await Promise.all([...all].map(readingsOf));
          for (const { labels: which, value } of found.flat()) this.set(which, value);
        },
      });
      this.#readings.set(name, all);
      readers = all;
    }
    const mine = readers;
    mine.add(read);
    return () => void mine.delete(read);
  }

  /** Has something ended with this. */
  onStop(stop: () => void): void {
    this.#stops.add(stop);
  }

  /** All figures as Prometheus reads them. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#registry.clear();
  }
}

async function readingsOf(read: () => Promise<Reading[]> | Reading[]): Promise<Reading[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Reading[]>((resolve) => {
    timer = setTimeout(() => resolve([]), READING_MS);
  });
  try {
    return await Promise.race([read(), late]);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}
