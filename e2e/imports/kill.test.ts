// Promise: kill -9 of products in the middle of an import. Started again, it goes on: every product is there once, and the
// counters are exact.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SoukProcesses } from '../../app/distributed.ts';
import { type Actor, admin, seller } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { endOfImport, sendFile, startImport } from './import-file.ts';

const LIMIT_MS = 300_000;
const ROWS = 3_000;

let souk: TestSouk;
let shop: Actor;
let processes: SoukProcesses;
beforeAll(async () => {
  souk = await startSouk({ mode: 'distributed', env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  if (!souk.processes) throw new Error('this test needs processes');
  processes = souk.processes;
  shop = await seller(souk, { approvedBy: await admin(souk) });
}, LIMIT_MS);
afterAll(() => souk.stop());

const stored = (name: string) => souk.db('products').collection<{ _id: string; sku?: string }>(name);

async function killAfter(count: number): Promise<void> {
  while ((await stored('products').countDocuments()) < count)
    await new Promise((done) => setTimeout(done, 10));
  await processes.kill('products', 'SIGKILL');
  await processes.start('products');
}

it(
  'an import goes on after its process was killed twice, and makes nothing twice',
  async () => {
    const rows = Array.from(
      { length: ROWS },
      (_, at) => `kill-${at},Bowl ${at},${1 + (at % 90)}.50,${at % 7}`,
    );
    const file = `sku,name,price,stock\n${rows.join('\n')}\n`;
    const id = await sendFile(shop.client, file);
    await startImport(shop.client, id);
    await killAfter(300);
    await killAfter(1_500);
    const done = await endOfImport(shop.client, id, 150);
    expect([done.status, done.processedRowCount, done.createdCount, done.failedCount]).toEqual([
      'COMPLETED',
      ROWS,
      ROWS,
      0,
    ]);
    expect(await stored('products').countDocuments()).toBe(ROWS);
    const skus = await stored('variants').distinct('sku');
    expect([await stored('variants').countDocuments(), skus.length]).toEqual([ROWS, ROWS]);
    expect(await stored('inventoryTransactions').countDocuments()).toBe(ROWS);
    expect(await stored('catalogueImportItems').countDocuments()).toBe(ROWS);
    const again = await sendFile(shop.client, file);
    await startImport(shop.client, again);
    const second = await endOfImport(shop.client, again);
    expect([second.createdCount, second.updatedCount, second.unchangedCount]).toEqual([0, 0, ROWS]);
  },
  LIMIT_MS,
);
