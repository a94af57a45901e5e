import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Following, WAYS } from '@souk/gateway/testing/live-client.ts';
import { type Actor, admin, customer, seller, signIn } from '../harness/actors.ts';
import { fulfil } from '../harness/fulfil.ts';
import { type Listing, listing } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { buy, followAs, type LiveOrder, type LivePart, next, nextOf, ORDERS, SELLER_ORDERS } from './live.ts';

let souk: TestSouk;
let root: Actor;
let shopper: Actor;
let stranger: Actor;
let shop: Actor & { sellerId: string };
let otherShop: Actor & { sellerId: string };
let goods: Listing;
let otherGoods: Listing;
const open: Following[] = [];

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  root = await admin(souk);
  shop = await seller(souk, { approvedBy: root });
  otherShop = await seller(souk, { approvedBy: root });
  goods = await listing(shop, { stock: 20 });
  otherGoods = await listing(otherShop, { stock: 20 });
  shopper = await customer(souk);
  stranger = await customer(souk);
});
afterEach(() => {
  for (const { leave } of open.splice(0)) leave();
});
afterAll(() => souk.stop());

async function begin(...args: Parameters<typeof followAs>): Promise<Following> {
  const following = await followAs(...args);
  open.push(following);
  return following;
}

describe.each(WAYS)(`a purchase followed over %s, with Souk ${mode}`, (way) => {
  it('is seen by customer and seller step by step, complete across services', async () => {
    const orders = await begin(souk, shopper, ORDERS, { way });
    const received = await begin(souk, shop, SELLER_ORDERS, { way });
    const { id, number } = await buy(shopper, goods);
    expect(await nextOf(orders, id)).toMatchObject({ status: 'PENDING' });
    const confirmed = await next<LiveOrder>(orders);
    const item = { quantity: 1, product: { id: goods.productId, name: expect.stringMatching(/^Thing /) } };
    expect(confirmed).toEqual({
      id,
      status: 'CONFIRMED',
      customer: { firstName: 'Test' },
      items: [item],
      sellerOrders: [{ status: 'CONFIRMED', shipments: [] }],
    });
    const part = await next<LivePart>(received);
    expect(part).toEqual({
      id: expect.any(String),
      status: 'CONFIRMED',
      orderNumber: number,
      seller: { id: shop.sellerId, name: expect.stringMatching(/^Shop /) },
      items: [{ quantity: 1, product: { name: confirmed.items[0]?.product?.name } }],
    });
    await fulfil(shop, part.id, 'PROCESSING');
    expect(await next<LiveOrder>(orders)).toMatchObject({ id, status: 'PROCESSING' });
    await fulfil(shop, part.id, 'SHIPPED');
    expect(await next<LiveOrder>(orders)).toMatchObject({
      status: 'SHIPPED',
      sellerOrders: [{ status: 'SHIPPED', shipments: [{ carrier: 'Amana' }] }],
    });
    await fulfil(shop, part.id, 'DELIVERED');
    expect(await next<LiveOrder>(orders)).toMatchObject({ status: 'DELIVERED' });
  });

  it('reports that it waits for its payment when it is paid later', async () => {
    const orders = await begin(souk, shopper, ORDERS, { way });
    const { id } = await buy(shopper, goods, { paymentToken: null });
    const told = [await nextOf(orders, id), await next<LiveOrder>(orders)];
    expect(told).toMatchObject([
      { id, status: 'PENDING' },
      { id, status: 'WAITING_PAYMENT' },
    ]);
    await shopper.client.ok(
      'mutation ($id: ID!, $key: String!) { cancelOrder(id: $id, input: { idempotencyKey: $key }) { userErrors { code } } }',
      { id, key: `cancel-${id}` },
    );
    expect(await next<LiveOrder>(orders)).toMatchObject({ id, status: 'CANCELLED' });
  });

  it('is not sent to anybody else', async () => {
    const strangersOrders = await begin(souk, stranger, ORDERS, { way });
    const othersParts = await begin(souk, otherShop, SELLER_ORDERS, { way });
    const all = await begin(souk, root, ORDERS, { way });
    const { id } = await buy(shopper, goods);
    expect([await next<LiveOrder>(all), await next<LiveOrder>(all)]).toMatchObject([{ id }, { id }]);
    const own = await buy(stranger, otherGoods);
    // What they hear first is their own, though the order of somebody else was placed before.
    expect((await next<LiveOrder>(strangersOrders)).id).toBe(own.id);
    expect((await next<LivePart>(othersParts)).orderNumber).toBe(own.number);
  });

  it('can be followed for a single order', async () => {
    const first = await buy(shopper, goods);
    const second = await buy(shopper, otherGoods);
    const received = await souk.db('orders').collection('sellerOrders').find().toArray();
    const partOf = (orderId: string) => String(received.find((part) => part.orderId === orderId)?._id);
    const one = await begin(souk, shopper, ORDERS, { way, variables: { id: first.id } });
    await fulfil(otherShop, partOf(second.id), 'PROCESSING');
    await fulfil(shop, partOf(first.id), 'PROCESSING');
    expect(await next<LiveOrder>(one)).toMatchObject({ id: first.id, status: 'PROCESSING' });
    const refused = await begin(souk, stranger, ORDERS, { way, variables: { id: first.id } });
    const errors = (await refused.next())?.errors ?? (await refused.ended());
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it.each([
    ['an anonymous caller', () => ({ ...shopper, client: souk.client() }), ORDERS, 'UNAUTHENTICATED'],
    ['a seller', () => shop, ORDERS, 'FORBIDDEN'],
    ['a customer', () => shopper, SELLER_ORDERS, 'FORBIDDEN'],
  ])('refuses %s where it may not', async (_who, actor, query, code) => {
    const refused = await begin(souk, actor(), query, { way });
    const errors = (await refused.next())?.errors ?? (await refused.ended());
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
  });

  it('ends with the session that follows it, and no other', async () => {
    const client = await signIn(souk, shopper.email);
    const leaving = await begin(souk, { client }, ORDERS, { way });
    const staying = await begin(souk, shopper, ORDERS, { way });
    await client.ok('mutation { signOut { userErrors { code message field } } }');
    const errors = (await leaving.next())?.errors ?? (await leaving.ended());
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED']);
    expect(await leaving.closed()).toBe(way === 'graphql-ws' ? 4401 : null);
    const { id } = await buy(shopper, goods);
    expect(await nextOf(staying, id)).toMatchObject({ status: 'PENDING' });
  });
});
