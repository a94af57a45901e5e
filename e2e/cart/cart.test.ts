// The cart as a customer meets it: lines kept by orders, priced by products, with sellers' names, in one query.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder, truth } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { archive, basketOf, named, onlyLine, reprice, SET_ITEMS, tryToAdd, tryToSet } from './basket.ts';
import { openShop } from './open-shop.ts';

let souk: TestSouk;
let root: Actor;
let shop: Actor;
let plenty: Listing;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  root = await admin(souk);
  shop = await openShop(souk, root);
  plenty = await listing(shop, { stock: 500 });
});

afterAll(() => souk.stop());

/** Asserts that somebody's refused order left nothing behind. */
async function expectNothingOrdered(shopper: Actor, wanted: Listing): Promise<void> {
  const listed = await shopper.client.ok<{ orders: { totalCount: number } }>('{ orders { totalCount } }');
  expect(listed.orders.totalCount).toBe(0);
  const { reserved, held, orders, charges } = await truth(souk, wanted);
  expect({ reserved, held, orders, charges }).toEqual({ reserved: 0, held: 0, orders: [], charges: [] });
}

describe(`A cart, with Souk ${mode}`, () => {
  it('shows fields of three subgraphs in one query', async () => {
    const shopper = await customer(souk);
    const bowl = await named(shop, 'Blue bowl of Fes', '24.50');
    await addToCart(shopper, bowl, 2);
    const { seller: shown } = await souk
      .client()
      .ok<{ seller: { name: string } }>('query ($id: ID!) { seller(id: $id) { name } }', {
        id: shop.viewer.sellerId,
      });
    expect(await basketOf(shopper)).toEqual({
      itemCount: 2,
      subtotals: [{ amount: '49.00', currency: 'EUR' }],
      items: [
        {
          id: expect.any(String),
          variant: { id: bowl.variantId },
          quantity: 2,
          priceAtAdd: { amount: '24.50' },
          unitPrice: { amount: '24.50' },
          lineTotal: { amount: '49.00' },
          isAvailable: true,
          hasPriceChanged: false,
          product: { id: bowl.productId, name: 'Blue bowl of Fes' },
          seller: { name: shown.name },
        },
      ],
    });
    expect(shown.name).toMatch(/^Shop /);
  });

  it('keeps one line per variant under repeated and concurrent additions', async () => {
    const shopper = await customer(souk);
    await addToCart(shopper, plenty, 2);
    await addToCart(shopper, plenty, 3);
    expect((await onlyLine(shopper)).quantity).toBe(5);
    await Promise.all(Array.from({ length: 20 }, () => addToCart(shopper, plenty)));
    expect((await onlyLine(shopper)).quantity).toBe(25);
  });

  it('keeps all of thirty variants added at the same moment', async () => {
    const shopper = await customer(souk);
    const things = await Promise.all(Array.from({ length: 30 }, () => listing(shop, { stock: 3 })));
    await Promise.all(things.map((thing) => addToCart(shopper, thing)));
    const { itemCount, items } = await basketOf(shopper);
    expect(itemCount).toBe(30);
    expect(items.map(({ variant }) => variant?.id).toSorted()).toEqual(
      things.map(({ variantId }) => variantId).toSorted(),
    );
  });

  it('takes 1 to 99 units of a variant, and no more than are in stock', async () => {
    const shopper = await customer(souk);
    for (const quantity of [0, -1, 100]) {
      expect(await tryToAdd(shopper, plenty, quantity)).toEqual(['INVALID_INPUT']);
    }
    expect((await basketOf(shopper)).items).toEqual([]);
    await addToCart(shopper, plenty, 60);
    expect(await tryToAdd(shopper, plenty, 40)).toEqual(['INVALID_INPUT']);
    await addToCart(shopper, plenty, 39);
    expect((await onlyLine(shopper)).quantity).toBe(99);
    for (const wrong of [100, -1])
      expect(await tryToSet(shopper, [plenty, wrong])).toEqual(['INVALID_INPUT']);
    expect((await onlyLine(shopper)).quantity).toBe(99);
    expect(await tryToSet(shopper, [plenty, 0])).toEqual([]);
    expect((await basketOf(shopper)).items).toEqual([]);

    const few = await listing(shop, { stock: 3 });
    expect(await tryToAdd(shopper, few, 4)).toEqual(['OUT_OF_STOCK']);
    await addToCart(shopper, few, 3);
    expect(await tryToAdd(shopper, few, 1)).toEqual(['OUT_OF_STOCK']);
    expect(await tryToSet(shopper, [few, 4])).toEqual(['OUT_OF_STOCK']);
    expect((await onlyLine(shopper)).quantity).toBe(3);
  });

  it('says how much there is of what is short, by the index of the line and with its item, and sets nothing', async () => {
    const shopper = await customer(souk);
    const few = await listing(shop, { stock: 3 });
    await addToCart(shopper, few, 2);
    const before = await basketOf(shopper);
    const lines = [
      { variantId: plenty.variantId, quantity: 1 },
      { variantId: few.variantId, quantity: 4 },
    ];
    const { data } = await shopper.client.run<{ setCartItems: object }>(SET_ITEMS, { input: { lines } });
    expect(data?.setCartItems).toEqual({
      cart: null,
      userErrors: [
        {
          code: 'OUT_OF_STOCK',
          field: ['input', 'lines', '1', 'quantity'],
          requestedQuantity: 4,
          availableQuantity: 3,
          variant: { id: few.variantId, product: { name: expect.stringMatching(/^Thing/) } },
          cartItem: { quantity: 2 },
        },
      ],
    });
    expect(await basketOf(shopper)).toEqual(before);
  });

  it('never gets another id, and is found by it, as its items are by theirs, by its customer and admins alone', async () => {
    const [owner, other] = [await customer(souk), await customer(souk)];
    const idOf = async () => (await owner.client.ok<{ cart: { id: string } }>('{ cart { id } }')).cart.id;
    const id = await idOf();
    await addToCart(owner, plenty, 4);
    const line = await onlyLine(owner);
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Cart { itemCount } ... on CartItem { quantity unitPrice { amount } product { id } }
    } }`;
    const seenBy = async ({ client }: Pick<Actor, 'client'>) =>
      (await client.ok<{ nodes: object[] }>(query, { ids: [id, line.id] })).nodes;
    const seen = [
      { itemCount: 4 },
      { quantity: 4, unitPrice: line.unitPrice, product: { id: plenty.productId } },
    ];
    expect(await seenBy(owner)).toEqual(seen);
    expect(await seenBy(root)).toEqual(seen);
    for (const stranger of [other, shop, { client: souk.client() }])
      expect(await seenBy(stranger)).toEqual([null, null]);
    await owner.client.ok('mutation { clearCart { userErrors { code message field } } }');
    expect(await idOf()).toBe(id);
    expect(await seenBy(owner)).toEqual([{ itemCount: 0 }, null]);
  });

  // These two come before any order is placed, so that what is counted in the databases is theirs alone.
  it('shows a changed price, and cannot be ordered at a price that the customer has not seen', async () => {
    const shopper = await customer(souk);
    const lamp = await listing(shop, { stock: 5, price: '10.00' });
    await addToCart(shopper, lamp);
    await reprice(shop, lamp, '12.00');
    expect(await onlyLine(shopper)).toMatchObject({
      priceAtAdd: { amount: '10.00' },
      unitPrice: { amount: '12.00' },
      hasPriceChanged: true,
      isAvailable: true,
    });
    const { data, errors } = await placeOrder(shopper, { idempotencyKey: 'dearer' });
    expect(errors).toEqual([]);
    expect(data?.placeOrder).toMatchObject({
      order: null,
      payment: null,
      userErrors: [{ code: 'PRICE_CHANGED' }],
    });
    await expectNothingOrdered(shopper, lamp);
    expect((await onlyLine(shopper)).quantity).toBe(1);
  });

  it('flags what is no longer sold, and cannot be ordered with it', async () => {
    const shopper = await customer(souk);
    const rug = await listing(shop, { stock: 5 });
    await addToCart(shopper, rug);
    await addToCart(shopper, plenty);
    await archive(shop, rug);
    const { items } = await basketOf(shopper);
    expect(items.map(({ variant, isAvailable }) => [variant?.id, isAvailable])).toEqual([
      [rug.variantId, false],
      [plenty.variantId, true],
    ]);
    const { data, errors } = await placeOrder(shopper, { idempotencyKey: 'gone' });
    expect(errors).toEqual([]);
    expect(data?.placeOrder).toMatchObject({
      order: null,
      payment: null,
      userErrors: [{ code: 'PRODUCT_UNAVAILABLE' }],
    });
    await expectNothingOrdered(shopper, rug);
    expect(await tryToAdd(shopper, rug, 1)).toEqual(['PRODUCT_UNAVAILABLE']);
  });

  it('is kept when the payment fails, and emptied by the one that succeeds', async () => {
    const shopper = await customer(souk);
    const vase = await listing(shop, { stock: 5 });
    await addToCart(shopper, vase, 2);
    const before = await basketOf(shopper);
    const declined = await placeOrder(shopper, { idempotencyKey: 'declined', paymentToken: 'tok_declined' });
    expect(declined.data?.placeOrder).toMatchObject({
      order: { status: 'FAILED' },
      userErrors: [{ code: 'PAYMENT_DECLINED' }],
    });
    expect(await basketOf(shopper)).toEqual(before);

    const paid = await placeOrder(shopper, { idempotencyKey: 'paid' });
    expect(paid.data?.placeOrder).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
    expect(await basketOf(shopper)).toEqual({ itemCount: 0, subtotals: [], items: [] });
    const { onHand, reserved, held } = await truth(souk, vase);
    expect({ onHand, reserved, held }).toEqual({ onHand: 3, reserved: 0, held: 0 });
  });
});
