// kill -9 in the middle of a checkout, at every step, before and after it: the orders process dies there, is started
// again, and the order must come to an end in which stock and money add up. Always apart, for a process to be killed.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkout } from '@souk/orders/checkout/checkout.saga.ts';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder, truth } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const STOCK = 100;
const ENDED = new Set(['COMPLETED', 'COMPENSATED']);
const PATIENCE_MS = 60_000;
// Failures are found sooner than in production, so that the suite does not wait for leases.
const QUICK = { SAGA_LEASE_MS: '1500', SAGA_BACKOFF_MS: '50', REQUIRE_EMAIL_VERIFICATION: 'false' };

let souk: TestSouk;
let shopper: Actor;
let goods: Listing;
let orders = 0;

beforeAll(async () => {
  souk = await startSouk({ mode: 'apart', env: QUICK });
  const shop = await seller(souk, { approvedBy: await admin(souk) });
  goods = await listing(shop, { stock: STOCK, price: '10.00' });
  shopper = await customer(souk);
});

afterAll(() => souk.stop());

const names = checkout.steps.map(({ name }) => name);
const undone = checkout.steps.filter(({ undo }) => undo).map(({ name }) => name);

/** Starts orders with a bomb at a place, orders two, lets it die, and starts it again as usual. */
async function orderAndDie(place: string, paymentToken: string): Promise<void> {
  if (!souk.processes) throw new Error('this test needs processes');
  await souk.processes.kill('orders', 'SIGTERM');
  await souk.processes.start('orders', { SOUK_FAILPOINT: place });
  await addToCart(shopper, goods, 2);
  const pid = souk.processes.pids.get('orders') ?? 0;
  await placeOrder(shopper, { idempotencyKey: `crash-${place}`, paymentToken });
  const until = Date.now() + 10_000;
  while (isAlive(pid) && Date.now() < until) await sleep(20);
  expect({ place, alive: isAlive(pid) }).toEqual({ place, alive: false });
  await souk.processes.kill('orders', 'SIGKILL');
  await souk.processes.start('orders');
}

async function ended(): Promise<Awaited<ReturnType<typeof truth>>> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const now = await truth(souk, goods);
    const open = now.sagas.filter(({ state }) => !ENDED.has(state));
    // Orders were read before the sagas: what was still on its way then is read again, now that all have ended.
    if (open.length === 0) return truth(souk, goods);
    if (Date.now() > until) throw new Error(`still open: ${JSON.stringify(open)}`);
    await sleep(100);
  }
}

/** Stock and money as they must be, from the orders that stand. */
async function addsUp(): Promise<number> {
  const { orders: all, onHand, reserved, held, charges } = await ended();
  const standing = all.filter(({ status }) => status === 'CONFIRMED');
  expect(all.filter(({ status }) => !['CONFIRMED', 'FAILED'].includes(status))).toEqual([]);
  expect({ onHand, reserved, held }).toEqual({ onHand: STOCK - 2 * standing.length, reserved: 0, held: 0 });
  const live = charges.filter(({ liveCharges }) => liveCharges > 0);
  expect(live.map(({ orderId }) => orderId).toSorted()).toEqual(standing.map(({ _id }) => _id).toSorted());
  for (const { liveCharges, heldMinor, netMinor } of live) {
    expect({ liveCharges, heldMinor, netMinor }).toEqual({ liveCharges: 1, heldMinor: 0, netMinor: 2_000 });
  }
  return standing.length;
}

const walked = names.filter((name) => name !== 'AWAIT_APPROVAL');

describe('a process killed on the way to a confirmed order', () => {
  it.each(walked.flatMap((name) => [`saga:${name}:before`, `saga:${name}:after`]))(
    '%s: the order is completed or wholly taken back',
    async (place) => {
      await orderAndDie(place, 'tok_visa');
      const standing = await addsUp();
      // The caller's cart is emptied by an order that stands and kept by one that does not.
      expect(standing - orders).toBeGreaterThanOrEqual(0);
      expect(standing - orders).toBeLessThanOrEqual(1);
      orders = standing;
      await shopper.client.ok('mutation { clearCart { userErrors { code message field } } }');
    },
    PATIENCE_MS + 30_000,
  );
});

describe('a process killed while it takes an order back', () => {
  it.each(
    undone.flatMap((name) => [`undo:${name}:before`, `undo:${name}:after`]).filter(isReachedByADecline),
  )(
    '%s: everything is taken back, once',
    async (place) => {
      await orderAndDie(place, 'tok_declined');
      expect(await addsUp()).toBe(orders);
      await shopper.client.ok('mutation { clearCart { userErrors { code message field } } }');
    },
    PATIENCE_MS + 30_000,
  );
});

/** A declined card turns the saga back from the payment: only what comes before it is undone. */
function isReachedByADecline(place: string): boolean {
  const [, name = ''] = place.split(':');
  return names.indexOf(name) < names.indexOf('PROCESS_PAYMENT');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
