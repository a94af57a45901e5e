import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, viewerOf } from '@souk/subgraph';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { newKey, root } from '../testing/steps.ts';

/** The API of GrowthBook, with faults to switch on. */
const api = {
  fault: 'none' as 'none' | 'down' | 'malformed' | 'encrypted' | 'error' | 'slow',
  features: {} as Record<string, object>,
  asked: [] as string[],
  statuses: [] as number[],
};

const open = new Set<ServerResponse>();
const server = createServer((request, response) => {
  api.asked.push(String(request.url));
  const answer = (status: number, body: string, headers: Record<string, string> = {}) => {
    api.statuses.push(status);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };
  const etag = `"${Buffer.from(JSON.stringify(api.features)).toString('base64url').slice(0, 60)}"`;
  if (api.fault === 'down') return request.socket.destroy();
  if (api.fault === 'slow') return open.add(response);
  if (api.fault === 'error') return answer(503, '{}');
  if (api.fault === 'malformed') return answer(200, '{"features": [1, 2');
  if (api.fault === 'encrypted') return answer(200, '{"features": {"a": 1}, "encryptedFeatures": "AAA="}');
  if (request.headers['if-none-match'] === etag) return answer(304, '');
  return answer(200, JSON.stringify({ status: 200, features: api.features }), { etag });
});

let env: Record<string, string>;
let users: TestUsers;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  env = {
    FLAGS_PROVIDER: 'growthbook',
    GROWTHBOOK_API_HOST: `http://127.0.0.1:${port}`,
    GROWTHBOOK_CLIENT_KEY: 'sdk-test',
  };
  api.features = { first: { defaultValue: 'of the first set' } };
  users = await startUsers(env, { work: true });
});

afterAll(async () => {
  await users.stop();
  for (const response of open) response.destroy();
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  api.fault = 'none';
});

const VALUE = 'query ($key: String!) { featureFlag(key: $key) { isOn value } }';
async function shown(key: string, viewer = anonymous) {
  const { data } = await users.from<{ featureFlag: { value: unknown } }>({}, VALUE, { key }, viewer);
  return data.featureFlag.value;
}

/** Asks GrowthBook, and lets this process read what came of it. */
async function fetched(): Promise<void> {
  await users.running.sweep('fetch-flags');
  const end = Date.now() + 200;
  while (Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('the flags of GrowthBook', () => {
  it('are asked for by the client key, and replace the set as a whole', async () => {
    await fetched();
    expect(api.asked.at(-1)).toBe('/api/features/sdk-test');
    expect(await shown('first')).toBe('of the first set');
    api.features = {
      second: { defaultValue: 1, rules: [{ condition: { role: 'ADMIN' }, force: 2 }] },
      third: {
        defaultValue: 'kept',
        rules: [{ id: 'r', parentConditions: [], tracks: [], force: 'forced' }],
      },
    };
    await fetched();
    expect([await shown('first'), await shown('second'), await shown('second', root)]).toEqual([null, 1, 2]);
    expect(await shown('third')).toBe('forced');
  });

  it('are not sent again while they are the same', async () => {
    await fetched();
    api.statuses.length = 0;
    await fetched();
    expect(api.statuses.at(-1)).toBe(304);
    expect(await shown('second')).toBe(1);
  });

  it.each(['down', 'error', 'malformed', 'encrypted'] as const)(
    'stay as they were when GrowthBook is %s',
    async (fault) => {
      api.fault = fault;
      await fetched();
      expect(await shown('second')).toBe(1);
    },
  );

  it('stay as they were when GrowthBook does not answer in time', async () => {
    api.fault = 'slow';
    const asking = fetched();
    expect(await shown('second')).toBe(1);
    await asking;
    expect(await shown('second')).toBe(1);
  });

  it('are there for a process that starts while GrowthBook is down', async () => {
    api.fault = 'down';
    const other = await users.beside();
    const request = { query: VALUE, variables: { key: 'second' }, viewer: anonymous, requestId: 'r' };
    expect((await other.executor.execute(request)).data).toEqual({ featureFlag: { isOn: true, value: 1 } });
  });

  it('are off for a process that starts offline and never had any', async () => {
    api.fault = 'down';
    const cold = await startUsers(env, { work: true });
    await cold.running.sweep('fetch-flags');
    const { data } = await cold.from({}, VALUE, { key: 'second' });
    expect(data).toEqual({ featureFlag: { isOn: false, value: null } });
    await cold.stop();
  });

  it('are listed for administrators, and changed by nobody', async () => {
    await fetched();
    const { data } = await users.from<{ featureFlags: { nodes: { id: string; key: string }[] } }>(
      {},
      '{ featureFlags { nodes { id key } } }',
      {},
      root,
    );
    expect(data.featureFlags.nodes.map(({ key }) => key)).toEqual(['second', 'third']);
    const id = data.featureFlags.nodes[0]?.id ?? '';
    const mutations: [string, object][] = [
      ['createFeatureFlag(input: { idempotencyKey: "k", key: "x", definition: {} })', {}],
      [`updateFeatureFlag(id: "${id}", input: { version: 1 })`, {}],
      [`deleteFeatureFlag(id: "${id}")`, {}],
    ];
    for (const [mutation] of mutations) {
      const { data: payload } = await users.from(
        {},
        `mutation { payload: ${mutation} { userErrors { code } } }`,
        {},
        root,
      );
      expect(payload).toEqual({ payload: { userErrors: [{ code: 'FLAGS_READ_ONLY' }] } });
    }
    expect(await shown('second')).toBe(1);
  });
});

describe('FLAGS_PROVIDER=growthbook', () => {
  it('does not start without an address and a client key', async () => {
    await expect(startUsers({ FLAGS_PROVIDER: 'growthbook', SOUK_TEST: newKey() })).rejects.toThrow(
      /GROWTHBOOK_API_HOST/,
    );
  });

  it('knows a viewer by what the gateway has verified alone', async () => {
    api.features = {
      seller: { defaultValue: false, rules: [{ condition: { sellerId: 'sel_1' }, force: true }] },
    };
    await fetched();
    expect(await shown('seller', viewerOf('seller', { userId: 'u', sellerId: 'sel_1' }))).toBe(true);
    expect(await shown('seller', viewerOf('seller', { userId: 'u', sellerId: 'sel_2' }))).toBe(false);
  });
});
