import type { ApolloGateway, GraphQLDataSource, ServiceMap } from '@apollo/gateway';
import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import type { GatewayContext } from '../context.ts';
import type { GatewayRequest } from '../subscriptions/plans.ts';
import { Engine, type ExecutionResult } from './engine/engine.ts';

/** Executes operations in place of the stock gateway. */
export interface Executor {
  /** Executes a query or mutation. Raises what the planner raises. */
  execute(request: GatewayRequest): Promise<ExecutionResult>;
  /** Executes a plan made elsewhere for the request's operation, on other services than the usual ones. */
  executePlan(plan: QueryPlan, request: GatewayRequest, services: ServiceMap): Promise<ExecutionResult>;
}

/** How our executor runs. */
export interface ExecutorOptions {
  /** Operations whose plans are kept. */
  plansKept: number;
  /** Whether whoever asks is shown the plan, as Sandbox does; it holds the subgraphs' queries. */
  showPlans: boolean;
}

/**
 * Our executor over a gateway's schema, planner and `services`, from when the gateway is loaded. A new supergraph gets
 * a new engine; requests under way end on the one that they began with.
 */
export function createExecutor(
  gateway: ApolloGateway,
  services: ReadonlyMap<string, GraphQLDataSource<GatewayContext>>,
  { plansKept, showPlans }: ExecutorOptions,
): Executor {
  let loaded: { engine: Engine; services: ServiceMap } | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    // The gateway gives its planner to nobody else; one more would take a third of a second at each start.
    const { queryPlanner } = gateway.__testing();
    if (!queryPlanner) throw new Error('the gateway has loaded a schema but no planner');
    loaded = {
      engine: new Engine(queryPlanner, apiSchema, plansKept),
      services: Object.fromEntries(services),
    };
  });
  const current = () => {
    if (!loaded) throw new Error('the gateway has not been loaded');
    return loaded;
  };
  return {
    async execute(request) {
      const { engine, services: usual } = current();
      const result = await engine.execute(request, usual);
      const shown = showPlans ? shownPlan(request, engine) : undefined;
      return shown === undefined ? result : { ...result, extensions: { __queryPlanExperimental: shown } };
    },
    executePlan: (plan, request, others) => current().engine.executePlan(plan, request, others),
  };
}

/** The plan in the form that the request's headers ask for; undefined when they do not. */
function shownPlan(request: GatewayRequest, engine: Engine): unknown {
  const { http } = request.request;
  if (!http?.headers.get('apollo-query-plan-experimental')) return undefined;
  const { plan } = engine.operationOf(request);
  const format = http.headers.get('apollo-query-plan-experimental-format') ?? 'prettified';
  if (format === 'internal') return plan;
  return format === 'prettified' && plan.node ? prettyFormatQueryPlan(plan) : true;
}
