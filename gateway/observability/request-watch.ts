import type { QueryPlan } from '@apollo/query-planner';
import type { GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import type { GatewayContext } from '../context.ts';
import type { FetchMetrics, OperationMetrics } from './operation-metrics.ts';
import type { FetchWatch, OperationWatch, WatchedOperation } from './operation-watch.ts';
import type { SlowLog } from './slow-log.ts';

/** The receivers of what a watch records; null for those that are off. */
export interface WatchListeners {
  metrics: OperationMetrics | null;
  slow: SlowLog | null;
}

/** A fetch from a subgraph, in flight or finished. */
export class WatchedFetch implements FetchWatch {
  readonly service: string;
  readonly startMs = performance.now();
  readonly traceparent: string | undefined;
  tookMs = 0;
  failed = false;
  readonly #metrics: FetchMetrics | undefined;

  constructor(service: string, metrics: FetchMetrics | undefined, traceparent: string | undefined) {
    this.service = service;
    this.#metrics = metrics;
    this.traceparent = traceparent;
  }

  end(failed: boolean): void {
    this.tookMs = performance.now() - this.startMs;
    this.failed = failed;
    if (!this.#metrics) return;
    this.#metrics.duration.add(this.tookMs);
    if (failed) this.#metrics.failures.n += 1;
  }
}

type AnsweredRequest = GraphQLRequestContextWillSendResponse<GatewayContext>;

/**
 * Watches one operation on its way through the gateway. It is itself the listener of Apollo Server, so that a request
 * needs no other object unless it is traced.
 */
export class RequestWatch
  implements GraphQLRequestListener<GatewayContext>, OperationWatch, WatchedOperation
{
  readonly startMs = performance.now();
  readonly fetches: WatchedFetch[] = [];
  plan: QueryPlan | null = null;
  readonly #listeners: WatchListeners;
  readonly #traceparent: string | undefined;

  constructor(listeners: WatchListeners, traceparent?: string) {
    this.#listeners = listeners;
    this.#traceparent = traceparent;
  }

  get traceId(): string | undefined {
    return this.#traceparent?.split('-')[1];
  }

  fetch(service: string): WatchedFetch {
    return this.open(service, this.#traceparent);
  }

  protected open(service: string, traceparent: string | undefined): WatchedFetch {
    const metrics = this.#listeners.metrics?.fetchesOf(service);
    const fetch = new WatchedFetch(service, metrics, traceparent);
    this.fetches.push(fetch);
    return fetch;
  }

  planned(plan: QueryPlan, madeFromMs: number | null): void {
    this.plan = plan;
    this.#listeners.metrics?.planned(madeFromMs);
  }

  // Apollo Server parses only documents that are not in its store.
  async parsingDidStart(): Promise<undefined | ((error?: Error) => Promise<void>)> {
    this.#listeners.metrics?.parsed();
    return undefined;
  }

  async willSendResponse(context: AnsweredRequest): Promise<void> {
    const tookMs = performance.now() - this.startMs;
    this.#listeners.metrics?.answered(context, tookMs);
    if (this.#listeners.slow?.isSlow(tookMs)) this.#listeners.slow.write(context, this, tookMs);
  }
}
