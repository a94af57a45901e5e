import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '@souk/platform';
import fc from 'fast-check';
import type { QueryFilter } from 'mongoose';
import { models, type ThingDocument } from '../testing/stall.ts';
import { openWatched, type Watched } from '../testing/watched.ts';
import { encodeCursor } from './cursor.ts';
import { type Connection, type PageArgs, pageWindow, readPage, toConnection } from './page.ts';

let database: Watched<typeof models>;
beforeAll(async () => {
  database = await openWatched(models);
});
afterAll(() => database.drop());
afterEach(() => database.db.things.deleteMany({}));

type Rank = number | null | undefined;

async function store(ranks: readonly Rank[]): Promise<void> {
  const now = new Date();
  const rows = ranks.map((rank, index) => ({
    // Ids run against the order of insertion, so that no order comes out right by chance.
    _id: `t${String(9_999 - index).padStart(4, '0')}`,
    name: `n${index % 3}`,
    ...(rank === undefined ? {} : { rank }),
    createdAt: new Date(now.getTime() + (index % 4)),
    updatedAt: now,
  }));
  if (rows.length > 0) await database.db.things.collection.insertMany(rows as never);
}

const read = (
  args: PageArgs,
  field = 'rank',
  direction: 1 | -1 = 1,
  filter: QueryFilter<ThingDocument> = {},
) => readPage({ model: database.db.things, filter, sort: { field, direction } }, args);

const idsOf = (page: Connection<ThingDocument>) => page.edges.map(({ node }) => node._id);

async function walk(size: number, field: string, direction: 1 | -1, backward: boolean): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 100; pages += 1) {
    const page: Connection<ThingDocument> = await read(
      backward ? { last: size, before: cursor } : { first: size, after: cursor },
      field,
      direction,
    );
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    expect(startCursor).toBe(page.edges[0]?.cursor ?? null);
    expect(endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    expect(backward ? hasNextPage : hasPreviousPage).toBe(cursor !== null);
    if (backward) ids.unshift(...idsOf(page));
    else ids.push(...idsOf(page));
    if (!(backward ? hasPreviousPage : hasNextPage)) return ids;
    expect(page.edges).toHaveLength(size);
    expect(page.nodes).toEqual(page.edges.map(({ node }) => node));
    cursor = backward ? startCursor : endCursor;
  }
  throw new Error('the walk does not end');
}

describe('readPage', () => {
  const rank = fc.option(fc.option(fc.integer({ min: -3, max: 3 }), { nil: null }), { nil: undefined });
  const field = fc.constantFrom('rank', 'name', 'createdAt', '_id');

  it('walks any list forwards and backwards with neither gaps nor doubles', async () => {
    await fc.assert(
      fc
        .asyncProperty(
          fc.array(rank, { maxLength: 25 }),
          fc.integer({ min: 1, max: 7 }),
          field,
          fc.constantFrom<1 | -1>(1, -1),
          async (ranks, size, by, direction) => {
            await store(ranks);
            const sorted = await database.db.things
              .find()
              .sort(by === '_id' ? { _id: direction } : { [by]: direction, _id: direction })
              .lean();
            const expected = sorted.map(({ _id }) => _id);
            expect(expected).toHaveLength(ranks.length);
            expect(await walk(size, by, direction, false)).toEqual(expected);
            expect(await walk(size, by, direction, true)).toEqual(expected);
          },
        )
        .afterEach(async () => {
          await database.db.things.deleteMany({});
        }),
      { numRuns: 150 },
    );
  });

  it('gives 20 unless told, up to 100, and none of 0', async () => {
    await store(Array.from({ length: 101 }, (_, index) => index));
    expect((await read({})).edges).toHaveLength(20);
    const whole = await read({ first: 100 });
    expect(whole.edges).toHaveLength(100);
    expect(whole.pageInfo.hasNextPage).toBe(true);
    const none = await read({ first: 0 });
    expect(none.edges).toEqual([]);
    expect(none.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it.each<[PageArgs]>([
    [{ first: 101 }],
    [{ last: 101 }],
    [{ first: -1 }],
    [{ first: 1, last: 1 }],
    [{ after: 'a', before: 'b' }],
    [{ last: 1, after: 'a' }],
    [{ first: 1, before: 'a' }],
  ])('refuses %j', (args) => {
    expect(() => pageWindow(args)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
    );
  });

  it('reads a page in the middle of a long list without reading what comes before', async () => {
    await store(Array.from({ length: 2_000 }, (_, index) => Math.floor(index / 5)));
    const { edges } = await read({ first: 100 }, 'rank', 1, { rank: 200 });
    database.commands.length = 0;
    const page = await read({ first: 10, after: edges.at(-1)?.cursor });
    expect(page.edges[0]?.node.rank).toBe(201);
    const [find] = database.commands;
    const { filter, sort, limit } = find as { filter: object; sort: object; limit: number };
    const explain = { find: 'things', filter, sort, limit };
    const plan = await database.connection.db?.command({ explain, verbosity: 'executionStats' });
    expect(plan?.executionStats.nReturned).toBe(11);
    expect(plan?.executionStats.totalDocsExamined).toBeLessThanOrEqual(13);
  });

  it('counts only when asked, and counts the list rather than the page', async () => {
    await store([1, 2, 3, 4, 5]);
    database.takeNames();
    const page = await read({ first: 2 }, 'rank', 1, { rank: { $gt: 1 } });
    expect(database.takeNames()).toEqual(['find']);
    expect(await page.totalCount()).toBe(4);
    expect(database.takeNames()).toEqual(['count']);
  });
});

describe('a page', () => {
  it('encodes a cursor only where one is read', async () => {
    const places: string[] = [];
    const position = (id: string) => {
      places.push(id);
      return { value: 1, id };
    };
    const rest = { hasNextPage: false, hasPreviousPage: false, totalCount: () => 2 };
    const { nodes, edges, pageInfo } = toConnection(['a', 'b'], position, rest);
    expect(nodes).toEqual(['a', 'b']);
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    expect([pageInfo.hasNextPage, places]).toEqual([false, []]);
    expect(pageInfo.endCursor).toBe(edges[1]?.cursor);
    expect(places).toEqual(['b', 'b']);
  });
});

describe('cursors', () => {
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const good = encodeCursor({ value: 1, id: 't1' });

  it.each([
    [''],
    ['%%%'],
    ['bm90IGpzb24'],
    [`${good}=`],
    [` ${good}`],
    [good.slice(0, -2)],
    [encoded(null)],
    [encoded('x')],
    [encoded({})],
    [encoded([1])],
    [encoded([1, 2])],
    [encoded([1, 't1', 3])],
    [encoded([1, null])],
    [encoded([1, { $ne: null }])],
    [encoded([{ $gt: '' }, 't1'])],
    [encoded([{ $where: 'sleep(1000)' }, 't1'])],
    [encoded([[1, 2], 't1'])],
    [encoded([{ d: 'x' }, 't1'])],
    [encoded([{ d: 9e15 }, 't1'])],
    [encoded([{ d: 1, $gt: 1 }, 't1'])],
    [Buffer.from('[1e999,"t1"]').toString('base64url')],
    [encoded(['text in a list of numbers', 't1'])],
    [encoded([true, 't1'])],
    [encodeCursor({ value: new Date(0), id: 't1' })],
  ])('refuses %s as BAD_USER_INPUT', async (cursor) => {
    await store([1, 2, 3]);
    for (const args of [
      { first: 2, after: cursor },
      { last: 2, before: cursor },
    ]) {
      const error = await read(args).then(
        () => undefined,
        (failure: unknown) => failure,
      );
      expect(codeOf(error)).toBe('BAD_USER_INPUT');
    }
  });

  it('refuses anything at random', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => Buffer.from(text).toString('base64url')),
        ),
        async (cursor) => {
          await expect(read({ first: 1, after: cursor })).rejects.toMatchObject({
            extensions: { code: 'BAD_USER_INPUT' },
          });
        },
      ),
    );
  });

  it('never gives a cursor more to say than a position', async () => {
    await store([1, 2, 3]);
    const foreign = encodeCursor({ value: 2, id: '{"$ne":null}' });
    expect(idsOf(await read({ first: 10, after: foreign }))).toHaveLength(1);
  });
});
