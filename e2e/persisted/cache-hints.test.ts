// What caches may keep does not depend on the viewer: by the hint of every field of the schema, and by real answers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHints } from '@souk/gateway/execution/cache-hints/hints.ts';
import { publicSchema } from '@souk/gateway/execution/loading/build-supergraph.ts';
import { parse } from 'graphql';
import { noise } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer, staff } from '../harness/actors.ts';
import { listing } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { buy } from '../live-orders/live.ts';
import { whoMay } from '../permissions/who-may.ts';
import { secondsOf, wholeField } from './whole-fields.ts';

const sdl = readFileSync(join(import.meta.dirname, '../../supergraph.graphql'), 'utf8');
const schema = publicSchema(sdl);
const hints = readHints(parse(sdl));
const LOOKED_UP = [
  'attribute',
  'category',
  'categoryBySlug',
  'product',
  'productBySlug',
  'seller',
  'sellerBySlug',
];
const LISTED = [
  'attributes',
  'categories',
  'categoryTree',
  'productSuggestions',
  'products',
  'sellers',
  'tags',
];

/** Of the shop itself: which flags are on for anybody, and who else may sign people in. */
const OF_THE_SHOP = ['enabledFeatures', 'featureFlag', 'signInProviders'];

const rootFields = Object.values(schema.getQueryType()?.getFields() ?? {});
/** Whether anything at all below a root field may be kept. */
function mayBeKept({ name, args, type }: (typeof rootFields)[number]): boolean {
  const given = args
    .filter(({ type: needed }) => String(needed).endsWith('!'))
    .map((one) => `${one.name}: $${one.name}`);
  const inner = /^(String|ID|Int|Boolean|Float)!?$/.test(String(type)) ? '' : '{ __typename }';
  return secondsOf(schema, hints, `{ ${name}${given.length > 0 ? `(${given.join()})` : ''} ${inner} }`) > 0;
}

describe('the hints of the supergraph', () => {
  const kept = rootFields.filter(mayBeKept).map(({ name }) => name);

  it('are on the public catalogue, flags and sign-in providers only', () => {
    expect(kept.toSorted()).toEqual([...LOOKED_UP, ...LISTED, ...OF_THE_SHOP].toSorted());
  });

  it('are only on what anyone may ask', () => {
    expect(kept.filter((name) => !whoMay[`Query.${name}`]?.includes('anyone'))).toEqual([]);
  });

  it.each([
    [
      '{ productBySlug(slug: "s") { name images { url } seller { name } category { name } tags { name } } }',
      60,
    ],
    ['{ productBySlug(slug: "s") { name price { amount } } }', 10],
    ['{ product(id: "p") { variants { availableQuantity } } }', 10],
    ['{ products(first: 3) { edges { node { name } } pageInfo { endCursor } totalCount } }', 30],
    ['{ products(first: 3) { nodes { name } pageInfo { endCursor } totalCount } }', 30],
    ['{ products(first: 3) { nodes { inventory { onHand } } } }', 0],
    ['{ sellers(first: 3) { nodes { name } } }', 60],
    ['{ categories { nodes { name } } }', 300],
    ['{ tags { nodes { name } } }', 300],
    ['{ categoryTree { name children { name } } }', 300],
    ['{ sellerBySlug(slug: "s") { name description logo { url } address { city country } } }', 120],
    ['{ sellerBySlug(slug: "s") { shippingRules { basePerOrder { amount } } } }', 60],
    ['{ sellerBySlug(slug: "s") { email } }', 0],
    ['{ sellerBySlug(slug: "s") { address { line1 } } }', 0],
    ['{ sellerBySlug(slug: "s") { products { totalCount } } }', 30],
    ['{ sellerBySlug(slug: "s") { balances { amount } } }', 0],
    ['{ product(id: "p") { unitsSold } }', 0],
    ['{ product(id: "p") { inventory { onHand } } }', 0],
    ['{ product(id: "p") { images { signedUrl } } }', 0],
    ['{ me { role } }', 0],
  ])('let %s be kept for %i seconds', (text, seconds) => {
    expect(secondsOf(schema, hints, text)).toBe(seconds);
  });
});

describe(`the cacheable answer, with Souk ${mode}`, () => {
  let souk: TestSouk;
  let actors: Record<string, Actor>;
  let arguments_: Record<string, string>;
  beforeAll(async () => {
    const lifted = { QUERY_MAX_FIELDS: '50000', QUERY_MAX_TOKENS: '100000', QUERY_MAX_COST: '100000000' };
    const unlimited = { RATE_LIMIT_MAX: '0', QUERY_MAX_ROOT_FIELDS: '100' };
    souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...lifted, ...unlimited } });
    const root = await admin(souk);
    const shop = await openShop(souk, root);
    const shopper = await customer(souk);
    actors = { shopper, shop, staff: await staff(souk), root };
    const goods = await listing(shop, { stock: 9 });
    // Something of everything that a field could tell one person and not another.
    const { createCategory } = await root.client.ok<{
      createCategory: { category: { id: string; slug: string } };
    }>(
      'mutation { createCategory(input: { idempotencyKey: "bowls", name: "Bowls" }) { category { id slug } userErrors { code message field } } }',
    );
    const { category } = createCategory;
    const { createAttribute } = await root.client.ok<{ createAttribute: { attribute: { id: string } } }>(
      'mutation { createAttribute(input: { idempotencyKey: "glaze", name: "Glaze", kind: TEXT }) { attribute { id } userErrors { code message field } } }',
    );
    const attributeId = createAttribute.attribute.id;
    await root.client.ok(
      `mutation ($id: ID!, $input: AssignAttributeInput!) { assignAttribute(id: $id, input: $input) { userErrors { code message field } } }`,
      { id: attributeId, input: { categoryId: category.id, level: 'PRODUCT' } },
    );
    await shop.client.ok(
      `mutation ($id: ID!, $input: UpdateProductInput!) { updateProduct(id: $id, input: $input) { userErrors { code message field } } }`,
      {
        id: goods.productId,
        input: {
          version: 1,
          categoryId: category.id,
          tags: ['blue'],
          attributes: [{ attributeId, text: 'Blue' }],
        },
      },
    );
    const bytes = new Uint8Array(await noise(60, 40).png().toBuffer());
    await shop.client.upload(
      `mutation ($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code message field } } }`,
      {
        input: {
          idempotencyKey: 'pictured',
          name: 'Pictured',
          price: { amount: '5.00', currency: 'EUR' },
          images: [null],
          isPublished: true,
          categoryId: category.id,
        },
      },
      { 'input.images.0': { name: 'bowl.png', type: 'image/png', bytes } },
    );
    // A draft, which only its seller and admins see.
    await shop.client.ok(
      'mutation { createProduct(input: { idempotencyKey: "draft", name: "Draft", price: { amount: "5.00", currency: "EUR" } }) { userErrors { code message field } } }',
    );
    await buy(shopper, goods);
    // Counts of products follow within seconds.
    while ((await souk.db('products').collection('countChanges').countDocuments()) > 0) await sleep(100);
    const { product } = await souk
      .client()
      .ok<{ product: { slug: string; seller: { slug: string } } }>(
        `{ product(id: "${goods.productId}") { slug seller { slug } } }`,
      );
    arguments_ = {
      attribute: `(id: "${attributeId}")`,
      category: `(id: "${category.id}")`,
      categoryBySlug: `(slug: "${category.slug}")`,
      product: `(id: "${goods.productId}")`,
      productBySlug: `(slug: "${product.slug}")`,
      seller: `(id: "${shop.sellerId}")`,
      sellerBySlug: `(slug: "${product.seller.slug}")`,
      ...Object.fromEntries(LISTED.map((name) => [name, name === 'categoryTree' ? '' : '(first: 3)'])),
      productSuggestions: '(text: "b")',
    };
  });
  afterAll(() => souk.stop());

  // Only anonymous answers are kept. A seller also sees drafts among its products, and so do administrators.
  const OWN = new Map(hints).set('Seller.products', { maxAge: 0, isPrivate: false, inherit: false });

  it.each([...LOOKED_UP, ...LISTED])('of %s is the same for everybody', async (name) => {
    for (const [kept, callers] of [
      [hints, ['shopper', 'staff']],
      [OWN, ['shop', 'root']],
    ] as const) {
      const query = wholeField(schema, kept, name, arguments_[name] ?? '');
      if (!query) throw new Error(`nothing of ${name} may be kept`);
      const shown = await souk.client().run(query);
      expect([shown.errors, shown.data?.[name]]).toEqual([[], expect.anything()]);
      for (const who of callers) {
        const { data, errors } = (await actors[who]?.client.run(query)) ?? {};
        expect({ who, data, errors }).toEqual({ who, data: shown.data, errors: [] });
      }
    }
  });

  it('is compared in a way that detects a difference', async () => {
    const loosened = new Map(hints);
    for (const field of ['email', 'taxId']) loosened.delete(`Seller.${field}`);
    const query = wholeField(schema, loosened, 'seller', arguments_.seller ?? '') ?? '';
    const ofOwner = await actors.shop?.client.run(query);
    const ofAnybody = await souk.client().run(query);
    expect(ofOwner?.data?.seller).toMatchObject({ email: actors.shop?.email });
    expect(ofAnybody.data?.seller).toMatchObject({ email: null });
  });
});
