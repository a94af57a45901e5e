// Promise: one cart makes one order. Two or three calls with keys of their own, at the same moment or up to 400 ms apart,
// by card and in cash, at a fast and a slow card provider: one is ordered and paid for, the others name it, and no unit is
// held or sold twice. ONE_CART_ROUNDS says how many rounds are played (16 by default).
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { expectInvariants, type Goods } from '../harness/invariants.ts';
import { addToCart, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';

const ROUNDS = Number(process.env.ONE_CART_ROUNDS ?? 16);
const SHOPPERS = 4;
const APART_MS = [0, 1, 5, 20, 50, 100, 200, 400];
const SLOW_MS = 300;
const PAY = `mutation ($id: ID!, $input: PayOrderInput!) {
  payOrder(id: $id, input: $input) { order { status } userErrors { code } }
}`;

interface Round {
  calls: number;
  apartMs: number;
  isCard: boolean;
  slow: boolean;
}

let souk: TestSouk;
let goods: Goods;
let shoppers: Actor[];

beforeAll(async () => {
  // Answers wait for the end of the checkout, however busy the machine.
  const patient = { CHECKOUT_WAIT_MS: '60000', MUTATION_DEADLINE_MS: '90000' };
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...patient } });
  const shop = await seller(souk, { approvedBy: await admin(souk) });
  goods = { ...(await listing(shop, { stock: 2_000 })), stock: 2_000 };
  shoppers = await Promise.all(Array.from({ length: SHOPPERS }, () => customer(souk)));
}, 180_000);
afterAll(() => souk.stop());

/** Rounds in which number of calls, distance, way to pay and provider take turns at different paces. */
const rounds = Array.from(
  { length: ROUNDS },
  (_, at): Round => ({
    calls: at % 2 === 0 ? 2 : 3,
    apartMs: APART_MS[Math.floor(at / 2) % APART_MS.length] ?? 0,
    isCard: at % 4 < 2 || at % 3 === 0,
    slow: at % 5 < 2,
  }),
);

const ordersOf = ({ viewer }: Actor) =>
  souk
    .db('orders')
    .collection<{ _id: string; number: string; status: string; customerId: string; items: object[] }>(
      'orders',
    )
    .find({ customerId: viewer.userId ?? '' })
    .toArray();

async function play(shopper: Actor, { calls, apartMs, isCard, slow }: Round, at: number): Promise<void> {
  const before = new Set((await ordersOf(shopper)).map(({ _id }) => _id));
  await addToCart(shopper, goods);
  if (slow && isCard) {
    souk.payments.fault({ kind: 'delay', ms: SLOW_MS, operations: ['authorize', 'capture'], times: calls });
  }
  const way = isCard ? {} : { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null };
  const answers = await Promise.all(
    Array.from({ length: calls }, async (_, call) => {
      await sleep(call * apartMs);
      return placeOrder(shopper, { idempotencyKey: `round-${at}-${call}`, ...way });
    }),
  );
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  const placed = answers.flatMap(({ data }) => data?.placeOrder ?? []);
  const [order, ...more] = (await ordersOf(shopper)).filter(({ _id }) => !before.has(_id));
  expect(more).toEqual([]);
  expect(placed.filter((one) => one.order !== null)).toMatchObject([
    { order: { id: order?._id, status: 'CONFIRMED' }, userErrors: [] },
  ]);
  const refused = placed.filter((one) => one.order === null);
  expect(refused).toHaveLength(calls - 1);
  for (const { userErrors, payment } of refused) {
    expect(payment).toBeNull();
    expect(userErrors.map(({ code }) => code)).toEqual(['CART_EMPTY']);
    expect(userErrors[0]?.message).toContain(order?.number);
  }
}

describe(`one cart, with Souk ${mode}`, () => {
  it(`makes one order in each of ${ROUNDS} rounds of two and three calls`, async () => {
    const waiting = rounds.map((round, at) => ({ round, at }));
    const lane = async (shopper: Actor) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await play(shopper, next.round, next.at);
    };
    await Promise.all(shoppers.map(lane));
    souk.payments.clearFaults();
    const confirmed = await expectInvariants(souk, [goods]);
    expect(confirmed).toHaveLength(ROUNDS);
    const byCard = rounds.filter(({ isCard }) => isCard).length;
    expect(await souk.payments.ledger()).toHaveLength(byCard);
  }, 900_000);

  it('cannot be ordered twice while its order waits to be paid, and is paid once', async () => {
    const shopper = await customer(souk);
    await addToCart(shopper, goods, 2);
    const unpaid = { paymentToken: null };
    const first = await placeOrder(shopper, { idempotencyKey: 'unpaid-1', ...unpaid });
    expect(first.data?.placeOrder?.order?.status).toBe('WAITING_PAYMENT');
    for (const key of ['unpaid-2', 'unpaid-3']) {
      const { data } = await placeOrder(shopper, { idempotencyKey: key, ...unpaid });
      expect(data?.placeOrder?.order).toBeNull();
      expect(data?.placeOrder?.userErrors).toMatchObject([
        {
          code: 'CART_EMPTY',
          message: expect.stringContaining(first.data?.placeOrder?.order?.number ?? '-'),
        },
      ]);
    }
    const orders = await ordersOf(shopper);
    expect(orders).toHaveLength(1);
    const charges = (await souk.payments.ledger()).length;
    const input = {
      paymentToken: 'tok_visa',
      idempotencyKey: 'pay-1',
    };
    const paid = await shopper.client.ok<{ payOrder: { order: { status: string } } }>(PAY, {
      id: orders[0]?._id,
      input,
    });
    expect(paid.payOrder.order.status).toBe('CONFIRMED');
    expect(await souk.payments.ledger()).toHaveLength(charges + 1);
    // The first key gives the first order again; the cart has nothing left for another.
    const again = await placeOrder(shopper, { idempotencyKey: 'unpaid-1', ...unpaid });
    expect(again.data?.placeOrder?.order).toMatchObject({ id: orders[0]?._id, status: 'CONFIRMED' });
    expect(await ordersOf(shopper)).toHaveLength(1);
    await expectInvariants(souk, [goods]);
  });
});
