import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Reply, type Small, startSmall } from './testing/small.ts';

const SHOP = `
  type Query { orders: [Order!]! favourites: [Product] best: Thing things: [Thing!] }
  type Order { id: ID! lines: [Line!]! }
  type Line { product: Product }
  type Product @key(fields: "id") { id: ID! }
  type Film @key(fields: "id") { id: ID! }
  union Thing = Product | Film
`;
const NAMES = `
  type Product @key(fields: "id") { id: ID! name: String! maker: Maker }
  type Film @key(fields: "id") { id: ID! name: String }
  type Maker { city: String! country: String! }
`;

const product = (id: string) => ({ __typename: 'Product', id });
const film = (id: string) => ({ __typename: 'Film', id });
type Rep = { __typename: string; id: string };

const shop: Reply = () => ({
  data: {
    orders: [
      { id: 'o1', lines: [{ product: product('p1') }, { product: product('p2') }, { product: null }] },
      { id: 'o2', lines: [{ product: product('p1') }] },
    ],
    favourites: [product('p2'), null, product('p3')],
    things: [film('f1'), product('p1'), film('f2')],
  },
});
const named = ({ id }: Rep) => ({ name: `name of ${id}` });
const names: Reply = ({ variables }) => ({
  data: { _entities: (variables.representations as Rep[]).map(named) },
});

let small: Small;
let reply: Reply;
beforeEach(async () => {
  reply = names;
  small = await startSmall({ shop: SHOP, names: NAMES }, { shop, names: (asked) => reply(asked) });
});
const sent = () =>
  small.asked.flatMap(({ service, variables }) =>
    service === 'names'
      ? Object.entries(variables).flatMap(([name, value]) =>
          name.startsWith('representations') ? [(value as Rep[]).map(({ id }) => id)] : [],
        )
      : [],
  );

describe('entities', () => {
  it('are asked for once, however often they are in the response', async () => {
    const { data, errors } = await small.ours('{ orders { lines { product { name } } } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      orders: [
        {
          lines: [
            { product: { name: 'name of p1' } },
            { product: { name: 'name of p2' } },
            { product: null },
          ],
        },
        { lines: [{ product: { name: 'name of p1' } }] },
      ],
    });
    expect(sent()).toEqual([['p1', 'p2']]);
  });

  it('are sent as one fetch when several places select the same fields in parallel', async () => {
    const { data } = await small.ours('{ orders { lines { product { name } } } favourites { name } }');
    expect(data?.favourites).toEqual([{ name: 'name of p2' }, null, { name: 'name of p3' }]);
    expect(sent()).toEqual([['p1', 'p2', 'p3']]);
  });

  it('are batched into one operation when different fields are selected in parallel', async () => {
    const query = '{ orders { lines { product { name } } } favourites { maker { city } } }';
    const { data, errors } = await small.ours(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual((await small.stock(query)).data);
    const [own] = small.asked.filter(({ service }) => service === 'names');
    expect(own?.query.match(/_entities/g)).toHaveLength(2);
    expect(sent().slice(0, 2)).toEqual([
      ['p1', 'p2'],
      ['p2', 'p3'],
    ]);
    // The operation of both is made once, and the stock executor sends one for each.
    await small.ours(query);
    const queries = small.asked.flatMap((one) => (one.service === 'names' ? [one.query] : []));
    expect(queries).toHaveLength(4);
    expect(queries[3]).toBe(queries[0]);
  });

  it('keep their own errors in a batch, and their own answers when another fetch fails the batch', async () => {
    const query = '{ orders { lines { product { name } } } favourites { maker { city } } }';
    reply = ({ variables }) => {
      const reps = variables.representations as Rep[];
      const errors = [{ message: 'no p3', path: ['_entities', 1, 'maker'] }];
      return reps.some(({ id }) => id === 'p3')
        ? {
            data: { _entities: reps.map(({ id }) => (id === 'p3' ? null : { maker: { city: 'Fes' } })) },
            errors,
          }
        : { data: { _entities: reps.map(named) } };
    };
    const some = await small.ours(query);
    expect(some.errors?.map(({ message, path }) => [message, path])).toEqual([
      ['no p3', ['favourites', 2, 'maker']],
    ]);
    expect(some.data).toEqual((await small.stock(query)).data);
    reply = ({ variables }) => {
      const reps = variables.representations as Rep[];
      if (reps.some(({ id }) => id === 'p3'))
        return { data: null, errors: [{ message: 'none', path: ['_entities'] }] };
      return { data: { _entities: reps.map(named) } };
    };
    const { data, errors } = await small.ours(query);
    expect(data).toEqual((await small.stock(query)).data);
    expect(errors?.map(({ message }) => message)).toEqual(['none']);
  });

  it('are not fetched when there are none', async () => {
    reply = () => {
      throw new Error('nobody is to ask');
    };
    const lonely = await startSmall(
      { shop: SHOP, names: NAMES },
      { shop: () => ({ data: { favourites: [null] } }), names: reply },
    );
    expect(await lonely.ours('{ favourites { name } }')).toEqual({ data: { favourites: [null] } });
    expect(lonely.asked.map(({ service }) => service)).toEqual(['shop']);
  });
});

describe('the error of an entity', () => {
  const failing: Reply = ({ variables }) => {
    const reps = variables.representations as Rep[];
    const errors = reps.flatMap(({ id }, at) =>
      id === 'p1' || id === 'f2'
        ? [{ message: `no ${id}`, path: ['_entities', at, 'name'], extensions: { code: 'NOT_FOUND' } }]
        : [],
    );
    return {
      data: { _entities: reps.map((rep) => (errors.length > 0 && rep.id === 'p1' ? null : named(rep))) },
      errors,
    };
  };

  it('is reported at every place of the entity in the response', async () => {
    reply = failing;
    const { errors } = await small.ours('{ orders { lines { product { name } } } favourites { name } }');
    expect(errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual(
      [0, 1].map((order) => ({
        message: 'no p1',
        path: ['orders', order, 'lines', 0, 'product', 'name'],
        extensions: { code: 'NOT_FOUND', serviceName: 'names' },
      })),
    );
  });

  // The stock executor counts representations, so that objects of other types before it shift the path:
  // https://spec.graphql.org/October2021/#sec-Errors wants the path of the field that has the error.
  it('has the path of its own place among objects that the fetch was not for', async () => {
    reply = failing;
    const query = '{ things { ... on Product { name } } }';
    expect((await small.ours(query)).errors?.map(({ path }) => path)).toEqual([['things', 1, 'name']]);
    expect((await small.stock(query)).errors?.map(({ path }) => path)).toEqual([['things', 0, 'name']]);
  });

  it('about all entities has the path of the list that they are in', async () => {
    reply = () => ({ data: null, errors: [{ message: 'none', path: ['_entities'] }] });
    const { errors } = await small.ours('{ favourites { name } }');
    expect(errors?.map(({ path }) => path)).toEqual([['favourites']]);
  });

  it('fails every fetch of a batch, each with its own error', async () => {
    reply = () => {
      throw new Error('away');
    };
    const query = '{ orders { lines { product { name } } } favourites { name } }';
    const { data, errors } = await small.ours(query);
    expect(data?.favourites).toEqual([null, null, null]);
    expect(errors?.map(({ message }) => message)).toEqual(['away', 'away']);
    expect((await small.stock(query)).errors?.map(({ message }) => message)).toEqual(['away', 'away']);
  });

  it('that fails a whole answer does not fail other fetches of the batch', async () => {
    reply = ({ variables }) => {
      const reps = variables.representations as Rep[];
      if (!reps.some(({ id }) => id === 'p1')) return { data: { _entities: reps.map(named) } };
      return { data: null, errors: [{ message: 'no p1', path: ['_entities'] }] };
    };
    const { data, errors } = await small.ours(
      '{ orders { id lines { product { name } } } favourites { name } }',
    );
    expect(data?.favourites).toEqual([{ name: 'name of p2' }, null, { name: 'name of p3' }]);
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([['no p1', ['orders']]]);
    expect(sent()).toEqual([
      ['p1', 'p2', 'p3'],
      ['p1', 'p2'],
      ['p2', 'p3'],
    ]);
  });

  it.each([
    ['Expected "data._entities" in response to be an array', { data: { _entities: null } }],
    ['Expected "data._entities" to contain 2 elements', { data: { _entities: [] } }],
  ])('says what is wrong with an answer: %s', async (message, answer) => {
    reply = () => answer;
    for (const executor of [small.ours, small.stock]) {
      expect((await executor('{ favourites { name } }')).errors?.map((error) => error.message)).toEqual([
        message,
      ]);
    }
  });
});
