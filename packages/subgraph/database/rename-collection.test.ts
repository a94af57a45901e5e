import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openWatched, type Watched } from '../testing/watched.ts';
import { renameCollection } from './rename-collection.ts';

let database: Watched<Record<string, never>>;
beforeEach(async () => {
  database = await openWatched({});
});
afterEach(() => database.drop());

const of = (name: string) => database.connection.collection<{ _id: string; text: string }>(name);
const names = async () => (await database.connection.listCollections()).map(({ name }) => name).toSorted();
const rename = () => renameCollection(database.connection, 'oldName', 'newNames');

describe('renameCollection', () => {
  it('keeps documents and indexes, and changes nothing when repeated', async () => {
    await of('oldName').insertOne({ _id: '1', text: 'one' });
    await of('oldName').createIndex({ text: 1 }, { unique: true });
    for (let time = 0; time < 2; time += 1) await rename();
    expect(await names()).toEqual(['newNames']);
    expect(await of('newNames').find().toArray()).toEqual([{ _id: '1', text: 'one' }]);
    expect((await of('newNames').indexes()).map(({ name }) => name)).toEqual(['_id_', 'text_1']);
  });

  it('moves documents into a collection that exists already and keeps what is there', async () => {
    await of('oldName').insertMany([
      { _id: '1', text: 'old' },
      { _id: '2', text: 'two' },
    ]);
    await of('newNames').insertOne({ _id: '1', text: 'new' });
    await rename();
    expect(await names()).toEqual(['newNames']);
    expect(await of('newNames').find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: '1', text: 'new' },
      { _id: '2', text: 'two' },
    ]);
  });

  it('creates nothing in an empty database', async () => {
    await rename();
    expect(await names()).toEqual([]);
  });
});
