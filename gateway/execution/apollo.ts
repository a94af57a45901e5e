import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { SubgraphExecutor } from '@souk/subgraph';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.ts';
import { ExecutorDataSource } from '../datasources/executor-data-source.ts';
import { presentError } from './present-error.ts';

/** What the graph is served from. */
export interface GraphOptions {
  supergraphSdl: string;
  /** The executor of a subgraph named in the supergraph. */
  executorOf(name: string, url: string | undefined): SubgraphExecutor;
  introspection: boolean;
  production: boolean;
  log: Logger;
}

/** The graph at work. */
export interface Graph {
  server: ApolloServer<GatewayContext>;
  /** The public schema as it is now. */
  schema(): GraphQLSchema;
}

/** A started Apollo Server over the supergraph. Starting asks no subgraph anything: any of them may be down. */
export async function startGraph(options: GraphOptions): Promise<Graph> {
  // Apollo's packages report their use unless told not to; nobody who runs Souk was asked.
  process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name, url }) => new ExecutorDataSource(options.executorOf(name, url)),
    logger: options.log,
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    // The host stops the server itself, after the HTTP side has drained.
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    formatError: (formatted, error) => presentError(formatted, error, options.log),
    logger: options.log,
    plugins: [landingPage(options.production), dropSubgraphInternals],
  });
  let apiSchema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });
  await server.start();
  return {
    server,
    schema() {
      if (!apiSchema) throw new Error('the supergraph is not loaded');
      return apiSchema;
    },
  };
}

const landingPage = (production: boolean) =>
  production
    ? ApolloServerPluginLandingPageDisabled()
    : ApolloServerPluginLandingPageLocalDefault({ embed: true, includeCookies: true });

/** The stock executor reports its own completion of null fields; the fields' errors already tell clients. */
const dropSubgraphInternals: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind === 'single') delete response.body.singleResult.extensions?.valueCompletion;
      },
    };
  },
};
