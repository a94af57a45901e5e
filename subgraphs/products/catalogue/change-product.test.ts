import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { codeOf } from '../testing/reserving.ts';
import {
  admin,
  ana,
  ben,
  customer,
  eur,
  openShop,
  orders,
  type Shop,
  type UserErrors,
} from '../testing/shop.ts';

const UPDATE = `mutation ($id: ID!, $input: UpdateProductInput!) { updateProduct(id: $id, input: $input) {
  product { name description status version sku price { amount } tags { name } category { id } }
  userErrors { code message field }
} }`;
const ARCHIVE =
  'mutation ($id: ID!) { archiveProduct(id: $id) { product { id } userErrors { code message field } } }';

interface Updated extends UserErrors {
  product: { name: string; version: number; price: { amount: string } } | null;
}

describe('updateProduct', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  /** Changes a product from the version that it has now, unless `input` says another. */
  const update = async (id: string, input: object, viewer = ana) =>
    shop.mutate<Updated>(viewer, 'updateProduct', UPDATE, {
      id,
      input: { version: await versionOf(id), ...input },
    });
  const versionOf = async (id: string) => {
    const products = shop.mongo.db(shop.dbName).collection<{ _id: string; version: number }>('products');
    return (await products.findOne({ _id: id }))?.version ?? 1;
  };

  it('are allowed for the seller and admins only', async () => {
    const { id } = await shop.sell({ name: 'Mine' });
    const draft = await shop.sell({ isPublished: false });
    const variables = { id, input: { version: 1, name: 'Theirs' } };
    expect(await shop.codes(anonymous, UPDATE, variables)).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, orders, ben]) {
      expect(await shop.codes(viewer, UPDATE, variables)).toEqual(['FORBIDDEN']);
    }
    expect(codeOf(await update(draft.id, { name: 'Theirs' }, ben))).toBe('NOT_FOUND');
    expect(codeOf(await update('prd_no', { name: 'x' }))).toBe('NOT_FOUND');
    expect((await update(id, {}, admin)).product).toMatchObject({ name: 'Mine', version: 2 });
  });

  it('change the given fields only', async () => {
    const { id, variantId } = await shop.sell({
      name: 'Old',
      description: 'As it is',
      sku: 'S-1',
      tags: ['a'],
    });
    const { product } = await update(id, { name: 'New', price: eur('8'), tags: ['B', 'b'] });
    expect(product).toEqual({
      name: 'New',
      description: 'As it is',
      status: 'ACTIVE',
      version: 2,
      sku: 'S-1',
      price: { amount: '8.00' },
      tags: [{ name: 'b' }],
      category: null,
    });
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
    expect(
      (await shop.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type),
    ).toEqual(['product.created', 'product.updated']);
  });

  it('update the search words', async () => {
    const { id } = await shop.sell({ name: 'Oldish vase', description: 'Of porcelain' });
    const found = async (search: string) =>
      (
        await shop.run<{ products: { totalCount: number } }>(
          anonymous,
          'query ($search: String!) { products(filter: { search: $search }) { totalCount } }',
          { search },
        )
      ).data.products.totalCount;
    expect([await found('oldish porcelain'), await found('newish')]).toEqual([1, 0]);
    await update(id, { name: 'Newish vase' });
    await update(id, { description: 'Of earthenware' });
    for (const word of ['newish', 'vases', 'earthenware', 'newish earthenware']) {
      expect([word, await found(word)]).toEqual([word, 1]);
    }
    for (const word of ['oldish', 'porcelain']) expect([word, await found(word)]).toEqual([word, 0]);
    await update(id, { price: eur('7') });
    expect(await found('newish earthenware')).toBe(1);
  });

  it('refuse a version that is not the current one', async () => {
    const { id } = await shop.sell();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => update(id, { version: 1, name: `Name ${index}` })),
    );
    expect(answers.filter(({ product }) => product?.version === 2)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'VERSION_CONFLICT')).toHaveLength(19);
    expect((await update(id, { version: 2, name: 'Last' })).product?.version).toBe(3);
  });

  it('refuse what createProduct refuses', async () => {
    const { id } = await shop.sell({ sku: 'TAKEN' });
    const other = await shop.sell({ sku: 'FREE' });
    expect(codeOf(await update(other.id, { sku: 'TAKEN' }))).toBe('ALREADY_EXISTS');
    expect(codeOf(await update(other.id, { price: eur('1.234') }))).toBe('INVALID_INPUT');
    expect((await update(other.id, { price: { amount: '5', currency: 'JPY' } })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['input', 'price', 'currency'] },
    ]);
    expect(codeOf(await update(other.id, { categoryId: 'cat_no' }))).toBe('NOT_FOUND');
    expect((await update(other.id, {})).product).toMatchObject({ version: 2, sku: 'FREE' });
    await shop.run(ana, ARCHIVE, { id });
    expect((await update(other.id, { sku: 'TAKEN' })).userErrors).toEqual([]);
    expect(codeOf(await update(id, { name: 'Late' }))).toBe('INVALID_STATE');
  });
});
