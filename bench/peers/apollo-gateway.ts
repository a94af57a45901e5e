// The stock gateway of Apollo in Apollo Server's standalone server, both with the settings they come with.
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const { SUPERGRAPH_PATH = '', PORT = '0', PASS_ON } = process.env;

interface Context {
  request?: IncomingMessage;
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(SUPERGRAPH_PATH, 'utf8'),
  // Subgraphs that answer nobody unknown get the one header by which they know who calls.
  buildService: PASS_ON
    ? ({ url }) =>
        new RemoteGraphQLDataSource<Context>({
          url,
          willSendRequest({ request, context }) {
            const value = context.request?.headers[PASS_ON];
            if (typeof value === 'string') request.http?.headers.set(PASS_ON, value);
          },
        })
    : undefined,
});
const server = new ApolloServer<Context>({ gateway, introspection: false });
const { url } = await startStandaloneServer(server, {
  listen: { port: Number(PORT), host: '127.0.0.1' },
  context: async ({ req }) => (PASS_ON ? { request: req } : {}),
});
process.stdout.write(`${url}\n`);
