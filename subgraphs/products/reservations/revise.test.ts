import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { codeOf, commit, linesOf, release, reserve, revise } from '../testing/reserving.ts';
import { admin, ana, customer, openShop, type Shop } from '../testing/shop.ts';

describe('revisions of a reservation', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const movements = async (orderId: string) => {
    const found = await shop.mongo
      .db(shop.dbName)
      .collection('inventoryTransactions')
      .find({ orderId })
      .sort({ createdAt: 1, _id: 1 })
      .toArray();
    return found.map(({ kind, quantity }) => `${kind} ${quantity}`).toSorted();
  };

  it('are allowed for services only', async () => {
    const operation =
      'mutation { reviseReservation(input: { orderId: "o", revision: 1, lines: [] }) { userErrors { code } } }';
    expect(await shop.codes(anonymous, operation)).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, ana, admin])
      expect(await shop.codes(viewer, operation)).toEqual(['FORBIDDEN']);
  });

  it('move only the difference: more, fewer, another variant; the commit sells the last lines', async () => {
    const [a, b, c] = [await shop.sell(), await shop.sell(), await shop.sell()];
    await reserve(shop, 'moves', linesOf([a.variantId, 3], [b.variantId, 2]));
    const revised = await revise(shop, 'moves', 1, linesOf([a.variantId, 5], [c.variantId, 1]));
    expect(revised).toMatchObject({ reservation: { state: 'HELD' }, shortages: [], userErrors: [] });
    expect(await shop.stock(a.variantId)).toEqual({ onHand: 5, reserved: 5, available: 0 });
    expect(await shop.stock(b.variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
    expect(await shop.stock(c.variantId)).toEqual({ onHand: 5, reserved: 1, available: 4 });
    await revise(shop, 'moves', 2, linesOf([a.variantId, 1], [c.variantId, 1]));
    expect(await movements('moves')).toEqual([
      ...['RELEASE 2', 'RELEASE 4', 'RESERVE 1', 'RESERVE 2', 'RESERVE 2', 'RESERVE 3'],
    ]);
    expect((await commit(shop, 'moves')).userErrors).toEqual([]);
    expect(await shop.stock(a.variantId)).toEqual({ onHand: 4, reserved: 0, available: 4 });
    expect(await shop.stock(c.variantId)).toEqual({ onHand: 4, reserved: 0, available: 4 });
    const late = await revise(shop, 'moves', 3, linesOf([a.variantId, 2]));
    expect(codeOf(late)).toBe('INVALID_STATE');
    expect((await revise(shop, 'moves', 2, linesOf([a.variantId, 1], [c.variantId, 1]))).userErrors).toEqual(
      [],
    );
  });

  it('change nothing when one line is short, and count the reserved units as available', async () => {
    const [a, b] = [await shop.sell(), await shop.sell({ initialStock: 2 })];
    await reserve(shop, 'short', linesOf([a.variantId, 1], [b.variantId, 1]));
    const lines = linesOf([a.variantId, 4], [b.variantId, 3]);
    const refused = await revise(shop, 'short', 1, lines);
    expect(refused.reservation).toBeNull();
    expect(refused.shortages).toEqual([
      { lineId: 'line1', variantId: b.variantId, requested: 3, available: 2 },
    ]);
    expect(codeOf(refused)).toBe('OUT_OF_STOCK');
    expect(await shop.stock(a.variantId)).toEqual({ onHand: 5, reserved: 1, available: 4 });
    expect(await shop.stock(b.variantId)).toEqual({ onHand: 2, reserved: 1, available: 1 });
    expect(await movements('short')).toEqual(['RESERVE 1', 'RESERVE 1']);
  });

  it('are decided once: a refusal stays even with enough stock later, and an old revision has no effect', async () => {
    const { variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'rival', linesOf([variantId, 3]));
    await reserve(shop, 'once', linesOf([variantId, 2]));
    const more = linesOf([variantId, 4]);
    const refused = await revise(shop, 'once', 1, more);
    expect(codeOf(refused)).toBe('OUT_OF_STOCK');
    await release(shop, 'rival');
    expect(await revise(shop, 'once', 1, more)).toEqual(refused);
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 2, available: 3 });

    const second = await revise(shop, 'once', 2, more);
    expect(second.reservation?.state).toBe('HELD');
    expect(await revise(shop, 'once', 2, more)).toEqual(second);
    expect(codeOf(await revise(shop, 'once', 2, linesOf([variantId, 1])))).toBe('IDEMPOTENCY_CONFLICT');
    expect(codeOf(await revise(shop, 'once', 1, linesOf([variantId, 1])))).toBe('INVALID_STATE');
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 4, available: 1 });
    expect(await movements('once')).toEqual(['RESERVE 2', 'RESERVE 2']);
  });

  it('give one answer to concurrent repeats, and never oversell', async () => {
    const { variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'left', linesOf([variantId, 1]));
    await reserve(shop, 'right', linesOf([variantId, 1]));
    const wanted = linesOf([variantId, 4]);
    const answers = await Promise.all(
      ['left', 'right'].flatMap((orderId) =>
        Array.from({ length: 5 }, async () => ({ orderId, answer: await revise(shop, orderId, 1, wanted) })),
      ),
    );
    const ends = ['left', 'right'].map((orderId) => [
      ...new Set(answers.filter((one) => one.orderId === orderId).map(({ answer }) => codeOf(answer))),
    ]);
    expect(ends.toSorted()).toEqual([[undefined], ['OUT_OF_STOCK']]);
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 5, available: 0 });
  });

  it('are refused for unknown and released reservations and for invalid input', async () => {
    const { variantId } = await shop.sell();
    const lines = linesOf([variantId, 1]);
    expect(codeOf(await revise(shop, 'never', 1, lines))).toBe('NOT_FOUND');
    await release(shop, 'gone');
    expect(codeOf(await revise(shop, 'gone', 1, lines))).toBe('INVALID_STATE');
    expect(codeOf(await revise(shop, 'gone', 0, lines))).toBe('INVALID_INPUT');
    expect(codeOf(await revise(shop, 'gone', 1, []))).toBe('INVALID_INPUT');
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });
});
