// Promise: a cancellation takes effect at once even when other services are down. The money and the stock follow when
// they are up again, once.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../mails/settled.ts';
import { booksOf } from './books.ts';
import { cancel, cancelPart } from './operations.ts';
import { buy, openScene, orderOf, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.souk.stop());
afterEach(() => scene.souk.payments.clearFaults());

const paidBack = (id: string) =>
  eventually('the refund', async () => (await booksOf(scene, id)).payment.refundingMinor === 0);

describe('the card provider is down', () => {
  it('cancels the order; the refund waits and then succeeds once', async () => {
    const bought = await buy(scene);
    const total = (await orderOf(scene, bought.id)).totals.totalMinor;
    scene.souk.payments.fault({ kind: 'error', operations: ['refund'] });
    const answer = await cancel(bought.shopper, bought.id);
    expect(answer).toMatchObject({
      order: { status: 'CANCELLED' },
      refund: { status: 'PENDING' },
      userErrors: [],
    });
    expect(await booksOf(scene, bought.id)).toMatchObject({
      status: 'CANCELLED',
      restocked: { units: 4, movements: 2 },
      provider: { netMinor: total },
      payment: { status: 'SUCCEEDED', refundedMinor: 0, refundingMinor: total },
      refunds: [`ORDER_CANCELLED PENDING ${total}`],
      told: { cancelled: 1, refunded: 0 },
    });
    scene.souk.payments.clearFaults();
    await paidBack(bought.id);
    const again = await cancel(bought.shopper, bought.id);
    expect(again.refund).toMatchObject({ id: answer.refund?.id, status: 'SUCCEEDED' });
    expect(await booksOf(scene, bought.id)).toMatchObject({
      provider: { liveCharges: 0, netMinor: 0 },
      payment: { status: 'REFUNDED', refundedMinor: total },
      refunds: [`ORDER_CANCELLED SUCCEEDED ${total}`],
      clearingMinor: 0,
      told: { cancelled: 1, refunded: 1 },
    });
  });

  it('refunds once when it went down after the refund and before its answer', async () => {
    const bought = await buy(scene);
    const total = (await orderOf(scene, bought.id)).totals.totalMinor;
    scene.souk.payments.fault({ kind: 'close', when: 'after', operations: ['refund'], times: 1 });
    await cancelPart(scene.stalls[0], bought.parts[0]);
    await cancelPart(scene.stalls[1], bought.parts[1]);
    await paidBack(bought.id);
    expect(await booksOf(scene, bought.id)).toMatchObject({
      status: 'CANCELLED',
      provider: { liveCharges: 0, netMinor: 0 },
      payment: { status: 'REFUNDED', refundedMinor: total },
      clearingMinor: 0,
      balanceMinor: 0,
      told: { cancelled: 2, refunded: 2 },
    });
  });
});

describe('the seller’s parts and the order', () => {
  it('cancelled one after the other while refunds fail: the rest is reserved once', async () => {
    const bought = await buy(scene);
    const total = (await orderOf(scene, bought.id)).totals.totalMinor;
    scene.souk.payments.fault({ kind: 'error', operations: ['refund'] });
    await cancelPart(scene.stalls[0], bought.parts[0]);
    await cancel(bought.shopper, bought.id);
    const { payment, refunds } = await booksOf(scene, bought.id);
    expect(payment).toMatchObject({ refundedMinor: 0, refundingMinor: total });
    expect(refunds.map((refund) => refund.split(' ').slice(0, 2).join(' '))).toEqual([
      'SELLER_ORDER_CANCELLED PENDING',
      'ORDER_CANCELLED PENDING',
    ]);
    scene.souk.payments.clearFaults();
    await paidBack(bought.id);
    expect(await booksOf(scene, bought.id)).toMatchObject({
      provider: { netMinor: 0 },
      payment: { status: 'REFUNDED', refundedMinor: total },
      clearingMinor: 0,
      told: { cancelled: 2, refunded: 2 },
    });
  });
});
