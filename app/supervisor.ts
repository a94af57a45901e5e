import { setTimeout as sleep } from 'node:timers/promises';
import type { Death, ProcessName, SoukProcesses } from './distributed.ts';

/** How processes are kept alive. */
export interface SupervisorOptions {
  /** Takes a line for people. */
  say(line: string): void;
  /** Ends everything, for one of them does not stay up. */
  giveUp(reason: string): void;
  /** Aborted when the end has begun. */
  signal: AbortSignal;
  /** Deaths of one process, within `withinMs`, after which it is given up. */
  most?: number;
  withinMs?: number;
  /** The pause before the first new start; it doubles with each further death. */
  pauseMs?: number;
}

const MAX_DEATHS = 5;
const WITHIN_MS = 60_000;
const PAUSE_MS = 500;

/**
 * What is to hear of each death: it says which process died and starts it again, and gives up on one that dies over and
 * over, as nothing is gained by starting it for ever.
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
    if (recent.length >= most) return giveUp(`${name} has died ${recent.length} times, last: ${how}.`);
    say(`${name} has died (${how}) and is started again.`);
    try {
      await sleep(pauseMs * 2 ** (recent.length - 1), undefined, { signal });
      await start(name);
      say(`${name} answers again.`);
    } catch (error) {
      if (signal.aborted) return;
      say(error instanceof Error ? error.message : String(error));
      await died({ name, how: 'at its start' });
    }
  }

  return (death) => void died(death);
}
