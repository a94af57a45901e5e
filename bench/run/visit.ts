import { setTimeout as sleep } from 'node:timers/promises';
import type { Running, WireRequest } from '../contestants/contestant.ts';
import type { Load } from '../load/load.ts';
import type { Driven, Latencies } from '../load/messages.ts';
import { cpuSeconds, residentBytes } from '../measure/processes.ts';
import type { Pace } from '../scenarios/scenario.ts';
import type { Calls } from './calls.ts';

/** What one visit of a contestant measured. */
export interface Visit {
  contestant: string;
  query: string;
  round: number;
  answered: number;
  seconds: number;
  perSecond: number;
  /** Of the contestant's processes, a request, in milliseconds. */
  cpuMs: number;
  /** Of the processes that it works with, such as databases, a request, in milliseconds. */
  attendantsMs: Readonly<Record<string, number>>;
  /** Calls of databases a request, beyond what is called while nothing is asked. */
  calls: Readonly<Record<string, number>>;
  latencies: Latencies;
  residentBytes: number;
  /** How many answers were looked at beside being counted. */
  checked: number;
}

/** What is sent at a visit. */
export interface Course {
  requests: readonly WireRequest[];
  right: readonly (readonly string[])[];
  pace: Pace;
  seconds: number;
  once: boolean;
  /** How long work that belongs to the requests may go on after their answers, in seconds. */
  afterSeconds: number;
}

/** Drives a contestant and reads what that cost its processes. The window ends when the last answer is in. */
export async function visit(
  { url, pids, attendants = {} }: Running,
  { afterSeconds, ...course }: Course,
  { load, calls }: { load: Load; calls: Calls | null },
): Promise<{ driven: Driven; measured: Omit<Visit, 'contestant' | 'query' | 'round'> }> {
  const callsSince = await calls?.begin();
  const cpuBefore = cpuSeconds(pids);
  const attendantsBefore = Object.entries(attendants).map(
    ([name, of]) => [name, of, cpuSeconds(of)] as const,
  );
  const driven = await load.drive({ url, ...course });
  if (afterSeconds > 0) await sleep(afterSeconds * 1_000);
  const { answered, seconds, latencies, checked } = driven;
  const perRequest = (cpu: number) => (cpu * 1_000) / answered;
  return {
    driven,
    measured: {
      answered,
      seconds,
      perSecond: answered / seconds,
      cpuMs: perRequest(cpuSeconds(pids) - cpuBefore),
      attendantsMs: Object.fromEntries(
        attendantsBefore.map(([name, of, before]) => [name, perRequest(cpuSeconds(of) - before)]),
      ),
      calls: (await callsSince?.(answered)) ?? {},
      latencies,
      residentBytes: residentBytes(pids),
      checked,
    },
  };
}
