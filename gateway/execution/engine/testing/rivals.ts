import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import { loadGraph } from '../../loading/supergraph-loader.ts';
import type { ExecutionResult, GatewayRequest } from '../../request.ts';
import { Engine } from '../engine.ts';
import { type Monolith, monolith } from './monolith.ts';
import type { TestOperation } from './operations.ts';
import {
  composeTestSupergraph,
  SUBGRAPHS,
  type SubgraphAnswer,
  type SubgraphCall,
  type Trouble,
  testSubgraph,
} from './subgraphs.ts';

/** Both executors over the same supergraph and subgraphs. */
export interface Rivals {
  schema: GraphQLSchema;
  engine: Engine;
  /** Whether the plan that the stock executor used renames fields of an answer, which it does to some values only. */
  renames(request: GatewayRequest): boolean;
  /** A request as Apollo Server gives it to the executor; null for an invalid operation. */
  requestFor(operation: TestOperation, trouble?: Trouble): GatewayRequest | null;
  /** The data of the same graph as one server. */
  truth: Monolith;
  /** The stock executor, asked with aliases that begin with {@link SAFE}: it lets others get into keys. */
  stock(request: GatewayRequest): Promise<ExecutionResult>;
  ours(request: GatewayRequest): Promise<ExecutionResult>;
}

/** What the aliases begin with that the stock executor is asked with. No field of the test's graph does. */
export const SAFE = 'zz_';

/** Nothing goes wrong. */
export const NO_TROUBLE: Trouble = { seed: '', perMille: 0, dead: new Set(), sick: new Set() };

/** Starts both executors; `seen` receives the operations for subgraphs. */
export async function startRivals(kept = 1_000, seen?: (asked: SubgraphCall) => void): Promise<Rivals> {
  process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';
  const subgraphs = new Map(SUBGRAPHS.map((name) => [name as string, testSubgraph(name, seen)]));
  const ask = async (
    name: string,
    options: Parameters<GraphQLDataSource['process']>[0],
  ): Promise<SubgraphAnswer> => {
    const { query = '', variables = {} } = options.request;
    const trouble = (options.context as { trouble: Trouble }).trouble;
    const subgraph = subgraphs.get(name);
    if (!subgraph) throw new Error(`no subgraph ${name}`);
    return subgraph.answer(query, variables, trouble);
  };
  const sourceOf = (name: string): GraphQLDataSource => ({
    process: async (options) => (await ask(name, options)) as never,
  });
  const sdl = composeTestSupergraph();
  const plans = new WeakMap<object, QueryPlan>();
  const gateway = new ApolloGateway({
    supergraphSdl: sdl,
    buildService: ({ name }) => sourceOf(name),
    experimental_didResolveQueryPlan: ({ requestContext, queryPlan }) =>
      void plans.set(requestContext, queryPlan),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const { executor } = await gateway.load();
  const graph = loadGraph(sdl);
  const schema = graph.api;
  const engine = new Engine(graph.planner, graph, kept);
  const services: ServiceMap = Object.fromEntries(SUBGRAPHS.map((name) => [name, sourceOf(name)]));
  return {
    schema,
    engine,
    truth: monolith(schema),
    requestFor: (operation, trouble = NO_TROUBLE) => requestFor(schema, operation, trouble),
    renames: (request) => JSON.stringify(plans.get(request) ?? {}).includes('"KeyRenamer"'),
    async stock(request) {
      const safe = withSafeAliases(request);
      const result = await executor(safe);
      plans.set(request, plans.get(safe) ?? { kind: 'QueryPlan' });
      return result;
    },
    ours: (request) => engine.execute(request, services),
  };
}

function withSafeAliases(request: GatewayRequest): GatewayRequest {
  const document = visit(request.document, {
    Field: ({ alias, ...field }) =>
      alias && { ...field, alias: { kind: Kind.NAME, value: SAFE + alias.value } },
  });
  if (document === request.document) return request;
  const query = print(document);
  return {
    ...request,
    document,
    operation: getOperationAST(document),
    queryHash: createHash('sha256').update(query).digest('hex'),
    source: query,
    request: { ...request.request, query },
  } as GatewayRequest;
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
