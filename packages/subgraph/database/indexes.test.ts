import { afterEach, describe, expect, it } from '@jest/globals';
import { openWatched, type Watched } from '../testing/watched.ts';
import { buildIndexes } from './indexes.ts';
import { type Document, defineModel, type IndexSpec, type ModelSpecs } from './model.ts';

interface Row extends Document {
  email: string;
  at?: Date;
}

const rows = (...indexes: IndexSpec[]) => ({
  rows: defineModel<Row>('rows', { email: String, at: Date }, indexes),
});

const open: Watched<ModelSpecs>[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.drop();
});
async function fresh<S extends ModelSpecs>(specs: S): Promise<Watched<S>> {
  const database = await openWatched(specs, false);
  open.push(database);
  return database;
}

describe('buildIndexes', () => {
  it('makes what the models declare, as often as it is called', async () => {
    const database = await fresh(
      rows(
        { keys: { email: 1 }, serves: 'by email', unique: true, where: { email: { $type: 'string' } } },
        { keys: { at: 1 }, serves: 'expiry', expireAfterSeconds: 60 },
        { keys: { email: 'text' }, serves: 'search', weights: { email: 3 }, name: 'search' },
      ),
    );
    for (let times = 0; times < 3; times += 1) await buildIndexes(database.connection);
    const indexes = await database.connection.collection('rows').indexes();
    expect(indexes.map(({ name }) => name)).toEqual(['_id_', 'email_1', 'at_1', 'search']);
    expect(indexes[1]).toMatchObject({
      unique: true,
      partialFilterExpression: { email: { $type: 'string' } },
    });
    expect(indexes[2]).toMatchObject({ expireAfterSeconds: 60 });
    expect(indexes[3]).toMatchObject({ weights: { email: 3 } });
    await database.db.rows.create([{ _id: '1', email: 'a' }]);
    await expect(database.db.rows.create([{ _id: '2', email: 'a' }])).rejects.toMatchObject({ code: 11_000 });
  });

  it.each<[string, IndexSpec, IndexSpec]>([
    ['options', { keys: { email: 1 }, serves: 'x' }, { keys: { email: 1 }, serves: 'x', unique: true }],
    [
      'keys under one name',
      { keys: { email: 1 }, serves: 'x', name: 'n' },
      { keys: { at: 1 }, serves: 'x', name: 'n' },
    ],
    [
      'expiry',
      { keys: { at: 1 }, serves: 'x', expireAfterSeconds: 1 },
      { keys: { at: 1 }, serves: 'x', expireAfterSeconds: 2 },
    ],
  ])(
    'names the index and the remedy when its %s changed, and leaves it alone',
    async (_what, before, after) => {
      const old = await fresh(rows(before));
      await buildIndexes(old.connection);
      const existing = await old.connection.collection('rows').indexes();
      const changed = rows(after).rows;
      old.connection.deleteModel('rows');
      changed.bind(old.connection, 'rows');
      const message = `The index rows ${JSON.stringify(after.keys)} has another definition in the database. Add a migration`;
      await expect(buildIndexes(old.connection)).rejects.toThrow(message);
      expect(await old.connection.collection('rows').indexes()).toEqual(existing);
    },
  );
});
