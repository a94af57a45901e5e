import type { Contestant, WireRequest } from '../contestants/contestant.ts';
import type { BenchOptions } from '../options.ts';

/** Something that is asked of every contestant, measured by itself. */
export interface Query {
  name: string;
  title: string;
  /** What is sent, in turn; a contestant's own `requests` come before them. */
  requests: readonly WireRequest[];
  /**
   * Why an answer is none, such as an error in it or a list that is too short; null when it is sound. Asked of each
   * answer on top of the comparison with the reference contestant's, so that none agree on being wrong.
   */
  fault(data: unknown): string | null;
  /** The query whose requests contestants are asked for, where this is the same one at another pace. */
  like?: string;
  /** Sent at a fixed rate: this share of what each contestant reaches with the arena's own pace. */
  share?: number;
  /** Answers differ by their nature, as those of a checkout do: they are judged by `fault` alone. */
  changes?: boolean;
  /** How long work goes on after the answer that belongs to it, in seconds: counted with it. */
  afterSeconds?: number;
}

/** How the load comes: so many requests at a time, each followed by the next, or so many a second, come what may. */
export type Pace = { kind: 'closed'; concurrency: number } | { kind: 'rate'; perSecond: number };

/** Everything that is needed to run a scenario, up and waiting. */
export interface Arena {
  /** Those that take part. The reference comes first: answers are compared with its own, ratios are against it. */
  contestants: readonly Contestant[];
  queries: readonly Query[];
  pace: Pace;
  /** Where contestants and load are to run, as `taskset -c` takes it; null for anywhere. */
  cores: { contestants: string | null; load: string | null };
  /** For the report, one sentence each: the data, what is and what is not counted. */
  notes: readonly string[];
  /** How often databases that contestants share were called so far, by anybody. */
  counters?(): Promise<Readonly<Record<string, number>>>;
  /** Raises when something happened during the run that makes its figures worthless. */
  check?(): Promise<void>;
  stop(): Promise<void>;
}

/** One table of the report. */
export interface Scenario {
  name: string;
  title: string;
  /** Brings up what its contestants need, no matter which of them take part. */
  prepare(options: BenchOptions, say: (line: string) => void): Promise<Arena>;
}
