import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { users } from '../subgraph.ts';

let test: TestSubgraph;
beforeAll(async () => {
  test = await startTestSubgraph(users);
});
afterAll(() => test.stop());

const of = (name: string) =>
  test.mongo.db(test.dbName).collection<Record<string, unknown> & { _id: string }>(name);

async function migrate(): Promise<void> {
  await of('_migrations').deleteOne({ _id: '0002-texts-of-people' });
  await (await test.beside()).stop();
}

it('normalizes the texts of older accounts and agencies, once', async () => {
  const person = {
    accountRoles: ['CUSTOMER'],
    email: 'rene@souk.test',
    words: ['rene\u0301', 'rene@souk.test'],
  };
  await of('users').insertMany([
    {
      _id: 'usr_1',
      ...person,
      firstName: 'Rene\u0301 \u200B',
      lastName: 'O\u00A0Neil',
      phone: '(+212) 600 00.00-00',
    },
    {
      _id: 'usr_2',
      accountRoles: [],
      email: 'b@souk.test',
      words: [],
      firstName: '\u200B',
      lastName: null,
      phone: '12345',
    },
  ]);
  const agency = { city: null, address: 'One\r\nTwo', phone: '+212 5000 00', active: true, version: 1 };
  await of('agencies').insertMany([
    { _id: 'agy_1', name: 'Souk  Fes', nameKey: 'souk fes', code: 'FES', ...agency },
    { _id: 'agy_2', name: 'Souk\u200B Fes', nameKey: 'souk\u200B fes', code: 'FES-2', ...agency },
  ]);
  await migrate();
  const after = await of('users').find().sort({ _id: 1 }).toArray();
  expect(after).toMatchObject([
    {
      firstName: 'Ren\u00E9',
      lastName: 'O Neil',
      phone: '+212600000000',
      words: ['rene', 'o', 'neil', 'oneil', 'rene@souk.test'],
    },
    { firstName: '\u200B', lastName: null, phone: '12345', words: [] },
  ]);
  // The second one would have the name of the first: only people can tell which is right.
  expect(await of('agencies').find().sort({ _id: 1 }).toArray()).toMatchObject([
    { name: 'Souk Fes', nameKey: 'souk fes', address: 'One\nTwo', phone: '+212 5000 00' },
    { name: 'Souk\u200B Fes', nameKey: 'souk\u200B fes', address: 'One\r\nTwo' },
  ]);
  await migrate();
  expect(await of('users').find().sort({ _id: 1 }).toArray()).toEqual(after);
});
