import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { codeOf, commit, linesOf, release, reserve, restock } from '../testing/reserving.ts';
import { admin, ana, ben, customer, openShop, orders, type Shop, type UserErrors } from '../testing/shop.ts';

const RESULT = `product { availableQuantity isInStock } transaction { id quantity before { onHand } after { onHand } }
  userErrors { code message field }`;
const ADJUST = `mutation ($input: AdjustInventoryInput!) { adjustInventory(input: $input) { ${RESULT} } }`;
const SET = `mutation ($input: SetInventoryInput!) { setInventory(input: $input) { ${RESULT} } }`;
const HISTORY = `query ($productId: ID!, $type: [InventoryTransactionType!], $from: DateTime, $to: DateTime) {
  inventoryTransactions(productId: $productId, type: $type, from: $from, to: $to) {
    totalCount edges { node { type quantity orderId actor reason before { available } after { available }
      variant { id } } } } }`;

type Corrected = UserErrors & { transaction: { id: string } | null };

describe('inventory', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const adjust = (productId: string, delta: number, rest: object = {}) =>
    shop.mutate<Corrected>(ana, 'adjustInventory', ADJUST, {
      input: { productId, delta, reason: 'count', ...rest },
    });
  const set = (productId: string, onHand: number) =>
    shop.mutate<Corrected>(ana, 'setInventory', SET, { input: { productId, onHand, reason: 'count' } });
  const alerts = async (variantId: string) =>
    (await shop.events()).filter(({ aggregateId }) => aggregateId === variantId).map(({ type }) => type);

  it('is corrected and read by the seller and admins only', async () => {
    const { id, variantId } = await shop.sell();
    const operations: [string, Record<string, unknown>][] = [
      [ADJUST, { input: { productId: id, delta: 1, reason: 'x' } }],
      [SET, { input: { productId: id, onHand: 1, reason: 'x' } }],
      [HISTORY, { productId: id }],
    ];
    for (const [operation, variables] of operations) {
      expect(await shop.codes(anonymous, operation, variables)).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, orders, ben]) {
        expect(await shop.codes(viewer, operation, variables)).toEqual(['FORBIDDEN']);
      }
      expect(await shop.codes(admin, operation, variables)).toEqual([]);
    }
    expect(await shop.codes(ana, HISTORY, { productId: 'prd_no' })).toEqual(['NOT_FOUND']);
    expect(await shop.stock(variantId)).toEqual({ onHand: 1, reserved: 0, available: 1 });
  });

  it('is adjusted by a difference, never below what orders have reserved', async () => {
    const { id, variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'holds-3', linesOf([variantId, 3]));
    expect(await adjust(id, -2)).toMatchObject({
      product: { availableQuantity: 0, isInStock: false },
      transaction: { quantity: -2, before: { onHand: 5 }, after: { onHand: 3 } },
    });
    expect(codeOf(await adjust(id, -1))).toBe('OUT_OF_STOCK');
    expect(codeOf(await set(id, 2))).toBe('OUT_OF_STOCK');
    expect(codeOf(await set(id, -1))).toBe('INVALID_INPUT');
    expect(codeOf(await adjust(id, 0))).toBe('INVALID_INPUT');
    expect(codeOf(await adjust(id, 10_000_000))).toBe('INVALID_INPUT');
    expect(codeOf(await adjust(id, 1, { reason: ' ' }))).toBe('INVALID_INPUT');
    expect(await shop.stock(variantId)).toEqual({ onHand: 3, reserved: 3, available: 0 });
    expect(await set(id, 10)).toMatchObject({
      product: { availableQuantity: 7, isInStock: true },
      transaction: { quantity: 7, before: { onHand: 3 }, after: { onHand: 10 } },
    });
    expect(await set(id, 10)).toMatchObject({
      product: { availableQuantity: 7 },
      transaction: null,
      userErrors: [],
    });
  });

  it('is corrected once per idempotency key, also for 20 concurrent calls', async () => {
    const { id, variantId } = await shop.sell({ initialStock: 5 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => adjust(id, 2, { idempotencyKey: 'delivery-1' })),
    );
    expect(new Set(answers.map(({ transaction }) => transaction?.id)).size).toBe(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(codeOf(await adjust(id, 3, { idempotencyKey: 'delivery-1' }))).toBe('IDEMPOTENCY_CONFLICT');
    expect(await shop.stock(variantId)).toEqual({ onHand: 7, reserved: 0, available: 7 });
    const theirs = await shop.sell({ initialStock: 1 }, ben);
    const answer = await shop.mutate<Corrected>(ben, 'adjustInventory', ADJUST, {
      input: { productId: theirs.id, delta: 1, reason: 'count', idempotencyKey: 'delivery-1' },
    });
    expect(answer.userErrors).toEqual([]);
    expect(await shop.stock(theirs.variantId)).toEqual({ onHand: 2, reserved: 0, available: 2 });
  });

  it('adds up after 100 concurrent corrections', async () => {
    const { id, variantId } = await shop.sell({ initialStock: 10 });
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => adjust(id, index % 2 ? 1 : -1)),
    );
    const moved = answers.filter(({ transaction }) => transaction !== null);
    const net = answers.reduce(
      (sum, { transaction }, index) => sum + (transaction ? (index % 2 ? 1 : -1) : 0),
      0,
    );
    expect(await shop.stock(variantId)).toEqual({ onHand: 10 + net, reserved: 0, available: 10 + net });
    const records = shop.mongo.db(shop.dbName).collection('inventoryTransactions');
    expect(await records.countDocuments({ variantId, type: 'ADJUSTMENT' })).toBe(moved.length);
  });

  it('lists every movement, newest first', async () => {
    const { id, variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'h1', linesOf([variantId, 2]));
    await commit(shop, 'h1');
    await restock(shop, 'h1', 'r', linesOf([variantId, 1]));
    await reserve(shop, 'h2', linesOf([variantId, 1]));
    await release(shop, 'h2');
    await adjust(id, -1);
    const { data } = await shop.run<{ inventoryTransactions: { edges: { node: object }[] } }>(ana, HISTORY, {
      productId: id,
    });
    const line = (type: string, quantity: number, before: number, after: number, rest: object = {}) => ({
      type,
      quantity,
      before: { available: before },
      after: { available: after },
      variant: { id: variantId },
      actor: 'service:orders',
      orderId: null,
      reason: null,
      ...rest,
    });
    expect(data.inventoryTransactions.edges.map(({ node }) => node)).toEqual([
      line('ADJUSTMENT', -1, 4, 3, { actor: 'usr_ana', reason: 'count' }),
      line('RELEASE', 1, 3, 4, { orderId: 'h2' }),
      line('RESERVE', 1, 4, 3, { orderId: 'h2' }),
      line('RESTOCK', 1, 3, 4, { orderId: 'h1' }),
      line('COMMIT', 2, 3, 3, { orderId: 'h1' }),
      line('RESERVE', 2, 5, 3, { orderId: 'h1' }),
      line('INITIAL', 5, 0, 5, { actor: 'usr_ana' }),
    ]);
    const some = await shop.run(ana, HISTORY, { productId: id, type: ['COMMIT', 'RESTOCK'] });
    expect(some.data).toMatchObject({ inventoryTransactions: { totalCount: 2 } });
    const future = new Date(Date.now() + 60_000).toISOString();
    expect((await shop.run(ana, HISTORY, { productId: id, from: future })).data).toMatchObject({
      inventoryTransactions: { totalCount: 0 },
    });
    expect((await shop.run(ana, HISTORY, { productId: id, to: future })).data).toMatchObject({
      inventoryTransactions: { totalCount: 7 },
    });
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
    await adjust(id, 10);
    await adjust(id, -8);
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
