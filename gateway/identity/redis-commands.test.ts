import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sessionStore } from '@souk/platform/identity';
import { listenToRedis, type RedisEar } from '@souk/testing/redis-commands.ts';
import { ask } from '../testing/client.ts';
import { type Rig, startRig } from '../testing/rig.ts';

const QUERY = '{ caller { userId } product(id: "p1") { name owner { name } } }';
const LIMITS = { RATE_LIMIT_MAX: '10000', RATE_LIMIT_COST_MAX: '20000000' };

let rig: Rig;
let ear: RedisEar;

async function start(env: Record<string, string>): Promise<void> {
  rig = await startRig({ env });
  ear = await listenToRedis(process.env.REDIS_URL ?? '', rig.redisPrefix);
}

async function stop(): Promise<void> {
  ear.stop();
  await rig.stop();
}

/** The commands that a run causes. */
async function during(work: () => Promise<unknown>): Promise<string[]> {
  await sleep(100);
  const before = ear.commands.length;
  await work();
  await sleep(100);
  return ear.commands.slice(before);
}

const read = (token: string) => async () => {
  expect((await ask(rig.url, QUERY, { token })).body.data?.caller).toEqual({ userId: 'u1' });
};

describe('the Redis commands by which a request is identified', () => {
  beforeAll(() => start({}));
  afterAll(stop);

  it('are one for a session that this process has not seen, and none after that', async () => {
    const [{ token: first }, { token, sessionId }] = [
      await rig.signIn({ userId: 'u1' }),
      await rig.signIn({ userId: 'u1' }),
    ];
    expect(await during(read(first))).toEqual(['get', 'get']);
    expect(await during(read(token))).toEqual(['get']);
    expect(
      await during(async () => {
        for (let times = 0; times < 50; times += 1) await read(times % 2 === 0 ? first : token)();
      }),
    ).toEqual([]);
    await sessionStore(rig.redis, rig.redisPrefix).end([sessionId]);
    expect(await during(() => ask(rig.url, '{ echo(value: 1) }', { token }))).toEqual(['get']);
    expect(await during(() => ask(rig.url, '{ echo(value: 1) }', { token }))).toEqual([]);
  });

  it('are one for all requests of a page that come together', async () => {
    const { token } = await rig.signIn({ userId: 'u1' });
    await read(token)();
    const { token: other } = await rig.signIn({ userId: 'u1' });
    const page = () => Promise.all(Array.from({ length: 20 }, read(other)));
    expect(await during(page)).toEqual(['get']);
  });

  it('are none without a token, and for one that is refused by its form or signature', async () => {
    const { token } = await rig.signIn({ userId: 'u1' });
    await read(token)();
    for (const bad of [undefined, 'a.b.c', `${token.slice(0, -8)}AAAAAAAA`]) {
      expect(
        await during(() => ask(rig.url, '{ echo(value: 1) }', bad === undefined ? {} : { token: bad })),
      ).toEqual([]);
    }
  });
});

describe('the Redis commands of a request where callers are limited', () => {
  beforeAll(() => start(LIMITS));
  afterAll(stop);

  it('are two counts, for which it does not wait', async () => {
    const { token } = await rig.signIn({ userId: 'u1' });
    await read(token)();
    expect(await during(read(token))).toEqual(['evalsha', 'evalsha']);
  });
});
