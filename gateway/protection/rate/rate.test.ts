import { afterEach, describe, expect, it } from '@jest/globals';
import { freshNamespace } from '@souk/testing';
import { type Cable, layCable } from '../../testing/cable.ts';
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

  it('let exactly so many requests of an address through, counted over two gateways', async () => {
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
            /^There were more than 20 requests from this address; come back in \d+ s\.$/,
          ),
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-limit')).toBe('20');
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('ratelimit-reset')).toBe(refused.headers.get('retry-after'));
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

  it('begin anew with the next window', async () => {
    const { url } = await start({ RATE_LIMIT_MAX: '1', RATE_LIMIT_WINDOW_MS: '1000' });
    expect((await ask(url, QUERY)).status).toBe(200);
    expect((await ask(url, QUERY)).status).toBe(429);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await ask(url, QUERY)).status).toBe(200);
  });

  it('hold while Redis is away, in each gateway by itself', async () => {
    const cable: Cable = await layCable(process.env.REDIS_URL ?? '');
    started.push({ stop: () => cable.remove() });
    const { url } = await start({ RATE_LIMIT_MAX: '10', REDIS_URL: cable.url });
    expect((await ask(url, QUERY)).status).toBe(200);
    await cable.cut();
    const passed = await statuses(25, () => ask(url, QUERY));
    expect(passed).toEqual([...Array(10).fill(200), ...Array(15).fill(429)]);
    cable.mend();
  });

  it('count what is asked for, and say so before it is done', async () => {
    const { url, seen } = await start({ RATE_LIMIT_MAX: '1000', RATE_LIMIT_COST_MAX: '100' });
    const pages = (size: number) => ask(url, `{ echo(value: 1) products(first: ${size}) { name } }`);
    expect((await pages(60)).status).toBe(200);
    expect((await pages(40)).status).toBe(200);
    const refused = await pages(1);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused.body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'RATE_LIMITED' }]);
    expect(seen.echoed).toHaveLength(2);
    // What costs nothing goes on.
    expect((await ask(url, '{ echo(value: 1) }')).status).toBe(200);
  });

  it('tell of what is left', async () => {
    const { url } = await start({ RATE_LIMIT_MAX: '3' });
    const left: (string | null)[] = [];
    for (let at = 0; at < 3; at += 1) left.push((await ask(url, QUERY)).headers.get('ratelimit-remaining'));
    expect(left).toEqual(['2', '1', '0']);
    // Any other request counts as well: one that makes no sense, and one for nothing.
    expect((await fetch(`${url}/nothing`)).status).toBe(429);
    const nonsense = await fetch(`${url}/graphql`, { method: 'POST', body: '{' });
    expect((await answerOf(nonsense)).status).toBe(429);
  });
});
