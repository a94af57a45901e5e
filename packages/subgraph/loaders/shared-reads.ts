import { type Projection, unionOf } from './projection.ts';

/** Reads by keys from a database; keys that the map lacks stand for nothing. */
export type BatchRead<Db, K, V> = (db: Db, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

/** As {@link BatchRead}, with the fields to read of what is found; all of them where none are named. */
export type ProjectedRead<Db, K, V> = (
  db: Db,
  keys: readonly K[],
  fields: Projection | undefined,
) => Promise<ReadonlyMap<K, V>>;

interface Waiting<K, V> {
  readonly keys: Map<K, PromiseWithResolvers<V | null>>;
  /** What those who wait need to be read. */
  readonly fields: Set<Projection | undefined>;
}

// An `$in` longer than this gains nothing and holds up those that wait for little.
const KEYS_AT_ONCE = 1_000;

/**
 * Reads for all requests of a process that ask in one turn of the event loop together. It only batches: nothing is
 * kept, and a read begins after everybody who waits for it has asked, so nobody is shown less than was there then.
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
    const begun: Waiting<K, V> = { keys: new Map(), fields: new Set() };
    // What arrived on other sockets in this turn has been taken in by then; a tick or a microtask would be too soon.
    setImmediate(() => {
      if (this.#waiting.get(db) === begun) this.#waiting.delete(db);
      void this.#answer(db, begun);
    });
    return begun;
  }

  async #answer(db: Db, { keys, fields }: Waiting<K, V>): Promise<void> {
    try {
      const found = await this.#read(db, [...keys.keys()], unionOf(fields));
      for (const [key, { resolve }] of keys) resolve(found.get(key) ?? null);
    } catch (error) {
      for (const { reject } of keys.values()) reject(error);
    }
  }
}
