import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoMarket } from '@souk/demo';
import { anonymous } from '@souk/subgraph';
import { codeOf, linesOf, restock } from '../testing/reserving.ts';
import { admin, openShop, type Shop } from '../testing/shop.ts';

describe('the demo market', () => {
  const now = new Date();
  const market = demoMarket(now);
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    await shop.running.seedDemo(now);
  });
  afterAll(() => shop.stop());

  const collection = (name: string) => shop.mongo.db(shop.dbName).collection<Record<string, unknown>>(name);

  it('is seeded completely, once, and without events', async () => {
    await shop.running.seedDemo(now);
    expect(await collection('products').countDocuments()).toBe(market.products.length);
    expect(await collection('categories').countDocuments()).toBe(market.categories.length);
    expect(await collection('tags').countDocuments()).toBe(market.tags.length);
    expect(await collection('reservations').countDocuments()).toBe(market.orders.length);
    expect(await shop.events()).toEqual([]);
  });

  it('shows the products for sale of approved sellers, with the dates of the market', async () => {
    const approved = new Set(
      market.sellers.filter((one) => one.verification === 'APPROVED').map(({ id }) => id),
    );
    const isAvailableForSale = market.products.filter(
      (one) => one.status === 'ACTIVE' && approved.has(one.sellerId),
    );
    const { data } = await shop.run<{
      products: { totalCount: number; edges: { node: { createdAt: string; availableQuantity: number } }[] };
    }>(
      anonymous,
      `{ products(first: 1) { totalCount edges { node { createdAt name availableQuantity category { name }
        tags { name } variants { name price { amount } } } } } }`,
    );
    expect(data.products.totalCount).toBe(isAvailableForSale.length);
    const newest = Math.max(...isAvailableForSale.map(({ createdAt }) => createdAt.getTime()));
    expect(data.products.edges[0]?.node.createdAt).toBe(new Date(newest).toISOString());
  });

  it('has movements that add up to the stock of every variant', async () => {
    const last = await collection('inventoryTransactions')
      .aggregate<{ _id: string; lowest: number; taken: number; started: number }>([
        {
          $group: {
            _id: '$variantId',
            lowest: { $min: '$after.onHand' },
            started: { $sum: { $cond: [{ $eq: ['$kind', 'INITIAL'] }, '$quantity', 0] } },
            taken: { $sum: { $cond: [{ $eq: ['$kind', 'COMMIT'] }, '$quantity', 0] } },
          },
        },
      ])
      .toArray();
    const records = new Map(last.map((one) => [one._id, one]));
    for (const variant of market.products.flatMap(({ variants }) => variants)) {
      const { started = 0, taken = 0, lowest = -1 } = records.get(variant.id) ?? {};
      expect({ id: variant.id, left: started - taken, lowest }).toEqual({
        id: variant.id,
        left: variant.onHand,
        lowest: variant.onHand,
      });
      expect(await shop.stock(variant.id)).toEqual({
        onHand: variant.onHand,
        reserved: 0,
        available: variant.onHand,
      });
    }
  });

  it('can restock past orders', async () => {
    const order = market.orders.find(({ status }) => status === 'CONFIRMED');
    const line = order?.lines[0];
    if (!order || !line) throw new Error('the market has no confirmed order');
    const before = await shop.stock(line.variantId);
    const answer = await restock(shop, order.id, 'r1', linesOf([line.variantId, 1]));
    expect(codeOf(answer)).toBeUndefined();
    expect(await shop.stock(line.variantId)).toMatchObject({ onHand: before.onHand + 1 });
  });
});

it('has products and a change that wait for approval where the demo market is moderated', async () => {
  const shop = await openShop({ env: { PRODUCT_MODERATION: 'on' } });
  try {
    await shop.running.seedDemo(new Date());
    const { data } = await shop.run<{
      productReviews: {
        nodes: { kind: string; product: { status: string }; differences: { field: string }[] }[];
      };
    }>(admin, '{ productReviews { nodes { kind product { status } differences { field } } } }');
    const waiting = Map.groupBy(data.productReviews.nodes, ({ kind }) => kind);
    expect(waiting.get('PRODUCT')?.map(({ product }) => product.status)).toContain('IN_REVIEW');
    expect(waiting.get('CHANGE')).toEqual([
      { kind: 'CHANGE', product: { status: 'ACTIVE' }, differences: [{ field: 'NAME' }] },
    ]);
  } finally {
    await shop.stop();
  }
});
