import { createHash } from 'node:crypto';
import { composeServices } from '@apollo/composition';
import type { GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Viewer } from '@souk/platform';
import { execute, getOperationAST, parse, validate } from 'graphql';
import { type LoadOptions, loadGraph } from '../../loading/supergraph-loader.ts';
import type { ExecutionResult, GatewayRequest } from '../../request.ts';
import { Engine } from '../engine.ts';

/** A subgraph of a test's own: its SDL, without the link to federation, and resolvers. */
export interface ServedSubgraph {
  sdl: string;
  resolvers?: Record<string, Record<string, (source: never, args: never) => unknown>>;
}

/** An engine over subgraphs that resolve what they are asked. */
export interface Served {
  /** What subgraphs have been asked. */
  asked: { service: string; query: string; representations: Record<string, unknown>[] }[];
  /** Asks as a client would. Raises for an operation that is not valid. */
  ask(query: string, by?: { variables?: Record<string, unknown>; viewer?: Viewer }): Promise<ExecutionResult>;
}

const DIRECTIVES = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@override',
  '@inaccessible',
  '@interfaceObject',
  '@authenticated',
  '@requiresScopes',
  '@policy',
  '@context',
  '@fromContext',
];
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ${JSON.stringify(DIRECTIVES)})\n`;

/** Composes a supergraph of subgraphs by their SDL. Raises when they do not fit. */
export function compose(subgraphs: Readonly<Record<string, string>>, link = LINK): string {
  const composed = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      typeDefs: parse(link + sdl),
      url: `http://${name}.test`,
    })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}

/** Serves a supergraph of the subgraphs. */
export function serve(
  subgraphs: Readonly<Record<string, ServedSubgraph>>,
  choices: LoadOptions = {},
): Served {
  const sdls = Object.entries(subgraphs).map(([name, { sdl }]) => [name, sdl] as const);
  const graph = loadGraph(compose(Object.fromEntries(sdls)), choices);
  const engine = new Engine(graph.planner, graph, 100);
  const asked: Served['asked'] = [];
  const sourceOf = (service: string, { sdl, resolvers = {} }: ServedSubgraph): GraphQLDataSource => {
    const schema = buildSubgraphSchema({ typeDefs: parse(LINK + sdl), resolvers: resolvers as never });
    return {
      async process({ request: { query = '', variables = {} } }) {
        const representations = Object.entries(variables).flatMap(([name, value]) =>
          name.startsWith('representations') ? (value as Record<string, unknown>[]) : [],
        );
        asked.push({ service, query, representations });
        const document = parse(query);
        const [wrong] = validate(schema, document);
        if (wrong) throw wrong;
        return (await execute({ schema, document, variableValues: variables })) as never;
      },
    };
  };
  const services = Object.fromEntries(
    Object.entries(subgraphs).map(([name, one]) => [name, sourceOf(name, one)]),
  );
  return {
    asked,
    async ask(query, { variables = {}, viewer } = {}) {
      const document = parse(query);
      const [wrong] = validate(graph.api, document);
      if (wrong) throw wrong;
      const request = {
        schema: graph.api,
        document,
        operation: getOperationAST(document),
        queryHash: createHash('sha256').update(query).digest('hex'),
        request: { query, variables },
        context: { viewer },
        metrics: {},
        logger: console,
      } as unknown as GatewayRequest;
      const { data, ...rest } = await engine.execute(request, services);
      return { data: data && JSON.parse(JSON.stringify(data)), ...rest };
    },
  };
}
