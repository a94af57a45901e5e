import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { costOf } from './cost.ts';
import { noteListSizes } from './list-sizes.ts';
import { costOfRequest } from './request-cost.ts';

const SDL = `
  directive @listSize(assumedSize: Int!) on FIELD_DEFINITION
  type Query { item: Item items: [Item!]! some(first: Int): [Item!]! page(first: Int, last: Int): Page! node: Node nodes(ids: [ID!]!): [Node] few: [Item!]! @listSize(assumedSize: 3) }
  type Mutation { touch: Item }
  interface Node { id: ID! friends: [Item!]! }
  type Item implements Node { id: ID! name: String friends: [Item!]! page(first: Int, last: Int): Page! }
  type Page { edges: [Edge!]! nodes: [Item!]! totalCount: Int! info: Info! }
  type Edge { cursor: String! node: Item! }
  type Info { end: String }
`;
const schema = buildSchema(SDL);
noteListSizes(schema, parse(SDL));

function cost(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return costOf(schema, document, operation, variables);
}

describe('the cost of an operation', () => {
  it.each<[number, string]>([
    [1, '{ item { id name } }'],
    [10, '{ items { id } }'],
    [110, '{ items { friends { id } } }'],
    // As many as its subgraph states.
    [3, '{ few { id } }'],
    [33, '{ few { friends { id } } }'],
    [33, '{ some(first: 3) { friends { id } } }'],
    // The page, its info, and 5 edges with a node each.
    [12, '{ page(first: 5) { edges { node { id } } info { end } totalCount } }'],
    [41, '{ page { edges { node { id } } } }'],
    [15, '{ page(last: 7) { edges { node { id } } } }'],
    [1, '{ page(first: 0) { edges { node { id } } } }'],
    // 3 edges: each 1, its node 1, its page 1 and that one's 2 edges with nodes.
    [22, '{ page(first: 3) { edges { node { page(first: 2) { edges { node { id } } } } } } }'],
    // As much as with edges, also in lists of lists, and in fragments.
    [11, '{ page(first: 5) { nodes { id } } }'],
    [11, '{ page(first: 5) { ...P } } fragment P on Page { nodes { id } }'],
    [41, '{ page { nodes { id } } }'],
    [1, '{ page(last: 0) { nodes { id } } }'],
    [22, '{ page(first: 3) { nodes { page(first: 2) { nodes { id } } } } }'],
    [61, '{ page(first: 5) { nodes { friends { id } } } }'],
    [61, '{ page(first: 5) { edges { node { friends { id } } } } }'],
    [11, '{ node { ... on Item { friends { id } } } }'],
    [11, 'mutation { touch { id } }'],
    [0, '{ __typename }'],
    [0, '{ unknown { of { nothing } } }'],
  ])('is %i for %s', (expected, source) => {
    expect(cost(source)).toBe(expected);
  });

  it('counts a fragment at each use, by the size of the page around it', () => {
    const fragment = 'fragment E on Page { edges { node { id } } }';
    expect(cost(`{ a: page(first: 2) { ...E } b: page(first: 50) { ...E } } ${fragment}`)).toBe(5 + 101);
  });

  it('reads sizes from variables and their defaults, and replaces invalid ones by the default', () => {
    const source = 'query ($n: Int = 3) { page(first: $n) { edges { node { id } } } }';
    expect(cost(source)).toBe(7);
    expect(cost(source, { n: 30 })).toBe(61);
    expect(cost(source, { n: -5 })).toBe(41);
    expect(cost(source, { n: 'many' })).toBe(41);
    expect(cost('query ($n: Int) { page(first: $n) { edges { node { id } } } }', { n: null })).toBe(41);
  });

  it('counts the objects of a list by its ids, as variables, literals and defaults', () => {
    const source =
      'query ($ids: [ID!]! = ["a", "b", "c"]) { nodes(ids: $ids) { id ... on Item { page(first: 2) { edges { node { id } } } } } }';
    expect(cost(source, { ids: Array(100).fill('a') })).toBe(100 * (1 + 1 + 4));
    expect(cost(source, { ids: 'a' })).toBe(6);
    expect(cost(source)).toBe(3 * 6);
    expect(cost('{ nodes(ids: ["a", "b"]) { id } }')).toBe(2);
    expect(cost('{ nodes(ids: "a") { id } }')).toBe(1);
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }')).toBe(10);
  });

  it('is multiplied, also beyond the range of numbers', () => {
    const deep = (levels: number): string => (levels === 0 ? 'id' : `friends { ${deep(levels - 1)} }`);
    expect(cost(`{ item { ${deep(6)} } }`)).toBeGreaterThan(1_000_000);
    expect(cost(`{ item { ${deep(400)} } }`)).toBe(Number.POSITIVE_INFINITY);
  });

  it('ends on fragments that spread themselves', () => {
    expect(cost('{ item { ...F } } fragment F on Item { friends { ...F } }')).toBe(11);
  });

  it('covers all page sizes of the supergraph', () => {
    const supergraph = readFileSync(join(import.meta.dirname, '../../../supergraph.graphql'), 'utf8');
    const connections = supergraph.match(/: \w+Connection!?/g) ?? [];
    expect(connections.length).toBeGreaterThan(10);
    const paged = supergraph.match(/first: Int[^)]*last: Int[^)]*\): \w+Connection!?/g) ?? [];
    expect(paged).toHaveLength(connections.length);
    const types = supergraph.match(/^type \w+Connection\b[^}]*\}/gm) ?? [];
    expect(types.length).toBeGreaterThan(10);
    const shaped = types.filter((type) =>
      /edges: \[\w+Edge!\]![^}]*nodes: \[\w+!\]![^}]*totalCount: Int\n/.test(type),
    );
    expect(shaped).toEqual(types);
  });
});

describe('the cost of a request', () => {
  const document = parse(
    'query ($a: Int = 3, $b: Int) { x: some(first: $a) { id } y: some(last: $b) { id } page(first: $b) { info { end } } }',
  );
  const of = (variables?: Record<string, unknown>) =>
    costOfRequest({
      schema,
      document,
      operation: getOperationAST(document) ?? undefined,
      request: { variables },
    } as never);

  it('follows the sizes of pages, however often it was computed before', () => {
    for (let round = 0; round < 2; round += 1) {
      expect(of()).toBe(3 + 20 + 2);
      expect(of({ a: 5 })).toBe(5 + 20 + 2);
      expect(of({ a: null })).toBe(20 + 20 + 2);
      expect(of({ a: '1,2' })).toBe(20 + 20 + 2);
      expect(of({ a: 1, b: '2' })).toBe(1 + 2 + 2);
    }
  });

  it.each([
    ['as numbers', { a: 50 }, { a: '50' }],
    ['as nothing', { a: 'many' }, { a: {} }],
  ])('reads sizes %s however they are sent', (_what, some, others) => {
    expect(of(some)).toBe(of(others));
  });

  it('follows the number of ids, however often it was computed before', () => {
    const nodes = parse('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }');
    const withIds = (ids: unknown) =>
      costOfRequest({
        schema,
        document: nodes,
        operation: getOperationAST(nodes) ?? undefined,
        request: { variables: { ids } },
      } as never);
    for (let round = 0; round < 2; round += 1) {
      expect([['a'], ['a', 'b'], ['1', '2', '3'], '7', [7], []].map(withIds)).toEqual([1, 2, 3, 1, 1, 0]);
    }
  });
});
