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

  clear(): void {
    for (let at = 0; at < this.count; at += 1) this.values[this.slots[at] as number] = 0;
    this.count = 0;
  }
}
