import type { WireRequest } from '../contestants/contestant.ts';
import type { Pace } from '../scenarios/scenario.ts';

/** The instructions of the load generator. */
export interface Drive {
  url: string;
  requests: readonly WireRequest[];
  pace: Pace;
  seconds: number;
  /** Each request is sent once at most, and the load ends when all are sent; else they go round. */
  once: boolean;
  /** Hashes of the bodies that were found right before, for each request; empty where none can be foretold. */
  right: readonly (readonly string[])[];
}

/** What it saw. */
export interface Driven {
  answered: number;
  seconds: number;
  latencies: Latencies;
  /** Statuses other than 200, and connections that broke. */
  failures: number;
  firstFailure: string | null;
  /** Bodies that were looked at and differ in their bytes from those known as right, to be read by whom they concern. */
  others: readonly { request: number; body: string }[];
  checked: number;
}

/** Milliseconds. */
export interface Latencies {
  p50: number;
  p90: number;
  p99: number;
  max: number;
}
