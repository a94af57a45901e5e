/** Reads by keys from a database; keys that the map lacks stand for nothing. */
export type BatchRead<Db, K, V> = (db: Db, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

interface Waiting<K, V> {
  readonly keys: Map<K, PromiseWithResolvers<V | null>>;
}

// An `$in` longer than this gains nothing and holds up those that wait for little.
const KEYS_AT_ONCE = 1_000;

/**
 * Reads for all requests of a process that ask in one turn of the event loop together. It only batches: nothing is
 * kept, and a read begins after everybody who waits for it has asked, so nobody is shown less than was there then.
 * A read is given the database and nothing of a request, so that what it gives cannot depend on who asks.
 */
export class SharedReads<Db extends object, K, V> {
  readonly #read: BatchRead<Db, K, V>;
  readonly #waiting = new WeakMap<Db, Waiting<K, V>>();

  constructor(read: BatchRead<Db, K, V>) {
    this.#read = read;
  }

  /** What is stored under a key, or null; raises what the read raises. What it gives is shared: never change it. */
  load(db: Db, key: K): Promise<V | null> {
    let waiting = this.#waiting.get(db);
    if (!waiting) {
      waiting = this.#begin(db);
      this.#waiting.set(db, waiting);
    }
    let asked = waiting.keys.get(key);
    if (!asked) {
      asked = Promise.withResolvers();
      waiting.keys.set(key, asked);
      if (waiting.keys.size === KEYS_AT_ONCE) this.#waiting.delete(db);
    }
    return asked.promise;
  }

  #begin(db: Db): Waiting<K, V> {
    const begun: Waiting<K, V> = { keys: new Map() };
    // What arrived on other sockets in this turn has been taken in by then; a tick or a microtask would be too soon.
    setImmediate(() => {
      if (this.#waiting.get(db) === begun) this.#waiting.delete(db);
      void this.#answer(db, begun);
    });
    return begun;
  }

  async #answer(db: Db, { keys }: Waiting<K, V>): Promise<void> {
    try {
      const found = await this.#read(db, [...keys.keys()]);
      for (const [key, { resolve }] of keys) resolve(found.get(key) ?? null);
    } catch (error) {
      for (const { reject } of keys.values()) reject(error);
    }
  }
}
