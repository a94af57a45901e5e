import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SubgraphExecutor } from '@souk/platform';
import { anonymous, createLogger } from '@souk/platform';
import type { Ctx } from '../context.ts';
import { readLean } from '../database/read-lean.ts';
import { createExecutor } from '../execution/executor.ts';
import { presentError } from '../execution/present-error.ts';
import { models, stall, type ThingDocument, thingLoader } from '../testing/stall.ts';
import { openWatched, type Watched } from '../testing/watched.ts';
import { defineProjectedLoader } from './projected-loader.ts';

const log = createLogger('test', { level: 'silent', pretty: false });
let database: Watched<typeof models>;
let executor: SubgraphExecutor;

const things = defineProjectedLoader<Ctx<Watched<typeof models>['db']>, ThingDocument>(
  async (db, ids, fields) => {
    const found = await readLean(db.things, { _id: { $in: [...ids] } }, { fields });
    return new Map(found.map((one) => [one._id, one]));
  },
);

beforeAll(async () => {
  database = await openWatched(models);
  executor = createExecutor(
    stall.schema,
    () => ({ viewer: anonymous, db: database.db, loaders: new Map(), log }),
    (error) => presentError(error, log),
  );
  await database.db.things.create(
    ['a', 'b', 'c', 'd'].map((id, index) => ({
      _id: id,
      name: `name ${id}`,
      rank: index,
      cost: { amountMinor: 100 * index, currency: 'EUR' },
      friendId: id === 'a' ? 'd' : 'a',
    })),
  );
  database.commands.length = 0;
});
afterAll(() => database.drop());
afterEach(() => {
  database.commands.length = 0;
});

async function run(query: string, variables: Record<string, unknown> = {}) {
  const answer = await executor.execute({ query, variables, viewer: anonymous, requestId: 'r' });
  return JSON.parse(JSON.stringify(answer)) as { data: Record<string, unknown>; errors?: unknown };
}

/** What was read: the ids and the projection of each find. */
const finds = () =>
  database.commands.splice(0).map((command) => {
    const { filter, projection } = command as { filter: { _id?: { $in: string[] } }; projection: object };
    return { ids: filter._id?.$in, fields: Object.keys(projection ?? { everything: 1 }).toSorted() };
  });

describe('an entity loader', () => {
  it('reads all that is asked for in one go, each id once, as narrow as asked', async () => {
    const { data } = await run(
      '{ x: thing(id: "a") { id name } y: thing(id: "b") { name } z: thing(id: "a") { name } }',
    );
    expect(data).toEqual({ x: { id: 'a', name: 'name a' }, y: { name: 'name b' }, z: { name: 'name a' } });
    expect(finds()).toEqual([{ ids: ['a', 'b'], fields: ['_id', 'name'] }]);
  });

  it('reads the id alone when nothing else is asked for', async () => {
    expect((await run('{ thing(id: "a") { id __typename } }')).data).toEqual({
      thing: { id: 'a', __typename: 'Thing' },
    });
    expect(finds()).toEqual([{ ids: ['a'], fields: ['_id'] }]);
  });

  it.each([
    [
      'a fragment',
      'query { thing(id: "b") { ...F } } fragment F on Thing { rank ...G } fragment G on Thing { name }',
      ['_id', 'name', 'rank'],
    ],
    [
      'an inline fragment',
      '{ thing(id: "b") { ... on Thing { rank } ... { name } } }',
      ['_id', 'name', 'rank'],
    ],
    ['a fragment on an interface', '{ thing(id: "b") { ... on Named { name } } }', ['_id', 'name']],
    ['an alias', '{ thing(id: "b") { title: name } }', ['_id', 'name']],
    ['what is not included', '{ thing(id: "b") { name @include(if: false) rank } }', ['_id', 'name', 'rank']],
    ['a field with needs', '{ thing(id: "b") { price { amount } } }', ['_id', 'cost']],
    ['a part', '{ thing(id: "b") { priceMinor } }', ['_id', 'cost.amountMinor']],
    ['a part and its whole', '{ thing(id: "b") { priceMinor price { amount currency } } }', ['_id', 'cost']],
  ])('knows %s', async (_what, query, fields) => {
    const { errors } = await run(query);
    expect(errors).toBeUndefined();
    expect(finds()).toEqual([{ ids: ['b'], fields }]);
  });

  it('answers representations of entities in one go', async () => {
    const { data } = await run(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { name friend { rank } } } }',
      { r: ['a', 'b', 'nobody', 'a'].map((id) => ({ __typename: 'Thing', id })) },
    );
    expect(data._entities).toEqual([
      { name: 'name a', friend: { rank: 3 } },
      { name: 'name b', friend: { rank: 0 } },
      null,
      { name: 'name a', friend: { rank: 3 } },
    ]);
    expect(finds()).toEqual([
      { ids: ['a', 'b', 'nobody'], fields: ['_id', 'friendId', 'name'] },
      { ids: ['d', 'a'], fields: ['_id', 'rank'] },
    ]);
  });

  it('never answers a wide selection out of a narrow one', async () => {
    const { data } = await run('{ x: thing(id: "a") { name } y: thing(id: "a") { name rank } }');
    expect(data).toEqual({ x: { name: 'name a' }, y: { name: 'name a', rank: 0 } });
    expect(finds()).toEqual([{ ids: ['a'], fields: ['_id', 'name', 'rank'] }]);
  });

  it('reads again what is asked for in a later turn with other fields, and what was read for all of them once', async () => {
    const ctx = { db: database.db, loaders: new Map() } as unknown as Ctx<typeof database.db>;
    const [name, rank] = [{ _id: 1, name: 1 } as const, { _id: 1, rank: 1 } as const];
    const narrow = await things.load(ctx, 'a', name);
    expect(narrow).toMatchObject({ name: 'name a' });
    expect(await things.load(ctx, 'a', rank)).toMatchObject({ rank: 0 });
    expect(await things.load(ctx, 'a', { ...name })).toBe(narrow);
    const all = await Promise.all([things.load(ctx, 'b', name), things.load(ctx, 'c')]);
    expect(all).toMatchObject([
      { name: 'name b', rank: 1, friendId: 'a' },
      { name: 'name c', rank: 2, friendId: 'a' },
    ]);
    expect(finds()).toEqual([
      { ids: ['a'], fields: ['_id', 'name'] },
      { ids: ['a'], fields: ['_id', 'rank'] },
      { ids: ['b', 'c'], fields: ['everything'] },
    ]);
  });

  it('reads for a transaction apart from all others', async () => {
    const ctxIn = (inTransaction: boolean) =>
      ({ db: database.db, loaders: new Map(), inTransaction }) as unknown as Ctx<typeof database.db>;
    const [within, outside] = [ctxIn(true), ctxIn(false)];
    await Promise.all([things.load(within, 'a'), things.load(outside, 'b'), things.load(within, 'c')]);
    const asked = finds().map(({ ids }) => ids);
    expect(asked).toEqual([['a', 'c'], ['b']]);
  });

  it('judges each request by its own variables, though the operation is the same text', async () => {
    const query = `query ($more: Boolean!) {
      thing(id: "b") { name }
      thing(id: "b") @include(if: $more) { rank }
    }`;
    expect((await run(query, { more: false })).data).toEqual({ thing: { name: 'name b' } });
    expect((await run(query, { more: true })).data).toEqual({ thing: { name: 'name b', rank: 1 } });
    expect((await run(query, { more: false })).data).toEqual({ thing: { name: 'name b' } });
    expect(finds().map(({ fields }) => fields)).toEqual([
      ['_id', 'name'],
      ['_id', 'name', 'rank'],
      ['_id', 'name'],
    ]);
  });

  it('reads once for all requests that run at once, what any of them asked for', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => run(`{ thing(id: "a") { ${index % 2 ? 'name' : 'rank'} } }`)),
    );
    expect(answers.map(({ data }) => data.thing)).toEqual(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? { name: 'name a' } : { rank: 0 })),
    );
    expect(finds()).toEqual([{ ids: ['a'], fields: ['_id', 'name', 'rank'] }]);
  });

  it('reads the whole document for code that names no selection', async () => {
    const ctx = { db: database.db, loaders: new Map() } as never;
    const [a, again, none] = await Promise.all(['a', 'a', 'nobody'].map((id) => thingLoader.load(ctx, id)));
    expect(a).toMatchObject({ name: 'name a', rank: 0, friendId: 'd' });
    expect(again).toBe(a);
    expect(none).toBeNull();
    expect(finds()).toEqual([{ ids: ['a', 'nobody'], fields: ['everything'] }]);
  });
});

describe('a list', () => {
  it('is read as narrow as asked, and its friends in one go', async () => {
    const { data } = await run(
      '{ things(first: 3) { edges { node { name friend { name } } } pageInfo { endCursor } } }',
    );
    expect(data.things).toMatchObject({
      edges: [{ node: { name: 'name a', friend: { name: 'name d' } } }, {}, {}],
    });
    expect(finds()).toEqual([
      { ids: undefined, fields: ['_id', 'friendId', 'name', 'rank'] },
      { ids: ['d', 'a'], fields: ['_id', 'name'] },
    ]);
  });

  it.each([
    ['{ things(first: 3) { nodes { name } } }', ['_id', 'name']],
    ['{ things(first: 3) { edges { node { name } } } }', ['_id', 'name']],
    ['{ things(first: 3) { nodes { name } edges { node { friend { id } } } } }', ['_id', 'friendId', 'name']],
    ['{ things(first: 3) { ...P } } fragment P on ThingConnection { nodes { name } }', ['_id', 'name']],
    ['{ things(first: 3) { nodes { name } pageInfo { endCursor } } }', ['_id', 'name', 'rank']],
    ['{ things(first: 3) { nodes { name } edges { cursor } } }', ['_id', 'name', 'rank']],
  ])('has the same objects as nodes and as edges, read no wider: %s', async (query, fields) => {
    expect((await run(query)).errors).toBeUndefined();
    expect(finds()[0]).toEqual({ ids: undefined, fields });
  });

  it('is not counted unless that is asked for', async () => {
    await run('{ things(first: 1) { edges { cursor } } }');
    expect(database.takeNames()).toEqual(['find']);
    const { data } = await run('{ things(first: 1) { totalCount } }');
    expect(data).toEqual({ things: { totalCount: 4 } });
    expect(database.takeNames()).toEqual(['find', 'count']);
  });
});
