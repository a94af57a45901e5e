import type { Attributes, Span, SpanContext, SpanKind } from '@opentelemetry/api';

/** What a span is started with. */
export interface SpanSpec {
  kind?: SpanKind;
  /** The span that it is a part of, here or in another process; absent, it begins a trace. */
  parent?: SpanContext | null | undefined;
  /** The `traceparent` of what led to it, some time before: a link, in a trace of its own. */
  origin?: string | undefined;
  attributes?: Attributes;
  /** When it began, by the clock of `performance`, if not now. */
  startMs?: number;
}

/** Makes the spans of one service. */
export interface Tracer {
  span(name: string, spec?: SpanSpec): Span;
}

/** The traces of a process. */
export interface Tracing {
  /** Whether clients decide which of their traces are kept. */
  readonly trustsClients: boolean;
  /** Whether a trace that begins now is kept: so many in one are, by chance. */
  keeps(): boolean;
  of(service: string): Tracer;
  /** Sends what has been recorded so far. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}
