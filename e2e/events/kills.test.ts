// Promise: of 10,000 events (3,000 in `npm test`) none is lost when the publisher's relay and the processes of two consumers are killed (-9).
// Each has its effect once per consumer, in the order of its aggregate; what was rolled back has none.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dropKeys, freshNamespace } from '@souk/testing';
import { scale } from '@souk/testing/scale.ts';
import { Redis } from 'ioredis';
import { CONSUMERS, openConsumer, openPublisher, RolledBack } from './parts.ts';

const AGGREGATES = 200;
const EACH = scale({ usual: 15, full: 50 });
const EVENTS = AGGREGATES * EACH;
// Of the other consumer: one in five is for both, and has another number for each of them.
const FEW = 5;
const EXPECTED = { notifications: EACH, orders: EACH / FEW };
const KILLS = scale({ usual: 8, full: 16 });
const PATIENCE_MS = 240_000;
const ROLES = ['relay', 'notifications', 'notifications', 'orders'] as const;

const namespace = freshNamespace();
const running = new Map<number, ChildProcess>();
const aggregates = Array.from({ length: AGGREGATES }, (_, index) => `usr_${index}`);
let publisher: Awaited<ReturnType<typeof openPublisher>>;
let consumers: Awaited<ReturnType<typeof openConsumer>>[];

beforeAll(async () => {
  publisher = await openPublisher(namespace);
  consumers = await Promise.all(CONSUMERS.map((service) => openConsumer(namespace, service)));
  await Promise.all(ROLES.map((_, slot) => start(slot)));
}, PATIENCE_MS);

afterAll(async () => {
  await Promise.all([...running.keys()].map(kill));
  for (const part of [publisher, ...consumers]) {
    await part.drop();
    await part.close();
  }
  const redis = new Redis(String(process.env.REDIS_URL));
  await dropKeys(redis, namespace);
  redis.disconnect();
});

async function start(slot: number): Promise<void> {
  const args = [join(import.meta.dirname, 'process.ts'), namespace, ROLES[slot] ?? ''];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  running.set(slot, child);
  await once(child.stdout, 'data');
}

async function kill(slot: number): Promise<void> {
  const child = running.get(slot);
  if (!child) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
}

let kills = 0;
/** Rounds that may be written by now: some are left at each kill, so that every kill meets work. */
const allowedRounds = () => Math.ceil(((kills + 1) * EACH) / (KILLS + 1));

/** Writes events of each aggregate in turn, in concurrent transactions; one in ten is rolled back and repeated. */
async function tellAll(): Promise<void> {
  const group = 10;
  const lane = async (first: number) => {
    const own = aggregates.slice(first, first + group);
    for (let round = 0; round < EACH; round += 1) {
      while (round >= allowedRounds()) await sleep(20);
      const type = round % FEW === 0 ? 'user.blocked' : 'user.password_changed';
      if (Math.random() < 0.1) {
        await expect(publisher.tell(type, own, { fail: true })).rejects.toBeInstanceOf(RolledBack);
      }
      await publisher.tell(type, own);
    }
  };
  await Promise.all(Array.from({ length: AGGREGATES / group }, (_, index) => lane(index * group)));
}

async function allDone(): Promise<boolean> {
  for (const consumer of consumers) {
    if ((await consumer.countDone()) < AGGREGATES * EXPECTED[consumer.service]) return false;
  }
  return true;
}

/** Kills one process after the other, each in the middle of the work, and starts it again. */
async function killAtRandom(): Promise<Record<string, number>> {
  const killed: Record<string, number> = {};
  for (; kills < KILLS; kills += 1) {
    await sleep(200 + Math.random() * 800);
    // Each process dies as often as any other; when, and amid what, is left to chance.
    const slot = kills % ROLES.length;
    const role = ROLES[slot] ?? '';
    expect(await allDone()).toBe(false);
    await kill(slot);
    killed[role] = (killed[role] ?? 0) + 1;
    await start(slot);
  }
  return killed;
}

const NAME = `has each of ${EVENTS} events done once by each of its consumers and in order, through ${KILLS} kills`;

it(
  NAME,
  async () => {
    const [killed] = await Promise.all([killAtRandom(), tellAll()]);
    expect(killed).toEqual({ relay: KILLS / 4, notifications: KILLS / 2, orders: KILLS / 4 });
    const until = Date.now() + PATIENCE_MS;
    while (!((await allDone()) && (await publisher.notRelayed()) === 0)) {
      if (Date.now() > until) throw new Error('some events have had no effect');
      await sleep(100);
    }
    expect(await publisher.written()).toBe(EVENTS);
    for (const consumer of consumers) {
      const done = await consumer.done();
      expect(Object.keys(done).toSorted()).toEqual(aggregates.toSorted());
      const numbers = Array.from({ length: EXPECTED[consumer.service] }, (_, index) => index + 1).join();
      expect(Object.entries(done).filter(([, found]) => found.join() !== numbers)).toEqual([]);
      expect(await consumer.deadLetters()).toBe(0);
    }
  },
  PATIENCE_MS + 60_000,
);
