import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { ChangeFeed, type SweepSpec, type Sweeps, startSweeps } from './index.ts';
import { type EventKit, eventKit, until } from './testing/kit.ts';

const log = pino({ level: 'silent' });
let kit: EventKit;
const open: { stop(): Promise<void> }[] = [];

beforeEach(async () => {
  kit = await eventKit();
  await kit.connection.createCollection('things');
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((part) => part.stop()));
  await kit.drop();
});

interface Thing {
  _id: string;
  dueAt: Date | null;
}

const things = () => kit.connection.collection<Thing>('things');
const soon = (ms = 0) => new Date(Date.now() + ms);
const done = async (id: string) => void (await things().updateOne({ _id: id }, { $set: { dueAt: null } }));

/** Takes what is due off the collection, and notes it. */
const takeDue = (seen: string[]) => async () => {
  for (const { _id } of await things()
    .find({ dueAt: { $lte: new Date() } })
    .toArray()) {
    seen.push(_id);
    await done(_id);
  }
};

/** Stands for one process. */
function start(sweep: SweepSpec<string>, service = 'media'): Sweeps & { feed: ChangeFeed } {
  const { connection } = kit;
  const feed = new ChangeFeed(connection, log);
  const host = { service, connection, feed, log, contextFor: (requestId: string) => requestId };
  const sweeps = startSweeps(host, { tick: sweep });
  feed.start();
  open.push(feed, sweeps);
  return { ...sweeps, feed };
}

const due = [{ collection: 'things', field: 'dueAt' }];

describe('a sweep at an interval', () => {
  it('runs on one of several processes each time', async () => {
    const runs: number[] = [];
    for (let processes = 0; processes < 4; processes += 1) {
      start({ everyMs: 1_000, run: async () => void runs.push(Date.now()) });
    }
    await until(async () => runs.length >= 4, 'four runs');
    const pauses = runs.slice(1).map((at, before) => at - (runs[before] ?? 0));
    for (const pause of pauses) expect(pause).toBeGreaterThan(850);
  });

  it('goes on when its leases were deleted', async () => {
    const runs: number[] = [];
    start({ everyMs: 300, run: async () => void runs.push(Date.now()) });
    await until(async () => runs.length > 0, 'a run');
    await kit.connection.collection('sweepLeases').deleteMany({});
    const before = runs.length;
    await until(async () => runs.length > before + 2, 'runs after that');
    expect(await kit.connection.collection('sweepLeases').countDocuments()).toBe(1);
  });

  it('follows a new interval, whatever the former one was', async () => {
    const runs: number[] = [];
    const run = async () => void runs.push(Date.now());
    const former = start({ everyMs: 60_000, run });
    await until(async () => runs.length === 1, 'a run at the former interval');
    await former.stop();
    start({ everyMs: 300, run });
    await until(async () => runs.length >= 4, 'runs at the new interval');
  });

  it('is tried again at its next time after a failure', async () => {
    let runs = 0;
    start({
      everyMs: 200,
      async run() {
        runs += 1;
        if (runs === 1) throw new Error('not yet');
      },
    });
    await until(async () => runs >= 2, 'a second run');
  });
});

describe('a sweep of what is due', () => {
  it('takes up what was due before it was started, and what falls due later', async () => {
    const seen: string[] = [];
    await things().insertMany([
      { _id: 'before', dueAt: soon(-60_000) },
      { _id: 'later', dueAt: soon(1_000) },
      { _id: 'never', dueAt: null },
    ]);
    start({ everyMs: 200, due, run: takeDue(seen) });
    await until(async () => seen.length === 2, 'both');
    expect(seen).toEqual(['before', 'later']);
  });

  it('notices dates that another process writes, by insert, update and transaction', async () => {
    const seen: string[] = [];
    let runs = 0;
    start({
      everyMs: 100,
      due,
      async run() {
        runs += 1;
        await takeDue(seen)();
      },
    });
    await sleep(1_000);
    expect(runs).toBe(0);
    await things().insertOne({ _id: 'inserted', dueAt: soon() });
    await until(async () => seen.includes('inserted'), 'the inserted one');
    await things().insertOne({ _id: 'updated', dueAt: null });
    await things().updateOne({ _id: 'updated' }, { $set: { dueAt: soon() } });
    await until(async () => seen.includes('updated'), 'the updated one');
    await kit.transaction(async () => {
      const session = kit.session();
      await things().insertOne({ _id: 'committed', dueAt: soon() }, session ? { session } : {});
    });
    await until(async () => seen.includes('committed'), 'the committed one');
    expect(runs).toBe(3);
  });

  it('follows dates inside a document, and waits for the time set after them', async () => {
    await kit.connection.createCollection('nested');
    const nested = kit.connection.collection<{ _id: string; pending: { at: Date } | null }>('nested');
    let ranAt = 0;
    start({
      everyMs: 50,
      due: [{ collection: 'nested', field: 'pending.at', afterMs: 700 }],
      async run() {
        ranAt ||= Date.now();
        await nested.updateMany({}, { $set: { pending: null } });
      },
    });
    await nested.insertOne({ _id: 'n', pending: null });
    const at = new Date();
    await nested.updateOne({ _id: 'n' }, { $set: { pending: { at } } });
    await until(async () => ranAt > 0, 'it ran');
    expect(ranAt - at.getTime()).toBeGreaterThanOrEqual(700);
  });

  it('sends MongoDB nothing while nothing is due', async () => {
    start({ everyMs: 50, due, run: async () => {} });
    await sleep(500);
    const reads: string[] = [];
    kit.connection.getClient().on('commandStarted', ({ commandName }) => reads.push(commandName));
    await sleep(1_500);
    expect(reads.filter((name) => name !== 'getMore')).toEqual([]);
  });

  it('runs once among several processes, and does all that there is', async () => {
    const seen: string[] = [];
    const ids = Array.from({ length: 40 }, (_, index) => `t${index}`);
    await things().insertMany(ids.map((_id) => ({ _id, dueAt: soon() })));
    // Longer than the run takes on a busy machine: after its interval another may run beside it.
    for (let processes = 0; processes < 3; processes += 1)
      start({ everyMs: 30_000, due, run: takeDue(seen) });
    await until(async () => seen.length >= 40, 'all of them');
    await sleep(1_500);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('is left to others by a process that died or is slow in it, after one interval', async () => {
    const seen: string[] = [];
    const killed = { _id: 'tick', owner: 'killed', ranAt: new Date() };
    await kit.connection.collection<typeof killed>('sweepLeases').insertOne(killed);
    await things().insertOne({ _id: 'left', dueAt: soon() });
    const startedAt = Date.now();
    start({ everyMs: 2_000, due, run: takeDue(seen) });
    await until(async () => seen.length === 1, 'it was taken up', 6_000);
    expect(Date.now() - startedAt).toBeGreaterThan(1_300);
  });

  it('is waited for by stop(), and asked for by name', async () => {
    const seen: string[] = [];
    const sweeps = start({
      everyMs: 50,
      due,
      async run() {
        seen.push('begins');
        await sleep(500);
        seen.push('ends');
      },
    });
    await things().insertOne({ _id: 'slow', dueAt: soon() });
    await until(async () => seen.length === 1, 'it began');
    await sweeps.stop();
    expect(seen).toEqual(['begins', 'ends']);
    await sweeps.run('tick');
    expect(seen).toHaveLength(4);
    await expect(sweeps.run('other')).rejects.toThrow('media has no sweep other');
  });
});
