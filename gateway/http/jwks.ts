import type { FastifyInstance } from 'fastify';
import { proxyTo } from './proxy.ts';

const PATH = '/.well-known/jwks.json';

/** Serves the public keys of access tokens (RFC 7517) from the users service in another process. */
export function proxyJwks(app: FastifyInstance, urls: readonly string[], internalKey: string): void {
  const passOn = proxyTo(app, 'users', urls, internalKey);
  app.get(PATH, (request, reply) => passOn(request, PATH, reply));
}
