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

// Requested every few seconds by machines, whose traces nobody reads.
const UNTRACED = new Set(['/health', '/metrics']);

/** The spans of the HTTP requests in flight, by the ids of the requests. */
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

  /** A request starts. */
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

  /** The answer has been sent, or the client has disconnected. */
  end(requestId: string, { statusCode, writableFinished }: ServerResponse): void {
    const span = this.#open.get(requestId);
    if (!span) return;
    this.#open.delete(requestId);
    span.setAttribute('http.response.status_code', statusCode);
    if (statusCode >= 500 || !writableFinished) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  /**
   * The client's span, whose trace the gateway continues. Unless clients are trusted, sampling is decided here at random,
   * not by the flag or the id of the client.
   */
  #callerOf(headers: IncomingHttpHeaders) {
    const parent = readTraceparent(headers[TRACEPARENT_HEADER]);
    if (!parent || this.#tracing.trustsClients) return parent;
    return { ...parent, traceFlags: this.#tracing.keeps() ? 1 : 0 };
  }
}

/** A log that adds the id of the trace to each line with the id of a request. */
export function logWithTraces(log: Logger, traceIdOf: (requestId: string) => string | undefined): Logger {
  const add = <T extends object>(fields: T): T => {
    if (!('requestId' in fields) || typeof fields.requestId !== 'string' || 'traceId' in fields)
      return fields;
    const traceId = traceIdOf(fields.requestId);
    return traceId === undefined ? fields : { ...fields, traceId };
  };
  return log.child({}, { formatters: { log: add } });
}
