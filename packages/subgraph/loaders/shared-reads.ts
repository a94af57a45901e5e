import { isOutage } from '../database/outage.ts';
import { type Projection, unionOf } from './projection.ts';

/** Reads by keys from a database; keys without a value are not in the map. */
export type BatchRead<Db, K, V> = (db: Db, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

/** As {@link BatchRead}, with the fields to read of what is found; all of them where none are named. */
export type ProjectedRead<Db, K, V> = (
  db: Db,
  keys: readonly K[],
  fields: Projection | undefined,
) => Promise<ReadonlyMap<K, V>>;

interface Waiting<K, V> {
  readonly keys: Map<K, PromiseWithResolvers<V | null>>;
  /** The fields that the waiting requests need. */
  readonly fields: Set<Projection | undefined>;
}

// A longer `$in` gains nothing and delays requests that need few keys.
const KEYS_AT_ONCE = 1_000;

/** No id, name or other key is longer; a read of many longer keys could exceed MongoDB's message size. */
const MAX_KEY_LENGTH = 2_048;
const NOTHING = Promise.resolve(null);

/**
 * Reads for all requests of a process that ask in one turn of the event loop together. It only batches: nothing is
 * cached, and a read starts after all its requests have asked, so nobody gets a value older than their request.
 * A read is given the database and nothing of a request, so that what it gives cannot depend on who asks.
 */
export class SharedReads<Db extends object, K, V> {
  readonly #read: ProjectedRead<Db, K, V>;
  readonly #waiting = new WeakMap<Db, Waiting<K, V>>();

  constructor(read: ProjectedRead<Db, K, V>) {
    this.#read = read;
  }

  /**
   * What is stored under a key, with these fields at least, or null; raises what the read raises. What it gives is
   * shared: never change it.
   */
  load(db: Db, key: K, fields?: Projection): Promise<V | null> {
    if (typeof key === 'string' && key.length > MAX_KEY_LENGTH) return NOTHING;
    let waiting = this.#waiting.get(db);
    if (!waiting) {
      waiting = this.#begin(db);
      this.#waiting.set(db, waiting);
    }
    waiting.fields.add(fields);
    let asked = waiting.keys.get(key);
    if (!asked) {
      asked = Promise.withResolvers();
      waiting.keys.set(key, asked);
      if (waiting.keys.size === KEYS_AT_ONCE) this.#waiting.delete(db);
    }
    return asked.promise;
  }

  #begin(db: Db): Waiting<K, V> {
    const batch: Waiting<K, V> = { keys: new Map(), fields: new Set() };
    // By then requests that arrived on other sockets in this turn have asked; a tick or a microtask would be too early.
    setImmediate(() => {
      if (this.#waiting.get(db) === batch) this.#waiting.delete(db);
      void this.#answer(db, batch);
    });
    return batch;
  }

  async #answer(db: Db, { keys, fields }: Waiting<K, V>): Promise<void> {
    await this.#readOrHalve(db, [...keys], unionOf(fields));
  }

  /**
   * Reads for all who wait. When that fails, the halves are read apart, down to the key that it fails for: nobody is
   * to miss an answer because of what somebody else asked for in the same turn. An outage fails all of them at once.
   */
  async #readOrHalve(
    db: Db,
    waiting: readonly [K, PromiseWithResolvers<V | null>][],
    fields: Projection | undefined,
  ): Promise<void> {
    try {
      const found = await this.#read(
        db,
        waiting.map(([key]) => key),
        fields,
      );
      for (const [key, { resolve }] of waiting) resolve(found.get(key) ?? null);
    } catch (error) {
      if (waiting.length > 1 && !isOutage(error)) {
        const middle = waiting.length >> 1;
        await this.#readOrHalve(db, waiting.slice(0, middle), fields);
        await this.#readOrHalve(db, waiting.slice(middle), fields);
        return;
      }
      for (const [, { reject }] of waiting) reject(error);
    }
  }
}
