const MAX_RECENT = 2_000;

/** Words by their numbers, kept in the order of their letters: a word is added to a short list that is merged when it is long. */
export class SortedWords {
  readonly #texts: readonly string[];
  #sorted = new Uint32Array(0);
  #recent: number[] = [];
  #isRecentSorted = true;

  /** `texts` has the word of each number. */
  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  add(number: number): void {
    this.#recent.push(number);
    this.#isRecentSorted = false;
  }

  /** The two lists, sorted. Words of the second are not in the first. */
  lists(): readonly ArrayLike<number>[] {
    if (!this.#isRecentSorted) {
      this.#recent.sort((one, other) => (this.#textOf(one) < this.#textOf(other) ? -1 : 1));
      this.#isRecentSorted = true;
      if (this.#recent.length > MAX_RECENT) this.#merge();
    }
    return this.#recent.length > 0 ? [this.#sorted, this.#recent] : [this.#sorted];
  }

  /** The numbers of the words that begin with a text, in any order, at most `most`. */
  startingWith(prefix: string, most: number): number[] {
    const found: number[] = [];
    for (const list of this.lists()) {
      for (let at = this.firstFrom(list, prefix); at < list.length && found.length < most; at += 1) {
        const number = list[at] as number;
        if (!this.#textOf(number).startsWith(prefix)) break;
        found.push(number);
      }
    }
    return found;
  }

  /** The numbers of the words that end with a text and are longer. All words are looked at. */
  endingIn(text: string): number[] {
    const found: number[] = [];
    for (const list of this.lists()) {
      for (let at = 0; at < list.length; at += 1) {
        const number = list[at] as number;
        const word = this.#textOf(number);
        if (word.length > text.length && word.endsWith(text)) found.push(number);
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

  #textOf(number: number): string {
    return this.#texts[number] ?? '';
  }

  #merge(): void {
    const merged = new Uint32Array(this.#sorted.length + this.#recent.length);
    let [one, other] = [0, 0];
    for (let at = 0; at < merged.length; at += 1) {
      const mine = this.#sorted[one];
      const theirs = this.#recent[other];
      const takesMine =
        theirs === undefined || (mine !== undefined && this.#textOf(mine) <= this.#textOf(theirs));
      merged[at] = (takesMine ? mine : theirs) as number;
      if (takesMine) one += 1;
      else other += 1;
    }
    this.#sorted = merged;
    this.#recent = [];
  }
}
