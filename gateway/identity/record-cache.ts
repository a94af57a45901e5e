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
  // The requests of a page come together: the record that they all need is read once.
  readonly #reads = new Map<string, Promise<R | null>>();
  readonly #watchers = new Map<string, Set<() => void>>();
  #listening = false;

  constructor({ redis, channel, read }: RecordSource<R>) {
    this.#read = read;
    this.#subscriber = redis.duplicate({ maxRetriesPerRequest: null, enableOfflineQueue: true });
    this.#subscriber.on('message', (_channel, id: string) => {
      this.#cache.delete(id);
      this.#reads.delete(id);
      for (const watcher of this.#watchers.get(id) ?? []) watcher();
    });
    const onDisconnect = () => {
      this.#listening = false;
      this.#forget();
    };
    this.#subscriber.on('close', onDisconnect);
    this.#subscriber.on('ready', () => {
      this.#subscriber.subscribe(channel).then(() => {
        this.#forget();
        this.#listening = true;
        // Nobody was notified in the meantime, so that any record may have changed.
        for (const watchers of this.#watchers.values()) for (const watcher of watchers) watcher();
      }, onDisconnect);
    });
  }

  /** The current record; null when it has ended or never was. Raises when the allow-list cannot be read. */
  async get(id: string): Promise<R | null> {
    const known = this.#cache.get(id);
    if (known) return known.record;
    if (!this.#listening) return this.#read(id);
    return this.#reads.get(id) ?? this.#readOnce(id);
  }

  /** Calls `watcher` when a record ends or changes, or may have done so unnoticed. Returns how to stop that. */
  watch(id: string, watcher: () => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0 && this.#watchers.get(id) === watchers) this.#watchers.delete(id);
    };
  }

  stop(): void {
    this.#subscriber.disconnect();
  }

  #forget(): void {
    this.#cache.clear();
    this.#reads.clear();
  }

  #readOnce(id: string): Promise<R | null> {
    const { promise, resolve } = Promise.withResolvers<R | null>();
    // A read that was forgotten in the meantime may be older than a change.
    const isCurrent = () => this.#reads.get(id) === promise;
    const reading = this.#read(id)
      .then((record) => {
        if (isCurrent()) this.#cache.set(id, { record });
        return record;
      })
      .finally(() => {
        if (isCurrent()) this.#reads.delete(id);
      });
    this.#reads.set(id, promise);
    resolve(reading);
    return promise;
  }
}
