import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { viewerOf } from '@souk/platform';
import { type Document, defineModel } from '../database/model.ts';
import { refusal } from '../shared/refusal.ts';
import { openWatched, type Watched } from '../testing/watched.ts';
import { idempotentRequests } from './idempotency.ts';
import { makeOnce } from './make-once.ts';

interface Thing extends Document {
  name: string;
}
const models = {
  requests: idempotentRequests,
  things: defineModel<Thing>('things', { name: { type: String, required: true } }, []),
};

let database: Watched<typeof models>;
let keys = 0;
beforeAll(async () => {
  database = await openWatched(models);
});
afterAll(() => database.drop());

const newCall = (input: object = { name: 'A' }) => {
  keys += 1;
  return { operation: 'createThing', idempotencyKey: `key${keys}`, input };
};

/** Makes a thing, and counts how often that was needed. */
function maker(userId = 'usr_1') {
  const ctx = { db: database.db, viewer: viewerOf('admin', { userId }) };
  const made: string[] = [];
  const kind = { model: database.db.things, prefix: 'thg', gone: () => refusal('NOT_FOUND', 'It is gone.') };
  const make = (call: ReturnType<typeof newCall>) =>
    makeOnce(ctx, call, kind, async (_id) => {
      made.push(_id);
      await database.db.things.insertOne({ _id, name: 'A' });
    });
  return { make, made };
}

it('makes one document for calls with one key at once, and gives it to all of them', async () => {
  const { make, made } = maker();
  const call = newCall();
  const things = await Promise.all(Array.from({ length: 10 }, () => make(call)));
  expect(made).toHaveLength(1);
  expect(new Set(things.map(({ _id }) => _id))).toEqual(new Set(made));
  expect(made[0]).toMatch(/^thg_[0-9a-f]{32}$/);
});

it('finds what a process had made that died before it answered, and makes it no second time', async () => {
  const { make, made } = maker();
  const call = newCall();
  const first = await make(call);
  await database.db.requests.deleteMany({});
  expect((await make(call))._id).toBe(first._id);
  expect(made).toHaveLength(1);
  expect(await database.db.things.countDocuments({ _id: first._id })).toBe(1);
});

it('makes one for each caller and each key', async () => {
  const call = newCall();
  const ids = [await maker().make(call), await maker('usr_2').make(call), await maker().make(newCall())];
  expect(new Set(ids.map(({ _id }) => _id)).size).toBe(3);
});

it('answers a repetition after the deletion as its caller says, and makes nothing', async () => {
  const { make, made } = maker();
  const call = newCall();
  const { _id } = await make(call);
  await database.db.things.deleteOne({ _id });
  await expect(make(call)).rejects.toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  expect(made).toHaveLength(1);
});
