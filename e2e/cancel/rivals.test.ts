// Promise: of shipping and cancelling at the same moment exactly one wins, and money and stock agree with it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { moving } from '../harness/fulfil.ts';
import { booksOf, shelfOf } from './books.ts';
import { cancel, cancelItems, cancelPart, codesOf } from './operations.ts';
import { buy, freshKey, lead, openScene, orderOf, partOf, type Scene, STOCK } from './scene.ts';

const ROUNDS = 5;

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.souk.stop());

async function ship(partId: string): Promise<string[]> {
  const { data, errors } = await scene.stalls[0].client.run<{
    shipSellerOrder: { userErrors: { code: string }[] };
  }>(...moving(partId, 'SHIPPED'));
  if (!data) throw new Error(JSON.stringify(errors));
  return data.shipSellerOrder.userErrors.map(({ code }) => code);
}

/** What is sold agrees with what is on the shelf, and what is kept with what the provider has. */
async function expectAgreed(id: string, soldBefore: readonly number[]): Promise<void> {
  const books = await booksOf(scene, id);
  const { totals } = await orderOf(scene, id);
  const kept = books.status === 'CANCELLED' ? 0 : totals.totalMinor;
  expect(books).toMatchObject({
    provider: { netMinor: kept },
    clearingMinor: kept,
    balanceMinor: 0,
    told: { cancelled: kept === 0 ? 1 : 0, refunded: kept === 0 ? 1 : 0 },
  });
  const units = kept === 0 ? [0, 0] : [3, 1];
  for (const [at, { goods }] of scene.stalls.entries()) {
    const onHand = STOCK - (soldBefore[at] ?? 0) - (units[at] ?? 0);
    expect(await shelfOf(scene, goods.variantId)).toEqual({ onHand, reserved: 0 });
  }
}

const sold = async () =>
  Promise.all(scene.stalls.map(async ({ goods }) => STOCK - (await shelfOf(scene, goods.variantId)).onHand));

describe('shipping and cancelling at the same moment', () => {
  it('refuses one of the two', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await sold();
      const bought = await buy(scene);
      await lead(scene.stalls[0], bought.parts[0], 'PROCESSING');
      const [shipped, answer] = await Promise.all([ship(bought.parts[0]), cancel(bought.shopper, bought.id)]);
      expect([...shipped, ...codesOf(answer)]).toEqual(['INVALID_STATE']);
      const { status } = await orderOf(scene, bought.id);
      expect(status).toBe(shipped.length === 0 ? 'PARTIALLY_SHIPPED' : 'CANCELLED');
      await expectAgreed(bought.id, before);
    }
  });
});

describe('cancelling an order and one of its parts at the same moment', () => {
  it('refunds and restocks everything once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await sold();
      const bought = await buy(scene);
      const total = (await orderOf(scene, bought.id)).totals.totalMinor;
      const [whole, part] = await Promise.all([
        cancel(bought.shopper, bought.id),
        cancelPart(scene.stalls[0], bought.parts[0]),
      ]);
      expect([...codesOf(whole), ...codesOf(part)]).toEqual([]);
      const books = await booksOf(scene, bought.id);
      expect(books).toMatchObject({
        status: 'CANCELLED',
        restocked: { units: 4, movements: 2 },
        provider: { netMinor: 0 },
        payment: { status: 'REFUNDED', refundedMinor: total, refundingMinor: 0 },
        clearingMinor: 0,
        balanceMinor: 0,
      });
      expect(books.told.cancelled).toBe(books.refunds.length);
      expect(await sold()).toEqual(before);
    }
  });
});

describe('concurrent cancellations of units of one line', () => {
  it('cancel no more units than there are', async () => {
    const before = await sold();
    const bought = await buy(scene);
    const itemId = (await partOf(scene, bought.parts[0])).items[0]?.id ?? '';
    const ask = () =>
      cancelItems(scene.stalls[0], {
        id: bought.parts[0],
        items: [{ orderItemId: itemId, quantity: 1 }],
        idempotencyKey: freshKey(),
      });
    const answers = await Promise.all(Array.from({ length: 6 }, ask));
    expect(answers.filter((answer) => codesOf(answer).length === 0)).toHaveLength(3);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['INVALID_STATE']));
    const part = await partOf(scene, bought.parts[0]);
    expect(part).toMatchObject({ status: 'CANCELLED', refundedMinor: part.totals.totalMinor });
    expect(await booksOf(scene, bought.id)).toMatchObject({
      restocked: { units: 3, movements: 3 },
      told: { cancelled: 3, refunded: 3 },
      balanceMinor: 0,
    });
    expect(await sold()).toEqual([before[0], (before[1] ?? 0) + 1]);
  });

  it('take effect once with one key', async () => {
    const bought = await buy(scene);
    const itemId = (await partOf(scene, bought.parts[0])).items[0]?.id ?? '';
    const input = {
      id: bought.parts[0],
      items: [{ orderItemId: itemId, quantity: 1 }],
      idempotencyKey: freshKey(),
    };
    const answers = await Promise.all(Array.from({ length: 5 }, () => cancelItems(bought.shopper, input)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ refund: { status: 'SUCCEEDED' }, userErrors: [] });
    expect(await booksOf(scene, bought.id)).toMatchObject({
      restocked: { units: 1, movements: 1 },
      told: { cancelled: 1, refunded: 1 },
    });
    const other = await cancelItems(bought.shopper, {
      ...input,
      items: [{ orderItemId: itemId, quantity: 2 }],
    });
    expect(codesOf(other)).toEqual(['IDEMPOTENCY_CONFLICT']);
  });
});
