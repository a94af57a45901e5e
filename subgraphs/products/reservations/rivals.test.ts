import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, commit, linesOf, release, reserve } from '../testing/reserving.ts';
import { openShop, type Shop } from '../testing/shop.ts';

describe('concurrent orders for the same stock', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const records = (variantId: string, kind: string) =>
    shop.mongo.db(shop.dbName).collection('inventoryTransactions').countDocuments({ variantId, kind });

  it('give the last unit to exactly one of 200', async () => {
    const { variantId } = await shop.sell({ initialStock: 1 });
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => reserve(shop, `last-${index}`, linesOf([variantId, 1]))),
    );
    expect(answers.filter(({ reservation }) => reservation?.state === 'HELD')).toHaveLength(1);
    const refused = answers.filter(({ reservation }) => reservation === null);
    expect(refused).toHaveLength(199);
    expect(refused.every((answer) => codeOf(answer) === 'OUT_OF_STOCK')).toBe(true);
    expect(refused.every(({ shortages }) => shortages[0]?.available === 0)).toBe(true);
    expect(await shop.stock(variantId)).toEqual({ onHand: 1, reserved: 1, available: 0 });
    expect(await records(variantId, 'RESERVE')).toBe(1);
    const held = await shop.mongo
      .db(shop.dbName)
      .collection('reservations')
      .countDocuments({ 'lines.variantId': variantId });
    expect(held).toBe(1);
  });

  it('serve all of 200 when there is enough', async () => {
    const { variantId } = await shop.sell({ initialStock: 200 });
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => reserve(shop, `enough-${index}`, linesOf([variantId, 1]))),
    );
    expect(answers.filter(({ reservation }) => reservation?.state === 'HELD')).toHaveLength(200);
    expect(await shop.stock(variantId)).toEqual({ onHand: 200, reserved: 200, available: 0 });
  });

  it('sell every unit once when lines are mixed and in any order', async () => {
    const made = await Promise.all([1, 2, 3].map(() => shop.sell({ initialStock: 20 })));
    const [a = '', b = '', c = ''] = made.map(({ variantId }) => variantId);
    const orders = Array.from({ length: 60 }, (_, index) => {
      const ways = [linesOf([a, 1], [b, 1], [c, 1]), linesOf([c, 1], [b, 1]), linesOf([b, 1], [a, 1])];
      return ways[index % 3] ?? [];
    });
    const answers = await Promise.all(orders.map((lines, index) => reserve(shop, `mixed-${index}`, lines)));
    const won = orders.filter((_, index) => answers[index]?.reservation?.state === 'HELD');
    for (const variantId of [a, b, c]) {
      const taken = won.flat().filter((line) => line.variantId === variantId).length;
      expect(await shop.stock(variantId)).toEqual({ onHand: 20, reserved: taken, available: 20 - taken });
    }
    // Every order wants the second one, and nothing else runs out before it.
    expect(won).toHaveLength(20);
    expect(await shop.stock(b)).toEqual({ onHand: 20, reserved: 20, available: 0 });
  });

  it('reserve once for 50 concurrent calls of one order', async () => {
    const { variantId } = await shop.sell({ initialStock: 100 });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => reserve(shop, 'same-order', linesOf([variantId, 2]))),
    );
    expect(answers.filter(({ reservation }) => reservation?.state === 'HELD')).toHaveLength(50);
    expect(await shop.stock(variantId)).toEqual({ onHand: 100, reserved: 2, available: 98 });
  });

  it('either commit or release, never both, when both happen concurrently', async () => {
    const { variantId } = await shop.sell({ initialStock: 40 });
    const ids = Array.from({ length: 40 }, (_, index) => `both-${index}`);
    await Promise.all(ids.map((id) => reserve(shop, id, linesOf([variantId, 1]))));
    const answers = await Promise.all(
      ids.map((id, index) =>
        index % 2 === 0
          ? Promise.all([commit(shop, id), release(shop, id)])
          : Promise.all([release(shop, id), commit(shop, id)]),
      ),
    );
    for (const [one, other] of answers) {
      expect([one, other].filter(({ reservation }) => reservation !== null)).toHaveLength(1);
      expect([codeOf(one), codeOf(other)].filter((code) => code === 'INVALID_STATE')).toHaveLength(1);
    }
    const committed = answers.flat().filter(({ reservation }) => reservation?.state === 'COMMITTED').length;
    expect(await shop.stock(variantId)).toEqual({
      onHand: 40 - committed,
      reserved: 0,
      available: 40 - committed,
    });
    expect(await records(variantId, 'COMMIT')).toBe(committed);
    expect(await records(variantId, 'RELEASE')).toBe(40 - committed);
  });
});
