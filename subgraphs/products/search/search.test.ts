import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import { deliver } from '../testing/deliver.ts';
import { admin, ana, ben, openShop, REVIEWED_AT, type Shop } from '../testing/shop.ts';

const FIND = `query ($filter: ProductFilter, $sort: ProductSort! = RELEVANCE, $first: Int, $after: String) {
  products(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount nodes { id name } pageInfo { hasNextPage endCursor }
  }
}`;
const FACETS = `query ($filter: ProductFilter) { products(filter: $filter) { facets {
  categories { category { name } productCount } tags { tag { name } productCount } sellers { seller { id } productCount }
  attributes { attribute { id } values { value productCount } }
  prices { min { amount currency } max { amount } productCount } inStockCount soldOutCount
} } }`;

interface Found {
  products: {
    totalCount: number;
    nodes: { id: string; name: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe('the search', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop({ work: true });
  });
  afterAll(() => shop.stop());

  async function find(search: string, viewer: Viewer = anonymous, rest: object = {}): Promise<string[]> {
    const { data, errors } = await shop.run<Found>(viewer, FIND, { filter: { search, ...rest } });
    expect(errors).toEqual([]);
    expect(data.products.totalCount).toBe(data.products.nodes.length);
    return data.products.nodes.map(({ name }) => name);
  }
  const update = (id: string, version: number, input: object) =>
    shop.mutate(
      ana,
      'updateProduct',
      `mutation ($id: ID!, $input: UpdateProductInput!) { updateProduct(id: $id, input: $input) { userErrors { code message field } } }`,
      { id, input: { version, ...input } },
    );

  it('shows its author a change at once: new, renamed, sold out, unpublished', async () => {
    const { id } = await shop.sell({ name: 'Astrolabe', sku: 'AST-9001' });
    expect([await find('astrolabe'), await find('ast 9001')]).toEqual([['Astrolabe'], ['Astrolabe']]);
    await update(id, 1, { name: 'Sextant', sku: 'SEX-7' });
    expect([
      await find('astrolabe'),
      await find('sextant'),
      await find('AST-9001'),
      await find('sex7'),
    ]).toEqual([[], ['Sextant'], [], ['Sextant']]);
    await shop.run(ana, `mutation { unpublishProduct(id: "${id}") { product { id } } }`);
    expect(await find('sextant')).toEqual([]);
    expect(await find('sextant', admin, { statuses: ['DRAFT'] })).toEqual(['Sextant']);
    expect(await find('sextant', ben, { statuses: ['DRAFT'] })).toEqual([]);
  });

  it('shows a change to other processes within a second', async () => {
    const other = await shop.beside();
    const ask = async () => {
      const answer = await other.executor.execute({
        query: FIND,
        variables: { filter: { search: 'gramophone' } },
        viewer: anonymous,
        requestId: 'other',
      });
      return (answer.data as unknown as Found).products.nodes.length;
    };
    expect(await ask()).toBe(0);
    await shop.sell({ name: 'Gramophone' });
    const until = Date.now() + 10_000;
    while ((await ask()) === 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await ask()).toBe(1);
  });

  it('hides the products of a suspended seller everywhere, and finds them again', async () => {
    await shop.sell({ name: 'Barometer', categoryId: await shop.category('Weather') }, ben);
    const suspended = (place: number, type: 'seller.suspended' | 'seller.reinstated') =>
      deliver(shop, 'sellers', type, 'sel_ben', place, {
        sellerId: 'sel_ben',
        reason: 'late',
        reviewedAt: REVIEWED_AT,
      } as never);
    expect(await find('barometer')).toEqual(['Barometer']);
    await suspended(1, 'seller.suspended');
    expect(await find('barometer')).toEqual([]);
    const { data } = await shop.run<{ productSuggestions: { products: object[]; terms: string[] } }>(
      anonymous,
      '{ productSuggestions(text: "barom") { products { id } terms } }',
    );
    expect(data.productSuggestions).toEqual({ products: [], terms: [] });
    await suspended(2, 'seller.reinstated');
    expect(await find('barometer')).toEqual(['Barometer']);
  });

  it('finds a part of a SKU for its seller and administrators only', async () => {
    await shop.sell({ name: 'Theodolite', sku: 'QQ-4711-X' });
    expect(await find('4711')).toEqual([]);
    expect(await find('4711', ben)).toEqual([]);
    expect(await find('4711', ana)).toEqual(['Theodolite']);
    expect(await find('q-471', admin)).toEqual(['Theodolite']);
    expect(await find('qq-4711-x')).toEqual(['Theodolite']);
  });

  it('walks pages by relevance with neither gaps nor doubles', async () => {
    for (let at = 0; at < 7; at += 1)
      await shop.sell({ name: at % 2 ? `Compass no ${at}` : `Pocket compass, brass ${at}` });
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: Found } = await shop.run<Found>(anonymous, FIND, {
        filter: { search: 'compass' },
        first: 2,
        after,
      });
      names.push(...data.products.nodes.map(({ name }) => name));
      expect(data.products.totalCount).toBe(7);
      after = data.products.pageInfo.hasNextPage ? data.products.pageInfo.endCursor : null;
    } while (after);
    expect([names.length, new Set(names).size]).toEqual([7, 7]);
    const foreign = await shop.codes(anonymous, FIND, { filter: { search: 'compass' }, after: 'bm9uZQ' });
    expect(foreign).toEqual(['BAD_USER_INPUT']);
  });

  it('counts facets, which obey the other conditions', async () => {
    const categoryId = await shop.category('Clocks');
    await shop.sell({ name: 'Clock one', categoryId, tags: ['oak'], price: '15.00' });
    await shop.sell({ name: 'Clock two', tags: ['oak', 'brass'], price: '150.00', initialStock: 0 }, ben);
    const { data, errors } = await shop.run<{ products: { facets: object } }>(anonymous, FACETS, {
      filter: { search: 'clock', isInStock: true },
    });
    expect(errors).toEqual([]);
    expect(data.products.facets).toEqual({
      categories: [{ category: { name: 'Clocks' }, productCount: 1 }],
      tags: [{ tag: { name: 'oak' }, productCount: 1 }],
      sellers: [{ seller: { id: 'sel_ana' }, productCount: 1 }],
      attributes: [],
      prices: [{ min: { amount: '10.00', currency: 'EUR' }, max: { amount: '20.00' }, productCount: 1 }],
      inStockCount: 1,
      soldOutCount: 1,
    });
  });

  it('suggests products, categories and terms while a text is typed', async () => {
    await shop.category('Lanterns');
    await shop.sell({ name: 'Lantern, copper' });
    const SUGGEST = `query ($text: String!, $first: Int! = 5) {
      productSuggestions(text: $text, first: $first) { products { name } categories { name } terms }
    }`;
    const { data } = await shop.run<Record<string, object>>(anonymous, SUGGEST, { text: 'lant' });
    expect(data.productSuggestions).toEqual({
      products: [{ name: 'Lantern, copper' }],
      categories: [{ name: 'Lanterns' }],
      terms: ['lantern'],
    });
    for (const first of [0, 21])
      expect(await shop.codes(anonymous, SUGGEST, { text: 'a', first })).toEqual(['BAD_USER_INPUT']);
  });

  it('sorts by what sells best: confirmed orders once, cancelled ones not', async () => {
    const [slow, fast] = [await shop.sell({ name: 'Kite slow' }), await shop.sell({ name: 'Kite fast' })];
    const order = (orderId: string, productId: string, quantity: number) => ({
      orderId,
      number: orderId,
      customerId: 'usr_customer',
      status: 'CONFIRMED',
      total: { amount: '1.00', currency: 'EUR' },
      lines: [{ productId, quantity }],
    });
    const tell = (
      type: 'order.confirmed' | 'order.cancelled',
      place: number,
      about: ReturnType<typeof order>,
    ) => deliver(shop, 'orders', type, about.orderId, place, about as never);
    const kites = async () => {
      const { data } = await shop.run<Found>(anonymous, FIND, {
        filter: { search: 'kite' },
        sort: 'BEST_SELLING',
      });
      return data.products.nodes.map(({ name }) => name);
    };
    await tell('order.confirmed', 1, order('ord_1', fast.id, 5));
    await tell('order.confirmed', 2, order('ord_1', fast.id, 5));
    await tell('order.confirmed', 1, order('ord_2', slow.id, 6));
    expect(await kites()).toEqual(['Kite slow', 'Kite fast']);
    await tell('order.cancelled', 2, order('ord_2', slow.id, 6));
    await tell('order.cancelled', 3, order('ord_2', slow.id, 6));
    expect(await kites()).toEqual(['Kite fast', 'Kite slow']);
    const stored = await shop.mongo.db(shop.dbName).collection('products').find({ name: /^Kite/ }).toArray();
    expect(stored.map(({ name, unitsSold, version }) => [name, unitsSold, version])).toEqual([
      ['Kite slow', 0, 1],
      ['Kite fast', 5, 1],
    ]);
  });

  it('asks MongoDB the same, however large pages, facets and the catalogue are, and scans nothing', async () => {
    let made = 0;
    const grow = async (count: number) => {
      for (; made < count; made += 1) await shop.sell({ name: `Sundial ${made}`, tags: [`dial ${made}`] });
    };
    await grow(5);
    await find('sundial 1');
    const commandsOnce = async (query: string) => {
      const plans = await plansOf(shop, async () => {
        expect((await shop.run(anonymous, query)).errors).toEqual([]);
      });
      expect(scansIn(plans)).toEqual([]);
      return plans.filter(({ collection }) => !/outbox|system|processed/.test(collection)).length;
    };
    // The least of three rounds: what processes do by themselves, such as reading changes, only adds.
    const commands = async (query: string) =>
      Math.min(await commandsOnce(query), await commandsOnce(query), await commandsOnce(query));
    const page = (first: number, more: string) =>
      `{ products(first: ${first}, filter: { search: "sundial" }) { totalCount nodes { id name } ${more} } }`;
    const facets =
      'facets { categories { category { name } } tags { tag { name } } prices { productCount } }';
    const all = [
      page(1, ''),
      page(30, ''),
      page(30, facets),
      `{ products(first: 5) { ${facets} } }`,
      '{ products(first: 5, sort: BEST_SELLING) { nodes { id } } }',
      '{ productSuggestions(text: "sund") { products { name } terms } }',
      '{ products(first: 5) { totalCount nodes { id } } }',
      '{ products(last: 5, sort: NAME) { totalCount nodes { id } } }',
      '{ products(filter: { isInStock: true, price: { min: { amount: "1.00", currency: "EUR" } } }) { totalCount nodes { id } } }',
      '{ categories(first: 20) { nodes { name productCount } } }',
    ];
    const counted = async () => {
      const counts: number[] = [];
      for (const query of all) counts.push(await commands(query));
      return counts;
    };
    const few = await counted();
    expect(few).toEqual([1, 1, 2, 3, 1, 1, 1, 1, 1, 1]);
    await grow(60);
    expect(await counted()).toEqual(few);
  });
});
