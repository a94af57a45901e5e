// Services at two URLs are restarted one process after the other, under load: no client hears of it.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ProcessName } from '../../app/distributed.ts';
import { admin, seller } from '../harness/actors.ts';
import { type Listing, listing } from '../harness/shop.ts';
import { CIRCUITS, startSouk, type TestSouk } from '../harness/souk.ts';
import { startLoad } from './load.ts';

let souk: TestSouk;
let goods: Listing;

beforeAll(async () => {
  souk = await startSouk({
    mode: 'distributed',
    twice: ['products', 'sellers'],
    env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...CIRCUITS },
  });
  goods = await listing(await seller(souk, { approvedBy: await admin(souk) }), { stock: 1, price: '10.00' });
});

afterAll(() => souk.stop());

it('every query is answered whole, while each of four processes is stopped and started', async () => {
  const query = () =>
    `{ product(id: "${goods.productId}") { name price { amount } seller { businessName } } }`;
  const load = startLoad({ url: souk.url, query, lanes: 12, everyMs: 10 });
  await load.after(50);
  for (const name of ['products', 'products-2', 'sellers', 'sellers-2'] satisfies ProcessName[]) {
    expect([name, await souk.processes?.kill(name, 'SIGTERM')]).toEqual([name, 0]);
    await load.after(100);
    await souk.processes?.start(name);
    await load.after(100);
  }
  const asked = await load.stop();
  expect(asked.length).toBeGreaterThan(800);
  expect(asked.filter(({ outcome }) => outcome !== 'answered')).toEqual([]);
}, 300_000);

it('one of each pair killed outright costs at most what it was at', async () => {
  const query = () => `{ product(id: "${goods.productId}") { name seller { businessName } } }`;
  const load = startLoad({ url: souk.url, query, lanes: 12, everyMs: 10 });
  await load.after(50);
  await souk.processes?.kill('products-2', 'SIGKILL');
  await souk.processes?.kill('sellers-2', 'SIGKILL');
  await load.after(200);
  const asked = await load.stop();
  // Queries are asked once more elsewhere, and the answer of none had begun.
  expect(asked.filter(({ outcome }) => outcome !== 'answered')).toEqual([]);
}, 120_000);
