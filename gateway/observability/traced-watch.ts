import type { QueryPlan } from '@apollo/query-planner';
import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { type Span, SpanKind, SpanStatusCode, type Tracer, writeTraceparent } from '@souk/telemetry';
import type { GatewayContext } from '../context.ts';
import { RequestWatch, WatchedFetch, type WatchListeners } from './request-watch.ts';

/** Watches an operation whose trace is sampled: each of its steps becomes a span. */
export class TracedWatch extends RequestWatch {
  readonly #tracer: Tracer;
  readonly #operation: Span;
  /** The parent of plans and fetches. */
  #execution: Span | undefined;

  constructor(listeners: WatchListeners, tracer: Tracer, operation: Span) {
    super(listeners, writeTraceparent(operation.spanContext()));
    this.#tracer = tracer;
    this.#operation = operation;
  }

  #step(name: string, startMs?: number): Span {
    const parent = (this.#execution ?? this.#operation).spanContext();
    return this.#tracer.span(name, startMs === undefined ? { parent } : { parent, startMs });
  }

  override fetch(service: string): WatchedFetch {
    const parent = (this.#execution ?? this.#operation).spanContext();
    const attributes = { 'souk.subgraph': service };
    const span = this.#tracer.span(`fetch ${service}`, { kind: SpanKind.CLIENT, parent, attributes });
    const fetch = this.open(service, writeTraceparent(span.spanContext()));
    return new TracedFetch(fetch, span);
  }

  override planned(plan: QueryPlan, madeFromMs: number | null): void {
    super.planned(plan, madeFromMs);
    if (madeFromMs !== null) this.#step('plan', madeFromMs).end();
  }

  override async parsingDidStart() {
    await super.parsingDidStart();
    return ending(this.#step('parse'));
  }

  async validationDidStart() {
    const span = this.#step('validate');
    const end = ending(span);
    return (errors?: readonly Error[]) => end(errors?.[0]);
  }

  async executionDidStart() {
    const span = this.#step('execute');
    this.#execution = span;
    return { executionDidEnd: ending(span) };
  }

  override async willSendResponse(context: GraphQLRequestContextWillSendResponse<GatewayContext>) {
    await super.willSendResponse(context);
    const { operation, operationName, queryHash, response } = context;
    const span = this.#operation;
    if (operation) span.updateName(`${operation.operation} ${operationName ?? '(anonymous)'}`);
    if (operation) span.setAttribute('graphql.operation.type', operation.operation);
    if (operationName) span.setAttribute('graphql.operation.name', operationName);
    if (queryHash) span.setAttribute('souk.operation_hash', queryHash);
    const [error] = (response.body.kind === 'single' && response.body.singleResult.errors) || [];
    if (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: String(error.extensions?.code) });
    }
    span.end();
  }
}

/** A fetch with its own span. */
class TracedFetch extends WatchedFetch {
  readonly #watched: WatchedFetch;
  readonly #span: Span;

  constructor(watched: WatchedFetch, span: Span) {
    super(watched.service, undefined, watched.traceparent);
    this.#watched = watched;
    this.#span = span;
  }

  override end(failed: boolean): void {
    this.#watched.end(failed);
    if (failed) this.#span.setStatus({ code: SpanStatusCode.ERROR });
    this.#span.end();
  }
}

const ending = (span: Span) => async (error?: Error) => {
  if (error) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
};
