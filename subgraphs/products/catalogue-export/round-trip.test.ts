import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { attributeOf } from '../testing/attributes.ts';
import { importingIn } from '../testing/importing.ts';
import { admin, ana, ben, customer, openShop, type Shop } from '../testing/shop.ts';
import { exportFile } from './export-file.ts';

describe('an export', () => {
  let shop: Shop;
  let files: Awaited<ReturnType<typeof importingIn>>;
  beforeAll(async () => {
    shop = await openShop({ work: true });
    files = await importingIn(shop);
  });
  afterAll(async () => {
    await files.close();
    await shop.stop();
  });
  const exported = (format: 'csv' | 'json', sellerId = 'sel_ana') => {
    files.ctx.loaders.clear();
    return text(exportFile(files.ctx, sellerId, format));
  };
  const stored = async () => {
    const db = shop.mongo.db(shop.dbName);
    const all = async (name: string) => db.collection(name).find().sort({ _id: 1 }).toArray();
    return [await all('products'), await all('variants'), await all('inventoryTransactions')];
  };

  const TEXTS = [
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(1)',
    '＝1+1',
    "'=1",
    "it's",
    'a, "b"; c',
    '00123',
    '-5.00',
    '1,234',
  ];

  it('that is imported changes nothing, whatever its texts begin with', async () => {
    await shop.category('Kitchen');
    await files.take(
      JSON.stringify([
        ...TEXTS.map((name, at) => ({
          name,
          sku: `${name}|${at}`,
          description: `${name}\n\n${name}`,
          seoTitle: name,
          tags: [name.toLowerCase().replaceAll('|', ''), 'x'],
          price: { amount: '1234.50', currency: 'EUR' },
          compareAtPrice: { amount: '2000', currency: 'EUR' },
          stock: at,
          weightGrams: 12,
          category: 'kitchen',
          status: at % 2 === 0 ? 'ACTIVE' : 'DRAFT',
        })),
        { name: 'Dinar', sku: 'kwd', price: { amount: '1.234', currency: 'KWD' }, tags: ['a,b'] },
        {
          name: 'Shirt',
          handle: 'x',
          variants: ['=S', '-M', 'L'].map((size) => ({
            sku: `shirt${size}`,
            price: { amount: '5', currency: 'EUR' },
            options: { '=Size': size },
          })),
        },
      ]),
      { decimalSeparator: 'POINT' },
    );
    // One that has no SKU is recognized by its id.
    await shop.sell({ name: 'Without SKU' });
    const before = await stored();
    expect(before[0]).toHaveLength(TEXTS.length + 3);
    for (const format of ['csv', 'json'] as const) {
      const file = await exported(format);
      const taken = await files.take(file, {}, { filename: `products.${format}` });
      expect([format, taken.errors.nodes, taken.status, taken.unchangedCount]).toEqual([
        format,
        [],
        'COMPLETED',
        TEXTS.length + 3,
      ]);
      expect(await stored()).toEqual(before);
      expect(await exported(format)).toBe(file);
    }
  });

  it('guards texts that a spreadsheet would run, and leaves numbers as they are', async () => {
    const file = await exported('csv');
    const rows: string[][] = parse(file, { bom: true, relax_column_count: true });
    const cells = rows.flat();
    expect(cells.filter((cell) => /^[=+\-@\t＝]/u.test(cell))).toEqual([]);
    expect(file).toContain(",'=1+1,");
    expect(file).toContain(',1234.50,EUR,2000.00,');
  });

  it('has the options, attributes and locations of each variant', async () => {
    const categoryId = await shop.category('Clothes');
    const choices = [{ label: 'Linen' }, { label: 'Wool' }];
    const material = { name: 'Material', kind: 'CHOICE', choices, isMultiple: true };
    await attributeOf(shop, material, { categoryId });
    await files.take('sku,name,price,category,attribute:material\nCOAT,Coat,5,clothes,wool|linen\n');
    const LOCATION = `mutation ($input: CreateStockLocationInput!) {
      createStockLocation(input: $input) { stockLocation { id } userErrors { code } } }`;
    await shop.mutate(ana, 'createStockLocation', LOCATION, {
      input: { name: 'Lyon', idempotencyKey: 'lyon' },
    });
    const moved = await files.take('sku,stock,stock:lyon\nCOAT,3,4\n');
    expect([moved.updatedCount, moved.errors.nodes]).toEqual([1, []]);
    const [header = '', ...rows] = (await exported('csv')).split('\r\n');
    const row = rows.find((one) => one.includes('COAT'))?.split(',') ?? [];
    const cell = (name: string) => row[header.replace('\ufeff', '').split(',').indexOf(name)];
    expect([cell('attribute:material'), cell('stock'), cell('stock:Lyon')]).toEqual(['linen|wool', '3', '4']);
    const before = await stored();
    for (const format of ['csv', 'json'] as const) {
      expect((await files.take(await exported(format))).updatedCount).toBe(0);
      expect(await stored()).toEqual(before);
    }
  });

  it('is for its seller, administrators and programs', async () => {
    const READ = 'query ($id: ID) { catalogueExport(sellerId: $id) { filename url } }';
    type Answer = { catalogueExport: { filename: string; url: string } | null };
    const of = async (viewer: typeof ana, id: string | null) =>
      (await shop.run<Answer>(viewer, READ, { id })).data?.catalogueExport?.filename ?? null;
    expect(await of(ana, null)).toBe('products.csv');
    expect(await of(admin, 'sel_ana')).toBe('products.csv');
    expect(await of(ben, 'sel_ana')).toBeNull();
    expect(await shop.codes(customer, READ, { id: 'sel_ana' })).toEqual(['FORBIDDEN']);
    expect(await exported('json', 'sel_nobody')).toBe('[]\n');
  });
});
