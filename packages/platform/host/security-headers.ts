import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

// An import of `node:http` reads all that it exports, and with that loads Node's own `fetch`, which nobody here uses.
const { IncomingMessage, ServerResponse } = process.getBuiltinModule('node:http');

/**
 * Puts Helmet's security headers on every answer of an app; a route may set its own in their place. They are the same
 * for all requests, and so made once: Helmet's plugin for Fastify makes them anew for each.
 */
export function securityHeaders(app: FastifyInstance, options: HelmetOptions = {}): void {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options)(response.req, response, () => {});
  const headers = { ...response.getHeaders() };
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
