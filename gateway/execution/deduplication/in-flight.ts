/** Starts a run for all of its members. */
type StartRun<T, M> = (members: readonly M[]) => Promise<T>;

interface NextRun<T, M> extends PromiseWithResolvers<T> {
  start: StartRun<T, M>;
  members: M[];
}

interface RunState<T, M> {
  startedAt: number;
  /** The run after the current one, for callers that came meanwhile. */
  next: NextRun<T, M> | null;
}

// A caller that has waited this long for the current run is served faster by a run of its own.
const MAX_WAIT_MS = 100;

/**
 * Deduplicates concurrent calls by key. A run is shared only by callers that came before it started: a run in flight may
 * have read data that has changed since, so that later callers share the next one. Other gateways share the run in
 * flight, and may answer a client with the state before its own change.
 */
export class InFlightRuns<T, M> {
  readonly #runs = new Map<string, RunState<T, M>>();
  readonly #onShared: (result: T) => void;

  /** `onShared` receives each result that several callers share. */
  constructor(onShared: (result: T) => void) {
    this.#onShared = onShared;
  }

  /** The result of a run for `key`, which `start` starts when no run can be shared; raises what that raises. */
  run(key: string, member: M, start: StartRun<T, M>): Promise<T> {
    const state = this.#runs.get(key);
    if (!state) return this.#start(key, [member], start);
    if (state.next) state.next.members.push(member);
    else state.next = { ...Promise.withResolvers<T>(), start, members: [member] };
    const { promise } = state.next;
    if (performance.now() - state.startedAt > MAX_WAIT_MS) this.#startNext(key, state);
    return promise;
  }

  async #start(key: string, members: readonly M[], start: StartRun<T, M>): Promise<T> {
    const state: RunState<T, M> = { startedAt: performance.now(), next: null };
    this.#runs.set(key, state);
    try {
      const result = await start(members);
      if (members.length > 1) this.#onShared(result);
      return result;
    } finally {
      if (!this.#startNext(key, state) && this.#runs.get(key) === state) this.#runs.delete(key);
    }
  }

  #startNext(key: string, state: RunState<T, M>): boolean {
    const { next } = state;
    if (!next) return false;
    state.next = null;
    next.resolve(this.#start(key, next.members, next.start));
    return true;
  }
}
