import type { GraphQLDataSource, ServiceMap } from '@apollo/gateway';
import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { QueryDeduplicator } from './deduplication/deduplicate-queries.ts';
import { Engine } from './engine/engine.ts';
import type { GraphLoader } from './loading/graph-loader.ts';
import type { OperationPlan } from './planning/operation-planner.ts';
import type { ExecutionResult, GatewayRequest, PlannableOperation } from './request.ts';
import { readVariables } from './variables.ts';

/** Executes the operations of clients. */
export interface OperationExecutor {
  /** Executes a query or mutation. Raises what the planner raises. */
  execute(request: GatewayRequest): Promise<ExecutionResult>;
  /** Plans and compiles an operation before anybody asks for it. Raises what the planner raises. */
  prepare(operation: PlannableOperation): void;
  /** How many plans are kept now. */
  plansKept(): number;
  /** Executes a plan made elsewhere for the request's operation, on other services than the usual ones. */
  executePlan(plan: OperationPlan, request: GatewayRequest, services: ServiceMap): Promise<ExecutionResult>;
}

/** How our executor runs. */
export interface OperationExecutorOptions {
  /** The data sources by subgraph; of those that a graph was loaded with. */
  services: ReadonlyMap<string, GraphQLDataSource<GatewayContext>>;
  /** Operations whose plans are kept. */
  plansKept: number;
  /** Whether whoever asks is shown the plan, as Sandbox does; it holds the subgraphs' queries. */
  showPlans: boolean;
  /** Whether identical queries of anonymous callers that run at the same time share one execution. */
  share: boolean;
}

/**
 * Our executor of the graphs that are loaded, from the first one on. A new supergraph gets a new engine; requests under
 * way end on the one that they began with.
 */
export function createOperationExecutor(
  loader: GraphLoader,
  { services, plansKept, showPlans, share }: OperationExecutorOptions,
): OperationExecutor {
  interface Loaded {
    engine: Engine;
    services: ServiceMap;
    shared: QueryDeduplicator | null;
  }
  let loaded: Loaded | undefined;
  // An engine lives as long as requests that were validated against its schema.
  const bySchema = new WeakMap<GraphQLSchema, Loaded>();
  loader.onLoad((graph) => {
    loaded = {
      engine: new Engine(graph.planner, graph, plansKept),
      services: Object.fromEntries(services),
      shared: share ? new QueryDeduplicator() : null,
    };
    bySchema.set(graph.api, loaded);
  });
  const loadedFor = ({ schema }: GatewayRequest) => {
    const fitting = bySchema.get(schema) ?? loaded;
    if (!fitting) throw new Error('the gateway has not been loaded');
    return fitting;
  };
  return {
    async execute(request) {
      const { engine, services: usual, shared } = loadedFor(request);
      const variables = readVariables(request);
      if ('errors' in variables) return variables;
      const execute = (one: GatewayRequest) => engine.executeRead(one, usual);
      const result = await (shared ? shared.execute(request, variables.coerced, execute) : execute(request));
      const shown = showPlans ? shownPlan(request, engine) : undefined;
      return shown === undefined ? result : { ...result, extensions: { __queryPlanExperimental: shown } };
    },
    prepare: (operation) => void loaded?.engine.operationOf(operation),
    plansKept: () => loaded?.engine.kept ?? 0,
    executePlan: (plan, request, others) => loadedFor(request).engine.executePlan(plan, request, others),
  };
}

/** The plan in the form that the request's headers ask for; undefined when they do not. */
function shownPlan(request: GatewayRequest, engine: Engine): unknown {
  const { http } = request.request;
  if (!http?.headers.get('apollo-query-plan-experimental')) return undefined;
  const { kind, node } = engine.operationOf(request).plan;
  const plan: QueryPlan = { kind, node };
  const format = http.headers.get('apollo-query-plan-experimental-format') ?? 'prettified';
  if (format === 'internal') return plan;
  return format === 'prettified' && plan.node ? prettyFormatQueryPlan(plan) : true;
}
