// Webhooks and processes that die: what cannot be taken in is asked for again, and nothing is taken twice.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { customer } from '../harness/actors.ts';
import { addToCart, type Listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { eventually } from '../mails/settled.ts';
import {
  buy,
  calm,
  orderOf,
  outcomesOf,
  paymentOf,
  post,
  SECRET,
  signed,
  somethingToBuy,
  stateOf,
  webhookUrl,
} from './shop.ts';

let souk: TestSouk;
let goods: Listing;

beforeAll(async () => {
  souk = await startSouk({
    mode: 'distributed',
    env: { PAYMENTS_WEBHOOK_SECRET: SECRET, SAGA_LEASE_MS: '2000' },
  });
  goods = await somethingToBuy(souk);
  await souk.payments.setWebhook(webhookUrl(souk), SECRET);
});
afterAll(() => souk.stop());

const orders = () => souk.db('orders');

async function restartOrders(env: NodeJS.ProcessEnv = {}): Promise<void> {
  await souk.processes?.kill('orders', 'SIGKILL');
  await souk.processes?.start('orders', env);
}

it('answers 503 while orders are away, and takes the event when they are back', async () => {
  const body = JSON.stringify({
    id: 'evt_while_away',
    type: 'payment.captured',
    createdAt: new Date().toISOString(),
    charge: { ref: 'ch_of_nobody', metadata: {} },
  });
  await souk.processes?.kill('orders', 'SIGKILL');
  expect((await post(souk, body, { signature: signed(body) })).status).toBe(503);
  await souk.processes?.start('orders');
  await eventually('the event', async () => (await post(souk, body, { signature: signed(body) })).ok);
  expect(await orders().collection('webhookEvents').countDocuments({ eventId: 'evt_while_away' })).toBe(1);
});

it.each(['PROCESS_PAYMENT', 'CONFIRM_ORDER'])(
  'orders killed in %s, after the provider did it: the order ends as any other, with one capture',
  async (step) => {
    const usual = await buy(souk, goods, `usual-${step}`);
    await calm(souk, usual.order.id);

    souk.payments.fault({ kind: 'webhook_duplicate', copies: 5 });
    await restartOrders({ SOUK_FAILPOINT: `saga:${step}:after` });
    const shopper = await customer(souk);
    await addToCart(shopper, goods, 1);
    const { data } = await placeOrder(shopper, { idempotencyKey: `killed-${step}` });
    expect(data?.placeOrder ?? null).toBeNull();
    await restartOrders();
    const { id: orderId } = await orderOf(souk, shopper.viewer.userId);
    await calm(souk, orderId);
    souk.payments.clearFaults();

    const state = await stateOf(souk, orderId, shopper.email);
    expect(state).toEqual(await stateOf(souk, usual.order.id, usual.shopper.email));
    expect(state.provider).toEqual({ charges: 1, effects: ['authorize', 'capture'] });
    expect(await paymentOf(souk, orderId)).toMatchObject({ status: 'SUCCEEDED', capturedMinor: 1_999 });
    expect(Object.keys(await outcomesOf(souk, orderId)).toSorted()).toEqual([
      'payment.authorized',
      'payment.captured',
    ]);
  },
);
