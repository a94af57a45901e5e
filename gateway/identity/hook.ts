import type { FastifyInstance } from 'fastify';
import type { GraphQLError } from 'graphql';
import { type Identify, statusOf } from './identify.ts';

/**
 * Verifies who sends a request before anything of it is read. What comes in of the internal family of headers
 * (`x-user-*`, `x-service-*`) is dropped: identity leaves the gateway only in the context that it signs itself.
 */
export function verifyIdentity(app: FastifyInstance, identify: Identify): void {
  app.addHook('onRequest', async (request, reply) => {
    for (const name of Object.keys(request.headers)) {
      if (name.startsWith('x-user-') || name.startsWith('x-service-')) delete request.headers[name];
    }
    request.client = { ip: request.ip, userAgent: request.headers['user-agent'] ?? null };
    try {
      request.viewer = await identify(request.headers.authorization);
    } catch (error) {
      const { message, extensions } = error as GraphQLError;
      return reply.status(statusOf(error)).send({ errors: [{ message, extensions }] });
    }
  });
}
