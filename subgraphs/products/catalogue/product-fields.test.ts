import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { admin, ana, ben, eur, openShop, type Shop } from '../testing/shop.ts';

const UPDATE = `mutation ($id: ID!, $input: UpdateProductInput!) {
  updateProduct(id: $id, input: $input) {
    product { slug seoTitle seoDescription compareAtPrice { amount } version relatedProducts { id } }
    userErrors { code field }
  }
}`;
const VARIANT = `mutation ($id: ID!, $input: UpdateProductVariantInput!) {
  updateProductVariant(id: $id, input: $input) {
    variant { compareAtPrice { amount } weightGrams lengthMillimeters widthMillimeters heightMillimeters }
    product { compareAtPrice { amount } }
    userErrors { code field }
  }
}`;
const CREATE = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) {
    product {
      id slug seoTitle images { id } priceRange { min { amount } max { amount } } compareAtPrice { amount } variantCount
      variants { name sku price { amount } weightGrams image { id } inventory { onHand } }
    }
    userErrors { code message field }
  }
}`;
const DELETE = `mutation ($id: ID!) { deleteProduct(id: $id) { deletedId seller { id } userErrors { code field } } }`;

interface Changed {
  product: Record<string, unknown> & { slug: string; version: number };
}

describe('the fields of a product', () => {
  let shop: Shop;
  let keys = 0;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const update = (id: string, input: object, viewer: Viewer = ana) =>
    shop.mutate<Changed>(viewer, 'updateProduct', UPDATE, { id, input });
  const change = (id: string, input: object) =>
    shop.mutate<{ variant: object; product: object }>(ana, 'updateProductVariant', VARIANT, { id, input });
  const create = (input: object) => {
    keys += 1;
    return shop.mutate<{ product: { id: string; slug: string } & Record<string, unknown> }>(
      ana,
      'createProduct',
      CREATE,
      { input: { idempotencyKey: `fields-${keys}`, name: 'Vase', price: eur('10.00'), ...input } },
    );
  };
  const slugOf = async (slug: string) => {
    const query = `query ($slug: String!) { productBySlug(slug: $slug) { slug }
      products(filter: { slugs: [$slug] }) { nodes { slug } } }`;
    const { data } = await shop.run<{
      productBySlug: { slug: string } | null;
      products: { nodes: { slug: string }[] };
    }>(anonymous, query, { slug });
    return [data?.productBySlug?.slug ?? null, ...(data?.products.nodes.map((one) => one.slug) ?? [])];
  };

  it('are reachable by former slugs, which nobody else gets', async () => {
    const { id } = await shop.sell();
    const other = await shop.sell();
    const first = (await update(id, { version: 1, slug: 'first-cup' })).product;
    await update(id, { version: first.version, slug: 'second-cup' });
    for (const slug of ['first-cup', 'second-cup'])
      expect(await slugOf(slug)).toEqual(['second-cup', 'second-cup']);
    const taken = { code: 'ALREADY_EXISTS', field: ['input', 'slug'] };
    expect((await update(other.id, { version: 1, slug: 'first-cup' })).userErrors).toEqual([taken]);
    expect((await create({ slug: 'second-cup' })).userErrors).toMatchObject([taken]);
    const back = await update(id, { version: 3, slug: 'first-cup' });
    expect(back.product.slug).toBe('first-cup');
    expect((await update(id, { version: 4, slug: 'Not a slug' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['input', 'slug'] },
    ]);
    expect((await create({ slug: 'own-choice', seoTitle: 'A vase' })).product).toMatchObject({
      slug: 'own-choice',
      seoTitle: 'A vase',
    });
  });

  it('include texts for search engines, which null removes', async () => {
    const { id } = await shop.sell();
    const texts = { seoTitle: 'Cups', seoDescription: 'All cups' };
    expect((await update(id, { version: 1, ...texts })).product).toMatchObject(texts);
    const cleared = await update(id, { version: 2, seoTitle: null });
    expect(cleared.product).toMatchObject({ seoTitle: null, seoDescription: 'All cups' });
    const long = await update(id, { version: 3, seoTitle: 'x'.repeat(121), seoDescription: '' });
    expect(long.userErrors.map(({ field }) => field?.[1])).toEqual(['seoTitle', 'seoDescription']);
  });

  it('include a price before a reduction, which is above the price', async () => {
    const { id, variantId } = await shop.sell({ price: '10.00' });
    const at = { code: 'INVALID_INPUT', field: ['input', 'compareAtPrice'] };
    for (const amount of ['9.00', '10.00'])
      expect((await update(id, { version: 1, compareAtPrice: eur(amount) })).userErrors).toEqual([at]);
    const reduced = await update(id, { version: 1, compareAtPrice: eur('12.00') });
    expect(reduced.product.compareAtPrice).toEqual({ amount: '12.00' });
    expect((await update(id, { version: 2, price: eur('12.00') })).userErrors).toEqual([at]);
    expect((await change(variantId, { version: 2, price: eur('13.00') })).userErrors).toEqual([at]);
    const both = await change(variantId, { version: 2, price: eur('13.00'), compareAtPrice: eur('15.00') });
    expect(both).toMatchObject({
      variant: { compareAtPrice: { amount: '15.00' } },
      product: { compareAtPrice: { amount: '15.00' } },
    });
    expect(await change(variantId, { version: 3, compareAtPrice: null })).toMatchObject({
      variant: { compareAtPrice: null },
      product: { compareAtPrice: null },
    });
  });

  it('include weight and dimensions of variants', async () => {
    const { variantId } = await shop.sell({ weightGrams: 5, lengthMillimeters: 7 });
    const { variant } = await change(variantId, { version: 1, weightGrams: null, widthMillimeters: 9 });
    expect(variant).toMatchObject({
      weightGrams: null,
      lengthMillimeters: 7,
      widthMillimeters: 9,
      heightMillimeters: null,
    });
    const { userErrors } = await change(variantId, { version: 2, heightMillimeters: -1 });
    expect(userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', 'heightMillimeters'] }]);
  });

  it('include related products of the seller, of which others see those for sale', async () => {
    const { id } = await shop.sell();
    const shown = await shop.sell();
    const draft = await shop.sell({ isPublished: false });
    const foreign = await shop.sell({}, ben);
    const ids = [draft.id, shown.id];
    const related = await update(id, { version: 1, relatedProductIds: ids });
    expect(related.product.relatedProducts).toEqual(ids.map((one) => ({ id: one })));
    const query = `{ product(id: "${id}") { relatedProducts { id } } }`;
    const { data } = await shop.run<object>(anonymous, query);
    expect(data).toEqual({ product: { relatedProducts: [{ id: shown.id }] } });
    const wrong = await update(id, { version: 2, relatedProductIds: [foreign.id, shown.id, id] });
    expect(wrong.userErrors.map(({ field }) => field?.at(-1))).toEqual(['0', '2']);
    const many = Array.from({ length: 13 }, (_, index) => `prd_${index}`);
    expect((await update(id, { version: 2, relatedProductIds: many })).userErrors).toMatchObject([
      { field: ['input', 'relatedProductIds'] },
    ]);
  });

  it('are created with variants of their own prices, SKUs, stock and pictures in one mutation', async () => {
    const options = [{ name: 'Size', values: ['S', 'M'] }];
    const size = (value: string) => [{ name: 'Size', value }];
    const input = {
      options,
      mediaIds: ['med_a', 'med_b'],
      variants: [
        { options: size('S'), sku: 'vase-s', initialStock: 3, compareAtPrice: eur('11.00') },
        { options: size('M'), sku: 'vase-m', price: eur('12.00'), weightGrams: 800, imageIndexes: [1] },
      ],
    };
    const { product } = await create(input);
    expect(product).toMatchObject({
      variantCount: 2,
      priceRange: { min: { amount: '10.00' }, max: { amount: '12.00' } },
      compareAtPrice: { amount: '11.00' },
      variants: [
        { name: 'S', sku: 'vase-s', price: { amount: '10.00' }, image: null, inventory: { onHand: 3 } },
        { name: 'M', sku: 'vase-m', price: { amount: '12.00' }, weightGrams: 800, image: { id: 'med_b' } },
      ],
    });
    const again = await create(input);
    expect(again.userErrors.map(({ code, field }) => [code, field?.join('.')])).toEqual([
      ['ALREADY_EXISTS', 'input.variants.0.sku'],
      ['ALREADY_EXISTS', 'input.variants.1.sku'],
    ]);
    expect(again.userErrors[0]?.message).toContain(product.id);

    const wrong = await create({
      sku: 'x',
      options,
      variants: [
        { options: size('S'), sku: 'v', imageIndexes: [0] },
        { options: size('S'), sku: 'v' },
        { options: size('L') },
      ],
    });
    expect(wrong.userErrors.map(({ field }) => field?.join('.')).toSorted()).toEqual([
      'input.sku',
      'input.variants.0.imageIndexes.0',
      'input.variants.1.options',
      'input.variants.1.sku',
      'input.variants.2.options',
    ]);
    const bare = await create({ options });
    expect(bare.userErrors).toMatchObject([{ field: ['input', 'variants'] }]);
  });

  it('go with a product that is deleted as a draft, and its SKU and slug are free again', async () => {
    const { product } = await create({ sku: 'gone', slug: 'gone', mediaIds: ['med_a'] });
    const remove = (id: string, viewer: Viewer = ana) =>
      shop.mutate<{ deletedId: string | null }>(viewer, 'deleteProduct', DELETE, { id });
    expect((await remove(product.id, ben)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect(await remove(product.id)).toEqual({
      deletedId: product.id,
      seller: { id: 'sel_ana' },
      userErrors: [],
    });
    const db = shop.mongo.db(shop.dbName);
    for (const name of ['variants', 'inventoryTransactions'])
      expect(await db.collection(name).countDocuments({ productId: product.id })).toBe(0);
    expect((await create({ sku: 'gone', slug: 'gone' })).userErrors).toEqual([]);
    const events = await db.collection('outbox').find({ type: 'media.detached' }).toArray();
    expect(events).toHaveLength(1);

    const sold = await shop.sell();
    expect((await remove(sold.id, admin)).userErrors).toEqual([{ code: 'INVALID_STATE', field: ['id'] }]);
    await db
      .collection('inventoryTransactions')
      .updateOne({ productId: sold.id }, { $set: { orderId: 'ord_1' } });
    await shop.mutate(
      ana,
      'archiveProduct',
      'mutation ($id: ID!) { archiveProduct(id: $id) { userErrors { code } } }',
      { id: sold.id },
    );
    expect((await remove(sold.id)).userErrors).toEqual([{ code: 'INVALID_STATE', field: ['id'] }]);
  });
});
