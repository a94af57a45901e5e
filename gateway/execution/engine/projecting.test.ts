import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLError } from 'graphql';
import { comparable } from './testing/compare.ts';
import { type Reply, type Small, startSmall } from './testing/small.ts';

const SHOP = `
  type Query { product: Product products: [Product!] things: [Thing] strict: [[Product!]!] count: Int }
  type Mutation { buy: Product! }
  type Product @key(fields: "id") { id: ID! name: String! state: State size: Float secret: String @inaccessible }
  enum State { NEW OLD @inaccessible }
  type Ghost @inaccessible { id: ID! }
  type Note { text: String }
  union Thing = Product | Ghost | Note
`;
const NAMES = 'type Product @key(fields: "id") { id: ID! title: String! stock: Int! note: String }';

let small: Small;
let data: object;
let entity: object | null;
let failing: object | null = null;
afterEach(() => {
  failing = null;
});
beforeAll(async () => {
  const shop: Reply = () => ({ data });
  const names: Reply = ({ variables }) =>
    failing ?? { data: { _entities: (variables.representations as object[]).map(() => entity) } };
  small = await startSmall({ shop: SHOP, names: NAMES }, { shop, names });
});

/** Both answers, which have to be equal; what of ours is worth looking at. */
async function both(query: string, variables?: Record<string, unknown>) {
  const ours = await small.ours(query, variables);
  const stock = await small.stock(query, variables);
  expect(comparable(ours)).toEqual(comparable(stock));
  return ours;
}

const product = (more: object = {}) => ({ __typename: 'Product', id: 'p1', name: 'Cup', ...more });

describe('null for a non-null type', () => {
  it('bubbles up to the nearest nullable field, and is reported with its path', async () => {
    data = { products: [product(), product({ id: 'p2' })], product: product() };
    entity = null;
    const { data: answered, errors } = await both('{ products { title } product { id } }');
    expect(answered).toEqual({ products: null, product: { id: 'p1' } });
    expect(JSON.parse(JSON.stringify(errors))).toMatchObject([
      { path: ['products', 0, 'title'], extensions: { code: 'NOT_FOUND' } },
      { path: ['products', 1, 'title'], extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  it('goes through lists of lists, and up to the whole answer', async () => {
    data = { strict: [[product({ name: null })], [product()]], buy: product({ name: null }) };
    expect((await both('{ strict { name } }')).data).toEqual({ strict: null });
    expect((await both('mutation { buy { name } }')).data).toBeNull();
  });
});

describe('a null that no subgraph explains', () => {
  const told = ({ errors = [] }: { errors?: readonly GraphQLError[] }) =>
    errors.map(({ path, extensions }) => [path?.join('.'), extensions.code]);

  it('is an error when a known entity becomes null, as far up as nulls bubble', async () => {
    data = { product: product() };
    entity = null;
    const answer = await both('{ product { id name title } count }');
    expect(answer.data).toEqual({ product: null, count: null });
    expect(told(answer)).toEqual([['product.title', 'NOT_FOUND']]);
    data = { buy: { __typename: 'Product', id: 'p1' } };
    const whole = await both('mutation { buy { title } }');
    expect(whole.data).toBeNull();
    expect(told(whole)).toEqual([['buy.title', 'NOT_FOUND']]);
  });

  it('is no error for a nullable reference to a missing entity, under any alias of its key', async () => {
    data = { product: { __typename: 'Product', id: 'p1', key: 'p1' } };
    entity = null;
    for (const query of [
      '{ product { id title } }',
      '{ product { title } }',
      '{ product { key: id title } }',
    ]) {
      expect(await small.ours(query)).toMatchObject({ data: { product: null } });
      expect(told(await small.ours(query))).toEqual([]);
    }
  });

  it('is no error for a nullable field of a missing entity', async () => {
    data = { product: product() };
    entity = null;
    expect(told(await both('{ product { id note } }'))).toEqual([]);
  });

  it.each([
    ['product.size', '{ product { size } }', { product: product({ size: 'big' }) }],
    ['product.state', '{ product { state } }', { product: product({ state: 'UNHEARD_OF' }) }],
    ['product.name', '{ product { name } }', { product: product({ name: { text: 'Cup' } }) }],
    ['product.name', '{ product { name } }', { product: product({ name: null }) }],
    ['product.id', '{ product { id } }', { product: product({ id: true }) }],
    ['count', '{ count }', { count: 2 ** 31 }],
    ['count', '{ count }', { count: -(2 ** 31) - 1 }],
    ['count', '{ count }', { count: 1.5 }],
    ['count', '{ count }', { count: '7' }],
    ['products', '{ products { id } }', { products: product() }],
    ['products.1', '{ products { id } }', { products: [product(), 'a cup'] }],
    ['things.0', '{ things { __typename } }', { things: [{ __typename: 'Ghost', id: 'g' }] }],
  ])('is an error at %s for a value that is none of its type: %s', async (path, query, answered) => {
    data = answered;
    const answer = await small.ours(query);
    expect(told(answer)).toEqual([[path, 'INVALID_GRAPHQL']]);
    expect(answer.data).toBeDefined();
  });

  it.each([2 ** 31 - 1, -(2 ** 31), 0])('is none for an Int of %d', async (count) => {
    data = { count };
    expect(await both('{ count }')).toEqual({ data: { count } });
  });

  it('is not reported a second time where a subgraph explains it', async () => {
    data = { product: product() };
    entity = null;
    const errors = [{ message: 'hidden', path: ['_entities', 0], extensions: { code: 'FORBIDDEN' } }];
    failing = { data: { _entities: [null] }, errors };
    expect(told(await both('{ product { name title } }'))).toEqual([['product', 'FORBIDDEN']]);
    failing = { data: null, errors: [{ message: 'down', extensions: { code: 'SERVICE_UNAVAILABLE' } }] };
    expect(told(await both('{ product { name title } }'))).toEqual([[undefined, 'SERVICE_UNAVAILABLE']]);
  });

  it('is not reported a second time where a list of entities is null beside its error', async () => {
    data = { product: product() };
    const errors = [{ message: 'all of them', path: ['_entities'], extensions: { code: 'FORBIDDEN' } }];
    failing = { data: { _entities: null }, errors };
    const { errors: reported } = await small.ours('{ product { id title } }');
    expect(reported?.map(({ message }) => message)).toEqual(['all of them']);
  });
});

describe('values outside of the public schema', () => {
  it('are null: values of enums, types of a union, scalars of another type', async () => {
    data = {
      product: product({ state: 'OLD', size: 'big' }),
      things: [product(), { __typename: 'Ghost', id: 'g' }, { __typename: 'Note', text: null }],
    };
    expect(
      (await both('{ product { state size } things { __typename ... on Note { text } } }')).data,
    ).toEqual({
      product: { state: null, size: null },
      things: [{ __typename: 'Product' }, null, { __typename: 'Note', text: null }],
    });
  });

  it('are not revealed by fields that a subgraph sends without being asked', async () => {
    data = { product: product({ secret: 'hush' }), other: 1 };
    expect((await both('{ product { id } }')).data).toEqual({ product: { id: 'p1' } });
  });
});

describe('names of inherited properties', () => {
  it('are aliases like any other', async () => {
    data = {
      product: { __typename: 'Product', as_constructor: 'Cup', as___proto__: 'p1' },
      as_toString: null,
    };
    const { data: answered } = await small.ours(
      '{ product { constructor: name __proto__: id } toString: count }',
    );
    expect(JSON.stringify(answered)).toBe(
      '{"product":{"constructor":"Cup","__proto__":"p1"},"toString":null}',
    );
    data = { product: { __typename: 'Product' } };
    expect((await small.ours('{ product { valueOf: size } hasOwnProperty: count }')).data).toEqual({
      product: { valueOf: null },
      hasOwnProperty: null,
    });
  });
});

describe('conditions', () => {
  const query =
    'query ($a: Boolean = true, $b: Boolean!) { product @include(if: $a) { id ...F @skip(if: $b) } count } fragment F on Product { title }';

  it('are decided per request, with a compiled variant for each', async () => {
    data = { product: product(), count: 0 };
    entity = { title: 'A cup' };
    for (let round = 0; round < 2; round++) {
      expect((await both(query, { b: false })).data).toEqual({
        product: { id: 'p1', title: 'A cup' },
        count: 0,
      });
      expect((await both(query, { b: true })).data).toEqual({ product: { id: 'p1' }, count: 0 });
      expect((await both(query, { a: false, b: true })).data).toEqual({ count: 0 });
    }
  });

  it('that are neither true nor false are refused before any fetch', async () => {
    small.asked.length = 0;
    const { data: answered, errors } = await small.ours(query, { a: null, b: false });
    expect(answered).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(small.asked).toEqual([]);
  });
});

describe('introspection', () => {
  it('is answered on the public schema, beside fields that are fetched', async () => {
    data = { count: 3 };
    const query = `query ($name: String!) { count ...S __type(name: $name) { kind enumValues { name } } }
      fragment S on Query { schema: __schema { mutationType { name } } ghost: __type(name: "Ghost") { name } }`;
    expect((await both(query, { name: 'State' })).data).toEqual({
      count: 3,
      schema: { mutationType: { name: 'Mutation' } },
      ghost: null,
      __type: { kind: 'ENUM', enumValues: [{ name: 'NEW' }] },
    });
  });

  it('of the type needs no fetch', async () => {
    small.asked.length = 0;
    expect(await both('{ __typename kind: __typename }')).toEqual({
      data: { __typename: 'Query', kind: 'Query' },
    });
    expect(small.asked).toEqual([]);
  });
});

describe('variables', () => {
  it('of a wrong type are refused as the stock executor refuses them', async () => {
    const { errors } = await both('query ($b: Boolean!) { product @include(if: $b) { id } }', { b: 'yes' });
    expect(errors).toHaveLength(1);
  });
});
