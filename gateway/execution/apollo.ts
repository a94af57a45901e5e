import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ConfigError, type SubgraphExecutor } from '@souk/platform';
import { NODES_SUBGRAPH } from '@souk/platform/nodes';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.ts';
import { type Deadlines, ExecutorDataSource } from '../datasources/executor-data-source.ts';
import type { Upstreams } from '../datasources/executors.ts';
import { sandboxPage } from '../http/pages/sandbox-page.ts';
import { forEverybody } from '../identity/for-everybody.ts';
import { NodesExecutor } from '../nodes/nodes-executor.ts';
import { limitOperations } from '../protection/limits/limit-operations.ts';
import type { Limits } from '../protection/limits/limits.ts';
import type { PersistedQueries } from '../protection/persisted/persisted-queries.ts';
import { type WarmUp, warmUp } from '../protection/persisted/warm-up.ts';
import { withSubscriptions } from '../subscriptions/execution.ts';
import { textOfAnswer } from './answer-text.ts';
import { boundErrors, VALIDATION } from './bound-errors.ts';
import { cacheHeaders } from './cache-hints/cache-headers.ts';
import { CachePolicies } from './cache-hints/cache-policies.ts';
import { createOperationExecutor } from './executor.ts';
import type { LoadedGraph, SupergraphSource } from './loading/graph-loader.ts';
import { SupergraphLoader } from './loading/supergraph-loader.ts';
import { dropValueCompletion, logFaults } from './plugins.ts';
import { presentToClient } from './present-error.ts';
import type { ResponseCache } from './response-cache/response-cache.ts';
import { dropEmptyName, refuseUnresolved } from './unresolved.ts';

/** What the graph is served with. */
export interface GraphOptions {
  supergraph: SupergraphSource;
  /** Where the subgraphs named in the supergraph are found. */
  upstreams: Pick<Upstreams, 'of' | 'keepOnly'>;
  deadlines: Deadlines;
  /** The maximum number of plans in memory. */
  plansKept: number;
  /** Whether identical queries of anonymous callers that run at the same time share one execution. */
  deduplicate: boolean;
  /** The cache of public answers, for the policies of the graph; null for none. */
  responseCache: ((policies: CachePolicies) => ResponseCache) | null;
  /** Whether a content delivery network in front learns what it may keep. */
  cdn: boolean;
  /** Labels of `@override` that are on. */
  overrideLabels: readonly string[];
  introspection: boolean;
  production: boolean;
  /** The limits for one operation. */
  limits: Limits;
  /** The operations that may run, and the texts that clients registered. */
  persisted: PersistedQueries;
  /** Further plugins, which refuse operations before they run, or watch them. */
  guards: readonly ApolloServerPlugin<GatewayContext>[];
  log: Logger;
}

/** A running graph. */
export interface ServedGraph {
  server: ApolloServer<GatewayContext>;
  /** The executor of a subgraph; undefined for a name that the supergraph does not have. */
  executorOf(service: string): SubgraphExecutor | undefined;
  /** The current public schema. */
  schema(): GraphQLSchema;
  /** The subgraphs of the current supergraph. */
  subgraphs(): ReadonlySet<string>;
  /** The names of listed operations. */
  listed(): string[];
  /** The number of plans in memory. */
  plansKept(): number;
  /** Plans listed operations ahead, once it is started. */
  warmUp: WarmUp;
}

/**
 * Starts an Apollo Server for the supergraph. It calls no subgraph at start, so that any of them may be down. Raises
 * ConfigError when the supergraph cannot be served.
 */
export async function startGraph(options: GraphOptions): Promise<ServedGraph> {
  const { production, introspection, persisted, log } = options;
  const executors = new Map<string, SubgraphExecutor>();
  const sources = new Map<string, ExecutorDataSource>();
  const nodes = new NodesExecutor();
  const plansKept = Math.max(options.plansKept, persisted.size);
  const loader = new SupergraphLoader({
    source: options.supergraph,
    overrideLabels: options.overrideLabels,
    connect({ name, url }) {
      const upstream = isNodes({ url })
        ? { executor: nodes, circuit: null }
        : options.upstreams.of(name, url);
      executors.set(name, upstream.executor);
      sources.set(name, new ExecutorDataSource(name, upstream, options.deadlines));
    },
    log,
  });
  const policies = new CachePolicies();
  const executor = createOperationExecutor(loader, {
    services: sources,
    plansKept,
    deduplicate: options.deduplicate,
    responseCache: options.responseCache?.(policies) ?? null,
    // Sandbox shows plans to developers. A plan contains the queries for subgraphs.
    showPlans: !production,
  });
  let graph: LoadedGraph | undefined;
  let misfits: string[] = [];
  loader.onLoad((loaded) => {
    const isUpdate = graph !== undefined;
    graph = loaded;
    policies.use(loaded);
    if (loaded.planner.subgraphs().some(isNodes)) nodes.use(loaded.document);
    misfits = persisted.fit(loaded.api);
    if (!isUpdate) return;
    options.upstreams.keepOnly(subgraphsOf(loaded));
    for (const fault of misfits) log.warn({ fault }, 'a listed operation does not fit the new supergraph');
    planAhead.begin();
  });
  const limited = limitOperations(options.limits);
  const served = withSubscriptions(loader, sources, executor);
  const planAhead = warmUp(persisted.ready, served.prepare, log);
  const server = new ApolloServer<GatewayContext>({
    gateway: served,
    introspection,
    // Without introspection the answer to a typo must not suggest names of the schema.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    // The process stops the server itself, after the HTTP side has drained.
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    documentStore: persisted.documents(limited.documentStore),
    persistedQueries: { cache: persisted.texts },
    parseOptions: { maxTokens: options.limits.tokens },
    validationOptions: VALIDATION,
    formatError: presentToClient,
    stringifyResult: textOfAnswer,
    logger: log,
    plugins: [
      landingPage(production),
      ApolloServerPluginCacheControlDisabled(),
      // The plugin is for subgraphs only, and loads a large package unless it is disabled.
      ApolloServerPluginInlineTraceDisabled(),
      dropEmptyName,
      cacheHeaders(policies, options.cdn),
      persisted.plugin,
      limited.plugin,
      refuseUnresolved,
      ...options.guards,
      logFaults(log),
      dropValueCompletion,
      forEverybody,
      boundErrors,
    ],
  });
  try {
    await server.start();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`The supergraph cannot be served: ${message}\n  Compose it again: npm run compose`);
  }
  if (misfits.length > 0) {
    await server.stop();
    throw new ConfigError(`Operations of the manifest do not fit the supergraph:\n  ${misfits.join('\n  ')}`);
  }
  return {
    server,
    warmUp: planAhead,
    executorOf: (service) => executors.get(service),
    subgraphs: () => subgraphsOf(graph),
    listed: () => persisted.ready().map(({ name }) => name),
    plansKept: executor.plansKept,
    schema() {
      if (!graph) throw new Error('the supergraph is not loaded');
      return graph.api;
    },
  };
}

/** Whether a subgraph is the one that the gateway answers by itself. */
const isNodes = ({ url }: { url?: string | undefined }) => url === NODES_SUBGRAPH.url;

/** The subgraphs that the gateway calls. */
const subgraphsOf = (graph: LoadedGraph | undefined): ReadonlySet<string> =>
  new Set(graph?.planner.subgraphs().flatMap((one) => (isNodes(one) ? [] : [one.name])));

const landingPage = (production: boolean) =>
  production ? ApolloServerPluginLandingPageDisabled() : sandboxPage;
