import type { ClientInfo, Viewer } from '@souk/platform';
import {
  drain,
  lingerOnClose,
  type MetricsRoute,
  NO_SCHEMAS,
  noClient,
  type ServiceKeys,
  securityHeaders,
  USER_CONTEXT_HEADER,
} from '@souk/platform';
import { serviceOfKey, verifyUserContext } from '@souk/platform/identity';
import { metricsRoute } from '@souk/platform/metrics-route';
import fastify, { type FastifyReply } from 'fastify';
import { serveSubscriptions } from '../subscriptions/socket-route.ts';
import { graphqlRoute } from './graphql-route.ts';
import type { RunningSubgraph } from './run.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The verified caller. */
    viewer: Viewer;
    /** Where the request came from. */
    client: ClientInfo;
  }
}

const CONNECTIONS = 10_000;
const REFUSED = { errors: [{ message: 'No valid user context.', extensions: { code: 'UNAUTHENTICATED' } }] };

/**
 * Serves a subgraph over HTTP to the gateway and to other subgraphs. A request without a valid signed user context, and
 * without the name and key of a service, gets 401 on every path except `/health` and `/metrics`, before its body is read.
 */
export async function serveSubgraph(
  subgraph: RunningSubgraph,
  options: {
    host: string;
    port: number;
    internalKey: string;
    /** The keys by which services may call beside the signed context. */
    serviceKeys?: ServiceKeys;
    uploadLimitBytes?: number;
    connections?: number;
    /** The metrics at `/metrics`; absent, there is no such path. */
    metrics?: MetricsRoute | undefined;
  },
): Promise<{ url: string; stop(): Promise<void> }> {
  const serviceKeys = options.serviceKeys ?? new Map();
  const app = fastify({
    bodyLimit: 4 * 1024 * 1024,
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    schemaController: NO_SCHEMAS,
  });
  const { isLeaving, stop } = drain(app);
  lingerOnClose(app);
  app.decorateRequest('viewer');
  app.decorateRequest('client');
  securityHeaders(app);

  app.get('/health', async (_request, reply) => {
    const health = await subgraph.health();
    return reply.status(health.success && !isLeaving() ? 200 : 503).send(health);
  });
  if (options.metrics) metricsRoute(app, options.metrics);
  const open = new Set(['/health', '/metrics']);
  app.addHook('onRequest', async (request, reply) => {
    // These two decide for themselves what they tell to whom.
    if (open.has(request.routeOptions.url ?? '')) return;
    const header = request.headers[USER_CONTEXT_HEADER];
    // A context that was sent decides alone: a key beside it must not turn one caller into another.
    const service = header === undefined ? serviceOfKey(request.headers, serviceKeys) : null;
    if (service) {
      request.viewer = service;
      request.client = noClient;
      return;
    }
    const verified = verifyUserContext(typeof header === 'string' ? header : undefined, options.internalKey);
    if (!verified) return refuse(reply);
    request.viewer = verified.viewer;
    request.client = verified.client;
    request.id = verified.requestId;
  });
  app.get('/docs', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(subgraph.sdl));

  subgraph.mountRoutes(app);
  await app.register(graphqlRoute(subgraph.executor, options.uploadLimitBytes ?? 50 * 1024 * 1024));

  const sockets = serveSubscriptions({
    server: app.server,
    executor: subgraph.executor,
    internalKey: options.internalKey,
    log: subgraph.log,
    connections: options.connections ?? CONNECTIONS,
  });
  app.addHook('preClose', () => sockets.stop());
  const url = await app.listen({ host: options.host, port: options.port });
  return {
    url,
    stop,
  };
}

// What follows of the request, perhaps a large file, is not worth waiting for.
function refuse(reply: FastifyReply): FastifyReply {
  return reply.status(401).header('connection', 'close').send(REFUSED);
}
