import type { QueryPlan } from '@apollo/query-planner';

/** Watches one fetch from a subgraph. */
export interface FetchWatch {
  /** The `traceparent` header for the subgraph; undefined where there is no trace. */
  readonly traceparent: string | undefined;
  /** Called once: the fetch was answered, or `failed`. */
  end(failed: boolean): void;
}

/** Watches one operation on its way through the gateway. */
export interface OperationWatch {
  /** A fetch starts. */
  fetch(service: string): FetchWatch;
  /** The plan was found in the cache, or was made from `madeFromMs` on (by the clock of `performance`). */
  planned(plan: QueryPlan, madeFromMs: number | null): void;
}

/** A finished operation, for the log of slow ones. */
export interface WatchedOperation {
  /** When it started, by the clock of `performance`. */
  readonly startMs: number;
  readonly fetches: readonly { service: string; startMs: number; tookMs: number; failed: boolean }[];
  /** Null when the operation failed before it was planned. */
  readonly plan: QueryPlan | null;
  /** The trace of the operation; undefined where there is none. */
  readonly traceId: string | undefined;
}
