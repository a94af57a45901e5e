import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, viewerOf } from '@souk/subgraph';
import { refunding } from '../../testing/refunding.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, type ShelfItem, sellerA, twoProducts } from '../../testing/shop.ts';

describe('refundPayment', () => {
  const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
  const vase: ShelfItem = {
    ...lamp,
    productId: 'vase',
    variantId: 'vase-v',
    currency: 'JPY',
    priceMinor: 500,
  };
  let rig: Rig;
  let shop: ReturnType<typeof refunding>;

  beforeAll(async () => {
    const plenty = { onHand: 10_000 };
    rig = await startRig([
      { ...lamp, ...plenty },
      { ...rug, ...plenty },
      { ...vase, ...plenty },
    ]);
    shop = refunding(rig);
  });
  afterAll(() => rig.stop());

  const refundEvents = async (paymentId: string) =>
    (await rig.eventsOf('payment.refunded')).filter(({ aggregateId }) => aggregateId === paymentId);
  const codes = (answer: { userErrors: { code: string; field: string[] | null }[] }) =>
    answer.userErrors.map(({ code, field }) => `${code} ${field?.at(-1) ?? ''}`.trim());

  it('refunds all that is left, once at the provider and in the ledger, without a restock', async () => {
    const { paymentId, orderId } = await shop.paid([lamp, rug]);
    const stock = [rig.shop.stockOf(lamp.variantId), rig.shop.stockOf(rug.variantId)];
    const restocks = rig.shop.calls.restockOrder;
    const { refund, payment, userErrors } = await shop.refund(paymentId);
    expect(userErrors).toEqual([]);
    expect(refund).toMatchObject({
      status: 'SUCCEEDED',
      cause: 'MANUAL',
      reason: 'It broke',
      failure: null,
      payment: { id: paymentId },
      order: { id: orderId },
      amount: { amount: '120.49', currency: 'EUR' },
    });
    expect(payment).toMatchObject({
      status: 'REFUNDED',
      refunded: { amount: '120.49' },
      refundableAmount: { amount: '0.00' },
      refunds: [{ id: refund?.id, status: 'SUCCEEDED' }],
    });
    expect(await rig.moneyOf(orderId)).toEqual({ liveCharges: 0, heldMinor: 0, netMinor: 0 });
    expect(await shop.agree(paymentId)).toBe('120.49');
    const [a, b] = await shop.sellerOrders(orderId);
    expect([a?.refundedMinor, b?.refundedMinor]).toEqual([1_999, 10_050]);
    expect([a?.commissionRefundedMinor, b?.commissionRefundedMinor]).toEqual([
      a?.commissionMinor,
      b?.commissionMinor,
    ]);
    expect((await refundEvents(paymentId)).map(({ payload }) => payload)).toMatchObject([
      { paymentId, amount: { amountMinor: 12_049, currency: 'EUR' }, reason: 'It broke' },
    ]);
    expect([rig.shop.stockOf(lamp.variantId), rig.shop.stockOf(rug.variantId)]).toEqual(stock);
    expect(rig.shop.calls.restockOrder).toBe(restocks);
    expect((await rig.ctx.db.orders.findById(orderId).lean().exec())?.status).toBe('CONFIRMED');
  });

  it('refunds in part, then the rest, and never more', async () => {
    const { paymentId, orderId } = await shop.paid([lamp, rug]);
    const first = await shop.refund(paymentId, { amount: '20.5' });
    expect(first.payment).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunded: { amount: '20.50' },
      refundableAmount: { amount: '99.99' },
    });
    const [refund] = await shop.refunds(paymentId);
    expect(refund?.shares.map(({ sellerId, amountMinor }) => [sellerId, amountMinor]).toSorted()).toEqual([
      ['selA', 340],
      ['selB', 1_710],
    ]);
    const tooMuch = await shop.refund(paymentId, { amount: '100' });
    expect([tooMuch.refund, tooMuch.payment, codes(tooMuch)]).toEqual([
      null,
      null,
      ['REFUND_EXCEEDS_CAPTURED'],
    ]);
    expect(tooMuch.userErrors[0]?.message).toBe('At most 99.99 EUR of this payment can still be refunded.');
    expect((await shop.refund(paymentId)).payment?.status).toBe('REFUNDED');
    for (const input of [{}, { amount: '0.01' }]) {
      expect(codes(await shop.refund(paymentId, input))).toEqual(['REFUND_EXCEEDS_CAPTURED']);
    }
    expect(await shop.refunds(paymentId)).toHaveLength(2);
    expect(await shop.agree(paymentId)).toBe('120.49');
    expect((await rig.moneyOf(orderId)).netMinor).toBe(0);
    expect(await refundEvents(paymentId)).toHaveLength(2);
  });

  it('refuses an invalid amount or reason, and a payment without captured money', async () => {
    const { paymentId } = await shop.paid([lamp]);
    const yen = await shop.paid([vase]);
    for (const amount of ['0', '-1', '0.00', '1.999', '999999999999999', '20']) {
      const refused = await shop.refund(paymentId, { amount });
      expect([amount, codes(refused)]).toEqual([
        amount,
        [amount === '20' ? 'REFUND_EXCEEDS_CAPTURED' : 'INVALID_INPUT amount'],
      ]);
    }
    expect(codes(await shop.refund(yen.paymentId, { amount: '1.5', currency: 'JPY' }))).toEqual([
      'INVALID_INPUT amount',
    ]);
    expect((await shop.refund(yen.paymentId, { amount: '2', currency: 'JPY' })).refund?.amount).toEqual({
      amount: '2',
      currency: 'JPY',
    });
    expect(codes(await shop.refund(yen.paymentId, { amount: '2' }))).toEqual(['INVALID_INPUT currency']);
    for (const reason of ['', '  ', 'x'.repeat(501)]) {
      expect(codes(await shop.refund(paymentId, { reason }))).toEqual(['INVALID_INPUT reason']);
    }
    for (const idempotencyKey of ['', 'x'.repeat(256)]) {
      expect(codes(await shop.refund(paymentId, { idempotencyKey }))).toEqual([
        'INVALID_INPUT idempotencyKey',
      ]);
    }
    expect(codes(await shop.refund('pay_none'))).toEqual(['NOT_FOUND id']);
    const unpaid = await shop.paid([lamp], { paymentToken: null });
    const cash = await shop.paid([lamp], { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null });
    for (const { paymentId: id } of [unpaid, cash]) {
      expect(codes(await shop.refund(id))).toEqual(['INVALID_STATE']);
      expect(await shop.refunds(id)).toEqual([]);
    }
    expect(await shop.refunds(paymentId)).toEqual([]);
    expect((await shop.charge(paymentId)).refundedMinor).toBe(0);
  });

  it('refunds no more than was captured in 50 concurrent calls', async () => {
    const { paymentId, orderId } = await shop.paid([lamp, rug]);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => shop.refund(paymentId, { amount: '3.00' })),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(answers.filter(({ refund }) => refund)).toHaveLength(40);
    // Under load some take longer than the maximum wait of a caller.
    await Promise.all(rig.ctx.runtime.drives);
    expect(answers.flatMap(codes)).toEqual(Array.from({ length: 10 }, () => 'REFUND_EXCEEDS_CAPTURED'));
    expect((await shop.charge(paymentId)).refundedMinor).toBe(12_000);
    expect(await shop.agree(paymentId)).toBe('120.00');
    expect((await rig.moneyOf(orderId)).netMinor).toBe(49);
    expect((await shop.refunds(paymentId)).map(({ status }) => status)).toEqual(Array(40).fill('SUCCEEDED'));
    expect(await refundEvents(paymentId)).toHaveLength(40);
    expect((await shop.payment(paymentId)).status).toBe('PARTIALLY_REFUNDED');
  });

  it('refunds once for one key in concurrent and repeated calls', async () => {
    const { paymentId } = await shop.paid([lamp, rug]);
    const input = { amount: '10', idempotencyKey: 'one-for-all' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => shop.refund(paymentId, input)));
    await Promise.all(rig.ctx.runtime.drives);
    const made = await shop.refunds(paymentId);
    expect(made.map(({ status }) => status)).toEqual(['SUCCEEDED']);
    // A concurrent call with the same key is refused after it waited for three seconds.
    const through = answers.filter((answer) => !codes(answer).join().includes('REQUEST_IN_PROGRESS'));
    expect(new Set(through.map(({ refund }) => refund?.id))).toEqual(new Set([made[0]?._id]));
    expect((await shop.charge(paymentId)).refundedMinor).toBe(1_000);
    expect(await refundEvents(paymentId)).toHaveLength(1);
    expect(codes(await shop.refund(paymentId, { ...input, amount: '11' }))).toEqual([
      'IDEMPOTENCY_CONFLICT idempotencyKey',
    ]);
    expect((await shop.refund(paymentId, input, serviceViewer('orders'))).refund?.id).not.toBe(
      answers[0]?.refund?.id,
    );
    const late = { amount: '999', idempotencyKey: 'refused-for-good' };
    expect(codes(await shop.refund(paymentId, late))).toEqual(['REFUND_EXCEEDS_CAPTURED']);
    expect(codes(await shop.refund(paymentId, late))).toEqual(['REFUND_EXCEEDS_CAPTURED']);
    expect(await shop.agree(paymentId)).toBe('20.00');
  });

  it('is allowed for admins, services, and staff with the permission for orders of their agency', async () => {
    const { paymentId, orderId, customer } = await shop.paid([lamp, rug]);
    const clerk = viewerOf('staff', { userId: 'clerk', agencyId: 'agc1' });
    const lead = viewerOf('staff', { userId: 'lead', agencyId: 'agc1', permissions: ['payment.refund'] });
    const lost = { ...lead, agencyId: null };
    for (const viewer of [customer, aCustomer(), sellerA, clerk]) {
      const { errors } = await shop.refund(paymentId, {}, viewer);
      expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
    expect((await shop.refund(paymentId, {}, anonymous)).errors.map(({ code }) => code)).toEqual([
      'UNAUTHENTICATED',
    ]);
    for (const viewer of [lead, lost]) {
      expect(codes(await shop.refund(paymentId, {}, viewer))).toEqual(['NOT_FOUND id']);
    }
    expect(await shop.refunds(paymentId)).toEqual([]);
    await rig.ctx.db.orders.updateOne({ _id: orderId }, { $set: { kind: 'AGENCY', agencyId: 'agc1' } });
    expect(codes(await shop.refund(paymentId, {}, { ...lead, agencyId: 'agc2' }))).toEqual(['NOT_FOUND id']);
    for (const viewer of [lead, admin, serviceViewer('orders')]) {
      expect((await shop.refund(paymentId, { amount: '1' }, viewer)).refund?.status).toBe('SUCCEEDED');
    }
    expect((await shop.refunds(paymentId)).map(({ createdBy }) => createdBy)).toEqual(['lead', 'adm1', null]);
    expect(await shop.agree(paymentId)).toBe('3.00');
  });
});
