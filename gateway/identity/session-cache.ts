import type { SessionRecord } from '@souk/platform';
import { sessionChannel, sessionStore } from '@souk/platform/identity';
import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';

const KEPT = 20_000;
// Bounds the effect of a lost message. Usually an ended session is dropped at once.
const KEPT_MS = 15_000;

/**
 * Reads sessions from the allow-list. A small local cache keeps the hot path off the network; every process is notified
 * about ended and changed sessions by pub/sub. While that connection is down, nothing is cached.
 */
export class SessionCache {
  readonly #store;
  readonly #subscriber: Redis;
  readonly #cache = new LRUCache<string, { session: SessionRecord | null }>({ max: KEPT, ttl: KEPT_MS });
  #listening = false;
  #changes = 0;
  readonly #watchers = new Set<(id: string) => void>();

  constructor(redis: Redis, prefix: string) {
    this.#store = sessionStore(redis, prefix);
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
      this.#subscriber.subscribe(sessionChannel(prefix)).then(() => {
        this.#cache.clear();
        this.#listening = true;
      }, onDisconnect);
    });
  }

  /** The current session; null when it has ended. Raises when the allow-list cannot be read. */
  async get(id: string): Promise<SessionRecord | null> {
    const known = this.#cache.get(id);
    if (known) return known.session;
    const before = this.#changes;
    const session = await this.#store.get(id);
    // A change that arrived in the meantime may have been to this session.
    if (this.#listening && before === this.#changes) this.#cache.set(id, { session });
    return session;
  }

  /** Calls `watcher` with the id of each session that ends or changes. Returns how to stop that. */
  onChange(watcher: (id: string) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  stop(): void {
    this.#subscriber.disconnect();
  }
}
