import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readGatewayConfig } from '../config.ts';
import { answerOf } from '../testing/client.ts';
import { type Rig, startRig } from '../testing/rig.ts';

const SHOP = 'https://shop.example';
const SANDBOX = 'https://studio.apollographql.com';
const query = '{ user(id: "u1") { name } }';

let development: Rig;
let production: Rig;
beforeAll(async () => {
  development = await startRig({
    env: { NODE_ENV: 'development', CORS_ORIGIN: `${SHOP}, https://b.example` },
  });
  production = await startRig({ env: { NODE_ENV: 'production', CORS_ORIGIN: SHOP } });
});
afterAll(async () => {
  await development.stop();
  await production.stop();
});

describe('a request from a page of another origin', () => {
  const preflight = async (rig: Rig, origin: string) => {
    const { status, headers } = await fetch(`${rig.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,apollo-require-preflight',
      },
    });
    return {
      status,
      origin: headers.get('access-control-allow-origin'),
      credentials: headers.get('access-control-allow-credentials'),
      methods: headers.get('access-control-allow-methods'),
      headers: headers.get('access-control-allow-headers'),
    };
  };
  const granted = (origin: string) => ({
    status: 204,
    origin,
    credentials: 'true',
    methods: 'GET, HEAD, POST, PUT, PATCH',
    headers: 'authorization,content-type,apollo-require-preflight',
  });

  it('may be made with credentials by the origins that are named', async () => {
    expect(await preflight(production, SHOP)).toEqual(granted(SHOP));
    expect(await preflight(development, 'https://b.example')).toEqual(granted('https://b.example'));
  });

  it.each(['https://evil.example', 'https://shop.example.evil.example', 'null', 'http://shop.example'])(
    'may not be made by %s',
    async (origin) => {
      expect((await preflight(production, origin)).origin).toBeNull();
    },
  );

  it('may be made by Apollo Sandbox outside production only', async () => {
    expect(await preflight(development, SANDBOX)).toEqual(granted(SANDBOX));
    expect((await preflight(production, SANDBOX)).origin).toBeNull();
  });

  it('is readable with its request id, also when it is refused', async () => {
    const { status, headers } = await fetch(`${production.url}/graphql`, {
      method: 'POST',
      headers: { origin: SHOP, authorization: 'Bearer a.b.c', 'content-type': 'application/json' },
      body: '{}',
    });
    expect([
      status,
      headers.get('access-control-allow-origin'),
      headers.get('access-control-expose-headers'),
      headers.get('vary'),
    ]).toEqual([
      401,
      SHOP,
      'x-request-id, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset, ratelimit-policy, upload-offset, upload-length',
      'Origin',
    ]);
  });

  it('varies by origin, so that caches keep it for one origin only', async () => {
    for (const rig of [development, production]) {
      for (const path of ['/graphql', '/health', '/api/docs', '/nothing']) {
        for (const headers of [{}, { origin: SHOP }, { origin: 'https://evil.example' }]) {
          const answer = await fetch(`${rig.url}${path}`, { headers });
          expect([path, answer.headers.get('vary')?.split(/, */)]).toEqual([
            path,
            expect.arrayContaining(['Origin']),
          ]);
        }
      }
    }
  });

  it('allows one origin with credentials, never all', async () => {
    const open = await startRig({ env: { NODE_ENV: 'development', CORS_ORIGIN: '*' } });
    const granted = await preflight(open, 'https://anything.example');
    expect([granted.origin, granted.credentials]).toEqual(['https://anything.example', 'true']);
    await open.stop();
  });

  it('may not be granted to everyone in production', () => {
    expect(() => readGatewayConfig({ NODE_ENV: 'production', CORS_ORIGIN: '*' })).toThrow(
      'CORS_ORIGIN: production needs a list of origins',
    );
    for (const origin of ['*', 'http://localhost:3000', 'https://127.0.0.1', 'http://shop.example']) {
      expect(() => readGatewayConfig({ NODE_ENV: 'production', CORS_ORIGIN: `${SHOP}, ${origin}` })).toThrow(
        'CORS_ORIGIN: production',
      );
    }
    expect(readGatewayConfig({ NODE_ENV: 'production', CORS_ORIGIN: SHOP }).CORS_ORIGIN).toEqual([SHOP]);
  });

  it('is granted to nobody in production where no origin is named, nor to development servers', async () => {
    const closed = await startRig({ env: { NODE_ENV: 'production' } });
    for (const origin of ['http://localhost:3000', 'http://localhost:5173', SHOP, 'null']) {
      expect((await preflight(closed, origin)).origin).toBeNull();
    }
    await closed.stop();
  });

  it('accepts origins, and neither paths nor bare hosts', () => {
    for (const CORS_ORIGIN of [
      'shop.example',
      'https://shop.example/',
      'https://a.example;https://b.example/x',
      'https://a.example,,https://b.example',
      // In these forms no browser sends an origin, so that they would let nobody in.
      'https://Shop.example',
      'HTTPS://shop.example',
      'https://shop.example:443',
      'http://shop.example:80',
      'https://user:word@shop.example',
      'https://bücher.example',
    ]) {
      expect(() => readGatewayConfig({ CORS_ORIGIN })).toThrow('CORS_ORIGIN: origins separated by commas');
    }
    const fit = [
      'https://a.example:8443',
      'http://[::1]:3000',
      'capacitor://localhost',
      'https://xn--bcher-kva.example',
    ];
    expect(readGatewayConfig({ CORS_ORIGIN: fit.join(', ') }).CORS_ORIGIN).toEqual(fit);
  });
});

describe('a request that a foreign form or link could make', () => {
  const send = async (path: string, init: RequestInit) => {
    const { status, body } = await answerOf(await fetch(`${production.url}/graphql${path}`, init));
    return { status, data: body.data, codes: body.errors?.map(({ extensions }) => extensions.code) };
  };
  const inUrl = `?query=${encodeURIComponent(query)}`;
  const mutation = `?query=${encodeURIComponent('mutation { slowly(ms: 1) }')}`;
  const preflighted = { 'apollo-require-preflight': 'true' };

  it('is refused: a POST of text, a GET without a preflighted header', async () => {
    const text = { 'content-type': 'text/plain' };
    const refused = { status: 400, data: undefined, codes: ['BAD_REQUEST'] };
    const asText = { method: 'POST', headers: text, body: JSON.stringify({ query }) };
    expect(await send('', asText)).toEqual({ ...refused, status: 415 });
    expect(await send(inUrl, {})).toEqual(refused);
    expect(await send(mutation, {})).toEqual(refused);
  });

  it('is served as a GET with such a header, when it is a query', async () => {
    expect(await send(inUrl, { headers: preflighted })).toEqual({
      status: 200,
      data: { user: { name: 'Ada' } },
      codes: undefined,
    });
  });

  it('is refused as a GET that would change something', async () => {
    expect(await send(mutation, { headers: preflighted })).toEqual({
      status: 405,
      data: undefined,
      codes: ['BAD_REQUEST'],
    });
  });
});

describe('the security headers', () => {
  it('are on each answer', async () => {
    for (const path of ['/graphql', '/health', '/api/status', '/api/docs', '/nothing']) {
      const { headers } = await fetch(`${production.url}${path}`);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age='),
        'content-security-policy': expect.stringContaining("default-src '"),
        'cross-origin-resource-policy': 'cross-origin',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });
});
