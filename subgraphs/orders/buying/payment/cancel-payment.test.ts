import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer, type Viewer } from '@souk/subgraph';
import { refunding } from '../../testing/refunding.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, type ShelfItem, sellerA, twoProducts } from '../../testing/shop.ts';

const CANCEL = `mutation ($id: ID!, $input: CancelPaymentInput!) { cancelPayment(id: $id, input: $input) {
  order { status paymentStatus } payment { status order { status failureReason } } userErrors { code field message }
} }`;
const WAITING = { paymentToken: null };
const CASH = { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null };

interface Cancelled {
  cancelPayment: {
    payment: { status: string } | null;
    order: { status: string; paymentStatus: string } | null;
    userErrors: { code: string; field: string[] | null; message: string }[];
  };
}

describe('cancelPayment', () => {
  const [lamp] = twoProducts() as [ShelfItem];
  let rig: Rig;
  let shop: ReturnType<typeof refunding>;

  beforeAll(async () => {
    rig = await startRig([{ ...lamp, onHand: 1_000 }]);
    shop = refunding(rig);
  });
  afterAll(() => rig.stop());

  async function cancel(viewer: Viewer, id: string, reason = 'Changed my mind') {
    const { data, errors } = await rig.run<Cancelled>(viewer, CANCEL, { id, input: { reason } });
    const { payment = null, order = null, userErrors = [] } = data?.cancelPayment ?? {};
    const refused = userErrors.map(({ code, field }) => `${code} ${field?.at(-1)}`);
    return {
      payment,
      order,
      codes: [...errors.map(({ code }) => code), ...refused],
      says: userErrors[0]?.message,
    };
  }
  const eventsOf = async (paymentId: string) =>
    (await rig.orders.events())
      .filter(({ aggregateId }) => aggregateId === paymentId)
      .map(({ type }) => type);

  it('cancels a waiting payment, releases the stock, and can be repeated', async () => {
    const { customer, paymentId, orderId } = await shop.paid([lamp], WAITING);
    const held = rig.shop.heldOf(lamp.variantId);
    for (const reason of ['', ' ', 'x'.repeat(501)]) {
      expect((await cancel(customer, paymentId, reason)).codes).toEqual(['INVALID_INPUT reason']);
    }
    expect((await cancel(aCustomer(), paymentId)).codes).toEqual(['NOT_FOUND id']);
    expect((await cancel(sellerA, paymentId)).codes).toEqual(['FORBIDDEN']);
    const cancelled = await Promise.all(Array.from({ length: 5 }, () => cancel(customer, paymentId)));
    for (const { payment, order, codes } of cancelled) {
      expect(order).toEqual({ status: 'CANCELLED', paymentStatus: 'CANCELLED' });
      expect([codes, payment]).toEqual([
        [],
        { status: 'CANCELLED', order: { status: 'CANCELLED', failureReason: 'Changed my mind' } },
      ]);
    }
    expect((await cancel(serviceViewer('users'), paymentId)).payment?.status).toBe('CANCELLED');
    expect(rig.shop.heldOf(lamp.variantId)).toBe(held - 1);
    expect(await rig.payments.ledger(orderId)).toEqual([]);
    expect(await eventsOf(paymentId)).toEqual(['payment.cancelled']);
  });

  it('refuses a payment of a confirmed order and a captured payment', async () => {
    const cash = await shop.paid([lamp], CASH);
    const card = await shop.paid([lamp]);
    for (const [{ customer, paymentId }, message] of [
      [cash, 'The order is confirmed. Cancel the order instead; its payment is cancelled with it.'],
      [card, 'The payment is SUCCEEDED. Refund it instead.'],
    ] as const) {
      const { says, codes } = await cancel(customer, paymentId);
      expect([codes, says]).toEqual([['INVALID_STATE id'], message]);
    }
    expect(await rig.moneyOf(card.orderId)).toMatchObject({ netMinor: 1_999 });
    expect((await rig.ctx.db.orders.findById(cash.orderId).lean().exec())?.status).toBe('CONFIRMED');
  });

  /** Suspends the next checkout that reaches a failpoint until it is released. */
  function holdAt(place: string) {
    const runtime = rig.ctx.runtime;
    const held = Promise.withResolvers<void>();
    const free = Promise.withResolvers<void>();
    runtime.reach = async (reached) => {
      if (reached !== place) return;
      runtime.reach = () => {};
      held.resolve();
      await free.promise;
    };
    return { held: held.promise, letGo: free.resolve };
  }

  async function cancelledAt(place: string) {
    const stock = rig.shop.stockOf(lamp.variantId);
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const { held, letGo } = holdAt(place);
    const placing = rig.place(customer);
    await held;
    const [payment] = await rig.ctx.db.payments.find({ userId: customer.userId }).lean().exec();
    const cancelling = cancel(customer, payment?._id ?? '');
    while (!(await rig.sagaOf(payment?.orderId ?? ''))?.stop) await sleep(5);
    letGo();
    const [{ codes }] = await Promise.all([cancelling, placing]);
    const { status, orderId } = await shop.payment(payment?._id ?? '');
    const sold = stock - rig.shop.stockOf(lamp.variantId);
    return { before: payment?.status, codes, status, sold, money: await rig.moneyOf(orderId) };
  }

  it('voids an authorized payment and keeps the stock complete', async () => {
    expect(await cancelledAt('saga:COMMIT_INVENTORY:after')).toEqual({
      before: 'AUTHORIZED',
      codes: [],
      status: 'CANCELLED',
      sold: 0,
      money: { liveCharges: 0, heldMinor: 0, netMinor: 0 },
    });
  });

  it('refuses a payment that is being captured', async () => {
    expect(await cancelledAt('saga:CONFIRM_ORDER:after')).toEqual({
      before: 'AUTHORIZED',
      codes: ['INVALID_STATE id'],
      status: 'SUCCEEDED',
      sold: 1,
      money: { liveCharges: 1, heldMinor: 0, netMinor: 1_999 },
    });
  });
});
