import { describe, expect, it } from '@jest/globals';
import { startSmall } from './testing/small.ts';

describe('answers', () => {
  it('are copied when one entity is in several places with further fields', async () => {
    const small = await startSmall(
      {
        shop: `type Query { one: Product other: Product }
          type Product @key(fields: "id") { id: ID! }`,
        ratings: `type Product @key(fields: "id") { id: ID! maker: Maker }
          type Maker @key(fields: "id") { id: ID! }`,
        names: 'type Maker @key(fields: "id") { id: ID! name: String city: String }',
      },
      {
        shop: () => ({
          data: { one: { __typename: 'Product', id: 'p1' }, other: { __typename: 'Product', id: 'p1' } },
        }),
        ratings: () => ({ data: { _entities: [{ maker: { __typename: 'Maker', id: 'm1' } }] } }),
        names: ({ query }) => ({ data: { _entities: [{ as_x: /as_x: ?name/.test(query) ? 'Mo' : 'Fes' }] } }),
      },
    );
    const query = '{ one { maker { x: name } } other { maker { x: city } } }';
    const data = { one: { maker: { x: 'Mo' } }, other: { maker: { x: 'Fes' } } };
    expect(await small.ours(query)).toEqual({ data });
    // Both products were one and the same entity to their subgraph.
    expect(small.asked.filter(({ service }) => service === 'ratings')).toHaveLength(1);
  });

  it('are returned by reference when they are scalars', async () => {
    const json = Object.freeze({ deep: Object.freeze([1n, new Date(0)]) });
    const small = await startSmall(
      { shop: 'scalar JSON type Query { json: JSON list: [JSON] }' },
      { shop: () => ({ data: { json, list: [json] } }) },
    );
    const { data } = await small.ours('{ json list }');
    expect(data?.json).toBe(json);
    expect(Array.isArray(data?.list) && data.list[0]).toBe(json);
  });
});

// Each of these two loses data with the stock executor. A subgraph's value is the field's value:
// https://spec.graphql.org/October2021/#sec-Value-Completion
describe('where the stock executor loses data', () => {
  it('merges lists of lists that two subgraphs know parts of', async () => {
    const small = await startSmall(
      {
        shop: `type Query { product: Product } type Side { w: Int @shareable }
          type Product @key(fields: "id") { id: ID! box: [[Side]] @shareable }`,
        stock: `type Product @key(fields: "id") { id: ID! box: [[Side]] @shareable }
          type Side { w: Int @shareable h: Int }`,
      },
      {
        shop: () => ({
          data: { product: { __typename: 'Product', id: 'p1', box: [[{ w: 1 }], [{ w: 2 }]] } },
        }),
        stock: () => ({ data: { _entities: [{ box: [[{ h: 3 }], [{ h: 4 }]] }] } }),
      },
    );
    const query = '{ product { box { w h } } }';
    const boxed = (...box: object[][]) => ({ data: { product: { box } } });
    expect(await small.ours(query)).toEqual(boxed([{ w: 1, h: 3 }], [{ w: 2, h: 4 }]));
    expect(await small.stock(query)).toEqual(boxed([{ w: null, h: 3 }], [{ w: null, h: 4 }]));
  });

  it('keeps values that are false in JavaScript when the planner had to rename their fields', async () => {
    const small = await startSmall(
      {
        shop: `interface Ware { ready: Boolean } type Query { ware: Ware }
          type Book implements Ware @key(fields: "id") { id: ID! ready: Boolean! @shareable }
          type Film implements Ware @key(fields: "id") { id: ID! ready: Boolean @shareable }`,
        store: `type Query { items: [Item!] } union Item = Book | Film
          type Book @key(fields: "id") { id: ID! ready: Boolean! @shareable }
          type Film @key(fields: "id") { id: ID! ready: Boolean @shareable }`,
      },
      {
        store: () => ({
          data: {
            items: [
              { __typename: 'Book', ready: false },
              { __typename: 'Film', ready__alias_0: false },
              { __typename: 'Film', ready__alias_0: true },
              { __typename: 'Film', ready__alias_0: null },
            ],
          },
          errors: [{ message: 'unknown', path: ['items', 3, 'ready__alias_0'] }],
        }),
      },
    );
    const query = '{ items { ... on Ware { ready } } }';
    const items = (...ready: unknown[]) => ({ items: ready.map((one) => ({ ready: one })) });
    const ours = await small.ours(query);
    expect(ours.data).toEqual(items(false, false, true, null));
    expect(ours.errors?.map(({ path }) => path)).toEqual([['items', 3, 'ready']]);
    const stock = await small.stock(query);
    expect(stock.data).toEqual(items(false, null, true, null));
    expect(stock.errors?.map(({ path }) => path)).toEqual([['items', 3, 'ready__alias_0']]);
    expect(small.asked[0]?.query).toContain('ready__alias_0');
  });
});
