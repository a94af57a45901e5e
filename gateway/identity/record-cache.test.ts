import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectRedis } from '@souk/events/redis.ts';
import { createLogger } from '@souk/platform';
import { type Line, layLine } from '@souk/testing/line.ts';
import { Redis } from 'ioredis';
import { RecordCache } from './record-cache.ts';

const channel = `souk:record_cache_${process.pid}_changed`;
const log = createLogger('test', { level: 'silent', pretty: false });

let publisher: Redis;
let cable: Line;
let redis: Redis;
let cache: RecordCache<string>;
/** The reads that wait for the test, by id. */
let waiting: { id: string; answer: (record: string | null) => void }[];

beforeAll(async () => {
  publisher = new Redis(process.env.REDIS_URL ?? '');
});
afterAll(() => publisher.disconnect());

beforeEach(async () => {
  cable = await layLine(process.env.REDIS_URL ?? '');
  redis = connectRedis({ url: cable.url, client: 'test', log, retryStrategy: () => 20 });
  waiting = [];
  const read = (id: string) =>
    id.startsWith('probe')
      ? Promise.resolve(id)
      : new Promise<string | null>((answer) => waiting.push({ id, answer }));
  cache = new RecordCache({ redis, channel, read });
  await listening();
});
afterEach(async () => {
  cache.stop();
  redis.disconnect();
  await cable.remove();
});

let probes = 0;
/** Waits until the cache is notified of changes. */
async function listening(): Promise<void> {
  probes += 1;
  const id = `probe${probes}`;
  let isNotified = false;
  const unwatch = cache.watch(id, () => {
    isNotified = true;
  });
  while (!isNotified) {
    await publisher.publish(channel, id);
    await sleep(5);
  }
  unwatch();
}

const isUnderWay = (reads: number) => expect(waiting).toHaveLength(reads);

describe('a cache of records', () => {
  it('reads once for callers that come together, and not at all for those that come after', async () => {
    const all = Array.from({ length: 20 }, () => cache.get('a'));
    isUnderWay(1);
    waiting[0]?.answer('record');
    expect(new Set(await Promise.all(all))).toEqual(new Set(['record']));
    expect(await cache.get('a')).toBe('record');
    isUnderWay(1);
  });

  it('reads again for callers that come after a change, and does not keep what was read before it', async () => {
    const before = cache.get('a');
    await publisher.publish(channel, 'a');
    await listening();
    const after = cache.get('a');
    isUnderWay(2);
    waiting[1]?.answer(null);
    expect(await after).toBeNull();
    waiting[0]?.answer('old');
    expect(await before).toBe('old');
    expect(await cache.get('a')).toBeNull();
  });

  it('does not keep what it began to read before it lost its connection, as the change may be lost as well', async () => {
    const before = cache.get('a');
    await cable.cut();
    await publisher.publish(channel, 'a');
    cable.mend();
    await listening();
    waiting[0]?.answer('old');
    expect(await before).toBe('old');
    void cache.get('a');
    isUnderWay(2);
  });

  it('keeps changes of other records apart from reads that are under way', async () => {
    const reading = cache.get('a');
    await publisher.publish(channel, 'b');
    await listening();
    waiting[0]?.answer('record');
    await reading;
    expect(await cache.get('a')).toBe('record');
    isUnderWay(1);
  });

  it('calls the watchers of a record, and no others, when it changes', async () => {
    const calls: string[] = [];
    const unwatch = cache.watch('a', () => calls.push('first of a'));
    cache.watch('a', () => calls.push('second of a'));
    cache.watch('b', () => calls.push('b'));
    await publisher.publish(channel, 'a');
    await listening();
    expect(calls).toEqual(['first of a', 'second of a']);
    unwatch();
    await publisher.publish(channel, 'a');
    await listening();
    expect(calls).toEqual(['first of a', 'second of a', 'second of a']);
  });

  it('calls all watchers when it is notified again after an outage, in which it may have missed a change', async () => {
    const calls: string[] = [];
    cache.watch('a', () => calls.push('a'));
    cache.watch('b', () => calls.push('b'));
    await cable.cut();
    await publisher.publish(channel, 'a');
    cable.mend();
    await listening();
    expect(calls).toEqual(['a', 'b']);
  });
});
