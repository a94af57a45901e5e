import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer } from '@souk/subgraph';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { sellers } from '../subgraph.ts';
import { admin, owner, stored } from '../testing/builders.ts';

let test: TestSubgraph;
const importer = serviceViewer('import');

beforeAll(async () => {
  test = await startTestSubgraph(sellers);
});
afterAll(() => test.stop());
beforeEach(async () => {
  await stored(test).deleteMany({});
});

const IMPORT = `mutation ($rows: [ImportSellerInput!]!) {
  importSellers(rows: $rows) { results { externalId id created error } }
}`;
interface Imported {
  importSellers: {
    results: { externalId: string; id: string | null; created: boolean; error: string | null }[];
  };
}
const row = (externalId: string, over: object = {}) => ({
  externalId,
  name: 'Loja Campinas',
  city: 'São Paulo',
  region: 'SP',
  postalCode: '13023',
  country: 'BR',
  ...over,
});
const load = async (rows: object[]) =>
  (await test.run<Imported>(importer, IMPORT, { rows })).data.importSellers.results;

describe('importSellers', () => {
  it('stores approved, active sellers without an owner, and publishes no event', async () => {
    const [result] = await load([row('3442f8')]);
    expect(result).toEqual({ externalId: '3442f8', id: expect.any(String), created: true, error: null });
    expect(await stored(test).findOne()).toMatchObject({
      _id: result?.id,
      verificationStatus: 'APPROVED',
      status: 'ACTIVE',
      state: 'READY',
      accountId: null,
      email: null,
      cityKey: 'sao paulo',
      externalId: '3442f8',
    });
    expect(await test.events()).toEqual([]);
    const { data } = await test.run(anonymous, '{ sellers { edges { node { name address { city } } } } }');
    expect(data).toEqual({
      sellers: { edges: [{ node: { name: 'Loja Campinas', address: { city: 'São Paulo' } } }] },
    });
  });

  it('answers invalid rows with an error and stores the valid ones', async () => {
    const results = await load([
      row('a'),
      row('b', { country: 'Brazil' }),
      row('c', { city: ' ' }),
      row('a'),
    ]);
    expect(results.map(({ created, error }) => [created, error])).toEqual([
      [true, null],
      [false, 'The country is a code of ISO 3166-1 alpha-2, such as MA.'],
      [false, 'The city must not be empty.'],
      [false, null],
    ]);
    expect(results[3]?.id).toBe(results[0]?.id);
    expect(await stored(test).countDocuments()).toBe(1);
  });

  it('stores each row once, even when batches are repeated or run in parallel', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => row(`s${index}`));
    const batches = await Promise.all(Array.from({ length: 5 }, () => load(rows)));
    expect(batches.flat().filter(({ created }) => created)).toHaveLength(100);
    expect(batches.flat().filter(({ error }) => error !== null)).toEqual([]);
    const again = await load(rows);
    expect(again.map(({ id }) => id)).toEqual(batches[0]?.map(({ id }) => id));
    expect(await stored(test).countDocuments()).toBe(100);
  });

  it('is allowed for services only, with at most 500 rows', async () => {
    for (const viewer of [admin, owner('sel_1')]) {
      expect((await test.run(viewer, IMPORT, { rows: [row('a')] })).errors).toMatchObject([
        { code: 'FORBIDDEN' },
      ]);
    }
    const rows = Array.from({ length: 501 }, (_, index) => row(`s${index}`));
    expect((await test.run(importer, IMPORT, { rows })).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect(await stored(test).countDocuments()).toBe(0);
    expect(await load(rows.slice(1))).toHaveLength(500);
    expect(await stored(test).countDocuments()).toBe(500);
  });

  it('derives ids that stay the same in every run', async () => {
    expect((await load([row('3442f8959a84dea7ee197c632cb2df15')]))[0]?.id).toBe(
      'sel_7f703d0eb3734062fce7d574ea87ba73',
    );
  });
});

describe('the demo market', () => {
  it('is seeded into an empty database only', async () => {
    await test.running.seedDemo(new Date('2026-06-01T00:00:00Z'));
    const count = await stored(test).countDocuments();
    expect(count).toBeGreaterThanOrEqual(10);
    expect(await stored(test).countDocuments({ verificationStatus: 'PENDING' })).toBe(1);
    expect(await stored(test).countDocuments({ accountId: null })).toBe(0);
    await test.running.seedDemo(new Date('2026-06-01T00:00:00Z'));
    expect(await stored(test).countDocuments()).toBe(count);
    expect(await test.events()).toEqual([]);
  });
});
