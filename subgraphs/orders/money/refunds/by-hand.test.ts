import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FULFILLED, moveSellerOrder } from '../../testing/fulfil.ts';
import { refunding } from '../../testing/refunding.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { admin, type ShelfItem, twoProducts } from '../../testing/shop.ts';
import { recordProviderRefund } from './provider-refund.ts';
import { reduceAmountDue } from './reduce-amount-due.ts';
import { requestRefund } from './request-refund.ts';
import { recoverRefunds, settleRefund } from './settle-refund.ts';

const CANCEL_PART = `mutation ($id: ID!) {
  cancelSellerOrder(id: $id) { sellerOrder { status } refund { id } userErrors { code } }
}`;
const CASH = { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null };

describe('refunds of cash and invoices, and refunds made elsewhere', () => {
  const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
  let rig: Rig;
  let shop: ReturnType<typeof refunding>;

  beforeAll(async () => {
    rig = await startRig([lamp, rug]);
    shop = refunding(rig);
  });
  afterAll(() => rig.stop());

  async function deliver(sellerOrderIds: readonly string[]) {
    for (const id of sellerOrderIds) {
      for (const status of FULFILLED)
        expect(await moveSellerOrder(rig, admin, id, status)).toMatchObject({ refused: [] });
    }
  }

  const events = async (paymentId: string) =>
    (await rig.eventsOf('payment.succeeded', 'payment.refunded', 'payment.cancelled'))
      .filter(({ aggregateId }) => aggregateId === paymentId)
      .map(
        ({ type, payload }) =>
          `${type} ${(payload as { amount: { amountMinor: number } }).amount.amountMinor}`,
      );

  const request = (paymentId: string, rest: Partial<Parameters<typeof requestRefund>[1]> = {}) =>
    requestRefund(rig.ctx, {
      payment: { _id: paymentId },
      amountMinor: null,
      reason: 'Seller order cancelled',
      cause: 'SELLER_ORDER_CANCELLED',
      idempotencyKey: `part-${paymentId}`,
      createdBy: null,
      ...rest,
    });

  it('books cash when it is received, and its refund at once', async () => {
    const { paymentId, orderId } = await shop.paid([lamp, rug], CASH);
    const sellerOrders = await shop.sellerOrders(orderId);
    await deliver(sellerOrders.map(({ _id }) => _id));
    expect(await shop.agree(paymentId)).toBe('0.00');
    expect((await shop.refund(paymentId, { amount: '20' })).payment?.status).toBe('PARTIALLY_REFUNDED');
    expect(await shop.agree(paymentId)).toBe('20.00');
    expect((await shop.refund(paymentId)).payment?.status).toBe('REFUNDED');
    expect(await shop.agree(paymentId)).toBe('120.49');
    expect(await events(paymentId)).toEqual([
      'payment.succeeded 12049',
      'payment.refunded 2000',
      'payment.refunded 10049',
    ]);
    expect(await rig.payments.ledger(orderId)).toEqual([]);
  });

  it('lowers the cash due with a cancelled seller order, and refunds only what was received', async () => {
    const { paymentId, orderId } = await shop.paid([lamp, rug], CASH);
    const [a, b] = await shop.sellerOrders(orderId);
    expect((await rig.run(admin, CANCEL_PART, { id: b?._id })).data).toMatchObject({
      cancelSellerOrder: { sellerOrder: { status: 'CANCELLED' }, refund: null, userErrors: [] },
    });
    expect(await shop.payment(paymentId)).toMatchObject({ status: 'PENDING', amountMinor: 1_999 });
    await deliver([a?._id ?? '']);
    expect(await shop.payment(paymentId)).toMatchObject({
      status: 'SUCCEEDED',
      amountMinor: 1_999,
      capturedMinor: 1_999,
    });
    expect((await shop.refund(paymentId, { amount: '20' })).userErrors?.[0]?.code).toBe(
      'REFUND_EXCEEDS_CAPTURED',
    );
    expect((await shop.refund(paymentId, { amount: '19' })).refund?.status).toBe('SUCCEEDED');
    expect((await shop.refunds(paymentId))[0]?.shares.map(({ sellerOrderId }) => sellerOrderId)).toEqual([
      a?._id,
    ]);
    expect(await shop.agree(paymentId)).toBe('19.00');
  });

  it('cancels a payment with nothing left to pay, and does not lower a settled one', async () => {
    const { paymentId } = await shop.paid([lamp], CASH);
    const reduce = (amount: number) =>
      rig.ctx.transaction(() => reduceAmountDue(rig.ctx, { _id: paymentId }, amount));
    await expect(reduce(2_000)).rejects.toThrow('is not pending');
    await reduce(1_000);
    expect(await shop.payment(paymentId)).toMatchObject({ status: 'PENDING', amountMinor: 999 });
    await reduce(999);
    expect(await shop.payment(paymentId)).toMatchObject({
      status: 'CANCELLED',
      amountMinor: 0,
      capturedMinor: 0,
    });
    await expect(reduce(0)).rejects.toThrow('is not pending');
    const card = await shop.paid([lamp]);
    await expect(
      rig.ctx.transaction(() => reduceAmountDue(rig.ctx, { _id: card.paymentId }, 1)),
    ).rejects.toThrow();
    expect((await shop.payment(card.paymentId)).amountMinor).toBe(1_999);
    expect((await events(paymentId)).map((event) => event.split(' ')[0])).toEqual(['payment.cancelled']);
  });

  it('takes a refund from the given seller orders only, once per key, and not when rolled back', async () => {
    const { paymentId, orderId } = await shop.paid([lamp, rug]);
    const [a, b] = await shop.sellerOrders(orderId);
    const sellerOrders = [{ sellerOrderId: a?._id ?? '', amountMinor: 1_999 }];
    const rolledBack = rig.ctx.transaction(async () => {
      await request(paymentId, { amountMinor: 1_999, shares: sellerOrders });
      throw new Error('never mind');
    });
    await expect(rolledBack).rejects.toThrow('never mind');
    expect([await shop.refunds(paymentId), (await shop.payment(paymentId)).refundingMinor]).toEqual([[], 0]);
    const first = await request(paymentId, { amountMinor: 1_999, shares: sellerOrders });
    const second = await request(paymentId, { amountMinor: 1_999, shares: sellerOrders });
    expect(second._id).toBe(first._id);
    await expect(request(paymentId, { amountMinor: 1 })).rejects.toThrow();
    const more = {
      amountMinor: 1,
      shares: [{ sellerOrderId: a?._id ?? '', amountMinor: 1 }],
      idempotencyKey: 'more',
    };
    await expect(request(paymentId, more)).rejects.toMatchObject({
      userErrors: [{ code: 'REFUND_EXCEEDS_CAPTURED' }],
    });
    expect((await shop.payment(paymentId)).refundingMinor).toBe(1_999);
    await Promise.all([
      settleRefund(rig.ctx, first._id),
      recoverRefunds(rig.ctx),
      settleRefund(rig.ctx, first._id),
    ]);
    await settleRefund(rig.ctx, first._id);
    const after = await shop.sellerOrders(orderId);
    expect(after.map(({ refundedMinor }) => refundedMinor)).toEqual([1_999, 0]);
    expect(after[0]?.commissionRefundedMinor).toBe(a?.commissionMinor);
    expect(b?.commissionRefundedMinor).toBe(0);
    expect((await shop.charge(paymentId)).refundedMinor).toBe(1_999);
    expect(await shop.agree(paymentId)).toBe('19.99');
    expect((await events(paymentId)).slice(1)).toEqual(['payment.refunded 1999']);
  });

  it('records a refund made at the provider once, without pending refunds', async () => {
    const { paymentId } = await shop.paid([lamp, rug]);
    const told = (minor: number) => recordProviderRefund(rig.ctx, { _id: paymentId }, minor);
    expect(await told(0)).toBeNull();
    const pending = await request(paymentId, { amountMinor: 1_000 });
    expect(await told(1_000)).toBeNull();
    const recorded = await Promise.all([told(1_500), told(1_500), told(1_500)]);
    expect(recorded.filter((one) => one?.amountMinor === 500)).toHaveLength(1);
    expect(await shop.payment(paymentId)).toMatchObject({ refundedMinor: 500, refundingMinor: 1_000 });
    expect(await told(1_400)).toBeNull();
    await settleRefund(rig.ctx, pending._id);
    expect(await told(1_500)).toBeNull();
    expect((await shop.refunds(paymentId)).map(({ cause, amountMinor }) => [cause, amountMinor])).toEqual([
      ['SELLER_ORDER_CANCELLED', 1_000],
      ['PROVIDER', 500],
    ]);
    expect(await shop.agree(paymentId)).toBe('15.00');
    const unpaid = await shop.paid([lamp], { paymentToken: null });
    expect(await recordProviderRefund(rig.ctx, { _id: unpaid.paymentId }, 5)).toBeNull();
  });
});
