import type { SubgraphExecutor } from '@souk/platform';
import { TRACEPARENT_HEADER } from '@souk/telemetry';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import processRequest from 'graphql-upload/processRequest.mjs';
import { z } from 'zod';

const operation = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** `POST /graphql`, with JSON or as a multipart request whose files are streamed to the resolvers. */
export function graphqlRoute(executor: SubgraphExecutor, maxFileSize: number) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addContentTypeParser('multipart/form-data', async (request: { raw: unknown }) => request.raw);
    app.addHook('preValidation', async (request, reply) => {
      if (!request.headers['content-type']?.startsWith('multipart/form-data')) return;
      try {
        request.body = await processRequest(request.raw, reply.raw, { maxFileSize, maxFiles: 20 });
      } catch (error) {
        // The parser's own errors carry no status, yet they too are about what was sent.
        throw error instanceof Error ? Object.assign(error, { statusCode: statusOf(error) ?? 400 }) : error;
      }
    });
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 400 && status < 500) return badRequest(reply, status, error.message);
      request.log.error({ err: error }, 'request failed');
      const extensions = { code: 'INTERNAL_SERVER_ERROR' };
      return reply.status(500).send({ errors: [{ message: 'Internal server error.', extensions }] });
    });

    app.post('/graphql', async (request, reply) => {
      const parsed = operation.safeParse(request.body);
      if (!parsed.success) return badRequest(reply, 400, 'The body is no GraphQL request.');
      const { query, variables, operationName } = parsed.data;
      return executor.execute({
        query,
        variables: variables ?? undefined,
        operationName: operationName ?? undefined,
        viewer: request.viewer,
        requestId: request.id,
        traceparent: traceparentIn(request.headers),
        client: request.client,
        signal: goneSignal(reply),
      });
    });
  };
}

const statusOf = (error: Error) =>
  'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;

function badRequest(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.status(status).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}

function traceparentIn(headers: Readonly<Record<string, unknown>>): string | undefined {
  const value = headers[TRACEPARENT_HEADER];
  return typeof value === 'string' ? value : undefined;
}

/** Ends when the caller hangs up before it has its answer. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
