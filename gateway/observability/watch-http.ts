import type { FastifyInstance } from 'fastify';
import type { HttpMetrics } from './http-metrics.ts';
import type { HttpTraces } from './http-traces.ts';

const CLIENT_GONE = 499;

/** Counts and traces all requests of an app. Has to come before what may refuse them. */
export function watchHttp(
  app: FastifyInstance,
  figures: HttpMetrics | null,
  traces: HttpTraces | null,
): void {
  if (!figures && !traces) return;
  app.addHook('onRequest', (request, reply, done) => {
    const startMs = performance.now();
    const { raw } = reply;
    figures?.begin();
    traces?.begin(request);
    // Comes once, whether the answer went through or its client left.
    raw.once('close', () => {
      traces?.end(request.id, raw);
      if (!figures) return;
      const status = raw.writableFinished ? raw.statusCode : CLIENT_GONE;
      const lasts = request.headers.accept?.includes('text/event-stream');
      figures.end(request.routeOptions.url ?? 'none', status, lasts ? null : performance.now() - startMs);
    });
    done();
  });
}
