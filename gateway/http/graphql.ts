import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import { lifeOf } from '../resilience/request-life.ts';
import type { EventStreams } from '../subscriptions/server-sent-events.ts';

/** Serves GraphQL over HTTP, event streams among it, at `/graphql`. Identity was verified by the hook before it. */
export function mountGraphql(
  app: FastifyInstance,
  server: ApolloServer<GatewayContext>,
  streams: EventStreams,
  requestMs: number,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async handler(request, reply) {
      if (streams.wanted(request)) return streams.serve(request, reply);
      const { headers, body, status } = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          // The body of the answer to a HEAD is left out on its way.
          method: request.method === 'HEAD' ? 'GET' : request.method,
          headers: headersOf(request),
          body: request.body,
          search: searchOf(request.url),
        },
        context: async () => ({ ...contextOf(request), life: lifeOf(reply.raw, requestMs) }),
      });
      // What says nothing of it, such as a refusal by the headers alone, is for nobody to keep.
      reply.header('cache-control', 'no-store');
      for (const [name, value] of headers) reply.header(name, value);
      reply.status(status ?? 200);
      // Only incremental delivery answers in chunks, which the gateway's executor does not do.
      if (body.kind === 'chunked') throw new Error('the gateway answers whole');
      return reply.send(body.string);
    },
  });
}

function contextOf({ viewer, client, id, uploads }: FastifyRequest): Omit<GatewayContext, 'life'> {
  return { viewer, client, requestId: id, uploads, live: null };
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

function searchOf(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}
