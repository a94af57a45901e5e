import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dropKeys, freshNamespace } from '@souk/testing';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { createTextStore } from './apq-store.ts';

describe('the store of registered texts', () => {
  const namespace = freshNamespace();
  const prefix = `souk:${namespace}`;
  const log = pino({ level: 'silent' });
  let redis: Redis;
  beforeAll(async () => {
    redis = new Redis(process.env.REDIS_URL ?? '');
    await redis.ping();
  });
  afterAll(async () => {
    await dropKeys(redis, namespace);
    redis.disconnect();
  });
  const store = (keptInRedis?: number, ttlMs = 60_000) =>
    createTextStore({ redis, prefix, ttlMs, log }, keptInRedis);

  it('is shared by all gateways of a namespace', async () => {
    await store().set('apq:shared', '{ shared }');
    expect(await store().get('apq:shared')).toBe('{ shared }');
    expect(
      await createTextStore({ redis, prefix: `${prefix}other`, ttlMs: 1_000, log }).get('apq:shared'),
    ).toBe(undefined);
  });

  it('extends the lifetime of a text when it is read', async () => {
    await store(10, 1_000).set('apq:read', '{ read }');
    await store(10, 60_000).get('apq:read');
    expect(await redis.pttl(`${prefix}apq:read`)).toBeGreaterThan(1_000);
  });

  it('displaces the least recently used texts, so that nobody can fill Redis', async () => {
    await redis.del(`${prefix}apq-index`);
    for (const name of ['a', 'b', 'c']) await store(3).set(`apq:${name}`, name);
    await store(3).get('apq:a');
    for (const name of ['d', 'e']) await store(3).set(`apq:${name}`, name);
    const left = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) => redis.get(`${prefix}apq:${name}`)),
    );
    expect(left).toEqual(['a', null, null, 'd', 'e']);
    expect(await redis.zcard(`${prefix}apq-index`)).toBe(3);
  });

  it('stores a thousand texts for a process without Redis', async () => {
    const alone = createTextStore(null);
    for (let at = 0; at <= 1_000; at++) await alone.set(`apq:${at}`, `{ f${at} }`);
    expect([await alone.get('apq:0'), await alone.get('apq:1'), await alone.get('apq:1000')]).toEqual([
      undefined,
      '{ f1 }',
      '{ f1000 }',
    ]);
    expect([await alone.delete('apq:1'), await alone.get('apq:1')]).toEqual([true, undefined]);
  });
});
