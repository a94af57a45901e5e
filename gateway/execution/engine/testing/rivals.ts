import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { GatewayRequest } from '../../../subscriptions/plans.ts';
import { Engine, type ExecutionResult } from '../engine.ts';
import type { TestOperation } from './operations.ts';
import {
  type Answer,
  type Asked,
  composeTestSupergraph,
  SUBGRAPHS,
  type Trouble,
  testSubgraph,
} from './subgraphs.ts';

/** Both executors over the same supergraph and subgraphs. */
export interface Rivals {
  schema: GraphQLSchema;
  engine: Engine;
  /** Whether the plan that the stock executor used renames fields of an answer, which it does to some values only. */
  renames(request: GatewayRequest): boolean;
  /** A request as Apollo Server would hand it on; null for an operation that is not valid. */
  requestFor(operation: TestOperation, trouble?: Trouble): GatewayRequest | null;
  stock(request: GatewayRequest): Promise<ExecutionResult>;
  /** Our executor, on the plan of the stock one if that has been asked before. */
  ours(request: GatewayRequest): Promise<ExecutionResult>;
}

/** Nothing goes wrong. */
export const NO_TROUBLE: Trouble = { seed: '', perMille: 0, dead: new Set(), sick: new Set() };

/** Starts both; `seen` is told of what subgraphs are asked. */
export async function startRivals(kept = 1_000, seen?: (asked: Asked) => void): Promise<Rivals> {
  process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';
  const subgraphs = new Map(SUBGRAPHS.map((name) => [name as string, testSubgraph(name, seen)]));
  const ask = async (name: string, options: Parameters<GraphQLDataSource['process']>[0]): Promise<Answer> => {
    const { query = '', variables = {} } = options.request;
    const trouble = (options.context as { trouble: Trouble }).trouble;
    const subgraph = subgraphs.get(name);
    if (!subgraph) throw new Error(`no subgraph ${name}`);
    return subgraph.answer(query, variables, trouble);
  };
  const sourceOf = (name: string): GraphQLDataSource => ({
    process: async (options) => (await ask(name, options)) as never,
  });
  const plans = new WeakMap<object, QueryPlan>();
  let planned = 0;
  const gateway = new ApolloGateway({
    supergraphSdl: composeTestSupergraph(),
    buildService: ({ name }) => sourceOf(name),
    experimental_didResolveQueryPlan: ({ requestContext, queryPlan }) =>
      void plans.set(requestContext, queryPlan),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const { executor, schema } = await gateway.load();
  const { queryPlanner } = gateway.__testing();
  if (!queryPlanner) throw new Error('no planner');
  const supergraph = queryPlanner.supergraph.schema.toGraphQLJSSchema();
  const engine = new Engine(queryPlanner, { api: schema, supergraph }, kept);
  const services: ServiceMap = Object.fromEntries(SUBGRAPHS.map((name) => [name, sourceOf(name)]));
  return {
    schema,
    engine,
    requestFor: (operation, trouble = NO_TROUBLE) => requestFor(schema, operation, trouble),
    renames: (request) => JSON.stringify(plans.get(request) ?? {}).includes('"KeyRenamer"'),
    stock: (request) => executor(request),
    ours(request) {
      const plan = plans.get(request);
      planned += 1;
      // Planning takes most of the time, and the planner is the same: one in ten is enough to see that it is.
      return plan && planned % 10 > 0
        ? engine.executePlan(plan, request, services)
        : engine.execute(request, services);
    },
  };
}

function requestFor(
  schema: GraphQLSchema,
  { query, variables }: TestOperation,
  trouble: Trouble,
): GatewayRequest | null {
  const document: DocumentNode = parse(query);
  if (validate(schema, document).length > 0) return null;
  return {
    schema,
    document,
    operation: getOperationAST(document),
    queryHash: createHash('sha256').update(query).digest('hex'),
    source: query,
    request: { query, variables },
    context: { trouble },
    metrics: {},
    logger: console,
  } as unknown as GatewayRequest;
}
