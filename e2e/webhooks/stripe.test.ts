// A shop on Stripe, end to end: the real adapter and SDK against a stand-in that keeps state and signs its webhooks.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type PaymentSimulator, startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { type Actor, admin } from '../harness/actors.ts';
import type { Listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { eventually, settled } from '../mails/settled.ts';
import { buy, outcomesOf, paymentOf, somethingToBuy, webhookUrl } from './shop.ts';

const WEBHOOK_SECRET = 'whsec_of_the_end_to_end_tests';
const SECRET_KEY = 'sk_test_endtoend1';
const REFUND = `mutation ($id: ID!, $input: RefundPaymentInput!) { refundPayment(id: $id, input: $input) {
  refund { status cause amount { amount } } payment { status } userErrors { code message field }
} }`;

let stripe: PaymentSimulator;
let souk: TestSouk;
let goods: Listing;
let root: Actor;

beforeAll(async () => {
  stripe = await startPaymentSimulator({ port: 0, dialect: 'stripe' });
  souk = await startSouk({
    env: {
      PAYMENT_PROVIDER: 'stripe',
      STRIPE_SECRET_KEY: SECRET_KEY,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      STRIPE_API_URL: stripe.url,
    },
  });
  await stripe.setWebhook(webhookUrl(souk, 'stripe'), WEBHOOK_SECRET);
  goods = await somethingToBuy(souk);
  root = await admin(souk);
});
afterAll(async () => {
  await souk.stop();
  await stripe.stop();
});

const moneyOf = async (orderId: string) => (await stripe.ledger(orderId))[0];

it('a declined card ends the order, and nothing is held', async () => {
  const { order } = await buy(souk, goods, 'declined', 'pm_card_chargeDeclinedInsufficientFunds');
  expect(order.status).toBe('FAILED');
  expect(await paymentOf(souk, order.id)).toMatchObject({
    status: 'FAILED',
    attempts: [{ status: 'DECLINED' }],
  });
  expect(await moneyOf(order.id)).toMatchObject({ liveCharges: 0, declinedCharges: 1, capturedMinor: 0 });
});

it('an order is paid, captured once, and Stripe’s webhooks find all as they say', async () => {
  stripe.fault({ kind: 'webhook_duplicate', copies: 3 });
  const { order } = await buy(souk, goods, 'paid', 'pm_card_visa');
  expect(order.status).toBe('CONFIRMED');
  await eventually('both webhooks', async () => Object.keys(await outcomesOf(souk, order.id)).length === 2);
  stripe.clearFaults();
  expect(await outcomesOf(souk, order.id)).toEqual({
    'payment.authorized': 'NOTHING',
    'payment.captured': 'NOTHING',
  });
  expect(await paymentOf(souk, order.id)).toMatchObject({
    status: 'SUCCEEDED',
    capturedMinor: 1_999,
    provider: 'stripe',
    providerRef: expect.stringMatching(/^pi_/),
    card: { brand: 'visa', last4: '4242' },
  });
  expect(await moneyOf(order.id)).toMatchObject({ liveCharges: 1, capturedMinor: 1_999, refundedMinor: 0 });
});

it('money goes back by Souk and from Stripe’s dashboard, and each is counted once', async () => {
  const { order } = await buy(souk, goods, 'refunded', 'pm_card_mastercard');
  const { _id: paymentId, providerRef } = await paymentOf(souk, order.id);
  const { refundPayment } = await root.client.ok<{ refundPayment: object }>(REFUND, {
    id: paymentId,
    input: {
      amount: { amount: '5.00', currency: 'EUR' },
      reason: 'scratched',
      idempotencyKey: 'stripe-refund',
    },
  });
  expect(refundPayment).toMatchObject({
    refund: { status: 'SUCCEEDED', cause: 'MANUAL', amount: { amount: '5.00' } },
    payment: { status: 'PARTIALLY_REFUNDED' },
  });
  const desk = await fetch(`${stripe.url}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET_KEY}` },
    body: new URLSearchParams({ payment_intent: providerRef, amount: '1499' }),
  });
  expect(desk.status).toBe(200);
  await eventually(
    'the dashboard’s refund',
    async () => (await paymentOf(souk, order.id)).status === 'REFUNDED',
  );
  await settled(souk);
  expect(await paymentOf(souk, order.id)).toMatchObject({ refundedMinor: 1_999, refundingMinor: 0 });
  const refunds = await souk.db('orders').collection('refunds').find({ orderId: order.id }).toArray();
  expect(refunds.map(({ cause, amountMinor }) => [cause, amountMinor])).toEqual([
    ['MANUAL', 500],
    ['PROVIDER', 1_499],
  ]);
  expect(await moneyOf(order.id)).toMatchObject({
    liveCharges: 0,
    capturedMinor: 1_999,
    refundedMinor: 1_999,
  });
});

it('a webhook that somebody else signed is refused', async () => {
  const before = await souk.db('orders').collection('webhookEvents').countDocuments();
  const answer = await fetch(webhookUrl(souk, 'stripe'), {
    method: 'POST',
    headers: { 'stripe-signature': `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}` },
    body: '{}',
  });
  expect(answer.status).toBe(400);
  expect(await souk.db('orders').collection('webhookEvents').countDocuments()).toBe(before);
});
