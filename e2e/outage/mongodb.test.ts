// Promise: MongoDB's primary steps down in the middle of checkouts, twice; nothing is lost and nothing is done twice.
// A client without an answer repeats its call with the same key, and gets the one order of that key, completed or
// compensated.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { admin, seller } from '../harness/actors.ts';
import { expectInvariants, type Goods } from '../harness/invariants.ts';
import { listing } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { eventually, settled } from '../mails/settled.ts';
import { inLanes, mailsAbout, orderAtLast, shoppers, toldOnce } from './many.ts';

const STOCK = 1_000;
const ORDERS = 60;
const AWAY_SECONDS = 3;
const LIMIT_MS = 300_000;

let souk: TestSouk;
let goods: Goods[];

beforeAll(async () => {
  souk = await startSouk({
    ownServers: true,
    env: { REQUIRE_EMAIL_VERIFICATION: 'false', SAGA_LEASE_MS: '1500' },
  });
  const shop = await seller(souk, { approvedBy: await admin(souk) });
  goods = await Promise.all(
    [1, 2].map(async () => ({ ...(await listing(shop, { stock: STOCK })), stock: STOCK })),
  );
}, LIMIT_MS);
afterAll(() => souk.stop());

/** Has the one node of the set give up being primary; it may stand for election again when the time is over. */
async function stepDown(): Promise<void> {
  const uri = new URL(String(souk.env.MONGODB_URI));
  uri.search = '?directConnection=true';
  const client = await new MongoClient(uri.href).connect();
  const admin = client.db('admin');
  const primary = async () => (await admin.command({ hello: 1 })).isWritablePrimary === true;
  expect(await primary()).toBe(true);
  await admin.command({ replSetStepDown: AWAY_SECONDS, force: true });
  expect(await primary()).toBe(false);
  await eventually('an election', primary);
  await client.close();
}

it(
  `the primary steps down twice amid ${ORDERS} checkouts, with Souk ${mode}`,
  async () => {
    const buyers = await shoppers(souk, ORDERS, goods);
    await settled(souk);
    souk.inbox.clear();
    const ids = new Set<string>();
    let placed = 0;
    let downs = 0;
    await inLanes(buyers, async (buyer) => {
      ids.add((await orderAtLast(souk, buyer)).id);
      placed += 1;
      if (placed === 10 || placed === 40) {
        await stepDown();
        downs += 1;
      }
    });
    expect({ orders: ids.size, downs }).toEqual({ orders: ORDERS, downs: 2 });
    const confirmed = await expectInvariants(souk, goods);
    const orders = await souk.db('orders').collection<{ _id: string }>('orders').find().toArray();
    expect(orders.map(({ _id }) => _id).toSorted()).toEqual([...ids].toSorted());
    // An outage may outlast the retries of a checkout, which is then taken back; of most it must not.
    expect(confirmed.length).toBeGreaterThan(ORDERS / 2);
    await settled(souk);
    expect(mailsAbout(souk, confirmed)).toEqual(toldOnce(confirmed));
  },
  LIMIT_MS,
);
