import { anonymous } from '@souk/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { refuse } from '../http/refuse.ts';
import type { CountCaller } from '../protection/rate/limit-requests.ts';
import { type Identify, identityStatus } from './identify.ts';

/**
 * Verifies who sends a request before anything of it is read. What comes in of the internal family of headers
 * (`x-user-*`, `x-service-*`) is dropped: identity leaves the gateway only in the context that it signs itself. `count`
 * then counts the request for that caller; one whose token does not hold counts as anonymous.
 */
export function verifyIdentity(app: FastifyInstance, identify: Identify, count: CountCaller | null): void {
  app.decorateRequest('viewer');
  app.addHook('onRequest', (request, reply, done) => {
    for (const name in request.headers) {
      if (name.startsWith('x-user-') || name.startsWith('x-service-')) delete request.headers[name];
    }
    const countThen = (next: () => void) => {
      if (!count) return next();
      count(request, reply).then((isAllowed) => {
        if (isAllowed) next();
      }, done);
    };
    const { authorization } = request.headers;
    request.viewer = anonymous;
    // `identify` says the same; most callers are anonymous, and need not wait for a turn.
    if (authorization === undefined) return countThen(done);
    identify(authorization).then(
      (viewer) => {
        request.viewer = viewer;
        countThen(done);
      },
      (error) => {
        if (error instanceof GraphQLError) countThen(() => refuseCaller(reply, error));
        else done(error);
      },
    );
  });
}

function refuseCaller(reply: FastifyReply, error: GraphQLError): void {
  const status = identityStatus(error);
  // RFC 9110 asks every 401 to say how to sign in.
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  refuse(reply, status, String(error.extensions.code), error.message, error.extensions);
}
