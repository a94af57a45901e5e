// The log is append-only: whatever code asks of it, an entry that was written stays as it is.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ctx } from '../context.ts';
import { ownContext } from '../testing/beside.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';

let users: TestUsers;
let own: Awaited<ReturnType<typeof ownContext>>;
beforeAll(async () => {
  users = await startUsers();
  own = await ownContext(users);
});
afterAll(async () => {
  await own.close();
  await users.stop();
});

const entry = (_id: string) => ({
  _id,
  actorKind: 'admin',
  actorId: 'usr_root',
  operation: 'createUser',
  entity: 'User',
  entityId: 'usr_1',
  changes: [{ field: 'email', before: null, after: 'a@x.test' }],
  outcome: 'OK',
  service: 'users',
  requestId: 'r1',
  occurredAt: new Date(),
  purgeAt: new Date(Date.now() + 86_400_000),
});

type Log = Ctx['db']['auditEntries'];
const attempts: Record<string, (log: Log) => Promise<unknown>> = {
  updateOne: (log) => log.updateOne({ _id: 'aud_1' }, { $set: { outcome: 'X' } }),
  updateMany: (log) => log.updateMany({}, { $set: { outcome: 'X' } }),
  replaceOne: (log) => log.replaceOne({ _id: 'aud_1' }, { ...entry('aud_1'), outcome: 'X' }),
  findOneAndUpdate: (log) => log.findOneAndUpdate({ _id: 'aud_1' }, { $set: { outcome: 'X' } }),
  findByIdAndUpdate: (log) => log.findByIdAndUpdate('aud_1', { $set: { outcome: 'X' } }),
  findOneAndReplace: (log) => log.findOneAndReplace({ _id: 'aud_1' }, entry('aud_1')),
  findOneAndDelete: (log) => log.findOneAndDelete({ _id: 'aud_1' }),
  deleteOne: (log) => log.deleteOne({ _id: 'aud_1' }),
  deleteMany: (log) => log.deleteMany({}),
  bulkWrite: (log) => log.bulkWrite([{ deleteOne: { filter: { _id: 'aud_1' } } }]),
  async save(log) {
    const found = await log.findById('aud_1').orFail();
    found.outcome = 'X';
    await found.save();
  },
  'deleteOne of a document': async (log) => (await log.findById('aud_1').orFail()).deleteOne(),
  'updateOne of a document': async (log) =>
    (await log.findById('aud_1').orFail()).updateOne({ $set: { outcome: 'X' } }),
};

describe('the audit log', () => {
  it.each(Object.keys(attempts))('refuses %s', async (name) => {
    const stored = users.collection('auditEntries');
    await stored.deleteMany({});
    await own.ctx.db.auditEntries.insertOne(entry('aud_1'));
    const before = await stored.find().toArray();
    await expect(attempts[name]?.(own.ctx.db.auditEntries)).rejects.toThrow('append-only');
    expect(await stored.find().toArray()).toEqual(before);
  });

  it('lets entries expire after AUDIT_RETENTION_DAYS, by an index and nothing else', async () => {
    const indexes = await users.collection('auditEntries').indexes();
    const expiring = indexes.filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined);
    expect(expiring).toMatchObject([{ key: { purgeAt: 1 }, expireAfterSeconds: 0 }]);
  });
});
