import {
  ApolloGateway,
  buildOperationContext,
  executeQueryPlan,
  type GraphQLDataSource,
} from '@apollo/gateway';
import { type GraphQLSchema, parse } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import type { Executor } from '../executor.ts';
import type { GraphLoader, LoadedGraph, NamedSubgraph } from './graph-loader.ts';
import type { LoaderOptions } from './own-loader.ts';

/** What the stock gateway needs beside what any loader does. */
export interface StockOptions extends LoaderOptions {
  connect(subgraph: NamedSubgraph): GraphQLDataSource<GatewayContext>;
  /** Whether whoever asks is shown the plan. */
  showPlans: boolean;
}

/** The stock gateway, for `GATEWAY_EXECUTOR=apollo`: it loads supergraphs itself, and executes their plans. */
export function stockGateway(options: StockOptions): { loader: GraphLoader; executor: Executor } {
  // Apollo's packages report their use unless told not to; nobody who runs Souk was asked.
  process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: options.source,
    validateSupergraph: true,
    buildService: options.connect,
    __exposeQueryPlanExperimental: options.showPlans,
    logger: options.log,
  });
  // A graph lives as long as requests that were validated against its schema.
  const bySchema = new WeakMap<GraphQLSchema, LoadedGraph>();
  const loader: GraphLoader = {
    onLoad: (listener) =>
      gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
        const known = bySchema.get(apiSchema);
        const graph = known ?? graphOf(gateway, apiSchema, coreSupergraphSdl);
        bySchema.set(apiSchema, graph);
        listener(graph);
      }),
    load: async () => void (await gateway.load()),
    stop: () => gateway.stop(),
  };
  const executor: Executor = {
    execute: (request) => gateway.executor(request),
    // It plans an operation when it is asked for.
    prepare() {},
    plansKept: () => 0,
    async executePlan(plan, request, services) {
      const graph = bySchema.get(request.schema);
      if (!graph) throw new Error('the gateway has not been loaded');
      const operationContext = buildOperationContext({
        schema: request.schema,
        operationDocument: request.document,
        operationName: request.request.operationName,
      });
      const api = graph.planner.supergraph.apiSchema();
      return executeQueryPlan(plan, services, request, operationContext, graph.supergraph, api);
    },
  };
  return { loader, executor };
}

function graphOf(gateway: ApolloGateway, api: GraphQLSchema, sdl: string): LoadedGraph {
  // The gateway gives its planner to nobody else; one more would take a third of a second at each start.
  const { queryPlanner: planner } = gateway.__testing();
  if (!planner) throw new Error('the gateway has loaded a schema but no planner');
  const supergraph = planner.supergraph.schema.toGraphQLJSSchema();
  return { sdl, document: parse(sdl, { noLocation: true }), api, supergraph, planner };
}
