import { availableParallelism } from 'node:os';
import { unavailable } from '@souk/subgraph';

/** Runs few encodings at a time and lets a bounded number wait. */
export interface Lane {
  /** Raises SERVICE_UNAVAILABLE at once when too many wait already, unless the caller is `patient`, as jobs are. */
  run<T>(work: () => Promise<T>, options?: { patient?: boolean }): Promise<T>;
}

/** Makes a lane of a width. */
export function openLane({ width, maxWaiting }: { width: number; maxWaiting: number }): Lane {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    async run(work, { patient = false } = {}) {
      if (running >= width) {
        if (!patient && waiting.length >= maxWaiting) {
          throw unavailable('media', 'Too many pictures are being made right now. Try again in a moment.');
        }
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else running += 1;
      try {
        return await work();
      } finally {
        // The place passes to the next one that waits.
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}

const MAX_WAITING = 100;

/** Quick formats; one core stays free for requests. */
export const quickLane = openLane({
  width: Math.max(1, availableParallelism() - 1),
  maxWaiting: MAX_WAITING,
});

/** AVIF takes up to seconds, so one at a time and never before a quick one. */
export const slowLane = openLane({ width: 1, maxWaiting: MAX_WAITING });
