import type { FastifyInstance } from 'fastify';
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
  app.addHook('onRequest', async (request, reply) => {
    for (const name of Object.keys(request.headers)) {
      if (name.startsWith('x-user-') || name.startsWith('x-service-')) delete request.headers[name];
    }
    request.client = { ip: request.ip, userAgent: request.headers['user-agent'] ?? null };
    try {
      request.viewer = await identify(request.headers.authorization);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const { message, extensions } = error;
      const status = statusOf(error);
      // RFC 9110 asks every 401 to say how to sign in.
      if (status === 401) reply.header('www-authenticate', 'Bearer');
      return refuse(reply, status, String(extensions.code), message, extensions);
    }
  });
}
