import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliver } from '../../testing/deliver.ts';
import { commit, linesOf, reserve, restock } from '../../testing/reserving.ts';
import { type Made, openShop, type Shop } from '../../testing/shop.ts';

describe('units sold', () => {
  let shop: Shop;
  let [kite, drum]: [Made, Made] = [
    { id: '', variantId: '' },
    { id: '', variantId: '' },
  ];
  beforeAll(async () => {
    shop = await openShop({ work: true });
    [kite, drum] = [await shop.sell({ initialStock: 50 }), await shop.sell({ initialStock: 50 })];
  });
  afterAll(() => shop.stop());

  const sold = async () => {
    const stored = await shop.mongo.db(shop.dbName).collection('products').find().sort({ _id: 1 }).toArray();
    return stored.map(({ unitsSold }) => unitsSold ?? 0);
  };
  async function buy(orderId: string, kites: number, drums: number): Promise<void> {
    await reserve(shop, orderId, linesOf([kite.variantId, kites], [drum.variantId, drums]));
    await commit(shop, orderId);
  }
  const tell = (
    type: 'order.confirmed' | 'order.cancelled',
    orderId: string,
    place: number,
    kites: number,
    drums: number,
  ) =>
    deliver(shop, 'orders', type, orderId, place, {
      orderId,
      number: orderId,
      customerId: 'usr_customer',
      status: type === 'order.confirmed' ? 'CONFIRMED' : 'CANCELLED',
      total: { amount: '1.00', currency: 'EUR' },
      lines: [
        { productId: kite.id, quantity: kites },
        { productId: drum.id, quantity: drums },
      ],
    } as never);

  it('are without what returns to stock, once, and an order that ends takes off only the rest', async () => {
    await buy('ord_1', 5, 2);
    await tell('order.confirmed', 'ord_1', 1, 5, 2);
    expect(await sold()).toEqual([5, 2]);
    for (let time = 0; time < 2; time += 1)
      await restock(shop, 'ord_1', 'ret_1', linesOf([kite.variantId, 2]));
    expect(await sold()).toEqual([3, 2]);
    await restock(shop, 'ord_1', 'ret_2', linesOf([kite.variantId, 1], [drum.variantId, 2]));
    expect(await sold()).toEqual([2, 0]);
    await tell('order.cancelled', 'ord_1', 2, 5, 2);
    expect(await sold()).toEqual([0, 0]);
  });

  it('are right when units return before the news of their order comes', async () => {
    await buy('ord_2', 4, 1);
    await restock(shop, 'ord_2', 'ret_3', linesOf([kite.variantId, 3]));
    expect(await sold()).toEqual([0, 0]);
    await tell('order.confirmed', 'ord_2', 1, 4, 1);
    expect(await sold()).toEqual([1, 1]);
  });
});
