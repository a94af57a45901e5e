import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { assign, attributeOf } from '../testing/attributes.ts';
import { ownContext } from '../testing/own-context.ts';
import { ana, eur, openShop, type Shop } from '../testing/shop.ts';
import { refreshFacets } from './refresh-facets.ts';

const CREATE = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) { product { id } userErrors { code message field } }
}`;
const UPDATE = `mutation ($id: ID!, $input: UpdateProductInput!) {
  updateProduct(id: $id, input: $input) { product { version } userErrors { code message field } }
}`;
const PUBLISH = `mutation ($id: ID!) {
  publishProduct(id: $id) { product { status } userErrors { code message field } }
}`;
const OPTIONS = `mutation ($id: ID!, $version: Int!) {
  setProductOptions(id: $id, input: { version: $version, options: [{ name: "Size", values: ["S", "M"] }] }) {
    userErrors { code }
  }
}`;
const ADD = `mutation ($input: CreateProductVariantInput!) {
  createProductVariant(input: $input) { variant { id } userErrors { code message field } }
}`;
const CHANGE = `mutation ($id: ID!, $input: UpdateProductVariantInput!) {
  updateProductVariant(id: $id, input: $input) { variant { version } userErrors { code message field } }
}`;
const REMOVE = 'mutation ($id: ID!) { deleteProductVariant(id: $id) { userErrors { code } } }';
const READ = `query ($id: ID!) { product(id: $id) {
  attributes { attribute { name } text number isTrue choices { slug } }
  variants { attributes { attribute { name } text } }
} }`;

interface Value {
  attribute: { name: string };
  text: string;
}

describe('attribute values', () => {
  let shop: Shop;
  let categoryId: string;
  let other: string;
  let keys = 0;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());
  beforeEach(async () => {
    categoryId = await shop.category('Shoes');
    other = await shop.category('Hats');
    const choices = [{ label: 'Leather' }, { label: 'Suede' }];
    const at = { categoryId };
    ids.material = await attributeOf(
      shop,
      { name: 'Material', kind: 'CHOICE', isMultiple: true, choices },
      at,
    );
    ids.heel = await attributeOf(shop, { name: 'Heel', kind: 'NUMBER', unit: 'cm' }, at);
    ids.vegan = await attributeOf(shop, { name: 'Vegan', kind: 'BOOLEAN' }, at);
    ids.note = await attributeOf(shop, { name: 'Note', kind: 'TEXT' }, { ...at, isFilterable: false });
    ids.fit = await attributeOf(shop, { name: 'Fit', kind: 'TEXT' }, { ...at, level: 'VARIANT' });
  });

  const value = (name: string, rest: object) => ({ attributeId: ids[name], ...rest });
  const all = () => [
    value('material', { choices: ['suede', 'leather'] }),
    value('heel', { number: 7.5 }),
    value('vegan', { isTrue: false }),
    value('note', { text: '  Hand made ' }),
  ];
  const create = (input: object) => {
    keys += 1;
    return shop.mutate<{ product: { id: string } | null }>(ana, 'createProduct', CREATE, {
      input: { idempotencyKey: `values-${keys}`, name: 'Boot', price: eur('10'), categoryId, ...input },
    });
  };
  const update = (id: string, input: object) => shop.mutate(ana, 'updateProduct', UPDATE, { id, input });
  const stored = async (id: string) => {
    const product = await shop.mongo
      .db(shop.dbName)
      .collection<ProductDocument>('products')
      .findOne({ _id: id });
    return { facets: product?.facets, facetNumbers: product?.facetNumbers };
  };
  const read = async (id: string) => {
    const { data } = await shop.run<{
      product: { attributes: Value[]; variants: { attributes: Value[] }[] };
    }>(ana, READ, { id });
    return data?.product;
  };

  it('are stored with a product, shown in the order of its category, and make its facets', async () => {
    const { id } = await shop.sell({ categoryId, attributes: all() });
    expect((await read(id))?.attributes).toEqual([
      { attribute: { name: 'Heel' }, text: '7.5 cm', number: 7.5, isTrue: null, choices: [] },
      {
        attribute: { name: 'Material' },
        text: 'Leather, Suede',
        number: null,
        isTrue: null,
        choices: [{ slug: 'leather' }, { slug: 'suede' }],
      },
      { attribute: { name: 'Note' }, text: 'Hand made', number: null, isTrue: null, choices: [] },
      { attribute: { name: 'Vegan' }, text: 'No', number: null, isTrue: false, choices: [] },
    ]);
    expect(await stored(id)).toEqual({
      facets: [
        `${ids.heel}=7.5`,
        `${ids.material}=leather`,
        `${ids.material}=suede`,
        `${ids.vegan}=false`,
      ].toSorted(),
      facetNumbers: [{ attributeId: ids.heel, value: 7.5 }],
    });
  });

  it.each<[string, object, string[]]>([
    ['another kind of value', { name: 'heel', text: 'high' }, ['text']],
    ['two kinds of values', { name: 'heel', number: 1, isTrue: true }, ['isTrue']],
    ['no value', { name: 'heel' }, ['number']],
    ['a number out of bounds', { name: 'heel', number: 1e13 }, ['number']],
    ['an unknown choice', { name: 'material', choices: ['leather', 'wood'] }, ['choices', '1']],
    ['no choice', { name: 'material', choices: [] }, ['choices']],
    ['an empty text', { name: 'note', text: ' ' }, ['text']],
    ['an attribute of variants', { name: 'fit', text: 'wide' }, ['attributeId']],
    ['an unknown attribute', { name: 'none', text: 'x' }, ['attributeId']],
  ])('are refused with %s, at their path', async (_what, { name, ...rest }: { name?: string }, field) => {
    const attributes = [
      value('vegan', { isTrue: true }),
      { ...value(name ?? '', rest), attributeId: ids[name ?? ''] ?? 'atr_none' },
    ];
    const { product, userErrors } = await create({ attributes });
    expect(product).toBeNull();
    expect(userErrors.map((one) => [one.code, one.field])).toEqual([
      ['INVALID_INPUT', ['input', 'attributes', '1', ...field]],
    ]);
  });

  it('are refused twice for one attribute, and without a category', async () => {
    const twice = await create({ attributes: [...all(), ...all().slice(0, 1)] });
    expect(twice.userErrors).toMatchObject([{ field: ['input', 'attributes', '4', 'attributeId'] }]);
    const without = await create({ categoryId: null, attributes: all().slice(0, 1) });
    expect(without.userErrors).toMatchObject([{ field: ['input', 'attributes', '0', 'attributeId'] }]);
  });

  it('of variants are theirs, and go from the facets with them', async () => {
    const { id, variantId } = await shop.sell({ categoryId });
    await shop.mutate(ana, 'setProductOptions', OPTIONS, { id, version: 1 });
    const { variant } = await shop.mutate<{ variant: { id: string } }>(ana, 'createProductVariant', ADD, {
      input: {
        productId: id,
        idempotencyKey: id,
        price: eur('10'),
        options: [{ name: 'Size', value: 'M' }],
        attributes: [value('fit', { text: 'Wide' })],
      },
    });
    await shop.mutate(ana, 'updateProductVariant', CHANGE, {
      id: variantId,
      input: { version: 2, attributes: [value('fit', { text: 'Slim' })] },
    });
    expect((await read(id))?.variants.map((one) => one.attributes.map(({ text }) => text))).toEqual([
      ['Slim'],
      ['Wide'],
    ]);
    expect((await stored(id)).facets).toEqual([`${ids.fit}=slim`, `${ids.fit}=wide`]);
    await shop.mutate(ana, 'deleteProductVariant', REMOVE, { id: variant.id });
    expect((await stored(id)).facets).toEqual([`${ids.fit}=slim`]);
  });

  it('are needed to publish where they are required, and the refusal names each that is missing', async () => {
    const size = await attributeOf(
      shop,
      { name: 'Size', kind: 'NUMBER' },
      { categoryId, level: 'VARIANT', isRequired: true },
    );
    const sole = await attributeOf(shop, { name: 'Sole', kind: 'TEXT' }, { categoryId, isRequired: true });
    const refused = await create({ isPublished: true });
    expect(refused.userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['ATTRIBUTE_REQUIRED', ['input', 'attributes']],
      ['ATTRIBUTE_REQUIRED', ['input', 'attributes']],
    ]);
    const { product } = await create({});
    const id = product?.id ?? '';
    const publish = () =>
      shop.mutate<{ product: { status: string } | null }>(ana, 'publishProduct', PUBLISH, { id });
    const messages = (await publish()).userErrors.map(({ message, field }) => [message.split(' ')[0], field]);
    expect(messages).toEqual([
      ['Sole', ['id']],
      ['Size', ['id']],
    ]);
    await update(id, { version: 1, attributes: [{ attributeId: sole, text: 'Rubber' }] });
    expect((await publish()).userErrors).toHaveLength(1);
    const variants = shop.mongo.db(shop.dbName).collection('variants');
    const variant = await variants.findOne({ productId: id });
    const change = (input: object) =>
      shop.mutate(ana, 'updateProductVariant', CHANGE, { id: variant?._id, input });
    await change({ version: 1, attributes: [{ attributeId: size, number: 42 }] });
    expect((await publish()).product).toEqual({ status: 'ACTIVE' });

    // Once it is for sale, it cannot lose them; changes of other fields are free.
    const version = 4;
    expect((await update(id, { version, attributes: [] })).userErrors).toMatchObject([
      { code: 'ATTRIBUTE_REQUIRED', field: ['input', 'attributes'] },
    ]);
    expect((await change({ version: 2, attributes: [] })).userErrors).toMatchObject([
      { code: 'ATTRIBUTE_REQUIRED' },
    ]);
    await attributeOf(shop, { name: 'New rule', kind: 'TEXT' }, { categoryId, isRequired: true });
    expect((await update(id, { version, name: 'Boots' })).userErrors).toEqual([]);
  });

  it('are kept and hidden in a category without their attributes, and come back', async () => {
    const { id } = await shop.sell({ categoryId, attributes: all() });
    await assign(shop, ids.heel ?? '', { categoryId: other, isFilterable: false });
    await update(id, { version: 1, categoryId: other });
    expect((await read(id))?.attributes.map(({ text }) => text)).toEqual(['7.5 cm']);
    expect(await stored(id)).toEqual({ facets: [], facetNumbers: [] });
    await update(id, { version: 2, attributes: [value('heel', { number: 3 })] });
    await update(id, { version: 3, categoryId });
    expect((await read(id))?.attributes.map(({ text }) => text)).toEqual([
      '3 cm',
      'Leather, Suede',
      'Hand made',
      'No',
    ]);
    expect((await stored(id)).facets).toHaveLength(4);
  });

  it('of an ACTIVE product do not let it into a category that requires others', async () => {
    const { id } = await shop.sell({ categoryId: other });
    await assign(shop, ids.note ?? '', { categoryId, isRequired: true });
    const { userErrors } = await update(id, { version: 1, categoryId });
    expect(userErrors).toMatchObject([{ code: 'ATTRIBUTE_REQUIRED', field: ['input', 'categoryId'] }]);
    const given = { version: 1, categoryId, attributes: [value('note', { text: 'Yes' })] };
    expect((await update(id, given)).userErrors).toEqual([]);
  });

  it('make other facets when their attribute is assigned in another way', async () => {
    const below = await shop.category('Boots', { parentId: categoryId });
    const { id } = await shop.sell({ categoryId: below, attributes: all() });
    const { ctx, close } = await ownContext(shop);
    await refreshFacets(ctx);
    await assign(shop, ids.note ?? '', { categoryId, isFilterable: true });
    await assign(shop, ids.heel ?? '', { categoryId, isFilterable: false });
    expect(await refreshFacets(ctx)).toBe(1);
    const { facets, facetNumbers } = await stored(id);
    expect(facets).toContain(`${ids.note}=hand made`);
    expect(facets).not.toContain(`${ids.heel}=7.5`);
    expect(facetNumbers).toEqual([]);
    expect(await refreshFacets(ctx)).toBe(0);
    await close();
  });
});
