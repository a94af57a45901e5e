import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { orders } from '../subgraph.ts';

let test: TestSubgraph;
beforeAll(async () => {
  test = await startTestSubgraph(orders);
});
afterAll(() => test.stop());

const of = (name: string) =>
  test.mongo.db(test.dbName).collection<Record<string, unknown> & { _id: string }>(name);

async function migrate(): Promise<void> {
  await of('_migrations').deleteOne({ _id: '0002-texts-of-orders' });
  await (await test.beside()).stop();
}

const address = (country: string, phone: string | null) => ({
  ...{ recipient: 'Lina\u202E', line1: '1\u00A0Souk', line2: null, city: 'Cafe\u0301', region: null },
  ...{ postalCode: null, country, phone },
});
const clean = { recipient: 'Lina', line1: '1 Souk', city: 'Caf\u00E9' };

it('normalizes addresses and notes of orders and of running checkouts', async () => {
  const totals = { taxMinor: 0, totalMinor: 100 };
  await of('orders').insertMany([
    {
      _id: 'ord_1',
      number: 'N1',
      totals,
      shippingAddress: address('UK', '020 7946 0018'),
      note: 'One\r\nTwo\u200B',
    },
    { _id: 'ord_2', number: 'N2', totals, shippingAddress: address('ZZ', 'call me'), note: null },
    { _id: 'ord_3', number: 'N3', totals, shippingAddress: null, note: null },
  ]);
  await of('sellerOrders').insertOne({
    ...{ _id: 'sor_1', orderId: 'ord_1', sellerId: 'sel_1', totals, note: null },
    shippingAddress: address('EL', '+30 210 1234567'),
  });
  const data = { address: address('UK', null), note: null, holdUntil: new Date(0) };
  await of('sagas').insertOne({ _id: 'sag_1', orderId: 'ord_1', state: 'WAITING', data, stop: null });
  for (let time = 0; time < 2; time += 1) {
    await migrate();
    expect(await of('orders').find().sort({ _id: 1 }).toArray()).toMatchObject([
      { shippingAddress: { ...clean, country: 'GB', phone: '+442079460018' }, note: 'One\nTwo', totals },
      // What cannot be read stays as it is.
      { shippingAddress: { ...clean, country: 'ZZ', phone: 'call me' } },
      { shippingAddress: null },
    ]);
    expect(await of('sellerOrders').findOne({ _id: 'sor_1' })).toMatchObject({
      shippingAddress: { ...clean, country: 'GR', phone: '+302101234567' },
    });
    expect(await of('sagas').findOne({ _id: 'sag_1' })).toMatchObject({
      data: { ...data, address: { ...clean, country: 'GB' } },
    });
  }
});
