// Promise: an order can be cancelled at any moment of its checkout and then leaves no effect: nothing is charged, held
// or sold, and nobody receives a confirmation.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { customer } from '../harness/actors.ts';
import { addToCart, placeOrder } from '../harness/shop.ts';
import { eventually, settled } from '../mails/settled.ts';
import { booksOf, shelfOf } from './books.ts';
import { cancel, codesOf } from './operations.ts';
import { buy, freshKey, openScene, orderOf, type Scene, STOCK } from './scene.ts';

const PAY = `mutation ($id: ID!, $input: PayOrderInput!) {
  payOrder(id: $id, input: $input) { order { status } userErrors { code } }
}`;

let scene: Scene;

beforeAll(async () => {
  // What is slow here outlasts it.
  scene = await openScene({ env: { CHECKOUT_WAIT_MS: '3000' } });
});
afterAll(() => scene.souk.stop());
afterEach(() => scene.souk.payments.clearFaults());

const NOTHING = {
  status: 'CANCELLED',
  restocked: { units: 0, movements: 0 },
  restocks: [],
  provider: { liveCharges: 0, heldMinor: 0, netMinor: 0 },
  clearingMinor: 0,
  balanceMinor: 0,
};

async function expectNothingHeld(): Promise<void> {
  for (const { goods } of scene.stalls) {
    expect(await shelfOf(scene, goods.variantId)).toEqual({ onHand: STOCK, reserved: 0 });
  }
}

/** An order whose checkout is held up by a slow provider; the order's id, and what becomes of the checkout. */
async function slowly(operation: 'authorize' | 'capture', ms: number) {
  const { souk, stalls } = scene;
  const shopper = await customer(souk);
  await addToCart(shopper, stalls[0].goods, 3);
  await addToCart(shopper, stalls[1].goods, 1);
  souk.payments.fault({ kind: 'delay', ms, operations: [operation], times: 1 });
  const placing = placeOrder(shopper, { idempotencyKey: freshKey() });
  const name = operation === 'authorize' ? 'PROCESS_PAYMENT' : 'CONFIRM_ORDER';
  const sagas = souk.db('orders').collection<{ orderId: string }>('sagas');
  const there = { customerId: shopper.viewer.userId, steps: { $elemMatch: { name, status: 'RUNNING' } } };
  await eventually(`a checkout at ${name}`, async () => (await sagas.countDocuments(there)) === 1);
  const id = (await sagas.findOne(there))?.orderId ?? '';
  return { shopper, id, placing };
}

const told = (type: string, id: string) =>
  scene.souk.db('orders').collection('outbox').countDocuments({ type, aggregateId: id });

describe('an order that waits for its payment', () => {
  it('can be cancelled: its stock is free at once, and it cannot be paid any more', async () => {
    const bought = await buy(scene, { paymentToken: null });
    expect((await orderOf(scene, bought.id)).status).toBe('WAITING_PAYMENT');
    const answer = await cancel(bought.shopper, bought.id, { reason: 'Found it cheaper' });
    expect(answer).toMatchObject({
      order: { status: 'CANCELLED', failureReason: 'Found it cheaper', refunded: { amount: '0.00' } },
      refund: null,
      userErrors: [],
    });
    expect(await cancel(bought.shopper, bought.id)).toEqual(answer);
    const input = {
      paymentToken: 'tok_visa',
      idempotencyKey: freshKey(),
    };
    expect(await bought.shopper.client.refused(PAY, { id: bought.id, input })).toEqual(['INVALID_STATE']);
    expect(await booksOf(scene, bought.id)).toMatchObject({
      ...NOTHING,
      payment: { status: 'CANCELLED' },
      refunds: [],
      told: { cancelled: 1, refunded: 0 },
    });
    await expectNothingHeld();
  });

  it('and is paid while it is cancelled: in either order no money is kept for a cancelled order', async () => {
    for (let round = 0; round < 4; round += 1) {
      const bought = await buy(scene, { paymentToken: null });
      const input = {
        paymentToken: 'tok_visa',
        idempotencyKey: freshKey(),
      };
      const [, answer] = await Promise.all([
        bought.shopper.client.run(PAY, { id: bought.id, input }),
        cancel(bought.shopper, bought.id),
      ]);
      expect(codesOf(answer)).toEqual([]);
      expect(answer.order?.status).toBe('CANCELLED');
      const books = await booksOf(scene, bought.id);
      expect(books).toMatchObject({ status: 'CANCELLED', provider: NOTHING.provider, clearingMinor: 0 });
      expect(books.told.cancelled).toBe(1);
    }
    await expectNothingHeld();
  });
});

describe('a checkout under way', () => {
  it('cancelled during authorization compensates once the card provider has answered', async () => {
    const { shopper, id, placing } = await slowly('authorize', 700);
    const answer = await cancel(shopper, id);
    expect(answer).toMatchObject({ order: { status: 'CANCELLED' }, refund: null, userErrors: [] });
    const placed = await placing;
    expect(placed.data?.placeOrder).toMatchObject({
      order: { status: 'CANCELLED' },
      userErrors: [{ code: 'INVALID_STATE' }],
    });
    expect(await booksOf(scene, id)).toMatchObject({
      ...NOTHING,
      refunds: [],
      told: { cancelled: 1, refunded: 0 },
    });
    expect(await told('order.confirmed', id)).toBe(0);
    await expectNothingHeld();
  });

  it('cancelled during capture completes first: the order is confirmed, cancelled and refunded', async () => {
    const { shopper, id } = await slowly('capture', 700);
    const answer = await cancel(shopper, id);
    expect(answer).toMatchObject({
      order: { status: 'CANCELLED' },
      refund: { status: 'SUCCEEDED' },
      userErrors: [],
    });
    expect(await booksOf(scene, id)).toMatchObject({
      status: 'CANCELLED',
      restocked: { units: 4, movements: 2 },
      restocks: ['DONE'],
      provider: NOTHING.provider,
      refunds: [expect.stringMatching(/^ORDER_CANCELLED SUCCEEDED/)],
      clearingMinor: 0,
      told: { cancelled: 1, refunded: 1 },
    });
    // In the order in which it happened.
    const outbox = scene.souk.db('orders').collection<{ type: string; aggregateId: string }>('outbox');
    const types = (await outbox.find({ aggregateId: id }).sort({ occurredAt: 1, _id: 1 }).toArray()).map(
      ({ type }) => type,
    );
    expect(types).toEqual(['order.created', 'order.confirmed', 'order.cancelled']);
    await expectNothingHeld();
  });

  it('that outlasts the wait is answered with its present state, and cancelled all the same', async () => {
    const { shopper, id } = await slowly('capture', 4_000);
    const answer = await cancel(shopper, id);
    expect(codesOf(answer)).toEqual([]);
    expect(answer.refund).toBeNull();
    await eventually('the end of the order', async () => (await orderOf(scene, id)).status === 'CANCELLED');
    await eventually('its refund', async () => (await booksOf(scene, id)).told.refunded === 1);
    await eventually('its restock', async () => (await booksOf(scene, id)).restocked.units === 4);
    expect(await booksOf(scene, id)).toMatchObject({ provider: NOTHING.provider, clearingMinor: 0 });
    await expectNothingHeld();
  }, 90_000);
});

it('the mails about each of these orders agree with its final state', async () => {
  await settled(scene.souk);
  const orders = await scene.souk
    .db('orders')
    .collection<{ number: string; status: string; customerId: string | null }>('orders')
    .find({ customerId: { $ne: null } })
    .toArray();
  expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
  const subjects = scene.souk.inbox.mails().map(({ subject }) => subject);
  for (const { number } of orders) {
    const about = subjects.filter((subject) => subject.includes(number) && /cancelled/i.test(subject));
    expect(about.filter((subject) => subject.startsWith('Your order'))).toHaveLength(1);
    // Sellers receive the end of those orders only that they were notified about before.
    const heard = subjects.filter((subject) => subject === `New order ${number}`).length;
    expect(about.filter((subject) => subject.startsWith('Cancelled items'))).toHaveLength(heard);
  }
});
