// Promise: an order takes its units from the fewest locations of a seller, who sees where to pick them; nobody else does.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { addToCart, type Listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { spreadListing } from './spread.ts';

const PICK = `query { sellerOrders(first: 1) { nodes { id pickLines { quantity variant { id } location { name isMain } } } } }`;
const BY_ID = `query ($id: ID!) { node(id: $id) { ... on SellerOrder { pickLines { quantity } } } }`;
const LEVELS = `query ($id: ID!) { product(id: $id) { defaultVariant {
  inventoryLevels { location { name } available } } seller { stockLocations { name } } } }`;

interface Picked {
  sellerOrders: { nodes: { id: string; pickLines: { quantity: number }[] | null }[] };
}

let souk: TestSouk;
let root: Actor;
let shop: Actor & { sellerId: string };
let shopper: Actor;
let bowl: Listing;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  root = await admin(souk);
  shop = await openShop(souk, root);
  bowl = await spreadListing(shop, [1, 3, 4]);
  shopper = await customer(souk);
  await addToCart(shopper, bowl, 6);
  await placeOrder(shopper, { idempotencyKey: 'six-bowls' });
});
afterAll(() => souk.stop());

describe(`stock at several locations, with Souk ${mode}`, () => {
  it('tells the seller and admins where to pick an order', async () => {
    for (const actor of [shop, root]) {
      const { data, errors } = await actor.client.run<Picked>(PICK);
      expect(errors ?? []).toEqual([]);
      expect(data?.sellerOrders.nodes[0]?.pickLines).toEqual([
        { quantity: 4, variant: { id: bowl.variantId }, location: { name: 'Room 2', isMain: false } },
        { quantity: 2, variant: { id: bowl.variantId }, location: { name: 'Room 1', isMain: false } },
      ]);
    }
  });

  it('shows neither the pick list nor the locations to the customer or another seller', async () => {
    const own = await shop.client.ok<Picked>(PICK);
    const id = own.sellerOrders.nodes[0]?.id;
    const { data } = await shopper.client.run<{ node: { pickLines: unknown } | null }>(BY_ID, { id });
    expect(data?.node).toEqual({ pickLines: null });
    for (const actor of [shopper, await seller(souk, { approvedBy: root })]) {
      const seen = await actor.client.ok<{ product: unknown }>(LEVELS, { id: bowl.productId });
      expect(seen.product).toEqual({
        defaultVariant: { inventoryLevels: null },
        seller: { stockLocations: null },
      });
    }
    const shown = await shop.client.ok<{ product: unknown }>(LEVELS, { id: bowl.productId });
    expect(shown.product).toEqual({
      defaultVariant: {
        inventoryLevels: [
          { location: { name: 'Main location' }, available: 1 },
          { location: { name: 'Room 1' }, available: 1 },
          { location: { name: 'Room 2' }, available: 0 },
        ],
      },
      seller: { stockLocations: [{ name: 'Main location' }, { name: 'Room 1' }, { name: 'Room 2' }] },
    });
  });
});
