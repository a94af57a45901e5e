import type { Connection, mongo } from 'mongoose';
import type { Logger } from 'pino';
import type { ChangeFeed } from './change-feed.ts';
import { jobQueueName } from './jobs.ts';
import { SweepLease } from './sweep-lease.ts';
import type { WorkWatch } from './worker.ts';

type Document = mongo.Document;

/** Documents that a sweep has work with once a date of theirs has passed. */
export interface DueDates {
  collection: string;
  /** The path of the date; documents without one are not due. An index has to serve `{ ...where, [field]: date }`. */
  field: string;
  /** Further conditions. */
  where?: Document;
  /** How long after the date a document is due; at once when absent. */
  afterMs?: number;
}

/** Work that a subgraph takes up by itself: what a fault or a killed process left undone, and what waits for a date. */
export interface SweepSpec<C> {
  /** Does all that is due. May be repeated, and run beside the code that does the work in the first place. */
  run(ctx: C): Promise<void>;
  /** Runs at most this often, and what is due waits at most this long. */
  everyMs: number;
  /** Runs only while some of these are due; every time when absent. */
  due?: readonly DueDates[];
}

/** A sweep of a subgraph, with the type of its context inferred. */
export const defineSweep = <C>(spec: SweepSpec<C>): SweepSpec<C> => spec;

// What is due is looked up at least this often, should a write have been missed.
const MAX_SLEEP_MS = 60_000;
// Timers are not exact: a little early is better than a whole interval late.
const EARLY = 0.9;
const NEVER = Number.POSITIVE_INFINITY;

/** What sweeps need of their subgraph. */
export interface SweepHost<C> {
  service: string;
  connection: Connection;
  feed: ChangeFeed;
  log: Logger;
  contextFor(requestId: string): C;
  watch?: WorkWatch | undefined;
}

/**
 * Starts sweeps. Each asks MongoDB once for the next date that falls due, and learns of new ones from the change feed;
 * until then it costs nothing. Among the processes of a subgraph a lease decides who runs it. A run that takes longer than
 * its interval may get another one beside it.
 */
export function startSweeps<C>(host: SweepHost<C>, sweeps: Readonly<Record<string, SweepSpec<C>>>): Sweeps {
  const runners = new Map(
    Object.entries(sweeps).map(([name, spec]) => [name, new SweepRunner(host, name, spec)]),
  );
  for (const runner of runners.values()) runner.start();
  return {
    async run(name) {
      const runner = runners.get(name);
      if (!runner) throw new Error(`${host.service} has no sweep ${name}`);
      await runner.work();
    },
    async stop() {
      await Promise.all([...runners.values()].map((runner) => runner.stop()));
    },
  };
}

/** The sweeps of a running subgraph. */
export interface Sweeps {
  /** Runs one at once, whether or not something is due. Raises what it raises. */
  run(name: string): Promise<void>;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

class SweepRunner<C> {
  readonly #host: SweepHost<C>;
  readonly #name: string;
  readonly #spec: SweepSpec<C>;
  readonly #lease: SweepLease;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  /** When to look up what is due. */
  #nextLook = 0;

  constructor(host: SweepHost<C>, name: string, spec: SweepSpec<C>) {
    this.#host = host;
    this.#name = name;
    this.#spec = spec;
    this.#lease = new SweepLease(host.connection, name);
  }

  start(): void {
    const { feed } = this.#host;
    // Those that look at each of their intervals need no news of new dates.
    const followed = this.#spec.everyMs < MAX_SLEEP_MS ? (this.#spec.due ?? []) : [];
    for (const due of followed) {
      const { collection, field } = due;
      const isWritten = [`fullDocument.${field}`, `updateDescription.updatedFields.${field}`];
      feed.follow({
        collection,
        match: { $or: isWritten.map((path) => ({ [path]: { $type: 'date' } })) },
        fields: [field],
        onChange: (written) => this.#lookAt(dueAt(due, written)),
      });
    }
    feed.onOpen(() => {
      this.#lookAt(0);
      this.#tick();
    });
    this.#timer = setInterval(() => this.#tick(), Math.min(this.#spec.everyMs, MAX_SLEEP_MS));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Runs it, as the job that it is to those who watch. */
  work(): Promise<void> {
    const { service, contextFor, watch } = this.#host;
    const about = { queue: jobQueueName(service, this.#name), name: this.#name, origin: undefined };
    const run = () => this.#spec.run(contextFor(`sweep-${this.#name}`));
    return watch ? watch(about, run) : run();
  }

  #lookAt(time: number): void {
    this.#nextLook = Math.min(this.#nextLook, time);
  }

  #tick(): void {
    if (this.#running || Date.now() < this.#nextLook) return;
    this.#running = this.#sweep()
      .catch((error: Error) => {
        this.#lookAt(0);
        // An outage of MongoDB is logged once, by its client.
        const away = this.#host.connection.readyState !== 1;
        if (!away) this.#host.log.warn({ sweep: this.#name, error: error.message }, 'sweeps: failed');
      })
      .finally(() => {
        this.#running = undefined;
      });
  }

  async #sweep(): Promise<void> {
    const { due, everyMs } = this.#spec;
    // Dates that are written from here on set an earlier time again.
    this.#nextLook = NEVER;
    const intervalMs = everyMs * EARLY;
    if (!due) {
      if (!(await this.#lease.take(intervalMs))) return this.#lookAt(0);
      await this.#runLeased();
      return this.#lookAt(Date.now() + intervalMs);
    }
    let next = await this.#nextDue(due);
    if (next <= Date.now()) {
      if (await this.#lease.take(intervalMs)) {
        await this.#runLeased();
        await this.#lease.release();
      }
      next = await this.#nextDue(due);
    }
    this.#lookAt(Math.min(next, Date.now() + MAX_SLEEP_MS * EARLY));
  }

  /** What failed is free for another try. */
  async #runLeased(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      await this.#lease.release();
      throw error;
    }
  }

  async #nextDue(due: readonly DueDates[]): Promise<number> {
    const { connection } = this.#host;
    const dates = due.map(async (one) => {
      const { collection, field, where } = one;
      // A partial index is used only for a filter that is plainly within its own.
      const filter = { ...where, [field]: { $gt: new Date(0) } };
      const found = await connection
        .collection(collection)
        .findOne(filter, { sort: { [field]: 1 }, projection: { [field]: 1 } });
      return found ? dueAt(one, found) : NEVER;
    });
    return Math.min(...(await Promise.all(dates)));
  }
}

function dueAt({ field, afterMs = 0 }: DueDates, document: Document): number {
  const date: unknown = field
    .split('.')
    .reduce<unknown>((value, key) => (value as Document | null)?.[key], document);
  return date instanceof Date ? date.getTime() + afterMs : NEVER;
}
