/** A number between 0 and 2³²−1 that follows from the parts alone, and looks like chance. */
export function hash(...parts: readonly (string | number)[]): number {
  let state = 2_166_136_261;
  for (const char of parts.join('\u0000')) {
    state = Math.imul(state ^ char.charCodeAt(0), 16_777_619);
  }
  state = Math.imul(state ^ (state >>> 16), 2_246_822_507);
  state = Math.imul(state ^ (state >>> 13), 3_266_489_909);
  return (state ^ (state >>> 16)) >>> 0;
}

/** Chance that can be repeated: the same seed gives the same choices. */
export class Dice {
  readonly #seed: string;
  #throws = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A number from 0 up to, without, `sides`. */
  below(sides: number): number {
    this.#throws += 1;
    return hash(this.#seed, this.#throws) % sides;
  }

  /** True in so many of a hundred cases. */
  percent(chance: number): boolean {
    return this.below(100) < chance;
  }

  /** One of them. Raises when there is none. */
  pick<T>(options: readonly T[]): T {
    const picked = options[this.below(options.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }
}
