// Promise: a person gets everything that the market holds of them, and after the deletion of the account nothing of it is left
// anywhere, while orders and books stay.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGN_IN } from '../../app/tour/steps/shopper.ts';
import { PASSWORD } from '../harness/actors.ts';
import { ledgerAgrees } from '../harness/ledger.ts';
import { erasedEverywhere, placesOf, storedFiles, until, unzipped } from './find.ts';
import { deliver, openPrivacyScene, order, type PrivacyScene, register } from './scene.ts';

const EXPORTS = `{ me { user { dataExports { id status requestedAt readyAt expiresAt url sizeBytes failureReason } } } }`;
const REQUEST_EXPORT = `mutation ($key: String!) { requestDataExport(input: { idempotencyKey: $key }) {
  dataExport { id status url } userErrors { code } } }`;
const DELETE_EXPORT = `mutation ($id: ID!) { deleteDataExport(id: $id) { deletedId userErrors { code } } }`;
const REQUEST_DELETION = `mutation ($key: String!) { requestAccountDeletion(input: { idempotencyKey: $key }) {
  user { id deletionScheduledAt } userErrors { code } } }`;
const CANCEL_DELETION = `mutation { cancelAccountDeletion { user { id deletionScheduledAt } userErrors { code } } }`;
const DELETE_USER = `mutation ($id: ID!) { deleteUser(id: $id) { deletedId userErrors { code } } }`;
const USER = `query ($id: ID!) { user(id: $id) {
  id status firstName lastName displayName email phone accountRoles primaryRole deletionScheduledAt isEmailVerified version } }`;
const ORDERS = `query ($id: ID!) { orders(filter: { customerId: $id }, first: 50) { nodes {
  id number status note customer { displayName email } items { name quantity lineTotal { amount } }
  totals { subtotal { amount } total { amount } tax { amount } }
  shippingAddress { recipient line1 city country phone } } } }`;

interface Export {
  id: string;
  status: string;
  url: string | null;
  sizeBytes: number | null;
  expiresAt: string | null;
}

let scene: PrivacyScene;
beforeAll(async () => {
  scene = await openPrivacyScene();
});
afterAll(() => scene.souk.stop());

async function exportsOfPerson(): Promise<Export[]> {
  const { me } = await scene.person.client.ok<{ me: { user: { dataExports: Export[] } } }>(EXPORTS);
  return me.user.dataExports;
}

const exported: Record<string, string[]> = {};
let before: string[] = [];

describe('what is held', () => {
  it('is found in every subgraph that a person leaves data in', async () => {
    // Nothing else finds what the export and the erasure would then leave out.
    before = await placesOf(scene.souk, scene.canaries);
    const collections = new Set(before.map((place) => place.slice(0, place.indexOf(':'))));
    for (const expected of [
      'users.users',
      'users.addresses',
      'users.outbox',
      'media.media',
      'orders.orders',
      'orders.sellerOrders',
      'orders.sagas',
      'orders.returns',
      'orders.outbox',
      'notifications.emails',
    ])
      expect(collections).toContain(expected);
  });
});

describe('an export', () => {
  let archive: Buffer;

  it('is made by a job, announced by mail, and contains what every subgraph holds, as JSON and CSV', async () => {
    const { person, souk, canaries, userId } = scene;
    const key = randomUUID();
    const answers = await Promise.all(
      [key, key].map(() =>
        person.client.ok<{ requestDataExport: { dataExport: Export } }>(REQUEST_EXPORT, { key }),
      ),
    );
    const ids = new Set(answers.map(({ requestDataExport }) => requestDataExport.dataExport.id));
    expect(ids.size).toBe(1);
    await until('the archive is ready', async () => (await exportsOfPerson())[0]?.status === 'READY');
    const [ready] = await exportsOfPerson();
    const mail = await souk.inbox.waitFor(
      ({ to, subject }) => to.includes(person.email) && subject.includes('data is ready'),
      30_000,
    );
    expect(mail.text).not.toContain('http');
    const response = await fetch(ready?.url ?? '');
    archive = Buffer.from(await response.arrayBuffer());
    expect([response.status, archive.length]).toEqual([200, ready?.sizeBytes]);
    expect(response.headers.get('cache-control')).toBe('no-store');

    const sections = [
      'users/users',
      'users/addresses',
      'users/sessions',
      'media/media',
      'orders/orders',
      'orders/payments',
      'orders/returns',
      'orders/carts',
      'notifications/emails',
    ];
    const texts = await unzipped(
      archive,
      sections.flatMap((section) => [`${section}.json`, `${section}.csv`]),
    );
    for (const section of sections) {
      const [json, csv] = [texts.get(`${section}.json`) ?? '', texts.get(`${section}.csv`) ?? ''];
      const rows = JSON.parse(json) as object[];
      expect([section, rows.length > 0, csv.split('\r\n').length > 2]).toEqual([section, true, true]);
      exported[section] = Object.entries(canaries).flatMap(([what, canary]) =>
        json.toLowerCase().includes(canary.toLowerCase()) && csv.toLowerCase().includes(canary.toLowerCase())
          ? [what]
          : [],
      );
    }
    expect(exported).toMatchObject({
      'users/users': ['firstName', 'lastName', 'email', 'phone'],
      'users/addresses': ['firstName', 'lastName', 'street'],
      'media/media': ['file'],
      'orders/orders': ['firstName', 'lastName', 'street', 'note', 'phone'],
      'orders/returns': ['firstName', 'returnNote'],
    });
    expect(texts.get('users/users.json')).toContain(userId);
    // What a spreadsheet would run is text.
    expect(texts.get('users/users.csv')).toContain("'+212655443322");
    const secrets = [...texts.values()].join('');
    expect(secrets).not.toMatch(/passwordHash|codeHash|\$argon2/);
    const guide = (await unzipped(archive, ['README.txt'])).get('README.txt');
    expect(guide).toContain('orders/orders: Orders that you placed. 1 entry.');
    expect(guide).toContain('files: 1 of your files.');
  });

  it('is refused to others, and under a link that was altered', async () => {
    const [own] = await exportsOfPerson();
    const url = new URL(own?.url ?? '');
    url.searchParams.set('expires', String(Number(url.searchParams.get('expires')) + 1));
    expect((await fetch(url)).status).toBe(403);
    const { root, userId } = scene;
    const { user } = await root.client.ok<{ user: { dataExports: null } }>(
      'query ($id: ID!) { user(id: $id) { dataExports { url } } }',
      { id: userId },
    );
    expect(user.dataExports).toBeNull();
    expect(await root.client.refused(DELETE_EXPORT, { id: own?.id })).toEqual(['NOT_FOUND']);
  });

  it('can be requested once a day, and is deleted when its time is over', async () => {
    const { person, souk } = scene;
    expect(await person.client.refused(REQUEST_EXPORT, { key: randomUUID() })).toEqual(['TOO_MANY_ATTEMPTS']);
    const [own] = await exportsOfPerson();
    const files = await storedFiles(souk);
    await souk
      .db('media')
      .collection<{ _id: string }>('dataExports')
      .updateOne({ _id: own?.id ?? '' }, { $set: { dueAt: new Date(), expiresAt: new Date() } });
    await until('the archive is gone', async () => (await exportsOfPerson())[0]?.status === 'EXPIRED');
    expect((await exportsOfPerson())[0]?.url).toBeNull();
    expect((await fetch(own?.url ?? '')).status).toBe(410);
    expect(await storedFiles(souk)).toBe(files - 1);
  });
});

describe("the deletion of one's own account", () => {
  let openOrder: string;

  it('is refused while an order is open', async () => {
    openOrder = await order(scene);
    expect(await scene.person.client.refused(REQUEST_DELETION, { key: randomUUID() })).toEqual([
      'OPEN_ORDERS',
    ]);
    await deliver(scene, openOrder);
  });

  it('needs a fresh proof of who asks', async () => {
    const { souk, person, userId } = scene;
    const stale = Math.floor(Date.now() / 1000) - 3_600;
    const keys = await souk.redis.keys(`*${souk.namespace}*session:ses_*`);
    const own = [];
    for (const key of keys) {
      const text = (await souk.redis.type(key)) === 'string' ? await souk.redis.get(key) : null;
      if (text?.includes(userId)) own.push({ key, text });
    }
    expect(own.length).toBeGreaterThan(0);
    for (const { key, text } of own) {
      const session = JSON.stringify({ ...JSON.parse(text), authenticatedAt: stale });
      await souk.redis.set(key, session, 'KEEPTTL');
      const prefix = key.slice(0, key.indexOf('session:'));
      await souk.redis.publish(`${prefix}session-changed`, key.slice(key.indexOf('ses_')));
    }
    await until('the session is stale', async () => {
      const { data } = await person.client.run<{
        requestAccountDeletion: { userErrors: { code: string }[] };
      }>(REQUEST_DELETION, { key: 'stale' });
      return data?.requestAccountDeletion.userErrors[0]?.code === 'REAUTHENTICATION_REQUIRED';
    });
    expect(await person.client.refused(REQUEST_EXPORT, { key: randomUUID() })).toEqual([
      'REAUTHENTICATION_REQUIRED',
    ]);
    const { signIn } = await souk.client().ok<{ signIn: { tokens: { accessToken: string } } }>(SIGN_IN, {
      input: { email: person.email, password: PASSWORD, role: 'CUSTOMER' },
    });
    person.client = souk.client(signIn.tokens.accessToken);
  });

  it('is scheduled for 14 days later, mailed, and cancelled by the person', async () => {
    const { person, souk } = scene;
    const key = randomUUID();
    type Answer = { requestAccountDeletion: { user: { deletionScheduledAt: string } } };
    const { requestAccountDeletion: first } = await person.client.ok<Answer>(REQUEST_DELETION, { key });
    const days = (Date.parse(first.user.deletionScheduledAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(13.99);
    expect(days).toBeLessThanOrEqual(14);
    // Asked again, with the same key and with another: nothing changes.
    for (const again of [key, randomUUID()])
      expect(
        (await person.client.ok<Answer>(REQUEST_DELETION, { key: again })).requestAccountDeletion,
      ).toEqual(first);
    await souk.inbox.waitFor(({ subject }) => subject === 'Your Souk account will be deleted', 30_000);
    const cancelled = await person.client.ok<{
      cancelAccountDeletion: { user: { deletionScheduledAt: null } };
    }>(CANCEL_DELETION);
    expect(cancelled.cancelAccountDeletion.user.deletionScheduledAt).toBeNull();
    await souk.inbox.waitFor(({ subject }) => subject === 'Your Souk account stays', 30_000);
    expect(
      souk.inbox.mails({ to: person.email }).filter(({ subject }) => /will be deleted/.test(subject)),
    ).toHaveLength(1);
  });

  it('leaves nothing of the person anywhere, and all orders and books as they were', async () => {
    const { souk, person, userId, root, canaries } = scene;
    await person.client.ok(REQUEST_DELETION, { key: randomUUID() });
    await souk.inbox.waitFor(({ subject }) => subject === 'Your Souk account will be deleted', 30_000);
    const booked = await root.client.ok<{ orders: { nodes: Record<string, unknown>[] } }>(ORDERS, {
      id: userId,
    });
    expect(booked.orders.nodes).toHaveLength(2);
    const files = await storedFiles(souk);
    await souk
      .db('users')
      .collection<{ _id: string }>('users')
      .updateOne({ _id: userId }, { $set: { deletionScheduledAt: new Date() } });
    await erasedEverywhere(souk, userId);

    expect(await placesOf(souk, canaries)).toEqual([]);
    expect(await storedFiles(souk)).toBe(files - 1);
    await ledgerAgrees(souk);
    const { orders } = await root.client.ok<{ orders: { nodes: Record<string, unknown>[] } }>(ORDERS, {
      id: userId,
    });
    const anonymous = {
      note: null,
      customer: { displayName: 'Deleted user', email: null },
      shippingAddress: { recipient: 'Deleted user', line1: '-', city: '-', country: 'FR', phone: null },
    };
    expect(orders.nodes).toEqual(booked.orders.nodes.map((one) => ({ ...one, ...anonymous })));
    const { user } = await root.client.ok<{ user: object }>(USER, { id: userId });
    expect(user).toEqual({
      id: userId,
      status: 'DELETED',
      firstName: 'Deleted user',
      lastName: null,
      displayName: 'Deleted user',
      email: null,
      phone: null,
      accountRoles: ['CUSTOMER'],
      primaryRole: 'CUSTOMER',
      deletionScheduledAt: null,
      isEmailVerified: false,
      version: 1,
    });
  });

  it('ends every session and every way in, and frees the address', async () => {
    const { souk, person, userId } = scene;
    const { me } = (await person.client.run<{ me: unknown }>('{ me { user { id } } }')).data ?? { me: null };
    expect(me).toBeNull();
    const refused = (email: string) =>
      souk.client().refused(SIGN_IN, { input: { email, password: PASSWORD, role: 'CUSTOMER' } });
    expect(await refused(person.email)).toEqual(['INVALID_CREDENTIALS']);
    expect(await refused(`${userId}@deleted.invalid`)).toEqual(['INVALID_CREDENTIALS']);
    expect(await souk.redis.keys(`*${souk.namespace}user-sessions:${userId}`)).toEqual([]);
    souk.inbox.clear();
    const again = await register(souk, person.email, 'Newcomer', 'Person');
    expect(again.userId).not.toBe(userId);
  });

  it('is complete when it is repeated', async () => {
    const { souk, userId } = scene;
    const orders = souk.db('orders').collection('orders');
    const stored = await orders.find({ customerId: userId }).toArray();
    for (const service of ['orders', 'notifications', 'media', 'users'])
      await souk
        .db(service)
        .collection<{ _id: string; completedAt: Date | null }>('erasures')
        .updateOne({ _id: userId }, { $set: { dueAt: new Date(), completedAt: null } });
    await until('a second pass', async () => {
      const record = await souk
        .db('orders')
        .collection<{ _id: string; identity: string | null; passes: number }>('erasures')
        .findOne({ _id: userId });
      return record?.passes === 2 && record.identity === null;
    });
    expect(await orders.find({ customerId: userId }).toArray()).toEqual(stored);
  });
});

describe('the deletion by an administrator', () => {
  it('is for blocked people only, and refused with open orders', async () => {
    const { souk, root } = scene;
    const email = `blocked-${randomUUID()}@souk.test`;
    const { userId, client } = await register(souk, email, 'Snorkelby', 'Blocked');
    const mine = { ...scene, person: { ...scene.person, client, email }, userId };
    expect(await root.client.refused(DELETE_USER, { id: userId })).toEqual(['INVALID_STATE']);
    const id = await order(mine);
    await souk
      .db('users')
      .collection<{ _id: string }>('users')
      .updateOne({ _id: userId }, { $set: { status: 'BLOCKED' } });
    expect(await root.client.refused(DELETE_USER, { id: userId })).toEqual(['OPEN_ORDERS']);
    await deliver(mine, id);
    const gone = { deleteUser: { deletedId: userId, userErrors: [] } };
    // Twice at once: erased once.
    const answers = await Promise.all([1, 2].map(() => root.client.ok(DELETE_USER, { id: userId })));
    expect(answers).toEqual([gone, gone]);
    await erasedEverywhere(souk, userId);
    expect(await placesOf(souk, { email, firstName: 'Snorkelby' })).toEqual([]);
    const events = souk.db('users').collection('outbox');
    expect(await events.countDocuments({ type: 'user.erased', aggregateId: userId })).toBe(1);
    expect(await root.client.refused(DELETE_USER, { id: 'usr_none' })).toEqual(['NOT_FOUND']);
  });
});
