import type { Redis } from 'ioredis';

/** How often the keys are looked at. */
export const PULSE_MS = 2_500;

type Ask = <T>(command: (redis: Redis) => Promise<T>) => Promise<T>;

interface Watched {
  ask: Ask;
  key: string;
  /** Is called at each look that finds the key other than it should be. */
  onOdd(): void;
  /** Null for a key that should not be there. */
  expected: string | null;
}

/**
 * Looks at keys of one Redis for all who want to know of them: two commands each time, however many they are. A failed
 * look is made up for by the next.
 */
class KeyPulse {
  readonly #watched = new Set<Watched>();
  readonly #onEmpty: () => void;
  readonly #timer: NodeJS.Timeout;
  #underWay = false;

  constructor(onEmpty: () => void) {
    this.#onEmpty = onEmpty;
    this.#timer = setInterval(() => void this.#look(), PULSE_MS);
    this.#timer.unref();
  }

  add(watched: Watched): () => void {
    this.#watched.add(watched);
    return () => {
      if (!this.#watched.delete(watched) || this.#watched.size > 0) return;
      clearInterval(this.#timer);
      this.#onEmpty();
    };
  }

  async #look(): Promise<void> {
    if (this.#underWay) return;
    this.#underWay = true;
    try {
      const all = [...this.#watched];
      await this.#lookForAny(all.filter(({ expected }) => expected === null));
      await this.#compare(all.filter(({ expected }) => expected !== null));
    } catch {
      // Redis is away, which its clients log.
    } finally {
      this.#underWay = false;
    }
  }

  /** Mostly none of these keys is there: which of them are is asked only if some are. */
  async #lookForAny(watched: readonly Watched[]): Promise<void> {
    const [first] = watched;
    if (!first) return;
    const found = await first.ask((redis) => redis.exists(...watched.map(({ key }) => key)));
    if (found === 0) return;
    await Promise.all(
      watched.map(async (one) => {
        if ((await first.ask((redis) => redis.exists(one.key))) > 0) this.#tell(one);
      }),
    );
  }

  async #compare(watched: readonly Watched[]): Promise<void> {
    const [first] = watched;
    if (!first) return;
    const values = await first.ask((redis) => redis.mget(...watched.map(({ key }) => key)));
    for (const [at, one] of watched.entries()) if (values[at] !== one.expected) this.#tell(one);
  }

  #tell(one: Watched): void {
    if (this.#watched.has(one)) one.onOdd();
  }
}

const pulses = new Map<string, KeyPulse>();

/**
 * Watches a key of the Redis at `url`, together with all others that this process watches there. `ask` runs a command
 * and raises when Redis is away. The function returned ends it.
 */
export function watchKey(url: string, watched: Watched): () => void {
  let pulse = pulses.get(url);
  if (!pulse) {
    pulse = new KeyPulse(() => pulses.delete(url));
    pulses.set(url, pulse);
  }
  return pulse.add(watched);
}
