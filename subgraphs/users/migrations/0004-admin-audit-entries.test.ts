import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { users } from '../subgraph.ts';

describe('the migration to adminAuditEntries', () => {
  let test: TestSubgraph;
  beforeAll(async () => {
    test = await startTestSubgraph(users);
  });
  afterAll(() => test.stop());

  const of = (name: string) =>
    test.mongo.db(test.dbName).collection<Record<string, unknown> & { _id: string }>(name);
  const audits = async () =>
    (await test.mongo.db(test.dbName).listCollections().toArray())
      .map(({ name }) => name)
      .filter((name) => name.startsWith('adminAudit'));
  /** Starts another process on the database, to which the migration is new. */
  async function migrate(): Promise<void> {
    await of('_migrations').deleteOne({ _id: '0004-admin-audit-entries' });
    await (await test.beside()).stop();
  }

  it('leaves a new database without either alone', async () => {
    expect(await audits()).toEqual([]);
  });

  it('moves all records with their index, once', async () => {
    const createdAt = new Date();
    const entry = { _id: 'aud_1', action: 'admin.login', target: 'root@souk.test', outcome: 'OK', createdAt };
    await of('adminAudit').insertOne(entry);
    await of('adminAudit').createIndex({ createdAt: 1 }, { expireAfterSeconds: 365 * 24 * 60 * 60 });
    for (let time = 0; time < 2; time += 1) {
      await migrate();
      expect(await audits()).toEqual(['adminAuditEntries']);
      expect(await of('adminAuditEntries').find().toArray()).toEqual([entry]);
    }
    expect((await of('adminAuditEntries').indexes()).map(({ name }) => name)).toEqual([
      '_id_',
      'createdAt_1',
    ]);
  });
});
