import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { MAX_UNITS } from '../inventory/stock.ts';
import { codeOf, commit, linesOf, release, reserve, restock } from '../testing/reserving.ts';
import { admin, ana, customer, openShop, type Shop, type UserErrors } from '../testing/shop.ts';

describe('reservations', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  it('are allowed for services only', async () => {
    const operations = [
      'mutation { reserveInventory(input: { orderId: "o", lines: [] }) { userErrors { code } } }',
      'mutation { commitReservation(orderId: "o") { userErrors { code } } }',
      'mutation { releaseReservation(orderId: "o") { userErrors { code } } }',
      'mutation { restockOrder(input: { orderId: "o", restockId: "r", lines: [] }) { userErrors { code } } }',
    ];
    for (const operation of operations) {
      expect(await shop.codes(anonymous, operation)).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, ana, admin])
        expect(await shop.codes(viewer, operation)).toEqual(['FORBIDDEN']);
    }
    expect(await shop.mongo.db(shop.dbName).collection('reservations').countDocuments()).toBe(0);
  });

  it('reserve, then commit, each once', async () => {
    const { variantId } = await shop.sell({ initialStock: 5 });
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const held = await reserve(shop, 'steps', linesOf([variantId, 2]), expiresAt);
    expect(held.reservation).toEqual({ orderId: 'steps', state: 'HELD', expiresAt });
    expect(await reserve(shop, 'steps', linesOf([variantId, 2]), expiresAt)).toEqual(held);
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 2, available: 3 });
    for (let time = 0; time < 2; time += 1) {
      const committed = await commit(shop, 'steps');
      expect([committed.reservation?.state, committed.userErrors]).toEqual(['COMMITTED', []]);
      expect(await shop.stock(variantId)).toEqual({ onHand: 3, reserved: 0, available: 3 });
    }
    expect(codeOf(await release(shop, 'steps'))).toBe('INVALID_STATE');
    expect((await reserve(shop, 'steps', linesOf([variantId, 2]))).reservation?.state).toBe('COMMITTED');
  });

  it('are released once, and cannot be committed afterwards', async () => {
    const { variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'back', linesOf([variantId, 5]));
    for (let time = 0; time < 2; time += 1) {
      expect((await release(shop, 'back')).reservation?.state).toBe('RELEASED');
      expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
    }
    expect(codeOf(await commit(shop, 'back'))).toBe('INVALID_STATE');
    expect(codeOf(await reserve(shop, 'back', linesOf([variantId, 5])))).toBe('INVALID_STATE');
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });

  it('are refused after their release', async () => {
    const { variantId } = await shop.sell();
    expect((await release(shop, 'early')).reservation?.state).toBe('RELEASED');
    expect(codeOf(await reserve(shop, 'early', linesOf([variantId, 1])))).toBe('INVALID_STATE');
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
    expect(codeOf(await commit(shop, 'never-heard-of'))).toBe('NOT_FOUND');
  });

  it('reserve all lines or none, and list every shortage', async () => {
    const [plenty, few, gone] = [
      await shop.sell({ initialStock: 50 }),
      await shop.sell({ initialStock: 3 }),
      await shop.sell({ initialStock: 5 }),
    ];
    await shop.run(ana, 'mutation ($id: ID!) { archiveProduct(id: $id) { product { id } } }', {
      id: gone.id,
    });
    const answer = await reserve(
      shop,
      'short',
      linesOf(
        [few.variantId, 2],
        [plenty.variantId, 1],
        [few.variantId, 2],
        [gone.variantId, 1],
        ['var_no', 1],
      ),
    );
    expect(answer.reservation).toBeNull();
    expect(answer.shortages).toEqual([
      { lineId: 'line0', variantId: few.variantId, requested: 2, available: 3 },
      { lineId: 'line2', variantId: few.variantId, requested: 2, available: 3 },
      { lineId: 'line3', variantId: gone.variantId, requested: 1, available: 0 },
      { lineId: 'line4', variantId: 'var_no', requested: 1, available: 0 },
    ]);
    expect(answer.userErrors.map(({ code }) => code)).toEqual(Array(4).fill('OUT_OF_STOCK'));
    expect(await shop.stock(plenty.variantId)).toEqual({ onHand: 50, reserved: 0, available: 50 });
    // Nothing of it is left: the same order may try again with less.
    const again = await reserve(shop, 'short', linesOf([few.variantId, 3]));
    expect(again.reservation?.state).toBe('HELD');
  });

  it('add up lines of one variant, and recognize them in any order', async () => {
    const [a, b] = [await shop.sell(), await shop.sell()];
    const held = await reserve(shop, 'merged', linesOf([a.variantId, 1], [b.variantId, 2], [a.variantId, 2]));
    expect(held.reservation?.state).toBe('HELD');
    expect(await shop.stock(a.variantId)).toEqual({ onHand: 5, reserved: 3, available: 2 });
    const again = await reserve(shop, 'merged', linesOf([b.variantId, 2], [a.variantId, 3]));
    expect(again.reservation?.state).toBe('HELD');
    const other = await reserve(shop, 'merged', linesOf([b.variantId, 1], [a.variantId, 3]));
    expect(codeOf(other)).toBe('INVALID_STATE');
    expect(await shop.stock(b.variantId)).toEqual({ onHand: 5, reserved: 2, available: 3 });
  });

  it('can be restocked even when the seller has refilled the stock to its maximum', async () => {
    const { variantId } = await shop.sell({ initialStock: 3 });
    const lines = linesOf([variantId, 2]);
    await reserve(shop, 'refilled', lines);
    await commit(shop, 'refilled');
    const filled = await shop.mutate<UserErrors>(
      ana,
      'setInventory',
      'mutation ($input: SetInventoryInput!) { setInventory(input: $input) { userErrors { code message field } } }',
      { input: { variantId, onHand: MAX_UNITS, reason: 'delivery', idempotencyKey: 'refill' } },
    );
    expect(filled.userErrors).toEqual([]);
    expect((await restock(shop, 'refilled', 'back', lines)).userErrors).toEqual([]);
    expect((await shop.stock(variantId)).onHand).toBe(MAX_UNITS + 2);
  });

  it('refuse invalid lines', async () => {
    const { variantId } = await shop.sell();
    expect(codeOf(await reserve(shop, 'bad', []))).toBe('INVALID_INPUT');
    expect(codeOf(await reserve(shop, 'bad', linesOf([variantId, 0])))).toBe('INVALID_INPUT');
    expect(codeOf(await reserve(shop, 'bad', linesOf([variantId, -1])))).toBe('INVALID_INPUT');
    const past = new Date(Date.now() - 1_000).toISOString();
    expect(codeOf(await reserve(shop, 'bad', linesOf([variantId, 1]), past))).toBe('INVALID_INPUT');
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });

  it('restock sold units once per restockId, never more than were sold', async () => {
    const { variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'sold', linesOf([variantId, 3]));
    expect(codeOf(await restock(shop, 'sold', 'r1', linesOf([variantId, 1])))).toBe('INVALID_STATE');
    await commit(shop, 'sold');
    for (let time = 0; time < 2; time += 1) {
      expect((await restock(shop, 'sold', 'r1', linesOf([variantId, 2]))).userErrors).toEqual([]);
      expect(await shop.stock(variantId)).toEqual({ onHand: 4, reserved: 0, available: 4 });
    }
    expect(codeOf(await restock(shop, 'sold', 'r1', linesOf([variantId, 1])))).toBe('IDEMPOTENCY_CONFLICT');
    expect(codeOf(await restock(shop, 'sold', 'r2', linesOf([variantId, 2])))).toBe('INVALID_INPUT');
    expect(codeOf(await restock(shop, 'sold', 'r2', linesOf(['var_other', 1])))).toBe('INVALID_INPUT');
    expect(codeOf(await restock(shop, 'unknown', 'r1', linesOf([variantId, 1])))).toBe('NOT_FOUND');
    const rivals = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        restock(shop, 'sold', `race${index}`, linesOf([variantId, 1])),
      ),
    );
    expect(rivals.filter(({ reservation }) => reservation !== null)).toHaveLength(1);
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });
});
