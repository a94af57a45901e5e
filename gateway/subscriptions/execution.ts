import type { ApolloGateway, GraphQLDataSource, ServiceMap } from '@apollo/gateway';
import type { FetchNode } from '@apollo/query-planner';
import type { SubgraphResponse } from '@souk/platform';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { OperationExecutor } from '../execution/executor.ts';
import type { GraphLoader } from '../execution/loading/graph-loader.ts';
import type { GatewayRequest } from '../execution/request.ts';
import { readVariables } from '../execution/variables.ts';
import type { ReadyOperation } from '../protection/persisted/operation-list.ts';
import { SubscriptionPlans } from './plans.ts';

/** The gateway interface of Apollo Server. */
interface Gateway extends Pick<ApolloGateway, 'onSchemaLoadOrUpdate' | 'stop'> {
  load(): Promise<Pick<ApolloGateway, 'executor'>>;
  /** Plans a listed operation ahead. Raises what the planner raises. */
  prepare(operation: ReadyOperation): void;
}

/**
 * The gateway for Apollo Server, with subscriptions: the stock gateway plans them but refuses to execute them. `services`
 * are the data sources by subgraph.
 */
export function withSubscriptions(
  loader: GraphLoader,
  services: ReadonlyMap<string, GraphQLDataSource<GatewayContext>>,
  executor: OperationExecutor,
): Gateway {
  let plans: SubscriptionPlans | undefined;
  // Plans live as long as requests that were validated by their schema.
  const bySchema = new WeakMap<GraphQLSchema, SubscriptionPlans>();
  loader.onLoad(({ api, planner }) => {
    plans = new SubscriptionPlans(planner);
    bySchema.set(api, plans);
  });
  const plansFor = ({ schema }: GatewayRequest): SubscriptionPlans => {
    const fitting = bySchema.get(schema) ?? plans;
    if (!fitting) throw new Error('the gateway has not been loaded');
    return fitting;
  };
  return {
    onSchemaLoadOrUpdate: (listener) =>
      loader.onLoad(({ api, sdl }) => listener({ apiSchema: api, coreSupergraphSdl: sdl })),
    stop: () => loader.stop(),
    async load() {
      await loader.load();
      const live = subscriptionExecutor(plansFor, services, executor);
      return {
        executor: (request) =>
          request.operation.operation === 'subscription' ? live(request) : executor.execute(request),
      };
    },
    prepare({ type, hash, document, name }) {
      const operation = { queryHash: hash, document, request: { operationName: name } };
      if (type === 'subscription') plans?.of(operation);
      else executor.prepare(operation);
    },
  };
}

function subscriptionExecutor(
  plansFor: (request: GatewayRequest) => SubscriptionPlans,
  services: ReadonlyMap<string, GraphQLDataSource<GatewayContext>>,
  executor: OperationExecutor,
): ApolloGateway['executor'] {
  return async (request) => {
    const { live } = request.context as GatewayContext;
    if (!live) return { errors: [wrongTransport()] };
    const plans = plansFor(request);
    if (!live.event) {
      const variables = readVariables(request);
      if ('errors' in variables) return variables;
      live.plan = plans.of(request);
      live.source = request.source;
      return { data: null };
    }
    const { primary, perEvent } = plans.of(request, live.plan?.labels);
    if (live.plan && !followsSame(live.plan.primary, primary)) {
      live.outdated = true;
      return { data: null };
    }
    const sources: ServiceMap = Object.fromEntries(services);
    const real = services.get(primary.serviceName);
    if (real) sources[primary.serviceName] = answering(primary.operation, live.event, real);
    return executor.executePlan(perEvent, request, sources);
  };
}

/** Whether two plans follow the same events. */
const followsSame = (one: FetchNode, other: FetchNode) =>
  one === other || (one.serviceName === other.serviceName && one.operation === other.operation);

/** A data source with a given answer to one operation, which calls the subgraph for all others. */
function answering(
  operation: string,
  answer: SubgraphResponse,
  real: GraphQLDataSource<GatewayContext>,
): GraphQLDataSource<GatewayContext> {
  return {
    process: async (options) => (options.request.query === operation ? answer : real.process(options)),
  };
}

const wrongTransport = () =>
  new GraphQLError('Send subscriptions to this URL over WebSocket or server-sent events.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
