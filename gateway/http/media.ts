import { REQUEST_ID_HEADER, signUserContext, USER_CONTEXT_HEADER } from '@souk/subgraph';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Pool } from 'undici';
import { refuse } from './refuse.ts';

const PASSED_ON = [
  'accept',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'range',
];
const PASSED_BACK = [
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-length',
  'content-range',
  'content-security-policy',
  'content-type',
  'cross-origin-resource-policy',
  'etag',
  'last-modified',
  'location',
  'retry-after',
  'vary',
  'x-content-type-options',
];
const HEADERS_MS = 10_000;

type MediaRequest = FastifyRequest<{ Params: { id: string } }>;

/**
 * Streams media files from the media service in another process, with the caller's signed identity; conditional and
 * range requests keep their meaning. 503 while media is down.
 */
export function proxyMedia(app: FastifyInstance, url: string, internalKey: string): void {
  const pool = new Pool(new URL(url).origin, { connections: 32, connect: { timeout: 1_000 } });
  app.addHook('onClose', async () => pool.close());

  async function pass(request: MediaRequest, path: string, reply: FastifyReply): Promise<FastifyReply> {
    const answer = await pool
      .request({
        path,
        method: request.method === 'HEAD' ? 'HEAD' : 'GET',
        headers: {
          ...pick(request.headers, PASSED_ON),
          [USER_CONTEXT_HEADER]: signUserContext(request.viewer, request.id, request.client, internalKey),
          [REQUEST_ID_HEADER]: request.id,
        },
        headersTimeout: HEADERS_MS,
      })
      .catch(() => null);
    if (!answer) {
      const message = 'The media service cannot be reached now.';
      return refuse(reply, 503, 'SERVICE_UNAVAILABLE', message, { service: 'media' });
    }
    reply.status(answer.statusCode).headers(pick(answer.headers, PASSED_BACK));
    return reply.send(answer.body);
  }

  const mount = (before: string, after = '') =>
    app.route<{ Params: { id: string } }>({
      method: ['GET', 'HEAD'],
      url: `${before}/:id${after}`,
      handler: (request, reply) => {
        const { id } = request.params;
        // A dot segment would lead to another path of media than these, encoded or not.
        if (id === '' || id === '.' || id === '..')
          return refuse(reply, 404, 'NOT_FOUND', 'There is no such file.');
        const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
        return pass(request, `${before}/${encodeURIComponent(id)}${after}${search}`, reply);
      },
    });
  mount('/media');
  mount('/media', '/download');
  mount('/thumb');
}

function pick(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  names: readonly string[],
): Record<string, string | string[]> {
  const picked: Record<string, string | string[]> = {};
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
