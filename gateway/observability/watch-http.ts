import type { FastifyInstance } from 'fastify';
import type { HttpMetrics } from './http-metrics.ts';
import type { HttpTraces } from './http-traces.ts';

const CLIENT_GONE = 499;

/** Counts and traces all requests of an app. Must be registered before hooks that may refuse requests. */
export function watchHttp(
  app: FastifyInstance,
  metrics: HttpMetrics | null,
  traces: HttpTraces | null,
): void {
  if (!metrics && !traces) return;
  app.addHook('onRequest', (request, reply, done) => {
    const startMs = performance.now();
    const { raw } = reply;
    metrics?.begin();
    traces?.begin(request);
    // Emitted once, whether the answer was sent or the client disconnected.
    raw.once('close', () => {
      traces?.end(request.id, raw);
      if (!metrics) return;
      const status = raw.writableFinished ? raw.statusCode : CLIENT_GONE;
      const lasts = request.headers.accept?.includes('text/event-stream');
      metrics.end(request.routeOptions.url ?? 'none', status, lasts ? null : performance.now() - startMs);
    });
    done();
  });
}
