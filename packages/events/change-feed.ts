import type { Connection, mongo } from 'mongoose';
import type { Logger } from 'pino';

type Document = mongo.Document;

/** Which writes somebody wants to know of. */
export interface Follower {
  collection: string;
  /** A filter on change events, such as `{ operationType: 'insert' }`. */
  match: Document;
  /** The fields of the written document that are needed, as paths. */
  fields: readonly string[];
  /**
   * Is given the fields that were written, and for an update the paths of all that it changed; null for a document that is
   * new, replaced or deleted.
   */
  onChange(written: Document, changed: readonly string[] | null): void;
}

// How long MongoDB holds a request for changes when there are none: this long an idle feed costs one command.
const MAX_AWAIT_MS = 20_000;
const REOPEN_MS = 1_000;

const named = (fields: string) => ({
  $map: { input: { $objectToArray: { $ifNull: [fields, {}] } }, in: '$$this.k' },
});
/** The paths that an update set or removed. */
const CHANGED_PATHS = {
  $concatArrays: [
    named('$updateDescription.updatedFields'),
    { $ifNull: ['$updateDescription.removedFields', []] },
    { $map: { input: { $ifNull: ['$updateDescription.truncatedArrays', []] }, in: '$$this.field' } },
  ],
};

/**
 * The writes to one database, by all processes. One change stream serves all followers. Writes may be missed while it
 * is closed, which is what {@link onOpen} is for.
 */
export class ChangeFeed {
  readonly #connection: Connection;
  readonly #log: Logger;
  readonly #followers: Follower[] = [];
  readonly #onOpen: (() => void)[] = [];
  #stream: mongo.ChangeStream | undefined;
  #reopening: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(connection: Connection, log: Logger) {
    this.#connection = connection;
    this.#log = log;
  }

  /** Adds a follower; only before the start. */
  follow(follower: Follower): void {
    this.#followers.push(follower);
  }

  /** Calls back each time from when on no write is missed: whatever was written before is to be looked up. */
  onOpen(listener: () => void): void {
    this.#onOpen.push(listener);
  }

  /** Begins to follow; the listeners of {@link onOpen} are called soon after. */
  start(): void {
    const { db } = this.#connection;
    if (this.#stopped || !db) return;
    if (this.#followers.length === 0) {
      this.#tellOpen();
      return;
    }
    const { socketTimeoutMS } = this.#connection.getClient().options;
    const maxAwaitTimeMS = Math.min(MAX_AWAIT_MS, socketTimeoutMS ? socketTimeoutMS / 2 : MAX_AWAIT_MS);
    const stream = db.watch(this.#pipeline(), { maxAwaitTimeMS });
    this.#stream = stream;
    stream.once('resumeTokenChanged', () => this.#tellOpen());
    stream.on('change', (change) => this.#tell(change));
    stream.on('error', (error: Error) => {
      if (this.#stopped) return;
      // An outage of MongoDB is logged once, by its client.
      if (this.#connection.readyState === 1) {
        this.#log.warn({ error: error.message }, 'change stream ended, opening it again');
      }
      stream.close().catch(() => {});
      clearTimeout(this.#reopening);
      this.#reopening = setTimeout(() => this.start(), REOPEN_MS);
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#reopening);
    await this.#stream?.close().catch(() => {});
  }

  #tellOpen(): void {
    for (const listener of this.#onOpen) listener();
  }

  #pipeline(): Document[] {
    const wanted = this.#followers.map(({ collection, match }) => ({ 'ns.coll': collection, ...match }));
    const fields = new Set(this.#followers.flatMap((follower) => follower.fields));
    const kept = [...fields].flatMap((field) => [
      `fullDocument.${field}`,
      `updateDescription.updatedFields.${field}`,
    ]);
    return [
      { $match: { $or: wanted } },
      {
        $project: {
          ...Object.fromEntries(['operationType', 'ns', ...kept].map((field) => [field, 1])),
          changed: CHANGED_PATHS,
        },
      },
    ];
  }

  #tell(change: mongo.ChangeStreamDocument & { changed?: string[] | null }): void {
    if (!('ns' in change) || !('coll' in change.ns)) return;
    const { coll } = change.ns;
    const document = 'fullDocument' in change ? change.fullDocument : undefined;
    const updated = 'updateDescription' in change ? change.updateDescription.updatedFields : undefined;
    const written = { ...document, ...updated };
    const changed = change.operationType === 'update' ? (change.changed ?? []) : null;
    for (const { collection, onChange } of this.#followers)
      if (collection === coll) onChange(written, changed);
  }
}
