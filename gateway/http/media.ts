import { REQUEST_ID_HEADER, signUserContext, USER_CONTEXT_HEADER } from '@souk/subgraph';
import type { FastifyInstance } from 'fastify';
import { Pool } from 'undici';

const PASSED_ON = ['accept', 'if-none-match', 'if-modified-since', 'if-range', 'range'];
const PASSED_BACK = [
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-length',
  'content-range',
  'content-security-policy',
  'content-type',
  'etag',
  'last-modified',
  'vary',
  'x-content-type-options',
];

/**
 * Streams media files from the media service in another process, with the caller's signed identity; conditional and
 * range requests keep their meaning. 503 while media is down.
 */
export function proxyMedia(app: FastifyInstance, url: string, internalKey: string): void {
  const pool = new Pool(new URL(url).origin, { connections: 32, connect: { timeout: 1_000 } });
  app.addHook('onClose', async () => pool.close());
  for (const route of ['/media/:id', '/media/:id/download', '/thumb/:id']) {
    app.route({
      method: ['GET', 'HEAD'],
      url: route,
      async handler(request, reply) {
        const headers: Record<string, string> = {
          [USER_CONTEXT_HEADER]: signUserContext(request.viewer, request.id, request.client, internalKey),
          [REQUEST_ID_HEADER]: request.id,
        };
        for (const name of PASSED_ON) {
          const value = request.headers[name];
          if (typeof value === 'string') headers[name] = value;
        }
        const answer = await pool
          .request({
            path: request.url,
            method: request.method === 'HEAD' ? 'HEAD' : 'GET',
            headers,
            headersTimeout: 10_000,
          })
          .catch(() => null);
        if (!answer) return reply.status(503).send({ error: 'The media service cannot be reached now.' });
        reply.status(answer.statusCode);
        for (const name of PASSED_BACK) {
          const value = answer.headers[name];
          if (value !== undefined) reply.header(name, value);
        }
        return reply.send(answer.body);
      },
    });
  }
}
