import { expect, it } from '@jest/globals';
import type { Ctx } from '../context.ts';
import { defineLoader, defineOwnLoader, load } from './loader.ts';

interface Shelf {
  readonly stored: Map<string, string>;
  readonly reads: string[][];
}

const read = async ({ stored, reads }: Shelf, keys: readonly string[]) => {
  reads.push([...keys]);
  if (keys.includes('broken')) throw new Error('the shelf broke');
  return new Map(keys.flatMap((key) => (stored.has(key) ? [[key, stored.get(key) ?? '']] : [])));
};
const shared = defineLoader<Ctx<Shelf>, string, string>(read);
const own = defineOwnLoader<Ctx<Shelf>, string, string>((ctx, keys) => read(ctx.db, keys));

const shelf = (...keys: string[]): Shelf => ({ stored: new Map(keys.map((key) => [key, key])), reads: [] });
const request = (db: Shelf, inTransaction = false) =>
  ({ db, inTransaction, loaders: new Map() }) as unknown as Ctx<Shelf>;

it('answers requests that ask in one turn by one read, and each request twice by the same', async () => {
  const db = shelf('a', 'b');
  const [one, two] = [request(db), request(db)];
  const both = Promise.all([load(one, shared, 'a'), load(two, shared, 'b'), load(two, shared, 'a')]);
  expect(load(one, shared, 'a')).toBe(load(one, shared, 'a'));
  expect(await both).toEqual(['a', 'b', 'a']);
  expect(await load(one, shared, 'absent')).toBeNull();
  expect(db.reads).toEqual([['a', 'b'], ['absent']]);
});

it('keeps nothing: who asks later is shown what is there then', async () => {
  const db = shelf('a');
  expect(await load(request(db), shared, 'a')).toBe('a');
  db.stored.set('a', 'changed');
  expect(await load(request(db), shared, 'a')).toBe('changed');
  expect(db.reads).toHaveLength(2);
});

it('never mixes databases', async () => {
  const [here, there] = [shelf('a'), shelf()];
  expect(await Promise.all([here, there].map((db) => load(request(db), shared, 'a')))).toEqual(['a', null]);
  expect([here.reads, there.reads]).toEqual([[['a']], [['a']]]);
});

it('reads for a transaction, and for what depends on the request, apart from all others', async () => {
  const db = shelf('a');
  await Promise.all([
    load(request(db), shared, 'a'),
    load(request(db, true), shared, 'a'),
    load(request(db), own, 'a'),
    load(request(db), own, 'a'),
  ]);
  expect(db.reads).toEqual([['a'], ['a'], ['a'], ['a']]);
});

it('reads apart what failed together, so that nobody misses an answer for what another asked for', async () => {
  const keys = Array.from({ length: 64 }, (_, index) => `k${index}`);
  const db = shelf(...keys);
  const asked = [...keys.slice(0, 20), 'broken', ...keys.slice(20)].map((key) =>
    load(request(db), shared, key),
  );
  const answers = await Promise.allSettled(asked);
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
    ...keys.slice(0, 20),
    'failed',
    ...keys.slice(20),
  ]);
  // Halving: not a read for each of them.
  expect(db.reads.length).toBeLessThan(16);
});

it('fails all at once when the database is unreachable, without a read for each', async () => {
  const away = Object.assign(new Error('connection refused'), { name: 'MongoNetworkError' });
  let reads = 0;
  const failing = defineLoader<Ctx<Shelf>, string, string>(async () => {
    reads += 1;
    throw away;
  });
  const db = shelf();
  const asked = ['a', 'b', 'c'].map((key) => load(request(db), failing, key));
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  expect(reads).toBe(1);
});

it('finds nothing under a key longer than any, without reading', async () => {
  const db = shelf('a');
  expect(await load(request(db), shared, 'a'.repeat(950_000))).toBeNull();
  expect(db.reads).toEqual([]);
});

it('splits what is too long for one read', async () => {
  const keys = Array.from({ length: 2_500 }, (_, index) => `k${index}`);
  const db = shelf(...keys);
  const ctx = request(db);
  expect(await Promise.all(keys.map((key) => load(ctx, shared, key)))).toEqual(keys);
  expect(db.reads.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
});

it('gives everybody who waits for a key the error of its read, and tries again for the next', async () => {
  const db = shelf('a');
  const asked = [load(request(db), shared, 'broken'), load(request(db), shared, 'broken')];
  const ends = await Promise.allSettled(asked);
  expect(ends.map((end) => (end.status === 'rejected' ? String(end.reason) : end.status))).toEqual([
    'Error: the shelf broke',
    'Error: the shelf broke',
  ]);
  expect(await load(request(db), shared, 'a')).toBe('a');
});
