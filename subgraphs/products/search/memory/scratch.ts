/**
 * Numbers by slot for the time of one search, and the list of the slots that have one. It is made once and taken again by
 * each search: what a search wrote is taken back by `clear`, which costs no more than the writing did.
 */
export class Scratch {
  values: Uint32Array = new Uint32Array(1_024);
  slots: Uint32Array = new Uint32Array(1_024);
  count = 0;

  /** Makes room for so many slots. Empty only. */
  fit(size: number): void {
    if (size <= this.values.length) return;
    this.values = new Uint32Array(Math.ceil(size * 1.5));
    this.slots = new Uint32Array(this.values.length);
  }

  /** Raises the number of a slot; one above 0. */
  raise(slot: number, value: number): void {
    const now = this.values[slot] as number;
    if (now >= value) return;
    if (now === 0) {
      this.slots[this.count] = slot;
      this.count += 1;
    }
    this.values[slot] = value;
  }

  /** Raises the number of each slot of a list. */
  raiseAll(list: Uint32Array, length: number, value: number): void {
    for (let at = 0; at < length; at += 1) this.raise(list[at] as number, value);
  }

  /** Raises the numbers of slots that are given doubled, to `odd` for those with one more. */
  raiseEntries(entries: Uint32Array, length: number, odd: number, even: number): void {
    const { values, slots } = this;
    let { count } = this;
    for (let at = 0; at < length; at += 1) {
      const entry = entries[at] as number;
      const slot = entry >>> 1;
      const value = entry & 1 ? odd : even;
      const now = values[slot] as number;
      if (now >= value) continue;
      if (now === 0) {
        slots[count] = slot;
        count += 1;
      }
      values[slot] = value;
    }
    this.count = count;
  }

  /** Keeps the slots that another one has too, each with the sum of both numbers. */
  addWhereBoth(other: Scratch): void {
    const { values, slots, count } = this;
    const others = other.values;
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const slot = slots[at] as number;
      const added = others[slot] as number;
      if (added === 0) {
        values[slot] = 0;
        continue;
      }
      values[slot] = (values[slot] as number) + added;
      slots[kept] = slot;
      kept += 1;
    }
    this.count = kept;
  }

  clear(): void {
    const { values, slots, count } = this;
    for (let at = 0; at < count; at += 1) values[slots[at] as number] = 0;
    this.count = 0;
  }
}
