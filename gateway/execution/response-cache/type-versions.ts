import { parseTypesChanged, readTypeVersions, typeVersionsChannel } from '@souk/platform/caching';
import type { Redis } from 'ioredis';

/**
 * The versions of the types of the graph, which every write to them changes. While Redis cannot be reached nobody knows
 * them, and nothing can be answered from a cache.
 */
export class TypeVersions {
  readonly #subscriber: Redis;
  readonly #versions = new Map<string, string>();
  readonly #watchers = new Set<(types: readonly string[], version: string) => void>();
  #isListening = false;
  #connections = 0;

  constructor(redis: Redis, prefix: string) {
    this.#subscriber = redis.duplicate({ maxRetriesPerRequest: null, enableOfflineQueue: true });
    this.#subscriber.on('message', (_channel, text: string) => {
      const changed = parseTypesChanged(text);
      if (!changed) return;
      for (const type of changed.types) this.#versions.set(type, changed.version);
      for (const watcher of this.#watchers) watcher(changed.types, changed.version);
    });
    const onDisconnect = () => {
      this.#isListening = false;
    };
    this.#subscriber.on('close', onDisconnect);
    this.#subscriber.on('ready', () => {
      const channel = typeVersionsChannel(prefix);
      this.#subscriber
        .subscribe(channel)
        .then(() => {
          this.#versions.clear();
          return readTypeVersions(redis, prefix);
        })
        .then((versions) => {
          for (const [type, version] of Object.entries(versions)) {
            // What was heard while the versions were read is newer.
            if (!this.#versions.has(type)) this.#versions.set(type, version);
          }
          this.#connections += 1;
          this.#isListening = true;
        })
        .catch(onDisconnect);
    });
  }

  /** A text that changes with the version of any of the types; null while the versions are not known. */
  of(types: readonly string[]): string | null {
    if (!this.#isListening) return null;
    return types.map((type) => this.#versions.get(type) ?? '').join(' ');
  }

  /** Changes with each new connection: a Redis that lost data may give an old version again. */
  get connection(): number {
    return this.#connections;
  }

  /** Calls `watcher` with types that got a new version. */
  watch(watcher: (types: readonly string[], version: string) => void): void {
    this.#watchers.add(watcher);
  }

  stop(): void {
    this.#subscriber.disconnect();
  }
}
