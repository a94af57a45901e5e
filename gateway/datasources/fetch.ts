import type { CallOutcome, Permit, SubgraphRequest, SubgraphResponse } from '@souk/platform';
import { ABANDONED, CircuitOpen, LATE, unavailable } from '@souk/platform';
import type { DeadlineEntry, DeadlineQueue } from '../resilience/deadline-queue.ts';
import type { Abandonable, RequestLife } from '../resilience/request-life.ts';
import type { Upstream } from './executors.ts';

/** What a fetch is made with. */
export interface FetchOptions {
  service: string;
  upstream: Upstream;
  /** Where it waits for its answer. */
  line: DeadlineQueue;
  kind: 'query' | 'mutation' | 'upload';
  /** The request that it is for; null for none of a client's. */
  life: RequestLife | null;
}

const TOO_LONG = new Error('the request has taken too long');
const OPEN = new CircuitOpen('its circuit is open');

/**
 * Asks a subgraph, within the deadlines of the fetch and of its request. A query ends when its client goes, and none is
 * begun after that; a mutation goes on, as its effects are wanted all the same. Raises SERVICE_UNAVAILABLE.
 */
export function startFetch(request: SubgraphRequest, options: FetchOptions): Promise<SubgraphResponse> {
  const { service, upstream, life, kind } = options;
  const now = performance.now();
  if (life && kind !== 'upload') {
    if (life.endsAt <= now) return Promise.reject(away(service, TOO_LONG));
    if (life.abandoned && kind === 'query') return Promise.reject(away(service, ABANDONED));
  }
  const { circuit, executor } = upstream;
  const permit = circuit ? circuit.enter() : 'call';
  if (!permit) return Promise.reject(away(service, OPEN));
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

const away = (service: string, cause: Error) => Object.assign(unavailable(service), { cause });

/** A fetch that is under way. */
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
    const { line, life, kind } = options;
    line.join(this, now);
    if (!life || kind === 'upload') return;
    if (kind === 'query') life.begin(this);
    const left = life.endsAt - now;
    if (left < line.waitMs) this.#cutShort = setTimeout(() => this.#giveUp(TOO_LONG, 'left'), left);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  late(): void {
    // What a client sends slowly is no fault of the subgraph's.
    this.#giveUp(LATE, this.#options.kind === 'upload' ? 'left' : 'failed');
  }

  abandon(): void {
    this.#giveUp(ABANDONED, 'left');
  }

  /** Ends it, unless it has ended before. */
  settle(outcome: CallOutcome): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    const { line, life, upstream, kind } = this.#options;
    line.leave(this);
    if (kind === 'query') life?.end(this);
    if (this.#cutShort) clearTimeout(this.#cutShort);
    const counted = outcome === 'failed' && kind === 'upload' ? 'left' : outcome;
    upstream.circuit?.settle(this.#permit, counted);
    return true;
  }

  #giveUp(cause: Error, outcome: CallOutcome): void {
    if (!this.settle(outcome)) return;
    this.#reject(away(this.#options.service, cause));
    // Only what is late speaks against the subgraph.
    this.#controller.abort(outcome === 'failed' ? LATE : ABANDONED);
  }
}
