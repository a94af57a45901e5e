import { afterEach, expect, it } from '@jest/globals';
import { UnusableInput } from '../csv/lines.ts';
import { OlistFolder, TABLES, type TableName } from '../testing/folder.ts';
import { recordingServices } from '../testing/recording-services.ts';
import { importOlist } from './import.ts';

let folder: OlistFolder | undefined;
afterEach(() => folder?.remove());

async function messageOf(path: string): Promise<string> {
  const services = recordingServices();
  const failure = await importOlist({ folder: path, services }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(UnusableInput);
  expect(services.batches).toEqual([]);
  return (failure as Error).message;
}

it.each<[string, Partial<Record<TableName, string[] | undefined>>, string]>([
  [
    'a missing file',
    { 'olist_order_items_sample.csv': undefined, 'olist_sellers_dataset.csv': undefined },
    'lacks olist_sellers_dataset.csv, olist_order_items_dataset.csv or olist_order_items_sample.csv.',
  ],
  [
    'an empty file',
    { 'olist_sellers_dataset.csv': [] },
    'olist_sellers_dataset.csv is empty: it lacks even its header.',
  ],
  [
    'a missing column',
    { 'olist_sellers_dataset.csv': ['seller_id,seller_city,seller_state', 's1,x,SP'] },
    'olist_sellers_dataset.csv lacks seller_zip_code_prefix in its header "seller_id,seller_city,seller_state".',
  ],
  [
    'a duplicate column',
    { 'olist_sellers_dataset.csv': [`seller_id,${TABLES['olist_sellers_dataset.csv'][0]}`] },
    'olist_sellers_dataset.csv names seller_id twice in its header.',
  ],
])('refuses %s before anything is stored', async (_name, changes, message) => {
  folder = new OlistFolder(changes);
  expect(await messageOf(folder.path)).toContain(message);
});

it('refuses a folder that is not there, and a file in its place', async () => {
  folder = new OlistFolder();
  expect(await messageOf(`${folder.path}/none`)).toBe(
    `The folder ${folder.path}/none cannot be read: it does not exist.`,
  );
  const file = `${folder.path}/olist_sellers_dataset.csv`;
  expect(await messageOf(file)).toBe(`The folder ${file} cannot be read: it is no folder.`);
});

it('takes a file of a header alone for a table without rows', async () => {
  const headers = Object.fromEntries(
    Object.entries(TABLES).map(([name, [header]]) => [name, [header ?? '']]),
  );
  folder = new OlistFolder(headers);
  const services = recordingServices();
  const summary = await importOlist({ folder: folder.path, services });
  expect(summary.stages.map(({ total }) => total)).toEqual([0, 0, 0, 0]);
  expect(summary.totals).toEqual({ sellers: 0, selling: 0, total: 0, differences: [] });
  expect(services.batches).toEqual([]);
});
