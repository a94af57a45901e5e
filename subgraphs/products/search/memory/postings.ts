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

/** Numbers one after the other, of which `length` count. */
export interface Listed {
  readonly entries: Uint32Array;
  readonly length: number;
}

const NONE: Listed = { entries: EMPTY, length: 0 };

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

  /** The entry of a key that has just one; -1 for other keys. */
  onlyOf(key: number): number {
    const list = this.#lists[key];
    return typeof list === 'number' ? list : -1;
  }

  /** Calls `visit` with each entry of a key, in ascending order. */
  each(key: number, visit: (entry: number) => void): void {
    const { entries, length } = this.of(key);
    for (let at = 0; at < length; at += 1) visit(entries[at] as number);
  }

  /** The entries of a key, in ascending order. */
  of(key: number): Listed {
    const list = this.#lists[key];
    return list === undefined
      ? NONE
      : typeof list === 'number'
        ? { entries: Uint32Array.of(list), length: 1 }
        : list;
  }
}
