import type { FastifyInstance, FastifyRequest } from 'fastify';
import { proxyTo } from './proxy.ts';
import { refuse } from './refuse.ts';

/** Streams media files from the media service in another process. */
export function proxyMedia(app: FastifyInstance, urls: readonly string[], internalKey: string): void {
  const proxy = proxyTo(app, 'media', urls, internalKey);
  const mount = (before: string, after = '') =>
    app.route<{ Params: { id: string } }>({
      method: ['GET', 'HEAD'],
      url: `${before}/:id${after}`,
      handler: (request, reply) => {
        const { id } = request.params;
        // A dot segment, encoded or not, would lead to another path of the media service.
        if (id === '' || id === '.' || id === '..')
          return refuse(reply, 404, 'NOT_FOUND', 'There is no such file.');
        const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
        return proxy(request, `${before}/${encodeURIComponent(id)}${after}${search}`, reply);
      },
    });
  mount('/media');
  mount('/media', '/download');
  mount('/thumb');
  // Archives of people's data; their links are signed.
  mount('/exports');
}

const UPLOAD_HEADERS: ReadonlySet<string> = new Set([
  'content-length',
  'content-type',
  'tus-resumable',
  'upload-offset',
]);
// The service stores a file before it answers.
const UPLOAD_ANSWER_MS = 120_000;

interface Streamed {
  service: 'media' | 'products';
  urls: readonly string[];
  internalKey: string;
  method: ('GET' | 'HEAD' | 'PATCH' | 'PUT')[];
  /** Below it are the parameters, each one part of the path. */
  path: string;
  params: readonly string[];
}

/** Streams requests below a path to a service in another process, and its answers back, byte by byte. */
function proxyStreams(
  app: FastifyInstance,
  { service, urls, internalKey, method, path, params }: Streamed,
): void {
  const forwards = (header: string) => UPLOAD_HEADERS.has(header);
  const proxy = proxyTo(app, service, urls, internalKey, forwards, UPLOAD_ANSWER_MS);
  void app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser(
      '*',
      (_request: unknown, payload: unknown, done: (error: null, body: unknown) => void) =>
        done(null, payload),
    );
    raw.route<{ Params: Record<string, string> }>({
      method,
      url: [path, ...params.map((name) => `:${name}`)].join('/'),
      handler: async (request, reply) => {
        const { search } = new URL(request.url, 'http://gateway');
        const below = params.map((name) => encodeURIComponent(request.params[name] ?? ''));
        return proxy(request, `${[path, ...below].join('/')}${search}`, reply);
      },
    });
  });
}

/** Streams files that clients send by themselves to the media service in another process. */
export const proxyUploads = (app: FastifyInstance, urls: readonly string[], internalKey: string): void =>
  proxyStreams(app, {
    service: 'media',
    urls,
    internalKey,
    method: ['HEAD', 'PATCH', 'PUT'],
    path: '/uploads',
    params: ['id'],
  });

/** Streams files of imports and exports of sellers to and from the products service in another process. */
export const proxyCatalogueFiles = (
  app: FastifyInstance,
  urls: readonly string[],
  internalKey: string,
): void =>
  proxyStreams(app, {
    service: 'products',
    urls,
    internalKey,
    method: ['GET', 'PUT'],
    path: '/catalogue-files',
    params: ['kind', 'id'],
  });

const JWKS_PATH = '/.well-known/jwks.json';

/** Serves the public keys of access tokens (RFC 7517) from the users service in another process. */
export function proxyJwks(app: FastifyInstance, urls: readonly string[], internalKey: string): void {
  const proxy = proxyTo(app, 'users', urls, internalKey);
  app.get(JWKS_PATH, (request, reply) => proxy(request, JWKS_PATH, reply));
}

const MAX_WEBHOOK_BYTES = 256 * 1024;
// Each provider signs in headers of its own. These belong to one connection or to a caller of Souk.
const NOT_OF_PROVIDERS: ReadonlySet<string> = new Set([
  'accept-encoding',
  'authorization',
  'connection',
  'content-length',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

type WebhookRequest = FastifyRequest<{ Params: { provider: string } }>;

/**
 * Forwards webhooks of payment providers to the orders service in another process, byte by byte, as they are signed,
 * with all headers in which a provider may sign. Answers 503 while the service is unavailable, so that the provider retries.
 */
export function proxyWebhooks(app: FastifyInstance, urls: readonly string[], internalKey: string): void {
  const proxy = proxyTo(app, 'orders', urls, internalKey, (header) => !NOT_OF_PROVIDERS.has(header));
  void app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser(
      '*',
      { parseAs: 'buffer' },
      async (_request: unknown, body: string | Buffer) => body,
    );
    raw.post(
      '/webhooks/payments/:provider',
      { bodyLimit: MAX_WEBHOOK_BYTES },
      (request: WebhookRequest, reply) => {
        const provider = encodeURIComponent(request.params.provider);
        return proxy(request, `/webhooks/payments/${provider}`, reply);
      },
    );
  });
}
