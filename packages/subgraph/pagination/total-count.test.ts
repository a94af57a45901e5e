import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLResolveInfo, graphql, parse } from 'graphql';
import { compiled } from '../execution/compiled.ts';
import { models } from '../testing/stall.ts';
import { openWatched, type Watched } from '../testing/watched.ts';
import { type Connection, countWhenAsked, type PageArgs, readPage } from './page.ts';

const schema = buildSchema(`
  type Query { list(first: Int): ThingConnection }
  type ThingConnection { nodes: [Thing!]! totalCount: Int }
  type Thing { rank: Int }
`);
countWhenAsked(schema);

type List = (args: PageArgs, info: GraphQLResolveInfo) => unknown;

/** What a list answers, and the warnings in the log, as graphql-js and the compiled operation do it. */
async function both(source: string, list: List) {
  const field = schema.getQueryType()?.getFields().list;
  if (!field) throw new Error('no list');
  field.resolve = (_source, args, _context, info) => list(args, info);
  const warnings: unknown[] = [];
  const contextValue = { log: { warn: (details: unknown) => warnings.push(details) } };
  const answer = await graphql({ schema, source, contextValue });
  const alone = warnings.splice(0);
  const compiledAnswer = await compiled(schema, parse(source, { noLocation: true }))?.(contextValue, {});
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
  expect(plain(compiledAnswer)).toEqual(plain(answer));
  expect(warnings).toEqual(alone);
  return { answer: plain(answer), warnings };
}

describe('totalCount', () => {
  const asking = (totalCount: Connection<unknown>['totalCount']) =>
    both('{ list { totalCount nodes { rank } } }', () => ({ nodes: [{ rank: 1 }], totalCount }));

  it.each<[string, Connection<unknown>['totalCount']]>([
    ['at once', () => 7],
    ['later', async () => 7],
  ])('is the number that is counted %s', async (_when, totalCount) => {
    const { answer, warnings } = await asking(totalCount);
    expect(answer).toEqual({ data: { list: { totalCount: 7, nodes: [{ rank: 1 }] } } });
    expect(warnings).toEqual([]);
  });

  it.each<[string, Connection<unknown>['totalCount']]>([
    [
      'at once',
      () => {
        throw new Error('too long');
      },
    ],
    ['later', () => Promise.reject(new Error('too long'))],
  ])(
    'is null beside the whole page when counting fails %s; the reason is logged',
    async (_when, totalCount) => {
      const { answer, warnings } = await asking(totalCount);
      expect(answer).toEqual({ data: { list: { totalCount: null, nodes: [{ rank: 1 }] } } });
      expect(warnings).toEqual([{ connection: 'ThingConnection', error: 'Error: too long' }]);
    },
  );
});

describe('a list that takes too long to count', () => {
  let database: Watched<typeof models>;
  beforeAll(async () => {
    database = await openWatched(models);
    const now = new Date();
    const rows = Array.from({ length: 60 }, (_, rank) => ({
      _id: `t${100 + rank}`,
      name: 'n',
      rank,
      createdAt: now,
      updatedAt: now,
    }));
    await database.db.things.collection.insertMany(rows as never);
  });
  afterAll(() => database.drop());

  it.each([true, false])('has its page without a total, counted along: %s', async (countAlong) => {
    // The page is two documents, the list sixty.
    const body = 'function () { const end = Date.now() + 50; while (Date.now() < end); return true; }';
    const filter = { $expr: { $function: { body, args: [], lang: 'js' } } };
    const { answer, warnings } = await both(
      '{ list(first: 1) { nodes { rank } totalCount } }',
      (args, info) =>
        readPage(
          {
            model: database.db.things,
            filter,
            sort: { field: 'rank', direction: 1 },
            read: { info, type: 'Thing', needs: {} },
            countAlong,
          },
          args,
        ),
    );
    expect(answer).toEqual({ data: { list: { nodes: [{ rank: 0 }], totalCount: null } } });
    expect(warnings).toMatchObject([{ error: expect.stringContaining('exceeded time limit') }]);
  });
});
