import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refuse.ts';
import type { Overload } from './overload.ts';

const RETRY_AFTER_SECONDS = 1;
/** The message for refused operations. */
export const OVERLOADED = 'The gateway is overloaded. Send the request again in a moment.';

/**
 * Refuses new operations with 503 while the process is overloaded, before they are read: operations in flight finish in
 * time, and clients can retry elsewhere at once. Calls `shed` for each refusal.
 */
export function shedLoad(app: FastifyInstance, overload: Overload, shed: () => void = () => {}): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== '/graphql') return done();
    if (overload.overloaded) {
      shed();
      refuse(reply.header('retry-after', RETRY_AFTER_SECONDS), 503, 'SERVICE_UNAVAILABLE', OVERLOADED);
      return;
    }
    overload.count(reply.raw);
    done();
  });
}
