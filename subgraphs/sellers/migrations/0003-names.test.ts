import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { sellers } from '../subgraph.ts';
import { stored, storeSeller } from '../testing/builders.ts';

let test: TestSubgraph;
beforeAll(async () => {
  test = await startTestSubgraph(sellers);
});
afterAll(() => test.stop());

it('renames the name of sellers and of events that wait, whatever else has that word', async () => {
  const id = await storeSeller(test, { name: 'Dar Zellij' });
  await stored(test).updateOne({ _id: id }, { $rename: { name: 'businessName' } });
  const db = test.mongo.db(test.dbName);
  const outbox = db.collection<{ _id: string; type: string; payload: object }>('outbox');
  const payload = { sellerId: id, businessName: 'Dar Zellij' };
  await outbox.insertMany([
    { _id: 'seller', type: 'seller.registered', payload },
    { _id: 'other', type: 'media.attached', payload },
  ]);
  await db.collection<{ _id: string }>('_migrations').deleteOne({ _id: '0003-names' });
  await (await test.beside()).stop();
  const { data } = await test.run(anonymous, 'query ($id: ID!) { seller(id: $id) { name } }', { id });
  expect(data).toEqual({ seller: { name: 'Dar Zellij' } });
  expect(await outbox.find().sort({ _id: 1 }).toArray()).toMatchObject([
    { _id: 'other', payload },
    { _id: 'seller', payload: { sellerId: id, name: 'Dar Zellij' } },
  ]);
  await outbox.deleteMany({});
});
