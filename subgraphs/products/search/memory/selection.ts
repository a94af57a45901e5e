import type { Listed } from './postings.ts';

/** The slots that a search looks at, in buffers that all searches share: each is done in one turn. */
export class Selection {
  slots = new Uint32Array(1_024);
  /** By place, a bit for each condition that refuses a slot; 0 where none does. */
  refused = new Uint32Array(1_024);
  count = 0;
  #apart = new Uint32Array(1_024);

  /** Begins a selection of at most so many slots. */
  start(size: number): void {
    this.count = 0;
    if (size <= this.slots.length) return;
    this.slots = new Uint32Array(Math.ceil(size * 1.5));
    this.refused = new Uint32Array(this.slots.length);
    this.#apart = new Uint32Array(this.slots.length);
  }

  /** Adds the slots of lists whose flags are allowed. */
  addAll(lists: readonly Listed[], flags: Uint8Array, allowed: Uint8Array): void {
    const { slots } = this;
    let { count } = this;
    for (const { entries, length } of lists) {
      for (let at = 0; at < length; at += 1) {
        const slot = entries[at] as number;
        slots[count] = slot;
        count += allowed[flags[slot] as number] as number;
      }
    }
    this.#end(count);
  }

  /** Adds all slots below one whose flags are allowed. */
  addRange(end: number, flags: Uint8Array, allowed: Uint8Array): void {
    const { slots } = this;
    let { count } = this;
    for (let slot = 0; slot < end; slot += 1) {
      slots[count] = slot;
      count += allowed[flags[slot] as number] as number;
    }
    this.#end(count);
  }

  keep(isKept: (slot: number) => boolean): void {
    const { slots } = this;
    let count = 0;
    for (let at = 0; at < this.count; at += 1) {
      const slot = slots[at] as number;
      if (!isKept(slot)) continue;
      slots[count] = slot;
      count += 1;
    }
    this.count = count;
  }

  /** Keeps what no condition refuses. */
  keepPassed(): void {
    const { slots, refused } = this;
    let count = 0;
    for (let at = 0; at < this.count; at += 1) {
      slots[count] = slots[at] as number;
      count += Number(refused[at] === 0);
    }
    this.count = count;
  }

  /** What one condition alone refuses. */
  refusedBy(bit: number): Listed {
    const { slots, refused } = this;
    const apart = this.#apart;
    let length = 0;
    for (let at = 0; at < this.count; at += 1) {
      apart[length] = slots[at] as number;
      length += Number(refused[at] === bit);
    }
    return { entries: apart, length };
  }

  #end(count: number): void {
    this.count = count;
    this.refused.fill(0, 0, count);
  }
}
