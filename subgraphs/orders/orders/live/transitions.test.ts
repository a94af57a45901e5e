import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { type Follower, follow } from '@souk/subgraph/testing/follower.ts';
import { checkout } from '../../buying/checkout/checkout.saga.ts';
import { agencyOrderInput, anAgency, callOrderMutation, placedAgencyOrder } from '../../testing/agencies.ts';
import { FULFILLED, type Fulfilled, moveSellerOrder } from '../../testing/fulfil.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, type ShelfItem, sellerA, sellerB, twoProducts } from '../../testing/shop.ts';
import { ORDER_STATUSES } from '../order.model.ts';

const ORDERS = 'subscription { orderStatusChanged { id status } }';
const PAY = `mutation ($id: ID!, $input: PayOrderInput!) { payOrder(id: $id, input: $input) { userErrors { code } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelOrder(id: $id) { userErrors { code } } }';
const UNPAID = { paymentToken: null };
const QUIET_MS = 150;

describe('orderStatusChanged', () => {
  const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
  const seen = new Set<string>();
  const open: Follower[] = [];
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([
      { ...lamp, onHand: 1_000 },
      { ...rug, onHand: 1_000 },
    ]);
  });
  afterEach(() => {
    for (const { leave } of open.splice(0)) leave();
  });
  afterAll(() => rig.stop());

  /** Follows the orders of a viewer; returns their statuses once `count` arrived and no more follow for a moment. */
  async function listen(viewer: Viewer) {
    const follower = await follow(rig.orders.running.executor, { query: ORDERS, viewer, requestId: 'r' });
    open.push(follower);
    const told: string[] = [];
    const reading = (async () => {
      for (;;) {
        const answer = await follower.next();
        const data = answer?.data as { orderStatusChanged: { status: string } } | undefined;
        if (!data) return;
        told.push(data.orderStatusChanged.status);
        seen.add(data.orderStatusChanged.status);
      }
    })();
    reading.catch(() => {});
    return async (count: number) => {
      while (told.length < count) await sleep(10);
      await sleep(QUIET_MS);
      return told;
    };
  }

  async function place(
    viewer: Viewer & { userId: string },
    input: object,
    ...items: ShelfItem[]
  ): Promise<string> {
    for (const item of items) await rig.add(viewer, item);
    const { data } = await rig.place(viewer, { ...input });
    return data.placeOrder.order?.id ?? '';
  }

  async function move(seller: Viewer, orderId: string, status: Fulfilled): Promise<void> {
    const sellerOrder = await rig.ctx.db.sellerOrders
      .findOne({ orderId, sellerId: seller.sellerId ?? '' })
      .lean();
    const { refused } = await moveSellerOrder(rig, seller, sellerOrder?._id ?? '', status);
    expect(refused).toEqual([]);
  }

  function pay(viewer: Viewer, orderId: string, paymentToken: string) {
    const input = { paymentToken, idempotencyKey: `${orderId}-${paymentToken}` };
    return rig.run(viewer, PAY, { id: orderId, input });
  }

  it('sends every status of a card order that is paid later, once and in order, up to the delivery', async () => {
    const customer = aCustomer();
    const told = await listen(customer);
    const id = await place(customer, UNPAID, lamp);
    await pay(customer, id, 'tok_visa');
    for (const status of FULFILLED) await move(sellerA, id, status);
    expect(await told(6)).toEqual([
      ...['PENDING', 'WAITING_PAYMENT', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED'],
    ]);
  });

  it('sends WAITING_PAYMENT once when a declined card is followed by another attempt', async () => {
    const customer = aCustomer();
    const told = await listen(customer);
    const id = await place(customer, UNPAID, lamp);
    await pay(customer, id, 'tok_declined');
    await pay(customer, id, 'tok_visa');
    expect(await told(3)).toEqual(['PENDING', 'WAITING_PAYMENT', 'CONFIRMED']);
  });

  it.each([
    ['paid at once', {}, ['PENDING', 'CONFIRMED']],
    ['paid in cash', { ...UNPAID, paymentMethod: 'CASH_ON_DELIVERY' }, ['PENDING', 'CONFIRMED']],
    ['declined at once', { paymentToken: 'tok_declined' }, ['PENDING', 'FAILED']],
  ])('sends the statuses of an order that is %s', async (_what, input, expected) => {
    const customer = aCustomer();
    const told = await listen(customer);
    await place(customer, input, lamp);
    expect(await told(expected.length)).toEqual(expected);
  });

  it('sends CANCELLED after WAITING_PAYMENT when the order is cancelled', async () => {
    const customer = aCustomer();
    const told = await listen(customer);
    await rig.run(customer, CANCEL, { id: await place(customer, UNPAID, lamp) });
    expect(await told(3)).toEqual(['PENDING', 'WAITING_PAYMENT', 'CANCELLED']);
  });

  it('sends FAILED after WAITING_PAYMENT when the order is not paid in time', async () => {
    const customer = aCustomer();
    const told = await listen(customer);
    const orderId = await place(customer, UNPAID, lamp);
    const past = { 'data.holdUntil': new Date(0), dueAt: new Date() };
    await rig.ctx.db.sagas.updateOne({ orderId }, { $set: past });
    await checkout.recover(rig.ctx);
    expect(await told(3)).toEqual(['PENDING', 'WAITING_PAYMENT', 'FAILED']);
  });

  it('sends CANCELLED after CONFIRMED when the order is cancelled', async () => {
    const customer = aCustomer();
    const told = await listen(customer);
    await rig.run(customer, CANCEL, { id: await place(customer, {}, lamp) });
    expect(await told(3)).toEqual(['PENDING', 'CONFIRMED', 'CANCELLED']);
  });

  it('sends each change of a seller order with the status that the order then has', async () => {
    const customer = aCustomer();
    const told = await listen(customer);
    const id = await place(customer, {}, lamp, rug);
    for (const seller of [sellerA, sellerB]) await move(seller, id, 'PROCESSING');
    for (const seller of [sellerA, sellerB]) await move(seller, id, 'SHIPPED');
    for (const seller of [sellerA, sellerB]) await move(seller, id, 'DELIVERED');
    expect(await told(8)).toEqual([
      ...['PENDING', 'CONFIRMED', 'PROCESSING', 'PROCESSING'],
      ...['PARTIALLY_SHIPPED', 'SHIPPED', 'SHIPPED', 'DELIVERED'],
    ]);
  });

  it('sends an agency both decisions, and a revision that restarts the approval', async () => {
    const { creator, responsable, director } = anAgency(rig);
    const told = await listen(director);
    const order = await placedAgencyOrder(rig, creator, 2, lamp);
    await callOrderMutation(rig, responsable, 'acceptOrderByResponsable', { id: order.id });
    const { version } = (await rig.ctx.db.orders.findById(order.id).lean().exec()) ?? order;
    const { lines } = agencyOrderInput(3, lamp);
    const changed = await callOrderMutation(rig, creator, 'updateOrder', {
      id: order.id,
      input: { version, lines },
    });
    expect(changed.code).toBeNull();
    await callOrderMutation(rig, responsable, 'acceptOrderByResponsable', { id: order.id });
    await callOrderMutation(rig, director, 'acceptOrderByDirector', { id: order.id });
    expect(await told(7)).toEqual([
      ...['PENDING', 'AWAITING_RESPONSABLE', 'AWAITING_DIRECTOR'],
      ...['AWAITING_RESPONSABLE', 'AWAITING_DIRECTOR', 'PENDING', 'CONFIRMED'],
    ]);
  });

  it('sends an agency a rejection', async () => {
    const { creator, responsable } = anAgency(rig);
    const told = await listen(responsable);
    const order = await placedAgencyOrder(rig, creator, 2, lamp);
    await callOrderMutation(rig, responsable, 'rejectOrder', { id: order.id, reason: 'Too dear' });
    expect(await told(3)).toEqual(['PENDING', 'AWAITING_RESPONSABLE', 'REJECTED']);
  });

  it('has sent every status that an order can have', () => {
    expect([...seen].toSorted()).toEqual([...ORDER_STATUSES].toSorted());
  });
});
