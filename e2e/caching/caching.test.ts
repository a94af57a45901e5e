// Promise: public answers come from a cache without MongoDB, their author sees a change at once and everybody else within a
// second, at every gateway; what somebody signed in is shown is never kept.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { leastReadsOf } from '../harness/mongo-reads.ts';
import { type Listing, listing } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { KEEPING, timeUntil } from './scene.ts';

const PAGE = `query Page($id: ID!) {
  product(id: $id) { id name price { amount } category { name } seller { name } } }`;
const LIST = 'query List { products(first: 50) { totalCount nodes { id name } } }';
const UPDATE = `mutation ($id: ID!, $input: UpdateProductInput!) {
  updateProduct(id: $id, input: $input) { product { version name } userErrors { code message } } }`;
const VERSION = 'query ($id: ID!) { product(id: $id) { version } }';

interface Page {
  product: { id: string; name: string } | null;
}

let souk: TestSouk;
let root: Actor;
let shop: Actor & { sellerId: string };
let bowl: Listing;

beforeAll(async () => {
  souk = await startSouk({
    env: KEEPING,
    ...(mode === 'distributed' ? { further: { 'gateway-second': { of: 'gateway' } } } : {}),
  });
  root = await admin(souk);
  shop = await openShop(souk, root);
});
afterAll(() => souk.stop());

beforeEach(async () => {
  bowl = await listing(shop, { stock: 5, name: 'Bowl' });
});

const nameOf = async (client = souk.client()) => {
  const { product } = await client.ok<Page>(PAGE, { id: bowl.productId });
  return product?.name ?? null;
};

async function rename(name: string): Promise<void> {
  const { product } = await shop.client.ok<{ product: { version: number } }>(VERSION, { id: bowl.productId });
  await shop.client.ok(UPDATE, { id: bowl.productId, input: { version: product.version, name } });
}

/** Reads of MongoDB that a second, identical question costs. */
async function readsOfRepetition(
  client: Actor['client'],
  query: string,
  variables: Record<string, unknown> = {},
) {
  await client.run(query, variables);
  return leastReadsOf(souk, () => client.run(query, variables));
}

describe(`public answers, with Souk ${mode}`, () => {
  it('are read from MongoDB once, for pages and for lists', async () => {
    expect(await readsOfRepetition(souk.client(), PAGE, { id: bowl.productId })).toEqual({});
    expect(await readsOfRepetition(souk.client(), LIST)).toEqual({});
  });

  it('are the same, field by field, as those just made', async () => {
    const made = await souk.client().run<Page>(PAGE, { id: bowl.productId });
    const kept = await souk.client().run<Page>(PAGE, { id: bowl.productId });
    expect(kept.data).toEqual(made.data);
    expect([kept.status, kept.data?.product?.name]).toEqual([200, 'Bowl']);
  });

  it('differ by variables and by the operation of a document', async () => {
    const cup = await listing(shop, { stock: 1, name: 'Cup' });
    expect(await nameOf()).toBe('Bowl');
    const { product } = await souk.client().ok<Page>(PAGE, { id: cup.productId });
    expect(product?.name).toBe('Cup');
  });

  it('are never kept of somebody who is signed in, not even public fields', async () => {
    const shopper = await customer(souk);
    const reads = await readsOfRepetition(shopper.client, PAGE, { id: bowl.productId });
    expect(Object.keys(reads)).toContain('products_db.products');
  });

  it('do not hold what only its author may see', async () => {
    expect(await nameOf()).toBe('Bowl');
    const unpublish = 'mutation ($id: ID!) { unpublishProduct(id: $id) { userErrors { code } } }';
    await shop.client.ok(unpublish, { id: bowl.productId });
    expect(await nameOf(shop.client)).toBe('Bowl');
    await timeUntil(nameOf, null, 1_000);
    // The draft that its seller was just shown is in nobody's cache.
    expect(await nameOf()).toBeNull();
  });

  it('show a change to its author at once, and to all others within a second', async () => {
    expect(await nameOf()).toBe('Bowl');
    await rename('Deep bowl');
    expect(await nameOf(shop.client)).toBe('Deep bowl');
    await timeUntil(nameOf, 'Deep bowl', 1_000);
  });

  it('follow lists, counts and nested objects', async () => {
    const titles = async () => {
      const { products } = await souk.client().ok<{ products: { totalCount: number } }>(LIST);
      return String(products.totalCount);
    };
    const before = Number(await titles());
    await listing(shop, { stock: 1 });
    await timeUntil(titles, String(before + 1), 1_000);
  });

  it('do not end when stock moves that they do not show', async () => {
    await nameOf();
    const adjust = `mutation ($input: AdjustInventoryInput!) { adjustInventory(input: $input) { userErrors { code message } } }`;
    const input = { variantId: bowl.variantId, delta: 3, reason: 'COUNT', idempotencyKey: bowl.variantId };
    const answer = await shop.client.run(adjust, { input });
    expect(answer.errors ?? []).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await leastReadsOf(souk, () => nameOf())).toEqual({});
  });

  it('are not kept when something failed', async () => {
    const query =
      'query ($id: ID!) { product(id: $id) { name } inventoryTransactions(filter: { variantId: "x" }) { nodes { id } } }';
    const reads = await readsOfRepetition(souk.client(), query, { id: bowl.productId });
    expect(Object.keys(reads)).toContain('products_db.products');
  });
});

const distributed = mode === 'distributed' ? describe : describe.skip;

distributed('two gateways', () => {
  it('share answers, and both follow a change', async () => {
    const second = async () => {
      const response = await fetch(`${souk.furtherUrl('gateway-second')}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: PAGE, variables: { id: bowl.productId } }),
      });
      const { data } = (await response.json()) as { data: Page };
      return data.product?.name ?? null;
    };
    await nameOf();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await nameOf();
    expect(await leastReadsOf(souk, second)).toEqual({});
    await rename('Shared bowl');
    await timeUntil(second, 'Shared bowl', 1_000);
    await timeUntil(nameOf, 'Shared bowl', 1_000);
  });
});
