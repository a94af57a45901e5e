import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type PaymentSimulator, startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { freshNamespace } from '@souk/testing';
import { type OrdersProcess, servePartner, startProcess } from '../../testing/process.ts';
import { REFUND, type Refunded } from '../../testing/refunding.ts';
import { ADD, ADDRESS, PLACE, type Placed } from '../../testing/rig.ts';
import { aCustomer, admin, createShop, twoProducts } from '../../testing/shop.ts';

const PAYMENT = `query ($id: ID!) { payment(id: $id) {
  status refunded { amount } refundableAmount { amount } refunds { id status }
} }`;

interface Seen {
  payment: {
    status: string;
    refunded: { amount: string };
    refundableAmount: { amount: string };
    refunds: { id: string; status: string }[];
  };
}

const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
const shop = createShop([lamp]);
let payments: PaymentSimulator;
let partner: Awaited<ReturnType<typeof servePartner>>;
let env: Record<string, string>;
let survivor: OrdersProcess;

beforeAll(async () => {
  payments = await startPaymentSimulator({ port: 0 });
  partner = await servePartner(shop.partners.products);
  env = {
    SOUK_NAMESPACE: freshNamespace(),
    PAYMENTS_URL: payments.url,
    PRODUCTS_SERVICE_URL: partner.url,
    USERS_SERVICE_URL: partner.url,
    SELLERS_SERVICE_URL: partner.url,
    // The lease of a refund lasts two calls to the provider and ten seconds.
    PAYMENTS_TIMEOUT_MS: '1000',
  };
  survivor = await startProcess(env);
});

afterAll(async () => {
  await survivor.stop();
  await partner.stop();
  await payments.stop();
});

it('a refund whose process is killed is finished by another process, once, with one event', async () => {
  const customer = aCustomer();
  const left = [];
  for (const [at, place] of ['refund:SETTLE:before', 'refund:SETTLE:after'].entries()) {
    await survivor.run(customer, ADD, {
      input: { idempotencyKey: randomUUID(), variantId: lamp.variantId, quantity: 1 },
    });
    const order = {
      idempotencyKey: place,
      address: ADDRESS,
      paymentMethod: 'CARD',
      paymentToken: 'tok_visa',
    };
    const { placeOrder } = await survivor.run<Placed>(customer, PLACE, { input: order });
    const paymentId = placeOrder.payment?.id ?? '';
    const orderId = placeOrder.order?.id ?? '';
    const input = {
      amount: { amount: '5', currency: 'EUR' },
      reason: 'Scratched',
      idempotencyKey: place,
    };
    const doomed = await startProcess({ ...env, SOUK_ROLE: 'api', SOUK_FAILPOINT: place });
    await expect(doomed.run(admin, REFUND, { id: paymentId, input })).rejects.toThrow();
    expect(await doomed.died).toBe('SIGKILL');
    await doomed.stop();
    expect(await payments.ledger(orderId)).toMatchObject([{ refundedMinor: 500 * at }]);
    const { payment } = await survivor.run<Seen>(admin, PAYMENT, { id: paymentId });
    expect(payment).toMatchObject({
      status: 'SUCCEEDED',
      refunded: { amount: '0.00' },
      refundableAmount: { amount: '14.99' },
      refunds: [{ status: 'PENDING' }],
    });
    left.push({ paymentId, orderId, input, refundId: payment.refunds[0]?.id });
  }
  for (const { paymentId, orderId, input, refundId } of left) {
    const settled = await settledPayment(paymentId);
    expect(settled).toEqual({
      status: 'PARTIALLY_REFUNDED',
      refunded: { amount: '5.00' },
      refundableAmount: { amount: '14.99' },
      refunds: [{ id: refundId, status: 'SUCCEEDED' }],
    });
    expect(await payments.ledger(orderId)).toMatchObject([{ refundedMinor: 500, netMinor: 1_499 }]);
    const again = await survivor.run<Refunded>(admin, REFUND, { id: paymentId, input });
    expect(again.refundPayment.refund).toMatchObject({ id: refundId, status: 'SUCCEEDED' });
  }
  expect((await payments.ledger()).map(({ refundedMinor }) => refundedMinor)).toEqual([500, 500]);
}, 120_000);

it('two processes refund no more than was captured, and one key once', async () => {
  const twin = await startProcess(env);
  const customer = aCustomer();
  await survivor.run(customer, ADD, {
    input: { idempotencyKey: randomUUID(), variantId: lamp.variantId, quantity: 1 },
  });
  const order = {
    idempotencyKey: 'rivals',
    address: ADDRESS,
    paymentMethod: 'CARD',
    paymentToken: 'tok_visa',
  };
  const { placeOrder } = await twin.run<Placed>(customer, PLACE, { input: order });
  const paymentId = placeOrder.payment?.id ?? '';
  const refund = async (at: number, idempotencyKey: string) => {
    const input = { amount: { amount: '1.50', currency: 'EUR' }, reason: 'Scratched', idempotencyKey };
    const { refundPayment } = await (at % 2 ? twin : survivor).run<Refunded>(admin, REFUND, {
      id: paymentId,
      input,
    });
    return refundPayment.refund?.id ?? refundPayment.userErrors[0]?.code;
  };
  const twins = await Promise.all(Array.from({ length: 10 }, (_, at) => refund(at, 'one-key')));
  const first = new Set(twins.filter((answer) => answer !== 'REQUEST_IN_PROGRESS'));
  expect([first.size, [...first][0]?.startsWith('ref')]).toEqual([1, true]);
  const rivals = await Promise.all(Array.from({ length: 20 }, (_, at) => refund(at, `key-${at}`)));
  // 1.50 fits into 19.99 thirteen times.
  expect(new Set(rivals.filter((answer) => answer?.startsWith('ref'))).size).toBe(12);
  expect(rivals.filter((answer) => answer === 'REFUND_EXCEEDS_CAPTURED')).toHaveLength(8);
  const settled = await settledPayment(paymentId);
  expect(settled).toMatchObject({ refunded: { amount: '19.50' }, refundableAmount: { amount: '0.49' } });
  expect(settled.refunds).toHaveLength(13);
  expect(await payments.ledger(placeOrder.order?.id)).toMatchObject([{ refundedMinor: 1_950, netMinor: 49 }]);
  await twin.stop();
}, 120_000);

async function settledPayment(id: string): Promise<Seen['payment']> {
  const seen = async () => (await survivor.run<Seen>(admin, PAYMENT, { id })).payment;
  while ((await seen()).refunds.some(({ status }) => status === 'PENDING')) await sleep(200);
  // A query reads the payment before its refunds: the one that saw the last of them settled may have read the payment before.
  return seen();
}
