import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { models } from '../testing/stall.ts';
import { openWatched, type Watched } from '../testing/watched.ts';

let database: Watched<typeof models>;
beforeAll(async () => {
  database = await openWatched(models);
});
afterAll(() => database.drop());
afterEach(() => database.db.things.deleteMany({}));

const things = () => database.db.things;
const add = (id: string, name = 'n') => things().create([{ _id: id, name }]);
const names = async () => (await things().find().sort({ _id: 1 }).lean()).map(({ name }) => name);
class Trouble extends Error {}

describe('transaction', () => {
  it('commits all or nothing', async () => {
    const result = await database.transaction(async () => {
      await add('a', 'first');
      await add('b', 'second');
      return 7;
    });
    expect({ result, names: await names() }).toEqual({ result: 7, names: ['first', 'second'] });
    const failing = database.transaction(async () => {
      await add('c');
      await things().deleteOne({ _id: 'a' });
      throw new Trouble();
    });
    await expect(failing).rejects.toBeInstanceOf(Trouble);
    expect(await names()).toEqual(['first', 'second']);
  });

  it('includes every kind of model call', async () => {
    await add('kept', 'kept');
    const calls: Record<string, () => Promise<unknown>> = {
      create: () => add('1'),
      save: () => new (things())({ _id: '2', name: 'n' }).save(),
      insertMany: () => things().insertMany([{ _id: '3', name: 'n' }]),
      bulkWrite: () => things().bulkWrite([{ insertOne: { document: { _id: '4', name: 'n' } as never } }]),
      updateOne: () => things().updateOne({ _id: 'kept' }, { name: 'x' }).exec(),
      updateMany: () => things().updateMany({}, { name: 'x' }).exec(),
      upsert: () => things().updateOne({ _id: '5' }, { name: 'n' }, { upsert: true }).exec(),
      findOneAndUpdate: () => things().findOneAndUpdate({ _id: 'kept' }, { name: 'x' }).exec(),
      findByIdAndUpdate: () => things().findByIdAndUpdate('kept', { name: 'x' }).exec(),
      replaceOne: () => things().replaceOne({ _id: 'kept' }, { name: 'x' }).exec(),
      deleteOne: () => things().deleteOne({ _id: 'kept' }).exec(),
      deleteMany: () => things().deleteMany({}).exec(),
      findOneAndDelete: () => things().findOneAndDelete({ _id: 'kept' }).exec(),
    };
    for (const [name, call] of Object.entries(calls)) {
      const failing = database.transaction(async () => {
        await call();
        throw new Trouble();
      });
      await expect(failing).rejects.toBeInstanceOf(Trouble);
      expect({ name, names: await names() }).toEqual({ name, names: ['kept'] });
    }
  });

  it('shows its own writes to every kind of read inside it, and to no read outside', async () => {
    const outside = () => things().countDocuments();
    await database.transaction(async () => {
      await add('a');
      const cursor: string[] = [];
      for await (const { _id } of things().find().cursor()) cursor.push(_id);
      const streamed: string[] = [];
      for await (const { _id } of things()
        .aggregate([{ $match: {} }])
        .cursor())
        streamed.push(_id);
      expect({
        find: (await things().find()).length,
        lean: (await things().find().lean()).length,
        findOne: (await things().findOne({ _id: 'a' }))?._id,
        findById: (await things().findById('a'))?._id,
        count: await things().countDocuments(),
        exists: (await things().exists({ _id: 'a' }))?._id,
        distinct: await things().distinct('_id'),
        aggregate: (await things().aggregate([{ $match: {} }])).length,
        cursor,
        streamed,
      }).toEqual({
        find: 1,
        lean: 1,
        findOne: 'a',
        findById: 'a',
        count: 1,
        exists: 'a',
        distinct: ['a'],
        aggregate: 1,
        cursor: ['a'],
        streamed: ['a'],
      });
      const raw = await database.connection.collection('things').countDocuments();
      expect(raw).toBe(0);
    });
    expect(await outside()).toBe(1);
  });

  it('runs nested transactions as part of the outer one', async () => {
    const failing = database.transaction(async () => {
      const outer = database.session();
      await database.transaction(async () => {
        expect(database.session()).toBe(outer);
        await add('inner');
      });
      throw new Trouble();
    });
    await expect(failing).rejects.toBeInstanceOf(Trouble);
    expect(await names()).toEqual([]);
    expect(database.session()).toBeUndefined();
  });

  it('retries when two transactions change one document, and runs each effect once', async () => {
    await things().create([{ _id: 'counter', name: 'n', rank: 0 }]);
    let attempts = 0;
    const effects: number[] = [];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        database.transaction(async () => {
          attempts += 1;
          const before = await things().findById('counter').lean();
          database.afterCommit(() => effects.push(index));
          await things().updateOne({ _id: 'counter' }, { rank: (before?.rank ?? 0) + 1 });
          return index;
        }),
      ),
    );
    expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect((await things().findById('counter').lean())?.rank).toBe(20);
    expect(attempts).toBeGreaterThan(20);
    expect(effects.toSorted((a, b) => a - b)).toEqual(results);
  });

  it('runs effects after the commit only, and none after a rollback', async () => {
    const seen: string[] = [];
    const look = (what: string) => () => seen.push(what);
    database.afterCommit(look('outside'));
    expect(seen.splice(0)).toEqual(['outside']);
    await database.transaction(async () => {
      database.afterCommit(look('outer'));
      await database.transaction(async () => database.afterCommit(look('inner')));
      await add('a');
      expect(seen).toEqual([]);
    });
    expect(seen.splice(0)).toEqual(['outer', 'inner']);
    const failing = database.transaction(async () => {
      database.afterCommit(look('never'));
      throw new Trouble();
    });
    await expect(failing).rejects.toBeInstanceOf(Trouble);
    expect(seen).toEqual([]);
  });

  it('is never shared between two subgraphs of one process', async () => {
    const other = await openWatched(models);
    const failing = database.transaction(async () => {
      await add('mine');
      expect(other.session()).toBeUndefined();
      await other.db.things.create([{ _id: 'theirs', name: 'n' }]);
      throw new Trouble();
    });
    await expect(failing).rejects.toBeInstanceOf(Trouble);
    expect(await other.db.things.countDocuments()).toBe(1);
    expect(await things().countDocuments()).toBe(0);
    await other.drop();
  });
});

describe('models', () => {
  const wrong = { nmae: 'x' } as never;

  it('refuse unknown fields in documents, updates and filters', async () => {
    await add('a');
    const calls: Record<string, () => Promise<unknown>> = {
      create: () => things().create([{ _id: 'b', name: 'n', ...(wrong as object) }]),
      insertMany: () => things().insertMany([{ _id: 'b', name: 'n', ...(wrong as object) }]),
      update: () => things().updateOne({ _id: 'a' }, wrong).exec(),
      set: () => things().updateOne({ _id: 'a' }, { $set: wrong }).exec(),
      findOneAndUpdate: () => things().findOneAndUpdate({ _id: 'a' }, wrong).exec(),
      filter: () => things().find(wrong).exec(),
      deleteMany: () => things().deleteMany(wrong).exec(),
      countDocuments: () => things().countDocuments(wrong).exec(),
      inside: () =>
        things()
          .updateOne({ _id: 'a' }, { $push: { parts: { sku: '1', sze: 1 } as never } })
          .exec(),
    };
    for (const [name, call] of Object.entries(calls)) {
      const failure = await call().then(
        () => 'none',
        (error: Error) => error.name,
      );
      expect({ name, failure }).toEqual({ name, failure: expect.stringMatching(/^(Strict|Cast)/) });
    }
    expect(await things().countDocuments()).toBe(1);
  });

  it('give subdocuments no ids and keep the times', async () => {
    await things().create([{ _id: 'a', name: 'n', parts: [{ sku: '1' }] }]);
    const stored = await database.connection.collection('things').findOne({ _id: 'a' as never });
    expect(stored?.parts).toEqual([{ sku: '1' }]);
    expect(stored).toMatchObject({ createdAt: expect.any(Date), updatedAt: expect.any(Date) });
    expect(stored).not.toHaveProperty('__v');
  });

  it('refuse a document without an id', async () => {
    await expect(things().create([{ name: 'n' } as never])).rejects.toThrow('_id');
  });
});
