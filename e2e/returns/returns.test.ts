// Promise: what a customer returns is refunded and restocked exactly once, and both sides are notified.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { booksOf, shelfOf } from '../cancel/books.ts';
import { freshKey, openScene, partOf, type Scene } from '../cancel/scene.ts';
import { type Actor, customer } from '../harness/actors.ts';
import { settled } from '../mails/settled.ts';
import { APPROVE, call, done, faultsOf, ONE, RECEIVE, REQUEST, type Return } from './operations.ts';
import { approved, asking, type Delivered, delivered, minor, parcel, unitsOf } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.souk.stop());

const told = (id: string) =>
  scene.souk
    .db('orders')
    .collection<{ type: string; aggregateId: string }>('outbox')
    .find({ aggregateId: id })
    .sort({ createdAt: 1, _id: 1 })
    .map(({ type }) => type)
    .toArray();

describe('a return', () => {
  let bought: Delivered;
  let one: Return;
  let onHand = 0;

  beforeAll(async () => {
    bought = await delivered(scene);
    onHand = (await shelfOf(scene, scene.stalls[0].goods.variantId)).onHand;
  });

  it('can be requested, which reserves its units', async () => {
    const key = freshKey();
    one = await done(bought.shopper, REQUEST, asking(bought, 2, key));
    expect(one).toMatchObject({ status: 'REQUESTED', note: 'It has a crack', refund: null });
    expect(await done(bought.shopper, REQUEST, asking(bought, 2, key))).toEqual(one);
    expect(await unitsOf(scene, bought.part._id)).toEqual([2, 0]);
    const again = await call(bought.shopper, REQUEST, asking(bought, 2));
    expect(faultsOf(again)).toEqual(['INVALID_INPUT input.items.0.quantity']);
    const other = await call(bought.shopper, REQUEST, asking(bought, 1, key));
    expect(faultsOf(other)).toEqual(['IDEMPOTENCY_CONFLICT input.idempotencyKey']);
  });

  it('can be received once it is approved', async () => {
    const early = await call(scene.stalls[0], RECEIVE, { id: one.id, input: parcel(bought, 2) });
    expect(faultsOf(early)).toEqual(['INVALID_STATE id']);
    one = await done(scene.stalls[0], APPROVE, { id: one.id, input: { note: 'To 1 Souk, Fes' } });
    expect(one).toMatchObject({ status: 'APPROVED', decisionNote: 'To 1 Souk, Fes' });
    expect(faultsOf(await call(scene.stalls[0], APPROVE, { id: one.id, input: {} }))).toEqual([
      'INVALID_STATE id',
    ]);
  });

  it('refunds and restocks the accepted units', async () => {
    const input = parcel(bought, 1, { note: 'One was worn' });
    const answer = await done(scene.stalls[0], RECEIVE, { id: one.id, input });
    expect(answer).toMatchObject({
      status: 'COMPLETED',
      receiptNote: 'One was worn',
      shippingRefunded: { amount: '0.00' },
      refund: { status: 'SUCCEEDED', amount: answer.refunded },
      items: [{ orderItem: { id: bought.itemId }, quantity: 2, acceptedQuantity: 1, isRestocked: true }],
      history: ['REQUESTED', 'APPROVED', 'RECEIVED', 'COMPLETED'].map((status) => ({ status })),
    });
    expect(await done(scene.stalls[0], RECEIVE, { id: one.id, input })).toEqual(answer);
    expect(await unitsOf(scene, bought.part._id)).toEqual([0, 1]);
    const back = minor(answer.refunded.amount);
    const { totals } = bought.part;
    expect(back).toBe(Math.ceil((totals.itemsMinor + Math.round(totals.itemsMinor * 0.1925)) / 3));
    expect(await shelfOf(scene, scene.stalls[0].goods.variantId)).toEqual({
      onHand: onHand + 1,
      reserved: 0,
    });
    expect(await booksOf(scene, bought.id)).toMatchObject({
      status: 'PARTIALLY_SHIPPED',
      restocked: { units: 1, movements: 1 },
      restocks: ['DONE'],
      refunds: [`RETURN SUCCEEDED ${back}`],
      payment: { status: 'PARTIALLY_REFUNDED', refundedMinor: back, refundingMinor: 0 },
      balanceMinor: 0,
      told: { cancelled: 0, refunded: 1 },
    });
    expect(await told(one.id)).toEqual([
      'return.requested',
      'return.approved',
      'return.received',
      'return.completed',
    ]);
  });

  it('is visible to its customer, seller and admins only', async () => {
    const mine = await bought.shopper.client.ok<{ return: object }>(ONE, { id: one.id });
    expect(mine.return).toMatchObject({
      order: { id: bought.id },
      sellerOrder: { id: bought.part._id },
    });
    const sellers = await scene.stalls[0].client.ok<{ return: object }>(ONE, { id: one.id });
    expect(sellers.return).toMatchObject({ order: null, sellerOrder: { id: bought.part._id } });
    for (const stranger of [await customer(scene.souk), scene.stalls[1]]) {
      expect(await stranger.client.ok(ONE, { id: one.id })).toEqual({ return: null });
    }
    const view = `{ order(id: "${bought.id}") {
      returns { id } refunded { amount } items { returnedQuantity returnableQuantity }
      sellerOrders { returns { id } items { returnableQuantity } }
    } }`;
    const { order } = await bought.shopper.client.ok<{ order: { items: object[]; sellerOrders: object[] } }>(
      view,
    );
    expect(order).toMatchObject({ returns: [{ id: one.id }] });
    expect(order.items).toEqual(
      expect.arrayContaining([
        { returnedQuantity: 1, returnableQuantity: 2 },
        // The other part has not arrived.
        { returnedQuantity: 0, returnableQuantity: 0 },
      ]),
    );
    expect(order.sellerOrders).toEqual(
      expect.arrayContaining([
        { returns: [{ id: one.id }], items: [{ returnableQuantity: 2 }] },
        { returns: [], items: [{ returnableQuantity: 0 }] },
      ]),
    );
  });

  it('sends mails to the seller when requested, to the customer when decided and when refunded', async () => {
    await settled(scene.souk);
    const subjects = (actor: Actor) =>
      scene.souk.inbox
        .mails({ to: actor.email })
        .map(({ subject }) => subject)
        .filter((subject) => /return|on its way back/.test(subject));
    expect(subjects(scene.stalls[0])).toEqual([expect.stringContaining('wants to return')]);
    expect(subjects(scene.stalls[1])).toEqual([]);
    expect(subjects(bought.shopper).toSorted()).toEqual([
      expect.stringMatching(/^Your return of order .* has arrived$/),
      expect.stringMatching(/^Your return of order .* is accepted$/),
      expect.stringMatching(/^€[\d.]+ is on its way back to you$/),
    ]);
  });
});

describe('all units, returned one by one', () => {
  it('refund the cost of all of them, and the shipping once', async () => {
    const bought = await delivered(scene);
    let back = 0;
    for (let unit = 0; unit < 3; unit += 1) {
      const { id } = await approved(scene, bought, 1);
      const input = parcel(bought, 1, { isShippingRefunded: true });
      const answer = await done(scene.stalls[0], RECEIVE, { id, input });
      expect(minor(answer.shippingRefunded.amount) > 0).toBe(unit === 0);
      back += minor(answer.refunded.amount) + minor(answer.shippingRefunded.amount);
    }
    expect(back).toBe(bought.part.totals.totalMinor);
    const part = await partOf(scene, bought.part._id);
    expect(part).toMatchObject({ refundedMinor: back, commissionRefundedMinor: part.commissionMinor });
    expect(await booksOf(scene, bought.id)).toMatchObject({
      restocked: { units: 3, movements: 3 },
      payment: { refundedMinor: back },
      balanceMinor: 0,
      told: { refunded: 3 },
    });
  });
});
