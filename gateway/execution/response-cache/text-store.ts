import type { Redis } from 'ioredis';

// An answer is made in some milliseconds: a slower Redis is no help, and is left alone for a second.
const DEADLINE_MS = 50;
const PAUSE_MS = 1_000;

/** Texts of answers in Redis, shared by all gateways. A Redis that is slow or unreachable is like an empty one. */
export class TextStore {
  readonly #redis: Redis;
  readonly #prefix: string;
  #pausedUntil = 0;

  constructor(redis: Redis, prefix: string) {
    this.#redis = redis;
    this.#prefix = prefix;
  }

  /** The text of a key; null when there is none now. */
  async get(key: string): Promise<string | null> {
    if (!this.#isUsable()) return null;
    const late = Promise.withResolvers<null>();
    const timer = setTimeout(() => {
      this.#pausedUntil = performance.now() + PAUSE_MS;
      late.resolve(null);
    }, DEADLINE_MS);
    try {
      return await Promise.race([this.#redis.get(this.#prefix + key), late.promise]);
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Keeps a text for so many seconds, as far as Redis can. */
  put(key: string, text: string, seconds: number): void {
    if (!this.#isUsable()) return;
    this.#redis.set(this.#prefix + key, text, 'EX', seconds).catch(() => {});
  }

  #isUsable(): boolean {
    return this.#redis.status === 'ready' && performance.now() >= this.#pausedUntil;
  }
}
