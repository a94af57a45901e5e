// Promise: kill -9 of the orders process, of its worker, of the products process and of the mail worker, with a
// checkout before and after each step and each compensation. Started again, every order is completed or fully
// compensated within a minute; stock, charges and events agree with the orders, and each order gets its mails once.
// Always distributed, with orders in two processes as in production: one answers, the other works.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SoukProcesses } from '../../app/distributed.ts';
import { act, agencyWithStaff, decide, inputOf, stockOf } from '../approval/ordering.ts';
import { type Actor, admin, seller } from '../harness/actors.ts';
import { type EndedOrder, expectInvariants, type Goods } from '../harness/invariants.ts';
import { listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { eventually, settled } from '../mails/settled.ts';
import { backward, forward, heldAt, holding, leasesRanOut, placeAll, restart, shopperWith } from './waves.ts';

const STOCK = 1_000;
const LIMIT_MS = 150_000;
// Failures are found sooner than in production, so that the suite does not wait for leases.
const QUICK = {
  SAGA_LEASE_MS: '1500',
  SAGA_BACKOFF_MS: '50',
  CHECKOUT_WAIT_MS: '50',
  REQUIRE_EMAIL_VERIFICATION: 'false',
};

let souk: TestSouk;
let processes: SoukProcesses;
let goods: Goods;
let root: Actor;
let before = 0;

beforeAll(async () => {
  souk = await startSouk({
    mode: 'distributed',
    env: QUICK,
    envOf: { orders: { SOUK_ROLE: 'api' } },
    further: { 'orders-worker': { of: 'orders', env: { SOUK_ROLE: 'worker' } } },
  });
  if (!souk.processes) throw new Error('this test needs processes');
  processes = souk.processes;
  root = await admin(souk);
  const shop = await seller(souk, { approvedBy: root });
  goods = { ...(await listing(shop, { stock: STOCK })), stock: STOCK };
}, LIMIT_MS);
afterAll(() => souk.stop());
beforeEach(() => souk.payments.clearFaults());

const API = { SOUK_ROLE: 'api' };
const shoppersFor = (places: readonly string[]): Promise<Actor[]> =>
  Promise.all(places.map(() => shopperWith(souk, goods)));

/** Makes the last step that can fail do so, so that all steps before it are compensated. */
const failCaptures = () => souk.payments.fault({ kind: 'error', operations: ['capture'] });

/** The number of orders confirmed since the last call. */
async function newlyConfirmed(): Promise<number> {
  const confirmed = await expectInvariants(souk, [goods]);
  const since = confirmed.length - before;
  before = confirmed.length;
  return since;
}

describe('the orders process, killed while it drives checkouts', () => {
  it(
    'executing: its worker goes on, and every order is completed',
    async () => {
      await restart(souk, 'orders', { ...API, ...holding(forward) });
      placeAll(await shoppersFor(forward));
      await heldAt(souk, 'orders', forward);
      await processes.kill('orders', 'SIGKILL');
      await processes.start('orders', API);
      expect(await newlyConfirmed()).toBe(forward.length);
    },
    LIMIT_MS,
  );

  it(
    'compensating: its worker goes on, and every order is compensated',
    async () => {
      await restart(souk, 'orders', { ...API, ...holding(backward) });
      failCaptures();
      placeAll(await shoppersFor(backward));
      await heldAt(souk, 'orders', backward);
      await processes.kill('orders', 'SIGKILL');
      await processes.start('orders', API);
      expect(await newlyConfirmed()).toBe(0);
    },
    LIMIT_MS,
  );
});

describe('the worker of orders, killed while it drives checkouts that it took over', () => {
  // A worker drives eight checkouts side by side.
  const half = Math.ceil(forward.length / 2);
  it.each([
    ['executing, first half', forward.slice(0, half)],
    ['executing, second half', forward.slice(half)],
    ['compensating', backward],
  ])(
    '%s: the next worker goes on',
    async (_way, places) => {
      const back = places === backward;
      await processes.kill('orders-worker', 'SIGTERM');
      const first = places.map(() => 'saga:VALIDATE:before');
      await restart(souk, 'orders', { ...API, ...holding(first) });
      placeAll(await shoppersFor(places));
      await heldAt(souk, 'orders', first);
      await processes.kill('orders', 'SIGKILL');
      await leasesRanOut(souk, places.length);
      if (back) failCaptures();
      await processes.start('orders-worker', holding(places));
      await heldAt(souk, 'orders-worker', places);
      await processes.kill('orders-worker', 'SIGKILL');
      await Promise.all([processes.start('orders', API), processes.start('orders-worker')]);
      expect(await newlyConfirmed()).toBe(back ? 0 : places.length);
    },
    LIMIT_MS,
  );
});

describe('the products process, killed under checkouts', () => {
  /** Lets all held checkouts go on while products is dead, until the first of them found that out. */
  async function goOnWithoutProducts(): Promise<void> {
    await processes.kill('products', 'SIGKILL');
    const since = new Date();
    process.kill(processes.pids.get('orders') ?? 0, 'SIGUSR2');
    const log = souk.db('orders').collection('sagaEvents');
    const failed = { type: { $in: ['step_failed', 'undo_failed'] }, createdAt: { $gte: since } };
    await eventually('a failed step', async () => (await log.countDocuments(failed)) > 0);
    await processes.start('products');
  }

  it(
    'executing: every order is completed or fully compensated',
    async () => {
      await restart(souk, 'orders', { ...API, ...holding(forward) });
      placeAll(await shoppersFor(forward));
      await heldAt(souk, 'orders', forward);
      await goOnWithoutProducts();
      const confirmed = await newlyConfirmed();
      // Checkouts past their last call of products complete.
      const past = forward.length - forward.indexOf('saga:COMMIT_INVENTORY:after');
      expect(confirmed).toBeGreaterThanOrEqual(past);
      expect(confirmed).toBeLessThanOrEqual(forward.length);
    },
    LIMIT_MS,
  );

  it(
    'compensating: every order is compensated',
    async () => {
      await restart(souk, 'orders', { ...API, ...holding(backward) });
      failCaptures();
      placeAll(await shoppersFor(backward));
      await heldAt(souk, 'orders', backward);
      await goOnWithoutProducts();
      expect(await newlyConfirmed()).toBe(0);
    },
    LIMIT_MS,
  );
});

describe('the orders process, killed while an agency order enters its approval', () => {
  const places = ['saga:AWAIT_APPROVAL:before', 'saga:AWAIT_APPROVAL:after'];

  it(
    'both orders wait with their stock held, and are completed once accepted',
    async () => {
      const people = await agencyWithStaff(souk, root);
      await restart(souk, 'orders', { ...API, ...holding(places) });
      for (const _ of places) act(people.creator, 'create', { input: inputOf(goods, 2) }).catch(() => {});
      await heldAt(souk, 'orders', places);
      await processes.kill('orders', 'SIGKILL');
      await processes.start('orders', API);
      const orders = souk.db('orders').collection<{ _id: string }>('orders');
      const waiting = { kind: 'AGENCY', status: 'AWAITING_RESPONSABLE' };
      const sagas = souk.db('orders').collection('sagas');
      await eventually(
        'two orders to wait',
        async () => (await sagas.countDocuments({ state: 'WAITING' })) === 2,
      );
      const ids = (await orders.find(waiting).toArray()).map(({ _id }) => _id);
      expect(ids).toHaveLength(2);
      expect((await stockOf(souk, goods))[1]).toBe(4);
      for (const id of ids) {
        expect((await decide(people.responsable, 'approve', id)).code).toBeNull();
        expect((await decide(people.director, 'approve', id)).code).toBeNull();
      }
      expect(await newlyConfirmed()).toBe(2);
    },
    LIMIT_MS,
  );
});

describe('all three and the mail worker, killed at random among 40 checkouts', () => {
  it(
    'every order is completed or fully compensated',
    async () => {
      const shoppers = await Promise.all(Array.from({ length: 40 }, () => shopperWith(souk, goods)));
      for (const name of ['products', 'orders-worker', 'orders', 'notifications'] as const) {
        placeAll(shoppers.splice(0, 10));
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
        await processes.kill(name, 'SIGKILL');
        const role = name === 'orders' ? API : {};
        await processes.start(name, role);
      }
      expect(await newlyConfirmed()).toBeLessThanOrEqual(40);
    },
    LIMIT_MS,
  );
});

describe('after all kills', () => {
  it(
    'each confirmed order got its mails once, and no failed order got any',
    async () => {
      await settled(souk);
      const orders = await souk.db('orders').collection<EndedOrder>('orders').find().toArray();
      const subjects = souk.inbox.mails().map(({ subject }) => subject);
      const told = orders.map(({ number, status }) => ({
        number,
        status,
        confirmations: subjects.filter((subject) => subject === `Your order ${number} is confirmed`).length,
        sales: subjects.filter((subject) => subject === `New order ${number}`).length,
      }));
      expect(told).toEqual(
        orders.map(({ number, status }) => {
          const once = status === 'CONFIRMED' ? 1 : 0;
          return { number, status, confirmations: once, sales: once };
        }),
      );
    },
    LIMIT_MS,
  );
});
