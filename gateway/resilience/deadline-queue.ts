/** One that waits in a {@link DeadlineQueue}. */
export interface DeadlineEntry {
  due: number;
  before: DeadlineEntry | null;
  after: DeadlineEntry | null;
  /** Called when it has waited for too long. */
  late(): void;
}

/**
 * Those who wait equally long, in the order in which they began: one timer serves them all, and to join and to leave
 * costs a few assignments. Every fetch waits in such a line.
 */
export class DeadlineQueue {
  /** How long one may wait, in milliseconds. */
  readonly waitMs: number;
  #first: DeadlineEntry | null = null;
  #last: DeadlineEntry | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(waitMs: number) {
    this.waitMs = waitMs;
  }

  /** Joins at the end; `now` is that of `performance`. */
  join(waiting: DeadlineEntry, now: number): void {
    waiting.due = now + this.waitMs;
    waiting.before = this.#last;
    if (this.#last) this.#last.after = waiting;
    else this.#first = waiting;
    this.#last = waiting;
    this.#timer ??= setTimeout(this.#callLate, this.waitMs);
  }

  /** Leaves; does nothing for one that is not there (any more). */
  leave(waiting: DeadlineEntry): void {
    const { before, after } = waiting;
    if (before) before.after = after;
    else if (this.#first === waiting) this.#first = after;
    else return;
    if (after) after.before = before;
    else this.#last = before;
    waiting.before = null;
    waiting.after = null;
  }

  readonly #callLate = () => {
    const now = performance.now();
    // Timers of Node may fire a moment early.
    while (this.#first && this.#first.due <= now + 1) {
      const waiting = this.#first;
      this.leave(waiting);
      waiting.late();
    }
    // Whoever was first has mostly left by then: the timer follows the line rather than each of it.
    this.#timer = this.#first
      ? setTimeout(this.#callLate, Math.max(1, this.#first.due - performance.now()))
      : null;
  };
}
