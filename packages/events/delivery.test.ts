import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { type AnyEvent, deadLettersOf, GiveUp, outboxOf, retryDeadLetter } from './index.ts';
import { type EventKit, eventKit, until, upTo } from './testing/kit.ts';

let kit: EventKit;
beforeEach(async () => {
  kit = await eventKit();
});
afterEach(() => kit.drop());

const emit = (aggregate: string) => kit.transaction(() => kit.emit(aggregate));
const settled = (count: number, patienceMs?: number) =>
  until(
    async () => (await kit.countDone()) >= count && (await kit.waiting()) === 0,
    `${count} effects`,
    patienceMs,
  );

describe('delivery', () => {
  it('has each event done once although two relays and a repeat bring it', async () => {
    for (let n = 0; n < 20; n += 1) await emit(`m${n % 4}`);
    kit.relay();
    kit.relay();
    kit.consume();
    await settled(20);
    await outboxOf(kit.connection).updateMany({}, { $set: { relayedAt: null } });
    kit.relay();
    await until(
      async () => (await outboxOf(kit.connection).countDocuments({ relayedAt: null })) === 0,
      'relayed',
    );
    await settled(20);
    const five = upTo(5);
    expect(await kit.done()).toEqual({ m0: five, m1: five, m2: five, m3: five });
    expect(await kit.connection.collection('processedEvents').countDocuments()).toBe(20);
  });

  it('relays more than a batch at a time', async () => {
    const aggregates = upTo(450).map((n) => `m${n}`);
    await kit.transaction(async () => {
      for (const aggregate of aggregates) await kit.emit(aggregate);
    });
    kit.relay();
    kit.consume();
    await settled(450);
    expect(Object.keys(await kit.done())).toHaveLength(450);
  });

  it('keeps the order of 50 aggregates over 2,000 events although one handling in twenty fails', async () => {
    for (let round = 0; round < 40; round += 1) {
      await kit.transaction(async () => {
        for (let aggregate = 0; aggregate < 50; aggregate += 1) await kit.emit(`m${aggregate}`);
      });
    }
    const failures = new Map<string, number>();
    let attempts = 0;
    kit.consume(async (event) => {
      await kit.note(event);
      attempts += 1;
      const failed = failures.get(event.id) ?? 0;
      if (failed < 3 && Math.random() < 0.05) {
        failures.set(event.id, failed + 1);
        throw new Error('at random');
      }
    });
    kit.relay();
    await settled(2_000, 150_000);
    const done = await kit.done();
    expect(Object.keys(done)).toHaveLength(50);
    for (const numbers of Object.values(done)) expect(numbers).toEqual(upTo(40));
    expect(failures.size).toBeGreaterThan(50);
    expect(attempts).toBeGreaterThan(2_050);
    expect(await deadLettersOf(kit.connection).countDocuments()).toBe(0);
  }, 180_000);

  it('loses and doubles nothing when Redis is emptied in the middle', async () => {
    const redis = new Redis(String(process.env.REDIS_URL));
    const prefix = `souk-${kit.namespace}`;
    // Other test files share this Redis: emptied is what this kit sees of it.
    const empty = async () => {
      const keys = await redis.keys(`${prefix}*`);
      if (keys.length > 0) await redis.del(...keys);
      return keys.length;
    };
    const relay = kit.relay();
    let emptied = 0;
    const wipeAt = new Set([30, 90, 150]);
    let handled = 0;
    kit.consume(async (event) => {
      handled += 1;
      if (wipeAt.delete(handled)) emptied += (await empty()) > 0 ? 1 : 0;
      await kit.note(event);
    });
    for (let n = 0; n < 200; n += 1) await emit(`m${n % 10}`);
    await until(async () => {
      relay.wake();
      return (await kit.countDone()) === 200;
    }, '200 effects');
    await settled(200);
    redis.disconnect();
    expect(emptied).toBeGreaterThan(0);
    const done = await kit.done();
    expect(Object.keys(done)).toHaveLength(10);
    for (const numbers of Object.values(done)) expect(numbers).toEqual(upTo(20));
  });
});

describe('a handler that fails', () => {
  const failing =
    (number: number, seen: number[], error = () => new Error('cannot')) =>
    async (event: AnyEvent) => {
      seen.push(event.order.media ?? 0);
      await kit.note(event);
      if (event.order.media === number) throw error();
    };

  it('five times leaves a dead letter and lets later events pass, until it is tried again', async () => {
    for (let n = 0; n < 4; n += 1) await emit('m1');
    const seen: number[] = [];
    kit.relay();
    kit.consume(failing(2, seen));
    await settled(3);
    expect(seen).toEqual([1, 2, 2, 2, 2, 2, 3, 4]);
    expect(await kit.done()).toEqual({ m1: [1, 3, 4] });
    const [letter, ...others] = await deadLettersOf(kit.connection).find().toArray();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      error: 'cannot',
      attempts: 5,
      event: { aggregateId: 'm1', order: { media: 2 } },
    });
    const id = String(letter?._id);

    // Still failing: kept. Mended: done once, and gone.
    const broken = { ...kit.host, handle: failing(2, seen) };
    await expect(retryDeadLetter(broken, id)).rejects.toThrow('cannot');
    expect(await deadLettersOf(kit.connection).countDocuments()).toBe(1);
    expect(await kit.done()).toEqual({ m1: [1, 3, 4] });
    expect(await retryDeadLetter(kit.host, id)).toBe(true);
    expect(await kit.done()).toEqual({ m1: [1, 3, 4, 2] });
    expect(await deadLettersOf(kit.connection).countDocuments()).toBe(0);
    expect(await retryDeadLetter(kit.host, id)).toBe(false);
    expect(await kit.done()).toEqual({ m1: [1, 3, 4, 2] });
  });

  it('that is final leaves a dead letter at once', async () => {
    for (let n = 0; n < 3; n += 1) await emit('m1');
    const seen: number[] = [];
    kit.relay();
    kit.consume(failing(1, seen, () => new GiveUp('hopeless')));
    await settled(2);
    expect(seen).toEqual([1, 2, 3]);
    expect(await deadLettersOf(kit.connection).find().toArray()).toEqual([
      expect.objectContaining({ error: 'hopeless', attempts: 1 }),
    ]);
  });

  it('is not called again by a refill: a dead letter waits for a person', async () => {
    for (let n = 0; n < 2; n += 1) await emit('m1');
    const seen: number[] = [];
    const relay = kit.relay();
    kit.consume(failing(1, seen, () => new GiveUp('hopeless')));
    await settled(1);
    await outboxOf(kit.connection).updateMany({}, { $set: { relayedAt: null } });
    relay.wake();
    await until(
      async () => (await outboxOf(kit.connection).countDocuments({ relayedAt: null })) === 0,
      'relayed',
    );
    await settled(1);
    expect(seen).toEqual([1, 2]);
    expect(await kit.done()).toEqual({ m1: [2] });
    expect(await deadLettersOf(kit.connection).countDocuments()).toBe(1);
  });

  it('of two that take one event at the same time, one has its effect and none fails', async () => {
    await emit('m1');
    let entered = 0;
    const { promise: bothIn, resolve } = Promise.withResolvers<void>();
    const event = await outboxOf(kit.connection).findOne();
    const { consume } = await import('./consuming.ts');
    const both = upTo(2).map(() =>
      consume(
        {
          ...kit.host,
          async handle(one) {
            entered += 1;
            await kit.note(one);
            resolve();
            await bothIn;
          },
        },
        { ...event, id: event?._id } as never,
        { busy: new Map(), missingSince: new Map() },
      ),
    );
    expect(await Promise.all(both)).toEqual([0, 0]);
    expect(entered).toBeGreaterThanOrEqual(1);
    expect(await kit.done()).toEqual({ m1: [1] });
  });
});
