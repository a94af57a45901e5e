/** Begins a run for all who wait for it. */
type Start<T, M> = (members: readonly M[]) => Promise<T>;

interface Waiting<T, M> extends PromiseWithResolvers<T> {
  start: Start<T, M>;
  members: M[];
}

interface Line<T, M> {
  begunAt: number;
  /** The run after the one under way, for those who came meanwhile. */
  next: Waiting<T, M> | null;
}

// Whoever has waited this long for a run to end is better off with one of their own.
const PATIENCE_MS = 100;

/**
 * Lets those who ask for the same at a time share what they are given. A run is shared by those alone who asked before
 * it began: one that is under way may have read what has changed since, so that who comes meanwhile waits for the next.
 * Other gateways hand out the run under way, and with it what was true before somebody's own change.
 */
export class InFlightRuns<T, M> {
  readonly #lines = new Map<string, Line<T, M>>();
  readonly #onShared: (result: T) => void;

  /** `onShared` is told of each result that several are given. */
  constructor(onShared: (result: T) => void) {
    this.#onShared = onShared;
  }

  /** What a run for `key` gives, which `start` begins when it is this one's turn to; raises what that raises. */
  run(key: string, member: M, start: Start<T, M>): Promise<T> {
    const line = this.#lines.get(key);
    if (!line) return this.#begin(key, [member], start);
    if (line.next) line.next.members.push(member);
    else line.next = { ...Promise.withResolvers<T>(), start, members: [member] };
    const { promise } = line.next;
    if (performance.now() - line.begunAt > PATIENCE_MS) this.#beginNext(key, line);
    return promise;
  }

  async #begin(key: string, members: readonly M[], start: Start<T, M>): Promise<T> {
    const line: Line<T, M> = { begunAt: performance.now(), next: null };
    this.#lines.set(key, line);
    try {
      const result = await start(members);
      if (members.length > 1) this.#onShared(result);
      return result;
    } finally {
      if (!this.#beginNext(key, line) && this.#lines.get(key) === line) this.#lines.delete(key);
    }
  }

  #beginNext(key: string, line: Line<T, M>): boolean {
    const { next } = line;
    if (!next) return false;
    line.next = null;
    next.resolve(this.#begin(key, next.members, next.start));
    return true;
  }
}
