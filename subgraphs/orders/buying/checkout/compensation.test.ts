import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, twoProducts } from '../../testing/shop.ts';

const FOUR = ['before', 'before', 'before', 'before'] as const;
const FOUR_LATE = ['after', 'after', 'after', 'after'] as const;

describe('a checkout step that fails', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([lamp, rug], { PAYMENTS_TIMEOUT_MS: '150' });
  });
  afterAll(() => rig.stop());

  async function checkoutOf(input: Record<string, unknown> = {}) {
    rig.shop.calls.restockOrder = 0;
    rig.shop.calls.releaseReservation = 0;
    const stock = rig.shop.stockOf(lamp.variantId);
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    const { data, errors } = await rig.place(customer, input);
    rig.payments.clearFaults();
    const [order] = await rig.ctx.db.orders.find({ customerId: customer.userId }).lean().exec();
    const saga = order ? await rig.sagaOf(order._id) : null;
    return {
      customer,
      answer: data?.placeOrder,
      code: errors[0]?.code,
      order,
      saga,
      sold: stock - rig.shop.stockOf(lamp.variantId),
      held: rig.shop.heldOf(lamp.variantId),
      money: order ? await rig.moneyOf(order._id) : null,
      payment: order ? await rig.ctx.db.payments.findOne({ orderId: order._id }).lean().exec() : null,
    };
  }

  const nothing = { liveCharges: 0, heldMinor: 0, netMinor: 0 };

  it('VALIDATE, service unreachable: refused without any effect, and the key can be used again', async () => {
    rig.shop.plan('serviceUsersByIds', ...FOUR);
    const failed = await checkoutOf({ idempotencyKey: 'no-users' });
    expect(failed.code).toBe('SERVICE_UNAVAILABLE');
    expect([failed.order, failed.sold, failed.held]).toEqual([undefined, 0, 0]);
    const { userId: customerId } = failed.customer;
    const [saga] = await rig.ctx.db.sagas.find({ customerId }).lean().exec();
    expect(saga?.expireAt).not.toBeNull();
    const log = await rig.ctx.db.sagaEvents.find({ sagaId: saga?._id }).lean().exec();
    expect(log.length).toBeGreaterThan(1);
    expect(log.map(({ expireAt }) => expireAt)).toEqual(log.map(() => saga?.expireAt));
    const again = await rig.place(failed.customer, { idempotencyKey: 'no-users' });
    expect(again.data.placeOrder.order?.status).toBe('CONFIRMED');
  });

  it('CREATE_ORDER, not stored: no stock is reserved, nothing is charged, and the card token is deleted', async () => {
    const counter = await rig.ctx.db.counters.findOne().lean().exec();
    const number = `SO-${new Date().getUTCFullYear()}-${String((counter?.last ?? 0) + 1).padStart(6, '0')}`;
    const [other] = await rig.ctx.db.orders.find().limit(1).lean().exec();
    if (!other) throw new Error('an order is needed to copy');
    await rig.ctx.db.orders.insertMany([{ ...other, _id: 'in-the-way', number, customerId: 'somebody' }]);
    const failed = await checkoutOf();
    expect([failed.code, failed.order, failed.sold, failed.held]).toEqual([
      'INTERNAL_SERVER_ERROR',
      undefined,
      0,
      0,
    ]);
    const [saga] = await rig.ctx.db.sagas.find({ customerId: failed.customer.userId }).lean().exec();
    expect([saga?.state, saga?.failure?.step, saga?.data.token]).toEqual([
      'COMPENSATED',
      'CREATE_ORDER',
      null,
    ]);
    await rig.ctx.db.orders.deleteOne({ _id: 'in-the-way' });
  });

  it('RESERVE_INVENTORY, one fault after the effect: retried, and reserved once', async () => {
    rig.shop.plan('reserveInventory', 'after', 'before');
    const { order, sold, held, money } = await checkoutOf();
    expect([order?.status, sold, held]).toEqual(['CONFIRMED', 2, 0]);
    expect(money?.liveCharges).toBe(1);
  });

  it.each([FOUR, FOUR_LATE])(
    'RESERVE_INVENTORY, service unreachable (%s …): the stock is released and the order fails',
    async (...plan) => {
      rig.shop.plan('reserveInventory', ...plan);
      const { code, order, sold, held, money, payment } = await checkoutOf();
      expect(code).toBe('SERVICE_UNAVAILABLE');
      expect([order?.status, sold, held]).toEqual(['FAILED', 0, 0]);
      expect(money).toEqual(nothing);
      expect(payment).toMatchObject({
        status: 'CANCELLED',
        attempts: [{ status: 'ABANDONED', token: null }],
      });
      expect(rig.shop.calls.releaseReservation).toBe(1);
    },
  );

  it('RESERVE_INVENTORY, refused: nothing is released and no payment is attempted', async () => {
    rig.shop.plan('reserveInventory', { refuse: 'OUT_OF_STOCK' });
    const { answer, order, money } = await checkoutOf();
    expect(answer?.userErrors).toMatchObject([{ code: 'OUT_OF_STOCK' }]);
    expect(order?.status).toBe('FAILED');
    expect(money).toEqual(nothing);
    expect(rig.shop.calls.releaseReservation).toBe(0);
  });

  it('PROCESS_PAYMENT, timeout after the charge: one live charge', async () => {
    const { order, money } = await checkoutOf({ paymentToken: 'tok_timeout_after_charge' });
    expect(order?.status).toBe('CONFIRMED');
    expect(money).toEqual({ liveCharges: 1, heldMinor: 0, netMinor: 3_998 });
  });

  it('PROCESS_PAYMENT, one fault: retried with the same key', async () => {
    const { order, money } = await checkoutOf({ paymentToken: 'tok_fault_once' });
    expect(order?.status).toBe('CONFIRMED');
    expect(money?.liveCharges).toBe(1);
  });

  it('PROCESS_PAYMENT, outcome never known: the charge that was made is found and voided', async () => {
    rig.payments.fault({ kind: 'timeout_after_effect', operations: ['authorize'], times: 4 });
    const { answer, order, sold, held, money, payment } = await checkoutOf();
    expect(answer?.userErrors).toMatchObject([{ code: 'PAYMENT_FAILED' }]);
    expect([order?.status, sold, held]).toEqual(['FAILED', 0, 0]);
    expect(money).toEqual(nothing);
    expect(payment).toMatchObject({ status: 'CANCELLED', attempts: [{ status: 'ABANDONED', token: null }] });
  });

  it.each([FOUR, FOUR_LATE])(
    'COMMIT_INVENTORY, service unreachable (%s …): the payment is voided and the stock is complete',
    async (...plan) => {
      rig.shop.plan('commitReservation', ...plan);
      const { code, order, sold, held, money, payment } = await checkoutOf();
      expect(code).toBe('SERVICE_UNAVAILABLE');
      expect([order?.status, sold, held]).toEqual(['FAILED', 0, 0]);
      expect(money).toEqual(nothing);
      expect(payment?.status).toBe('CANCELLED');
      expect(rig.shop.calls.restockOrder).toBe(plan[0] === 'after' ? 1 : 0);
    },
  );

  it('COMMIT_INVENTORY, refused as the reservation expired: the payment is voided and the stock is complete', async () => {
    rig.shop.plan('commitReservation', { refuse: 'INVALID_STATE' });
    const { answer, order, sold, held, money } = await checkoutOf();
    expect(answer?.userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect([order?.status, sold, held]).toEqual(['FAILED', 0, 0]);
    expect(money).toEqual(nothing);
  });

  it('CONFIRM_ORDER, the capture fails: the payment is voided and the stock is restocked', async () => {
    rig.payments.fault({ kind: 'error', operations: ['capture'] });
    const { answer, order, sold, held, money } = await checkoutOf();
    expect(answer?.userErrors).toMatchObject([{ code: 'PAYMENT_FAILED' }]);
    expect([order?.status, sold, held]).toEqual(['FAILED', 0, 0]);
    expect(money).toEqual(nothing);
    expect(rig.shop.calls.restockOrder).toBe(1);
  });

  it('CONFIRM_ORDER, captured without an answer: refunded once, and booked', async () => {
    rig.payments.fault({ kind: 'timeout_after_effect', operations: ['capture'], times: 4 });
    const { order, sold, money, payment } = await checkoutOf();
    expect([order?.status, sold]).toEqual(['FAILED', 0]);
    expect(money).toEqual(nothing);
    expect(payment).toMatchObject({ status: 'REFUNDED', capturedMinor: 3_998, refundedMinor: 3_998 });
    expect(await rig.ctx.db.refunds.countDocuments({ orderId: order?._id })).toBe(1);
    const refunded = await rig.eventsOf('payment.refunded');
    expect(refunded.filter(({ payload }) => payload.orderId === order?._id)).toHaveLength(1);
    const entries = await rig.ctx.db.ledgerEntries
      .find({ orderId: order?._id })
      .sort({ at: 1 })
      .lean()
      .exec();
    expect(
      entries.map(({ kind, account, amountMinor }) => `${kind} ${account} ${amountMinor}`).toSorted(),
    ).toEqual([
      'CHARGE clearing:card:simulated 3998',
      'CHARGE suspense -3998',
      'REFUND clearing:card:simulated -3998',
      'REFUND suspense 3998',
    ]);
  });

  it('a compensation that keeps failing: the saga is FAILED and announced', async () => {
    rig.payments.fault({ kind: 'error', operations: ['capture', 'void'] });
    const { order, saga, sold } = await checkoutOf();
    expect(saga).toMatchObject({ state: 'FAILED', dueAt: null, lease: null });
    expect([order?.status, sold]).toEqual(['PENDING', 0]);
    const failed = await rig.eventsOf('saga.failed');
    expect(failed.map(({ payload }) => [payload.orderId, payload.step])).toEqual([
      [order?._id, 'PROCESS_PAYMENT'],
    ]);
  });

  it('keeps no card token once the outcome is known', async () => {
    expect(await rig.ctx.db.payments.countDocuments({ 'attempts.token': { $type: 'string' } })).toBe(0);
    expect(await rig.ctx.db.sagas.countDocuments({ 'data.token': { $ne: null } })).toBe(0);
  });
});
