// Promise: a cancelled order refunds all of its money and returns all of its stock, exactly once, however often and by
// however many people it is cancelled.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, customer, staff } from '../harness/actors.ts';
import { settled } from '../mails/settled.ts';
import { booksOf, shelfOf } from './books.ts';
import { CANCEL, cancel, cancelling, codesOf, refusedTo } from './operations.ts';
import { type Bought, buy, lead, openScene, orderOf, type Scene, STOCK } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.souk.stop());

const shelves = async () => {
  const [a, b] = scene.stalls;
  return [await shelfOf(scene, a.goods.variantId), await shelfOf(scene, b.goods.variantId)];
};
const FULL = [
  { onHand: STOCK, reserved: 0 },
  { onHand: STOCK, reserved: 0 },
];

describe('a paid order', () => {
  let bought: Bought;
  let first: Awaited<ReturnType<typeof cancel>>;
  let total = 0;

  beforeAll(async () => {
    bought = await buy(scene);
    total = (await orderOf(scene, bought.id)).totals.totalMinor;
    first = await cancel(bought.shopper, bought.id, { reason: 'Too many lamps' });
  });

  it('is cancelled with a full refund and all units restocked', async () => {
    expect(first).toMatchObject({
      order: { status: 'CANCELLED', failureReason: 'Too many lamps' },
      refund: { status: 'SUCCEEDED' },
      userErrors: [],
    });
    expect(first.refund?.amount).toEqual(first.order?.refunded);
    expect(await booksOf(scene, bought.id)).toEqual({
      status: 'CANCELLED',
      parts: ['CANCELLED', 'CANCELLED'],
      restocked: { units: 4, movements: 2 },
      restocks: ['DONE'],
      provider: { liveCharges: 0, heldMinor: 0, netMinor: 0 },
      payment: { status: 'REFUNDED', amountMinor: total, refundedMinor: total, refundingMinor: 0 },
      refunds: [`ORDER_CANCELLED SUCCEEDED ${total}`],
      clearingMinor: 0,
      balanceMinor: 0,
      told: { cancelled: 1, refunded: 1 },
    });
    expect(await shelves()).toEqual(FULL);
  });

  it('shows the reason of its cancellation on its timeline', async () => {
    const { timeline } = await orderOf(scene, bought.id);
    expect(timeline.at(-1)).toMatchObject({
      status: 'CANCELLED',
      sellerId: null,
      message: 'Too many lamps',
    });
  });

  it('answers a repeated cancellation by anyone with the same result and no further effect', async () => {
    const before = await booksOf(scene, bought.id);
    expect(await cancel(bought.shopper, bought.id, { reason: 'Second reason' })).toEqual(first);
    expect(await cancel(scene.root, bought.id)).toEqual(first);
    expect(await booksOf(scene, bought.id)).toEqual(before);
  });

  it('sends one mail about its cancellation to the customer and to each seller with its own lines', async () => {
    await settled(scene.souk);
    const { number } = await orderOf(scene, bought.id);
    const about = (actor: Actor) =>
      scene.souk.inbox
        .mails({ to: actor.email })
        .filter(({ subject }) => subject.includes(number) && /cancelled/i.test(subject));
    for (const one of [bought.shopper, ...scene.stalls]) {
      expect(about(one)).toHaveLength(1);
      expect(about(one)[0]?.text).toContain('Too many lamps');
    }
    expect(about(scene.stalls[1])[0]?.text).not.toContain('3 x');
    const refunds = scene.souk.inbox
      .mails({ to: bought.shopper.email })
      .filter(({ subject }) => subject.includes('on its way back'));
    expect(refunds).toHaveLength(1);
  });
});

describe('concurrent cancellations of one order', () => {
  it('refund once', async () => {
    const bought = await buy(scene);
    const askers = [bought.shopper, scene.root, bought.shopper, scene.root, bought.shopper, scene.root];
    const answers = await Promise.all(askers.map((one) => cancel(one, bought.id)));
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(new Set(answers.map(({ refund }) => refund?.id)).size).toBe(1);
    expect(await booksOf(scene, bought.id)).toMatchObject({
      status: 'CANCELLED',
      restocked: { units: 4, movements: 2 },
      provider: { netMinor: 0 },
      refunds: [expect.stringMatching(/^ORDER_CANCELLED SUCCEEDED \d+$/)],
      clearingMinor: 0,
      told: { cancelled: 1, refunded: 1 },
    });
    expect(await shelves()).toEqual(FULL);
  });

  it('with one key all get the first answer, and the key is refused for another order', async () => {
    const [bought, other] = [await buy(scene), await buy(scene)];
    const key = 'cancel-with-one-key';
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => cancel(bought.shopper, bought.id, { key, reason: 'Same' })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ order: { status: 'CANCELLED' }, refund: { status: 'SUCCEEDED' } });
    expect((await booksOf(scene, bought.id)).told).toEqual({ cancelled: 1, refunded: 1 });
    const reused = await cancel(bought.shopper, bought.id, { key, reason: 'Another' });
    expect(codesOf(reused)).toEqual(['IDEMPOTENCY_CONFLICT']);
    await cancel(other.shopper, other.id);
  });
});

describe('an order paid on delivery', () => {
  it('has nothing to refund when cancelled: its payment is cancelled', async () => {
    const bought = await buy(scene, { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null });
    const answer = await cancel(bought.shopper, bought.id);
    expect(answer).toMatchObject({ order: { status: 'CANCELLED' }, refund: null, userErrors: [] });
    expect(await booksOf(scene, bought.id)).toMatchObject({
      restocked: { units: 4, movements: 2 },
      payment: { status: 'CANCELLED', amountMinor: 0, refundedMinor: 0 },
      refunds: [],
      clearingMinor: 0,
      told: { cancelled: 1, refunded: 0 },
    });
  });
});

describe('cancelling too late', () => {
  it.each(['SHIPPED', 'DELIVERED'] as const)('is refused once a part is %s', async (last) => {
    const bought = await buy(scene);
    const states = ['PROCESSING', 'SHIPPED', 'DELIVERED'] as const;
    await lead(scene.stalls[0], bought.parts[0], ...states.slice(0, states.indexOf(last) + 1));
    const before = await booksOf(scene, bought.id);
    expect(codesOf(await cancel(bought.shopper, bought.id))).toEqual(['INVALID_STATE']);
    expect(codesOf(await cancel(scene.root, bought.id))).toEqual(['INVALID_STATE']);
    expect(await booksOf(scene, bought.id)).toEqual(before);
  });

  it('is refused for a failed order', async () => {
    const bought = await buy(scene, { paymentToken: 'tok_declined' });
    expect((await orderOf(scene, bought.id)).status).toBe('FAILED');
    expect(codesOf(await cancel(bought.shopper, bought.id))).toEqual(['INVALID_STATE']);
  });
});

describe('permission to cancel', () => {
  it('is given to the customer of the order and admins only', async () => {
    const bought = await buy(scene);
    const variables = cancelling(bought.id);
    const [stranger, clerk] = [await customer(scene.souk), await staff(scene.souk)];
    expect(await refusedTo(stranger, CANCEL, variables)).toEqual(['NOT_FOUND']);
    expect(await refusedTo(clerk, CANCEL, variables)).toEqual(['NOT_FOUND']);
    expect(await refusedTo(scene.stalls[0], CANCEL, variables)).toEqual(['FORBIDDEN']);
    const nobody = { ...stranger, client: scene.souk.client() };
    expect(await refusedTo(nobody, CANCEL, variables)).toEqual(['UNAUTHENTICATED']);
    expect(await refusedTo(bought.shopper, CANCEL, cancelling('ord_none'))).toEqual(['NOT_FOUND']);
    expect(await booksOf(scene, bought.id)).toMatchObject({ status: 'CONFIRMED', refunds: [], restocks: [] });
    const long = await cancel(bought.shopper, bought.id, { reason: 'x'.repeat(501) });
    expect(long.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'reason'] }]);
  });
});
