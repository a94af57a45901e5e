import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import {
  readTraceparent,
  type Span,
  SpanKind,
  SpanStatusCode,
  TRACEPARENT_HEADER,
  type Tracer,
  type Tracing,
} from '@souk/telemetry';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

// Asked every few seconds by machines, and by nobody who would look at a trace.
const UNTRACED = new Set(['/health', '/metrics']);

/** The spans of the HTTP requests that are under way, by the ids of the requests. */
export class HttpTraces {
  readonly tracer: Tracer;
  readonly #tracing: Tracing;
  readonly #open = new Map<string, Span>();

  constructor(tracing: Tracing) {
    this.#tracing = tracing;
    this.tracer = tracing.of('gateway');
  }

  spanOf(requestId: string): Span | undefined {
    return this.#open.get(requestId);
  }

  traceIdOf(requestId: string): string | undefined {
    return this.#open.get(requestId)?.spanContext().traceId;
  }

  /** A request begins. */
  begin({ id, method, routeOptions: { url }, headers }: FastifyRequest): void {
    if (url !== undefined && UNTRACED.has(url)) return;
    const span = this.tracer.span(`${method} ${url ?? '(none)'}`, {
      kind: SpanKind.SERVER,
      parent: this.#callerOf(headers),
      attributes: {
        'http.request.method': method,
        ...(url === undefined ? {} : { 'http.route': url }),
        'souk.request_id': id,
      },
    });
    this.#open.set(id, span);
  }

  /** Its answer is through, or its client gone. */
  end(requestId: string, { statusCode, writableFinished }: ServerResponse): void {
    const span = this.#open.get(requestId);
    if (!span) return;
    this.#open.delete(requestId);
    span.setAttribute('http.response.status_code', statusCode);
    if (statusCode >= 500 || !writableFinished) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  /**
   * The client's span. Its trace is gone on with, so that a client finds its own; whether it is kept is decided here,
   * by chance and not by the id that the client chose, unless clients are trusted.
   */
  #callerOf(headers: IncomingHttpHeaders) {
    const parent = readTraceparent(headers[TRACEPARENT_HEADER]);
    if (!parent || this.#tracing.trustsClients) return parent;
    return { ...parent, traceFlags: this.#tracing.keeps() ? 1 : 0 };
  }
}

/** The log with the id of the trace on each line that has the id of a request among what it says. */
export function logWithTraces(log: Logger, traceIdOf: (requestId: string) => string | undefined): Logger {
  const add = <T extends object>(fields: T): T => {
    if (!('requestId' in fields) || typeof fields.requestId !== 'string' || 'traceId' in fields)
      return fields;
    const traceId = traceIdOf(fields.requestId);
    return traceId === undefined ? fields : { ...fields, traceId };
  };
  return log.child({}, { formatters: { log: add } });
}
