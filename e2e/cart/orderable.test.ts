// Promise: the cart, its subtotals, a quote and the order agree on what can be ordered, whatever happens to a product
// while it lies in a cart; the line stays where it is until the customer removes it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { archive, basketOf, tryToSet } from './basket.ts';
import { openShop } from './open-shop.ts';

const QUOTE = `{ quoteOrder(input: { address: { country: "MA" } }) {
  totals { subtotal { amount } } userErrors { code field }
} }`;
const WHY = '{ cart { items { unavailableReason } } }';

let souk: TestSouk;
let root: Actor;
let shop: Actor & { sellerId: string };
let plenty: Listing;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  root = await admin(souk);
  shop = await openShop(souk, root);
  plenty = await listing(shop, { stock: 500, price: '7.00' });
});
afterAll(() => souk.stop());

/** A cart of two of a thing and one that stays available. */
async function cartWith(wanted: Listing): Promise<Actor> {
  const shopper = await customer(souk);
  await addToCart(shopper, wanted, 2);
  await addToCart(shopper, plenty);
  return shopper;
}

/** Asserts that the first line, and no other, is said to be no by the cart, its subtotals, a quote and an order. */
async function expectRefused(shopper: Actor, code: string): Promise<void> {
  const { items, subtotals } = await basketOf(shopper);
  expect(items.map(({ isAvailable }) => isAvailable)).toEqual([false, true]);
  expect(subtotals).toEqual([{ amount: '7.00', currency: 'EUR' }]);
  const why = await shopper.client.ok<{ cart: { items: object[] } }>(WHY);
  expect(why.cart.items).toEqual([{ unavailableReason: code }, { unavailableReason: null }]);
  const quote = await shopper.client.run<{ quoteOrder: object }>(QUOTE);
  const refused = { totals: null, userErrors: [{ code, field: null }] };
  expect(quote.data?.quoteOrder).toEqual(refused);
  const { data } = await placeOrder(shopper, { idempotencyKey: 'refused' });
  expect(data?.placeOrder).toMatchObject({ order: null, userErrors: [{ code }] });
  expect((await basketOf(shopper)).items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
}

async function expectOrdered(shopper: Actor): Promise<void> {
  expect((await basketOf(shopper)).items.every(({ isAvailable }) => isAvailable)).toBe(true);
  const { data } = await placeOrder(shopper, { idempotencyKey: 'ordered' });
  expect(data?.placeOrder).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
}

const setStock = ({ variantId }: Listing, onHand: number) =>
  shop.client.ok(
    'mutation ($input: SetInventoryInput!) { setInventory(input: $input) { userErrors { code message field } } }',
    { input: { variantId, onHand, reason: 'counted', idempotencyKey: randomUUID() } },
  );

describe(`an item in a cart, with Souk ${mode}`, () => {
  it('is refused once its product is deleted, and can be removed', async () => {
    const rug = await listing(shop, { stock: 5 });
    const shopper = await cartWith(rug);
    await archive(shop, rug);
    await expectRefused(shopper, 'PRODUCT_UNAVAILABLE');
    expect(await tryToSet(shopper, [rug, 1])).toEqual([]);
    expect(await tryToSet(shopper, [rug, 2])).toEqual(['PRODUCT_UNAVAILABLE']);
    expect(await tryToSet(shopper, [rug, 0])).toEqual([]);
    await expectOrdered(shopper);
  });

  it('is refused once its variant is deleted', async () => {
    const shirt = await listing(shop, { stock: 5 });
    await shop.client.ok(
      `mutation ($id: ID!) {
        setProductOptions(id: $id, input: { version: 1, options: [{ name: "Size", values: ["S", "M"] }] }) {
          userErrors { code message field } }
        createProductVariant(input: { productId: $id, idempotencyKey: "m", price: { amount: "9.00", currency: "EUR" },
          initialStock: 4, options: [{ name: "Size", value: "M" }] }) { userErrors { code message field } } }`,
      { id: shirt.productId },
    );
    const shopper = await cartWith(shirt);
    await shop.client.ok(
      'mutation ($id: ID!) { deleteProductVariant(id: $id) { userErrors { code message field } } }',
      { id: shirt.variantId },
    );
    await expectRefused(shopper, 'PRODUCT_UNAVAILABLE');
  });

  it('is refused while it is a draft again', async () => {
    const lamp = await listing(shop, { stock: 5 });
    const shopper = await cartWith(lamp);
    await shop.client.ok(
      'mutation ($id: ID!) { unpublishProduct(id: $id) { userErrors { code message field } } }',
      { id: lamp.productId },
    );
    await expectRefused(shopper, 'PRODUCT_UNAVAILABLE');
    await shop.client.ok(
      'mutation ($id: ID!) { publishProduct(id: $id) { userErrors { code message field } } }',
      { id: lamp.productId },
    );
    await expectOrdered(shopper);
  });

  it.each([1, 0])('is refused when %d of 2 are left, until there are more', async (left) => {
    const vase = await listing(shop, { stock: 5 });
    const shopper = await cartWith(vase);
    await setStock(vase, left);
    await expectRefused(shopper, 'OUT_OF_STOCK');
    await setStock(vase, 2);
    await expectOrdered(shopper);
  });

  it('is refused at once when its seller is suspended', async () => {
    const other = await openShop(souk, root);
    const shopper = await cartWith(await listing(other, { stock: 5 }));
    await root.client.ok(
      'mutation ($id: ID!) { suspendSeller(id: $id, input: { reason: "checked" }) { userErrors { code message field } } }',
      { id: other.sellerId },
    );
    await expectRefused(shopper, 'SELLER_SUSPENDED');
  });
});
