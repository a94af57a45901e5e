import {
  type ApolloGateway,
  buildOperationContext,
  executeQueryPlan,
  type GraphQLDataSource,
  type ServiceMap,
} from '@apollo/gateway';
import type { SubgraphResponse } from '@souk/subgraph';
import { GraphQLError, getVariableValues } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Executor } from '../execution/executor.ts';
import { type GatewayRequest, SubscriptionPlans } from './plans.ts';

/** What Apollo Server asks of a gateway. */
type Gateway = Pick<ApolloGateway, 'onSchemaLoadOrUpdate' | 'load' | 'stop'>;

/**
 * The gateway as Apollo Server sees it, able to run subscriptions: the stock one plans them but refuses to execute
 * them. `services` are the data sources by subgraph; `own` executes in place of the stock gateway.
 */
export function withSubscriptions(
  gateway: ApolloGateway,
  services: ReadonlyMap<string, GraphQLDataSource<GatewayContext>>,
  own: Executor | null,
): Gateway {
  return {
    onSchemaLoadOrUpdate: (listener) => gateway.onSchemaLoadOrUpdate(listener),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor: stock, ...loaded } = await gateway.load(options);
      const executor = own?.execute ?? stock;
      const live = subscriptionExecutor(new SubscriptionPlans(gateway), services, own);
      return {
        ...loaded,
        executor: (request) =>
          request.operation.operation === 'subscription' ? live(request) : executor(request),
      };
    },
  };
}

function subscriptionExecutor(
  plans: SubscriptionPlans,
  services: ReadonlyMap<string, GraphQLDataSource<GatewayContext>>,
  own: Executor | null,
): ApolloGateway['executor'] {
  return async (request) => {
    const { live } = request.context as GatewayContext;
    if (!live) return { errors: [notHere()] };
    const operationContext = buildOperationContext({
      schema: request.schema,
      operationDocument: request.document,
      operationName: request.request.operationName,
    });
    if (!live.event) {
      const wrong = wrongVariables(request);
      if (wrong) return { errors: wrong };
      live.plan = plans.of(request);
      return { data: null };
    }
    const { primary, perEvent } = live.plan ?? plans.of(request);
    const { supergraph, api } = plans.schemas;
    const sources: ServiceMap = Object.fromEntries(services);
    const real = services.get(primary.serviceName);
    if (real) sources[primary.serviceName] = answering(primary.operation, live.event, real);
    if (own) return own.executePlan(perEvent, request, sources);
    return executeQueryPlan(perEvent, sources, request, operationContext, supergraph, api);
  };
}

/** A data source that has the answer to one operation at hand, and asks for all others. */
function answering(
  operation: string,
  answer: SubgraphResponse,
  real: GraphQLDataSource<GatewayContext>,
): GraphQLDataSource<GatewayContext> {
  return {
    process: async (options) => (options.request.query === operation ? answer : real.process(options)),
  };
}

function wrongVariables({ schema, operation, request }: GatewayRequest) {
  return getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}).errors;
}

const notHere = () =>
  new GraphQLError('A subscription is followed at this address over WebSocket or server-sent events.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
