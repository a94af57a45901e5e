import { PassThrough, Readable } from 'node:stream';
import { type Target, Targets, unavailable, viaTargets } from '@souk/platform';
import { signedHeaders } from '@souk/platform/identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Dispatcher, Pool } from 'undici';
import { refuse } from './refuse.ts';

const REQUEST_HEADERS: ReadonlySet<string> = new Set([
  'accept',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'range',
]);
const RESPONSE_HEADERS = [
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
  'tus-resumable',
  'upload-length',
  'upload-offset',
  'x-content-type-options',
];
const HEADERS_MS = 10_000;

/** Forwards a request to a path of a service, and its answer to the client. */
export type ProxyRoute = (
  request: FastifyRequest,
  path: string,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/**
 * Forwards requests to a service in other processes, with the caller's signed identity. Answers are streamed, and
 * conditional and range requests work. A body is forwarded when it was read as bytes, or is a stream; `forwards` names the request headers
 * that are forwarded, by default those of conditional and range requests. Answers 503 while the service is unavailable.
 */
export function proxyTo(
  app: FastifyInstance,
  service: string,
  urls: readonly string[],
  internalKey: string,
  forwards: (header: string) => boolean = (header) => REQUEST_HEADERS.has(header),
  headersMs = HEADERS_MS,
): ProxyRoute {
  const targets = new Targets(
    urls,
    (url) => new Pool(new URL(url).origin, { connections: 32, connect: { timeout: 1_000 } }),
  );
  app.addHook('onClose', async () => void (await Promise.all(targets.all.map(({ held }) => held.close()))));

  return async (request, path, reply) => {
    const { method } = request;
    const sent = {
      path,
      method: method as Dispatcher.HttpMethod,
      body: bodyOf(request),
      headers: {
        ...pick(request.headers, Object.keys(request.headers).filter(forwards)),
        ...signedHeaders(request.viewer, request.id, request.client, internalKey),
      },
      headersTimeout: headersMs,
    };
    const repeatable = () => method === 'GET' || method === 'HEAD';
    const ask = (target: Target<Pool>) => target.held.request(sent);
    const answer = await viaTargets({ targets, repeatable, counts: false, signal: null, ask }).catch(
      () => null,
    );
    if (!answer) {
      return refuse(reply, 503, 'SERVICE_UNAVAILABLE', unavailable(service).message, { service });
    }
    // The gateway's own answer may vary already, by origin.
    const vary = [reply.getHeader('vary'), answer.headers.vary].flat().filter((name) => name !== undefined);
    reply.status(answer.statusCode).headers(pick(answer.headers, RESPONSE_HEADERS));
    if (vary.length > 0) reply.header('vary', vary.join(', '));
    return reply.send(answer.body);
  };
}

/** A stream is forwarded as fast as the service takes it. The service may answer early, which must not end the connection. */
function bodyOf({ body }: FastifyRequest): Buffer | Readable | null {
  if (Buffer.isBuffer(body)) return body;
  if (!(body instanceof Readable)) return null;
  const passed = new PassThrough();
  body.once('error', (error) => passed.destroy(error));
  body.once('aborted', () => passed.destroy(new Error('the client disconnected')));
  passed.once('error', () => {});
  passed.once('close', () => {
    body.unpipe(passed);
    // What has no reader any more would block the next request of the connection.
    body.resume();
  });
  return body.pipe(passed);
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
