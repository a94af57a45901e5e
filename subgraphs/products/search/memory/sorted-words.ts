const MAX_CHUNK = 512;

/** Words by their numbers, kept in the order of their letters, in short lists one after the other: none is ever sorted as a whole. */
export class SortedWords {
  readonly #texts: readonly string[];
  readonly #chunks: number[][] = [];

  /** `texts` has the word of each number. */
  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Adds a word that is not there. */
  add(number: number): void {
    const text = this.#textOf(number);
    const at = Math.max(0, this.#chunkBehind(text) - 1);
    const chunk = this.#chunks[at];
    if (!chunk) {
      this.#chunks.push([number]);
      return;
    }
    chunk.splice(this.firstFrom(chunk, text), 0, number);
    if (chunk.length > MAX_CHUNK) this.#chunks.splice(at + 1, 0, chunk.splice(MAX_CHUNK / 2));
  }

  /** The lists, each sorted, in their order. */
  lists(): readonly (readonly number[])[] {
    return this.#chunks;
  }

  /** The numbers of the words that begin with a text, at most `most`. */
  startingWith(prefix: string, most: number): number[] {
    const found: number[] = [];
    for (let at = Math.max(0, this.#chunkBehind(prefix) - 1); at < this.#chunks.length; at += 1) {
      const chunk = this.#chunks[at] ?? [];
      for (let place = this.firstFrom(chunk, prefix); place < chunk.length; place += 1) {
        const number = chunk[place] as number;
        if (found.length === most || !this.#textOf(number).startsWith(prefix)) return found;
        found.push(number);
      }
    }
    return found;
  }

  /** The place of the first word of a list that does not sort before a text, from a place on. */
  firstFrom(list: ArrayLike<number>, text: string, from = 0): number {
    let low = from;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#textOf(list[middle] as number) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first list that begins behind a text. */
  #chunkBehind(text: string): number {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#textOf(this.#chunks[middle]?.[0] ?? -1) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #textOf(number: number): string {
    return this.#texts[number] ?? '';
  }
}
