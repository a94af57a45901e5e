import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { type SessionRecord, sessionChannel, sessionStore } from './sessions.ts';

const prefix = `souk:session_store_${process.pid}_`;
const NEEDED = `${prefix}needed`;
const record: SessionRecord = {
  kind: 'customer',
  userId: 'usr_1',
  sellerId: null,
  agencyId: null,
  roles: [],
  permissions: [],
  authenticatedAt: 1_700_000_000,
};

let redis: Redis;
let listener: Redis;
let told: string[];
beforeAll(async () => {
  redis = new Redis(process.env.REDIS_URL ?? '');
  listener = redis.duplicate();
  listener.on('message', (_channel, id: string) => told.push(id));
  await listener.subscribe(sessionChannel(prefix));
});
afterEach(async () => {
  const keys = await redis.keys(`${prefix}*`);
  if (keys.length > 0) await redis.del(...keys);
});
afterAll(() => {
  redis.disconnect();
  listener.disconnect();
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

it('puts a session on the list while what it needs is there, and tells every process', async () => {
  told = [];
  const store = sessionStore(redis, prefix);
  await redis.set(NEEDED, '1');
  await store.put('ses_1', record, 60, NEEDED);
  expect(await store.get('ses_1')).toEqual(record);
  expect(await redis.ttl(`${prefix}session:ses_1`)).toBeGreaterThan(50);
  await until(() => told.length > 0);
  expect(told).toEqual(['ses_1']);
});

it('does not put a session on the list once what it needs is gone, nor tells anybody', async () => {
  told = [];
  const store = sessionStore(redis, prefix);
  await store.put('ses_2', record, 60, NEEDED);
  expect(await store.get('ses_2')).toBeNull();
  await store.put('ses_3', record, 60);
  await until(() => told.length > 0);
  expect(told).toEqual(['ses_3']);
});
