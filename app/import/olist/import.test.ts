import { afterEach, expect, it } from '@jest/globals';
import { problemLine } from '../progress.ts';
import { OlistFolder, TABLES, type TableName } from '../testing/folder.ts';
import { recordingServices } from '../testing/recording-services.ts';
import { importOlist } from './import.ts';

let folder: OlistFolder;
afterEach(() => folder.remove());

async function run(changes: Partial<Record<TableName, string[] | undefined>> = {}, refused: string[] = []) {
  folder = new OlistFolder(changes);
  const services = recordingServices();
  services.refused = new Set(refused);
  const problems: string[] = [];
  const summary = await importOlist({
    folder: folder.path,
    services,
    onProgress: (progress) => progress.kind === 'problem' && problems.push(problemLine(progress)),
  });
  return { services, summary, problems };
}

const changed = (name: TableName, line: number, text: string) => ({
  [name]: TABLES[name].map((given, index) => (index === line - 1 ? text : given)),
});

const counts = (summary: Awaited<ReturnType<typeof run>>['summary']) =>
  Object.fromEntries(summary.stages.map(({ name, created, refused }) => [name, [created, refused]]));

it('stores sellers, categories, products and orders, with what the data lacks filled in by rule', async () => {
  const { services, summary, problems } = await run();
  expect(problems).toEqual([]);
  expect(counts(summary)).toEqual({ sellers: [2, 0], categories: [3, 0], products: [3, 0], orders: [2, 0] });
  const rows = (field: string) => [...(services.stored[field]?.values() ?? [])];
  expect(rows('importSellers')).toEqual([
    {
      externalId: 'olist:s1',
      name: 'Loja Sao Paulo s1',
      city: 'Sao Paulo',
      region: 'SP',
      postalCode: '01529',
      country: 'BR',
    },
    {
      externalId: 'olist:s2',
      name: 'Loja Novo Hamburgo s2',
      city: 'Novo Hamburgo',
      region: 'RS',
      postalCode: '93310',
      country: 'BR',
    },
  ]);
  expect(rows('importCategories')).toEqual([
    { externalId: 'olist:perfumaria', name: 'Perfumery' },
    { externalId: 'olist:construcao_ferramentas_jardim', name: 'Construction Tools Garden' },
    { externalId: 'olist:pc_gamer', name: 'PC Gamer' },
  ]);
  expect(rows('importProducts')).toEqual([
    {
      externalId: 'olist:p1',
      sellerId: 'id-olist:s1',
      categoryExternalId: 'olist:perfumaria',
      name: 'Perfumery, small, 225 g (p1)',
      description: 'From the public Olist data: 16 × 14 × 10 cm, 225 g, 1 photo in the original shop.',
      price: { amount: '61.00', currency: 'BRL' },
      sku: 'OL-P1',
      stock: 69,
      weightGrams: 225,
    },
    {
      externalId: 'olist:p2',
      sellerId: 'id-olist:s2',
      categoryExternalId: 'olist:pc_gamer',
      name: 'PC Gamer, medium, 1 kg (p2)',
      description: 'From the public Olist data: 30 × 20 × 18 cm, 1 kg, 1 photo in the original shop.',
      price: { amount: '239.90', currency: 'BRL' },
      sku: 'OL-P2',
      stock: 36,
      weightGrams: 1000,
    },
    {
      externalId: 'olist:p3',
      sellerId: expect.stringMatching(/^id-olist:s[12]$/),
      categoryExternalId: null,
      name: 'Assorted Goods (p3)',
      description: 'From the public Olist data, which says no more of this product.',
      price: { amount: '61.90', currency: 'BRL' },
      sku: 'OL-P3',
      stock: 27,
      weightGrams: null,
    },
  ]);
  const line = { quantity: 1, sku: 'OL-P1', name: 'Perfumery, small, 225 g (p1)' };
  expect(rows('importOrders')).toEqual([
    {
      externalId: 'olist:o1',
      placedAt: '2017-09-19T02:00:00.000Z',
      currency: 'BRL',
      lines: [
        {
          ...line,
          productId: 'id-olist:p1',
          variantId: 'variant-id-olist:p1',
          sellerId: 'id-olist:s1',
          unitPrice: '58.90',
          shipping: '13.29',
        },
        {
          quantity: 1,
          productId: 'id-olist:p2',
          variantId: 'variant-id-olist:p2',
          sellerId: 'id-olist:s2',
          name: 'PC Gamer, medium, 1 kg (p2)',
          sku: 'OL-P2',
          unitPrice: '239.90',
          shipping: '19.93',
        },
      ],
    },
    {
      externalId: 'olist:o2',
      placedAt: '2018-01-18T17:48:30.000Z',
      currency: 'BRL',
      lines: [
        {
          ...line,
          productId: 'id-olist:p1',
          variantId: 'variant-id-olist:p1',
          sellerId: 'id-olist:s1',
          unitPrice: '61.00',
          shipping: '0.10',
        },
      ],
    },
  ]);
  expect(summary.totals).toEqual({ sellers: 2, selling: 2, total: 39_312, differences: [] });
});

it.each<[string, Partial<Record<TableName, string[]>>, string[], Record<string, [number, number]>]>([
  [
    'too many cells',
    changed('olist_sellers_dataset.csv', 3, 's2,93310,novo hamburgo, RS,RS'),
    [
      'olist_sellers_dataset.csv:3: skipped, 5 cells where the header has 4',
      'olist_order_items_sample.csv:3: skipped, seller s2 is not in the file of sellers',
      'olist_order_items_sample.csv:2: skipped, order o1 is left out for its line 3',
    ],
    { sellers: [1, 0], categories: [3, 0], products: [3, 0], orders: [1, 0] },
  ],
  [
    'a bad amount',
    changed('olist_order_items_sample.csv', 3, 'o1,2,p2,s2,2017-09-18 23:00:00,239.905,19.93'),
    [
      'olist_order_items_sample.csv:3: skipped, price "239.905" is no amount of BRL',
      'olist_order_items_sample.csv:2: skipped, order o1 is left out for its line 3',
    ],
    { sellers: [2, 0], categories: [3, 0], products: [3, 0], orders: [1, 0] },
  ],
  [
    'a stray quotation mark, which costs its own line only',
    changed('olist_products_dataset.csv', 4, '"p3,perfumaria,1,1,1,1,1,1,1'),
    ['olist_products_dataset.csv:4: skipped, a quotation mark is opened and not closed on this line'],
    { sellers: [2, 0], categories: [3, 0], products: [2, 0], orders: [2, 0] },
  ],
  [
    'a negative weight and a duplicate id',
    {
      'olist_products_dataset.csv': [
        ...TABLES['olist_products_dataset.csv'],
        'p4,,,,,-5,1,1,1',
        'p1,perfumaria,1,1,1,1,1,1,1',
      ],
    },
    [
      'olist_products_dataset.csv:5: skipped, product_weight_g "-5" is no whole number from 0 on',
      'olist_products_dataset.csv:6: skipped, product p1 is a duplicate of line 2',
    ],
    { sellers: [2, 0], categories: [3, 0], products: [3, 0], orders: [2, 0] },
  ],
  [
    'a day that does not exist',
    changed('olist_order_items_sample.csv', 4, 'o2,1,p1,s1,2017-02-30 10:00:00,1.00,1.00'),
    [
      'olist_order_items_sample.csv:4: skipped, shipping_limit_date "2017-02-30 10:00:00" is no date and time',
    ],
    { sellers: [2, 0], categories: [3, 0], products: [3, 0], orders: [1, 0] },
  ],
])('reports by line and skips %s', async (_name, changes, problems, stored) => {
  const result = await run(changes);
  expect(result.problems).toEqual(problems);
  expect(result.summary.badLines).toBe(problems.length);
  expect(counts(result.summary)).toEqual(stored);
  expect(result.summary.totals.differences).toEqual([]);
});

it('names the line of a row that a subgraph refuses, and refuses what depends on it', async () => {
  const { problems, summary } = await run({}, ['olist:s2']);
  expect(problems).toEqual([
    'olist_sellers_dataset.csv:3: skipped, refused by the service',
    'olist_products_dataset.csv:3: skipped, its seller s2 is not stored',
    'olist_order_items_sample.csv:2: skipped, product p2 is not stored',
  ]);
  expect(counts(summary)).toEqual({ sellers: [1, 1], categories: [3, 0], products: [2, 1], orders: [1, 1] });
  expect(summary.badLines).toBe(3);
  expect(summary.totals).toEqual({ sellers: 1, selling: 1, total: 6_110, differences: [] });
});
