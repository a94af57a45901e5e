import type { GraphQLDataSource, ServiceMap } from '@apollo/gateway';
import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { QueryDeduplicator } from './deduplication/deduplicate-queries.ts';
import { Engine } from './engine/engine.ts';
import type { GraphLoader } from './loading/graph-loader.ts';
import type { OperationPlan } from './planning/operation-planner.ts';
import type { ExecutionResult, GatewayRequest, PlannableOperation } from './request.ts';
import type { ResponseCache } from './response-cache/response-cache.ts';
import { readVariables } from './variables.ts';

/** Executes operations of clients. */
export interface OperationExecutor {
  /** Executes a query or mutation. Raises what the planner raises. */
  execute(request: GatewayRequest): Promise<ExecutionResult>;
  /** Plans and compiles an operation ahead. Raises what the planner raises. */
  prepare(operation: PlannableOperation): void;
  /** The number of plans in memory. */
  plansKept(): number;
  /** Executes a given plan for the request's operation, on the given services. */
  executePlan(plan: OperationPlan, request: GatewayRequest, services: ServiceMap): Promise<ExecutionResult>;
}

/** How operations are executed. */
export interface OperationExecutorOptions {
  /** The data sources by subgraph. A loaded graph keeps those of its time. */
  services: ReadonlyMap<string, GraphQLDataSource<GatewayContext>>;
  /** The maximum number of plans in memory. */
  plansKept: number;
  /** Whether clients that ask for the plan get it, as Sandbox does. It contains the queries for subgraphs. */
  showPlans: boolean;
  /** Whether identical queries of anonymous callers that run at the same time share one execution. */
  deduplicate: boolean;
  /** The cache of public answers; null for none. */
  responseCache: ResponseCache | null;
}

/**
 * The executor for all graphs of a loader. A new supergraph gets a new engine, and requests in flight finish on the one
 * that they started with.
 */
export function createOperationExecutor(
  loader: GraphLoader,
  { services, plansKept, showPlans, deduplicate, responseCache }: OperationExecutorOptions,
): OperationExecutor {
  interface Loaded {
    engine: Engine;
    services: ServiceMap;
    deduplicator: QueryDeduplicator | null;
  }
  let loaded: Loaded | undefined;
  // An engine lives as long as requests that were validated by its schema.
  const bySchema = new WeakMap<GraphQLSchema, Loaded>();
  loader.onLoad((graph) => {
    loaded = {
      engine: new Engine(graph.planner, graph, plansKept),
      services: Object.fromEntries(services),
      deduplicator: deduplicate ? new QueryDeduplicator() : null,
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
      const { engine, services: usual, deduplicator } = loadedFor(request);
      const variables = readVariables(request);
      if ('errors' in variables) return variables;
      const { coerced } = variables;
      const execute = (one: GatewayRequest) => engine.executeRead(one, usual);
      const executeOnce = () =>
        deduplicator ? deduplicator.execute(request, coerced, execute) : execute(request);
      const result = await (responseCache
        ? responseCache.execute(request, coerced, executeOnce)
        : executeOnce());
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
