// Promise: with moderation on, nobody but its seller and those who review sees a product, or a change of one, before it is
// approved, in any way that leads through the gateway; price and stock change at once; the seller gets one mail for a decision.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noise } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer, staff } from '../harness/actors.ts';
import { consumed } from '../harness/consumed.ts';
import { addToCart, listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { settled } from '../mails/settled.ts';
import { fileOf } from '../uploads/files.ts';

const SEEN = `query Seen($id: ID!, $ids: [ID!], $sellerId: ID!, $text: String!) {
  product(id: $id) { name price { amount } isInStock images { id url } }
  node(id: $id) { id }
  listed: products(filter: { ids: $ids }) { nodes { name } totalCount }
  found: products(filter: { search: $text }) { nodes { name } facets { sellers { productCount } tags { productCount } } }
  ofSeller: products(filter: { sellerId: $sellerId, statuses: [IN_REVIEW] }) { totalCount }
  seller(id: $sellerId) { products(filter: { ids: $ids }) { nodes { name } } }
  productSuggestions(text: $text) { products { name } }
  tags(filter: { search: $text }) { nodes { name } }
}`;
const ADD = `mutation ($input: AddCartItemInput!) { addCartItem(input: $input) { cart { id } userErrors { code } } }`;
const QUEUE = `query ($productId: ID!) { productReviews(filter: { productId: $productId, states: [PENDING] }) {
  nodes { id version kind seller { name } product { name } differences { field beforeTexts afterTexts beforeImages { id } afterImages { id } } } } }`;
const APPROVE = `mutation ($id: ID!, $version: Int!) { approveProductReview(id: $id, input: { version: $version }) {
  review { state decidedBy { id } } product { status } userErrors { code message } } }`;
const REJECT = `mutation ($id: ID!, $version: Int!) { rejectProductReview(id: $id, input: { version: $version, reason: "Blurred." }) {
  review { state } userErrors { code message } } }`;
const UPDATE = `mutation ($id: ID!, $input: UpdateProductInput!) { updateProduct(id: $id, input: $input) {
  product { version } userErrors { code message } } }`;
const VERSION =
  'query ($id: ID!) { product(id: $id) { version status review { state reason decidedBy { id } } } }';

interface Seen {
  product: {
    name: string;
    price: { amount: string };
    isInStock: boolean;
    images: { id: string; url: string }[];
  } | null;
  node: object | null;
  listed: { nodes: { name: string }[]; totalCount: number };
  found: { nodes: { name: string }[]; facets: { sellers: object[]; tags: object[] } };
  ofSeller: { totalCount: number };
  seller: { products: { nodes: { name: string }[] } };
  productSuggestions: { products: { name: string }[] };
  tags: { nodes: { name: string }[] };
}
interface Pending {
  id: string;
  version: number;
  kind: string;
  seller: { name: string };
  differences: {
    field: string;
    beforeTexts: string[];
    afterTexts: string[];
    afterImages: { id: string }[];
  }[];
}

describe('a moderated market', () => {
  let souk: TestSouk;
  let root: Actor;
  let shop: Actor & { sellerId: string };
  let rival: Actor & { sellerId: string };
  let shopper: Actor;
  beforeAll(async () => {
    souk = await startSouk({ env: { PRODUCT_MODERATION: 'on' } });
    root = await admin(souk);
    shop = await openShop(souk, root);
    rival = await openShop(souk, root);
    shopper = await customer(souk);
  });
  afterAll(() => souk.stop());

  const seen = (id: string, text: string, { client }: Pick<Actor, 'client'> = { client: souk.client() }) =>
    client.ok<Seen>(SEEN, { id, ids: [id], sellerId: shop.sellerId, text });
  const pending = async (productId: string): Promise<Pending> => {
    const { productReviews } = await root.client.ok<{ productReviews: { nodes: Pending[] } }>(QUEUE, {
      productId,
    });
    const [review] = productReviews.nodes;
    if (!review) throw new Error(`nothing of ${productId} waits`);
    return review;
  };
  const decide = async (query: string, { id, version }: Pending, { client }: Actor = root) => {
    const { data, errors } = await client.run<Record<string, { userErrors: { code: string }[] }>>(query, {
      id,
      version,
    });
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0];
  };
  const change = async (id: string, input: object) => {
    const { product } = await shop.client.ok<{ product: { version: number } }>(VERSION, { id });
    const { updateProduct } = await shop.client.ok<{ updateProduct: { userErrors: object[] } }>(UPDATE, {
      id,
      input: { version: product.version, ...input },
    });
    expect(updateProduct.userErrors).toEqual([]);
  };
  const subjects = async () => {
    await consumed(souk, 'notifications');
    await settled(souk);
    return souk.inbox.mails({ to: shop.email }).map(({ subject }) => subject);
  };

  it('shows a new product to nobody else in any way, and sells it to nobody (trap 5)', async () => {
    const { productId, variantId } = await listing(shop, { stock: 3, name: 'Wisteria lamp' });
    await change(productId, { tags: ['wisteria'] });
    for (const viewer of [undefined, shopper, rival]) {
      const { seller, product, node, listed, found, ofSeller, productSuggestions, tags } = await seen(
        productId,
        'wisteria',
        viewer,
      );
      expect([product, node]).toEqual([null, null]);
      expect([listed.totalCount, ofSeller.totalCount]).toEqual([0, 0]);
      expect([
        seller.products.nodes,
        found.nodes,
        found.facets.sellers,
        found.facets.tags,
        productSuggestions.products,
      ]).toEqual([[], [], [], [], []]);
      if (viewer !== rival) expect(tags.nodes).toEqual([]);
    }
    const input = { idempotencyKey: randomUUID(), variantId, quantity: 1 };
    const added = await shopper.client.run<{ addCartItem: object }>(ADD, { input });
    expect(added.data?.addCartItem).toEqual({ cart: null, userErrors: [{ code: 'PRODUCT_UNAVAILABLE' }] });
    const entities = await souk
      .client()
      .run(`{ _entities(representations: [{ __typename: "Product", id: "${productId}" }]) { __typename } }`);
    expect(entities.errors.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect((await seen(productId, 'wisteria', shop)).product?.name).toBe('Wisteria lamp');

    expect((await decide(APPROVE, await pending(productId)))?.userErrors).toEqual([]);
    const { seller, product, node, listed, found, productSuggestions } = await seen(productId, 'wisteria');
    expect([product?.name, listed.totalCount, found.nodes.length, seller.products.nodes.length]).toEqual([
      'Wisteria lamp',
      1,
      1,
      1,
    ]);
    expect(node).toEqual({ id: productId });
    expect([found.facets.sellers.length, productSuggestions.products.length]).toEqual([1, 1]);
    await eventuallyTagged();
    await addToCart(shopper, { variantId });
    const own = await shop.client.ok<{ product: object }>(VERSION, { id: productId });
    expect(own.product).toMatchObject({ status: 'ACTIVE', review: { state: 'APPROVED', decidedBy: null } });
    expect(await subjects()).toContain('Wisteria lamp is approved');
  });

  async function eventuallyTagged() {
    const until = Date.now() + 20_000;
    for (;;) {
      const { tags } = await shopper.client.ok<{ tags: { nodes: object[] } }>(
        '{ tags(filter: { search: "wisteria" }) { nodes { name } } }',
      );
      if (tags.nodes.length > 0) return;
      if (Date.now() > until) throw new Error('the tag is not shown');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  it('shows the approved title and photo until others are approved; price and stock at once (trap 6)', async () => {
    const { productId, variantId } = await listing(shop, { stock: 1, name: 'Honest teapot', price: '10.00' });
    const picture = await noise(60, 40).png().toBuffer();
    const add = async (name: string) =>
      shop.client.upload<{ addProductImages: { userErrors: object[] } }>(
        `mutation ($id: ID!, $input: AddProductImagesInput!) { addProductImages(id: $id, input: $input) { userErrors { code message } } }`,
        { id: productId, input: { idempotencyKey: name, images: [null] } },
        { 'input.images.0': fileOf(name, 'image/png', picture) },
      );
    await add('honest.png');
    expect((await decide(APPROVE, await pending(productId)))?.userErrors).toEqual([]);
    const before = await seen(productId, 'teapot');
    expect(before.product?.images).toHaveLength(1);
    const mails = await subjects();

    await change(productId, { name: 'Bait kettle' });
    await add('bait.png');
    await change(productId, { price: { amount: '7.50', currency: 'EUR' } });
    await shop.client.ok(
      `mutation ($input: SetInventoryInput!) { setInventory(input: $input) { userErrors { code } } }`,
      { input: { idempotencyKey: randomUUID(), variantId, onHand: 0, reason: 'Counted' } },
    );
    for (const viewer of [undefined, shopper, rival]) {
      const now = await seen(productId, 'teapot', viewer);
      expect(now.product).toEqual({ ...before.product, price: { amount: '7.50' }, isInStock: false });
      expect(now.found.nodes).toEqual([{ name: 'Honest teapot' }]);
      expect((await seen(productId, 'kettle', viewer)).found.nodes).toEqual([]);
    }
    // What is held is in use: no clean-up takes the picture.
    await consumed(souk, 'media');
    const review = await pending(productId);
    expect(review.kind).toBe('CHANGE');
    expect(review.differences.map(({ field }) => field)).toEqual(['NAME', 'IMAGES']);
    const [, images] = review.differences;
    expect(images?.afterImages).toHaveLength(2);
    // A rejection first, then the same again.
    expect((await decide(REJECT, review))?.userErrors).toEqual([]);
    expect((await seen(productId, 'teapot')).product?.images).toEqual(before.product?.images);
    await change(productId, { name: 'Bait kettle' });
    expect((await decide(APPROVE, await pending(productId)))?.userErrors).toEqual([]);
    expect((await seen(productId, 'kettle')).found.nodes).toEqual([{ name: 'Bait kettle' }]);
    expect((await subjects()).slice(mails.length).toSorted()).toEqual([
      'Honest teapot is sold out',
      'Your change of Bait kettle is approved',
      'Your change of Honest teapot was not approved',
    ]);
    expect(souk.inbox.mails({ to: shop.email }).some(({ text }) => text.includes('Blurred.'))).toBe(true);
  });

  it('takes a product off sale whose picture gets another file, until it is approved', async () => {
    const { productId } = await listing(shop, { stock: 1, name: 'Framed' });
    const file = async (width: number) =>
      fileOf(`${width}.png`, 'image/png', await noise(width, 40).png().toBuffer());
    await shop.client.upload(
      `mutation ($id: ID!, $input: AddProductImagesInput!) { addProductImages(id: $id, input: $input) { userErrors { code } } }`,
      { id: productId, input: { idempotencyKey: 'framed', images: [null] } },
      { 'input.images.0': await file(50) },
    );
    await decide(APPROVE, await pending(productId));
    const { product } = await seen(productId, 'framed');
    await shop.client.upload(
      `mutation ($id: ID!, $input: UploadMediaVersionInput!) { uploadMediaVersion(id: $id, input: $input) { userErrors { code message } } }`,
      { id: product?.images[0]?.id ?? '', input: { idempotencyKey: 'framed-2', file: null } },
      { 'input.file': await file(70) },
    );
    await consumed(souk, 'products');
    const until = Date.now() + 5_000;
    while ((await seen(productId, 'framed')).product && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await seen(productId, 'framed')).product).toBeNull();
    expect((await pending(productId)).kind).toBe('PRODUCT');
  });

  it('is reviewed by administrators and staff with the permission, and by nobody else', async () => {
    const { productId } = await listing(shop, { stock: 1 });
    const review = await pending(productId);
    const clerk = await staff(souk);
    for (const viewer of [shop, rival, shopper, clerk])
      for (const query of [APPROVE, REJECT]) {
        const { errors } = await viewer.client.run(query, { id: review.id, version: review.version });
        expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
      }
    const { errors } = await clerk.client.run(QUEUE, { productId });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    const second = await admin(souk);
    const answers = await Promise.all([decide(APPROVE, review), decide(REJECT, review, second)]);
    expect(answers.flatMap((answer) => answer?.userErrors.map(({ code }) => code) ?? [])).toEqual([
      'INVALID_STATE',
    ]);
    await consumed(souk, 'users');
    const log = `query ($filter: AuditEntryFilter) { auditEntries(filter: $filter) {
      nodes { operation outcome subject { type } changes { field after } } } }`;
    const { auditEntries } = await root.client.ok<{
      auditEntries: { nodes: { operation: string; changes: { field: string; after: unknown }[] }[] };
    }>(log, { filter: { entityId: review.id } });
    expect(
      auditEntries.nodes.flatMap(({ changes }) => changes.filter(({ field }) => field === 'state')),
    ).toHaveLength(1);
  });
});
