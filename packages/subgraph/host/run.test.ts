import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OwnServers, startOwn } from '@souk/events/testing/own-servers.ts';
import { anonymous, type Viewer, viewerOf } from '@souk/platform';
import { startTestSubgraph, type TestSubgraph, workerPrefix } from '@souk/testing';
import { serveStall } from '../testing/served.ts';
import { health, ran, stall } from '../testing/stall.ts';

const nobody: Viewer = viewerOf('anonymous');
const until = async (holds: () => boolean) => {
  while (!holds()) await sleep(10);
};
beforeEach(() => {
  ran.length = 0;
});

describe('a subgraph', () => {
  let test: TestSubgraph;
  afterEach(() => test.stop());

  it('opens what it has, seeds as itself, and closes once though stopped twice', async () => {
    test = await startTestSubgraph(stall, { seed: true, work: true });
    expect(ran).toEqual(['opened']);
    const things = test.mongo.db(test.dbName).collection('things');
    expect(await things.findOne()).toMatchObject({ _id: 'seeded', name: 'products' });
    await test.running.work();
    await test.running.seedDemo(new Date(0));
    await Promise.all([test.running.stop(), test.running.stop()]);
    expect(ran).toEqual(['opened', 'demo 1970-01-01T00:00:00.000Z', 'closed']);
  });

  it('gives what its start opened to every request as ctx.runtime', async () => {
    test = await startTestSubgraph(stall);
    const openedAt = async () => (await test.run<{ openedAt: string }>(nobody, '{ openedAt }')).data.openedAt;
    const first = await openedAt();
    expect(Date.now() - Date.parse(first)).toBeLessThan(60_000);
    expect(await openedAt()).toBe(first);
  });

  it('runs a job once its transaction has committed, and never after a rollback', async () => {
    test = await startTestSubgraph(stall, { work: true });
    const run = (field: string, what: string) =>
      test.run<Record<string, object>>(
        nobody,
        `mutation { ${field}(what: "${what}") { added userErrors { code } } }`,
      );
    expect((await run('enqueueAndRefuse', 'b')).data).toEqual({
      enqueueAndRefuse: { added: null, userErrors: [{ code: 'INVALID_STATE' }] },
    });
    expect((await run('enqueueAndCommit', 'a')).data).toEqual({
      enqueueAndCommit: { added: true, userErrors: [] },
    });
    expect((await run('enqueue', 'c')).data).toEqual({ enqueue: { added: true, userErrors: [] } });
    await until(() => ran.length === 3);
    await sleep(200);
    expect(ran.toSorted()).toEqual(['job a', 'job c', 'opened']);
  });

  it('leaves nothing open when it cannot start', async () => {
    test = await startTestSubgraph(stall);
    const before = await connected(test);
    const failing = startTestSubgraph(stall, { env: { FAIL_AT_START: 'yes' } });
    await expect(failing).rejects.toThrow('cannot start');
    // The server notices a closed connection a moment later.
    while ((await connected(test)).difference(before).size > 0) await sleep(20);
  });
});

/** The clients of this worker that hold connections to MongoDB, by their names. */
async function connected(test: TestSubgraph): Promise<Set<unknown>> {
  const { inprog } = await test.mongo
    .db('admin')
    .command({ currentOp: 1, $all: true, appName: { $regex: `^${workerPrefix}` } });
  return new Set((inprog as { appName: unknown }[]).map(({ appName }) => appName));
}

describe('without its servers', () => {
  let servers: OwnServers;
  beforeAll(async () => {
    servers = await startOwn({ mongo: true });
  }, 120_000);
  afterAll(() => servers.stop());

  it('is degraded without Redis, still answers, and says soon that a job was not taken', async () => {
    const served = await serveStall({ env: { MONGODB_URI: servers.mongoUri, REDIS_URL: servers.redisUrl } });
    await served.running.work();
    const status = async () => {
      const answer = await fetch(`${served.url}/health`);
      const body = (await answer.json()) as { status: string; dependencies: object };
      return { code: answer.status, status: body.status, dependencies: body.dependencies };
    };
    expect(await status()).toEqual({
      code: 200,
      status: 'healthy',
      dependencies: { mongodb: 'up', redis: 'up' },
    });
    health.search = false;
    expect(await status()).toMatchObject({ code: 200, status: 'degraded', dependencies: { search: 'down' } });
    delete health.search;

    await servers.redis.stop();
    expect(await status()).toEqual({
      code: 200,
      status: 'degraded',
      dependencies: { mongodb: 'up', redis: 'down' },
    });
    const as = { viewer: anonymous, requestId: 'r' };
    const enqueued = await served.running.executor.execute({
      query: 'mutation { enqueue(what: "x") { added } }',
      ...as,
    });
    expect(enqueued).toMatchObject({ data: { enqueue: { added: false } } });
    const written = await served.running.executor.execute({
      query: 'mutation { addThing(id: "t", name: "n") { thing { id } } }',
      ...as,
    });
    expect(written).toMatchObject({ data: { addThing: { thing: { id: 't' } } } });

    const mongo = servers.servers.find(({ name }) => name === 'MongoDB');
    process.kill(Number(mongo?.pid), 'SIGKILL');
    expect(await status()).toMatchObject({
      code: 503,
      status: 'unhealthy',
      dependencies: { mongodb: 'down' },
    });
    for (const query of [
      '{ thing(id: "t") { name } }',
      '{ things { totalCount } }',
      'mutation { addThing(id: "u", name: "n") { thing { id } } }',
    ]) {
      const { errors } = await served.running.executor.execute({ query, ...as });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['SERVICE_UNAVAILABLE']);
    }
    expect(ran).not.toContain('job x');
    await served.stop();
    expect(ran).toContain('closed');
  }, 120_000);
});
