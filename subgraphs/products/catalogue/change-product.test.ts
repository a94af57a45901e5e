import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { codeOf, commit, linesOf, reserve } from '../testing/reserving.ts';
import { admin, ana, ben, customer, openShop, orders, type Shop, type UserErrors } from '../testing/shop.ts';

const UPDATE = `mutation ($id: ID!, $input: UpdateProductInput!) { updateProduct(id: $id, input: $input) {
  product { name description status version sku price { amount } tags { name } category { id } }
  userErrors { code message field }
} }`;
const DELETE = `mutation ($id: ID!) { deleteProduct(id: $id) { deletedId userErrors { code message field } } }`;

interface Updated extends UserErrors {
  product: { name: string; version: number; price: { amount: string } } | null;
}

describe('updateProduct and deleteProduct', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const update = (id: string, input: object, viewer = ana) =>
    shop.mutate<Updated>(viewer, 'updateProduct', UPDATE, { id, input });
  const remove = (id: string, viewer = ana) =>
    shop.mutate<UserErrors & { deletedId: string | null }>(viewer, 'deleteProduct', DELETE, { id });
  const look = async (id: string, viewer = anonymous) =>
    (
      await shop.run<{ product: { status: string } | null }>(
        viewer,
        'query ($id: ID!) { product(id: $id) { status } }',
        { id },
      )
    ).data.product;

  it('are allowed for the seller and admins only', async () => {
    const { id } = await shop.sell({ name: 'Mine' });
    const draft = await shop.sell({ status: 'DRAFT' });
    for (const [operation, variables] of [
      [UPDATE, { id, input: { name: 'Theirs' } }],
      [DELETE, { id }],
    ] as const) {
      expect(await shop.codes(anonymous, operation, variables)).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, orders, ben]) {
        expect(await shop.codes(viewer, operation, variables)).toEqual(['FORBIDDEN']);
      }
    }
    expect(codeOf(await update(draft.id, { name: 'Theirs' }, ben))).toBe('NOT_FOUND');
    expect(codeOf(await remove(draft.id, ben))).toBe('NOT_FOUND');
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
    const { product } = await update(id, { name: 'New', price: '8', tags: ['B', 'b'] });
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

  it('update the search words, also when two texts are changed concurrently', async () => {
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
    await Promise.all([update(id, { name: 'Newish vase' }), update(id, { description: 'Of earthenware' })]);
    for (const word of ['newish', 'vases', 'earthenware', 'newish earthenware']) {
      expect([word, await found(word)]).toEqual([word, 1]);
    }
    for (const word of ['oldish', 'porcelain']) expect([word, await found(word)]).toEqual([word, 0]);
    await update(id, { price: '7' });
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
    expect(codeOf(await update(other.id, { price: '1.234' }))).toBe('INVALID_INPUT');
    expect(codeOf(await update(other.id, { status: 'ARCHIVED' }))).toBe('INVALID_INPUT');
    expect(codeOf(await update(other.id, { categoryId: 'cat_no' }))).toBe('NOT_FOUND');
    expect((await update(other.id, {})).product).toMatchObject({ version: 2, sku: 'FREE' });
    await remove(id);
    expect((await update(other.id, { sku: 'TAKEN' })).userErrors).toEqual([]);
  });

  it('archive a product permanently, while orders keep their reserved units', async () => {
    const { id, variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'before', linesOf([variantId, 2]));
    expect((await remove(id)).deletedId).toBe(id);
    expect((await remove(id)).deletedId).toBe(id);
    expect(await look(id)).toBeNull();
    expect(await look(id, customer)).toBeNull();
    expect(await look(id, ana)).toEqual({ status: 'ARCHIVED' });
    expect(codeOf(await reserve(shop, 'after', linesOf([variantId, 1])))).toBe('OUT_OF_STOCK');
    expect((await commit(shop, 'before')).reservation?.state).toBe('COMMITTED');
    expect(await shop.stock(variantId)).toEqual({ onHand: 3, reserved: 0, available: 3 });
    expect(codeOf(await update(id, { status: 'ACTIVE' }))).toBe('INVALID_STATE');
    const { data } = await shop.run(
      orders,
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Product { name status onSale isInStock availableQuantity variants { id } }
      } }`,
      { of: [{ __typename: 'Product', id }] },
    );
    expect(data).toEqual({
      _entities: [
        expect.objectContaining({
          status: 'ARCHIVED',
          onSale: false,
          isInStock: false,
          availableQuantity: 0,
          variants: [{ id: variantId }],
        }),
      ],
    });
    const events = (await shop.events()).filter(({ aggregateId }) => aggregateId === id);
    expect(events.map(({ type }) => type)).toEqual(['product.created', 'product.deleted']);
  });
});
