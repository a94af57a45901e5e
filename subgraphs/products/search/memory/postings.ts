const EMPTY = new Uint32Array(0);

/** A growing list of ascending numbers. */
export class PostingList {
  entries: Uint32Array = EMPTY;
  length = 0;

  append(entry: number): void {
    if (this.length === this.entries.length) {
      const grown = new Uint32Array(Math.max(4, Math.ceil(this.length * 1.5)));
      grown.set(this.entries);
      this.entries = grown;
    }
    this.entries[this.length] = entry;
    this.length += 1;
  }
}

/**
 * Lists of ascending numbers by key. Most words of a catalogue belong to one product: such a list is a plain number in place
 * of an object.
 */
export class Postings {
  readonly #lists: (number | PostingList | undefined)[] = [];

  append(key: number, entry: number): void {
    const list = this.#lists[key];
    if (list === undefined) {
      this.#lists[key] = entry;
    } else if (typeof list === 'number') {
      const grown = new PostingList();
      grown.append(list);
      grown.append(entry);
      this.#lists[key] = grown;
    } else list.append(entry);
  }

  /** How many entries a key has. */
  sizeOf(key: number): number {
    const list = this.#lists[key];
    return list === undefined ? 0 : typeof list === 'number' ? 1 : list.length;
  }

  /** The entry at a place of a key's list. */
  at(key: number, place: number): number {
    const list = this.#lists[key];
    return typeof list === 'number' ? list : (list?.entries[place] ?? 0);
  }

  /** Calls `visit` with each entry of a key, in ascending order. */
  each(key: number, visit: (entry: number) => void): void {
    const list = this.#lists[key];
    if (list === undefined) return;
    if (typeof list === 'number') {
      visit(list);
      return;
    }
    const { entries, length } = list;
    for (let at = 0; at < length; at += 1) visit(entries[at] as number);
  }
}
