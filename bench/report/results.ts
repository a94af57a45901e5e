import type { Row } from './statistics.ts';

/** Everything that a scenario came to, as it is kept in results/. */
export interface ScenarioResult {
  name: string;
  title: string;
  reference: string;
  /** Contestants and queries by name, in the order of the tables. */
  titles: Readonly<Record<string, string>>;
  queries: Readonly<Record<string, string>>;
  rows: readonly Row[];
  rounds: number;
  seconds: number;
  /** How the load came, in words. */
  pace: string;
  notes: readonly string[];
}

/** One run of the bench. */
export interface Results {
  machine: string;
  scenarios: readonly ScenarioResult[];
}
