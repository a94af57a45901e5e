import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

// Importing `node:http` reads all its exports, which loads Node's own `fetch`; nothing here uses that.
const { IncomingMessage, ServerResponse } = process.getBuiltinModule('node:http');

/**
 * Puts Helmet's security headers on every answer of an app; a route may set its own instead. They are the same
 * for all requests, so they are made once; Helmet's plugin for Fastify makes them for each request.
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

function refuse(): never {
  throw new Error('Routes of Souk have no JSON schema; validate input with Zod.');
}

/**
 * Fastify's `schemaController` for servers whose routes have no JSON schema. Without it Fastify loads compilers for
 * schemas, among them ajv, which takes about as long as loading Fastify itself.
 */
export const NO_SCHEMAS = { compilersFactory: { buildValidator: refuse, buildSerializer: refuse } };
