import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { compose, serve } from '../engine/testing/served.ts';
import { loadGraph } from '../loading/supergraph-loader.ts';

const itself = (sent: object) => sent;

describe('a key that cannot be resolved', () => {
  // Both subgraphs declare all keys, and resolve one each.
  const keys = (resolvable: string) =>
    ['id', 'code', 'place { shelf row }']
      .map((fields) => `@key(fields: "${fields}", resolvable: ${fields === resolvable})`)
      .join(' ');
  const fields = 'id: ID! code: ID! place: Place!';
  const graph = () =>
    serve({
      names: {
        sdl: `type Item ${keys('id')} { ${fields} name: String! } type Place @shareable { shelf: ID! row: ID! }`,
        resolvers: {
          Item: { __resolveReference: itself, name: ({ id }: { id: string }) => `name of ${id}` },
        },
      },
      labels: {
        sdl: `
          type Item ${keys('place { shelf row }')} {
            ${fields} name: String! @external label: String! @requires(fields: "name")
          }
          type Place @shareable { shelf: ID! row: ID! }
          type Query { item: Item }`,
        resolvers: {
          Query: { item: () => ({ id: '1', code: 'c1', place: { shelf: 's', row: 'r' } }) },
          Item: {
            __resolveReference: itself,
            label: (sent: { name: string; place: object }) => `${sent.name} at ${JSON.stringify(sent.place)}`,
          },
        },
      },
    });

  it('is not used to return to a subgraph that resolves another key', async () => {
    expect(await graph().ask('{ item { name label } }')).toEqual({
      data: { item: { name: 'name of 1', label: 'name of 1 at {"shelf":"s","row":"r"}' } },
    });
  });
});

it('answers an object all of whose fields are skipped as an object', async () => {
  const graph = serve({
    shop: {
      sdl: 'type Query { it: It none: It }  type It { id: ID! }',
      resolvers: { Query: { it: () => ({ id: '1' }) } },
    },
  });
  const query =
    'query ($no: Boolean!) { it { id @include(if: $no) } none { ...F } } fragment F on It { id @include(if: $no) }';
  expect(await graph.ask(query, { variables: { no: false } })).toEqual({ data: { it: {}, none: null } });
});

it('raises an error for a root field that no subgraph can answer', async () => {
  const sdl = compose({
    a: `
      interface Node @key(fields: "id") { id: ID! }
      type Other @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }
      type Query { a: Node other: Other c: Int }`,
    b: `
      type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }
      interface Other @key(fields: "id") { id: ID! }
      type Thing implements Other @key(fields: "id") { id: ID! }
      type Query { b: Node }`,
  });
  const { planner } = loadGraph(sdl);
  const plan = (query: string) => {
    const document = parse(query);
    return planner.plan({ document }, planner.stateFor(document, {}));
  };
  for (const query of [
    '{ a { field } }',
    '{ c x: a { field } }',
    '{ c ...F } fragment F on Query { a { field } }',
  ]) {
    expect(() => plan(query)).toThrow('no subgraph that can answer');
  }
  expect(plan('{ c b { field } }').node).toBeDefined();
  expect(plan('{ __typename __schema { queryType { name } } }')).toBeDefined();
  expect(plan('query ($no: Boolean!) { c @include(if: $no) }').node).toBeDefined();
});
