// A manifest made of a client's operations, enforced by a gateway of a real Souk over every path.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningGateway } from '@souk/gateway/gateway.ts';
import { answerOf } from '@souk/gateway/testing/client.ts';
import { naming, PATHS, type Sent, sendOver, urlOf } from '@souk/gateway/testing/every-path.ts';
import { follow, WAYS } from '@souk/gateway/testing/live-client.ts';
import { SIGN_IN } from '../../app/tour/steps/shopper.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer, PASSWORD } from '../harness/actors.ts';
import { type Listing, listing } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { buy } from '../live-orders/live.ts';
import { madeManifest } from './manifest.ts';
import { secondGateway } from './second-gateway.ts';

const { path, operations } = madeManifest();
const refused = { data: null, codes: ['PERSISTED_QUERY_NOT_IN_LIST'] };
const CHANGING = PATHS.filter((one) => one !== 'GET');

let souk: TestSouk;
let gateway: RunningGateway;
let shop: Actor;
let shopper: Actor;
let goods: Listing;
let slug: string;
beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  shop = await openShop(souk, await admin(souk));
  goods = await listing(shop, { stock: 50 });
  shopper = await customer(souk);
  slug = (
    await souk.client().ok<{ product: { slug: string } }>(`{ product(id: "${goods.productId}") { slug } }`)
  ).product.slug;
  gateway = await secondGateway(souk, {
    PERSISTED_QUERIES_MODE: 'enforce',
    PERSISTED_QUERIES_MANIFEST: path,
  });
});
afterAll(async () => {
  await gateway.stop();
  await souk.stop();
});

function operation(name: string) {
  const found = operations.get(name);
  if (!found) throw new Error(`${name} is not in the manifest`);
  return found;
}
const tokenOf = ({ client }: Actor) => client.token ?? undefined;
const inCart = async () =>
  (await shopper.client.ok<{ cart: { itemCount: number } }>('{ cart { itemCount } }')).cart.itemCount;

it('a manifest contains the operations of the client, in the form in which it sends them', () => {
  expect([...operations.values()].map(({ name, type }) => `${type} ${name}`)).toEqual([
    'mutation AddToCart',
    'query Cart',
    'subscription FollowOrders',
    'query ProductList',
    'query ProductPage',
    'mutation UploadPicture',
  ]);
  expect(operation('ProductPage').body).toMatch(
    /fragment Price on Money \{\n {2}amount\n {2}currency\n {2}__typename\n\}/,
  );
});

describe(`an enforced manifest, with Souk ${mode}`, () => {
  describe.each(PATHS)('over %s', (way) => {
    const send = (sent: Sent) => sendOver(way, gateway.url, sent);

    it('answers listed operations, by id and by text', async () => {
      const { id, body } = operation('ProductPage');
      const variables = { slug };
      const byId = await send({ id, variables });
      expect(byId).toMatchObject({
        data: {
          productBySlug: {
            id: goods.productId,
            __typename: 'Product',
            variants: [{ availableQuantity: expect.any(Number) }],
          },
        },
        codes: [],
      });
      expect(await send({ query: body, variables })).toEqual(byId);
      const list = operation('ProductList');
      expect(await send({ id: list.id, variables: { first: 1 } })).toMatchObject({
        data: { products: { edges: [{ node: { id: goods.productId } }] } },
      });
      const cart = await send({ id: operation('Cart').id, token: tokenOf(shopper) });
      expect(cart).toMatchObject({ data: { cart: { __typename: 'Cart' } }, codes: [] });
    });

    it('refuses other operations without any effect', async () => {
      const login = {
        query: SIGN_IN,
        variables: { input: { email: shopper.email, password: PASSWORD } },
      };
      expect(await send(login)).toEqual(refused);
      expect(
        await send({
          query: `${operation('Cart').body} fragment More on Cart { itemCount }`,
          token: tokenOf(shopper),
        }),
      ).toEqual(refused);
      expect(await send({ id: 'a'.repeat(64), token: tokenOf(shopper) })).toEqual(refused);
      expect(await send({ query: '{ __schema { types { name } } }' })).toEqual(refused);
    });
  });

  it.each(CHANGING)('lets a listed mutation change something over %s, and no other', async (way) => {
    const before = await inCart();
    const { id, body } = operation('AddToCart');
    const token = tokenOf(shopper);
    for (const sent of [{ id }, { query: body }]) {
      const input = { idempotencyKey: randomUUID(), variantId: goods.variantId, quantity: 1 };
      const { data } = await sendOver(way, gateway.url, { ...sent, variables: { input }, token });
      expect(data).toMatchObject({ addCartItem: { userErrors: [] } });
    }
    const clear = { query: 'mutation { clearCart { cart { itemCount } } }', token };
    expect(await sendOver(way, gateway.url, clear)).toEqual(refused);
    expect(await inCart()).toBe(before + 2);
  });

  it('takes a file with an operation that is named by its id', async () => {
    const form = new FormData();
    form.set(
      'operations',
      JSON.stringify({
        variables: { file: null, idempotencyKey: 'dot' },
        extensions: naming(operation('UploadPicture').id),
      }),
    );
    form.set('map', '{"0":["variables.file"]}');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    form.set('0', new File([new Uint8Array(png)], 'dot.png', { type: 'image/png' }));
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'apollo-require-preflight': 'true', authorization: `Bearer ${shop.client.token}` },
      body: form,
    });
    expect((await answerOf(response)).body).toMatchObject({
      data: { uploadMedia: { media: { filename: 'dot.png' }, userErrors: [] } },
    });
  });

  it.each(WAYS)('lets a listed subscription be followed over %s, by id and by text', async (way) => {
    const { id, body } = operation('FollowOrders');
    const token = tokenOf(shopper);
    const byId = await follow(gateway.url, { way, query: '', extensions: naming(id), token });
    const byText = await follow(gateway.url, { way, query: body, token });
    const order = await buy(shopper, goods);
    const event = { data: { orderChanged: { id: order.id, customer: { firstName: 'Test' } } } };
    expect(await byId.next()).toMatchObject(event);
    expect(await byText.next()).toMatchObject(event);
    byId.leave();
    byText.leave();
    const unlisted = await follow(gateway.url, {
      way,
      query: 'subscription { orderChanged { id } }',
      token,
    });
    const answer = await unlisted.next();
    const errors = answer?.errors ?? (await unlisted.ended());
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(refused.codes);
    unlisted.leave();
  });
});

describe(`automatic persisted queries, with Souk ${mode}`, () => {
  it('registered at one gateway are served by another, by GET, for caches to keep', async () => {
    const other = await secondGateway(souk, {});
    const { id, body } = operation('ProductPage');
    const variables = { slug };
    expect((await sendOver('POST', souk.url, { query: body, id, variables })).codes).toEqual([]);
    const get = (headers: Record<string, string> = {}) =>
      fetch(urlOf(other.url, { id, variables }), {
        headers: { 'content-type': 'application/json', ...headers },
      });
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(answer.headers.get('vary')).toBe('Accept, Authorization, Origin, X-API-Key');
    expect((await answerOf(answer)).body).toMatchObject({ data: { productBySlug: { id: goods.productId } } });
    const signedIn = await get({ authorization: `Bearer ${shopper.client.token}` });
    expect([signedIn.status, signedIn.headers.get('cache-control')]).toEqual([200, 'no-store']);
    await other.stop();
  });
});
