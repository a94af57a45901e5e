import type { QueryPlan } from '@apollo/query-planner';
import type { GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import type { GatewayContext } from '../context.ts';
import type { FetchMetrics, OperationMetrics } from './operation-metrics.ts';
import type { FetchWatch, OperationWatch, WatchedOperation } from './operation-watch.ts';
import type { SlowLog } from './slow-log.ts';

/** What requests are told to. */
export interface WatchListeners {
  figures: OperationMetrics | null;
  slow: SlowLog | null;
}

/** A fetch from a subgraph, under way or done. */
export class WatchedFetch implements FetchWatch {
  readonly service: string;
  readonly startMs = performance.now();
  /** What the subgraph is told of the trace; undefined where there is none. */
  readonly traceparent: string | undefined;
  tookMs = 0;
  failed = false;
  readonly #figures: FetchMetrics | undefined;

  constructor(service: string, figures: FetchMetrics | undefined, traceparent: string | undefined) {
    this.service = service;
    this.#figures = figures;
    this.traceparent = traceparent;
  }

  /** It was answered, or not. */
  end(failed: boolean): void {
    this.tookMs = performance.now() - this.startMs;
    this.failed = failed;
    if (!this.#figures) return;
    this.#figures.duration.add(this.tookMs);
    if (failed) this.#figures.failures.n += 1;
  }
}

type Answered = GraphQLRequestContextWillSendResponse<GatewayContext>;

/**
 * Watches one operation on its way through the gateway. One of these is made for each request, and is what Apollo
 * Server tells of it: nothing else is made per request unless it is traced.
 */
export class RequestWatch
  implements GraphQLRequestListener<GatewayContext>, OperationWatch, WatchedOperation
{
  readonly startMs = performance.now();
  readonly fetches: WatchedFetch[] = [];
  /** How the operation is done, once that is known. */
  plan: QueryPlan | null = null;
  readonly #listeners: WatchListeners;
  readonly #traceparent: string | undefined;

  constructor(listeners: WatchListeners, traceparent?: string) {
    this.#listeners = listeners;
    this.#traceparent = traceparent;
  }

  /** The trace that the operation is in; undefined where it is in none. */
  get traceId(): string | undefined {
    return this.#traceparent?.split('-')[1];
  }

  /** A fetch begins. */
  fetch(service: string): WatchedFetch {
    return this.open(service, this.#traceparent);
  }

  protected open(service: string, traceparent: string | undefined): WatchedFetch {
    const figures = this.#listeners.figures?.fetchesOf(service);
    const fetch = new WatchedFetch(service, figures, traceparent);
    this.fetches.push(fetch);
    return fetch;
  }

  /** The plan was found; or made, from `madeFromMs` on. */
  planned(plan: QueryPlan, madeFromMs: number | null): void {
    this.plan = plan;
    this.#listeners.figures?.planned(madeFromMs);
  }

  // Asked for only when the document has not been kept.
  async parsingDidStart(): Promise<undefined | ((error?: Error) => Promise<void>)> {
    this.#listeners.figures?.parsed();
    return undefined;
  }

  async willSendResponse(context: Answered): Promise<void> {
    const tookMs = performance.now() - this.startMs;
    this.#listeners.figures?.answered(context, tookMs);
    if (this.#listeners.slow?.isSlow(tookMs)) this.#listeners.slow.tell(context, this, tookMs);
  }
}
