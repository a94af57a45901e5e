import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';

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

/** Unknown paths, unreadable requests and faults answer in GraphQL's form; what a fault says stays in the log. */
export function refuseFaults(app: FastifyInstance, log: Logger): void {
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'NOT_FOUND', 'There is nothing here.'));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return refuse(reply, status, 'BAD_REQUEST', error.message);
    log.error({ err: error, requestId: request.id }, 'request failed');
    return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', 'Internal server error.');
  });
}
