import type { ServerResponse } from 'node:http';

/** When a process refuses new requests. */
export interface OverloadBounds {
  /** The maximum delay of the event loop, in milliseconds; 0 for no limit. */
  delayMs: number;
  /** The maximum number of requests in flight; 0 for no limit. */
  inFlight: number;
}

const TICK_MS = 100;
// One late tick may be a single long task, such as loading a supergraph.
const LATE_TICKS = 2;

/** Detects overload of the process. It is checked before each request, so that the check must cost nothing. */
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

  /** The number of counted requests in flight. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Whether new requests should be refused. */
  get overloaded(): boolean {
    const { inFlight } = this.#bounds;
    return this.#lateTicks >= LATE_TICKS || (inFlight > 0 && this.#inFlight >= inFlight);
  }

  /** Counts a request until its answer is sent or its client disconnects. */
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
