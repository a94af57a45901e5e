// Promise: caches between client and gateway help without ever showing an old state: browsers revalidate by ETag, a content
// delivery network gets what it may keep and is purged by the types in an answer.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openShop } from '../cart/open-shop.ts';
import { tokenOf } from '../harness/actor.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { KEEPING, type PurgeTarget, startPurgeTarget, timeUntil } from './scene.ts';

const PAGE = 'query ($id: ID!) { product(id: $id) { id name category { name } } }';
const UPDATE = `mutation ($id: ID!, $input: UpdateProductInput!) {
  updateProduct(id: $id, input: $input) { product { version } userErrors { code } } }`;

let souk: TestSouk;
let cdn: PurgeTarget;
let shop: Actor & { sellerId: string };
let id: string;
let version = 1;

beforeAll(async () => {
  cdn = await startPurgeTarget();
  souk = await startSouk({
    env: { ...KEEPING, CDN_PURGE_URL: cdn.url, CDN_PURGE_TOKEN: 'purge-token' },
  });
  shop = await openShop(souk, await admin(souk));
  id = (await listing(shop, { stock: 5, name: 'Bowl' })).productId;
  const query = 'query ($id: ID!) { product(id: $id) { version } }';
  const { product } = await shop.client.ok<{ product: { version: number } }>(query, { id });
  version = product.version;
});
afterAll(async () => {
  await souk.stop();
  await cdn.stop();
});

function get(headers: Record<string, string> = {}): Promise<Response> {
  const search = new URLSearchParams({ query: PAGE, variables: JSON.stringify({ id }) });
  return fetch(`${souk.url}/graphql?${search}`, {
    headers: { 'apollo-require-preflight': 'true', ...headers },
  });
}

async function rename(name: string): Promise<void> {
  const { updateProduct } = await shop.client.ok<{ updateProduct: { product: { version: number } } }>(
    UPDATE,
    {
      id,
      input: { version, name },
    },
  );
  version = updateProduct.product.version;
}

it('answers 304 to a client that has the answer, and the new answer once it has changed', async () => {
  const first = await get();
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  await first.text();
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await get({ 'if-none-match': known });
    expect([known, again.status, await again.text(), again.headers.get('etag')]).toEqual([
      known,
      304,
      '',
      etag,
    ]);
  }
  expect((await get({ 'if-none-match': '"other"' })).status).toBe(200);
  await rename('Deep bowl');
  await timeUntil(async () => String((await get({ 'if-none-match': etag })).status), '200', 1_000);
});

it('tells a content delivery network how long to keep what, and nothing of signed-in answers', async () => {
  const page = await get();
  expect(page.headers.get('cdn-cache-control')).toBe('public, max-age=60');
  expect(page.headers.get('cache-tag')).toBe('Category,Product');
  expect(page.headers.get('surrogate-key')).toBe('Category Product');
  const { email } = await customer(souk);
  const token = await tokenOf(souk, 'CUSTOMER', email);
  const own = await get({ authorization: `Bearer ${token}` });
  expect(own.headers.get('cache-control')).toBe('no-store');
  for (const name of ['etag', 'cdn-cache-control', 'cache-tag', 'surrogate-key']) {
    expect([name, own.headers.get(name)]).toEqual([name, null]);
  }
});

it('purges the types that changed, with the token, and again until it succeeds', async () => {
  const told = async () => String(cdn.purged.some(({ tags }) => tags.includes('Product')));
  await timeUntil(told, 'true', 3_000);
  cdn.isFailing = true;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  cdn.purged.length = 0;
  await rename('Flat bowl');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(cdn.purged).toEqual([]);
  cdn.isFailing = false;
  await timeUntil(told, 'true', 5_000);
  expect(cdn.purged.every(({ authorization }) => authorization === 'Bearer purge-token')).toBe(true);
});
