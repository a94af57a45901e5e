import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, type Viewer } from '@souk/subgraph';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';
import { checkout } from '../checkout/checkout.saga.ts';

interface Paid {
  payOrder: {
    order: { id: string; status: string } | null;
    payment: { status: string; attempts: { status: string; code: string | null }[] } | null;
    userErrors: { code: string }[];
  };
}

const PAY = `mutation ($id: ID!, $input: PayOrderInput!) { payOrder(id: $id, input: $input) {
  order { id status } payment { status attempts { status code } } userErrors { code field }
} }`;
const PAYMENT = `query ($id: ID!) { payment(id: $id) {
  id method status amount { amount currency } captured { amount } refundableAmount { amount }
  card { brand last4 } refunds { id } order { id } user { id }
} }`;

describe('an order that waits for its payment', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  let keys = 0;

  beforeAll(async () => {
    rig = await startRig([{ ...lamp, onHand: 1_000 }]);
  });
  afterAll(() => rig.stop());

  async function waitingOrder(customer = aCustomer(), quantity = 1) {
    await rig.add(customer, lamp, quantity);
    const { data } = await rig.place(customer, { paymentToken: null });
    const { order, payment } = data.placeOrder;
    expect([order?.status, payment?.status, order?.checkout?.status]).toEqual([
      'WAITING_PAYMENT',
      'PENDING',
      'WAITING_PAYMENT',
    ]);
    return { customer, orderId: order?.id ?? '', paymentId: payment?.id ?? '' };
  }

  function pay(viewer: Viewer, orderId: string, paymentToken: string, idempotencyKey = `pay-${keys++}`) {
    const input = { paymentToken, idempotencyKey };
    return rig.run<Paid>(viewer, PAY, { id: orderId, input });
  }

  it('reserves the stock, is paid exactly once, and removes only the ordered lines from the cart', async () => {
    const { customer, orderId, paymentId } = await waitingOrder();
    expect(rig.shop.heldOf(lamp.variantId)).toBe(1);
    await rig.add(customer, lamp, 2);
    const { data } = await pay(customer, orderId, 'tok_visa');
    expect(data.payOrder).toMatchObject({
      order: { status: 'CONFIRMED' },
      payment: { status: 'SUCCEEDED', attempts: [{ status: 'AUTHORIZED' }] },
      userErrors: [],
    });
    const again = await pay(customer, orderId, 'tok_visa');
    expect(again.data.payOrder).toMatchObject({ order: null, userErrors: [{ code: 'INVALID_STATE' }] });
    expect(await rig.moneyOf(orderId)).toEqual({ liveCharges: 1, heldMinor: 0, netMinor: 1_999 });
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    const cart = await rig.run<{ cart: { itemCount: number } }>(customer, '{ cart { itemCount } }');
    expect(cart.data.cart.itemCount).toBe(2);
    const seen = await rig.run(customer, PAYMENT, { id: paymentId });
    expect(seen.data).toEqual({
      payment: {
        id: paymentId,
        method: 'CARD',
        status: 'SUCCEEDED',
        amount: { amount: '19.99', currency: 'EUR' },
        captured: { amount: '19.99' },
        refundableAmount: { amount: '19.99' },
        card: { brand: 'visa', last4: '4242' },
        refunds: [],
        order: { id: orderId },
        user: { id: customer.userId },
      },
    });
  });

  it('makes one charge for 20 concurrent payments', async () => {
    const { customer, orderId } = await waitingOrder();
    const answers = await Promise.all(Array.from({ length: 20 }, () => pay(customer, orderId, 'tok_visa')));
    const paid = answers.filter(({ data }) => data.payOrder.order?.status === 'CONFIRMED');
    expect(paid).toHaveLength(1);
    expect(await rig.moneyOf(orderId)).toMatchObject({ liveCharges: 1, netMinor: 1_999 });
  });

  it('replays an idempotency key, and refuses it with other input', async () => {
    const { customer, orderId } = await waitingOrder();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => pay(customer, orderId, 'tok_visa', 'one-key')),
    );
    expect(answers.filter(({ data }) => data.payOrder.userErrors.length > 0)).toEqual([]);
    expect(answers.filter(({ data }) => data.payOrder.order?.status === 'CONFIRMED')).toHaveLength(10);
    const other = await pay(customer, orderId, 'tok_mastercard', 'one-key');
    expect(other.data.payOrder.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
    expect(await rig.moneyOf(orderId)).toMatchObject({ liveCharges: 1 });
  });

  it('fails with the third decline and releases the stock', async () => {
    const { customer, orderId } = await waitingOrder();
    const codesAndState = async (token: string) => {
      const { data } = await pay(customer, orderId, token);
      const { order, payment, userErrors } = data.payOrder;
      return [userErrors[0]?.code, order?.status, payment?.status];
    };
    expect(await codesAndState('tok_declined')).toEqual(['PAYMENT_DECLINED', 'WAITING_PAYMENT', 'PENDING']);
    expect(await codesAndState('tok_expired_card')).toEqual([
      'PAYMENT_DECLINED',
      'WAITING_PAYMENT',
      'PENDING',
    ]);
    expect(rig.shop.heldOf(lamp.variantId)).toBe(1);
    expect(await codesAndState('tok_declined')).toEqual(['PAYMENT_DECLINED', 'FAILED', 'FAILED']);
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    expect(await rig.moneyOf(orderId)).toEqual({ liveCharges: 0, heldMinor: 0, netMinor: 0 });
    expect(await codesAndState('tok_visa')).toEqual(['INVALID_STATE', undefined, undefined]);
    const other = await waitingOrder();
    await pay(other.customer, other.orderId, 'tok_declined');
    const { data } = await pay(other.customer, other.orderId, 'tok_visa');
    expect(data.payOrder.order?.status).toBe('CONFIRMED');
  });

  it('fails when the reservation expires', async () => {
    const { customer, orderId } = await waitingOrder();
    const past = new Date(Date.now() - 1);
    await rig.ctx.db.sagas.updateOne({ orderId }, { $set: { dueAt: past, 'data.holdUntil': past } });
    expect((await pay(customer, orderId, 'tok_visa')).data.payOrder.userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
    await checkout.recover(rig.ctx);
    const order = await rig.ctx.db.orders.findById(orderId).lean().exec();
    expect([order?.status, order?.failureReason]).toEqual([
      'FAILED',
      'PAYMENT_FAILED: The order was not paid in time.',
    ]);
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    expect(await rig.moneyOf(orderId)).toMatchObject({ liveCharges: 0 });
    expect((await rig.ctx.db.payments.findOne({ orderId }).lean().exec())?.status).toBe('CANCELLED');
  });

  it('is either paid or failed, never both, when it is paid as the reservation expires', async () => {
    const orders = await Promise.all(Array.from({ length: 10 }, () => waitingOrder()));
    await Promise.all(
      orders.map(async ({ customer, orderId }, at) => {
        const holdUntil = new Date(Date.now() + 15 * at);
        await rig.ctx.db.sagas.updateOne(
          { orderId },
          { $set: { dueAt: holdUntil, 'data.holdUntil': holdUntil } },
        );
        await sleep(10 * at);
        await Promise.all([pay(customer, orderId, 'tok_visa'), checkout.recover(rig.ctx)]);
      }),
    );
    await sleep(200);
    await checkout.recover(rig.ctx);
    for (const { orderId } of orders) {
      const order = await rig.ctx.db.orders.findById(orderId).lean().exec();
      const { liveCharges } = await rig.moneyOf(orderId);
      expect([`${order?.status} ${liveCharges}`]).toEqual([
        order?.status === 'CONFIRMED' ? 'CONFIRMED 1' : 'FAILED 0',
      ]);
    }
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
  });

  it('can be paid by its payer and services, and seen by its payer, admins and services', async () => {
    const { customer, orderId, paymentId } = await waitingOrder();
    const callers = [aCustomer(), sellerA, admin, anonymous];
    const answers = await Promise.all(callers.map((viewer) => pay(viewer, orderId, 'tok_visa')));
    expect(answers[0]?.data.payOrder.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(answers.slice(1).map(({ errors }) => errors[0]?.code)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'UNAUTHENTICATED',
    ]);
    expect(await rig.moneyOf(orderId)).toMatchObject({ liveCharges: 0 });
    const viewers = [customer, admin, serviceViewer('notifications'), aCustomer(), sellerA];
    const seen = await Promise.all(
      viewers.map((viewer) =>
        rig.run<{ payment: { id: string } | null }>(viewer, PAYMENT, { id: paymentId }),
      ),
    );
    expect(seen.map(({ data }) => data.payment?.id ?? null)).toEqual([
      paymentId,
      paymentId,
      paymentId,
      null,
      null,
    ]);
    const hidden = await rig.run(anonymous, PAYMENT, { id: paymentId });
    expect(hidden.errors[0]?.code).toBe('UNAUTHENTICATED');
    const { data } = await pay(serviceViewer('gateway'), orderId, 'tok_visa');
    expect(data.payOrder.order?.status).toBe('CONFIRMED');
    const noToken = await pay(customer, orderId, ' ');
    expect(noToken.data.payOrder.userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });
});
