import { createHash } from 'node:crypto';
import { composeServices } from '@apollo/composition';
import { ApolloGateway, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import { getOperationAST, parse } from 'graphql';
import { loadGraph } from '../../loading/supergraph-loader.ts';
import type { ExecutionResult, GatewayRequest } from '../../request.ts';
import { Engine } from '../engine.ts';

/** What a subgraph was asked. */
export interface SmallRequest {
  service: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Answers an operation of a subgraph, as the test likes. */
export type Reply = (asked: SmallRequest) => object | Promise<object>;

/** An engine over a supergraph of a test's own, and the stock executor beside it. */
export interface Small {
  engine: Engine;
  /** All that subgraphs have been asked, by either executor. */
  asked: SmallRequest[];
  ours(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  stock(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])\n';

/** Answers fetches that travel together one by one, as a subgraph would that is asked for `_entities` several times. */
async function replyTo(asked: SmallRequest, reply: (part: SmallRequest) => Promise<object>): Promise<object> {
  const { representations0, ...variables } = asked.variables;
  if (!representations0) return reply(asked);
  const data: Record<string, unknown> = {};
  const errors: object[] = [];
  for (let at = 0; asked.variables[`representations${at}`]; at += 1) {
    const representations = asked.variables[`representations${at}`];
    const part = (await reply({ ...asked, variables: { ...variables, representations } })) as {
      data?: { _entities?: unknown } | null;
      errors?: { path?: (string | number)[] }[];
    };
    for (const { path, ...error } of part.errors ?? []) {
      errors.push({ ...error, path: path && [`fetch${at}`, ...path.slice(1)] });
    }
    // The list is non-null: without it there is no answer at all.
    if (!part.data?._entities) return { data: null, errors };
    data[`fetch${at}`] = part.data._entities;
  }
  return errors.length > 0 ? { data, errors } : { data };
}

/** Starts an engine over subgraphs that answer by `replies`. */
export async function startSmall(
  subgraphs: Readonly<Record<string, string>>,
  replies: Readonly<Record<string, Reply>>,
  kept = 100,
): Promise<Small> {
  process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';
  const names = Object.keys(subgraphs);
  const composed = composeServices(
    names.map((name) => ({ name, typeDefs: parse(LINK + subgraphs[name]), url: `http://${name}.test` })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const asked: SmallRequest[] = [];
  const sourceOf = (service: string): GraphQLDataSource => ({
    async process({ request: { query = '', variables = {} } }) {
      const one = { service, query, variables };
      asked.push(one);
      return (await replyTo(one, async (part) => replies[service]?.(part) ?? {})) as never;
    },
  });
  const gateway = new ApolloGateway({
    supergraphSdl: composed.supergraphSdl,
    buildService: ({ name }) => sourceOf(name),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const { executor, schema } = await gateway.load();
  const graph = loadGraph(composed.supergraphSdl);
  const engine = new Engine(graph.planner, graph, kept);
  const services: ServiceMap = Object.fromEntries(names.map((name) => [name, sourceOf(name)]));

  function requestFor(query: string, variables: Record<string, unknown> = {}): GatewayRequest {
    const document = parse(query);
    return {
      schema,
      document,
      operation: getOperationAST(document),
      queryHash: createHash('sha256').update(query).digest('hex'),
      request: { query, variables },
      context: {},
      metrics: {},
      logger: console,
    } as unknown as GatewayRequest;
  }

  return {
    engine,
    asked,
    ours: (query, variables) => engine.execute(requestFor(query, variables), services),
    stock: (query, variables) => executor(requestFor(query, variables)),
  };
}
