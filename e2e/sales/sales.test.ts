// What a seller reads of own sales, across subgraphs: units of products, series, and orders placed past the cart.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADDRESS } from '../../app/tour/steps/checkout.ts';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const PLACE_ORDER = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  order { id status customer { id } items { product { name } } checkout { status order { number } } } cart { itemCount } userErrors { code }
} }`;
const SALES = `query ($orderedAt: DateTimeRangeInput!) {
  me { seller { id salesAnalytics(orderedAt: $orderedAt, interval: DAY) {
    currency orderCount unitCount revenue { amount } series { orderCount } topProducts { unitCount product { id name unitsSold } }
  } } }
}`;
const UNITS = 'query ($id: ID!) { product(id: $id) { name unitsSold } }';
const CHECKOUT = `query ($orderId: ID!) { order(id: $orderId) { checkout { status order { number customer { id } } diagnostics { steps { name status } } } } }`;

describe('Sales', () => {
  let souk: TestSouk;
  let root: Actor;
  let shop: Actor;
  let rival: Actor;
  let shopper: Actor;
  let bowl: Listing;
  let orderId: string;

  beforeAll(async () => {
    souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
    root = await admin(souk);
    [shop, rival] = [await seller(souk, { approvedBy: root }), await seller(souk, { approvedBy: root })];
    shopper = await customer(souk);
    bowl = await listing(shop, { stock: 20, price: '12.50' });
  });
  afterAll(() => souk.stop());

  it('begin with orders from the cart and past it', async () => {
    await addToCart(shopper, bowl, 2);
    await placeOrder(shopper, { idempotencyKey: 'from-the-cart' });
    const input = {
      idempotencyKey: 'past-the-cart',
      lines: [{ variantId: bowl.variantId, quantity: 3 }],
      address: ADDRESS,
      paymentMethod: 'CARD',
      paymentToken: 'tok_visa',
    };
    const { placeOrder: placed } = await shopper.client.ok<{ placeOrder: { order: { id: string } } }>(
      PLACE_ORDER,
      {
        input,
      },
    );
    expect(placed).toMatchObject({
      order: {
        status: 'CONFIRMED',
        customer: { id: shopper.viewer.userId },
        items: [{ product: { name: expect.stringMatching(/^Thing/) } }],
        checkout: { status: 'COMPLETED', order: { number: expect.stringMatching(/^SO-/) } },
      },
      userErrors: [],
    });
    orderId = placed.order.id;
    expect(await souk.payments.ledger()).toHaveLength(2);
  });

  it('are the seller’s to read, product by product', async () => {
    const today = Date.now();
    const orderedAt = { from: new Date(today - 86_400_000), before: new Date(today + 86_400_000) };
    const { me } = await shop.client.ok<{
      me: { seller: { salesAnalytics: { series: { orderCount: number }[] } } };
    }>(SALES, { orderedAt });
    expect(me.seller.salesAnalytics).toMatchObject({
      currency: 'EUR',
      orderCount: 2,
      unitCount: 5,
      revenue: { amount: '62.50' },
      topProducts: [{ unitCount: 5, product: { id: bowl.productId, unitsSold: 5 } }],
    });
    const orders = me.seller.salesAnalytics.series.map((bucket) => bucket.orderCount);
    expect(orders.reduce((sum, count) => sum + count, 0)).toBe(2);
    for (const reader of [shop, root]) {
      const { product } = await reader.client.ok<{ product: { unitsSold: number } }>(UNITS, {
        id: bowl.productId,
      });
      expect(product.unitsSold).toBe(5);
    }
  });

  it('are nobody else’s', async () => {
    for (const client of [rival.client, shopper.client, souk.client()]) {
      const { data, errors } = await client.run<{ product: { name: string; unitsSold: null } }>(UNITS, {
        id: bowl.productId,
      });
      expect(data?.product).toMatchObject({ name: expect.any(String), unitsSold: null });
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    }
  });

  it('of a rival’s product stay hidden from a seller who names a product after it', async () => {
    const copy = await listing(rival, { stock: 5, name: bowl.productId });
    await addToCart(shopper, copy, 1);
    await placeOrder(shopper, { idempotencyKey: 'of-the-copy' });
    const query = 'query ($id: ID!) { product(id: $id) { id: name __typename: name unitsSold } }';
    const { data } = await rival.client.run<{ product: object }>(query, { id: copy.productId });
    expect(data?.product).toEqual({ id: bowl.productId, __typename: bowl.productId, unitsSold: 1 });
    const { product } = await rival.client.ok<{ product: object }>(
      'query ($id: ID!) { product(id: $id) { seller { id: name } unitsSold } }',
      { id: copy.productId },
    );
    expect(product).toMatchObject({ unitsSold: 1 });
  });

  it('can be followed back to each checkout by an admin', async () => {
    type Seen = { order: { checkout: { diagnostics: { steps: { status: string }[] } | null } } };
    const { checkout } = (await root.client.ok<Seen>(CHECKOUT, { orderId })).order;
    expect(checkout).toMatchObject({
      status: 'COMPLETED',
      order: { customer: { id: shopper.viewer.userId } },
    });
    expect(checkout.diagnostics?.steps.map(({ status }) => status)).toEqual([
      'DONE',
      'DONE',
      'DONE',
      'SKIPPED',
      'DONE',
      'DONE',
      'DONE',
      'DONE',
    ]);
  });
});
