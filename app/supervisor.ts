import { setTimeout as sleep } from 'node:timers/promises';
import type { Death, ProcessName, SoukProcesses } from './distributed.ts';

/** Options of {@link supervise}. */
export interface SupervisorOptions {
  /** Prints a line. */
  say(line: string): void;
  /** Stops everything, because a process keeps dying. */
  giveUp(reason: string): void;
  /** Aborted when Souk is being stopped. */
  signal: AbortSignal;
  /** The number of deaths of one process within `withinMs` after which it is not restarted. */
  most?: number;
  withinMs?: number;
  /** The pause before the first restart, in milliseconds; it doubles with each further death. */
  pauseMs?: number;
}

const MAX_DEATHS = 5;
const WITHIN_MS = 60_000;
const PAUSE_MS = 500;

/**
 * Returns a handler for deaths of processes: it reports the death and restarts the process, and stops everything when one
 * process keeps dying.
 */
export function supervise(
  start: SoukProcesses['start'],
  { say, giveUp, signal, most = MAX_DEATHS, withinMs = WITHIN_MS, pauseMs = PAUSE_MS }: SupervisorOptions,
): (death: Death) => void {
  const deaths = new Map<ProcessName, number[]>();

  async function died({ name, how }: Death): Promise<void> {
    if (signal.aborted) return;
    const now = Date.now();
    const recent = [...(deaths.get(name) ?? []).filter((at) => now - at < withinMs), now];
    deaths.set(name, recent);
    if (recent.length >= most) return giveUp(`${name} died ${recent.length} times, last: ${how}.`);
    say(`${name} died (${how}) and is being restarted.`);
    try {
      await sleep(pauseMs * 2 ** (recent.length - 1), undefined, { signal });
      await start(name);
      say(`${name} is running again.`);
    } catch (error) {
      if (signal.aborted) return;
      say(error instanceof Error ? error.message : String(error));
      await died({ name, how: 'during its start' });
    }
  }

  return (death) => void died(death);
}
