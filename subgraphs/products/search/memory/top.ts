/** Keeps the first of many in an order, without sorting the rest: a heap whose root is the last of those kept. */
export class Top {
  readonly #most: number;
  readonly #compare: (one: number, other: number) => number;
  readonly #heap: number[] = [];

  /** `compare` is below 0 where the first comes before the second. */
  constructor(most: number, compare: (one: number, other: number) => number) {
    this.#most = most;
    this.#compare = compare;
  }

  add(slot: number): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push(slot);
      this.#rise(heap.length - 1);
    } else if (this.#most > 0 && this.#compare(slot, heap[0] as number) < 0) {
      heap[0] = slot;
      this.#sink();
    }
  }

  get isFull(): boolean {
    return this.#heap.length >= this.#most;
  }

  /** The last of those that are kept. */
  get last(): number {
    return this.#heap[0] as number;
  }

  /** Those that were kept, in their order. */
  sorted(): number[] {
    return this.#heap.toSorted(this.#compare);
  }

  #rise(from: number): void {
    const heap = this.#heap;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (this.#compare(heap[at] as number, heap[parent] as number) <= 0) return;
      [heap[at], heap[parent]] = [heap[parent] as number, heap[at] as number];
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const isRightLast =
        right < heap.length && this.#compare(heap[right] as number, heap[left] as number) > 0;
      const child = isRightLast ? right : left;
      if (this.#compare(heap[child] as number, heap[at] as number) <= 0) return;
      [heap[at], heap[child]] = [heap[child] as number, heap[at] as number];
      at = child;
    }
  }
}
