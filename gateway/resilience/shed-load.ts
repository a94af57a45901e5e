import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refuse.ts';
import type { Overload } from './overload.ts';

const RETRY_AFTER_SECONDS = 1;
/** What is said to whoever is sent away. */
export const OVERLOADED =
  'There is more to do here than can be done now; send the request again in a moment.';

/**
 * Refuses new operations with 503 while there is too much to do, before anything of them is read or looked up: what was
 * begun is finished in time, and what would only have waited goes elsewhere at once. `shed` hears of each.
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
