import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { ana, ben, customer, eur, openShop, type Shop } from '../testing/shop.ts';

const RESULTS = 'results { index product { id name } userErrors { code field message } }';
const CREATE = `mutation ($input: CreateProductsInput!) {
  createProducts(input: $input) { ${RESULTS} userErrors { code field } }
}`;
const UPDATE = `mutation ($input: UpdateProductsInput!) {
  updateProducts(input: $input) { ${RESULTS} userErrors { code field } }
}`;

interface Result {
  index: number;
  product: { id: string; name: string } | null;
  userErrors: { code: string; field: string[]; message: string }[];
}

describe('many products at a time', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const create = (idempotencyKey: string, items: object[], viewer: Viewer = ana) =>
    shop.mutate<{ results: Result[] | null }>(viewer, 'createProducts', CREATE, {
      input: { idempotencyKey, items },
    });
  const update = (idempotencyKey: string, items: object[]) =>
    shop.mutate<{ results: Result[] | null }>(ana, 'updateProducts', UPDATE, {
      input: { idempotencyKey, items },
    });
  const item = (sku: string, rest: object = {}) => ({
    name: `Item ${sku}`,
    price: eur('5.00'),
    sku,
    ...rest,
  });
  const count = () => shop.mongo.db(shop.dbName).collection('products').countDocuments();

  it('are created with one answer for each, and a refused one keeps no other away', async () => {
    const items = [item('a'), item('b', { price: eur('-1') }), item('a'), item('c', { isPublished: true })];
    const { results } = await create('first', items);
    expect(results?.map(({ index, product }) => [index, product?.name])).toEqual([
      [0, 'Item a'],
      [1, undefined],
      [2, undefined],
      [3, 'Item c'],
    ]);
    expect(
      results?.flatMap(({ userErrors }) => userErrors.map(({ code, field }) => [code, field.join('.')])),
    ).toEqual([
      ['INVALID_INPUT', 'input.items.1.price.amount'],
      ['ALREADY_EXISTS', 'input.items.2.sku'],
    ]);
    expect(await create('first', items)).toEqual({ results, userErrors: [] });
    expect((await create('first', items.slice(1))).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT' },
    ]);
    expect(await count()).toBe(2);
  });

  it('are not doubled when a list with 15 variants is sent again with another key', async () => {
    const values = Array.from({ length: 15 }, (_, index) => `v${index}`);
    const list = [
      {
        name: 'Shirt',
        price: eur('9.00'),
        options: [{ name: 'Size', values }],
        variants: values.map((value) => ({ options: [{ name: 'Size', value }], sku: `shirt-${value}` })),
      },
    ];
    const [first] = (await create('list-1', list)).results ?? [];
    const [second] = (await create('list-2', list)).results ?? [];
    expect(second?.product).toBeNull();
    expect(second?.userErrors).toHaveLength(15);
    expect(second?.userErrors[0]?.message).toContain(first?.product?.id);
    const variants = shop.mongo.db(shop.dbName).collection('variants');
    expect(await variants.countDocuments({ productId: first?.product?.id })).toBe(15);
  });

  it('are found by a repetition after the process died in the middle', async () => {
    const items = [item('d'), item('e')];
    const { results } = await create('dying', items);
    const requests = shop.mongo.db(shop.dbName).collection<{ _id: string }>('requests');
    await requests.deleteMany({ _id: /createProducts?"/ });
    const again = await create('dying', items);
    expect(again.results?.map(({ product }) => product?.id)).toEqual(
      results?.map(({ product }) => product?.id),
    );
  });

  it('are changed by version, and foreign ones are not found', async () => {
    const { id } = await shop.sell();
    const foreign = await shop.sell({}, ben);
    const items = [
      { id, version: 1, name: 'New', price: eur('7.00') },
      { id, version: 1, name: 'Stale' },
      { id: foreign.id, version: 1, name: 'Mine' },
    ];
    const { results } = await update('changing', items);
    expect(
      results?.map(({ product, userErrors }) => [product?.name, userErrors[0]?.code, userErrors[0]?.field]),
    ).toEqual([
      ['New', undefined, undefined],
      [undefined, 'VERSION_CONFLICT', ['input', 'items', '1', 'version']],
      [undefined, 'NOT_FOUND', ['input', 'items', '2', 'id']],
    ]);
    expect(await update('changing', items)).toEqual({ results, userErrors: [] });
    // Not even when only the answers to the items were kept.
    const requests = shop.mongo.db(shop.dbName).collection<{ _id: string }>('requests');
    await requests.deleteMany({ _id: /"updateProducts"/ });
    expect((await update('changing', items)).results?.[0]?.product?.name).toBe('New');
  });

  it('are refused as a whole for none, for more than 100, and for customers', async () => {
    for (const items of [[], Array.from({ length: 101 }, (_, index) => item(`n${index}`))]) {
      const { results, userErrors } = await create(`size-${items.length}`, items);
      expect(results).toBeNull();
      expect(userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', 'items'] }]);
    }
    const input = { idempotencyKey: 'customer', items: [item('z')] };
    expect(await shop.codes(customer, CREATE, { input })).toEqual(['FORBIDDEN']);
  });

  it('are at most 100', async () => {
    const items = Array.from({ length: 100 }, (_, index) => item(`hundred-${index}`));
    const { results } = await create('hundred', items);
    expect(new Set(results?.map(({ product }) => product?.id)).size).toBe(100);
  });
});
