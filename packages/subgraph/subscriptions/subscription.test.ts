import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, type SubgraphExecutor, viewerOf } from '@souk/platform';
import { Redis } from 'ioredis';
import { type Follower, follow } from '../testing/follower.ts';
import { serveStall } from '../testing/served.ts';
import { ran } from '../testing/stall.ts';
import { liveChannel } from './live-source.ts';

const RENAMED = 'subscription ($id: ID) { thingRenamed(id: $id) { id name } }';
const RENAME =
  'mutation ($id: ID!, $name: String!, $refuse: Boolean) { renameThing(id: $id, name: $name, refuse: $refuse) { userErrors { code } } }';
const viewer = viewerOf('customer', { userId: 'u1' });

let served: Awaited<ReturnType<typeof serveStall>>;
let redis: Redis;
beforeAll(async () => {
  served = await serveStall();
  redis = new Redis(process.env.REDIS_URL ?? '');
  for (const id of ['a', 'b']) {
    const query = `mutation { addThing(id: "${id}", name: "${id}") { userErrors { code } } }`;
    await served.running.executor.execute({ query, viewer, requestId: 'setup' });
  }
});
afterAll(async () => {
  redis.disconnect();
  await served.stop();
});
beforeEach(() => {
  ran.length = 0;
});

const rename = (id: string, name: string, refuse = false) =>
  served.running.executor.execute({
    query: RENAME,
    variables: { id, name, refuse },
    viewer,
    requestId: 'rename',
  });
const shown = (id: string, name: string) => ({ data: { thingRenamed: { id, name } } });

async function listeners(): Promise<number> {
  const [, count] = await redis.pubsub('NUMSUB', liveChannel(served.redisPrefix, 'order.updated'));
  return Number(count);
}

describe.each(['in memory', 'over WebSocket'])('a subscription %s', (how) => {
  let executor: SubgraphExecutor;
  const leaving: Follower[] = [];
  beforeAll(() => {
    executor = how === 'in memory' ? served.running.executor : served.executor;
  });
  afterEach(async () => {
    for (const { leave } of leaving.splice(0)) leave();
    while ((await listeners()) > 0) await sleep(10);
  });
  const begin = async (variables: Record<string, unknown> = {}, query = RENAMED) => {
    const follower = await follow(executor, { query, variables, viewer, requestId: 'follow' });
    leaving.push(follower);
    return follower;
  };

  it('shows each change once it is committed, as it is stored then', async () => {
    const { next } = await begin();
    await rename('a', 'first');
    expect(await next()).toEqual(shown('a', 'first'));
    await rename('a', 'second');
    await rename('b', 'third');
    expect([await next(), await next()]).toEqual([shown('a', 'second'), shown('b', 'third')]);
    leaving[0]?.leave();
    expect(await next()).toBeUndefined();
  });

  it('shows nothing of a change that was taken back, and nothing that its filter leaves out', async () => {
    const { next } = await begin({ id: 'a' });
    await rename('a', 'undone', true);
    await rename('b', 'of no concern');
    await rename('a', 'done');
    expect(await next()).toEqual(shown('a', 'done'));
    expect(ran).toEqual(['thingRenamed a done']);
  });

  it('shows nothing of what turns out to be hidden', async () => {
    const { next } = await begin();
    const first = next();
    await rename('a', 'secret');
    while (ran.length === 0) await sleep(5);
    await rename('a', 'public');
    expect(await first).toEqual(shown('a', 'public'));
    expect(ran).toEqual(['thingRenamed a secret', 'thingRenamed a public']);
  });

  it('goes on after an event that fails, whose fault stays masked', async () => {
    const { next } = await begin();
    const first = next();
    await rename('a', 'broken');
    expect(await first).toEqual({
      data: null,
      errors: [
        {
          message: 'Internal server error.',
          path: ['thingRenamed'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    await rename('a', 'whole');
    expect(await next()).toEqual(shown('a', 'whole'));
  });

  it.each([
    ['a caller that may not subscribe', anonymous, RENAMED, 'UNAUTHENTICATED'],
    [
      'anybody where nobody is declared',
      viewer,
      'subscription { undeclaredSubscription { id } }',
      'FORBIDDEN',
    ],
    ['what is not there', viewer, 'subscription { thingRenamed(id: "nothing") { id } }', 'BAD_USER_INPUT'],
    ['what the schema lacks', viewer, 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s', async (_what, as, query, code) => {
    await expect(follow(executor, { query, viewer: as, requestId: 'r' })).rejects.toMatchObject({
      extensions: { code },
    });
    expect(ran).toEqual([]);
  });

  it('is not answered as if it were a query', async () => {
    const answer = await executor.execute({ query: RENAMED, viewer, requestId: 'r' });
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    const asAnonymous = await executor.execute({ query: RENAMED, viewer: anonymous, requestId: 'r' });
    expect(asAnonymous.errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED']);
    expect(ran).toEqual([]);
  });
});

describe('what is published on the channel', () => {
  it('is the event itself; nonsense on it harms nobody', async () => {
    const { next, leave } = await follow(served.running.executor, {
      query: RENAMED,
      viewer,
      requestId: 'r',
    });
    const ear = redis.duplicate();
    const heard = new Promise((resolve) =>
      ear.once('message', (_channel, text) => resolve(JSON.parse(text))),
    );
    const channel = liveChannel(served.redisPrefix, 'order.updated');
    await ear.subscribe(channel);
    await rename('b', 'heard');
    expect(await heard).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      type: 'order.updated',
      aggregateId: 'b',
      payload: expect.objectContaining({ orderId: 'b' }),
    });
    expect(await next()).toEqual(shown('b', 'heard'));
    for (const nonsense of ['', '{', '7', '{"type":1}', 'null']) await redis.publish(channel, nonsense);
    await rename('b', 'still there');
    expect(await next()).toEqual(shown('b', 'still there'));
    ear.disconnect();
    leave();
  });
});
