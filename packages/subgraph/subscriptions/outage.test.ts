import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OwnServers, startOwn } from '@souk/events/testing/own-servers.ts';
import { noClient, USER_CONTEXT_HEADER, viewerOf } from '@souk/platform';
import { signUserContext } from '@souk/platform/identity';
import { Redis } from 'ioredis';
import { WebSocket } from 'ws';
import { follow } from '../testing/follower.ts';
import { KEY, serveStall } from '../testing/served.ts';
import { liveChannel } from './live-source.ts';

const RENAMED = 'subscription { thingRenamed { id name } }';
const viewer = viewerOf('customer', { userId: 'u1' });
const request = { query: RENAMED, viewer, requestId: 'follow' };
const unavailable = { extensions: { code: 'SERVICE_UNAVAILABLE', service: 'products' } };

let servers: OwnServers;
let served: Awaited<ReturnType<typeof serveStall>>;
beforeAll(async () => {
  servers = await startOwn();
}, 120_000);
afterAll(() => servers.stop());
beforeEach(async () => {
  await servers.redis.start();
  served = await serveStall({ env: { REDIS_URL: servers.redisUrl, SUBSCRIPTIONS_MAX: '3' } });
});
afterEach(() => served.stop());

const rename = (name: string) =>
  served.running.executor.execute({
    query: `mutation { renameThing(id: "seeded", name: "${name}") { thing { name } userErrors { code } } }`,
    viewer,
    requestId: 'rename',
  });

/** How many connections to this file's Redis listen to channels, by what they listen to. */
async function ears(): Promise<string[]> {
  const redis = new Redis(servers.redisUrl);
  const clients = String(await redis.client('LIST', 'TYPE', 'PUBSUB'));
  redis.disconnect();
  return clients.split('\n').flatMap((line) => / sub=(\d+)/.exec(line)?.[1] ?? []);
}

describe('Redis away', () => {
  it('ends what is followed with an error, keeps nobody from writing, and is over once it is back', async () => {
    await served.running.seed();
    const near = await follow(served.running.executor, request);
    const far = await follow(served.executor, request);
    await servers.redis.stop();
    await expect(near.next()).rejects.toMatchObject(unavailable);
    await expect(far.next()).rejects.toMatchObject(unavailable);
    expect((await rename('unheard')).data).toMatchObject({ renameThing: { thing: { name: 'unheard' } } });
    await expect(follow(served.running.executor, request)).rejects.toMatchObject(unavailable);
    await expect(follow(served.executor, request)).rejects.toMatchObject(unavailable);
    await servers.redis.start();
    const again = await subscribed();
    // The one who tells finds its way back by itself, a moment later.
    const shown = again.next();
    let heard = false;
    void shown.then(() => {
      heard = true;
    });
    while (!heard) {
      await rename('heard');
      await sleep(50);
    }
    expect(await shown).toEqual({ data: { thingRenamed: { id: 'seeded', name: 'heard' } } });
    again.leave();
  });

  async function subscribed() {
    for (;;) {
      try {
        return await follow(served.running.executor, request);
      } catch {
        await sleep(50);
      }
    }
  }
});

describe('the line to Redis', () => {
  it('is one, however many listen, and there is none when nobody does', async () => {
    expect(await ears()).toEqual([]);
    const followers = await Promise.all([1, 2, 3].map(() => follow(served.running.executor, request)));
    expect(await ears()).toEqual(['1']);
    for (const { leave } of followers) leave();
    while ((await ears()).length > 0) await sleep(10);
  });

  it('serves no more than SUBSCRIPTIONS_MAX at a time', async () => {
    const followers = await Promise.all([1, 2, 3].map(() => follow(served.running.executor, request)));
    const refused = { extensions: { code: 'RATE_LIMITED' } };
    await expect(follow(served.running.executor, request)).rejects.toMatchObject(refused);
    await expect(follow(served.executor, request)).rejects.toMatchObject(refused);
    followers[0]?.leave();
    const next = await follow(served.executor, request);
    for (const { leave } of [...followers, next]) leave();
  });
});

describe('a reader that takes nothing in', () => {
  it('gets RATE_LIMITED after a hundred waiting events, which are dropped', async () => {
    const { next } = await follow(served.running.executor, request);
    const redis = new Redis(servers.redisUrl);
    const event = { id: 'e', type: 'order.updated', aggregateId: 'seeded', payload: {} };
    const channel = liveChannel(served.redisPrefix, 'order.updated');
    for (let n = 0; n < 101; n += 1) await redis.publish(channel, JSON.stringify(event));
    while ((await ears()).length > 0) await sleep(10);
    await expect(next()).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    redis.disconnect();
  });
});

describe('a subgraph that goes away', () => {
  it('ends what is followed with an error, in its own process and in others', async () => {
    const near = await follow(served.running.executor, request);
    const far = await follow(served.executor, request);
    await served.stopServing();
    await expect(far.next()).rejects.toMatchObject(unavailable);
    await expect(follow(served.executor, request)).rejects.toMatchObject(unavailable);
    await served.running.stop();
    await expect(near.next()).rejects.toMatchObject(unavailable);
    while ((await ears()).length > 0) await sleep(10);
  });
});

describe('a WebSocket at a subgraph', () => {
  const url = () => `${served.url.replace('http', 'ws')}/graphql`;
  const statusAt = async (address: string, headers: Record<string, string>) => {
    const socket = new WebSocket(address, 'graphql-transport-ws', { headers });
    socket.on('error', () => {});
    const [, response] = await once(socket, 'unexpected-response');
    socket.terminate();
    return response.statusCode as number;
  };
  const token = (key: string) => ({ [USER_CONTEXT_HEADER]: signUserContext(viewer, 'r', noClient, key) });

  it('is refused without a valid signed context, and anywhere else than at /graphql', async () => {
    expect(await statusAt(url(), {})).toBe(401);
    expect(await statusAt(url(), token(`${KEY}!`))).toBe(401);
    expect(await statusAt(`${served.url.replace('http', 'ws')}/health`, token(KEY))).toBe(404);
  });

  it('is closed when it speaks another protocol, or none', async () => {
    const socket = new WebSocket(url(), { headers: token(KEY) });
    expect((await once(socket, 'close'))[0]).toBe(4406);
  });
});
