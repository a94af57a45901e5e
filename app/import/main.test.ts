import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dropKeys, freshNamespace } from '@souk/testing';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { OlistFolder, TABLES } from './testing/folder.ts';

const namespace = freshNamespace();
let folder: OlistFolder;
let mongo: MongoClient;

beforeAll(async () => {
  folder = new OlistFolder({
    'olist_order_items_sample.csv': [
      ...TABLES['olist_order_items_sample.csv'],
      'o3,1,p1,s1,2018-01-18 14:48:30,free,0.10',
    ],
  });
  mongo = await new MongoClient(process.env.MONGODB_URI ?? '').connect();
});

afterAll(async () => {
  for (const name of ['sellers', 'products', 'orders'])
    await mongo.db(`${namespace}${name}_db`).dropDatabase();
  await mongo.close();
  const redis = new Redis(process.env.REDIS_URL ?? '');
  await dropKeys(redis, namespace);
  redis.disconnect();
  folder.remove();
});

const dataDir = () => join(folder.path, 'data');

async function command(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, SOUK_NAMESPACE: namespace, SOUK_DATA_DIR: dataDir(), LOG_LEVEL: 'fatal' };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], { env });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...said };
}

const count = (name: string, collection: string) =>
  mongo.db(`${namespace}${name}_db`).collection(collection).countDocuments();

it('ends with 2 for what cannot be used, before it opens anything', async () => {
  const missing = await command('olist', join(folder.path, 'none'));
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.err).toBe(`The folder ${folder.path}/none cannot be read: it does not exist.\n`);
  expect((await command()).code).toBe(2);
  expect((await command('olist', folder.path, '--fast')).code).toBe(2);
  expect((await command('--help')).code).toBe(0);
  expect(existsSync(dataDir())).toBe(false);
});

it('stores the good rows of a folder, names the bad line, and finds all there in the second run', async () => {
  const first = await command('olist', folder.path);
  expect(first.err).toBe('olist_order_items_sample.csv:5: skipped, price "free" is no amount of BRL\n');
  expect(first.out).toContain('2 sellers, all equal to the cent (2 of them with orders, BRL 393.12 in all)');
  expect(first.code).toBe(0);
  const stored = async () => ({
    sellers: await count('sellers', 'sellers'),
    products: await count('products', 'products'),
    orders: await count('orders', 'orders'),
    payments: await count('orders', 'payments'),
    events:
      (await count('sellers', 'outbox')) +
      (await count('products', 'outbox')) +
      (await count('orders', 'outbox')),
  });
  const once = { sellers: 2, products: 3, orders: 2, payments: 2, events: 0 };
  expect(await stored()).toEqual(once);

  const second = await command('olist', folder.path);
  expect(second.out).toMatch(/products +3 +0 stored, 3 there before/);
  expect(second.code).toBe(0);
  const again = await command('olist', folder.path, '--again');
  expect(again.out).toMatch(/orders +2 +0 stored, 2 there before/);
  expect(again.code).toBe(0);
  expect(await stored()).toEqual(once);
});

it('ends with 1 when a stored order is not what the file says', async () => {
  const parts = mongo.db(`${namespace}orders_db`).collection('sellerOrders');
  await parts.updateOne(
    { 'totals.totalMinor': 6_110 },
    { $inc: { 'totals.totalMinor': 1, 'totals.shippingMinor': 1 } },
  );
  const { code, out } = await command('olist', folder.path);
  expect(out).toContain('1 of 2 sellers differ');
  expect(out).toContain(
    'olist:s1: file 119.90 + 13.39 in 2 orders, 2 units; Souk 119.90 + 13.40 in 2 orders, 2 units',
  );
  expect(code).toBe(1);
});
