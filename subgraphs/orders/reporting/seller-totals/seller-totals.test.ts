import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, viewerOf } from '@souk/subgraph';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { orders } from '../../subgraph.ts';

const importer = serviceViewer('import');
const IMPORT = `mutation ($rows: [ImportOrderInput!]!) { importOrders(rows: $rows) { results { created error } } }`;
const TOTALS = `query ($sellerIds: [ID!]) {
  sellerTotals(sellerIds: $sellerIds) {
    sellerId orders units items { amount currency } shipping { amount } total { amount }
  }
}`;

const line = (sellerId: string, unitPrice: string, shipping: string, quantity = 1) => ({
  productId: 'prd_1',
  variantId: 'var_1',
  sellerId,
  name: 'A thing',
  quantity,
  unitPrice,
  shipping,
});
const order = (externalId: string, currency: string, lines: object[]) => ({
  externalId,
  placedAt: '2018-01-18T17:48:30Z',
  currency,
  lines,
});

let test: TestSubgraph;
beforeAll(async () => {
  test = await startTestSubgraph(orders);
  const rows = [
    order('o1', 'BRL', [
      line('sel_a', '58.90', '13.29'),
      line('sel_a', '0.10', '0.01', 3),
      line('sel_b', '5', '0'),
    ]),
    order('o2', 'BRL', [line('sel_a', '61.00', '0.10')]),
    order('o3', 'EUR', [line('sel_a', '7.00', '1.00')]),
  ];
  const { data } = await test.run<{ importOrders: { results: object[] } }>(importer, IMPORT, { rows });
  expect(data.importOrders.results).toEqual(rows.map(() => ({ created: true, error: null })));
  // An order placed in Souk, of the same seller.
  const sellerOrders = test.mongo
    .db(test.dbName)
    .collection<{ _id: string; [field: string]: unknown }>('sellerOrders');
  const imported = await sellerOrders.findOne({ sellerId: 'sel_b' });
  await sellerOrders.insertOne({ ...imported, _id: 'sor_own', orderId: 'ord_own', orderNumber: 'SK-1' });
});
afterAll(() => test.stop());

const ask = async (sellerIds: string[] | null) =>
  (await test.run<{ sellerTotals: object[] }>(importer, TOTALS, { sellerIds })).data.sellerTotals;

const inA = {
  sellerId: 'sel_a',
  orders: 2,
  units: 5,
  items: { amount: '120.20', currency: 'BRL' },
  shipping: { amount: '13.40' },
  total: { amount: '133.60' },
};
const inEuro = {
  sellerId: 'sel_a',
  orders: 1,
  units: 1,
  items: { amount: '7.00', currency: 'EUR' },
  shipping: { amount: '1.00' },
  total: { amount: '8.00' },
};
const inB = {
  sellerId: 'sel_b',
  orders: 1,
  units: 1,
  items: { amount: '5.00', currency: 'BRL' },
  shipping: { amount: '0.00' },
  total: { amount: '5.00' },
};

it('sums imported orders by seller and currency, without orders placed in Souk', async () => {
  expect(await ask(null)).toEqual([inA, inEuro, inB]);
  expect(await ask(['sel_b', 'sel_unknown'])).toEqual([inB]);
  expect(await ask([])).toEqual([]);
});

it('refuses more than 500 sellers', async () => {
  const sellerIds = Array.from({ length: 501 }, (_, index) => `sel_${index}`);
  const { errors } = await test.run(importer, TOTALS, { sellerIds });
  expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: 'At most 500 sellers at once.' }]);
});

it('is allowed for services only', async () => {
  for (const [viewer, code] of [
    [anonymous, 'UNAUTHENTICATED'],
    [viewerOf('admin', { userId: 'usr_1' }), 'FORBIDDEN'],
    [viewerOf('seller', { userId: 'usr_2', sellerId: 'sel_a' }), 'FORBIDDEN'],
  ] as const) {
    const { data, errors } = await test.run(viewer, TOTALS);
    expect(data).toBeNull();
    expect(errors.map((error) => error.code)).toEqual([code]);
  }
});
