// Promise: an outage of Redis never leaves an old answer behind: without it nothing is kept, and what was written meanwhile is
// seen once it is back.
import { afterAll, beforeAll, it } from '@jest/globals';
import { openShop } from '../cart/open-shop.ts';
import { admin } from '../harness/actors.ts';
import { listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { KEEPING, timeUntil } from './scene.ts';

let souk: TestSouk;
let id: string;
beforeAll(async () => {
  souk = await startSouk({ env: KEEPING, ownServers: true });
  id = (await listing(await openShop(souk, await admin(souk)), { stock: 1, name: 'Bowl' })).productId;
});
afterAll(() => souk.stop());

async function nameOf(): Promise<string | null> {
  const query = 'query ($id: ID!) { product(id: $id) { name } }';
  const { data } = await souk.client().run<{ product: { name: string } | null }>(query, { id });
  return data?.product?.name ?? null;
}

// By hand, as sessions are refused without Redis: the cache follows the database, not the mutations.
const rename = (name: string) =>
  souk.db('products').collection<{ _id: string }>('products').updateOne({ _id: id }, { $set: { name } });

it('shows what was written while Redis was away, during the outage and after it', async () => {
  await timeUntil(nameOf, 'Bowl', 2_000);
  await souk.redisServer?.stop();
  await timeUntil(nameOf, 'Bowl', 5_000);
  await rename('Bowl of the outage');
  await timeUntil(nameOf, 'Bowl of the outage', 1_000);
  await souk.redisServer?.start();
  await timeUntil(nameOf, 'Bowl of the outage', 1_000);
  await rename('Bowl after it');
  await timeUntil(nameOf, 'Bowl after it', 10_000);
});
