import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Health, probeHealth } from '@souk/subgraph';
import { type Cable, layCable } from '../testing/cable.ts';
import { ask } from '../testing/client.ts';
import { serveInstead } from '../testing/misbehaving.ts';
import { type Rig, startRig } from '../testing/rig.ts';
import { healthAt, type OverallStatus } from './health.ts';

const well = () => probeHealth('users', { mongodb: async () => true, redis: async () => true });
const statusOf = async (rig: Rig) => (await (await fetch(`${rig.url}/api/status`)).json()) as OverallStatus;

describe('GET /health', () => {
  let cable: Cable;
  let rig: Rig;
  beforeAll(async () => {
    cable = await layCable(process.env.REDIS_URL ?? '');
    rig = await startRig({ env: { REDIS_URL: cable.url } });
  });
  afterAll(async () => {
    await rig.stop();
    await cable.cut();
  });

  const health = async () => {
    const response = await fetch(`${rig.url}/health`);
    const { success, status, dependencies } = (await response.json()) as Health;
    return { http: response.status, success, status, dependencies };
  };
  const healthy = { http: 200, success: true, status: 'healthy', dependencies: { redis: 'up' } };

  it('says that all is well', async () => {
    expect(await health()).toEqual(healthy);
  });

  it('stays 200 without Redis: public queries go on, signed-in ones are told to wait; all recovers by itself', async () => {
    const { token } = await rig.signIn({ userId: 'u1' });
    const caller = '{ caller { userId } }';
    expect((await ask(rig.url, caller, { token })).body.data).toEqual({ caller: { userId: 'u1' } });
    await cable.cut();
    expect(await health()).toEqual({ ...healthy, status: 'degraded', dependencies: { redis: 'down' } });
    expect((await ask(rig.url, caller)).body.data).toEqual({ caller: { userId: null } });
    const refused = await ask(rig.url, caller, { token });
    expect([refused.status, refused.body]).toEqual([
      503,
      {
        errors: [
          {
            message: 'Sessions cannot be checked now; try again in a moment.',
            extensions: { code: 'SERVICE_UNAVAILABLE', service: 'session' },
          },
        ],
      },
    ]);
    await cable.mend();
    while ((await health()).status !== 'healthy') await sleep(50);
    expect((await ask(rig.url, caller, { token })).body.data).toEqual({ caller: { userId: 'u1' } });
  });
});

describe('GET /api/status', () => {
  it('tells of every service side by side, whatever has become of it', async () => {
    const rig = await startRig({
      probes: new Map([
        ['users', well],
        ['sellers', () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:3002'))],
        [
          'media',
          () => {
            throw new Error('not even a promise');
          },
        ],
        ['orders', () => probeHealth('orders', { mongodb: async () => false })],
        ['<b>odd</b>', () => probeHealth('odd', { own: async () => ({ '<i>disk</i>': false }) })],
        ['silent', () => new Promise<Health>(() => {})],
      ]),
    });
    const response = await fetch(`${rig.url}/api/status`);
    expect(response.status).toBe(200);
    const { status, services, checkedAt } = (await response.json()) as OverallStatus;
    expect(status).toBe('degraded');
    expect(new Date(checkedAt).toISOString()).toBe(checkedAt);
    expect(services.map(({ responseTimeMs: _, ...service }) => service)).toEqual([
      { service: 'gateway', status: 'healthy', dependencies: { redis: 'up' } },
      { service: 'users', status: 'healthy', dependencies: { mongodb: 'up', redis: 'up' } },
      { service: 'sellers', status: 'unreachable', dependencies: {} },
      { service: 'media', status: 'unreachable', dependencies: {} },
      { service: 'orders', status: 'unhealthy', dependencies: { mongodb: 'down' } },
      { service: '<b>odd</b>', status: 'degraded', dependencies: { '<i>disk</i>': 'down' } },
      { service: 'silent', status: 'unreachable', dependencies: {} },
    ]);
    const page = await fetch(`${rig.url}/api/status`, { headers: { accept: 'text/html,*/*' } });
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain('5 of 7 services need a look.');
    expect(html).toContain('&lt;b&gt;odd&lt;/b&gt;');
    expect(html).not.toMatch(/<b>|<i>|ECONNREFUSED/);
    await rig.stop();
  });

  it('says healthy only when all are, and unhealthy when nothing behind the gateway works', async () => {
    const probes = new Map([['users', well]]);
    const rig = await startRig({ probes });
    expect((await statusOf(rig)).status).toBe('healthy');
    await rig.stop();
    const dead = await startRig({ probes: new Map([['users', () => Promise.reject(new Error('away'))]]) });
    expect((await statusOf(dead)).status).toBe('unhealthy');
    await dead.stop();
  });
});

describe('the health of a service in another process', () => {
  it('is what its /health answers, and unreachable for anything of another form', async () => {
    const rig = await startRig({ mode: 'apart', away: ['products'] });
    const at = (name: string) => healthAt(`http://127.0.0.1:${rig.ports[name]}`);
    expect(await at('users')()).toMatchObject({ service: 'users', status: 'healthy' });
    await expect(at('products')()).rejects.toThrow();
    const odd = await serveInstead(rig.ports.products ?? 0, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"status":"<script>","dependencies":{}}');
    });
    await expect(at('products')()).rejects.toThrow();
    await odd.stop();
    await rig.stop();
  });
});
