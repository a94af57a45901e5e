import { type Metrics, mayScrape } from '@souk/telemetry';
import type { FastifyInstance } from 'fastify';
import { verifyUserContext } from '../identity/user-context.ts';
import { USER_CONTEXT_HEADER } from '../identity/viewer.ts';

/** The metrics of a process, and who may read them. */
export interface MetricsRoute {
  metrics: Metrics;
  /** The bearer token that reads them; without one they are public, except in production. */
  token: string | undefined;
  production: boolean;
  /** Souk's own services may read them too, by their signed context. */
  internalKey: string;
}

/** `GET /metrics`, for Prometheus. Answers 404 to a caller that may not read it. */
export function metricsRoute(app: FastifyInstance, { metrics, internalKey, ...terms }: MetricsRoute): void {
  app.get('/metrics', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const signed = request.headers[USER_CONTEXT_HEADER];
    const caller = verifyUserContext(typeof signed === 'string' ? signed : undefined, internalKey);
    if (caller?.viewer.kind !== 'service' && !mayScrape(request.headers.authorization, terms)) {
      const message = 'There is nothing at this URL.';
      return reply.status(404).send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
    }
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}
