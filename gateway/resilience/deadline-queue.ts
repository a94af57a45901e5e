/** An entry of a {@link DeadlineQueue}. */
export interface DeadlineEntry {
  due: number;
  before: DeadlineEntry | null;
  after: DeadlineEntry | null;
  /** Called when the entry is past its deadline. */
  late(): void;
}

/**
 * A queue of entries with equal time limits, in the order in which they joined. One timer serves all of them, so that
 * joining and leaving costs a few assignments: every fetch is in such a queue.
 */
export class DeadlineQueue {
  /** The time limit of each entry, in milliseconds. */
  readonly waitMs: number;
  #first: DeadlineEntry | null = null;
  #last: DeadlineEntry | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(waitMs: number) {
    this.waitMs = waitMs;
  }

  /** Adds an entry at the end; `now` is by the clock of `performance`. */
  join(entry: DeadlineEntry, now: number): void {
    entry.due = now + this.waitMs;
    entry.before = this.#last;
    if (this.#last) this.#last.after = entry;
    else this.#first = entry;
    this.#last = entry;
    this.#timer ??= setTimeout(this.#callLate, this.waitMs);
  }

  /** Removes an entry; does nothing for one that is not in the queue. */
  leave(entry: DeadlineEntry): void {
    const { before, after } = entry;
    if (before) before.after = after;
    else if (this.#first === entry) this.#first = after;
    else return;
    if (after) after.before = before;
    else this.#last = before;
    entry.before = null;
    entry.after = null;
  }

  readonly #callLate = () => {
    const now = performance.now();
    // Timers of Node may fire a moment early.
    while (this.#first && this.#first.due <= now + 1) {
      const entry = this.#first;
      this.leave(entry);
      entry.late();
    }
    // Most entries leave before they are due, so that the timer is set for the first one left, not for each of them.
    this.#timer = this.#first
      ? setTimeout(this.#callLate, Math.max(1, this.#first.due - performance.now()))
      : null;
  };
}
