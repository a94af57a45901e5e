// Promise: of an approved product customers see the approved content until a change of it is approved; trade goes on at once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { deliver } from '../testing/deliver.ts';
import { type ModeratedShop, openModeratedShop, type Review } from '../testing/moderated.ts';
import { codeOf, linesOf, reserve } from '../testing/reserving.ts';
import { admin, ana, ben, customer, eur } from '../testing/shop.ts';

const LOOK = `query ($id: ID!, $slug: String!) {
  product(id: $id) {
    name description slug seoTitle category { name } tags { name } images { id } metadata { key value }
    options { name values } price { amount } compareAtPrice { amount } isInStock
    variants { sku name price { amount } images { id } weightGrams }
  }
  productBySlug(slug: $slug) { name }
  products(filter: { ids: [$id] }) { nodes { name images { id } } }
}`;

interface Look {
  name: string;
  slug: string;
  price: { amount: string };
  isInStock: boolean;
  images: { id: string }[];
  variants: { sku: string | null; name: string; price: { amount: string }; images: { id: string }[] }[];
  [field: string]: unknown;
}

describe('a change of an approved product', () => {
  let shop: ModeratedShop;
  beforeAll(async () => {
    shop = await openModeratedShop({ work: true });
  });
  afterAll(() => shop.stop());

  async function look(id: string, viewer = anonymous): Promise<Look> {
    const query = LOOK.replaceAll('$slug: String!', '$slug: String = ""');
    const { data, errors } = await shop.run<{ product: Look }>(viewer, query, { id });
    expect(errors).toEqual([]);
    return data.product;
  }
  const found = async (search: string) => {
    const query = 'query ($search: String!) { products(filter: { search: $search }) { nodes { name } } }';
    const { data } = await shop.run<{ products: { nodes: { name: string }[] } }>(anonymous, query, {
      search,
    });
    return data.products.nodes.map(({ name }) => name);
  };
  const call = (field: string, id: string, input: object | null, viewer = ana) =>
    shop.mutate<{ product: { id: string } | null; variant?: object | null }>(
      viewer,
      field,
      input === null
        ? `mutation ($id: ID!) { ${field}(id: $id) { product { id } userErrors { code message field } } }`
        : `mutation ($id: ID!, $input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) {
            ${field}(id: $id, input: $input) { product { id } userErrors { code message field } } }`,
      { id, input },
    );
  const events = async (type: string, of: string) =>
    (await shop.events()).filter((one) => one.type === type && one.aggregateId === of);
  const fieldsOf = ({ differences }: Review) => differences.map(({ field }) => field);

  it('swaps no title and no photo before it was approved (trap 6)', async () => {
    const { id, variantId } = await shop.approved({ name: 'Honest teapot', mediaIds: ['med_a', 'med_b'] });
    const before = await look(id);
    expect((await shop.change(id, { name: 'Bait kettle', description: 'Switched.' })).userErrors).toEqual([]);
    const add = { idempotencyKey: 'swap-add', mediaIds: ['med_bait'] };
    expect((await call('addProductImages', id, add)).userErrors).toEqual([]);
    expect((await call('removeProductImages', id, { mediaIds: ['med_a', 'med_b'] })).userErrors).toEqual([]);
    expect(await look(id)).toEqual(before);
    expect(await look(id, ben)).toEqual(before);
    expect([await found('bait kettle'), await found('honest teapot')]).toEqual([[], ['Honest teapot']]);
    const entity = `query ($id: ID!) { _entities(representations: [{ __typename: "Product", id: $id }]) {
      ... on Product { name images { id } } } }`;
    expect((await shop.run(anonymous, entity, { id })).data).toEqual({
      _entities: [{ name: 'Honest teapot', images: [{ id: 'med_a' }, { id: 'med_b' }] }],
    });
    // Price and stock of it go live at once.
    await shop.change(id, { price: eur('12.50'), compareAtPrice: eur('20') });
    const stock = `mutation ($input: SetInventoryInput!) { setInventory(input: $input) { userErrors { code } } }`;
    const counted = { idempotencyKey: 'swap-stock', variantId, onHand: 0, reason: 'Counted' };
    expect((await shop.mutate(ana, 'setInventory', stock, { input: counted })).userErrors).toEqual([]);
    expect(await look(id)).toMatchObject({
      name: 'Honest teapot',
      price: { amount: '12.50' },
      compareAtPrice: { amount: '20.00' },
      isInStock: false,
    });
    const review = await shop.reviewOf(id);
    expect(review).toMatchObject({ kind: 'CHANGE', state: 'PENDING' });
    expect(review.differences).toEqual([
      {
        field: 'NAME',
        variantName: null,
        beforeTexts: ['Honest teapot'],
        afterTexts: ['Bait kettle'],
        beforeImages: [],
        afterImages: [],
      },
      {
        field: 'DESCRIPTION',
        variantName: null,
        beforeTexts: [],
        afterTexts: ['Switched.'],
        beforeImages: [],
        afterImages: [],
      },
      {
        field: 'IMAGES',
        variantName: null,
        beforeTexts: [],
        afterTexts: [],
        beforeImages: [{ id: 'med_a' }, { id: 'med_b' }],
        afterImages: [{ id: 'med_bait' }],
      },
    ]);
    expect((await shop.approve(review)).userErrors).toEqual([]);
    expect(await look(id)).toMatchObject({
      name: 'Bait kettle',
      description: 'Switched.',
      images: [{ id: 'med_bait' }],
      price: { amount: '12.50' },
      isInStock: false,
    });
    expect([await found('bait kettle'), await found('honest teapot')]).toEqual([['Bait kettle'], []]);
    expect((await shop.reviewOf(id)).differences).toEqual(review.differences);
  });

  it('may be of any content, in one review', async () => {
    const category = await shop.category('Kettles');
    const options = [{ name: 'Size', values: ['S', 'M', 'L'] }];
    const variants = ['S', 'M'].map((value) => ({
      options: [{ name: 'Size', value }],
      sku: `any-${value}`,
      initialStock: 3,
    }));
    const { id } = await shop.approved({
      name: 'Any',
      initialStock: undefined,
      options,
      variants,
      mediaIds: ['med_1', 'med_2'],
    });
    const before = await look(id);
    await shop.change(id, { slug: 'any-other', seoTitle: 'Any other', categoryId: category, tags: ['held'] });
    const [small] = await shop.mongo
      .db(shop.dbName)
      .collection<{ _id: string; version: number }>('variants')
      .find({ productId: id } as object)
      .sort({ position: 1 })
      .toArray();
    const own = {
      version: small?.version,
      sku: 'any-small',
      weightGrams: 70,
      imageMediaIds: ['med_2'],
      price: eur('3'),
    };
    expect((await call('updateProductVariant', small?._id ?? '', own)).userErrors).toEqual([]);
    const { version } = await shop.stored(id);
    const renamed = [{ name: 'Size', values: ['S', 'M', 'L', 'XL'] }];
    expect((await call('setProductOptions', id, { version, options: renamed })).userErrors).toEqual([]);
    const extra = {
      productId: id,
      idempotencyKey: 'any-xl',
      price: eur('9'),
      initialStock: 4,
      options: [{ name: 'Size', value: 'XL' }],
    };
    const create = `mutation ($input: CreateProductVariantInput!) { createProductVariant(input: $input) {
      variant { id } product { id } userErrors { code message field } } }`;
    for (const _ of [1, 2])
      expect(await shop.mutate(ana, 'createProductVariant', create, { input: extra })).toMatchObject({
        variant: null,
        userErrors: [],
      });
    const again = { ...extra, idempotencyKey: 'any-xl-2', price: eur('9'), sku: 'any-xl' };
    const taken = { ...extra, idempotencyKey: 'any-m', options: [{ name: 'Size', value: 'M' }] };
    const doubled = { ...again, idempotencyKey: 'any-l', options: [{ name: 'Size', value: 'L' }] };
    for (const [input, code] of [
      [again, undefined],
      [taken, 'ALREADY_EXISTS'],
      [doubled, 'ALREADY_EXISTS'],
    ] as const)
      expect(codeOf(await shop.mutate(ana, 'createProductVariant', create, { input }))).toBe(code);
    const entries = [
      { key: 'care', value: 'Wash', isPublic: true },
      { key: 'bin', value: '7' },
    ];
    expect((await call('setProductMetadata', id, { entries })).userErrors).toEqual([]);
    const meanwhile = await look(id);
    expect(meanwhile.variants[0]?.price.amount).toBe('3.00');
    const withoutPrices = (one: Look) => ({
      ...one,
      price: null,
      variants: one.variants.map((variant) => ({ ...variant, price: null })),
    });
    expect(withoutPrices(meanwhile)).toEqual(withoutPrices(before));
    const review = await shop.reviewOf(id);
    expect(fieldsOf(review)).toEqual([
      ...['SLUG', 'SEO_TITLE', 'CATEGORY', 'TAGS', 'METADATA', 'OPTIONS'],
      ...['SKU', 'IMAGES', 'MEASURES', 'SKU', 'OPTIONS'],
    ]);
    expect(review.differences.at(-1)).toMatchObject({ variantName: 'XL', afterTexts: ['Size: XL'] });
    expect((await shop.approve(review)).userErrors).toEqual([]);
    expect(await look(id)).toMatchObject({
      slug: 'any-other',
      seoTitle: 'Any other',
      category: { name: 'Kettles' },
      tags: [{ name: 'held' }],
      metadata: [{ key: 'care', value: 'Wash' }],
      options: [{ name: 'Size', values: ['S', 'M', 'L', 'XL'] }],
      variants: [
        { sku: 'any-small', weightGrams: 70, images: [{ id: 'med_2' }], price: { amount: '3.00' } },
        { sku: 'any-M', name: 'M' },
        { name: 'XL', price: { amount: '9.00' } },
      ],
    });
  });

  it('is held for each of many products, whose prices change at once', async () => {
    const [one, two] = [await shop.approved({ name: 'One' }), await shop.approved({ name: 'Two' })];
    const update = `mutation ($input: UpdateProductsInput!) { updateProducts(input: $input) {
      results { product { name } userErrors { code } } } }`;
    const items = await Promise.all(
      [one, two].map(async ({ id }, index) => ({
        id,
        version: (await shop.stored(id)).version,
        price: eur('4'),
        ...(index === 0 ? { name: 'Other' } : {}),
      })),
    );
    const input = { idempotencyKey: 'held-many', items };
    expect(await shop.mutate(ana, 'updateProducts', update, { input })).toMatchObject({
      results: [{ product: { name: 'One' } }, { product: { name: 'Two' } }],
    });
    for (const { id } of [one, two]) expect((await look(id)).price.amount).toBe('4.00');
    expect([(await shop.reviewOf(one.id)).kind, (await shop.reviewOf(two.id)).kind]).toEqual([
      'CHANGE',
      'PRODUCT',
    ]);
  });

  it('joins the one that is pending, and is nothing once it is taken back', async () => {
    const { id } = await shop.approved({ name: 'Merged', description: 'Old.' });
    await shop.change(id, { name: 'First' });
    const first = await shop.reviewOf(id);
    await shop.change(id, { description: 'New.' });
    const second = await shop.reviewOf(id);
    expect(second.id).toBe(first.id);
    expect(fieldsOf(second)).toEqual(['NAME', 'DESCRIPTION']);
    for (const answer of [await shop.approve(first), await shop.reject(first)])
      expect(answer.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    await shop.change(id, { name: 'Merged', description: 'Old.' });
    expect((await shop.reviewOf(id)).state).toBe('WITHDRAWN');
    expect(await events('product.submitted', id)).toHaveLength(2);
  });

  it('is dropped by a rejection or a withdrawal, with its pictures; the product stays for sale', async () => {
    const { id } = await shop.approved({ name: 'Steady', mediaIds: ['med_s'] });
    for (const end of ['reject', 'withdraw'] as const) {
      await call('addProductImages', id, { idempotencyKey: `held-${end}`, mediaIds: [`med_${end}`] });
      await shop.change(id, { name: 'Shaky' });
      const review = await shop.reviewOf(id);
      const answer = end === 'reject' ? await shop.reject(review, 'Shaky.') : await shop.withdraw(review.id);
      expect(answer.userErrors).toEqual([]);
      expect(await look(id)).toMatchObject({ name: 'Steady', images: [{ id: 'med_s' }] });
      expect(await events('media.attached', `med_${end}`)).toHaveLength(1);
      expect(await events('media.detached', `med_${end}`)).toHaveLength(1);
    }
    expect(await events('media.detached', 'med_s')).toEqual([]);
    expect(await events('product.rejected', id)).toMatchObject([
      { payload: { kind: 'CHANGE', name: 'Steady', reason: 'Shaky.' } },
    ]);
  });

  it('says nothing when only trade, or nothing, differs', async () => {
    const { id } = await shop.approved({ name: 'Whole form', tags: ['b', 'a'] });
    await shop.change(id, {
      name: 'Whole form',
      description: '',
      tags: ['a', 'b'],
      sku: null,
      price: eur('11'),
    });
    expect((await shop.reviewOf(id)).kind).toBe('PRODUCT');
    expect((await look(id)).price.amount).toBe('11.00');
    expect((await call('archiveProduct', id, null)).userErrors).toEqual([]);
    expect((await shop.stored(id)).status).toBe('ARCHIVED');
  });

  it('is refused by the ordinary rules, at once and again at its approval', async () => {
    const { id } = await shop.approved({ name: 'Ruled' });
    const taken = await shop.approved({ slug: 'taken-slug' });
    expect((await shop.change(id, { name: '' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect((await shop.change(id, { slug: 'taken-slug' })).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS' },
    ]);
    expect((await shop.change(id, { slug: 'wanted-slug' })).userErrors).toEqual([]);
    expect((await shop.change(taken.id, { slug: 'wanted-slug' }, admin)).userErrors).toEqual([]);
    const review = await shop.reviewOf(id);
    expect((await shop.approve(review)).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['id'] },
    ]);
    expect((await shop.reviewOf(id)).state).toBe('PENDING');
    expect(await events('product.approved', id)).toHaveLength(1);
  });

  it('is withdrawn when the product is taken off sale', async () => {
    const { id } = await shop.approved();
    await shop.change(id, { name: 'Never seen' });
    expect((await call('unpublishProduct', id, null)).userErrors).toEqual([]);
    expect((await shop.reviewOf(id)).state).toBe('WITHDRAWN');
    expect((await shop.change(id, { name: 'A draft' })).userErrors).toEqual([]);
    expect((await shop.stored(id)).name).toBe('A draft');
  });

  it('goes live at once when an administrator makes it', async () => {
    const { id } = await shop.approved({ name: 'Mine' });
    await shop.change(id, { name: 'Corrected' }, admin);
    expect((await look(id)).name).toBe('Corrected');
  });

  it('of a picture of which the file is replaced takes the product off until it is approved again', async () => {
    const [{ id, variantId }, other] = [
      await shop.approved({ mediaIds: ['med_new'] }),
      await shop.approved({ mediaIds: ['med_old'] }),
    ];
    await shop.change(id, { name: 'Held before' });
    expect(codeOf(await reserve(shop, 'ord_before', linesOf([variantId, 1])))).toBeUndefined();
    const entity =
      'query ($id: ID!) { _entities(representations: [{ __typename: "Product", id: $id }]) { ... on Product { id } } }';
    const replaced = (mediaId: string, isReplacedByOwner: boolean) => {
      const payload = { mediaId, ownerType: 'SELLER', ownerId: 'sel_ana', isReplacedByOwner };
      return deliver(shop, 'media', 'media.updated', mediaId, 1, payload);
    };
    await replaced('med_old', false);
    await replaced('med_new', true);
    expect((await shop.stored(other.id)).status).toBe('ACTIVE');
    expect((await shop.stored(id)).status).toBe('IN_REVIEW');
    // Who ordered it before still sees what it was.
    expect((await shop.run(customer, entity, { id })).data).toEqual({ _entities: [{ id }] });
    expect(await look(id)).toBeNull();
    const review = await shop.reviewOf(id);
    expect(review).toMatchObject({ kind: 'PRODUCT', state: 'PENDING', replacedImages: [{ id: 'med_new' }] });
    expect(review.differences).toContainEqual(
      expect.objectContaining({ field: 'NAME', afterTexts: ['Held before'] }),
    );
    expect((await shop.approve(review)).userErrors).toEqual([]);
    expect(await look(id)).toMatchObject({ name: 'Held before', images: [{ id: 'med_new' }] });
  });
});
