import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer } from '@souk/subgraph';
import { type Rig, startRig } from '../testing/rig.ts';
import { aCustomer, admin, sellerA } from '../testing/shop.ts';

const IMPORT = `mutation ($rows: [ImportOrderInput!]!) {
  importOrders(rows: $rows) { results { externalId id created error } }
}`;

interface Imported {
  importOrders: {
    results: { externalId: string; id: string | null; created: boolean; error: string | null }[];
  };
}

const line = (fields: Record<string, unknown> = {}) => ({
  productId: 'p1',
  variantId: 'v1',
  sellerId: 's1',
  name: 'Chair',
  sku: 'C-1',
  quantity: 1,
  unitPrice: '58.90',
  shipping: '13.29',
  ...fields,
});

const row = (externalId: string, lines: object[] = [line()], fields: Record<string, unknown> = {}) => ({
  externalId,
  placedAt: '2017-09-13T08:59:02Z',
  currency: 'BRL',
  lines,
  ...fields,
});

describe('importOrders', () => {
  const service = serviceViewer('import');
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([]);
  });
  afterAll(() => rig.stop());

  const load = async (rows: object[]) =>
    (await rig.run<Imported>(service, IMPORT, { rows })).data.importOrders.results;

  it('stores delivered and paid orders, split by seller to the minor unit, without events', async () => {
    const lines = [
      line(),
      line({ quantity: 2, shipping: '0.01' }),
      line({ sellerId: 's2', unitPrice: '0.05' }),
    ];
    const [result] = await load([row('o1', lines)]);
    expect(result).toMatchObject({ externalId: 'o1', created: true, error: null });
    const id = result?.id;
    const order = await rig.ctx.db.orders.findById(id).lean().exec();
    expect(order).toMatchObject({
      status: 'DELIVERED',
      customerId: null,
      totals: { itemsMinor: 17_675, shippingMinor: 2_659, totalMinor: 20_334 },
      createdAt: new Date('2017-09-13T08:59:02Z'),
    });
    const sellerOrders = await rig.ctx.db.sellerOrders
      .find({ orderId: id })
      .sort({ sellerId: 1 })
      .lean()
      .exec();
    expect(
      sellerOrders.map(({ sellerId, totals }) => [sellerId, totals.itemsMinor, totals.shippingMinor]),
    ).toEqual([
      ['s1', 17_670, 1_330],
      ['s2', 5, 1_329],
    ]);
    expect(await rig.ctx.db.payments.findOne({ orderId: id }).lean().exec()).toMatchObject({
      method: 'IMPORTED',
      status: 'SUCCEEDED',
      capturedMinor: 20_334,
    });
    expect(await rig.orders.events()).toEqual([]);
  });

  it('reports bad rows, stores the good ones, and changes nothing when repeated', async () => {
    const rows = [
      row('good'),
      row('bad-price', [line({ unitPrice: '1.005' })]),
      row('bad-shipping', [line({ shipping: '-1' })]),
      row('no-lines', []),
      row('bad-quantity', [line({ quantity: 0 })]),
      row('no-name', [line({ name: ' ' })]),
      row('future', [line()], { placedAt: new Date(Date.now() + 86_400_000).toISOString() }),
      row('good'),
    ];
    const results = await load(rows);
    expect(results.map(({ created }) => created)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(results.map(({ error }) => error !== null)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(results[7]?.id).toBe(results[0]?.id);
    const count = await rig.ctx.db.orders.countDocuments();
    const again = await load([row('good'), row('o1')]);
    expect(again.map(({ created, id }) => [created, id !== null])).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(await rig.ctx.db.orders.countDocuments()).toBe(count);
  });

  it('accepts at most 500 rows, from services only', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => row(`batch-${at}`));
    expect((await load(rows)).filter(({ created }) => created)).toHaveLength(500);
    const many = await rig.run(service, IMPORT, { rows: [...rows, row('one-more')] });
    expect(many.errors[0]?.code).toBe('BAD_USER_INPUT');
    const callers = [anonymous, aCustomer(), sellerA, admin];
    const answers = await Promise.all(callers.map((viewer) => rig.run(viewer, IMPORT, { rows: [row('x')] })));
    expect(answers.map(({ errors }) => errors[0]?.code)).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect(await rig.ctx.db.orders.countDocuments({ number: /^IM-/ })).toBe(502);
  });
});
