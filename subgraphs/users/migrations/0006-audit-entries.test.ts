import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { users } from '../subgraph.ts';

describe('the migration to auditEntries', () => {
  let test: TestSubgraph;
  beforeAll(async () => {
    test = await startTestSubgraph(users, { env: { AUDIT_RETENTION_DAYS: '10' } });
  });
  afterAll(() => test.stop());

  const of = (name: string) =>
    test.mongo.db(test.dbName).collection<Record<string, unknown> & { _id: string }>(name);
  const names = async () =>
    (await test.mongo.db(test.dbName).listCollections().toArray()).map(({ name }) => name);
  async function migrate(): Promise<void> {
    await of('_migrations').deleteOne({ _id: '0006-audit-entries' });
    await (await test.beside()).stop();
  }

  it('moves the acts of administrators into the log, once, also after an interruption', async () => {
    const createdAt = new Date();
    const where = { ip: '192.0.2.1', userAgent: 'jest', createdAt, updatedAt: createdAt };
    const old = [
      {
        _id: 'aud_1',
        action: 'admin.login',
        target: 'a@x.test',
        outcome: 'INVALID_CREDENTIALS',
        actorId: null,
      },
      { _id: 'aud_2', action: 'agency.update', target: 'agy_1', outcome: 'OK', actorId: 'usr_1' },
    ].map((entry) => ({ ...entry, ...where }));
    const moved = [
      { _id: 'aud_1', operation: 'signIn', actorId: null, entity: 'User', entityId: null },
      { _id: 'aud_2', operation: 'updateAgency', actorId: 'usr_1', entity: 'Agency', entityId: 'agy_1' },
    ];
    await of('adminAuditEntries').insertMany(old);
    for (let time = 0; time < 2; time += 1) {
      await migrate();
      expect(await names()).not.toContain('adminAuditEntries');
      const entries = await of('auditEntries').find().sort({ _id: 1 }).toArray();
      expect(entries).toMatchObject(moved);
      expect(entries[0]).toMatchObject({
        changes: [{ field: 'email', before: null, after: 'a@x.test' }],
        outcome: 'INVALID_CREDENTIALS',
        occurredAt: createdAt,
        purgeAt: new Date(createdAt.getTime() + 10 * 86_400_000),
      });
      // As if the first run had ended before it removed the old ones.
      if (time === 0) await of('adminAuditEntries').insertMany(old);
    }
  });
});
