import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, createLogger, readPlatformConfig } from '@souk/subgraph';
import { buildIndexes } from '@souk/subgraph/database/indexes.ts';
import { openSubgraph } from '@souk/subgraph/host/open.ts';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import type { Connection } from 'mongoose';
import { config } from '../config.ts';
import { models } from '../context.ts';
import { sellers } from '../subgraph.ts';
import { stored, storeSeller } from '../testing/builders.ts';
import { searchKeys } from './0002-search-keys.ts';
import { names } from './0003-names.ts';

const OLD_BY_NAME = { state: 1, verificationStatus: 1, status: 1, businessName: 1, _id: 1 } as const;
const ASK = `{
  sellers(sort: NAME) { edges { node { name slug } } }
  found: sellers(filter: { search: "éclairs" }) { totalCount }
}`;

describe('the migration to search keys of sellers', () => {
  let test: TestSubgraph;
  beforeAll(async () => {
    test = await startTestSubgraph(sellers);
    for (const name of ['Zebra', 'Éclair', 'Apple']) await storeSeller(test, { name });
  });
  afterAll(() => test.stop());

  const ask = async () => (await test.run(anonymous, ASK)).data;
  const indexes = async () => (await stored(test).indexes()).map(({ name }) => name);

  async function opened(dbName: string) {
    const env = { ...process.env, SOUK_NAMESPACE: dbName.replace(/sellers_db$/, '') };
    const log = createLogger('test', { level: 'fatal', pretty: false });
    const platform = readPlatformConfig(env);
    const parts = await openSubgraph(
      { name: 'sellers', folder: '', models, config, resolvers: [] },
      { env, platform, log, directory: new Map() },
    );
    return { ctx: parts.ownContext('test'), close: parts.close };
  }

  it('adds keys to sellers of the previous version, drops its indexes, and may run twice', async () => {
    const whole = await ask();
    expect(whole).toMatchObject({ found: { totalCount: 1 } });
    const { ctx, close } = await opened(test.dbName);
    for (let time = 0; time < 2; time += 1) {
      await names.down(ctx);
      await searchKeys.down(ctx);
    }
    await stored(test).createIndex({ businessName: 'text', description: 'text' }, { name: 'search' });
    await stored(test).createIndex(OLD_BY_NAME);
    expect(await ask()).not.toEqual(whole);
    for (let time = 0; time < 2; time += 1) await searchKeys.up(ctx);
    for (let time = 0; time < 2; time += 1) await names.up(ctx);
    await buildIndexes(ctx.db.sellers.db as Connection);
    expect(await ask()).toEqual(whole);
    const left = await indexes();
    expect(left).toEqual(expect.arrayContaining(['words']));
    expect(left.filter((name) => name === 'search' || name?.includes('businessName'))).toEqual([]);
    await close();
  });

  it('creates nothing in a new database', async () => {
    const { ctx, close } = await opened(test.dbName.replace(/sellers_db$/, 'none_sellers_db'));
    await searchKeys.up(ctx);
    await searchKeys.down(ctx);
    expect(await ctx.db.sellers.db.listCollections()).toEqual([]);
    await close();
  });
});
