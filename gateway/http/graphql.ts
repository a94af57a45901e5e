import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import { lifeOf } from '../resilience/request-life.ts';
import type { EventStreams } from '../subscriptions/server-sent-events.ts';
import { sendValidated } from './etag.ts';
import { answerFastPath, headersOf, operationIn } from './fast-path.ts';
import { answersPlainJson } from './media-types.ts';

/** Serves GraphQL over HTTP, including event streams, at `/graphql`. A hook has identified the caller before. */
export function mountGraphql(
  app: FastifyInstance,
  server: ApolloServer<GatewayContext>,
  streams: EventStreams,
  requestMs: number,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler(request, reply) {
      if (streams.wanted(request)) return streams.serve(request, reply);
      const context = contextOf(request, reply, requestMs);
      const operation = operationIn(request);
      return operation
        ? answerFastPath(server, operation, context, request, reply)
        : answerByApollo(server, context, request, reply);
    },
  });
}

async function answerByApollo(
  server: ApolloServer<GatewayContext>,
  context: GatewayContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { headers, body, status } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      // Fastify leaves out the body of the answer to a HEAD.
      method: request.method === 'HEAD' ? 'GET' : request.method,
      headers: headersOf(request.headers),
      body: request.body,
      search: searchOf(request.url),
    },
    context: async () => context,
  });
  // The default for answers without the header, such as refusals.
  reply.header('cache-control', 'no-store');
  for (const [name, value] of headers) reply.header(name, value);
  reply.status(status ?? 200);
  // Only incremental delivery answers in chunks, which the engine does not support.
  if (body.kind === 'chunked') throw new Error('the gateway answers whole');
  return headers.get('cache-control')?.startsWith('public')
    ? sendValidated(request, reply, body.string)
    : reply.send(body.string);
}

function contextOf(request: FastifyRequest, reply: FastifyReply, requestMs: number): GatewayContext {
  const { viewer, client, trust, id, uploads, headers, browser, badToken } = request;
  return {
    viewer,
    client,
    browser,
    badToken,
    trust,
    requestId: id,
    uploads,
    live: null,
    life: lifeOf(reply.raw, requestMs),
    plainJson: answersPlainJson(headers.accept),
  };
}

const EMPTY_PARAMETER = /(?<=[?&])(?:operationName=?|(?:variables|extensions)(?:=(?:null)?)?)(?:&|$)/g;

/**
 * The parameters of a URL. An empty one counts as absent, as GraphQL over HTTP says of GET, and so does a map that is
 * null, as in a body.
 */
function searchOf(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at).replace(EMPTY_PARAMETER, '');
}
