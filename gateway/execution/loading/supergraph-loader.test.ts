import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { expect, it } from '@jest/globals';
import { printSchema } from 'graphql';
import { pino } from 'pino';
import type { LoadedGraph, NamedSubgraph } from './graph-loader.ts';
import { loadGraph, SupergraphLoader } from './supergraph-loader.ts';

const SOUK = readFileSync(join(import.meta.dirname, '..', '..', '..', 'supergraph.graphql'), 'utf8');
const EXTENDED = `${SOUK}\nextend type Query { more: String @join__field(graph: USERS) }`;
const MOVED = SOUK.replace(/(name: "orders", url: )"[^"]*"/, '$1"http://127.0.0.1:1/graphql"');

it.each([
  ['as composed', SOUK],
  ['with an extension', EXTENDED],
])('makes the schemas that Apollo makes of a supergraph, %s', (_name, sdl) => {
  const theirs = Supergraph.build(sdl);
  const { api, supergraph } = loadGraph(sdl);
  expect(printSchema(api)).toBe(printSchema(theirs.apiSchema().toGraphQLJSSchema()));
  expect(printSchema(supergraph)).toBe(printSchema(theirs.schema.toGraphQLJSSchema()));
});

it.each([
  ['is no SDL', 'type Query {'],
  ['is no supergraph', 'type Query { a: Int }'],
  [
    'names a type that is not there',
    SOUK.replace('type Product implements Node', 'type Product implements Nope'),
  ],
  ['requires a field that is not there', SOUK.replace(/requires: "[^"]*"/, 'requires: "nope"')],
])('refuses, for the reason of Apollo, what %s', (_name, sdl) => {
  const reason = (load: () => unknown) => {
    try {
      load();
      return 'none';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const theirs = reason(() => Supergraph.build(sdl, { validateSupergraph: true }).subgraphs());
  expect(theirs).not.toBe('none');
  expect(reason(() => loadGraph(sdl))).toBe(theirs);
});

it('reports each supergraph once, subgraphs with a new URL, and nothing after it was stopped', async () => {
  let update = (_sdl: string) => {};
  let ended = 0;
  const connected: NamedSubgraph[] = [];
  const loader = new SupergraphLoader({
    source: {
      async initialize(given) {
        update = given.update;
        const cleanup = async () => {
          ended += 1;
        };
        return { supergraphSdl: SOUK, cleanup };
      },
    },
    connect: (subgraph) => void connected.push(subgraph),
    log: pino({ level: 'silent' }),
  });
  const told: string[] = [];
  loader.onLoad(() => {
    throw new Error('a listener that fails');
  });
  loader.onLoad(({ sdl }) => void told.push(sdl));
  const leave = loader.onLoad(({ sdl }) => void told.push(sdl));
  await loader.load();
  expect(told).toEqual([SOUK, SOUK]);
  expect(connected).toHaveLength(7);
  leave();
  update(SOUK);
  expect(() => update('type Query { a: Int }')).toThrow('Invalid supergraph');
  expect(told).toHaveLength(2);
  update(MOVED);
  expect(told.slice(2)).toEqual([MOVED]);
  expect(connected.slice(7)).toEqual([{ name: 'orders', url: 'http://127.0.0.1:1/graphql' }]);
  await loader.stop();
  await loader.stop();
  expect(ended).toBe(1);
  expect(() => update(SOUK)).toThrow('stopped');
  expect(told).toHaveLength(3);
});

it('loads a text once for several gateways of a process, but again for other labels', async () => {
  const loadedWith = async (overrideLabels: readonly string[]) => {
    const graphs: LoadedGraph[] = [];
    const loader = new SupergraphLoader({
      source: { initialize: async () => ({ supergraphSdl: SOUK }) },
      connect: () => {},
      log: pino({ level: 'silent' }),
      overrideLabels,
    });
    loader.onLoad((graph) => void graphs.push(graph));
    await loader.load();
    return graphs[0];
  };
  const first = await loadedWith([]);
  expect(first?.sdl).toBe(SOUK);
  expect((await loadedWith([])) === first).toBe(true);
  expect((await loadedWith(['next'])) === first).toBe(false);
});
