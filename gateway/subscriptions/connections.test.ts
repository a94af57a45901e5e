import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Health } from '@souk/platform';
import { liveChannel } from '@souk/subgraph';
import { type RawData, WebSocket } from 'ws';
import { ask } from '../testing/client.ts';
import { follow, WAYS } from '../testing/live-client.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';

const CHANGED = 'subscription { productChanged { name } }';
const ANY = 'subscription { anyChange }';
const PROTOCOL = 'graphql-transport-ws';

const address = (rig: Rig) => `${rig.url.replace('http', 'ws')}/graphql`;

async function listeners({ redis, livePrefix }: Rig): Promise<number> {
  const [, count] = await redis.pubsub('NUMSUB', liveChannel(livePrefix, 'order.updated'));
  return Number(count);
}

/** The status by which a WebSocket is refused, 101 when it is not. */
async function statusOf(socket: WebSocket): Promise<number> {
  socket.on('error', () => {});
  const status = await Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then(([, { statusCode }]) => statusCode as number),
  ]);
  socket.terminate();
  return status;
}

/** The code by which a connection is closed after it has sent some messages. */
async function closeCode(rig: Rig, ...messages: object[]): Promise<number> {
  const socket = new WebSocket(address(rig), PROTOCOL);
  await once(socket, 'open');
  for (const message of messages) socket.send(JSON.stringify(message));
  const [code] = await once(socket, 'close');
  return code as number;
}

describe('a WebSocket at the gateway', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({
      env: { CORS_ORIGIN: 'https://shop.test', SUBSCRIPTIONS_PER_CONNECTION: '2' },
    });
  });
  afterAll(() => rig.stop());

  it.each([
    ['a shop that may call', () => 'https://shop.test', 101],
    ['the gateway itself', () => rig.url, 101],
    ['Sandbox', () => 'https://studio.apollographql.com', 101],
    ['any other page', () => 'https://evil.test', 403],
    ['a page that looks alike', () => 'https://shop.test.evil.test', 403],
    ['a page without an origin', () => 'null', 403],
  ])('from %s', async (_whose, origin, status) => {
    expect(await statusOf(new WebSocket(address(rig), PROTOCOL, { origin: origin() }))).toBe(status);
  });

  it('opens at /graphql only', async () => {
    expect(await statusOf(new WebSocket(`${address(rig)}/other`, PROTOCOL))).toBe(404);
  });

  const init = (authorization: unknown) => ({ type: 'connection_init', payload: { authorization } });
  it('is closed with 4401 for any invalid token', async () => {
    const { token } = await rig.signIn({});
    for (const bad of ['Bearer a.b.c', token, `Bearer ${token}x`, 7, {}, '']) {
      expect(await closeCode(rig, init(bad))).toBe(4401);
    }
  });

  it('is closed for violations of the protocol', async () => {
    const subscribe = { type: 'subscribe', id: '1', payload: { query: ANY } };
    expect(await closeCode(rig, subscribe)).toBe(4401);
    expect(await closeCode(rig, { type: 'connection_init' }, { type: 'connection_init' })).toBe(4429);
    expect(await closeCode(rig, { type: 'nonsense' })).toBe(4400);
    expect(await closeCode(rig, { type: 'x', filling: 'x'.repeat(1_100_000) })).toBe(1009);
  });

  it.each([
    [
      'nest deeper than 200 levels',
      'The body nests deeper than 200 levels.',
      '['.repeat(300) + ']'.repeat(300),
    ],
    [
      'have a key that poisons',
      'The body has the key "__proto__", which is not allowed. Rename it.',
      '{"__proto__":{"a":1}}',
    ],
  ])('refuses variables that %s, and goes on', async (_what, message, value) => {
    const query = 'query ($value: JSON) { echo(value: $value) }';
    const bad = await follow(rig.url, { query, variables: { value: JSON.parse(value) } });
    expect(await bad.ended()).toEqual([{ message, extensions: { code: 'BAD_REQUEST' } }]);
    expect(rig.seen.echoed).toEqual([]);
    bad.leave();
    const good = await follow(rig.url, { query: '{ user(id: "u1") { name } }' });
    expect(await good.next()).toEqual({ data: { user: { name: 'Ada' } } });
    good.leave();
  });

  it('is limited in concurrent operations, and not in subsequent ones', async () => {
    const socket = new WebSocket(address(rig), PROTOCOL);
    await once(socket, 'open');
    const heard: { type: string; id?: string; payload?: unknown }[] = [];
    socket.on('message', (text: RawData) => heard.push(JSON.parse(String(text))));
    const until = async (type: string, count: number) => {
      while (heard.filter((message) => message.type === type).length < count) await sleep(5);
    };
    const send = (message: object) => socket.send(JSON.stringify(message));
    const subscribe = (id: string) => send({ type: 'subscribe', id, payload: { query: ANY } });
    send({ type: 'connection_init' });
    await until('connection_ack', 1);
    for (const id of ['a', 'b', 'c']) subscribe(id);
    await until('error', 1);
    await until('ping', 2);
    expect(heard.find(({ type }) => type === 'error')).toMatchObject({
      id: 'c',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    expect(heard.filter(({ type }) => type === 'ping').map(({ payload }) => payload)).toEqual([
      { subscribed: 'a' },
      { subscribed: 'b' },
    ]);
    for (let round = 0; round < 5; round += 1) {
      send({ type: 'complete', id: round === 0 ? 'a' : `a${round - 1}` });
      subscribe(`a${round}`);
      await until('ping', 3 + round);
    }
    socket.close();
    while ((await listeners(rig)) > 0) await sleep(5);
  });
});

// What MongoDB's drivers of the fixture may open meanwhile; 300 connections that stayed would be 600 sockets and more.
const OWN = 60;

describe.each(MODES)('some hundred connections, %s', (mode) => {
  it('leave nothing behind', async () => {
    const rig = await startRig({ mode });
    const { token } = await rig.signIn({});
    const round = async (count: number) => {
      for (let n = 0; n < count; n += 20) {
        const ways = Array.from({ length: 20 }, (_, at) => WAYS[at % 2]);
        const open = await Promise.all(ways.map((way) => follow(rig.url, { query: CHANGED, token, way })));
        expect(await listeners(rig)).toBe(1);
        for (const { leave } of open) leave();
      }
      while ((await listeners(rig)) > 0) await sleep(5);
    };
    const handles = () =>
      process.getActiveResourcesInfo().filter((name) => /^(TCPSocketWrap|Timeout)$/.test(name)).length;
    await round(40);
    await ask(rig.url, '{ user(id: "u1") { name } }');
    const before = handles();
    await round(300);
    while (handles() > before + OWN) await sleep(20);
    expect(handles()).toBeLessThanOrEqual(before + OWN);
    await rig.stop();
  });
});

describe.each(MODES)('a gateway that stops, %s', (mode) => {
  it('closes WebSockets as going away and cuts event streams, on which clients reconnect', async () => {
    const rig = await startRig({ mode });
    const { token } = await rig.signIn({});
    const socket = await follow(rig.url, { query: CHANGED, token });
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: CHANGED }),
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('x-request-id')).toHaveLength(36);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const stream = response.text();
    await rig.gateway.stop();
    expect([await socket.ended(), await socket.closed()]).toEqual([[], 1001]);
    expect(await stream).not.toContain('complete');
    while ((await listeners(rig)) > 0) await sleep(5);
    await rig.stop();
  });
});

describe('a subgraph that goes away and comes back', () => {
  it('ends subscriptions with an error; they can be restarted once it is back', async () => {
    const rig = await startRig({ mode: 'distributed', away: ['products'] });
    const { token } = await rig.signIn({});
    const away = { message: 'The products service cannot be reached now.', extensions: expect.anything() };
    const refused = await follow(rig.url, { query: CHANGED, token });
    expect(await refused.ended()).toEqual([away]);
    const stop = await rig.serve('products');
    const followed = await follow(rig.url, { query: CHANGED, token });
    await stop();
    expect(await followed.ended()).toMatchObject([
      { extensions: { code: 'SERVICE_UNAVAILABLE', service: 'products' } },
    ]);
    await rig.serve('products');
    const again = await follow(rig.url, { query: CHANGED, token });
    await ask(rig.url, 'mutation { changeProduct(id: "p1") { product { id } } }');
    expect(await again.next()).toEqual({ data: { productChanged: { name: 'Product p1' } } });
    for (const { leave } of [refused, followed, again]) leave();
    await rig.stop();
  });
});

describe('an operation over WebSocket', () => {
  it('is refused during overload', async () => {
    const rig = await startRig({ env: { LOAD_SHED_IN_FLIGHT: '1' } });
    const query = '{ user(id: "u1") { name } }';
    const slow = ask(rig.url, '{ slow(ms: 1500) }');
    const capacity = async () => {
      const { dependencies } = (await (await fetch(`${rig.url}/health`)).json()) as Health;
      return dependencies.capacity;
    };
    while ((await capacity()) === 'up') await sleep(5);
    const shed = await follow(rig.url, { query });
    expect(await shed.ended()).toEqual([
      {
        message: 'The gateway is overloaded. Send the request again in a moment.',
        extensions: { code: 'SERVICE_UNAVAILABLE', service: 'gateway' },
      },
    ]);
    shed.leave();
    expect((await slow).status).toBe(200);
    const served = await follow(rig.url, { query });
    expect(await served.next()).toEqual({ data: { user: { name: 'Ada' } } });
    served.leave();
    await rig.stop();
  });
});
