import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { ADDRESS, eur, type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, type ShelfItem, twoProducts } from '../../testing/shop.ts';
import { checkout } from './checkout.saga.ts';

const CARD = {};
const UNPAID = { paymentToken: null };
const CASH = { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null };
const PAY = `mutation ($id: ID!, $input: PayOrderInput!) { payOrder(id: $id, input: $input) {
  order { status } userErrors { code }
} }`;
const CANCEL =
  'mutation ($id: ID!) { cancelOrder(id: $id, input: { idempotencyKey: "cancel" }) { order { status } userErrors { code } } }';
const SET = `mutation ($input: SetCartItemsInput!) { setCartItems(input: $input) {
  userErrors { code }
} }`;

describe('orders of one cart', () => {
  const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
  const many = Array.from({ length: 101 }, (_, at) => ({
    ...lamp,
    productId: `c${at}`,
    variantId: `c${at}-v`,
  }));
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([{ ...lamp, onHand: 1_000 }, { ...rug, onHand: 1_000 }, ...many]);
  });
  afterEach(() => {
    rig.payments.clearFaults();
    rig.ctx.runtime.reach = () => {};
  });
  afterAll(() => rig.stop());

  const stored = (customer: Viewer & { userId: string }) =>
    rig.ctx.db.carts.findById(customer.userId).lean().exec();
  const unitsOf = async (customer: Viewer & { userId: string }) =>
    (await stored(customer))?.items.map(({ variantId, quantity }) => [variantId, quantity]);
  const ordersOf = ({ userId }: { userId: string }) =>
    rig.ctx.db.orders.find({ customerId: userId }).lean().exec();

  /** Does something at a place of the next checkout that comes by there. */
  function at(place: string, act: () => Promise<unknown>): void {
    const { reach } = rig.ctx.runtime;
    rig.ctx.runtime.reach = async (reached) => {
      if (reached !== place) return;
      rig.ctx.runtime.reach = reach;
      await act();
    };
  }

  it.each([
    ['two calls by card', 2, CARD, 'CONFIRMED', 0],
    ['three calls by card', 3, CARD, 'CONFIRMED', 0],
    ['three calls by card at a slow provider', 3, CARD, 'CONFIRMED', 200],
    ['two calls in cash', 2, CASH, 'CONFIRMED', 0],
    ['three calls in cash', 3, CASH, 'CONFIRMED', 0],
    ['three calls to be paid later', 3, UNPAID, 'WAITING_PAYMENT', 0],
  ])('makes one order of %s, and the refused ones name it', async (_what, count, input, status, ms) => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    const held = rig.shop.heldOf(lamp.variantId);
    const stock = rig.shop.stockOf(lamp.variantId);
    if (ms > 0) rig.payments.fault({ kind: 'delay', ms, operations: ['authorize'], times: count });
    const answers = await Promise.all(Array.from({ length: count }, () => rig.place(customer, input)));
    const [order, ...more] = await ordersOf(customer);
    expect(more).toEqual([]);
    expect(order?.status).toBe(status);
    const refused = answers.filter(({ data }) => data.placeOrder.order === null);
    expect(refused).toHaveLength(count - 1);
    for (const { data } of refused) {
      expect(data.placeOrder.userErrors).toEqual([
        {
          code: 'CART_EMPTY',
          message: `The cart is empty: order ${order?.number} took its contents.`,
          field: null,
        },
      ]);
    }
    const sold = stock - rig.shop.stockOf(lamp.variantId);
    expect(sold + rig.shop.heldOf(lamp.variantId) - held).toBe(2);
    const { liveCharges } = await rig.moneyOf(order?._id ?? '');
    expect(liveCharges).toBe(input === CARD ? 1 : 0);
    expect(await unitsOf(customer)).toEqual([]);
  });

  it('leave the cart empty while the order waits for its payment, and return the lines when it is cancelled', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    await rig.add(customer, rug);
    const before = await stored(customer);
    const placed = (await rig.place(customer, UNPAID)).data.placeOrder;
    expect(placed.order?.status).toBe('WAITING_PAYMENT');
    expect(await unitsOf(customer)).toEqual([]);
    const second = (await rig.place(customer, UNPAID)).data.placeOrder;
    expect(second.order).toBeNull();
    expect(second.userErrors[0]?.message).toContain(placed.order?.number);
    await rig.run(customer, CANCEL, { id: placed.order?.id });
    expect((await stored(customer))?.items).toEqual(before?.items);
    expect((await rig.place(customer)).data.placeOrder.order?.status).toBe('CONFIRMED');
  });

  it('keep lines that were added while an order waited, when that order is paid', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    const { order } = (await rig.place(customer, UNPAID)).data.placeOrder;
    await rig.add(customer, lamp, 3);
    const input = { paymentToken: 'tok_visa', idempotencyKey: 'late' };
    const paid = await rig.run<{ payOrder: object }>(customer, PAY, { id: order?.id, input });
    expect(paid.data.payOrder).toEqual({ order: { status: 'CONFIRMED' }, userErrors: [] });
    expect(await unitsOf(customer)).toEqual([[lamp.variantId, 3]]);
  });

  it('merge lines that were added while an order waited with those that return when it is not paid', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 60);
    await rig.add(customer, rug);
    const { order } = (await rig.place(customer, UNPAID)).data.placeOrder;
    await rig.add(customer, lamp, 50);
    await rig.ctx.db.sagas.updateOne(
      { orderId: order?.id },
      { $set: { 'data.holdUntil': new Date(0), dueAt: new Date() } },
    );
    await checkout.recover(rig.ctx);
    expect((await rig.sagaOf(order?.id ?? ''))?.state).toBe('COMPENSATED');
    expect(await unitsOf(customer)).toEqual([
      [rug.variantId, 1],
      [lamp.variantId, 110],
    ]);
    expect((await rig.place(customer, CASH)).data.placeOrder.order?.status).toBe('CONFIRMED');
  });

  it('return the lines of a declined card, beside lines that were added meanwhile', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    at('saga:PROCESS_PAYMENT:before', () => rig.add(customer, rug, 4));
    const { data } = await rig.place(customer, { paymentToken: 'tok_declined' });
    expect(data.placeOrder.order?.status).toBe('FAILED');
    expect(await unitsOf(customer)).toEqual([
      [lamp.variantId, 2],
      [rug.variantId, 4],
    ]);
  });

  it('take the units that were priced, and leave units that were added after that', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    at('saga:CREATE_ORDER:before', async () => {
      await rig.add(customer, lamp, 5);
      await rig.add(customer, rug);
    });
    const { data } = await rig.place(customer);
    expect(data.placeOrder).toMatchObject({
      order: { status: 'CONFIRMED', totals: { total: { amount: '39.98' } } },
    });
    expect(await unitsOf(customer)).toEqual([
      [lamp.variantId, 5],
      [rug.variantId, 1],
    ]);
  });

  it('are refused when a quantity was lowered after it was priced', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    await rig.add(customer, rug);
    const lines = [{ variantId: lamp.variantId, quantity: 1 }];
    at('saga:CREATE_ORDER:before', () => rig.run(customer, SET, { input: { lines } }));
    const idempotencyKey = 'lessened';
    const { data } = await rig.place(customer, { idempotencyKey });
    expect(data.placeOrder).toMatchObject({ order: null, userErrors: [{ code: 'VERSION_CONFLICT' }] });
    expect(await ordersOf(customer)).toEqual([]);
    expect(await unitsOf(customer)).toEqual([
      [lamp.variantId, 1],
      [rug.variantId, 1],
    ]);
    expect((await rig.place(customer, { idempotencyKey })).data.placeOrder.order?.status).toBe('CONFIRMED');
  });

  it('are refused when another order took one of the lines', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    at('saga:CREATE_ORDER:before', async () => {
      await rig.place(customer, CASH);
      await rig.add(customer, rug);
    });
    const { data } = await rig.place(customer);
    expect(data.placeOrder).toMatchObject({ order: null, userErrors: [{ code: 'VERSION_CONFLICT' }] });
    expect(await ordersOf(customer)).toHaveLength(1);
    expect(await unitsOf(customer)).toEqual([[rug.variantId, 1]]);
  });

  it('do not change the cart when they are refused before they are stored', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    const before = await stored(customer);
    const { data } = await rig.place(customer, { expectedTotal: eur('1.00') });
    expect(data.placeOrder.userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }]);
    expect(await stored(customer)).toEqual(before);
  });

  it('are refused without naming an order from before the cart was filled and emptied again', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    await rig.place(customer, CASH);
    await rig.add(customer, rug);
    await rig.run(customer, 'mutation { clearCart { userErrors { code } } }');
    const { data } = await rig.place(customer, CASH);
    expect(data.placeOrder.userErrors).toMatchObject([{ code: 'CART_EMPTY', message: 'The cart is empty.' }]);
  });

  it('have at most 100 lines, also when a cancelled order filled the cart beyond that', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const { order } = (await rig.place(customer, UNPAID)).data.placeOrder;
    for (const item of many.slice(0, 100)) await rig.add(customer, item);
    await rig.run(customer, CANCEL, { id: order?.id });
    expect(await unitsOf(customer)).toHaveLength(101);
    const { data } = await rig.place(customer, CASH);
    expect(data.placeOrder.userErrors).toMatchObject([
      { code: 'INVALID_INPUT', message: expect.stringContaining('101') },
    ]);
  });

  it('do not change the cart when their lines are given', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    const before = await stored(customer);
    const create = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
      order { status } userErrors { code }
    } }`;
    const line = { variantId: lamp.variantId, quantity: 2 };
    const input = { idempotencyKey: 'named', lines: [line], address: ADDRESS, paymentMethod: 'CARD' };
    for (const paymentToken of ['tok_declined', 'tok_visa']) {
      const key = { idempotencyKey: paymentToken, paymentToken };
      await rig.run(customer, create, { input: { ...input, ...key } });
    }
    expect((await ordersOf(customer)).map(({ status }) => status).toSorted()).toEqual([
      'CONFIRMED',
      'FAILED',
    ]);
    expect(await stored(customer)).toEqual(before);
  });
});
