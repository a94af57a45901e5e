import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deadLettersOf, outboxOf } from './index.ts';
import { type EventKit, eventKit, until, upTo } from './testing/kit.ts';
import { forgetTransactionsAfter, type OwnServers, startOwn } from './testing/own-servers.ts';

let servers: OwnServers;
let kit: EventKit;
beforeAll(async () => {
  servers = await startOwn({ mongo: true });
  await forgetTransactionsAfter(servers.mongoUri, 5);
}, 120_000);
afterAll(() => servers.stop());
beforeEach(async () => {
  await servers.redis.start();
  kit = await eventKit({ mongoUri: servers.mongoUri, redisUrl: servers.redisUrl });
});
afterEach(() => kit.drop());

const emit = (aggregate: string) => kit.transaction(() => kit.emit(aggregate));
const notRelayed = () => outboxOf(kit.connection).countDocuments({ relayedAt: null });

describe('Redis away', () => {
  it('keeps nobody from writing; the events arrive afterwards, once and in order', async () => {
    kit.relay();
    kit.consume();
    for (let n = 0; n < 10; n += 1) await emit(`m${n % 2}`);
    await until(async () => (await kit.countDone()) === 10, '10 effects');
    await servers.redis.stop();
    for (let n = 0; n < 30; n += 1) await emit(`m${n % 2}`);
    await sleep(2_000);
    expect({ waiting: await notRelayed(), done: await kit.countDone() }).toEqual({ waiting: 30, done: 10 });
    await servers.redis.start();
    await until(async () => (await kit.countDone()) === 40, '40 effects');
    await until(async () => (await notRelayed()) === 0, 'all is relayed');
    expect(await kit.done()).toEqual({ m0: upTo(20), m1: upTo(20) });
  });

  it('is survived by queues whose server lost all it knew and came back', async () => {
    kit.relay();
    for (let n = 0; n < 10; n += 1) await emit('m1');
    await until(async () => (await notRelayed()) === 0, 'all is relayed');
    await servers.redis.stop();
    await servers.redis.start();
    kit.consume();
    await until(async () => (await kit.countDone()) === 10, '10 effects');
    expect(await kit.done()).toEqual({ m1: upTo(10) });
  });

  it('requeues the last minutes when the server was restarted with its data', async () => {
    const relay = kit.relay();
    await emit('m1');
    await until(async () => (await notRelayed()) === 0, 'it is relayed');
    // As a Redis that crashed comes back: the marker of its former run is there, the last writes are not.
    const redis = kit.queues.redis;
    const marker = `souk-${kit.namespace}:outbox:${kit.connection.name}:media`;
    expect(await redis.get(marker)).toMatch(/^\w{40}$/);
    await redis.flushall();
    await redis.set(marker, 'of-an-earlier-run');
    kit.consume();
    relay.wake();
    await until(async () => (await kit.countDone()) === 1, 'the effect');
    expect(await kit.done()).toEqual({ m1: [1] });
  });

  it('makes adding fail soon, also when Redis has never been there', async () => {
    await servers.redis.stop();
    const late = await eventKit({ mongoUri: servers.mongoUri, redisUrl: servers.redisUrl });
    await expect(late.queues.use('q', (queue) => queue.add('j', {}))).rejects.toThrow();
    await expect(kit.queues.use('q', (queue) => queue.add('j', {}))).rejects.toThrow();
    late.relay();
    late.consume();
    await late.stop();
    kit.relay();
    kit.consume();
    await kit.stop();
    await servers.redis.start();
    kit = await eventKit({ mongoUri: servers.mongoUri, redisUrl: servers.redisUrl });
    const added = await kit.queues.use('q', (queue) => queue.add('j', {}));
    expect(added.name).toBe('j');
  });
});

describe('a relay', () => {
  const calls = async () => {
    const stats = await kit.queues.redis.info('commandstats');
    const { opcounters } = (await kit.connection.db?.admin().serverStatus()) ?? {};
    return {
      info: Number(/^cmdstat_info:calls=(\d+)/m.exec(stats)?.[1] ?? 0),
      queries: Number(opcounters?.query ?? 0),
    };
  };

  // At its sweeps, every thirty seconds, it does both.
  it('asks Redis for its run, and MongoDB for events, not with each event and not when none has a consumer', async () => {
    kit.relay();
    await emit('m1');
    await until(async () => (await notRelayed()) === 0, 'it is relayed');
    const before = await calls();
    for (let n = 0; n < 40; n += 1) {
      await kit.transaction(() => kit.emitUnheard(`m${n}`));
    }
    const between = await calls();
    expect(between.queries - before.queries).toBeLessThan(20);
    for (let n = 0; n < 40; n += 1) {
      await emit('m1');
      await until(async () => (await notRelayed()) === 0, 'it is relayed');
    }
    expect((await calls()).info - between.info).toBeLessThan(20);
    kit.consume();
    await until(async () => (await kit.countDone()) === 41, '41 effects');
    expect(await kit.done()).toEqual({ m1: upTo(41) });
  });
});

describe('a consumer that is killed', () => {
  it('in the middle of an event leaves it to the next, which has its effect once', async () => {
    kit.relay();
    for (let n = 0; n < 3; n += 1) await emit('m1');
    const child = spawn(process.execPath, [join(import.meta.dirname, 'testing', 'hanging-consumer.ts')], {
      env: {
        ...process.env,
        TEST_NAMESPACE: kit.namespace,
        MONGODB_URI: servers.mongoUri,
        REDIS_URL: servers.redisUrl,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(child.stdout, 'data');
    expect(String(line)).toBe('entered 1\n');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await kit.countDone()).toBe(0);
    const seen: number[] = [];
    kit.consume(async (event) => {
      seen.push(event.order.media ?? 0);
      await kit.note(event);
    });
    await until(async () => (await kit.countDone()) === 3, '3 effects');
    expect(await kit.done()).toEqual({ m1: [1, 2, 3] });
    expect(new Set(seen)).toEqual(new Set([1, 2, 3]));
    expect(await deadLettersOf(kit.connection).countDocuments()).toBe(0);
  }, 120_000);
});
