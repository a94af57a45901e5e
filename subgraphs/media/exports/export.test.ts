// Archives while things go wrong: an attempt that is late, a deletion in the middle, an erasure in the middle.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/subgraph';
import { erase } from '@souk/testing';
import { eventually, startMedia, type TestMedia } from '../testing/start.ts';

const REQUEST = `mutation ($key: String!) { payload: requestDataExport(input: { idempotencyKey: $key }) {
  dataExport { id status } userErrors { code } } }`;
const DELETE = `mutation ($id: ID!) { payload: deleteDataExport(id: $id) { deletedId userErrors { code } } }`;
const LIST = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on User { dataExports { id status url } } } }`;

interface Payload {
  payload: { dataExport?: { id: string } | null; userErrors: { code: string }[] };
}

interface Stored {
  _id: string;
  userId: string;
  status: string;
  attempts: number;
  dueAt: Date | null;
}

let media: TestMedia;
// An attempt that was let go on is over by then.
const SETTLED_MS = 500;

/** Whether orders answers a page of what it holds and then no more. */
let isOrdersBroken = false;

/** Holds the account back that an attempt asks for, so that a test can act in the middle. */
let gate: Promise<void> | null = null;
let asked = 0;

beforeAll(async () => {
  const nothing = (service: string) => async (query: string) =>
    query.includes('Sections') ? { [`${service}PersonalDataSections`]: [] } : {};
  const orders = async (query: string, { after }: Record<string, unknown>) => {
    const sections = isOrdersBroken ? [{ name: 'orders', about: 'Orders.' }] : [];
    if (query.includes('Sections')) return { ordersPersonalDataSections: sections };
    if (after !== null) throw new Error('orders is away');
    return { ordersPersonalData: { rows: [{ note: '=1+1' }], next: 'ord_1' } };
  };
  media = await startMedia({
    work: true,
    partners: {
      ...Object.fromEntries(['sellers', 'products', 'notifications'].map((name) => [name, nothing(name)])),
      orders,
      users: async (query, { ids }) => {
        if (query.includes('Sections')) return { usersPersonalDataSections: [] };
        asked += 1;
        await gate;
        return { serviceUsersByIds: [{ id: (ids as string[])[0], email: 'x@x.test', sellerId: null }] };
      },
    },
  });
});
afterAll(() => media.stop());
beforeEach(() => {
  gate = null;
  asked = 0;
  isOrdersBroken = false;
});

let people = 0;
function somebody(): Viewer & { userId: string } {
  people += 1;
  const userId = `usr_export_${people}`;
  const authenticatedAt = Math.floor(Date.now() / 1000);
  return { ...viewerOf('customer', { sessionId: `ses_${people}`, authenticatedAt }), userId };
}

const exportsOf = () => media.mongo.db(media.dbName).collection<Stored>('dataExports');
const request = async (viewer: Viewer) =>
  (await media.run<Payload>(viewer, REQUEST, { key: randomUUID() })).data.payload;
const archives = async () => (await media.files()).filter((path) => path.includes('exports/')).length;

async function seen(viewer: Viewer & { userId: string }, userId = viewer.userId) {
  const { data } = await media.run<{
    _entities: { dataExports: { status: string; url: string | null }[] | null }[];
  }>(viewer, LIST, { of: [{ __typename: 'User', id: userId }] });
  return data._entities[0]?.dataExports;
}

const ready = (userId: string) =>
  eventually(async () => (await exportsOf().findOne({ userId }))?.status === 'READY');

/** Lets an attempt begin, and keeps it from going on until the returned function is called. */
async function inTheMiddle(viewer: Viewer & { userId: string }): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  gate = promise;
  await request(viewer);
  await eventually(async () => asked === 1);
  return resolve;
}

describe('an archive', () => {
  it('is not spoiled by an attempt that is late', async () => {
    const person = somebody();
    const before = await archives();
    const goOn = await inTheMiddle(person);
    // Its process was away for so long that another one takes over, and completes the archive.
    const other = await media.beside();
    await other.work();
    gate = null;
    await exportsOf().updateOne({ userId: person.userId }, { $set: { dueAt: new Date() } });
    await other.sweep('sweep-exports');
    await ready(person.userId);
    const completed = await exportsOf().findOne({ userId: person.userId });
    goOn();
    await sleep(SETTLED_MS);
    expect(await exportsOf().findOne({ userId: person.userId })).toEqual(completed);
    expect(completed?.attempts).toBe(2);
    expect(await archives()).toBe(before + 1);
  });

  it('that cannot be made yet leaves nothing of the person behind on the disk', async () => {
    const person = somebody();
    const before = await media.files();
    isOrdersBroken = true;
    await request(person);
    await eventually(async () => {
      const found = await exportsOf().findOne({ userId: person.userId });
      // It was put off, by less than a lease.
      return found?.attempts === 1 && Number(found.dueAt) < Date.now() + 60_000;
    });
    await sleep(SETTLED_MS);
    expect(await media.files()).toEqual(before);
  });

  it('that the person deleted in the middle is not stored, and counts for the limit of one a day', async () => {
    const person = somebody();
    const before = await archives();
    const goOn = await inTheMiddle(person);
    const own = await exportsOf().findOne({ userId: person.userId });
    await media.run(person, DELETE, { id: own?._id ?? '' });
    expect(await seen(person)).toEqual([]);
    goOn();
    await sleep(SETTLED_MS);
    expect(await archives()).toBe(before);
    gate = null;
    expect((await request(person)).userErrors).toEqual([{ code: 'TOO_MANY_ATTEMPTS' }]);
  });

  it('has no address for a session whose person proved nothing lately, and none for others', async () => {
    const person = somebody();
    await request(person);
    await ready(person.userId);
    expect((await seen(person))?.[0]?.url).toMatch(/^http/);
    const stale = { ...person, authenticatedAt: (person.authenticatedAt ?? 0) - 601 };
    expect(await seen(stale)).toMatchObject([{ status: 'READY', url: null }]);
    const { userId } = person;
    expect(await seen(somebody(), userId)).toBeNull();
  });

  it('that is made during the erasure of its person is deleted before the erasure is complete', async () => {
    const person = somebody();
    const before = await archives();
    const goOn = await inTheMiddle(person);
    const { userId } = person;
    expect(await erase(media, { userId, email: 'x@x.test' })).toBe(false);
    goOn();
    await sleep(SETTLED_MS);
    // As if the process had stored the archive and died: the sweep deletes it, then the erasure is complete.
    await exportsOf().updateOne({ userId }, { $set: { dueAt: new Date() } });
    await media.running.sweep('sweep-exports');
    await eventually(async () => (await exportsOf().countDocuments({ userId })) === 0);
    expect(await erase(media, { userId, email: 'x@x.test' })).toBe(true);
    expect(await archives()).toBe(before);
  });
});
