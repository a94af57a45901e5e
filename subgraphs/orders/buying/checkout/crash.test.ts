import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, twoProducts } from '../../testing/shop.ts';
import { checkout } from './checkout.saga.ts';

const moments = ['before', 'after'] as const;
const executions = checkout.steps
  .filter(({ name }) => name !== 'AWAIT_APPROVAL')
  .flatMap(({ name }) => moments.map((moment) => `saga:${name}:${moment}`));
const compensations = checkout.steps
  .filter(({ compensate }) => compensate)
  .flatMap(({ name }) => moments.map((moment) => `undo:${name}:${moment}`));

describe('the driver of a checkout that dies', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([lamp], { CHECKOUT_WAIT_MS: '30' });
  });
  afterAll(() => rig.stop());

  /** Makes the next driver that reaches a place die there, as suddenly as a killed process does. */
  function dieOnceAt(place: string) {
    const runtime = rig.ctx.runtime;
    runtime.reach = (reached) => {
      if (reached !== place) return;
      runtime.reach = () => {};
      throw new Error(`died at ${place}`);
    };
  }

  async function crashAndRecover(place: string) {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    dieOnceAt(place);
    await rig.place(customer);
    // The driver may still have been running when the wait was over.
    await Promise.all(rig.ctx.runtime.drives);
    const left = await rig.ctx.db.sagas.findOne({ customerId: customer.userId }).lean().exec();
    expect(left?.dueAt).not.toBeNull();
    await checkout.recover(rig.ctx);
    const early = await rig.ctx.db.sagas.findById(left?._id).lean().exec();
    expect(early?.seq).toBe(left?.seq);
    await rig.ctx.db.sagas.updateOne({ _id: left?._id }, { $set: { dueAt: new Date(Date.now() - 1) } });
    await Promise.all([checkout.recover(rig.ctx), checkout.recover(rig.ctx)]);
    const saga = await rig.ctx.db.sagas.findById(left?._id).lean().exec();
    if (!saga) throw new Error('the saga does not exist');
    return { customer, saga };
  }

  async function eventsAbout(orderId: string) {
    const events = await rig.orders.events();
    return events.filter((event) => JSON.stringify(event.payload).includes(orderId)).map(({ type }) => type);
  }

  it.each(executions)(
    'at %s is replaced, and the order is confirmed with every effect exactly once',
    async (place) => {
      const stock = rig.shop.stockOf(lamp.variantId);
      const { customer, saga } = await crashAndRecover(place);
      expect(saga.state).toBe('COMPLETED');
      expect(await rig.moneyOf(saga.orderId)).toEqual({ liveCharges: 1, heldMinor: 0, netMinor: 1_999 });
      expect(rig.shop.stockOf(lamp.variantId)).toBe(stock - 1);
      expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
      expect(await eventsAbout(saga.orderId)).toEqual([
        'order.created',
        'payment.authorized',
        'payment.succeeded',
        'order.confirmed',
      ]);
      const cart = await rig.ctx.db.carts.findById(customer.userId).lean().exec();
      expect(cart?.items).toEqual([]);
      const log = await rig.ctx.db.sagaEvents.find({ sagaId: saga._id }).sort({ seq: 1 }).lean().exec();
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1));
      expect(log.filter(({ type }) => type === 'taken_over')).toHaveLength(1);
    },
  );

  it.each(compensations)(
    'at %s is replaced, and the checkout is compensated with every effect exactly once',
    async (place) => {
      const stock = rig.shop.stockOf(lamp.variantId);
      rig.payments.fault({ kind: 'error', operations: ['capture'] });
      const { customer, saga } = await crashAndRecover(place);
      rig.payments.clearFaults();
      expect(saga.state).toBe('COMPENSATED');
      expect(await rig.moneyOf(saga.orderId)).toEqual({ liveCharges: 0, heldMinor: 0, netMinor: 0 });
      expect(rig.shop.stockOf(lamp.variantId)).toBe(stock);
      expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
      expect(await eventsAbout(saga.orderId)).toEqual([
        'order.created',
        'payment.authorized',
        'payment.cancelled',
        'order.failed',
      ]);
      const order = await rig.ctx.db.orders.findById(saga.orderId).lean().exec();
      expect(order?.status).toBe('FAILED');
      const cart = await rig.ctx.db.carts.findById(customer.userId).lean().exec();
      expect(cart?.items).toHaveLength(1);
    },
  );

  it('is tested at every step of the checkout', () => {
    expect(checkout.steps.map(({ name }) => name)).toEqual([
      'VALIDATE',
      'CREATE_ORDER',
      'RESERVE_INVENTORY',
      'AWAIT_APPROVAL',
      'PROCESS_PAYMENT',
      'COMMIT_INVENTORY',
      'CONFIRM_ORDER',
      'NOTIFY',
    ]);
    expect(executions).toHaveLength(14);
    expect(compensations).toHaveLength(8);
  });
});
