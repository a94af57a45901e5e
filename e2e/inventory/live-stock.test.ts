// Promise: anyone who looks at a product sees its stock fall as others order, without signing in, over WebSocket and SSE.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { follow } from '@souk/gateway/testing/live-client.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';

const LIVE = `subscription ($productIds: [ID!]!) { inventoryChanged(productIds: $productIds) {
  removedId product { id availableQuantity seller { name } } } }`;

let souk: TestSouk;
let shopper: Actor;
let bowl: Listing;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  bowl = await listing(await openShop(souk, await admin(souk)), { stock: 5 });
  shopper = await customer(souk);
});
afterAll(() => souk.stop());

describe(`live stock, with Souk ${mode}`, () => {
  it.each([
    ['graphql-ws', 4],
    ['graphql-sse', 3],
  ] as const)('reaches an anonymous caller over %s', async (way, availableQuantity) => {
    const live = await follow(souk.url, { query: LIVE, way, variables: { productIds: [bowl.productId] } });
    await addToCart(shopper, bowl, 1);
    await placeOrder(shopper, { idempotencyKey: `live-${way}` });
    const answer = await live.next();
    expect(answer?.errors).toBeUndefined();
    expect(answer?.data).toEqual({
      inventoryChanged: {
        removedId: null,
        product: { id: bowl.productId, availableQuantity, seller: { name: expect.any(String) } },
      },
    });
    live.leave();
  });
});
