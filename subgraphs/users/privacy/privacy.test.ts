// What an archive shows of sessions and of the audit log, and what is left in the log and in Redis after an erasure.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeEvent } from '@souk/events';
import { erase, exportedRows } from '@souk/testing';
import mongoose, { type Connection } from 'mongoose';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { codesOf, customer, member, PASSWORD, payloadOf, SIGN_IN } from '../testing/steps.ts';

let users: TestUsers;
let outbox: Connection;
beforeAll(async () => {
  users = await startUsers({}, { work: true });
  outbox = await mongoose
    .createConnection(String(process.env.MONGODB_URI), { dbName: users.dbName })
    .asPromise();
});
afterAll(async () => {
  await outbox.close();
  await users.stop();
});

/** Publishes that orders erased its part, and waits until users has consumed it. */
async function ordersErased(entityIds: string[]): Promise<void> {
  const about = { type: 'audit.subjects_erased' as const, aggregateId: 'erasure:usr_1' };
  const event = { ...about, payload: { entityIds }, requestId: 'test', source: 'orders' as const };
  let id = '';
  await outbox.transaction(async (session) => {
    id = await writeEvent(outbox, session, event);
  });
  const processed = users.collection('processedEvents');
  while (!(await processed.findOne({ _id: id as never }))) await sleep(20);
}

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1';

let entries = 0;

/** An entry as another subgraph recorded it. */
async function record(entry: {
  actorId: string;
  entity: string;
  entityId: string;
  changes: { field: string; before: unknown; after: unknown }[];
}): Promise<string> {
  entries += 1;
  const _id = `aud_${entries}`;
  const rest = { actorKind: 'admin', operation: 'change', outcome: 'OK', service: 'orders', requestId: 'r' };
  const from = { ip: null, userAgent: null, occurredAt: new Date(), purgeAt: new Date(Date.now() + 1e9) };
  await users.collection('auditEntries').insertOne({ ...entry, ...rest, ...from, _id: _id as never });
  return _id;
}

const renamed = { field: 'lastName', before: 'Zorblatt', after: 'Quixenham' };

describe('an archive', () => {
  it('shows the devices and addresses of sessions, and no id of one', async () => {
    const email = 'sessions@x.test';
    const userId = await customer(users, email);
    await payloadOf(users, SIGN_IN, { email, password: PASSWORD }, { userAgent: IPHONE, ip: '192.0.2.7' });
    const rows = await exportedRows(users, 'sessions', { userId, email });
    expect(rows[0]).toMatchObject({ device: 'Safari on iPhone', ip: '192.0.2.7', method: 'PASSWORD' });
    expect(JSON.stringify(rows)).not.toMatch(/ses_|hash|sessionId/);
  });

  it('of an administrator names what they changed of others, without the data of these', async () => {
    const email = 'office@x.test';
    const userId = await member(users, email, { primaryRole: 'ADMIN' });
    const other = await customer(users, 'somebody@x.test');
    await record({ actorId: userId, entity: 'User', entityId: other, changes: [renamed] });
    await record({ actorId: 'usr_root', entity: 'User', entityId: userId, changes: [renamed] });
    const rows = await exportedRows(users, 'auditEntries', { userId, email });
    const changesOf = (id: string) =>
      rows.filter(({ entityId, operation }) => entityId === id && operation === 'change');
    expect(changesOf(other)).toMatchObject([{ isYours: true, changes: [{ field: 'lastName' }] }]);
    expect(JSON.stringify(changesOf(other))).not.toMatch(/Zorblatt|Quixenham/);
    expect(changesOf(userId)).toMatchObject([{ isYours: false, changes: [renamed] }]);
  });
});

describe('an erasure', () => {
  it('leaves no text in entries about orders of the person, and leaves amounts and entries of others', async () => {
    const shippingAddress = { field: 'shippingAddress', before: null, after: { recipient: 'Zorblatt' } };
    const total = { field: 'totals.totalMinor', before: null, after: 100 };
    const status = { field: 'status', before: null, after: 'CONFIRMED' };
    const changes = [shippingAddress, total, status];
    const order = { actorId: 'usr_root', entity: 'Order', changes };
    const [own, other] = [
      await record({ ...order, entityId: 'ord_own' }),
      await record({ ...order, entityId: 'ord_other' }),
    ];
    await ordersErased(['ord_own']);
    const stored = (id: string) => users.collection('auditEntries').findOne({ _id: id as never });
    expect((await stored(own))?.changes).toMatchObject([{ ...shippingAddress, after: null }, total, status]);
    expect((await stored(other))?.changes).toMatchObject(changes);
  });

  it('leaves no way in: no passkey, provider, second factor, code or address of the person, and those of others', async () => {
    const owners = ['usr_gone', 'usr_here'];
    for (const accountId of owners) {
      const at = { createdAt: new Date() };
      const put = (name: string, _id: string, document: object) =>
        users.collection(name).insertOne({ ...document, ...at, _id: _id as never });
      await put('passkeys', `pky_${accountId}`, { accountId, credentialId: accountId, name: 'Phone' });
      await put('providerLinks', `lnk_${accountId}`, { accountId, issuer: 'https://i', subject: accountId });
      await put('secondFactors', accountId, { totp: null, recoveryCodes: ['x'] });
      await put('emailChanges', `chg_${accountId}`, { userId: accountId, status: 'PENDING' });
      await put('otps', `any:${accountId}`, { accountId });
      await put('addresses', `adr_${accountId}`, { userId: accountId, line1: 'Vermilionway' });
    }
    expect(await erase(users, { userId: 'usr_gone', email: 'gone@x.test' })).toBe(true);
    for (const name of ['passkeys', 'providerLinks', 'secondFactors', 'emailChanges', 'otps', 'addresses']) {
      const left = (await users.collection(name).find().toArray()).map(({ _id }) => String(_id));
      expect([name, left.filter((id) => id.includes('usr_gone'))]).toEqual([name, []]);
      expect([name, left.some((id) => id.includes('usr_here'))]).toEqual([name, true]);
    }
  });

  it('forgets the devices of the address, so that the next account with it has none', async () => {
    const email = 'devices@x.test';
    const userId = await customer(users, email);
    const from = { userAgent: IPHONE, ip: '192.0.2.9' };
    expect(codesOf(await payloadOf(users, SIGN_IN, { email, password: PASSWORD }, from))).toEqual([]);
    const devices = () => users.redis.keys(`${users.redisPrefix}known-devices:*`);
    const before = await devices();
    await erase(users, { userId, email });
    const after = await devices();
    expect(before.length - after.length).toBe(1);
    expect(await users.redis.keys(`${users.redisPrefix}user-sessions:${userId}`)).toEqual([]);
  });
});
