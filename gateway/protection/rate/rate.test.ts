import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freshNamespace } from '@souk/testing';
import { type Line, layLine } from '@souk/testing/line.ts';
import { answerOf, ask } from '../../testing/client.ts';
import { type Rig, type RigOptions, startRig } from '../../testing/rig.ts';

const QUERY = '{ caller { kind } }';

describe('rate limits', () => {
  const started: { stop(): Promise<unknown> }[] = [];
  afterEach(async () => {
    for (const one of started.splice(0).toReversed()) await one.stop();
  });

  async function start(env: Record<string, string>, options: RigOptions = {}): Promise<Rig> {
    const rig = await startRig({ ...options, env });
    started.push(rig);
    return rig;
  }

  async function statuses(count: number, of: (at: number) => Promise<{ status: number }>): Promise<number[]> {
    const answers = await Promise.all(Array.from({ length: count }, (_, at) => of(at)));
    return answers.map(({ status }) => status).toSorted();
  }

  it('allow exactly the limit for one address, counted over two gateways', async () => {
    const env = { RATE_LIMIT_MAX: '20', SOUK_NAMESPACE: freshNamespace() };
    const gateways = [await start(env), await start(env)];
    const urlOf = (at: number) => gateways[at % 2]?.url ?? '';
    const passed = await statuses(50, (at) => ask(urlOf(at), QUERY));
    expect(passed).toEqual([...Array(20).fill(200), ...Array(30).fill(429)]);

    const refused = await ask(urlOf(0), QUERY, { headers: { origin: 'http://localhost:3000' } });
    expect(refused.status).toBe(429);
    expect(refused.body).toEqual({
      errors: [
        {
          message: expect.stringMatching(
            /^This address may make 20 requests in 900 s \(RATE_LIMIT_MAX\)\. Try again in \d+ s\./,
          ),
          extensions: {
            code: 'RATE_LIMITED',
            limit: 'requests',
            most: 20,
            remaining: 0,
            retryAfterSeconds: Number(refused.headers.get('retry-after')),
          },
        },
      ],
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-limit')).toBe('20');
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('ratelimit-reset')).toBe(refused.headers.get('retry-after'));
    expect(refused.headers.get('ratelimit-policy')).toBe('20;w=900');
    // Its own page has to be able to read that.
    expect(refused.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');

    // A header of the caller's own making is nobody's address.
    const spoofed = await statuses(5, (at) =>
      ask(urlOf(at), QUERY, {
        headers: { 'x-forwarded-for': `198.51.100.${at}`, forwarded: `for=192.0.2.${at}` },
      }),
    );
    expect(spoofed).toEqual(Array(5).fill(429));
    expect((await fetch(`${urlOf(0)}/health`)).status).toBe(200);
  });

  it('count by the address that a trusted proxy names, and by no other', async () => {
    const { url } = await start({ RATE_LIMIT_MAX: '2', TRUST_PROXY: '1' });
    const via = (chain: string) => ask(url, QUERY, { headers: { 'x-forwarded-for': chain } });
    expect((await via('198.51.100.1')).headers.get('ratelimit-remaining')).toBe('1');
    expect((await via('203.0.113.9, 198.51.100.1')).headers.get('ratelimit-remaining')).toBe('0');
    expect((await via('203.0.113.10, 198.51.100.1')).status).toBe(429);
    expect((await via('198.51.100.2')).status).toBe(200);
    expect((await via('2001:db8:1:2::1')).status).toBe(200);
    expect((await via('2001:db8:1:2::2')).status).toBe(200);
    expect((await via('2001:db8:1:2:ffff::3')).status).toBe(429);
  });

  it('count afresh in the next window', async () => {
    const { url } = await start({ RATE_LIMIT_MAX: '1', RATE_LIMIT_WINDOW_MS: '1000' });
    expect((await ask(url, QUERY)).status).toBe(200);
    expect((await ask(url, QUERY)).status).toBe(429);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await ask(url, QUERY)).status).toBe(200);
  });

  it('apply per gateway while Redis is unavailable', async () => {
    const cable: Line = await layLine(process.env.REDIS_URL ?? '');
    started.push({ stop: () => cable.remove() });
    const { url } = await start({ RATE_LIMIT_MAX: '10', REDIS_URL: cable.url });
    expect((await ask(url, QUERY)).status).toBe(200);
    await cable.cut();
    const passed = await statuses(25, () => ask(url, QUERY));
    expect(passed).toEqual([...Array(10).fill(200), ...Array(15).fill(429)]);
    cable.mend();
  });

  it('count what an operation may cost, and refuse it before it runs', async () => {
    const { url, seen } = await start({ RATE_LIMIT_MAX: '1000', RATE_LIMIT_COST_MAX: '100' });
    const pages = (size: number) => ask(url, `{ echo(value: 1) products(first: ${size}) { name } }`);
    expect((await pages(60)).status).toBe(200);
    expect((await pages(40)).status).toBe(200);
    const refused = await pages(1);
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(refused.body.errors).toMatchObject([
      {
        message: expect.stringMatching(
          /\(RATE_LIMIT_COST_MAX\)\. 0 are left, and this operation may cost 1\./,
        ),
        extensions: {
          code: 'RATE_LIMITED',
          limit: 'cost',
          most: 100,
          remaining: 0,
          retryAfterSeconds: seconds,
        },
      },
    ]);
    expect(refused.headers.get('ratelimit-limit')).toBe('100');
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(seen.echoed).toHaveLength(2);
    // What costs nothing goes on.
    expect((await ask(url, '{ echo(value: 1) }')).status).toBe(200);
  });

  it('report the remaining requests, and count invalid ones', async () => {
    const { url } = await start({ RATE_LIMIT_MAX: '3' });
    const left: (string | null)[] = [];
    for (let at = 0; at < 3; at += 1) left.push((await ask(url, QUERY)).headers.get('ratelimit-remaining'));
    expect(left).toEqual(['2', '1', '0']);
    const nonsense = await fetch(`${url}/graphql`, { method: 'POST', body: '{' });
    expect((await answerOf(nonsense)).status).toBe(429);
  });

  it('charge nothing for a query that is refused for its cost, or cannot be run', async () => {
    const { url } = await start({
      RATE_LIMIT_MAX: '1000',
      RATE_LIMIT_COST_MAX: '200',
      QUERY_MAX_COST: '100',
    });
    const pages = (first: string) => ask(url, `{ products(first: ${first}) { name } }`);
    for (const first of ['600000', '101', '2147483647', '1e300', '"x"']) {
      const { status, body } = await pages(first);
      expect(status).toBe(400);
      expect(body.errors?.[0]?.extensions.code).toMatch(/^(QUERY_TOO_LARGE|GRAPHQL_VALIDATION_FAILED)$/);
    }
    const byVariable = 'query ($size: Int) { products(first: $size) { name } }';
    for (const size of [600_000, 1e300, 20.5, '600000', null]) {
      expect((await ask(url, byVariable, { variables: { size } })).status).not.toBe(429);
    }
    // What was refused is not charged, and what is charged is what it costs.
    expect((await pages('100')).status).toBe(200);
  });

  it('leave the remaining points to a cheaper operation after a refusal', async () => {
    const { url } = await start({ RATE_LIMIT_MAX: '1000', RATE_LIMIT_COST_MAX: '100' });
    const pages = (size: number) => ask(url, `{ products(first: ${size}) { name } }`);
    expect((await pages(70)).status).toBe(200);
    const refused = await pages(50);
    expect([refused.status, refused.headers.get('ratelimit-remaining')]).toEqual([429, '30']);
    expect((await pages(50)).status).toBe(429);
    expect((await pages(30)).status).toBe(200);
    expect((await pages(1)).status).toBe(429);
  });

  it('do not lock a caller out after a restart because of one large query', async () => {
    const env = { RATE_LIMIT_MAX: '1000', RATE_LIMIT_COST_MAX: '1000', SOUK_NAMESPACE: freshNamespace() };
    const first = await start({ ...env, QUERY_MAX_COST: '500' });
    expect((await ask(first.url, '{ products(first: 600000) { name } }')).status).toBe(400);
    await first.gateway.stop();
    const second = await start(env);
    expect((await ask(second.url, '{ products(first: 1) { name } }')).status).toBe(200);
  });

  it('count callers who are signed in by account, others by address', async () => {
    const { url, signIn } = await start({ RATE_LIMIT_MAX: '2', RATE_LIMIT_COST_MAX: '10', TRUST_PROXY: '1' });
    const tokens = [(await signIn({ userId: 'u1' })).token, (await signIn({ userId: 'u2' })).token];
    const from = (ip: string, token?: string) =>
      ask(url, QUERY, { headers: { 'x-forwarded-for': ip }, ...(token ? { token } : {}) });
    expect(await statuses(4, () => from('198.51.100.1'))).toEqual([200, 200, 429, 429]);
    for (const token of tokens) {
      // From wherever it comes, also from an address that has used up its own.
      expect((await from('198.51.100.1', token)).status).toBe(200);
      expect((await from('198.51.100.2', token)).status).toBe(200);
      const refused = await from('198.51.100.3', token);
      expect(refused.status).toBe(429);
      expect(refused.body.errors?.[0]?.message).toMatch(/^This account may make 2 requests/);
    }
    // A token that does not hold is nobody's account.
    expect(await statuses(3, () => from('198.51.100.4', 'a.b.c'))).toEqual([401, 401, 429]);
    expect((await from('198.51.100.4')).status).toBe(429);
  });

  it('count pictures, docs and pages by a separate limit', async () => {
    const { url } = await start(
      { RATE_LIMIT_MAX: '2', RATE_LIMIT_PAGES_MAX: '30' },
      { mountRoutes: (app) => void app.get('/thumb/:id', async () => 'a picture') },
    );
    expect(await statuses(3, () => ask(url, QUERY))).toEqual([200, 200, 429]);
    const paths = ['/thumb/1', '/thumb/2', '/api/docs', '/api/status', '/nothing', '/graphiql'];
    const passed = await statuses(28, (at) => fetch(`${url}${paths[at % paths.length]}`));
    expect(passed).not.toContain(429);
    const flood = await statuses(20, (at) => fetch(`${url}${paths[at % paths.length]}`));
    expect(flood.filter((status) => status === 429)).toHaveLength(18);
    const refused = await answerOf(await fetch(`${url}/thumb/1`));
    expect([refused.status, refused.body.errors?.[0]?.extensions]).toEqual([
      429,
      expect.objectContaining({ code: 'RATE_LIMITED', limit: 'pages', most: 30 }),
    ]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('do not count trusted servers, and count the shopper they name', async () => {
    const key = 'a-key-of-the-storefront-that-renders-pages';
    const hash = createHash('sha256').update(key).digest('hex');
    const { url } = await start({
      RATE_LIMIT_MAX: '3',
      RATE_LIMIT_COST_MAX: '50',
      TRUST_PROXY: '1',
      TRUSTED_CLIENT_KEYS: `other:${'0'.repeat(64)}, storefront:${hash}`,
      RATE_LIMIT_TRUSTED_NETWORKS: '10.0.0.0/8, 2001:db8::/32',
    });
    const from = (headers: Record<string, string>) => () =>
      ask(url, '{ products(first: 20) { name } }', { headers });
    const all = (count: number, headers: Record<string, string>) => statuses(count, from(headers));
    const fine = Array(6).fill(200);
    expect(await all(6, { 'x-forwarded-for': '203.0.113.1', 'x-api-key': key })).toEqual(fine);
    expect(await all(6, { 'x-forwarded-for': '10.1.2.3' })).toEqual(fine);
    expect(await all(6, { 'x-forwarded-for': '::ffff:10.1.2.3' })).toEqual(fine);
    expect(await all(6, { 'x-forwarded-for': '2001:db8:9::1' })).toEqual(fine);
    // Two operations of a cost of 20, then the cost is too much.
    const limited = [200, 200, 429, 429];
    const shopper = { 'x-forwarded-for': '10.1.2.3', 'x-shopper-ip': '198.51.100.7' };
    expect(await all(4, shopper)).toEqual(limited);
    expect(await all(1, { 'x-forwarded-for': '198.51.100.7' })).toEqual([429]);
    expect(await all(1, { ...shopper, 'x-shopper-ip': '198.51.100.8' })).toEqual([200]);
    expect(await all(1, { ...shopper, 'x-shopper-ip': 'somebody' })).toEqual([400]);
    // Others may name whom they like.
    const spoofing = await statuses(5, (at) =>
      from({ 'x-forwarded-for': '203.0.113.9', 'x-shopper-ip': `192.0.2.${at}` })(),
    );
    expect(spoofing).toEqual([200, 200, 429, 429, 429]);
    expect(await all(2, { 'x-forwarded-for': '203.0.113.2', 'x-api-key': `${key}x` })).toEqual([401, 401]);
  });

  it('do not lock developers out of their own machine', async () => {
    const { url } = await start({
      NODE_ENV: 'development',
      RATE_LIMIT_MAX: '3',
      RATE_LIMIT_COST_MAX: '3',
      RATE_LIMIT_PAGES_MAX: '3',
    });
    const operations = await statuses(10, () => ask(url, '{ products(first: 5) { name } }'));
    expect(operations).toEqual(Array(10).fill(200));
    expect(await statuses(10, () => fetch(`${url}/api/docs`))).toEqual(Array(10).fill(200));
  });
});
