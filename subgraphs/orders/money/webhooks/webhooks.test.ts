import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from '@souk/embedded/payments/testing/client.ts';
import { type Delivery, type Receiver, startReceiver } from '@souk/embedded/payments/testing/receiver.ts';
import { plansOf, scansIn } from '@souk/testing';
import { checkout } from '../../buying/checkout/checkout.saga.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, type ShelfItem, twoProducts } from '../../testing/shop.ts';
import { receiveWebhook } from './receive.ts';

const SECRET = 'a-secret-of-the-webhook-tests';

describe('webhooks of a payment provider', () => {
  const [lamp] = twoProducts() as [ShelfItem, ShelfItem];
  let receiver: Receiver;
  let rig: Rig;

  beforeAll(async () => {
    receiver = await startReceiver();
    rig = await startRig([lamp], { PAYMENTS_WEBHOOK_SECRET: SECRET });
    await rig.payments.setWebhook(receiver.url, SECRET);
  });
  afterEach(() => {
    rig.ctx.runtime.reach = () => {};
  });
  afterAll(async () => {
    await rig.stop();
    await receiver.stop();
  });

  const hear = ({ rawBody, headers }: Delivery) => receiveWebhook(rig.ctx, rawBody, headers);
  const desk = () => createClient(rig.payments.url);

  /** The events of the charge of an order, once there are that many. */
  async function told(orderId: string, count: number): Promise<Delivery[]> {
    for (;;) {
      const own = receiver.deliveries.filter(({ event }) => event.charge.metadata.orderId === orderId);
      if (own.length >= count) return own;
      await receiver.received(receiver.deliveries.length + 1);
    }
  }

  async function placed(): Promise<string> {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const { data } = await rig.place(customer);
    const { order } = data.placeOrder;
    if (!order) throw new Error(JSON.stringify(data));
    return order.id;
  }

  const paymentOf = (orderId: string) => rig.ctx.db.payments.findOne({ orderId }).lean().exec();
  const heardOf = (orderId: string) =>
    rig.ctx.db.webhookEvents
      .find({ orderId }, { outcome: 1, type: 1 })
      .sort({ createdAt: 1, _id: 1 })
      .lean()
      .exec();

  /** Starts a checkout and suspends it at a failpoint; returns what resumes it. */
  async function heldAt(place: string) {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    rig.ctx.runtime.reach = async (reached) => {
      if (reached !== place) return;
      arrive();
      await held;
    };
    const placing = placed();
    await arrived;
    const [{ orderId = '' } = {}] = await rig.ctx.db.payments
      .find()
      .sort({ createdAt: -1, _id: -1 })
      .limit(1)
      .lean();
    return { orderId, placing, release };
  }

  it('change nothing of a completed order, however often they arrive', async () => {
    const orderId = await placed();
    const events = await told(orderId, 2);
    const before = await paymentOf(orderId);
    const answers = [];
    for (const event of [...events, ...events].toReversed()) answers.push(await hear(event));
    expect(answers).toEqual(['ACCEPTED', 'ACCEPTED', 'SEEN', 'SEEN']);
    expect(await paymentOf(orderId)).toEqual(before);
    expect((await heardOf(orderId)).map(({ outcome }) => outcome)).toEqual(['NOTHING', 'NOTHING']);
    expect(await rig.moneyOf(orderId)).toMatchObject({ liveCharges: 1, netMinor: 1_999 });
  });

  it('are stored once for ten concurrent copies', async () => {
    const orderId = await placed();
    const [event] = (await told(orderId, 2)) as [Delivery];
    const answers = await Promise.all(Array.from({ length: 10 }, () => hear(event)));
    expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(1);
    expect(await heardOf(orderId)).toHaveLength(1);
  });

  it('record a refund made in the dashboard of the provider once', async () => {
    const orderId = await placed();
    const ref = (await paymentOf(orderId))?.providerRef ?? '';
    await desk().refund(ref, { amountMinor: 500, currency: 'EUR' });
    const events = await told(orderId, 3);
    for (const event of events.toReversed()) await hear(event);
    expect(await paymentOf(orderId)).toMatchObject({ status: 'PARTIALLY_REFUNDED', refundedMinor: 500 });
    expect(await rig.ctx.db.refunds.find({ orderId }).lean()).toMatchObject([
      { amountMinor: 500, cause: 'PROVIDER', status: 'SUCCEEDED' },
    ]);
    expect((await heardOf(orderId)).map(({ outcome }) => outcome)).toEqual([
      'REFUNDED',
      'NOTHING',
      'NOTHING',
    ]);
    expect(
      (await rig.eventsOf('payment.refunded')).filter(({ payload }) => payload.orderId === orderId),
    ).toHaveLength(1);
  });

  it('of a void made elsewhere end the checkout that was about to capture', async () => {
    const { orderId, placing, release } = await heldAt('saga:CONFIRM_ORDER:before');
    const ref = (await paymentOf(orderId))?.providerRef ?? '';
    expect((await desk().void(ref)).status).toBe(200);
    for (const event of await told(orderId, 2)) expect(await hear(event)).toBe('ACCEPTED');
    expect(await paymentOf(orderId)).toMatchObject({ status: 'AUTHORIZED' });
    release();
    await placing;
    expect(await paymentOf(orderId)).toMatchObject({ status: 'CANCELLED', capturedMinor: 0 });
    expect((await rig.ctx.db.orders.findById(orderId).lean())?.status).toBe('FAILED');
    expect(await rig.moneyOf(orderId)).toEqual({ liveCharges: 0, heldMinor: 0, netMinor: 0 });
    const cancelled = await rig.eventsOf('payment.cancelled');
    expect(cancelled.filter(({ payload }) => payload.orderId === orderId)).toHaveLength(1);
  });

  it('of a capture made elsewhere let the checkout complete, with one capture', async () => {
    const { orderId, placing, release } = await heldAt('saga:CONFIRM_ORDER:before');
    const ref = (await paymentOf(orderId))?.providerRef ?? '';
    expect((await desk().capture(ref)).status).toBe(200);
    for (const event of await told(orderId, 2)) expect(await hear(event)).toBe('ACCEPTED');
    release();
    await placing;
    expect(await paymentOf(orderId)).toMatchObject({
      status: 'SUCCEEDED',
      capturedMinor: 1_999,
      refundedMinor: 0,
    });
    expect((await rig.ctx.db.orders.findById(orderId).lean())?.status).toBe('CONFIRMED');
    expect(await rig.moneyOf(orderId)).toEqual({ liveCharges: 1, heldMinor: 0, netMinor: 1_999 });
  });

  it('of a void cancel a payment without a running checkout', async () => {
    const { orderId, placing, release } = await heldAt('saga:CONFIRM_ORDER:before');
    const ref = (await paymentOf(orderId))?.providerRef ?? '';
    // As a compensation leaves it that failed for the last time.
    const given = { state: 'FAILED', lease: null, dueAt: null } as const;
    await rig.ctx.db.sagas.updateOne({ orderId }, { $set: given });
    await desk().void(ref);
    for (const event of await told(orderId, 2)) await hear(event);
    expect(await paymentOf(orderId)).toMatchObject({ status: 'CANCELLED', capturedMinor: 0 });
    expect((await heardOf(orderId)).map(({ outcome }) => outcome)).toEqual(['CANCELLED', 'NOTHING']);
    release();
    await placing;
    expect(await paymentOf(orderId)).toMatchObject({ status: 'CANCELLED', capturedMinor: 0 });
  });

  it('resume a checkout that waits with an unknown outcome', async () => {
    const { orderId, placing, release } = await heldAt('saga:PROCESS_PAYMENT:after');
    const later = new Date(Date.now() + 3_600_000);
    await rig.ctx.db.sagas.updateOne({ orderId }, { $set: { lease: null, dueAt: later } });
    const [event] = (await told(orderId, 1)) as [Delivery];
    await hear(event);
    expect((await heardOf(orderId)).map(({ outcome }) => outcome)).toEqual(['WOKEN']);
    rig.ctx.runtime.reach = () => {};
    await checkout.recover(rig.ctx);
    release();
    await placing;
    expect((await rig.ctx.db.orders.findById(orderId).lean())?.status).toBe('CONFIRMED');
    expect(await rig.moneyOf(orderId)).toEqual({ liveCharges: 1, heldMinor: 0, netMinor: 1_999 });
  });

  it('are refused, to be sent again, while the capture is being stored', async () => {
    const { orderId, placing, release } = await heldAt('saga:CONFIRM_ORDER:after');
    const ref = (await paymentOf(orderId))?.providerRef ?? '';
    await desk().refund(ref, { amountMinor: 100, currency: 'EUR' });
    const event = (await told(orderId, 3)).find(
      ({ event: { type } }) => type === 'payment.refunded',
    ) as Delivery;
    await expect(hear(event)).rejects.toMatchObject({ name: 'NotNow' });
    expect(await heardOf(orderId)).toEqual([]);
    release();
    await placing;
    expect(await hear(event)).toBe('ACCEPTED');
    expect(await paymentOf(orderId)).toMatchObject({ capturedMinor: 1_999, refundedMinor: 100 });
  });

  it('of a refund by the compensation of a checkout are left to the compensation', async () => {
    // Captured, but Souk never learns it, and so refunds it.
    rig.payments.fault({ kind: 'close', when: 'after', operations: ['capture'], times: 4 });
    const { orderId, placing, release } = await heldAt('undo:PROCESS_PAYMENT:after');
    const events = await told(orderId, 3);
    for (const event of events) await hear(event);
    expect((await heardOf(orderId)).map(({ outcome }) => outcome)).toEqual(['NOTHING', 'NOTHING', 'NOTHING']);
    release();
    await placing;
    expect(await rig.ctx.db.refunds.find({ orderId }).lean()).toHaveLength(1);
    expect(await rig.moneyOf(orderId)).toMatchObject({ liveCharges: 0, netMinor: 0 });
  });

  it('of an unknown charge are stored as unmatched and have no effect', async () => {
    const authorized = await desk().authorize({
      metadata: { orderId: 'somebody-elses', paymentId: 'pay_x' },
    });
    const [event] = (await told('somebody-elses', 1)) as [Delivery];
    expect(await hear(event)).toBe('ACCEPTED');
    const ref = authorized.body.charge?.ref;
    expect(await rig.ctx.db.webhookEvents.findOne({ chargeRef: ref }).lean()).toMatchObject({
      outcome: 'UNMATCHED',
      orderId: null,
    });
  });

  it('need no collection scan', async () => {
    const orderId = await placed();
    const events = await told(orderId, 2);
    const plans = await plansOf(rig.orders, async () => {
      for (const event of [...events, ...events]) await hear(event);
    });
    expect(plans.length).toBeGreaterThanOrEqual(6);
    expect(scansIn(plans)).toEqual([]);
  });

  it('are not stored while the provider is down', async () => {
    const orderId = await placed();
    const [event] = (await told(orderId, 2)) as [Delivery];
    rig.payments.fault({ kind: 'error', operations: ['find'], times: 1 });
    await expect(hear(event)).rejects.toMatchObject({ name: 'PaymentFault', operation: 'find' });
    expect(await heardOf(orderId)).toEqual([]);
    expect(await hear(event)).toBe('ACCEPTED');
  });
});
