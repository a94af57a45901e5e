import type { FastifyInstance, FastifyRequest } from 'fastify';
import { proxyTo } from './proxy.ts';
import { refuse } from './refuse.ts';

/** Streams media files from the media service in another process. */
export function proxyMedia(app: FastifyInstance, urls: readonly string[], internalKey: string): void {
  const passOn = proxyTo(app, 'media', urls, internalKey);
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
        return passOn(request, `${before}/${encodeURIComponent(id)}${after}${search}`, reply);
      },
    });
  mount('/media');
  mount('/media', '/download');
  mount('/thumb');
}

const PATH = '/.well-known/jwks.json';

/** Serves the public keys of access tokens (RFC 7517) from the users service in another process. */
export function proxyJwks(app: FastifyInstance, urls: readonly string[], internalKey: string): void {
  const passOn = proxyTo(app, 'users', urls, internalKey);
  app.get(PATH, (request, reply) => passOn(request, PATH, reply));
}

const LARGEST = 256 * 1024;
const SIGNED_BY = ['content-type', 'souk-payments-signature', 'stripe-signature'];

type Delivery = FastifyRequest<{ Params: { provider: string } }>;

/**
 * Passes what card providers report on to the orders service in another process, byte by byte: it is signed. 503
 * while the service is down, so that the provider sends it again.
 */
export function proxyWebhooks(app: FastifyInstance, urls: readonly string[], internalKey: string): void {
  const passOn = proxyTo(app, 'orders', urls, internalKey, SIGNED_BY);
  void app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser(
      '*',
      { parseAs: 'buffer' },
      async (_request: unknown, body: string | Buffer) => body,
    );
    raw.post('/webhooks/payments/:provider', { bodyLimit: LARGEST }, (request: Delivery, reply) => {
      const provider = encodeURIComponent(request.params.provider);
      return passOn(request, `/webhooks/payments/${provider}`, reply);
    });
  });
}
