import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dropKeys, freshNamespace } from '@souk/testing';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { GiveUp, type JobSpec, jobIdOf, jobQueueName, QueueConnections, startJobs, tries } from './index.ts';
import { until } from './testing/kit.ts';

const log = pino({ level: 'silent' });
let redis: Redis;
let namespace: string;
const open: { close(): Promise<void> }[] = [];
const working: { stop(): Promise<void> }[] = [];

beforeEach(() => {
  redis = new Redis(String(process.env.REDIS_URL));
  namespace = freshNamespace();
});
afterEach(async () => {
  await Promise.all(working.splice(0).map((part) => part.stop()));
  await Promise.all(open.splice(0).map((part) => part.close()));
  await dropKeys(redis, namespace);
  redis.disconnect();
});

function connect(): QueueConnections {
  const queues = new QueueConnections(
    { redisUrl: String(process.env.REDIS_URL), prefix: `souk-${namespace}` },
    log,
  );
  open.push(queues);
  return queues;
}

/** Stands for one process. */
async function start(jobs: Record<string, JobSpec<string>>, queues = connect()) {
  const part = startJobs('media', jobs, (requestId) => requestId, queues, log);
  working.push(part);
  return part;
}

const add = (queues: QueueConnections, job: string, id?: string, attempts = 1) =>
  queues.use(jobQueueName('media', job), (queue) =>
    queue.add(job, { id }, { ...(id === undefined ? {} : { jobId: jobIdOf(id) }), ...tries({ attempts }) }),
  );

describe('jobs', () => {
  it('run with their data, as often as their tries allow', async () => {
    const seen: unknown[] = [];
    const queues = connect();
    const run =
      (name: string, failures: number, error: () => Error) => async (_ctx: string, data: object) => {
        seen.push({ name, ...data });
        if (seen.filter((one) => JSON.stringify(one).includes(name)).length <= failures) throw error();
      };
    await start(
      {
        good: { run: run('good', 0, () => new Error()) },
        flaky: { attempts: 3, run: run('flaky', 2, () => new Error('not yet')) },
        once: { run: run('once', 9, () => new Error('never')) },
        hopeless: { attempts: 3, run: run('hopeless', 9, () => new GiveUp('never')) },
      },
      queues,
    );
    await add(queues, 'good', 'a:b');
    await add(queues, 'flaky', '12', 3);
    await add(queues, 'once', 'x');
    await add(queues, 'hopeless', 'x', 3);
    const count = (name: string) => seen.filter((one) => JSON.stringify(one).includes(name)).length;
    await until(
      async () => count('flaky') === 3 && count('good') + count('once') + count('hopeless') === 3,
      'runs',
    );
    await sleep(500);
    expect({
      good: count('good'),
      flaky: count('flaky'),
      once: count('once'),
      hopeless: count('hopeless'),
    }).toEqual({
      good: 1,
      flaky: 3,
      once: 1,
      hopeless: 1,
    });
    expect(seen).toContainEqual({ name: 'good', id: 'a:b' });
  });

  it('with the id of a waiting one are not added again, and may be later', async () => {
    const queues = connect();
    const ran: unknown[] = [];
    for (let times = 0; times < 5; times += 1) await add(queues, 'work', '7');
    await add(queues, 'work', 'other');
    await start({ work: { run: async (_ctx, { id }) => void ran.push(id) } }, queues);
    await until(async () => ran.length === 2, 'two runs');
    await until(async () => (await redis.keys(`*${namespace}:media-work:%N7`)).length === 0, 'it is gone');
    await add(queues, 'work', '7');
    await until(async () => ran.length === 3, 'a third run');
    expect(ran).toEqual(['7', 'other', '7']);
  });

  it.each([0, 1_500])(
    'are done when the worker that Redis woke for them was killed, put off by %i ms or not',
    async (delay) => {
      const queues = connect();
      const ran: unknown[] = [];
      await start({ work: { run: async (_ctx, { id }) => void ran.push(id) } }, queues);
      // The worker waits for a marker; without one, as after such a death, nothing wakes it.
      await sleep(500);
      const marker = `souk-${namespace}:media-work:marker`;
      await redis.multi().del(marker).exec();
      await queues.use('media-work', async (queue) => {
        await queue.pause();
        await queue.add('work', { id: 'left' }, { delay });
      });
      await redis.hdel(`souk-${namespace}:media-work:meta`, 'paused');
      await redis.del(marker);
      expect(ran).toEqual([]);
      const startedAt = Date.now();
      await until(async () => ran.length === 1, 'it is done');
      expect(Date.now() - startedAt).toBeLessThan(11_000);
    },
  );

  it('are left waiting in a queue that a person has paused', async () => {
    const queues = connect();
    const ran: unknown[] = [];
    await queues.use('media-work', (queue) => queue.pause());
    await start({ work: { run: async (_ctx, { id }) => void ran.push(id) } }, queues);
    await add(queues, 'work', 'waits');
    await sleep(7_000);
    expect(ran).toEqual([]);
    await queues.use('media-work', (queue) => queue.resume());
    await until(async () => ran.length === 1, 'it is done');
  });

  it('are waited for by stop()', async () => {
    const queues = connect();
    const seen: string[] = [];
    const part = await start(
      {
        slow: {
          async run() {
            seen.push('begins');
            await sleep(700);
            seen.push('ends');
          },
        },
      },
      queues,
    );
    await add(queues, 'slow');
    await until(async () => seen.length === 1, 'it began');
    await part.stop();
    expect(seen).toEqual(['begins', 'ends']);
  });
});
