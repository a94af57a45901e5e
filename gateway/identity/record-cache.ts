import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';

const KEPT = 20_000;
// Bounds the effect of a lost message. Usually a record that ended is dropped at once.
const KEPT_MS = 15_000;

/** Where records are read, and the channel that names those that changed. */
export interface RecordSource<R> {
  redis: Redis;
  channel: string;
  read(id: string): Promise<R | null>;
}

/**
 * Reads records of an allow-list in Redis. A small local cache keeps the hot path off the network; every process is notified
 * about ended and changed records by pub/sub. While that connection is down, nothing is cached.
 */
export class RecordCache<R> {
  readonly #read: RecordSource<R>['read'];
  readonly #subscriber: Redis;
  readonly #cache = new LRUCache<string, { record: R | null }>({ max: KEPT, ttl: KEPT_MS });
  #listening = false;
  #changes = 0;
  readonly #watchers = new Set<(id: string) => void>();

  constructor({ redis, channel, read }: RecordSource<R>) {
    this.#read = read;
    this.#subscriber = redis.duplicate({ maxRetriesPerRequest: null, enableOfflineQueue: true });
    this.#subscriber.on('message', (_channel, id: string) => {
      this.#changes += 1;
      this.#cache.delete(id);
      for (const watcher of this.#watchers) watcher(id);
    });
    const onDisconnect = () => {
      this.#listening = false;
      this.#cache.clear();
    };
    this.#subscriber.on('close', onDisconnect);
    this.#subscriber.on('ready', () => {
      this.#subscriber.subscribe(channel).then(() => {
        this.#cache.clear();
        this.#listening = true;
      }, onDisconnect);
    });
  }

  /** The current record; null when it has ended or never was. Raises when the allow-list cannot be read. */
  async get(id: string): Promise<R | null> {
    const known = this.#cache.get(id);
    if (known) return known.record;
    const before = this.#changes;
    const record = await this.#read(id);
    // A change that arrived in the meantime may have been to this record.
    if (this.#listening && before === this.#changes) this.#cache.set(id, { record });
    return record;
  }

  /** Calls `watcher` with the id of each record that ends or changes. Returns how to stop that. */
  onChange(watcher: (id: string) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  stop(): void {
    this.#subscriber.disconnect();
  }
}
