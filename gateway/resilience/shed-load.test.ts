import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { ask, rawConnection } from '../testing/client.ts';
import { type Rig, startRig } from '../testing/rig.ts';
import { Overload } from './overload.ts';
import { shedLoad } from './shed-load.ts';

const QUERY = '{ echo(value: 1) }';
const HEAD =
  'POST /graphql HTTP/1.1\r\nHost: souk\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n';

let rig: Rig | undefined;
afterEach(async () => {
  await rig?.stop();
  rig = undefined;
});

const healthOf = async (url: string) => {
  const response = await fetch(`${url}/health`);
  const { status, dependencies } = (await response.json()) as { status: string; dependencies: object };
  return { code: response.status, status, dependencies };
};

describe('a gateway with the maximum number of requests in flight', () => {
  it('refuses new ones before they are read, finishes those in flight, and accepts more once there is room', async () => {
    rig = await startRig({ env: { LOAD_SHED_IN_FLIGHT: '2' } });
    const { url } = rig;
    const inFlight = [ask(url, 'mutation { slowly(ms: 2500) }'), ask(url, 'mutation { slowly(ms: 2500) }')];
    let refused = await ask(url, QUERY);
    // Those two may not have arrived yet.
    while (refused.status === 200) refused = await ask(url, QUERY);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(refused.body.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'SERVICE_UNAVAILABLE' },
    ]);
    expect(refused.body.data).toBeUndefined();
    // Its body never comes.
    const connection = await rawConnection(url);
    connection.send(HEAD);
    expect(await connection.until('SERVICE_UNAVAILABLE')).toMatch(
      /^HTTP\/1\.1 503 .*\r\nretry-after: 1\r\n/is,
    );
    connection.socket.destroy();
    expect(await healthOf(url)).toEqual({
      code: 200,
      status: 'degraded',
      dependencies: { redis: 'up', capacity: 'down' },
    });
    for (const { body } of await Promise.all(inFlight))
      expect(body).toEqual({ data: { slowly: 'after 2500 ms' } });
    rig.seen.echoed.length = 0;
    expect((await ask(url, QUERY)).body).toEqual({ data: { echo: 1 } });
    expect(rig.seen.echoed).toEqual([1]);
    expect((await healthOf(url)).status).toBe('healthy');
  });

  it('does not count a request whose client has disconnected', async () => {
    rig = await startRig({ env: { LOAD_SHED_IN_FLIGHT: '1' } });
    const connection = await rawConnection(rig.url);
    connection.send(HEAD);
    let full = await ask(rig.url, QUERY);
    while (full.status === 200) full = await ask(rig.url, QUERY);
    connection.socket.destroy();
    let room = await ask(rig.url, QUERY);
    while (room.status === 503) room = await ask(rig.url, QUERY);
    expect(room.body).toEqual({ data: { echo: 1 } });
  });

  it('accepts all requests without a limit', async () => {
    rig = await startRig({ env: { LOAD_SHED_IN_FLIGHT: '0', LOAD_SHED_DELAY_MS: '0' } });
    const { url } = rig;
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(url, '{ slow(ms: 100) }')));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  });
});

describe('a process whose event loop is late', () => {
  it('refuses operations while that lasts, and answers all else', async () => {
    const overload = new Overload({ delayMs: 50, inFlight: 0 });
    const app = fastify();
    shedLoad(app, overload);
    app.post('/graphql', async () => 'served');
    app.get('/health', async () => 'well');
    const ask = async (method: 'GET' | 'POST', url: string) => (await app.inject({ method, url })).statusCode;
    expect(await ask('POST', '/graphql')).toBe(200);
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const busy = () => {
      for (const until = performance.now() + 200; performance.now() < until; ) JSON.stringify([until]);
    };
    while (!overload.overloaded) {
      busy();
      await turn();
    }
    expect([await ask('POST', '/graphql'), await ask('GET', '/health')]).toEqual([503, 200]);
    while (overload.overloaded) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await ask('POST', '/graphql')).toBe(200);
    overload.stop();
    await app.close();
  });
});
