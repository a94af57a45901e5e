import type { ApolloServerPlugin } from '@apollo/server';
import { isSampled, SpanKind, writeTraceparent } from '@souk/telemetry';
import type { GatewayContext } from '../context.ts';
import type { HttpTraces } from './http-traces.ts';
import { RequestWatch, type WatchListeners } from './request-watch.ts';
import { TracedWatch } from './traced-watch.ts';

/** Adds a watch to each operation, over all transports. */
export function operationWatchPlugin(
  listeners: WatchListeners,
  traces: HttpTraces | null,
): ApolloServerPlugin<GatewayContext> {
  function begin(requestId: string): RequestWatch {
    if (!traces) return new RequestWatch(listeners);
    const http = traces.spanOf(requestId)?.spanContext();
    // Of a trace that is not sampled, only this decision is forwarded.
    if (http && !isSampled(http)) return new RequestWatch(listeners, writeTraceparent(http));
    const attributes = { 'souk.request_id': requestId };
    const span = traces.tracer.span('operation', { kind: SpanKind.INTERNAL, parent: http, attributes });
    return span.isRecording()
      ? new TracedWatch(listeners, traces.tracer, span)
      : new RequestWatch(listeners, writeTraceparent(span.spanContext()));
  }
  return {
    async requestDidStart({ contextValue }) {
      const watch = begin(contextValue.requestId);
      contextValue.watch = watch;
      return watch;
    },
  };
}
