import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.ts';

/** Serves GraphQL over HTTP at `/graphql`. Identity was verified by the hook before it. */
export function mountGraphql(app: FastifyInstance, server: ApolloServer<GatewayContext>, log: Logger): void {
  const handler = fastifyApolloHandler<GatewayContext>(server, {
    context: async ({ viewer, client, id }) => ({
      viewer,
      client,
      requestId: id,
      log: log.child({ requestId: id }),
    }),
  });
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler });
}
