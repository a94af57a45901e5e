import type { VerifiedRequest } from '@souk/subgraph';
import type { FastifyInstance } from 'fastify';
import type { Ctx } from '../context.ts';
import { LEAD_MS } from './keys.service.ts';

/** Serves the public keys of access tokens (RFC 7517), cacheable for as long as a new key waits before it signs. */
export function jwksRoutes(app: FastifyInstance, contextOf: (request: VerifiedRequest) => Ctx): void {
  app.get('/.well-known/jwks.json', async (request, reply) =>
    reply
      .type('application/jwk-set+json')
      .header('cache-control', `public, max-age=${LEAD_MS / 1000}`)
      .send(JSON.stringify(contextOf(request).runtime.keys.jwks())),
  );
}
