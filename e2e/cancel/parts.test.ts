// Promise: a seller's part, or some units of it, can be cancelled by themselves. The customer is refunded exactly what
// those cost, the rest of the order goes on, and refunds unit by unit sum up to the cost of all of them.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customer, staff } from '../harness/actors.ts';
import { booksOf } from './books.ts';
import {
  CANCEL_ITEMS,
  CANCEL_PART,
  cancel,
  cancelItems,
  cancelPart,
  codesOf,
  refusedTo,
} from './operations.ts';
import { type Bought, buy, freshKey, lead, openScene, orderOf, partOf, type Scene } from './scene.ts';

const GOODWILL = `mutation ($id: ID!, $input: RefundPaymentInput!) {
  refundPayment(id: $id, input: $input) { refund { status } userErrors { code message field } }
}`;
const ALL_THE_WAY = ['PROCESSING', 'SHIPPED', 'DELIVERED'] as const;

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.souk.stop());

async function unitsOf(bought: Bought, quantity: number) {
  const part = await partOf(scene, bought.parts[0]);
  return {
    id: part._id,
    items: [{ orderItemId: part.items[0]?.id ?? '', quantity }],
    idempotencyKey: freshKey(),
  };
}

describe('a seller’s part', () => {
  it('is cancelled and refunded with its shipping and tax; the others go on', async () => {
    const bought = await buy(scene);
    const { totalMinor } = (await partOf(scene, bought.parts[0])).totals;
    const rest = (await partOf(scene, bought.parts[1])).totals.totalMinor;
    const answer = await cancelPart(scene.stalls[0], bought.parts[0], 'Broken in the store');
    expect(answer).toMatchObject({
      sellerOrder: { status: 'CANCELLED' },
      refund: { status: 'SUCCEEDED', amount: { amount: (totalMinor / 100).toFixed(2) } },
      userErrors: [],
    });
    expect(await booksOf(scene, bought.id)).toEqual({
      status: 'CONFIRMED',
      parts: ['CANCELLED', 'CONFIRMED'],
      restocked: { units: 3, movements: 1 },
      restocks: ['DONE'],
      provider: { liveCharges: 1, heldMinor: 0, netMinor: rest },
      payment: {
        status: 'PARTIALLY_REFUNDED',
        amountMinor: totalMinor + rest,
        refundedMinor: totalMinor,
        refundingMinor: 0,
      },
      refunds: [`SELLER_ORDER_CANCELLED SUCCEEDED ${totalMinor}`],
      clearingMinor: rest,
      balanceMinor: 0,
      told: { cancelled: 1, refunded: 1 },
    });
    const part = await partOf(scene, bought.parts[0]);
    expect(part.commissionRefundedMinor).toBe(part.commissionMinor);
    expect(answer.order).toBeNull();
    const order = { id: bought.id, status: 'CONFIRMED' };
    expect(await cancelPart(scene.root, bought.parts[0])).toEqual({ ...answer, order });
    expect((await booksOf(scene, bought.id)).told).toEqual({ cancelled: 1, refunded: 1 });
  });

  it('that is the last one left cancels the order with it', async () => {
    const bought = await buy(scene);
    await cancelPart(scene.stalls[0], bought.parts[0]);
    await cancelPart(scene.stalls[1], bought.parts[1], 'Sold out');
    const order = await orderOf(scene, bought.id);
    expect(order).toMatchObject({ status: 'CANCELLED', failureReason: 'Sold out' });
    expect(await booksOf(scene, bought.id)).toMatchObject({
      payment: { status: 'REFUNDED', refundedMinor: order.totals.totalMinor },
      provider: { liveCharges: 0, netMinor: 0 },
      told: { cancelled: 2, refunded: 2 },
    });
    const again = await cancel(bought.shopper, bought.id);
    expect(again).toMatchObject({ order: { status: 'CANCELLED' }, refund: null, userErrors: [] });
  });

  it('that was partly refunded before refunds what is left, and not a cent more', async () => {
    const bought = await buy(scene);
    const { totalMinor } = (await orderOf(scene, bought.id)).totals;
    const payment = await scene.souk.db('orders').collection('payments').findOne({ orderId: bought.id });
    const amount = { amount: '5.01', currency: 'EUR' };
    const input = { amount, reason: 'Sorry', idempotencyKey: freshKey() };
    await scene.root.client.ok(GOODWILL, { id: payment?._id, input });
    for (const [at, stall] of scene.stalls.entries()) await cancelPart(stall, bought.parts[at] ?? '');
    const { refunds, ...books } = await booksOf(scene, bought.id);
    expect(refunds[0]).toBe('MANUAL SUCCEEDED 501');
    expect(refunds).toHaveLength(3);
    expect(books).toMatchObject({
      provider: { liveCharges: 0, netMinor: 0 },
      payment: { status: 'REFUNDED', refundedMinor: totalMinor },
      clearingMinor: 0,
      balanceMinor: 0,
    });
  });

  it('paid on delivery lowers the amount due; when the rest has arrived already, the cash is settled', async () => {
    const bought = await buy(scene, { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null });
    const rest = (await partOf(scene, bought.parts[1])).totals.totalMinor;
    await lead(scene.stalls[1], bought.parts[1], ...ALL_THE_WAY);
    expect((await orderOf(scene, bought.id)).status).toBe('PARTIALLY_SHIPPED');
    const answer = await cancelPart(scene.stalls[0], bought.parts[0]);
    expect(answer).toMatchObject({ sellerOrder: { status: 'CANCELLED' }, refund: null, userErrors: [] });
    expect(await booksOf(scene, bought.id)).toMatchObject({
      status: 'DELIVERED',
      payment: { status: 'SUCCEEDED', amountMinor: rest, refundedMinor: 0 },
      refunds: [],
      clearingMinor: rest,
      balanceMinor: 0,
      told: { cancelled: 1, refunded: 0 },
    });
  });

  it('can be cancelled by its seller and admins before it is shipped', async () => {
    const bought = await buy(scene);
    const variables = { id: bought.parts[0] };
    const [stranger, clerk] = [await customer(scene.souk), await staff(scene.souk)];
    expect(await refusedTo(scene.stalls[1], CANCEL_PART, variables)).toEqual(['NOT_FOUND']);
    expect(await refusedTo(bought.shopper, CANCEL_PART, variables)).toEqual(['FORBIDDEN']);
    expect(await refusedTo(clerk, CANCEL_PART, variables)).toEqual(['FORBIDDEN']);
    const nobody = { ...stranger, client: scene.souk.client() };
    expect(await refusedTo(nobody, CANCEL_PART, variables)).toEqual(['UNAUTHENTICATED']);
    await lead(scene.stalls[0], bought.parts[0], 'PROCESSING', 'SHIPPED');
    expect(codesOf(await cancelPart(scene.stalls[0], bought.parts[0]))).toEqual(['INVALID_STATE']);
    expect(codesOf(await cancelPart(scene.root, bought.parts[0]))).toEqual(['INVALID_STATE']);
    expect(await booksOf(scene, bought.id)).toMatchObject({ refunds: [], restocks: [] });
  });
});

describe('units of a part', () => {
  it('cancelled one by one refund the cost of all, and the last one the shipping', async () => {
    const bought = await buy(scene);
    const { totals } = await partOf(scene, bought.parts[0]);
    const backs: number[] = [];
    for (let unit = 0; unit < 3; unit += 1) {
      const { refundedMinor: before } = await partOf(scene, bought.parts[0]);
      const answer = await cancelItems(bought.shopper, await unitsOf(bought, 1));
      expect(answer.userErrors).toEqual([]);
      const after = await partOf(scene, bought.parts[0]);
      expect(after.items[0]).toMatchObject({ quantity: 3, cancelledQuantity: unit + 1 });
      expect(after.status).toBe(unit < 2 ? 'CONFIRMED' : 'CANCELLED');
      expect(after.totals).toEqual(totals);
      backs.push(after.refundedMinor - before);
    }
    expect(backs.reduce((sum, back) => sum + back, 0)).toBe(totals.totalMinor);
    expect(backs[2]).toBeGreaterThan((backs[0] ?? 0) + 200);
    expect(await booksOf(scene, bought.id)).toMatchObject({
      status: 'CONFIRMED',
      restocked: { units: 3, movements: 3 },
      restocks: ['DONE', 'DONE', 'DONE'],
      balanceMinor: 0,
      told: { cancelled: 3, refunded: 3 },
    });
  });

  it('cancelled leave a rest that can be delivered or cancelled, refunded by what is left', async () => {
    const bought = await buy(scene);
    await cancelItems(scene.stalls[0], await unitsOf(bought, 2));
    const { totals } = await orderOf(scene, bought.id);
    await cancel(bought.shopper, bought.id);
    expect(await booksOf(scene, bought.id)).toMatchObject({
      status: 'CANCELLED',
      restocked: { units: 4, movements: 3 },
      payment: { status: 'REFUNDED', refundedMinor: totals.totalMinor },
      provider: { netMinor: 0 },
      clearingMinor: 0,
    });
  });

  it('cancelled of an order paid on delivery lower the amount due', async () => {
    const bought = await buy(scene, { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null });
    const total = (await orderOf(scene, bought.id)).totals.totalMinor;
    const answer = await cancelItems(bought.shopper, await unitsOf(bought, 1));
    expect(answer).toMatchObject({ refund: null, userErrors: [] });
    const { refundedMinor } = await partOf(scene, bought.parts[0]);
    expect(refundedMinor).toBeGreaterThan(0);
    await lead(scene.stalls[0], bought.parts[0], ...ALL_THE_WAY);
    await lead(scene.stalls[1], bought.parts[1], ...ALL_THE_WAY);
    expect(await booksOf(scene, bought.id)).toMatchObject({
      status: 'DELIVERED',
      payment: { status: 'SUCCEEDED', amountMinor: total - refundedMinor },
      clearingMinor: total - refundedMinor,
      balanceMinor: 0,
    });
  });

  it('can be cancelled by the customer until prepared, by the seller until shipped', async () => {
    const bought = await buy(scene);
    await lead(scene.stalls[0], bought.parts[0], 'PROCESSING');
    expect(codesOf(await cancelItems(bought.shopper, await unitsOf(bought, 1)))).toEqual(['INVALID_STATE']);
    expect(codesOf(await cancelItems(scene.stalls[0], await unitsOf(bought, 1)))).toEqual([]);
    await lead(scene.stalls[0], bought.parts[0], 'SHIPPED');
    expect(codesOf(await cancelItems(scene.stalls[0], await unitsOf(bought, 1)))).toEqual(['INVALID_STATE']);
    expect(codesOf(await cancelItems(scene.root, await unitsOf(bought, 1)))).toEqual(['INVALID_STATE']);
  });

  it('cannot be cancelled beyond their number, at zero, by unknown id, or twice in one call', async () => {
    const bought = await buy(scene);
    const input = await unitsOf(bought, 4);
    const [line] = input.items;
    const refused = async (items: readonly { orderItemId: string; quantity: number }[]) =>
      (
        await cancelItems(bought.shopper, { ...input, items: [...items], idempotencyKey: freshKey() })
      ).userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);
    expect(await refused(input.items)).toEqual(['INVALID_INPUT input.items.0.quantity']);
    expect(await refused([])).toEqual(['INVALID_INPUT input.items']);
    expect(await refused([{ orderItemId: 'itm_none', quantity: 1 }])).toEqual([
      'NOT_FOUND input.items.0.orderItemId',
    ]);
    const one = { orderItemId: line?.orderItemId ?? '', quantity: 1 };
    expect(await refused([one, one])).toEqual(['INVALID_INPUT input.items.1.orderItemId']);
    expect(await refused([{ ...one, quantity: 0 }])).toEqual(['INVALID_INPUT input.items.0.quantity']);
    expect((await partOf(scene, bought.parts[0])).items[0]?.cancelledQuantity).toBe(0);
  });

  it('cannot be cancelled by anybody else', async () => {
    const bought = await buy(scene);
    const { id, ...input } = await unitsOf(bought, 1);
    const variables = { id, input };
    const [stranger, clerk] = [await customer(scene.souk), await staff(scene.souk)];
    expect(await refusedTo(stranger, CANCEL_ITEMS, variables)).toEqual(['NOT_FOUND']);
    expect(await refusedTo(scene.stalls[1], CANCEL_ITEMS, variables)).toEqual(['NOT_FOUND']);
    expect(await refusedTo(clerk, CANCEL_ITEMS, variables)).toEqual(['FORBIDDEN']);
    const nobody = { ...stranger, client: scene.souk.client() };
    expect(await refusedTo(nobody, CANCEL_ITEMS, variables)).toEqual(['UNAUTHENTICATED']);
    expect(await booksOf(scene, bought.id)).toMatchObject({ refunds: [], restocks: [] });
  });
});
