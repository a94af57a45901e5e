// Promise: after the deletion of an account by its owner nothing of the person is left anywhere, while orders and books stay.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGN_IN } from '../../app/tour/steps/shopper.ts';
import { PASSWORD } from '../harness/actors.ts';
import { ledgerAgrees } from '../harness/ledger.ts';
import { erasedEverywhere, placesOf, storedFiles, until } from './find.ts';
import { CANCEL_DELETION, REQUEST_DELETION, REQUEST_EXPORT } from './operations.ts';
import { deliver, openPrivacyScene, order, type PrivacyScene, register } from './scene.ts';

const USER = `query ($id: ID!) { user(id: $id) {
  id status firstName lastName displayName email phone accountRoles primaryRole deletionScheduledAt isEmailVerified version } }`;
const ORDERS = `query ($id: ID!) { orders(filter: { customerId: $id }, first: 50) { nodes {
  id number status note customer { displayName email } items { name quantity lineTotal { amount } }
  totals { subtotal { amount } total { amount } tax { amount } }
  shippingAddress { recipient line1 city country phone } } } }`;

let scene: PrivacyScene;
beforeAll(async () => {
  scene = await openPrivacyScene();
});
afterAll(() => scene.souk.stop());

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
