import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { OlistFolder, TABLES } from '../testing/folder.ts';
import { recordingServices } from '../testing/recording-services.ts';
import { importOlist } from './import.ts';

const product = (index: number) => `x${index},perfumaria,1,1,1,100,1,1,1`;
const products = (count: number) => [
  ...TABLES['olist_products_dataset.csv'],
  ...Array.from({ length: count - 3 }, (_, index) => product(index)),
];

let folder: OlistFolder;
afterEach(() => folder.remove());

function prepare(count = 2_600) {
  folder = new OlistFolder({ 'olist_products_dataset.csv': products(count) });
  const services = recordingServices();
  const notes: string[] = [];
  const stateFile = join(folder.path, 'state', 'olist.json');
  const run = (signal?: AbortSignal) =>
    importOlist({
      folder: folder.path,
      services,
      stateFile,
      ...(signal ? { signal } : {}),
      onProgress: (progress) => progress.kind === 'note' && notes.push(progress.text),
    });
  const sizes = (field: string) =>
    services.batches.filter((batch) => batch.field === field).map(({ ids }) => ids.length);
  return { services, run, sizes, notes, stateFile };
}

it('sends nothing in a second run', async () => {
  const { services, run, sizes, stateFile } = prepare();
  await run();
  expect(sizes('importProducts')).toEqual([500, 500, 500, 500, 500, 100]);
  const before = readFileSync(stateFile, 'utf8');
  services.batches.length = 0;
  const second = await run();
  expect(services.batches).toEqual([]);
  expect(second.stages.map(({ name, created, existing }) => [name, created, existing])).toEqual([
    ['sellers', 0, 2],
    ['categories', 0, 3],
    ['products', 0, 2_600],
    ['orders', 0, 2],
  ]);
  expect(second.totals).toEqual({ sellers: 2, selling: 2, total: 39_312, differences: [] });
  expect(readFileSync(stateFile, 'utf8')).toBe(before);
});

it('continues after the last stored batch when a service has failed', async () => {
  const { services, run, sizes } = prepare();
  services.before = (field, batch) => {
    if (field === 'importProducts' && batch === 3) throw new Error('products: gone');
  };
  await expect(run()).rejects.toThrow('products: gone');
  expect(sizes('importProducts')).toEqual([500, 500, 500]);
  expect(sizes('importOrders')).toEqual([]);

  services.before = () => undefined;
  services.batches.length = 0;
  const { stages, totals } = await run();
  expect(services.batches.map(({ field, ids }) => [field, ids.length])).toEqual([
    ['importProducts', 500],
    ['importProducts', 500],
    ['importProducts', 100],
    ['importOrders', 2],
  ]);
  expect(services.batches[0]?.ids[0]).toBe('olist:x1497');
  expect(stages[2]).toMatchObject({ created: 1_100, existing: 1_500, refused: 0 });
  expect(services.stored.importProducts?.size).toBe(2_600);
  expect(totals.differences).toEqual([]);
});

it('stops after the running batches when it is interrupted, and continues from there', async () => {
  const { services, run, sizes } = prepare();
  const interruption = new AbortController();
  services.before = (field, batch) => {
    if (field === 'importProducts' && batch === 1) interruption.abort();
  };
  const raised = await run(interruption.signal).catch((error: unknown) => error);
  expect(raised).toBe(interruption.signal.reason);
  expect(interruption.signal.aborted).toBe(true);
  expect(sizes('importProducts')).toEqual([500, 500]);
  services.batches.length = 0;
  await run();
  expect(sizes('importSellers')).toEqual([]);
  expect(sizes('importProducts')).toEqual([500, 500, 500, 100]);
});

it('restarts the stages whose files have changed, and keeps stored rows as they are', async () => {
  const { services, run, sizes } = prepare(3);
  await run();
  services.batches.length = 0;
  folder.write('olist_products_dataset.csv', [...products(3), product(9)]);
  const { stages } = await run();
  expect(sizes('importSellers')).toEqual([]);
  expect(sizes('importProducts')).toEqual([4]);
  expect(stages[2]).toMatchObject({ created: 1, existing: 3 });
  expect(services.stored.importOrders?.size).toBe(2);
});

it('sends everything again when the database was emptied', async () => {
  const { services, run, sizes, notes } = prepare(3);
  await run();
  for (const rows of Object.values(services.stored)) rows.clear();
  services.batches.length = 0;
  const { stages } = await run();
  expect(notes).toEqual(['The data of an earlier run is no longer stored; starting from the beginning.']);
  expect(sizes('importSellers')).toEqual([2]);
  expect(stages.map(({ created }) => created)).toEqual([2, 3, 3, 2]);
});

it('reports which totals differ when orders are lost, and ignores a broken state file', async () => {
  const { services, run, sizes, stateFile } = prepare(3);
  await run();
  services.stored.importOrders?.delete('olist:o2');
  const { totals } = await run();
  expect(totals.differences).toEqual([
    {
      seller: 'olist:s1',
      expected: { orders: 2, units: 2, items: 11_990, shipping: 1_339 },
      stored: { orders: 1, units: 1, items: 5_890, shipping: 1_329 },
    },
  ]);
  expect(existsSync(`${stateFile}.next`)).toBe(false);
  writeFileSync(stateFile, '{"version":1,"sta');
  services.batches.length = 0;
  expect((await run()).totals.differences).toEqual([]);
  expect(sizes('importSellers')).toEqual([2]);
});
