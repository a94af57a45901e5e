/** One HTTP request that the load generator sends, as it goes over the wire. */
export interface WireRequest {
  body: string;
  headers?: Record<string, string>;
}

/**
 * Something that is measured: a server started afresh for each scenario, driven over HTTP, and stopped. Its CPU time and
 * memory are read from the processes that `start` names and all of their children.
 */
export interface Contestant {
  /** What `--only` and the results call it, such as `stock`. */
  name: string;
  /** How tables and the plot call it. */
  title: string;
  /** Why it cannot take part here, such as a missing binary; it is then left out with that line. */
  absent?(): string | null;
  /** Whether it may be unable to serve this supergraph at all: it is then left out with the reason, not a failure. */
  mayRefuse?: boolean;
  /** Starts it; resolves once it answers requests. Raises with the end of its log when it does not. */
  start(place: Place): Promise<Running>;
}

/** Where a contestant is to run. */
export interface Place {
  /** The cores it may use, as `taskset -c` takes them; null for all. */
  cores: string | null;
  /** A folder of its own for logs and generated files. */
  folder: string;
}

/** A contestant that answers. */
export interface Running {
  /** Where requests are posted to, path included. */
  url: string;
  /** The processes whose CPU time counts; their children count too. */
  pids: number[];
  /** Other processes that it works with, such as databases; their CPU time is listed separately. */
  attendants?: Record<string, number[]>;
  /** The requests of a query in this contestant's own words; the query's own where it is not given. */
  requests?(query: string): WireRequest[] | Promise<WireRequest[]>;
  /** The part of an answer that all contestants must agree on, in a common form; all of `data` where it is not given. */
  comparable?(query: string, answer: unknown): unknown;
  /** Ends its processes; never raises for those that have ended already. */
  stop(): Promise<void>;
}
