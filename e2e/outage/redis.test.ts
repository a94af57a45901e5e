// Promise: MongoDB is the truth. Redis emptied in the middle of 100 checkouts, or gone for a while, loses no order and no
// event: its queues come back, sweeps go on, and each mail arrives once. Signed-in people are asked to try again while
// it is down and to sign in again when it has lost their sessions; anonymous reads and checkouts under way go on.
// SOUK_OUTAGE_MS=60000 takes Redis away for a minute; a third of that is longer than every pause, lock and cache here.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REGISTER_CUSTOMER } from '../../app/tour/steps/shopper.ts';
import { type Actor, admin, PASSWORD, seller, signIn } from '../harness/actors.ts';
import { allEnded, expectInvariants, type Goods } from '../harness/invariants.ts';
import { listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { eventually, settled } from '../mails/settled.ts';
import { inLanes, mailsAbout, orderAtLast, problemOf, shoppers, toldOnce } from './many.ts';

const OUTAGE_MS = Number(process.env.SOUK_OUTAGE_MS ?? 20_000);
const STOCK = 1_000;
const LIMIT_MS = 240_000 + OUTAGE_MS;
const PRODUCTS = '{ products(first: 2) { edges { node { name } } } }';
const ME = '{ me { role } }';

let souk: TestSouk;
let goods: Goods[];

beforeAll(async () => {
  souk = await startSouk({
    ownServers: true,
    env: { REQUIRE_EMAIL_VERIFICATION: 'false', PAYMENTS_TIMEOUT_MS: '10000' },
  });
  const shop = await seller(souk, { approvedBy: await admin(souk) });
  goods = await Promise.all(
    [1, 2].map(async () => ({ ...(await listing(shop, { stock: STOCK })), stock: STOCK })),
  );
}, LIMIT_MS);
afterAll(() => souk.stop());
beforeEach(() => souk.payments.clearFaults());

/** Waits until a sweep has taken up what is due: a request to cancel an order that there is not. */
async function sweepsRun(): Promise<void> {
  const requests = souk.db('orders').collection<{ _id: string; dueAt: Date }>('cancellations');
  const _id = `ord_none-${Date.now()}`;
  const dueAt = new Date();
  await requests.insertOne({ _id, dueAt });
  await eventually('the sweep of what is due', async () => {
    const request = await requests.findOne({ _id });
    return request?.dueAt.getTime() !== dueAt.getTime();
  });
  await requests.deleteOne({ _id });
}

const statusOf = async ({ client }: Actor) => (await client.run(ME)).status;

describe(`with Souk ${mode}`, () => {
  it(
    'Redis emptied in the middle of 100 checkouts: all of them are placed, once',
    async () => {
      const buyers = await shoppers(souk, 100, goods);
      await settled(souk);
      souk.inbox.clear();
      await sweepsRun();
      let placed = 0;
      const ids = new Set<string>();
      await inLanes(buyers, async (buyer) => {
        ids.add((await orderAtLast(souk, buyer)).id);
        placed += 1;
        if (placed === 30) await souk.redis.flushall();
      });
      expect(ids.size).toBe(100);
      const confirmed = await expectInvariants(souk, goods);
      expect(confirmed.map(({ _id }) => _id).toSorted()).toEqual([...ids].toSorted());
      await settled(souk);
      expect(mailsAbout(souk, confirmed)).toEqual(toldOnce(confirmed));
      await sweepsRun();
    },
    LIMIT_MS,
  );

  it(
    'Redis emptied: signed-in people have to sign in again, and can',
    async () => {
      const [one] = await shoppers(souk, 1, []);
      if (!one) throw new Error('nobody came');
      await souk.redis.flushall();
      const { client } = one;
      // A gateway may remember a session for fifteen seconds: a lost line is noticed, an emptied Redis is not.
      await eventually('the end of the session', async () => (await statusOf(one)) === 401);
      expect((await client.run(ME)).errors.map(({ extensions }) => extensions.code)).toEqual([
        'UNAUTHENTICATED',
      ]);
      one.client = await signIn(souk, one.email);
      expect(await statusOf(one)).toBe(200);
    },
    LIMIT_MS,
  );

  it(
    `Redis gone for ${OUTAGE_MS / 1000} s amid checkouts: those under way end, new ones wait`,
    async () => {
      const earlier = (await expectInvariants(souk, goods)).length;
      const buyers = await shoppers(souk, 30, goods);
      const [under, later] = [buyers.slice(0, 20), buyers.slice(20)];
      await settled(souk);
      souk.inbox.clear();
      // Every checkout is at the card provider when Redis goes.
      souk.payments.fault({ kind: 'delay', ms: 2_000, operations: ['authorize'] });
      const answers = under.map((buyer) => placeOrder(buyer, { idempotencyKey: `under-way-${buyer.email}` }));
      const sagas = souk.db('orders').collection('sagas');
      await eventually('all checkouts at the card provider', async () => {
        const paying = {
          state: 'RUNNING',
          steps: { $elemMatch: { name: 'PROCESS_PAYMENT', status: 'RUNNING' } },
        };
        return (await sagas.countDocuments(paying)) === under.length;
      });
      await souk.redisServer?.stop();
      const gone = Date.now();
      souk.payments.clearFaults();

      await allEnded(souk);
      expect((await expectInvariants(souk, goods)).length).toBe(earlier + under.length);
      for (const { errors } of await Promise.all(answers)) expect(errors).toEqual([]);
      expect(await souk.client().run(PRODUCTS)).toMatchObject({ status: 200, errors: [] });
      const refused = await Promise.all(
        later.map((buyer) => placeOrder(buyer, { idempotencyKey: `at-last-${buyer.email}` })),
      );
      expect(refused.map(problemOf)).toEqual(later.map(() => 'SERVICE_UNAVAILABLE'));
      expect(refused.map(({ status }) => status)).toEqual(later.map(() => 503));
      const newcomers = ['first', 'second', 'third'].map((name) => `${name}-${souk.namespace}@souk.test`);
      for (const email of newcomers) {
        const person = { firstName: 'New', lastName: 'Comer', email, password: PASSWORD };
        const input = { idempotencyKey: randomUUID(), ...person };
        await souk.client().ok(REGISTER_CUSTOMER, { input });
      }
      await sleep(Math.max(0, gone + OUTAGE_MS - Date.now()));
      // What those mails are made of waits in MongoDB.
      expect(souk.inbox.mails()).toEqual([]);
      expect(await souk.client().run(PRODUCTS)).toMatchObject({ status: 200, errors: [] });

      await souk.redisServer?.start();
      const met: string[] = [];
      await inLanes(later, async (buyer) => {
        met.push(...(await orderAtLast(souk, buyer)).met);
      });
      // It came back with nothing in it: their sessions were lost.
      expect(met.filter((problem) => problem === 'UNAUTHENTICATED')).toHaveLength(later.length);
      const confirmed = (await expectInvariants(souk, goods)).filter(({ customerId }) => customerId);
      expect(confirmed).toHaveLength(earlier + buyers.length);
      await settled(souk);
      const told = mailsAbout(souk, confirmed);
      const ids = new Set(await customersOf(buyers));
      const fresh = confirmed.filter(({ customerId }) => ids.has(customerId));
      expect(Object.fromEntries(fresh.map(({ number }) => [number, told[number]]))).toEqual(toldOnce(fresh));
      for (const email of newcomers) {
        expect(souk.inbox.mails({ to: email }).map(({ subject }) => subject)).toEqual(['Welcome to Souk']);
      }
      expect(souk.inbox.mails()).toHaveLength(3 * fresh.length + newcomers.length);
    },
    LIMIT_MS,
  );
});

const customersOf = async (buyers: readonly Actor[]) => buyers.map(({ viewer }) => viewer.userId ?? '');
