import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer } from '@souk/subgraph';
import { admin, ana, customer, openShop, type Shop } from '../testing/shop.ts';

const CATEGORIES = `mutation ($rows: [ImportCategoryInput!]!) {
  importCategories(rows: $rows) { results { externalId id created error } } }`;
const PRODUCTS = `mutation ($rows: [ImportProductInput!]!) {
  importProducts(rows: $rows) { results { externalId id created error } } }`;
const importer = serviceViewer('import');

interface Results {
  results: { externalId: string; id: string | null; created: boolean; error: string | null }[];
}

describe('the import', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const categories = async (rows: object[]) =>
    (await shop.run<{ importCategories: Results }>(importer, CATEGORIES, { rows })).data.importCategories
      .results;
  const products = async (rows: object[]) =>
    (await shop.run<{ importProducts: Results }>(importer, PRODUCTS, { rows })).data.importProducts.results;
  const row = (externalId: string, rest: object = {}) => ({
    externalId,
    sellerId: 'sel_ana',
    name: `Product ${externalId}`,
    price: { amount: '58.90', currency: 'BRL' },
    sku: externalId,
    stock: 10,
    weightGrams: 225,
    ...rest,
  });
  const count = (collection: string) => shop.mongo.db(shop.dbName).collection(collection).countDocuments();

  it('is allowed for services only, with at most 500 rows', async () => {
    for (const operation of [CATEGORIES, PRODUCTS]) {
      expect(await shop.codes(anonymous, operation, { rows: [] })).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, ana, admin]) {
        expect(await shop.codes(viewer, operation, { rows: [] })).toEqual(['FORBIDDEN']);
      }
      expect(await shop.codes(importer, operation, { rows: [] })).toEqual([]);
    }
    const many = Array.from({ length: 501 }, (_, index) => ({ externalId: `${index}`, name: 'x' }));
    expect(await shop.codes(importer, CATEGORIES, { rows: many })).toEqual(['BAD_USER_INPUT']);
    expect(await count('categories')).toBe(0);
  });

  it('stores valid rows, answers invalid ones with an error, and creates nothing twice', async () => {
    const made = await categories([
      { externalId: 'perfumaria', name: 'Perfumery' },
      { externalId: 'perfume', name: 'Perfumery' },
      { externalId: 'blank', name: ' ' },
      { externalId: 'perfumaria', name: 'Perfumery' },
    ]);
    expect(made.map(({ created, error }) => [created, error !== null])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(made[3]?.id).toBe(made[0]?.id);
    expect(await count('categories')).toBe(2);
    const rows = [
      row('p1', { categoryExternalId: 'perfumaria' }),
      row('p2', { price: { amount: '1.999', currency: 'BRL' } }),
      row('p3', { sellerId: 'sel_no' }),
      row('p4', { sellerId: 'sel_new' }),
      row('p5', { categoryExternalId: 'unknown' }),
      row('p6', { sku: 'p1' }),
      row('p7', { stock: 0, sku: null }),
      row('p1'),
    ];
    const first = await products(rows);
    expect(
      first.map(({ created, id, error }) => [created, id !== null, error?.split(':')[0] ?? null]),
    ).toEqual([
      [true, true, null],
      [false, false, 'INVALID_INPUT'],
      [false, false, 'NOT_FOUND'],
      [false, false, 'SELLER_NOT_APPROVED'],
      [false, false, 'NOT_FOUND'],
      [false, false, 'ALREADY_EXISTS'],
      [true, true, null],
      [false, true, null],
    ]);
    const again = await products(rows);
    expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(again.filter(({ created }) => created)).toEqual([]);
    expect([await count('products'), await count('variants'), await count('inventoryTransactions')]).toEqual([
      2, 2, 2,
    ]);
    expect(await shop.events()).toEqual([]);
    const { data } = await shop.run(
      anonymous,
      `query ($id: ID!) { product(id: $id) { name isAvailableForSale isInStock availableQuantity sku price { amount currency }
        category { name slug } defaultVariant { weightGrams } } }`,
      { id: first[0]?.id },
    );
    expect(data).toEqual({
      product: {
        name: 'Product p1',
        isAvailableForSale: true,
        isInStock: true,
        availableQuantity: 10,
        sku: 'p1',
        price: { amount: '58.90', currency: 'BRL' },
        category: { name: 'Perfumery', slug: 'perfumery' },
        defaultVariant: { weightGrams: 225 },
      },
    });
  });

  it('stores 500 products in one call, also when the same batch is sent twice concurrently', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => row(`big${index}`));
    const before = await count('products');
    const [one, other] = await Promise.all([products(rows), products(rows)]);
    expect([...one, ...other].filter(({ created }) => created)).toHaveLength(500);
    expect(await count('products')).toBe(before + 500);
  });
});
