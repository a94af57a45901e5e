import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { models } from '../testing/stall.ts';
import { openWatched, type Watched } from '../testing/watched.ts';
import { openDatabase } from './database.ts';
import { countLean, readCounted, readLean } from './read-lean.ts';

let database: Watched<typeof models>;
beforeAll(async () => {
  database = await openWatched(models);
});
afterAll(() => database.drop());
afterEach(async () => {
  await database.db.things.deleteMany({});
});

const things = () => database.db.things;
const store = (...names: string[]) => things().create(names.map((name) => ({ _id: name, name })));
const names = async (filter = {}, read = {}) =>
  (await readLean(things(), filter, read)).map(({ name }) => name);

/** A line to MongoDB that can be cut: the next thing said on it closes it. */
async function openLine() {
  const { hostname, port } = new URL(String(process.env.MONGODB_URI));
  let cuts = 0;
  const server = createServer((socket) => {
    const onward = connect(Number(port || 27_017), hostname);
    const end = () => [socket, onward].map((one) => one.destroy());
    for (const one of [socket, onward]) one.on('error', end).on('close', end);
    onward.on('data', (data) => socket.write(data));
    socket.on('data', (data) => {
      // Whether the server is there is asked all the time; only reads are to be cut off.
      if (cuts === 0 || !/find|count|aggregate/.test(data.toString('latin1'))) return onward.write(data);
      cuts -= 1;
      return end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo;
  const opened = await openDatabase(
    `mongodb://127.0.0.1:${own}/?directConnection=true&monitorCommands=true`,
    database.connection.name,
    models,
  );
  return {
    things: opened.db.things,
    cut: (times: number) => {
      cuts = times;
    },
    async close() {
      await opened.close();
      server.close();
    },
  };
}

describe('lean reads', () => {
  it('give what `find` and `countDocuments` give', async () => {
    await store('a', 'b', 'c');
    const filter = { name: { $ne: 'a' } };
    const read = { fields: { name: 1 }, sort: { _id: -1 }, limit: 1 } as const;
    expect(await readLean(things(), filter, read)).toEqual(
      await things().find(filter, read.fields).sort(read.sort).limit(1).lean(),
    );
    expect(await readLean(things(), {})).toEqual(await things().find().lean());
    expect(await countLean(things(), filter)).toBe(2);
    expect(await countLean(things(), {})).toBe(3);
  });

  it('are one command each', async () => {
    await store('a', 'b');
    database.takeNames();
    await names({}, { limit: 1 });
    await countLean(things(), {});
    expect(database.takeNames()).toEqual(['find', 'count']);
  });

  it('cast and check filters as models do, and leave the given one alone', async () => {
    const at = new Date('2026-01-01T00:00:00Z');
    await things().collection.insertOne({ _id: 'a', name: '7', createdAt: at } as never);
    const filter = { name: 7, createdAt: at.toISOString() } as object;
    expect(await names(filter)).toEqual(['7']);
    expect(await countLean(things(), filter)).toBe(1);
    expect(filter).toEqual({ name: 7, createdAt: at.toISOString() });
    await expect(names({ nonsense: 1 })).rejects.toThrow('nonsense');
    await expect(countLean(things(), { nonsense: 1 } as object)).rejects.toThrow('nonsense');
  });

  it('see what the running transaction wrote, and nothing of it outside', async () => {
    await store('a');
    await database.transaction(async () => {
      await store('b');
      expect(await names()).toEqual(['a', 'b']);
      expect(await countLean(things(), {})).toBe(2);
    });
    const failing = database.transaction(async () => {
      await store('c');
      throw new Error('never mind');
    });
    await expect(failing).rejects.toThrow('never mind');
    expect([await names(), await countLean(things(), {})]).toEqual([['a', 'b'], 2]);
  });

  it('give all of what does not fit into one message, and leave no cursor open', async () => {
    const long = 'x'.repeat(1_000_000);
    const now = new Date();
    const rows = Array.from({ length: 40 }, (_, at) => ({ _id: `${at}`, name: long, createdAt: now }));
    await things().collection.insertMany(rows as never);
    expect(await readLean(things(), {})).toHaveLength(40);
    const open = database.connection
      .getClient()
      .db('admin')
      .aggregate([
        { $currentOp: { idleCursors: true } },
        { $match: { type: 'idleCursor', ns: things().collection.namespace } },
      ]);
    expect(await open.toArray()).toEqual([]);
  });

  it('are read again when the line breaks, and raise what is no passing trouble', async () => {
    await store('a', 'b');
    const line = await openLine();
    const reads: (() => Promise<unknown>)[] = [
      () => readLean(line.things, {}, { fields: { name: 1 } }),
      () => countLean(line.things, {}),
      () => readCounted(line.things, {}, { fields: { name: 1 }, sort: { _id: 1 }, limit: 1 }, {}),
    ];
    const whole: unknown[] = [];
    for (const read of reads) whole.push(await read());
    for (const [at, read] of reads.entries()) {
      line.cut(1);
      expect(await read()).toEqual(whole[at]);
      line.cut(9);
      await expect(read()).rejects.toBeInstanceOf(mongo.MongoNetworkError);
      line.cut(0);
    }
    await line.close();
    database.takeNames();
    await expect(names({ $where: 'no such code(' })).rejects.toMatchObject({ name: 'MongoServerError' });
    expect(database.takeNames()).toEqual(['find']);
  });

  it('give a page without its total where counting takes too long', async () => {
    await store(...Array.from({ length: 60 }, (_, at) => `${100 + at}`));
    // The page is one document, the list sixty.
    const body = 'function () { const end = Date.now() + 50; while (Date.now() < end); return true; }';
    const slow = { $expr: { $function: { body, args: [], lang: 'js' } } };
    const page = { fields: { name: 1 }, sort: { _id: 1 }, limit: 1 } as const;
    const found = [{ _id: '100', name: '100' }];
    const expired = { codeName: 'MaxTimeMSExpired' };
    expect(await readCounted(things(), slow, page, slow)).toMatchObject({ found, total: expired });
    await expect(countLean(things(), slow)).rejects.toMatchObject(expired);
  });

  it('count along with a page in one command, whatever the page', async () => {
    await store('a', 'b', 'c', 'd');
    database.takeNames();
    const page = (filter: object, limit: number, counted: object = {}) =>
      readCounted(things(), filter, { fields: { name: 1 }, sort: { _id: 1 }, limit }, counted);
    const rows = (...ids: string[]) => ids.map((_id) => ({ _id, name: _id }));
    expect(await page({}, 2)).toEqual({ found: rows('a', 'b'), total: 4 });
    expect(await page({ _id: { $gt: 'b' } }, 3)).toEqual({ found: rows('c', 'd'), total: 4 });
    expect(await page({}, 4, { name: 'c' })).toEqual({ found: rows('a', 'b', 'c', 'd'), total: 1 });
    expect(await page({ name: 'none' }, 3, { name: 'none' })).toEqual({ found: [], total: 0 });
    expect(database.takeNames()).toEqual(['aggregate', 'aggregate', 'aggregate', 'aggregate']);
    await database.transaction(async () => {
      await store('e');
      expect(await page({}, 1)).toEqual({ found: rows('a'), total: 5 });
    });
  });
});
