// What those who follow orders see of processes that die, with real processes.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { type Listing, listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { buy, followAs, type LiveOrder, next, ORDERS } from './live.ts';

let souk: TestSouk;
let shopper: Actor;
let goods: Listing;

beforeAll(async () => {
  souk = await startSouk({ mode: 'distributed', env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  goods = await listing(await seller(souk, { approvedBy: await admin(souk) }), { stock: 5 });
  shopper = await customer(souk);
});

afterAll(() => souk.stop());

it('ends a subscription with an error when orders is killed, and takes a new one once it is up', async () => {
  const before = await followAs(souk, shopper, ORDERS);
  await souk.processes?.kill('orders', 'SIGKILL');
  expect((await before.ended()).map(({ extensions }) => extensions)).toEqual([
    { code: 'SERVICE_UNAVAILABLE', service: 'orders' },
  ]);
  const away = await followAs(souk, shopper, ORDERS);
  expect((await away.ended()).map(({ extensions }) => extensions?.code)).toEqual(['SERVICE_UNAVAILABLE']);
  await souk.processes?.start('orders');
  const after = await followAs(souk, shopper, ORDERS);
  const { id } = await buy(shopper, goods);
  expect((await next<LiveOrder>(after)).id).toBe(id);
  for (const { leave } of [before, away, after]) leave();
});

it('shows an order without the fields of products while products is down, and reports it', async () => {
  const { id } = await buy(shopper, goods);
  const part = await souk.db('orders').collection('sellerOrders').findOne({ orderId: id });
  const following = await followAs(souk, shopper, ORDERS, { variables: { id } });
  await souk.processes?.kill('products', 'SIGKILL');
  await (await admin(souk)).client.ok(
    `mutation ($id: ID!) { startSellerOrder(id: $id) { userErrors { code message field } } }`,
    { id: part?._id },
  );
  const answer = await following.next();
  const order = { id, status: 'PROCESSING', customer: { firstName: 'Test' }, items: [{ quantity: 1 }] };
  expect(answer?.data).toMatchObject({ orderChanged: order });
  expect(answer?.data?.orderChanged).toMatchObject({ items: [{ product: null }] });
  expect(answer?.errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'SERVICE_UNAVAILABLE', service: 'products' },
  ]);
  following.leave();
});
