import { setTimeout as sleep } from 'node:timers/promises';
import type { Arena } from '../scenarios/scenario.ts';

type Counts = Readonly<Record<string, number>>;

/** Counts calls of shared databases, less those that are made while nobody asks for anything. */
export interface Calls {
  /** Begins to count; what comes back tells the calls a request. */
  begin(): Promise<(requests: number) => Promise<Counts>>;
}

const IDLE_MS = 3_000;

/** Watches an arena at rest for a while, to know what is called anyway; null when it counts nothing. */
export async function countCalls(counters: Arena['counters']): Promise<Calls | null> {
  if (!counters) return null;
  const before = await counters();
  const from = performance.now();
  await sleep(IDLE_MS);
  const idle = rates(before, await counters(), performance.now() - from);
  return {
    async begin() {
      const start = await counters();
      const startedAt = performance.now();
      return async (requests) => {
        const end = await counters();
        const ms = performance.now() - startedAt;
        return Object.fromEntries(
          Object.entries(end).map(([name, count]) => {
            const own = count - (start[name] ?? 0) - (idle[name] ?? 0) * ms;
            return [name, Math.max(0, own / requests)];
          }),
        );
      };
    },
  };
}

const rates = (before: Counts, after: Counts, ms: number): Counts =>
  Object.fromEntries(
    Object.entries(after).map(([name, count]) => [name, (count - (before[name] ?? 0)) / ms]),
  );
