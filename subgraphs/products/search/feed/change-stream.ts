import type { Connection, mongo } from 'mongoose';
import type { Logger } from 'pino';

/** A document that some process wrote or removed. */
export interface Change {
  readonly collection: string;
  readonly id: string;
  readonly at: mongo.Timestamp | undefined;
}

interface Listener {
  onChange(change: Change): void;
  /** Changes were missed: everything is to be read again. */
  onGap(): void;
}

// An idle stream costs one command in this time.
const MAX_AWAIT_MS = 20_000;
const REOPEN_MS = 1_000;
// ChangeStreamHistoryLost, ChangeStreamFatalError, InvalidResumeToken, an unknown position, and tokens that are none (FailedToParse, no
// version).
const LOST = new Set([286, 280, 260, 50_811, 9, 50_796]);

/** Follows the writes of all processes to some collections, and goes on where it was after an outage. */
export class ChangeStream {
  readonly #connection: Connection;
  readonly #collections: readonly string[];
  readonly #log: Logger;
  readonly #listener: Listener;
  #stream: mongo.ChangeStream | undefined;
  #token: unknown;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(connection: Connection, collections: readonly string[], log: Logger, listener: Listener) {
    this.#connection = connection;
    this.#collections = collections;
    this.#log = log;
    this.#listener = listener;
  }

  /** Where the stream is: `start` goes on from there. */
  get token(): unknown {
    return this.#token;
  }

  /** Begins to follow, after `token` where one is given. Resolves once no change is missed any more. */
  async start(token?: unknown): Promise<void> {
    this.#token = token ?? this.#token;
    await new Promise<void>((resolve) => this.#open(resolve));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#stream?.close().catch(() => {});
  }

  #open(onOpen: () => void): void {
    const { db } = this.#connection;
    if (this.#isStopped || !db) {
      onOpen();
      return;
    }
    const pipeline = [
      { $match: { 'ns.coll': { $in: [...this.#collections] } } },
      { $project: { operationType: 1, ns: 1, documentKey: 1, clusterTime: 1 } },
    ];
    const stream = db.watch(pipeline, {
      maxAwaitTimeMS: MAX_AWAIT_MS,
      ...(this.#token ? { resumeAfter: this.#token } : {}),
    });
    this.#stream = stream;
    stream.on('resumeTokenChanged', (token: unknown) => {
      this.#token = token;
      onOpen();
    });
    stream.on('change', (change) => this.#tell(change));
    stream.on('error', (error: Error & { code?: unknown }) => {
      if (this.#isStopped) return;
      stream.close().catch(() => {});
      if (LOST.has(Number(error.code))) {
        this.#token = undefined;
        this.#log.warn({ error: error.message }, 'search: changes were missed, reading the catalogue again');
        this.#open(() => {
          onOpen();
          this.#listener.onGap();
        });
        return;
      }
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#open(onOpen), REOPEN_MS);
    });
  }

  #tell(change: mongo.ChangeStreamDocument): void {
    if (!('documentKey' in change) || !('ns' in change) || !('coll' in change.ns)) return;
    const { coll } = change.ns;
    this.#listener.onChange({
      collection: coll,
      id: String(change.documentKey?._id),
      at: change.clusterTime,
    });
  }
}
