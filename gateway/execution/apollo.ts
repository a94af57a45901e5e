import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { ConfigError, type SubgraphExecutor } from '@souk/subgraph';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.ts';
import { type Deadlines, ExecutorDataSource } from '../datasources/executor-data-source.ts';
import { limitOperations } from '../protection/limits/limit-operations.ts';
import type { Limits } from '../protection/limits/limits.ts';
import { withSubscriptions } from '../subscriptions/execution.ts';
import { createExecutor } from './executor.ts';
import { dropValueCompletion, logFaults } from './plugins.ts';
import { presentError } from './present-error.ts';

/** What the graph is served from. */
export interface GraphOptions {
  supergraphSdl: string;
  /** The executor of a subgraph named in the supergraph. */
  executorOf(name: string, url: string | undefined): SubgraphExecutor;
  deadlines: Deadlines;
  /** Who executes plans: ours, or the stock gateway. */
  executor: 'souk' | 'apollo';
  /** Operations whose plans are kept. */
  plansKept: number;
  introspection: boolean;
  production: boolean;
  /** The most that one request may be. */
  limits: Limits;
  /** What else judges operations before they run. */
  guards: readonly ApolloServerPlugin<GatewayContext>[];
  log: Logger;
}

/** The graph at work. */
export interface Graph {
  server: ApolloServer<GatewayContext>;
  /** The executor of a subgraph; undefined for a name that the supergraph does not hold. */
  executorOf(service: string): SubgraphExecutor | undefined;
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
  const executors = new Map<string, SubgraphExecutor>();
  const sources = new Map<string, ExecutorDataSource>();
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService({ name, url }) {
      const executor = options.executorOf(name, url);
      const source = new ExecutorDataSource(name, executor, options.deadlines);
      executors.set(name, executor);
      sources.set(name, source);
      return source;
    },
    // Sandbox shows plans to whoever develops; a plan holds the subgraphs' queries.
    __exposeQueryPlanExperimental: !production,
    logger: log,
  });
  let apiSchema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });
  const limited = limitOperations(options.limits);
  const { plansKept } = options;
  const executor =
    options.executor === 'souk'
      ? createExecutor(gateway, sources, { plansKept, showPlans: !production })
      : null;
  const server = new ApolloServer<GatewayContext>({
    gateway: withSubscriptions(gateway, sources, executor),
    introspection,
    // Without introspection a typo must not be answered with the names of what is there.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    // The host stops the server itself, after the HTTP side has drained.
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    documentStore: limited.documentStore,
    parseOptions: { maxTokens: options.limits.tokens },
    formatError: presentError,
    logger: log,
    plugins: [
      landingPage(production),
      limited.plugin,
      ...options.guards,
      logFaults(log),
      dropValueCompletion,
    ],
  });
  try {
    await server.start();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`The supergraph cannot be served: ${message}\n  Compose it anew: npm run compose`);
  }
  return {
    server,
    executorOf: (service) => executors.get(service),
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
