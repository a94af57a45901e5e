import { describe, expect, it } from '@jest/globals';
import { type Reply, startSmall } from './testing/small.ts';

type Rep = { __typename: string; id: string };

const SHOP = `
  type Query { orders: [Order!]! best: Seller }
  type Mutation { buy: Order }
  type Order { id: ID! seller: Seller! product: Product }
  type Seller @key(fields: "id") { id: ID! }
  type Product @key(fields: "id") { id: ID! }
`;
const PRODUCTS = `
  type Product @key(fields: "id") { id: ID! title: String seller: Seller! }
  type Seller @key(fields: "id") { id: ID! }
`;
const SELLERS = `
  type Seller @key(fields: "id") { id: ID! name: String slug: String logo: Logo }
  type Logo { url: String }
  type Mutation { rename: Boolean }
`;

const seller = (id: string) => ({ __typename: 'Seller', id });
const order = (id: string, of: string, product: string) => ({
  id,
  seller: seller(of),
  product: { __typename: 'Product', id: product },
});

/** A market with orders of sellers s1 and s2, whose products are of s1 and of those that `sellerOf` tells. */
async function market(sellers: Reply, sellerOf: Record<string, string> = { p2: 's2' }) {
  const small = await startSmall(
    { shop: SHOP, products: PRODUCTS, sellers: SELLERS },
    {
      shop: () => ({
        data: {
          orders: [order('o1', 's1', 'p1'), order('o2', 's2', 'p2'), order('o3', 's1', 'p3')],
          best: seller('s2'),
          as_first: order('o4', 's1', 'p1'),
          as_second: order('o4', 's1', 'p1'),
        },
      }),
      products: ({ variables }) => ({
        data: {
          _entities: (variables.representations as Rep[]).map(({ id }) => ({
            title: `title of ${id}`,
            seller: seller(sellerOf[id] ?? 's1'),
          })),
        },
      }),
      sellers,
    },
  );
  /** The sellers that were asked for, fetch by fetch. */
  const asked = () =>
    small.asked.flatMap(({ service, variables }) =>
      service === 'sellers'
        ? Object.values(variables).map((reps) => (reps as Rep[]).map(({ id }) => id))
        : [],
    );
  return { small, asked };
}

const named: Reply = ({ variables }) => ({
  data: {
    rename: true,
    _entities: ((variables.representations ?? []) as Rep[]).map(({ id }) => ({
      name: `name of ${id}`,
      slug: `slug-${id}`,
      logo: { url: `logo of ${id}` },
    })),
  },
});

const QUERY = '{ orders { id seller { name slug } product { title seller { name } } } }';

describe('an entity that comes again deeper in a query', () => {
  it('is not fetched again when all its selected fields are known', async () => {
    const { small, asked } = await market(named);
    const { data, errors } = await small.ours(QUERY);
    expect(errors).toBeUndefined();
    expect(asked()).toEqual([['s1', 's2']]);
    expect(data).toEqual((await small.stock(QUERY)).data);
  });

  it('is fetched along with others that are not known yet', async () => {
    const { small, asked } = await market(named, { p2: 's2', p3: 's3' });
    const { data } = await small.ours(QUERY);
    expect(asked()).toEqual([
      ['s1', 's2'],
      ['s1', 's2', 's3'],
    ]);
    expect(data).toEqual((await small.stock(QUERY)).data);
  });

  it('is fetched again when more fields are selected, or under other aliases', async () => {
    for (const more of ['name slug logo { url }', 'slug: name']) {
      const { small, asked } = await market(named);
      await small.ours(`{ orders { seller { name slug } product { seller { ${more} } } } }`);
      const once = [['s1', 's2']];
      expect([more, asked()]).toEqual([more, [...once, ...once]]);
    }
  });

  it('is read from a fetch in flight', async () => {
    const { small, asked } = await market(async (fetch) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return named(fetch);
    });
    const { data } = await small.ours(QUERY);
    expect(asked()).toEqual([['s1', 's2']]);
    expect(data).toEqual((await small.stock(QUERY)).data);
  });

  it('is fetched again after an answer with an error', async () => {
    let fetches = 0;
    const { small, asked } = await market((fetch) => {
      fetches += 1;
      const errors = [{ message: 'no s2', path: ['_entities', 1, 'slug'] }];
      return fetches === 1 ? { ...named(fetch), errors } : named(fetch);
    });
    const { data, errors } = await small.ours(QUERY);
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([
      ['no s2', ['orders', 1, 'seller', 'slug']],
    ]);
    expect(data).toEqual((await small.stock(QUERY)).data);
    expect(asked().slice(0, 2)).toEqual([
      ['s1', 's2'],
      ['s1', 's2'],
    ]);
  });

  it('is null in both places when it does not exist', async () => {
    const { small, asked } = await market((fetch) => {
      const { data } = named(fetch) as { data: { _entities: unknown[] } };
      return { data: { _entities: data._entities.map((one, at) => (at === 0 ? null : one)) } };
    });
    const query = '{ orders { seller { name } product { seller { name } } } }';
    const { data } = await small.ours(query);
    expect(asked()).toEqual([['s1', 's2']]);
    expect(data?.orders).toEqual([
      { seller: { name: null }, product: { seller: { name: null } } },
      { seller: { name: 'name of s2' }, product: { seller: { name: 'name of s2' } } },
      { seller: { name: null }, product: { seller: { name: null } } },
    ]);
  });

  it('is fetched again after each mutation', async () => {
    const { small, asked } = await market(named);
    const { data } = await small.ours(
      'mutation { first: buy { seller { name } } rename second: buy { seller { name } } }',
    );
    expect(asked()).toEqual([['s1'], ['s1']]);
    expect(data?.second).toEqual({ seller: { name: 'name of s1' } });
  });
});
