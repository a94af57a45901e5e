// Promise: one idempotency key is one order and one charge. 50 calls at once, over two gateways in the distributed mode,
// give the same answer 50 times. The same key with another body is a typed conflict and does nothing. The first answer
// is repeated after the orders process was killed and restarted, and to nobody else.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../../app/client.ts';
import { ADDRESS, PLACE_ORDER } from '../../app/tour/steps/checkout.ts';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { expectInvariants, type Goods } from '../harness/invariants.ts';
import { addToCart, listing, type Placed } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';

const CALLS = 50;
const STOCK = 100;
const LIMIT_MS = 180_000;

let souk: TestSouk;
let goods: Goods;
let shopper: Actor;

beforeAll(async () => {
  // Answers wait for the end of the checkout, however busy the machine: what counts here is that all are the same.
  const patient = { CHECKOUT_WAIT_MS: '60000', MUTATION_DEADLINE_MS: '90000' };
  souk = await startSouk({
    env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...patient },
    ...(mode === 'distributed' ? { further: { 'gateway-second': { of: 'gateway' } } } : {}),
  });
  const shop = await seller(souk, { approvedBy: await admin(souk) });
  goods = { ...(await listing(shop, { stock: STOCK })), stock: STOCK };
  shopper = await customer(souk);
}, LIMIT_MS);
afterAll(() => souk.stop());

const inputOf = (idempotencyKey: string, more: object = {}) => ({
  idempotencyKey,
  paymentMethod: 'CARD',
  paymentToken: 'tok_visa',
  address: ADDRESS,
  ...more,
});

/** The same person at each of the gateways. */
function clients({ client }: Actor): Client[] {
  const second = souk.furtherUrl('gateway-second');
  return second === '' ? [client] : [client, new Client(second, client.token)];
}

async function place(client: Client, input: object) {
  const { status, data, errors } = await client.run<Placed>(PLACE_ORDER, { input });
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  return data?.placeOrder;
}

const sagas = () => souk.db('orders').collection('sagas').countDocuments();

describe(`one key, with Souk ${mode}`, () => {
  const key = 'fifty-at-once';
  let first: Awaited<ReturnType<typeof place>>;

  it(`${CALLS} calls at once: one order, one charge, the same answer to all`, async () => {
    await addToCart(shopper, goods, 3);
    const at = clients(shopper);
    expect(at).toHaveLength(mode === 'distributed' ? 2 : 1);
    const answers = await Promise.all(
      Array.from({ length: CALLS }, (_, call) => place(at[call % at.length] ?? shopper.client, inputOf(key))),
    );
    first = answers[0];
    expect(first).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
    expect(answers).toEqual(Array.from({ length: CALLS }, () => first));
    const confirmed = await expectInvariants(souk, [goods]);
    expect(confirmed.map(({ _id }) => _id)).toEqual([first?.order?.id]);
    expect(await souk.payments.ledger()).toHaveLength(1);
    expect(await sagas()).toBe(1);
  });

  it.each([
    ['another address', { address: { ...ADDRESS, city: 'Fes' } }],
    ['another card', { paymentToken: 'tok_mastercard' }],
    ['another way to pay', { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null }],
  ])('with %s is a conflict, and no second order', async (_what, more) => {
    await addToCart(shopper, goods);
    const answer = await place(shopper.client, inputOf(key, more));
    expect(answer).toMatchObject({ order: null, payment: null });
    expect(answer?.userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(await sagas()).toBe(1);
    expect(await souk.payments.ledger()).toHaveLength(1);
  });

  it('used by somebody else is another key', async () => {
    const other = await customer(souk);
    await addToCart(other, goods);
    const answer = await place(other.client, inputOf(key));
    expect(answer?.order?.status).toBe('CONFIRMED');
    expect(answer?.order?.id).not.toBe(first?.order?.id);
    expect(await expectInvariants(souk, [goods])).toHaveLength(2);
  });

  it('repeats the first answer although the cart has changed since', async () => {
    if (souk.processes) {
      await souk.processes.kill('orders', 'SIGKILL');
      await souk.processes.start('orders');
    }
    for (const client of clients(shopper)) expect(await place(client, inputOf(key))).toEqual(first);
    expect(await expectInvariants(souk, [goods])).toHaveLength(2);
    const { cart } = await shopper.client.ok<{ cart: { itemCount: number } }>('{ cart { itemCount } }');
    expect(cart.itemCount).toBe(3);
  });
});
