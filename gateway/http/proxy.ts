import { type Target, Targets, viaTargets } from '@souk/platform';
import { signedHeaders } from '@souk/platform/identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Dispatcher, Pool } from 'undici';
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

/** Answers a request with what another path, of a service, answers to it. */
export type ProxyRoute = (
  request: FastifyRequest,
  path: string,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/**
 * Passes requests on to a service in other processes, with the caller's signed identity; answers are streamed,
 * conditional and range requests keep their meaning. A body goes along when it was read as bytes, with the headers
 * named beside the usual ones. 503 while the service is down.
 */
export function proxyTo(
  app: FastifyInstance,
  service: string,
  urls: readonly string[],
  internalKey: string,
  headers: readonly string[] = [],
): ProxyRoute {
  const passedOn = [...PASSED_ON, ...headers];
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
      body: Buffer.isBuffer(request.body) ? request.body : null,
      headers: {
        ...pick(request.headers, passedOn),
        ...signedHeaders(request.viewer, request.id, request.client, internalKey),
      },
      headersTimeout: HEADERS_MS,
    };
    const repeatable = () => method === 'GET' || method === 'HEAD';
    const ask = (target: Target<Pool>) => target.held.request(sent);
    const answer = await viaTargets({ targets, repeatable, counts: false, signal: null, ask }).catch(
      () => null,
    );
    if (!answer) {
      const message = `The ${service} service cannot be reached now.`;
      return refuse(reply, 503, 'SERVICE_UNAVAILABLE', message, { service });
    }
    reply.status(answer.statusCode).headers(pick(answer.headers, PASSED_BACK));
    return reply.send(answer.body);
  };
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
