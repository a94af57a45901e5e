import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { codeOf, commit, linesOf, release, reserve, restock } from '../testing/reserving.ts';
import { admin, ana, ben, customer, openShop, orders, type Shop, type UserErrors } from '../testing/shop.ts';

const RESULT = `variant { id inventory { available } } product { availableQuantity isInStock }
  inventoryTransaction { id quantity before { onHand } after { onHand } } userErrors { code message field }`;
const ADJUST = `mutation ($input: AdjustInventoryInput!) { adjustInventory(input: $input) { ${RESULT} } }`;
const SET = `mutation ($input: SetInventoryInput!) { setInventory(input: $input) { ${RESULT} } }`;
const HISTORY = `query ($filter: InventoryTransactionFilter, $sort: InventoryTransactionSort! = NEWEST_FIRST) {
  inventoryTransactions(filter: $filter, sort: $sort) {
    totalCount edges { node { kind quantity order { id } actor { kind user { id } } reason before { available }
      after { available } variant { id } } } } }`;

type Corrected = UserErrors & { inventoryTransaction: { id: string } | null };
interface History {
  inventoryTransactions: { totalCount: number; edges: { node: { kind: string } }[] };
}

describe('inventory', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  let keys = 0;
  const freshKey = () => {
    keys += 1;
    return `key${keys}`;
  };
  const adjust = (variantId: string, delta: number, rest: object = {}) =>
    shop.mutate<Corrected>(ana, 'adjustInventory', ADJUST, {
      input: { variantId, delta, reason: 'count', idempotencyKey: freshKey(), ...rest },
    });
  const set = (variantId: string, onHand: number, rest: object = {}) =>
    shop.mutate<Corrected>(ana, 'setInventory', SET, {
      input: { variantId, onHand, reason: 'count', idempotencyKey: freshKey(), ...rest },
    });
  const history = async (viewer: Viewer, filter?: object, sort?: string) => {
    const { data, errors } = await shop.run<History>(viewer, HISTORY, { filter, ...(sort && { sort }) });
    expect(errors).toEqual([]);
    return data.inventoryTransactions;
  };
  const alerts = async (variantId: string) =>
    (await shop.events()).filter(({ aggregateId }) => aggregateId === variantId).map(({ type }) => type);

  it('is corrected and read by the seller and admins only', async () => {
    const { id, variantId } = await shop.sell();
    const operations: [string, Record<string, unknown>][] = [
      [ADJUST, { input: { variantId, delta: 1, reason: 'x', idempotencyKey: 'x' } }],
      [SET, { input: { variantId, onHand: 1, reason: 'x', idempotencyKey: 'x' } }],
    ];
    for (const [operation, variables] of operations) {
      expect(await shop.codes(anonymous, operation, variables)).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, orders, ben]) {
        expect(await shop.codes(viewer, operation, variables)).toEqual(['FORBIDDEN']);
      }
      expect(await shop.codes(admin, operation, variables)).toEqual([]);
    }
    expect(await shop.codes(anonymous, HISTORY)).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, orders]) expect(await shop.codes(viewer, HISTORY)).toEqual(['FORBIDDEN']);
    for (const viewer of [ana, admin]) {
      expect((await history(viewer, { productId: id })).totalCount).toBe(3);
      expect((await history(viewer, { variantId: 'var_no' })).totalCount).toBe(0);
    }
    for (const filter of [undefined, { productId: id }, { variantId }])
      expect((await history(ben, filter)).totalCount).toBe(0);
    expect(codeOf(await adjust('var_no', 1))).toBe('NOT_FOUND');
    expect(await shop.stock(variantId)).toEqual({ onHand: 1, reserved: 0, available: 1 });
  });

  it('is adjusted by a difference, never below what orders have reserved', async () => {
    const { variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'holds-3', linesOf([variantId, 3]));
    expect(await adjust(variantId, -2)).toMatchObject({
      product: { availableQuantity: 0, isInStock: false },
      inventoryTransaction: { quantity: -2, before: { onHand: 5 }, after: { onHand: 3 } },
    });
    expect(codeOf(await adjust(variantId, -1))).toBe('OUT_OF_STOCK');
    expect(codeOf(await set(variantId, 2))).toBe('OUT_OF_STOCK');
    expect(codeOf(await set(variantId, -1))).toBe('INVALID_INPUT');
    expect(codeOf(await adjust(variantId, 0))).toBe('INVALID_INPUT');
    expect(codeOf(await adjust(variantId, 10_000_000))).toBe('INVALID_INPUT');
    expect(codeOf(await adjust(variantId, 1, { reason: ' ' }))).toBe('INVALID_INPUT');
    expect(await shop.stock(variantId)).toEqual({ onHand: 3, reserved: 3, available: 0 });
    expect(await set(variantId, 10)).toMatchObject({
      product: { availableQuantity: 7, isInStock: true },
      inventoryTransaction: { quantity: 7, before: { onHand: 3 }, after: { onHand: 10 } },
    });
    expect(await set(variantId, 10)).toMatchObject({
      product: { availableQuantity: 7 },
      inventoryTransaction: null,
      userErrors: [],
    });
  });

  it('is corrected once per idempotency key, also for 20 concurrent calls', async () => {
    const { variantId } = await shop.sell({ initialStock: 5 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => adjust(variantId, 2, { idempotencyKey: 'delivery-1' })),
    );
    expect(new Set(answers.map(({ inventoryTransaction }) => inventoryTransaction?.id)).size).toBe(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(codeOf(await adjust(variantId, 3, { idempotencyKey: 'delivery-1' }))).toBe('IDEMPOTENCY_CONFLICT');
    expect(await shop.stock(variantId)).toEqual({ onHand: 7, reserved: 0, available: 7 });
    const theirs = await shop.sell({ initialStock: 1 }, ben);
    const answer = await shop.mutate<Corrected>(ben, 'adjustInventory', ADJUST, {
      input: { variantId: theirs.variantId, delta: 1, reason: 'count', idempotencyKey: 'delivery-1' },
    });
    expect(answer.userErrors).toEqual([]);
    expect(await shop.stock(theirs.variantId)).toEqual({ onHand: 2, reserved: 0, available: 2 });
  });

  it('is not set again by a repetition, also when the process died before it stored the answer', async () => {
    const { variantId } = await shop.sell({ initialStock: 5 });
    const key = { idempotencyKey: 'count-1' };
    const first = await set(variantId, 8, key);
    await adjust(variantId, -3);
    const again = () => set(variantId, 8, key);
    expect((await again()).inventoryTransaction).toEqual(first.inventoryTransaction);
    await shop.mongo.db(shop.dbName).collection('requests').deleteMany({});
    expect(await again()).toMatchObject({
      variant: { id: variantId, inventory: { available: 5 } },
      inventoryTransaction: first.inventoryTransaction,
    });
    expect(codeOf(await set(variantId, 9, key))).toBe('IDEMPOTENCY_CONFLICT');
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });

  it('adds up after 100 concurrent corrections', async () => {
    const { variantId } = await shop.sell({ initialStock: 10 });
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => adjust(variantId, index % 2 ? 1 : -1)),
    );
    const moved = answers.filter(({ inventoryTransaction }) => inventoryTransaction !== null);
    const net = answers.reduce(
      (sum, { inventoryTransaction }, index) => sum + (inventoryTransaction ? (index % 2 ? 1 : -1) : 0),
      0,
    );
    expect(await shop.stock(variantId)).toEqual({ onHand: 10 + net, reserved: 0, available: 10 + net });
    const records = shop.mongo.db(shop.dbName).collection('inventoryTransactions');
    expect(await records.countDocuments({ variantId, kind: 'ADJUSTMENT' })).toBe(moved.length);
  });

  it('lists every movement, newest first', async () => {
    const { id, variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'h1', linesOf([variantId, 2]));
    await commit(shop, 'h1');
    await restock(shop, 'h1', 'r', linesOf([variantId, 1]));
    await reserve(shop, 'h2', linesOf([variantId, 1]));
    await release(shop, 'h2');
    await adjust(variantId, -1);
    const line = (kind: string, quantity: number, before: number, after: number, rest: object = {}) => ({
      kind,
      quantity,
      before: { available: before },
      after: { available: after },
      variant: { id: variantId },
      actor: { kind: 'ORDER', user: null },
      order: null,
      reason: null,
      ...rest,
    });
    const byAna = { actor: { kind: 'USER', user: { id: 'usr_ana' } } };
    const expected = [
      line('ADJUSTMENT', -1, 4, 3, { ...byAna, reason: 'count' }),
      line('RELEASE', 1, 3, 4, { order: { id: 'h2' } }),
      line('RESERVE', 1, 4, 3, { order: { id: 'h2' } }),
      line('RESTOCK', 1, 3, 4, { order: { id: 'h1' } }),
      line('COMMIT', 2, 3, 3, { order: { id: 'h1' } }),
      line('RESERVE', 2, 5, 3, { order: { id: 'h1' } }),
      line('INITIAL', 5, 0, 5, byAna),
    ];
    const nodes = async (filter: object, sort?: string) =>
      (await history(ana, filter, sort)).edges.map(({ node }) => node);
    expect(await nodes({ productId: id })).toEqual(expected);
    expect(await nodes({ variantId }, 'OLDEST_FIRST')).toEqual(expected.toReversed());
    expect((await history(ana, { productId: id, kinds: ['COMMIT', 'RESTOCK'] })).totalCount).toBe(2);
    expect((await history(ana, { productId: id, kinds: [] })).totalCount).toBe(0);
    const future = new Date(Date.now() + 60_000).toISOString();
    expect((await history(ana, { productId: id, createdAt: { from: future } })).totalCount).toBe(0);
    expect((await history(ana, { productId: id, createdAt: { before: future } })).totalCount).toBe(7);
    const backwards = { filter: { createdAt: { from: future, before: future } } };
    expect(await shop.codes(ana, HISTORY, backwards)).toEqual(['BAD_USER_INPUT']);
  });

  it('shows the movements of a variant to its seller and admins only', async () => {
    const { id, variantId } = await shop.sell({ initialStock: 5 });
    await shop.sell({ initialStock: 5 });
    await adjust(variantId, 2);
    const query = `query ($id: ID!) { product(id: $id) { defaultVariant {
      inventoryTransactions(filter: { kinds: [ADJUSTMENT] }) { totalCount nodes { quantity } } } } }`;
    for (const viewer of [anonymous, customer, ben, ana, admin]) {
      const seen = viewer === ana || viewer === admin ? { totalCount: 1, nodes: [{ quantity: 2 }] } : null;
      expect((await shop.run(viewer, query, { id })).data).toEqual({
        product: { defaultVariant: { inventoryTransactions: seen } },
      });
    }
  });

  it('alerts the seller once per fall to the threshold, and when it is sold out', async () => {
    const { id, variantId } = await shop.sell({
      name: 'Vase',
      sku: 'V',
      initialStock: 5,
      lowStockThreshold: 3,
    });
    await reserve(shop, 'a1', linesOf([variantId, 1]));
    expect(await alerts(variantId)).toEqual([]);
    await reserve(shop, 'a2', linesOf([variantId, 1]));
    await reserve(shop, 'a3', linesOf([variantId, 1]));
    expect(await alerts(variantId)).toEqual(['inventory.low_stock']);
    await reserve(shop, 'a4', linesOf([variantId, 2]));
    expect(await alerts(variantId)).toEqual(['inventory.low_stock', 'inventory.out_of_stock']);
    await commit(shop, 'a4');
    await adjust(variantId, 10);
    await adjust(variantId, -8);
    const all = (await shop.events()).filter(({ aggregateId }) => aggregateId === variantId);
    expect(all.map(({ type }) => type).slice(2)).toEqual(['inventory.low_stock']);
    expect(all[2]?.payload).toEqual({
      productId: id,
      variantId,
      sellerId: 'sel_ana',
      sku: 'V',
      name: 'Vase',
      available: 2,
      threshold: 3,
    });
    // A reservation that was refused has told nobody anything.
    await reserve(shop, 'a5', linesOf([variantId, 3]));
    expect(await alerts(variantId)).toHaveLength(3);
  });

  it('sends one alert, not two, when it falls to 0', async () => {
    const { variantId } = await shop.sell({ initialStock: 9, lowStockThreshold: 3 });
    await reserve(shop, 'b1', linesOf([variantId, 9]));
    expect(await alerts(variantId)).toEqual(['inventory.out_of_stock']);
  });
});
