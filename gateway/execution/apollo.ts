import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { ConfigError, type SubgraphExecutor } from '@souk/subgraph';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.ts';
import { type Deadlines, ExecutorDataSource } from '../datasources/executor-data-source.ts';
import { dropValueCompletion, logFaults } from './plugins.ts';
import { presentError } from './present-error.ts';

/** What the graph is served from. */
export interface GraphOptions {
  supergraphSdl: string;
  /** The executor of a subgraph named in the supergraph. */
  executorOf(name: string, url: string | undefined): SubgraphExecutor;
  deadlines: Deadlines;
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

/**
 * A started Apollo Server over the supergraph. Starting asks no subgraph anything: any of them may be down. Raises
 * ConfigError when the supergraph cannot be served.
 */
export async function startGraph(options: GraphOptions): Promise<Graph> {
  const { production, introspection, log } = options;
  // Apollo's packages report their use unless told not to; nobody who runs Souk was asked.
  process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name, url }) =>
      new ExecutorDataSource(name, options.executorOf(name, url), options.deadlines),
    // Sandbox shows plans to whoever develops; a plan holds the subgraphs' queries.
    __exposeQueryPlanExperimental: !production,
    logger: log,
  });
  let apiSchema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection,
    // Without introspection a typo must not be answered with the names of what is there.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    // The host stops the server itself, after the HTTP side has drained.
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    formatError: presentError,
    logger: log,
    plugins: [landingPage(production), logFaults(log), dropValueCompletion],
  });
  try {
    await server.start();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`The supergraph cannot be served: ${message}\n  Compose it anew: npm run compose`);
  }
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
