import { BOUNDS, type Count, type Timing } from './timing.ts';

const STEP_MS = 5_000;
const STEPS = 12;

/** What the last minute was like. */
export interface Minute {
  perSecond: number;
  /** Of those that ended; null when none did. */
  p50Ms: number | null;
  p95Ms: number | null;
  /** The part that failed, from 0 to 1; null when there were none. */
  errorRate: number | null;
}

interface Snapshot {
  at: number;
  cumulative: number[];
  failed: number;
}

/** Samples growing counters every five seconds, so that the last minute can be separated from the time before. */
export class LastMinute {
  readonly #read: () => Snapshot;
  readonly #kept: Snapshot[];
  readonly #timer: NodeJS.Timeout;

  constructor(timings: () => Iterable<Timing>, failures: () => Iterable<Count>) {
    this.#read = () => ({ at: performance.now(), cumulative: sumOf(timings()), failed: countOf(failures()) });
    this.#kept = [this.#read()];
    this.#timer = setInterval(() => this.step(), STEP_MS);
    this.#timer.unref();
  }

  /** Takes a snapshot and forgets those that are older than a minute. */
  step(): void {
    this.#kept.push(this.#read());
    if (this.#kept.length > STEPS + 1) this.#kept.shift();
  }

  read(): Minute {
    const now = this.#read();
    const [before = now] = this.#kept;
    const within = now.cumulative.map((count, index) => count - (before.cumulative[index] ?? 0));
    const total = within.at(-1) ?? 0;
    const seconds = Math.max((now.at - before.at) / 1_000, 1);
    return {
      perSecond: total / seconds,
      p50Ms: quantile(within, 0.5),
      p95Ms: quantile(within, 0.95),
      errorRate: total === 0 ? null : (now.failed - before.failed) / total,
    };
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

function sumOf(timings: Iterable<Timing>): number[] {
  const sums = new Array<number>(BOUNDS.length + 1).fill(0);
  for (const timing of timings) {
    for (const [index, count] of timing.cumulative().entries()) sums[index] = (sums[index] ?? 0) + count;
  }
  return sums;
}

function countOf(counts: Iterable<Count>): number {
  let sum = 0;
  for (const { n } of counts) sum += n;
  return sum;
}

/** Within a class, as Prometheus does it, those that fell into it are taken to be spread evenly. In milliseconds. */
function quantile(cumulative: readonly number[], part: number): number | null {
  const total = cumulative.at(-1) ?? 0;
  if (total === 0) return null;
  const rank = part * total;
  const index = cumulative.findIndex((count) => count >= rank);
  const upper = BOUNDS[index];
  // Beyond the last bound nothing is known but that it was more.
  if (upper === undefined) return (BOUNDS.at(-1) ?? 0) * 1_000;
  const below = index === 0 ? 0 : (cumulative[index - 1] ?? 0);
  const lower = index === 0 ? 0 : (BOUNDS[index - 1] ?? 0);
  const here = (cumulative[index] ?? 0) - below;
  return 1_000 * (lower + (upper - lower) * ((rank - below) / here));
}
