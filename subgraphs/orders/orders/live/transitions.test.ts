import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { type Follower, follow } from '@souk/subgraph/testing/follower.ts';
import { checkout } from '../../buying/checkout/checkout.saga.ts';
import {
  agencyOrderInput,
  anAgency,
  approve,
  callOrderMutation,
  placedAgencyOrder,
  reject,
} from '../../testing/agencies.ts';
import { FULFILLED, type Fulfilled, moveSellerOrder } from '../../testing/fulfil.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, type ShelfItem, sellerA, sellerB, twoProducts } from '../../testing/shop.ts';
import { ORDER_STATUSES } from '../order.model.ts';

const ORDERS = 'subscription { orderChanged { id status } }';
const PAY = `mutation ($id: ID!, $input: PayOrderInput!) { payOrder(id: $id, input: $input) { userErrors { code } } }`;
const CANCEL =
  'mutation ($id: ID!) { cancelOrder(id: $id, input: { idempotencyKey: "cancel" }) { userErrors { code } } }';
const UNPAID = { paymentToken: null };
const QUIET_MS = 150;

describe('orderChanged', () => {
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
        const data = answer?.data as { orderChanged: { status: string } } | undefined;
        if (!data) return;
        told.push(data.orderChanged.status);
        seen.add(data.orderChanged.status);
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
    await approve(rig, responsable, order.id);
    const { version } = (await rig.ctx.db.orders.findById(order.id).lean().exec()) ?? order;
    const { lines } = agencyOrderInput(3, lamp);
    const changed = await callOrderMutation(rig, creator, 'updateOrder', {
      id: order.id,
      input: { version, lines },
    });
    expect(changed.code).toBeNull();
    await approve(rig, responsable, order.id);
    await approve(rig, director, order.id);
    expect(await told(7)).toEqual([
      ...['PENDING', 'AWAITING_RESPONSABLE', 'AWAITING_DIRECTOR'],
      ...['AWAITING_RESPONSABLE', 'AWAITING_DIRECTOR', 'PENDING', 'CONFIRMED'],
    ]);
  });

  it('sends an agency a rejection', async () => {
    const { creator, responsable } = anAgency(rig);
    const told = await listen(responsable);
    const order = await placedAgencyOrder(rig, creator, 2, lamp);
    await reject(rig, responsable, order.id, { reason: 'Too dear' });
    expect(await told(3)).toEqual(['PENDING', 'AWAITING_RESPONSABLE', 'REJECTED']);
  });

  it('has sent every status that an order can have', () => {
    expect([...seen].toSorted()).toEqual([...ORDER_STATUSES].toSorted());
  });
});

describe('sellerOrderChanged', () => {
  const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
  const CHANGES = `subscription ($id: ID) { sellerOrderChanged(id: $id) { id status items { cancelledQuantity } } }`;
  const open: Follower[] = [];
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([lamp, rug]);
  });
  afterEach(() => {
    for (const { leave } of open.splice(0)) leave();
  });
  afterAll(() => rig.stop());

  async function listen(viewer: Viewer, id?: string): Promise<Follower> {
    const request = { query: CHANGES, variables: { id }, viewer, requestId: 'r' };
    const follower = await follow(rig.orders.running.executor, request);
    open.push(follower);
    return follower;
  }

  async function ordered(input: Record<string, unknown> = {}) {
    const customer = aCustomer();
    await rig.add(customer, lamp, 3);
    await rig.add(customer, rug);
    const id = (await rig.place(customer, input)).data.placeOrder.order?.id ?? '';
    const found = await rig.ctx.db.sellerOrders.find({ orderId: id }).lean().exec();
    const of = (sellerId: string) => found.find((one) => one.sellerId === sellerId)?._id ?? '';
    const item = found.find(({ sellerId }) => sellerId === 'selA')?.items[0]?.id ?? '';
    return { customer, id, a: of('selA'), b: of('selB'), item };
  }
  const shown = (id: string, status: string, cancelledQuantity = 0) => ({
    data: { sellerOrderChanged: { id, status, items: [{ cancelledQuantity }] } },
  });

  it('sends each status of a seller order, and the units that are cancelled, to its seller alone', async () => {
    const [own, other] = [await listen(sellerA), await listen(sellerB)];
    await ordered({ paymentToken: 'tok_declined' });
    const { customer, a, b, item } = await ordered();
    expect(await own.next()).toEqual(shown(a, 'CONFIRMED'));
    const cancelled = await rig.run(
      customer,
      `mutation ($id: ID!, $input: CancelSellerOrderItemsInput!) {
        cancelSellerOrderItems(id: $id, input: $input) { userErrors { code } }
      }`,
      { id: a, input: { items: [{ orderItemId: item, quantity: 1 }], idempotencyKey: 'one-lamp' } },
    );
    expect(cancelled.data).toEqual({ cancelSellerOrderItems: { userErrors: [] } });
    expect(await own.next()).toEqual(shown(a, 'CONFIRMED', 1));
    for (const status of FULFILLED) await moveSellerOrder(rig, admin, a, status);
    for (const status of FULFILLED) expect(await own.next()).toEqual(shown(a, status, 1));
    await moveSellerOrder(rig, sellerB, b, 'PROCESSING');
    expect([await other.next(), await other.next()]).toEqual([shown(b, 'CONFIRMED'), shown(b, 'PROCESSING')]);
  });

  it('sends the cancellation of an order to each of its sellers', async () => {
    const { customer, id, a, b } = await ordered();
    const [own, other] = [await listen(sellerA), await listen(sellerB)];
    await rig.run(customer, CANCEL, { id });
    expect(await own.next()).toEqual(shown(a, 'CANCELLED', 3));
    expect(await other.next()).toEqual(shown(b, 'CANCELLED', 1));
  });

  it('can be followed for one seller order, by its seller only', async () => {
    const [first, second] = [await ordered(), await ordered()];
    const one = await listen(sellerA, second.a);
    for (const { a } of [first, second]) await moveSellerOrder(rig, sellerA, a, 'PROCESSING');
    expect(await one.next()).toEqual(shown(second.a, 'PROCESSING'));
    for (const id of [first.b, 'sor_none'])
      await expect(listen(sellerA, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});
