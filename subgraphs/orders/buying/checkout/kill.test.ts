import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type PaymentSimulator, startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { freshNamespace } from '@souk/testing';
import { type OrdersProcess, servePartner, startProcess } from '../../testing/process.ts';
import { ADD, ADDRESS, PLACE } from '../../testing/rig.ts';
import { aCustomer, createShop, twoProducts } from '../../testing/shop.ts';

const places = [
  'saga:CREATE_ORDER:after',
  'saga:RESERVE_INVENTORY:after',
  'saga:PROCESS_PAYMENT:after',
  'saga:COMMIT_INVENTORY:after',
  'saga:CONFIRM_ORDER:after',
];
const ORDERS = '{ orders { edges { node { id status } } } cart { itemCount } }';

interface Seen {
  orders: { edges: { node: { id: string; status: string } }[] };
  cart: { itemCount: number };
}

const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
const shop = createShop([lamp]);
const namespace = freshNamespace();
let payments: PaymentSimulator;
let partner: Awaited<ReturnType<typeof servePartner>>;
let env: Record<string, string>;
let survivor: OrdersProcess;

beforeAll(async () => {
  payments = await startPaymentSimulator({ port: 0 });
  partner = await servePartner(shop.partners.products);
  env = {
    SOUK_NAMESPACE: namespace,
    PAYMENTS_URL: payments.url,
    PRODUCTS_SERVICE_URL: partner.url,
    USERS_SERVICE_URL: partner.url,
    SELLERS_SERVICE_URL: partner.url,
    SAGA_LEASE_MS: '1500',
    // The process has to die before it can answer, on a busy machine too.
    CHECKOUT_WAIT_MS: '19000',
  };
  survivor = await startProcess(env);
});

afterAll(async () => {
  await survivor.stop();
  await partner.stop();
  await payments.stop();
});

async function orderAndDie(place: string) {
  const customer = aCustomer();
  const doomed = await startProcess({ ...env, SOUK_ROLE: 'api', SOUK_FAILPOINT: place });
  await doomed.run(customer, ADD, {
    input: { idempotencyKey: randomUUID(), variantId: lamp.variantId, quantity: 1 },
  });
  const input = { idempotencyKey: place, address: ADDRESS, paymentMethod: 'CARD', paymentToken: 'tok_visa' };
  await expect(doomed.run(customer, PLACE, { input })).rejects.toThrow();
  expect(await doomed.died).toBe('SIGKILL');
  await doomed.stop();
  return { customer, input };
}

async function settled(customer: ReturnType<typeof aCustomer>): Promise<Seen> {
  for (;;) {
    const seen = await survivor.run<Seen>(customer, ORDERS);
    const [order] = seen.orders.edges;
    if (order && !['PENDING', 'WAITING_PAYMENT'].includes(order.node.status)) return seen;
    await sleep(200);
  }
}

it('replaces a process that is killed during a checkout: each order is confirmed, charged and taken from stock once', async () => {
  const stock = shop.stockOf(lamp.variantId);
  const left = await Promise.all(places.map(orderAndDie));
  for (const { customer, input } of left) {
    const seen = await settled(customer);
    expect(seen.orders.edges.map(({ node }) => node.status)).toEqual(['CONFIRMED']);
    expect(seen.cart.itemCount).toBe(0);
    const id = seen.orders.edges[0]?.node.id ?? '';
    expect(await payments.ledger(id)).toMatchObject([{ liveCharges: 1, heldMinor: 0, netMinor: 1_999 }]);
    const again = await survivor.run<{ placeOrder: { order: { id: string } } }>(customer, PLACE, { input });
    expect(again.placeOrder.order.id).toBe(id);
  }
  expect(await payments.ledger()).toHaveLength(places.length);
  expect(shop.stockOf(lamp.variantId)).toBe(stock - places.length);
  expect(shop.heldOf(lamp.variantId)).toBe(0);
}, 180_000);
