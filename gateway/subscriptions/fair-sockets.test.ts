import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { ask } from '../testing/client.ts';
import { type Following, follow, WAYS } from '../testing/live-client.ts';
import { type Rig, startRig } from '../testing/rig.ts';

const ANY = 'subscription { anyChange }';
const CHANGED = 'subscription { productChanged { name } }';
const PROTOCOL = 'graphql-transport-ws';

interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

let rig: Rig;
const open: { leave(): void }[] = [];
afterEach(async () => {
  for (const { leave } of open.splice(0)) leave();
  await rig.stop();
});

async function start(env: Record<string, string>): Promise<void> {
  rig = await startRig({ env });
}

/** The answer to a handshake: its status, and when to come back. */
async function handshake(headers: Record<string, string> = {}) {
  const socket = new WebSocket(`${rig.url.replace('http', 'ws')}/graphql`, PROTOCOL, { headers });
  socket.on('error', () => {});
  open.push({ leave: () => socket.terminate() });
  return Promise.race([
    once(socket, 'open').then(() => ({ status: 101, retryAfter: null, socket })),
    once(socket, 'unexpected-response').then(([, response]: IncomingMessage[]) => ({
      status: response?.statusCode,
      retryAfter: response?.headers['retry-after'] ?? null,
      socket,
    })),
  ]);
}

/** An acknowledged WebSocket. */
async function connected(headers?: Record<string, string>, token?: string) {
  const { socket } = await handshake(headers);
  const heard: Message[] = [];
  socket.on('message', (text) => heard.push(JSON.parse(String(text))));
  const send = (message: object) => socket.send(JSON.stringify(message));
  send({ type: 'connection_init', payload: token === undefined ? {} : { authorization: `Bearer ${token}` } });
  const acknowledged = async () => {
    while (socket.readyState === socket.OPEN && heard.length === 0) await sleep(5);
    return heard[0]?.type === 'connection_ack';
  };
  return { socket, heard, send, isOpen: await acknowledged() };
}

/** The first answer, or the errors in its place. */
const answerTo = async (one: Following) => (await one.next()) ?? one.ended();

/** Whether somebody who is signed in can follow a subscription. */
async function canFollow(token: string, way: (typeof WAYS)[number]): Promise<boolean> {
  const following = await follow(rig.url, { query: CHANGED, token, way });
  open.push(following);
  await ask(rig.url, 'mutation { changeProduct(id: "p1") { product { id } } }');
  return ((await following.next())?.data as object | undefined) !== undefined;
}

describe('operations over one WebSocket', () => {
  it('count as requests do, by the same counter, and are refused by an error each', async () => {
    await start({ RATE_LIMIT_MAX: '100' });
    const { heard, send, socket } = await connected();
    for (let id = 1; id <= 150; id += 1) {
      send({ type: 'subscribe', id: String(id), payload: { query: '{ caller { kind } }' } });
      // The operations of one connection have a bound of their own.
      if (id % 20 === 0) await sleep(50);
    }
    const count = (type: string) => heard.filter((message) => message.type === type).length;
    while (count('next') + count('error') < 150) await sleep(5);
    // The handshake was the first request.
    expect([count('next'), count('error')]).toEqual([99, 51]);
    const error = heard.find(({ type }) => type === 'error')?.payload;
    expect(error).toEqual([
      {
        message: expect.stringMatching(/^This address may make 100 requests in 900 s \(RATE_LIMIT_MAX\)/),
        extensions: {
          code: 'RATE_LIMITED',
          limit: 'requests',
          most: 100,
          remaining: 0,
          retryAfterSeconds: expect.any(Number),
        },
      },
    ]);
    expect(socket.readyState).toBe(socket.OPEN);
    expect((await ask(rig.url, '{ caller { kind } }')).status).toBe(429);
    const { token } = await rig.signIn({});
    expect((await ask(rig.url, '{ caller { kind } }', { token })).status).toBe(200);
  });

  it.each(WAYS)('count by their cost, over %s', async (way) => {
    await start({ RATE_LIMIT_MAX: '100', RATE_LIMIT_COST_MAX: '50' });
    const query = '{ products(first: 30) { name } }';
    const first = await follow(rig.url, { query, way });
    expect((await first.next())?.data).toBeDefined();
    const second = await follow(rig.url, { query, way });
    const errors = (await second.next())?.errors ?? (await second.ended());
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'RATE_LIMITED',
          limit: 'cost',
          remaining: 20,
          retryAfterSeconds: expect.any(Number),
        },
      },
    ]);
    open.push(first, second);
  });

  it('count for the account that is signed in on it', async () => {
    await start({ RATE_LIMIT_MAX: '4' });
    const { token } = await rig.signIn({});
    const { heard, send } = await connected({}, token);
    for (let id = 1; id <= 6; id += 1) {
      send({ type: 'subscribe', id: String(id), payload: { query: '{ caller { kind } }' } });
    }
    while (heard.filter(({ type }) => type === 'next' || type === 'error').length < 6) await sleep(5);
    expect(heard.filter(({ type }) => type === 'next')).toHaveLength(4);
    expect((await ask(rig.url, '{ caller { kind } }', { token })).status).toBe(429);
    // The handshake was one of the address.
    expect((await ask(rig.url, '{ caller { kind } }')).headers.get('ratelimit-remaining')).toBe('2');
  });

  it('begin with a handshake, which counts as well', async () => {
    await start({ RATE_LIMIT_MAX: '20' });
    const answers = await Promise.all(Array.from({ length: 30 }, () => handshake()));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 101)).toHaveLength(20);
    expect(refused).toHaveLength(10);
    for (const { retryAfter } of refused) expect(Number(retryAfter)).toBeGreaterThan(0);
  });
});

describe('the quota of subscriptions', () => {
  it.each(WAYS)(
    'are left to callers who are signed in while 55 others are connected, over %s',
    async (way) => {
      await start({ SUBSCRIPTIONS_MAX: '50' });
      const sockets = await Promise.all(Array.from({ length: 55 }, () => connected()));
      expect(sockets.filter(({ isOpen }) => isOpen)).toHaveLength(55);
      expect(await canFollow((await rig.signIn({})).token, way)).toBe(true);
    },
  );

  it.each(WAYS)(
    'is reserved in part for callers who are signed in while 55 others follow all they can, by %s',
    async (way) => {
      await start({ SUBSCRIPTIONS_MAX: '50' });
      const following = await Promise.all(
        Array.from({ length: 55 }, () =>
          follow(rig.url, { query: ANY, way: way === 'graphql-ws' ? 'graphql-sse' : 'graphql-ws' }),
        ),
      );
      open.push(...following);
      const ended = await Promise.all(
        following.map((one) => Promise.race([answerTo(one), sleep(300, null)])),
      );
      const refused = ended.filter((answer) => answer !== null);
      expect(refused).toHaveLength(55 - 38);
      expect(JSON.stringify(refused[0])).toContain('Sign in, or try again later.');
      expect(await canFollow((await rig.signIn({})).token, way)).toBe(true);
    },
  );

  it('is limited for one address, and for one account', async () => {
    await start({ SUBSCRIPTIONS_MAX: '50', SUBSCRIPTIONS_PER_CALLER: '3' });
    const { token } = await rig.signIn({});
    for (const signedIn of [undefined, token]) {
      for (const way of WAYS) {
        const own = [];
        for (let at = 0; at < 2; at += 1)
          own.push(await follow(rig.url, { query: ANY, way, token: signedIn }));
        open.push(...own);
      }
      const one = await follow(rig.url, { query: ANY, token: signedIn });
      expect(await one.ended()).toMatchObject([
        { extensions: { code: 'RATE_LIMITED', limit: 'subscriptions', most: 3 } },
      ]);
      one.leave();
    }
  });

  it('are free again once a subscription has ended', async () => {
    await start({ SUBSCRIPTIONS_MAX: '1' });
    for (let round = 0; round < 3; round += 1) {
      const following = await follow(rig.url, { query: ANY, way: WAYS[round % 2] });
      const other = await follow(rig.url, { query: ANY });
      expect(await other.ended()).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
      following.leave();
      other.leave();
      await sleep(200);
    }
  });
});

describe('connections without an operation', () => {
  it('make room for new ones, those of callers who are signed in last', async () => {
    await start({ SUBSCRIPTIONS_MAX: '5' });
    const { token } = await rig.signIn({});
    const member = await connected({}, token);
    const others = [];
    for (let at = 0; at < 20; at += 1) others.push(await connected());
    expect(others.every(({ isOpen }) => isOpen)).toBe(true);
    while (others.filter(({ socket }) => socket.readyState !== socket.CLOSED).length > 9) await sleep(5);
    expect(member.socket.readyState).toBe(member.socket.OPEN);
  });

  it('are limited for one address, signed in or not', async () => {
    await start({ SUBSCRIPTIONS_PER_CALLER: '3', TRUST_PROXY: '1' });
    const left = (sockets: readonly WebSocket[]) =>
      sockets.filter((socket) => socket.readyState !== socket.CLOSED).length;
    const at = { 'x-forwarded-for': '198.51.100.1' };
    const silent = [];
    for (let n = 0; n < 8; n += 1) silent.push((await handshake(at)).socket);
    while (left(silent) > 3) await sleep(5);
    const speaking = [];
    for (let n = 0; n < 8; n += 1) speaking.push((await connected(at)).socket);
    while (left(speaking) > 3) await sleep(5);
    const elsewhere = await connected({ 'x-forwarded-for': '198.51.100.2' });
    expect(elsewhere.isOpen).toBe(true);
  });

  it('are closed after the idle time of the settings', async () => {
    await start({ SUBSCRIPTIONS_IDLE_MS: '1000' });
    const { socket } = await connected();
    const busy = await follow(rig.url, { query: ANY });
    open.push(busy);
    const [code] = await once(socket, 'close');
    expect(code).toBe(1000);
    expect(await Promise.race([busy.closed(), sleep(1_000, 'open')])).toBe('open');
  });
});
