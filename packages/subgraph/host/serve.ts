import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import processRequest from 'graphql-upload/processRequest.mjs';
import { z } from 'zod';
import { USER_CONTEXT_HEADER, verifyUserContext } from '../identity/user-context.ts';
import type { ClientInfo, Viewer } from '../identity/viewer.ts';
import type { RunningSubgraph } from './run.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The verified caller. */
    viewer: Viewer;
    /** Where the request came from. */
    client: ClientInfo;
  }
}

const operation = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

const REFUSED = { errors: [{ message: 'No valid user context.', extensions: { code: 'UNAUTHENTICATED' } }] };

/**
 * Serves a subgraph over HTTP to the gateway and to other subgraphs. Whoever comes without a valid signed user
 * context gets 401 before anything of the request is read.
 */
export async function serveSubgraph(
  subgraph: RunningSubgraph,
  options: { host: string; port: number; internalKey: string; uploadLimitBytes?: number },
): Promise<{ url: string; stop(): Promise<void> }> {
  const app = fastify({ bodyLimit: 4 * 1024 * 1024, forceCloseConnections: 'idle', requestTimeout: 60_000 });
  app.decorateRequest('viewer');
  app.decorateRequest('client');
  await app.register(helmet);
  let stopping = false;

  app.get('/health', async (_request, reply) => {
    const health = await subgraph.health();
    return reply.status(health.success && !stopping ? 200 : 503).send(health);
  });
  app.get('/docs', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(subgraph.sdl));

  await app.register(async (guarded) => {
    guarded.addHook('onRequest', async (request, reply) => {
      const header = request.headers[USER_CONTEXT_HEADER];
      const verified = verifyUserContext(
        typeof header === 'string' ? header : undefined,
        options.internalKey,
      );
      if (!verified) return reply.status(401).send(REFUSED);
      request.viewer = verified.viewer;
      request.client = verified.client;
      request.id = verified.requestId;
    });
    subgraph.mountRoutes(guarded);
    acceptMultipart(guarded, options.uploadLimitBytes ?? 50 * 1024 * 1024);
    guarded.post('/graphql', async (request, reply) => {
      const parsed = operation.safeParse(request.body);
      if (!parsed.success) {
        const message = 'The body is no GraphQL request.';
        return reply.status(400).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
      }
      const { query, variables, operationName } = parsed.data;
      return subgraph.executor.execute({
        query,
        variables: variables ?? undefined,
        operationName: operationName ?? undefined,
        viewer: request.viewer,
        requestId: request.id,
        client: request.client,
      });
    });
  });

  const url = await app.listen({ host: options.host, port: options.port });
  return {
    url,
    async stop() {
      stopping = true;
      await app.close();
    },
  };
}

function acceptMultipart(app: FastifyInstance, maxFileSize: number): void {
  app.addContentTypeParser('multipart/form-data', async (request: { raw: unknown }) => request.raw);
  app.addHook('preValidation', async (request, reply) => {
    if (!request.headers['content-type']?.startsWith('multipart/form-data')) return;
    request.body = await processRequest(request.raw, reply.raw, { maxFileSize, maxFiles: 20 });
  });
}
