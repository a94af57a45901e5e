import type { ServerResponse } from 'node:http';

/** When a process takes no more requests. */
export interface OverloadBounds {
  /** Delay of the event loop, in milliseconds; 0 for none. */
  delayMs: number;
  /** Requests in flight; 0 for none. */
  inFlight: number;
}

const TICK_MS = 100;
// One late tick is something that took long once, such as a new supergraph.
const LATE_TICKS = 2;

/** Whether the process has more to do than it can: it is asked before each request, and must cost nothing itself. */
export class Overload {
  readonly #bounds: OverloadBounds;
  readonly #ticks: NodeJS.Timeout | null;
  #tickedAt = performance.now();
  #lateTicks = 0;
  #inFlight = 0;

  constructor(bounds: OverloadBounds) {
    this.#bounds = bounds;
    this.#ticks = bounds.delayMs > 0 ? setInterval(() => this.#tick(), TICK_MS).unref() : null;
  }

  /** Requests in flight, as far as they are counted. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Whether a new request had better go elsewhere. */
  get overloaded(): boolean {
    const { inFlight } = this.#bounds;
    return this.#lateTicks >= LATE_TICKS || (inFlight > 0 && this.#inFlight >= inFlight);
  }

  /** Counts a request until its answer is through or its client is gone. */
  count(response: ServerResponse): void {
    if (this.#bounds.inFlight === 0) return;
    this.#inFlight += 1;
    response.on('close', this.#left);
  }

  stop(): void {
    if (this.#ticks) clearInterval(this.#ticks);
  }

  readonly #left = () => {
    this.#inFlight -= 1;
  };

  #tick(): void {
    const now = performance.now();
    const late = now - this.#tickedAt - TICK_MS > this.#bounds.delayMs;
    this.#tickedAt = now;
    this.#lateTicks = late ? this.#lateTicks + 1 : 0;
  }
}
