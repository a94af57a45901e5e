import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { createLocation, levels, MAIN } from '../locations/testing/locations.ts';
import { codeOf, linesOf, reserve } from '../testing/reserving.ts';
import { admin, ana, ben, customer, openShop, type Shop, type UserErrors } from '../testing/shop.ts';

const SET = `mutation ($input: SetInventoriesInput!) { setInventories(input: $input) {
  results { variant { id } inventoryTransaction { quantity reason } userErrors { code field } }
  userErrors { code field } } }`;

interface Result extends UserErrors {
  variant: { id: string } | null;
  inventoryTransaction: { quantity: number } | null;
}

describe('setInventories', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const set = (items: object[], rest: object = {}, viewer: Viewer = ana) =>
    shop.mutate<UserErrors & { results: Result[] | null }>(viewer, 'setInventories', SET, {
      input: { items, reason: 'stocktaking', idempotencyKey: crypto.randomUUID(), ...rest },
    });

  it('sets each count for itself and says what became of it, by id, SKU and location', async () => {
    const [first, second, held] = [
      await shop.sell(),
      await shop.sell({ sku: 'S-2' }),
      await shop.sell({ sku: 'S-3' }),
    ];
    const archived = await shop.sell({ sku: 'S-4' });
    await shop.mutate(
      ana,
      'archiveProduct',
      'mutation ($id: ID!) { archiveProduct(id: $id) { userErrors { code } } }',
      {
        id: archived.id,
      },
    );
    const foreign = await shop.sell({ sku: 'S-5' }, ben);
    await reserve(shop, 'held', linesOf([held.variantId, 3]));
    const north = await createLocation(shop, 'North');
    const { results } = await set([
      { variantId: first.variantId, onHand: 9 },
      { sku: 'S-2', onHand: 4, locationId: north },
      { sku: 'S-3', onHand: 2 },
      { sku: 'S-3', onHand: 5 },
      { sku: 'S-5', onHand: 1 },
      { variantId: foreign.variantId, onHand: 1 },
      { variantId: archived.variantId, onHand: 1 },
      { onHand: 1 },
      { sku: 'S-2', onHand: -1 },
    ]);
    expect(results?.map((one) => [one.inventoryTransaction?.quantity ?? null, codeOf(one) ?? null])).toEqual([
      [4, null],
      [4, null],
      [null, 'OUT_OF_STOCK'],
      [null, null],
      [null, 'NOT_FOUND'],
      [null, 'NOT_FOUND'],
      [null, 'INVALID_STATE'],
      [null, 'NOT_FOUND'],
      [null, 'INVALID_INPUT'],
    ]);
    expect(results?.[2]?.userErrors[0]?.field).toEqual(['input', 'items', '2', 'onHand']);
    expect((await levels(shop, second.variantId)).map(({ at, onHand }) => [at, onHand])).toEqual([
      [MAIN, 5],
      [north, 4],
    ]);
    expect(await shop.stock(foreign.variantId)).toMatchObject({ onHand: 5 });
  });

  it('answers a repetition as before and does not undo what was sold since', async () => {
    const { variantId } = await shop.sell();
    const key = { idempotencyKey: 'counted-once' };
    const first = await set([{ variantId, onHand: 8 }], key);
    await reserve(shop, 'since', linesOf([variantId, 8]));
    expect(await set([{ variantId, onHand: 8 }], key)).toEqual(first);
    // As after a crash, which leaves no answer.
    await shop.mongo.db(shop.dbName).collection('requests').deleteMany({});
    expect(await set([{ variantId, onHand: 8 }], key)).toEqual(first);
    expect(codeOf(await set([{ variantId, onHand: 7 }], key))).toBe('IDEMPOTENCY_CONFLICT');
    expect(await shop.stock(variantId)).toEqual({ onHand: 8, reserved: 8, available: 0 });
  });

  it('takes some hundreds, and no more than 250', async () => {
    const { variantId } = await shop.sell();
    const items = Array.from({ length: 250 }, (_, n) => ({ variantId, onHand: n }));
    const { results } = await set(items);
    expect(results?.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(250);
    expect(await shop.stock(variantId)).toMatchObject({ onHand: 249 });
    expect(await set([...items, { variantId, onHand: 1 }])).toMatchObject({
      results: null,
      userErrors: [{ code: 'INVALID_INPUT', field: ['input', 'items'] }],
    });
    expect(codeOf(await set([]))).toBe('INVALID_INPUT');
  });

  it('is for sellers and admins, who name the seller of a SKU', async () => {
    await shop.sell({ sku: 'A-1' });
    const input = { items: [{ sku: 'A-1', onHand: 2 }], reason: 'x', idempotencyKey: 'x' };
    expect(await shop.codes(anonymous, SET, { input })).toEqual(['UNAUTHENTICATED']);
    expect(await shop.codes(customer, SET, { input })).toEqual(['FORBIDDEN']);
    expect((await set(input.items, {}, admin)).results?.map(codeOf)).toEqual(['NOT_FOUND']);
    expect((await set(input.items, { sellerId: 'sel_ana' }, ben)).results?.map(codeOf)).toEqual([
      'NOT_FOUND',
    ]);
    expect((await set(input.items, { sellerId: 'sel_ana' }, admin)).results?.map(codeOf)).toEqual([
      undefined,
    ]);
  });
});
