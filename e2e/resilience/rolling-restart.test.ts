// Services at two URLs are restarted one process after the other, under load, and no client notices.
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

it('answers every query in full while each of four processes is stopped and started', async () => {
  const query = () => `{ product(id: "${goods.productId}") { name price { amount } seller { name } } }`;
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

it('loses at most the calls in flight when one of each pair is killed', async () => {
  const query = () => `{ product(id: "${goods.productId}") { name seller { name } } }`;
  const load = startLoad({ url: souk.url, query, lanes: 12, everyMs: 10 });
  await load.after(50);
  await souk.processes?.kill('products-2', 'SIGKILL');
  await souk.processes?.kill('sellers-2', 'SIGKILL');
  await load.after(200);
  const asked = await load.stop();
  // Queries are retried at the other URL, as none of their answers had started.
  expect(asked.filter(({ outcome }) => outcome !== 'answered')).toEqual([]);
}, 120_000);
