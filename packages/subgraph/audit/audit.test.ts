// What the audit log gets of a call, and that a change and its entry exist together or not at all.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/platform';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { stall } from '../testing/stall.ts';
import { changesBetween, WITHHELD } from './changes.ts';

const admin = viewerOf('admin', { userId: 'usr_root' });
const operators: [string, Viewer, string][] = [
  ['an administrator', admin, 'usr_root'],
  ['agency staff', viewerOf('staff', { userId: 'usr_staff' }), 'usr_staff'],
];
const ADD = `mutation ($id: ID!, $refuse: Boolean, $breakIt: Boolean) {
  addThing(id: $id, name: "A", refuse: $refuse, breakIt: $breakIt) { userErrors { code } }
}`;
const RENAME = `mutation ($id: ID!, $name: String!, $refuse: Boolean) {
  renameThing(id: $id, name: $name, refuse: $refuse) { userErrors { code } }
}`;

describe('the entries of a mutation', () => {
  let test: TestSubgraph;
  let things = 0;
  const collection = (name: string) => test.mongo.db(test.dbName).collection(name);
  beforeAll(async () => {
    test = await startTestSubgraph(stall);
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    await collection('outbox').deleteMany({});
  });
  const newThing = async (viewer: Viewer = viewerOf('customer', { userId: 'usr_1' })) => {
    things += 1;
    const id = `thg_${things}`;
    await test.run(viewer, ADD, { id });
    return id;
  };

  it.each(operators)('name what %s changed, once, and no secret', async (_who, viewer, actorId) => {
    const id = await newThing();
    await test.run(viewer, RENAME, { id, name: 'B' });
    expect(await test.audits()).toEqual([
      {
        actorKind: viewer.kind,
        actorId,
        operation: 'renameThing',
        entity: 'Thing',
        entityId: id,
        changes: [
          { field: 'name', before: 'A', after: 'B' },
          { field: 'passwordHash', before: WITHHELD, after: WITHHELD },
        ],
        outcome: 'OK',
        ip: null,
        userAgent: null,
      },
    ]);
  });

  it('are of operators only, where customers and sellers do the same every day', async () => {
    const id = await newThing();
    await test.run(viewerOf('seller', { userId: 'usr_2', sellerId: 'sel_1' }), RENAME, { id, name: 'B' });
    expect(await test.audits()).toEqual([]);
  });

  it('name what became of documents of audited models, made, changed and deleted, by itself', async () => {
    const price = `mutation ($amountMinor: Int) { priceThing(id: "thg_priced", amountMinor: $amountMinor) { userErrors { code } } }`;
    for (const amountMinor of [100, 200, 200, null]) await test.run(admin, price, { amountMinor });
    const thing = { operation: 'priceThing', entity: 'Thing', entityId: 'thg_priced', outcome: 'OK' };
    const field = 'cost.amountMinor';
    expect(await test.audits()).toMatchObject([
      {
        ...thing,
        changes: [
          { field: 'name', before: null, after: 'new' },
          { field, before: null, after: 100 },
        ],
      },
      { ...thing, changes: [{ field, before: 100, after: 200 }] },
      { ...thing, changes: [] },
      {
        ...thing,
        changes: [
          { field: 'name', before: 'new', after: null },
          { field, before: 200, after: null },
        ],
      },
    ]);
  });

  it('have no changes for an accepted call that changed nothing', async () => {
    await test.run(admin, 'mutation { enqueueAndCommit(what: "x") { userErrors { code } } }');
    expect(await test.audits()).toMatchObject([
      { operation: 'enqueueAndCommit', entity: null, entityId: null, changes: [], outcome: 'OK' },
    ]);
  });

  it('say with which code a call was refused or failed, and nothing of a change that was rolled back', async () => {
    const id = await newThing();
    await test.run(admin, RENAME, { id, name: 'B', refuse: true });
    await test.run(admin, ADD, { id: 'thg_broken', breakIt: true });
    const subject = { entity: 'Thing', changes: [], actorId: 'usr_root' };
    expect(await test.audits()).toMatchObject([
      { ...subject, entityId: id, operation: 'renameThing', outcome: 'INVALID_INPUT' },
      { ...subject, entityId: 'thg_broken', operation: 'addThing', outcome: 'INTERNAL_SERVER_ERROR' },
    ]);
    expect(await collection('things').findOne({ name: 'B', _id: id as never })).toBeNull();
  });

  it('say that an operator may not, and nothing of customers who may not', async () => {
    for (const viewer of [admin, viewerOf('customer', { userId: 'usr_1' })]) {
      await test.run(viewer, 'mutation { forSellersOnly(id: "thg_1") { userErrors { code } } }');
    }
    expect(await test.audits()).toMatchObject([
      { actorId: 'usr_root', operation: 'forSellersOnly', entityId: 'thg_1', outcome: 'FORBIDDEN' },
    ]);
  });

  it('are in the transaction of the change: without the entry there is no change', async () => {
    const id = await newThing();
    const validator = { $nor: [{ type: 'audit.recorded' }] };
    await test.mongo.db(test.dbName).command({ collMod: 'outbox', validator });
    const { errors } = await test.run(admin, RENAME, { id, name: 'B' });
    await test.mongo.db(test.dbName).command({ collMod: 'outbox', validator: {} });
    expect(errors.map(({ code }) => code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await collection('things').findOne({ _id: id as never })).toMatchObject({ name: 'A' });
    const events = (await test.events()).map(({ type }) => type);
    expect([await test.audits(), events]).toEqual([[], ['product.created']]);
  });
});

describe('changes between two versions', () => {
  it('are the fields that differ, in their order', () => {
    const at = new Date('2026-01-31T12:00:00Z');
    expect(changesBetween({ a: 1, b: [1], c: at }, { a: 1, b: [2], c: null })).toEqual([
      { field: 'b', before: [1], after: [2] },
      { field: 'c', before: '2026-01-31T12:00:00.000Z', after: null },
    ]);
    expect(changesBetween(null, { a: 1, b: null })).toEqual([{ field: 'a', before: null, after: 1 }]);
    expect(changesBetween({ a: 1 }, null)).toEqual([{ field: 'a', before: 1, after: null }]);
  });

  it.each([
    'passwordHash',
    'smtpPassword',
    'clientSecret',
    'accessToken',
    'apiKey',
    'privateKey',
    'recoveryCodes',
  ])('never show %s, at any depth', (name) => {
    const changes = changesBetween({ [name]: 'canary-1', in: { deep: [{ [name]: 'canary-2' }] } }, null);
    expect(changes).toEqual([
      { field: name, before: WITHHELD, after: null },
      { field: 'in', before: { deep: [{ [name]: WITHHELD }] }, after: null },
    ]);
  });

  it('are bounded: 50 fields, 100 items, 1,000 characters', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}`, index]));
    expect(changesBetween(null, many)).toHaveLength(50);
    const [texts, items] = changesBetween(null, { text: 'x'.repeat(1_001), items: Array(101).fill(1) });
    expect(texts?.after).toBe(`${'x'.repeat(1_000)}…`);
    expect(items?.after).toHaveLength(100);
  });
});
