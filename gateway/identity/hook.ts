import { anonymous } from '@souk/subgraph/identity/viewer.ts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { refuse } from '../http/refuse.ts';
import { type Identify, statusOf } from './identify.ts';

/**
 * Verifies who sends a request before anything of it is read. What comes in of the internal family of headers
 * (`x-user-*`, `x-service-*`) is dropped: identity leaves the gateway only in the context that it signs itself.
 */
export function verifyIdentity(app: FastifyInstance, identify: Identify): void {
  app.decorateRequest('viewer');
  app.decorateRequest('client');
  app.addHook('onRequest', (request, reply, done) => {
    for (const name in request.headers) {
      if (name.startsWith('x-user-') || name.startsWith('x-service-')) delete request.headers[name];
    }
    request.client = { ip: request.ip, userAgent: request.headers['user-agent'] ?? null };
    const { authorization } = request.headers;
    // `identify` says the same; most callers are anonymous, and need not wait for a turn.
    if (authorization === undefined) {
      request.viewer = anonymous;
      return done();
    }
    identify(authorization).then(
      (viewer) => {
        request.viewer = viewer;
        done();
      },
      (error) => {
        if (error instanceof GraphQLError) refuseCaller(reply, error);
        else done(error);
      },
    );
  });
}

function refuseCaller(reply: FastifyReply, error: GraphQLError): void {
  const status = statusOf(error);
  // RFC 9110 asks every 401 to say how to sign in.
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  refuse(reply, status, String(error.extensions.code), error.message, error.extensions);
}
