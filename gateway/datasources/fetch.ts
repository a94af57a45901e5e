import type { CallOutcome, Permit, SubgraphRequest, SubgraphResponse } from '@souk/platform';
import { ABANDONED, CircuitOpen, LATE, unavailable } from '@souk/platform';
import type { DeadlineEntry, DeadlineQueue } from '../resilience/deadline-queue.ts';
import type { Abandonable, RequestLife } from '../resilience/request-life.ts';
import type { Upstream } from './executors.ts';

/** The options of a fetch. */
export interface FetchOptions {
  service: string;
  upstream: Upstream;
  /** The deadline for the answer. */
  queue: DeadlineQueue;
  kind: 'query' | 'mutation' | 'upload';
  /** The client's request; null for fetches of the gateway itself. */
  life: RequestLife | null;
}

const REQUEST_DEADLINE = new Error('the request has taken too long');
const CIRCUIT_OPEN = new CircuitOpen('its circuit is open');

/**
 * Sends a fetch to a subgraph, within the deadlines of the fetch and of its request. When the client disconnects, queries
 * are aborted and no new ones start; mutations continue for their effects. Raises SERVICE_UNAVAILABLE.
 */
export function startFetch(request: SubgraphRequest, options: FetchOptions): Promise<SubgraphResponse> {
  const { service, upstream, life, kind } = options;
  const now = performance.now();
  if (life && kind !== 'upload') {
    if (life.endsAt <= now) return Promise.reject(unavailableError(service, REQUEST_DEADLINE));
    if (life.abandoned && kind === 'query') return Promise.reject(unavailableError(service, ABANDONED));
  }
  const { circuit, executor } = upstream;
  const permit = circuit ? circuit.enter() : 'call';
  if (!permit) return Promise.reject(unavailableError(service, CIRCUIT_OPEN));
  return new Promise((resolve, reject) => {
    const fetch = new Fetch(options, permit, reject, now);
    executor.execute({ ...request, signal: fetch.signal }).then(
      (answer) => {
        if (fetch.settle('answered')) resolve(answer);
      },
      (error) => {
        if (fetch.settle('failed')) reject(error);
      },
    );
  });
}

const unavailableError = (service: string, cause: Error) => Object.assign(unavailable(service), { cause });

/** A fetch in flight. */
class Fetch implements DeadlineEntry, Abandonable {
  due = 0;
  before: DeadlineEntry | null = null;
  after: DeadlineEntry | null = null;
  readonly #options: FetchOptions;
  readonly #permit: Permit;
  readonly #reject: (error: Error) => void;
  readonly #controller = new AbortController();
  #cutShort: NodeJS.Timeout | null = null;
  #settled = false;

  constructor(options: FetchOptions, permit: Permit, reject: (error: Error) => void, now: number) {
    this.#options = options;
    this.#permit = permit;
    this.#reject = reject;
    const { queue, life, kind } = options;
    queue.join(this, now);
    if (!life || kind === 'upload') return;
    if (kind === 'query') life.begin(this);
    const left = life.endsAt - now;
    if (left < queue.waitMs) this.#cutShort = setTimeout(() => this.#giveUp(REQUEST_DEADLINE, 'left'), left);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  late(): void {
    // A slow upload is not the subgraph's fault.
    this.#giveUp(LATE, this.#options.kind === 'upload' ? 'left' : 'failed');
  }

  abandon(): void {
    this.#giveUp(ABANDONED, 'left');
  }

  /** Ends the fetch; false when it has ended before. */
  settle(outcome: CallOutcome): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    const { queue, life, upstream, kind } = this.#options;
    queue.leave(this);
    if (kind === 'query') life?.end(this);
    if (this.#cutShort) clearTimeout(this.#cutShort);
    const counted = outcome === 'failed' && kind === 'upload' ? 'left' : outcome;
    upstream.circuit?.settle(this.#permit, counted);
    return true;
  }

  #giveUp(cause: Error, outcome: CallOutcome): void {
    if (!this.settle(outcome)) return;
    this.#reject(unavailableError(this.#options.service, cause));
    // Only a missed deadline counts against the subgraph.
    this.#controller.abort(outcome === 'failed' ? LATE : ABANDONED);
  }
}
