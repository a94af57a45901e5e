// Promise: a seller sees every movement of its stock with what caused it; the order behind it shows itself only to those
// who may see the order.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';

const MOVEMENTS = `query ($id: ID!, $filter: InventoryTransactionFilter) {
  inventoryTransactions(filter: { variantId: $id, kinds: [RESERVE, COMMIT] }, sort: OLDEST_FIRST) {
    nodes { kind quantity order { id } whole: order { number } actor { kind user { id } } variant { id } } }
  adjusted: inventoryTransactions(filter: $filter) { nodes { actor { kind user { displayName } } } }
}`;

interface Movements {
  inventoryTransactions: { nodes: { kind: string; whole: { number: string } | null }[] } | null;
  adjusted: { nodes: { actor: { kind: string; user: { displayName: string } | null } }[] } | null;
}

let souk: TestSouk;
let root: Actor;
let shop: Actor & { sellerId: string };
let bowl: Listing;
let number: string;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  root = await admin(souk);
  shop = await openShop(souk, root);
  bowl = await listing(shop, { stock: 5 });
  const shopper = await customer(souk);
  await addToCart(shopper, bowl, 2);
  const { data } = await placeOrder(shopper, { idempotencyKey: 'two-bowls' });
  number = data?.placeOrder?.order?.number ?? '';
});
afterAll(() => souk.stop());

const read = (actor: Actor) =>
  actor.client.run<Movements>(MOVEMENTS, {
    id: bowl.variantId,
    filter: { productId: bowl.productId, kinds: ['INITIAL'] },
  });

describe(`the movements of stock, with Souk ${mode}`, () => {
  it('name the order that caused them, and show it to those who may see it', async () => {
    const line = (kind: string, order: object | null) => ({
      kind,
      quantity: 2,
      order: { id: expect.stringMatching(/^ord_/) },
      whole: order,
      actor: { kind: 'ORDER', user: null },
      variant: { id: bowl.variantId },
    });
    for (const [actor, order] of [
      [shop, null],
      [root, { number }],
    ] as const) {
      const { data, errors } = await read(actor);
      expect(errors ?? []).toEqual([]);
      expect(data?.inventoryTransactions?.nodes).toEqual([line('RESERVE', order), line('COMMIT', order)]);
    }
  });

  it('name the person who made the product', async () => {
    const { data } = await read(shop);
    expect(data?.adjusted?.nodes).toEqual([
      { actor: { kind: 'USER', user: { displayName: expect.stringMatching(/./) } } },
    ]);
  });

  it('are for sellers and admins, each their own', async () => {
    const other = await openShop(souk, root);
    const { data, errors } = await read(other);
    expect([errors ?? [], data?.inventoryTransactions]).toEqual([[], { nodes: [] }]);
    const refused = await read(await customer(souk));
    expect(refused.data?.inventoryTransactions).toBeNull();
    expect(refused.errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});
