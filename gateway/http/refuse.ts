import { REQUEST_ID_HEADER } from '@souk/platform';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { UnreadableBody } from './json-body.ts';

/** Answers an error outside of GraphQL execution in GraphQL's form, so that clients handle all errors alike. */
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

// Replace the messages of Fastify, which are about its internals.
const MESSAGES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  408: 'The request was not received in time.',
  413: 'The body is too large.',
  414: 'The URL is too long.',
  415: 'The Content-Type is not supported.',
};
const METHODS = ['GET', 'HEAD', 'POST'] as const;

/** Answers unknown paths, unreadable requests and internal errors in GraphQL's form. Details of errors are only logged. */
export function refuseFaults(app: FastifyInstance, log: Logger): void {
  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split('?', 1)[0] ?? '';
    const allowed = METHODS.filter((method) => app.hasRoute({ method, url }));
    if (allowed.length === 0) return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this URL.');
    const message = `This URL supports ${allowed.join(', ')} only.`;
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
  refuse(reply, status, 'BAD_REQUEST', MESSAGES[status] ?? 'The request cannot be read.');

/** Answers requests that the router refuses before any hook: invalid or too long URLs. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  refuseUnread(reply.header(REQUEST_ID_HEADER, request.id), error.statusCode ?? 400);
}
