import { REQUEST_ID_HEADER } from '@souk/platform';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { UnreadableBody } from './json-body.ts';

/** Answers an error outside of GraphQL's execution in GraphQL's form, so that clients read errors in one way. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  extensions: Record<string, unknown> = {},
): FastifyReply {
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code, ...extensions } }] });
}

// The server's own words name its parts; a client needs to know what to send otherwise.
const SENTENCES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  408: 'The request took too long to come.',
  413: 'The body is too large.',
  414: 'The address is too long.',
  415: 'The body is of a type that is not taken here.',
};
const METHODS = ['GET', 'HEAD', 'POST'] as const;

/** Unknown paths, unreadable requests and faults answer in GraphQL's form; what a fault says stays in the log. */
export function refuseFaults(app: FastifyInstance, log: Logger): void {
  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split('?', 1)[0] ?? '';
    const allowed = METHODS.filter((method) => app.hasRoute({ method, url }));
    if (allowed.length === 0) return refuse(reply, 404, 'NOT_FOUND', 'There is nothing here.');
    const message = `Use ${allowed.join(', ')} here.`;
    return refuse(reply.header('allow', allowed.join(', ')), 405, 'BAD_REQUEST', message);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (error instanceof UnreadableBody) return refuse(reply, status, 'BAD_REQUEST', error.message);
    if (status >= 400 && status < 500) return refuseUnread(reply, status);
    log.error({ err: error, requestId: request.id }, 'request failed');
    return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', 'Internal server error.');
  });
}

const refuseUnread = (reply: FastifyReply, status: number) =>
  refuse(reply, status, 'BAD_REQUEST', SENTENCES[status] ?? 'The request cannot be read.');

/** What the router itself refuses, before any hook: addresses that are no addresses, or far too long. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  refuseUnread(reply.header(REQUEST_ID_HEADER, request.id), error.statusCode ?? 400);
}
