import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Health, probeHealth } from '@souk/platform';
import { version } from '@souk/telemetry';
import { type Line, layLine } from '@souk/testing/line.ts';
import type { StatusInsight } from '../observability/status-insight.ts';
import { telemetryOf } from '../observability/testing/captured-log.ts';
import { ask } from '../testing/client.ts';
import { serveInstead } from '../testing/misbehaving.ts';
import { type Rig, startRig } from '../testing/rig.ts';
import { healthAt, type OverallStatus } from './health.ts';

const well = () => probeHealth('users', { mongodb: async () => true, redis: async () => true });
const statusOf = async (rig: Rig) => (await (await fetch(`${rig.url}/api/status`)).json()) as OverallStatus;

describe('GET /health', () => {
  let cable: Line;
  let rig: Rig;
  beforeAll(async () => {
    cable = await layLine(process.env.REDIS_URL ?? '');
    rig = await startRig({ env: { REDIS_URL: cable.url } });
  });
  afterAll(async () => {
    await rig.stop();
    await cable.remove();
  });

  const health = async () => {
    const response = await fetch(`${rig.url}/health`);
    const { success, status, dependencies } = (await response.json()) as Health;
    return { http: response.status, success, status, dependencies };
  };
  const healthy = {
    http: 200,
    success: true,
    status: 'healthy',
    dependencies: { capacity: 'up', redis: 'up' },
  };

  it('reports healthy when all dependencies are up', async () => {
    expect(await health()).toEqual(healthy);
  });

  it('stays 200 without Redis: public queries work, signed-in ones get an error; all recovers by itself', async () => {
    const { token } = await rig.signIn({ userId: 'u1' });
    const caller = '{ caller { userId } }';
    expect((await ask(rig.url, caller, { token })).body.data).toEqual({ caller: { userId: 'u1' } });
    await cable.cut();
    expect(await health()).toEqual({
      ...healthy,
      status: 'degraded',
      dependencies: { capacity: 'up', redis: 'down' },
    });
    expect((await ask(rig.url, caller)).body.data).toEqual({ caller: { userId: null } });
    const refused = await ask(rig.url, caller, { token });
    expect([refused.status, refused.body]).toEqual([
      503,
      {
        errors: [
          {
            message: 'Sessions cannot be checked at the moment. Try again later.',
            extensions: { code: 'SERVICE_UNAVAILABLE', service: 'session' },
          },
        ],
      },
    ]);
    cable.mend();
    while ((await health()).status !== 'healthy') await sleep(50);
    expect((await ask(rig.url, caller, { token })).body.data).toEqual({ caller: { userId: 'u1' } });
  });
});

describe('GET /api/status', () => {
  it('shows every service, whatever its state', async () => {
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
    expect(
      services.map(({ service, status: state, dependencies }) => ({ service, status: state, dependencies })),
    ).toEqual([
      { service: 'gateway', status: 'healthy', dependencies: { capacity: 'up', redis: 'up' } },
      { service: 'users', status: 'healthy', dependencies: { mongodb: 'up', redis: 'up' } },
      { service: 'sellers', status: 'unreachable', dependencies: {} },
      { service: 'media', status: 'unreachable', dependencies: {} },
      { service: 'orders', status: 'unhealthy', dependencies: { mongodb: 'down' } },
      { service: '<b>odd</b>', status: 'degraded', dependencies: { '<i>disk</i>': 'down' } },
      { service: 'silent', status: 'unreachable', dependencies: {} },
    ]);
    const [own, , away] = services;
    expect(own).toMatchObject({ uptime: expect.any(Number), version });
    expect(away).toMatchObject({ uptime: null, version: null });
    const page = await fetch(`${rig.url}/api/status`, { headers: { accept: 'text/html,*/*' } });
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain('5 of 7 services are not healthy.');
    expect(html).toContain('&lt;b&gt;odd&lt;/b&gt;');
    expect(html).not.toMatch(/<b>|<i>|ECONNREFUSED/);
    await rig.stop();
  });

  it('is healthy only when all services are, and unhealthy when nothing but the gateway works', async () => {
    const probes = new Map([['users', well]]);
    const rig = await startRig({ probes });
    expect((await statusOf(rig)).status).toBe('healthy');
    await rig.stop();
    const dead = await startRig({ probes: new Map([['users', () => Promise.reject(new Error('away'))]]) });
    expect((await statusOf(dead)).status).toBe('unhealthy');
    await dead.stop();
  });
});

describe('the details for operators', () => {
  const METRICS = `# TYPE souk_queue_jobs gauge
souk_queue_jobs{service="orders",queue="orders-sweep",state="waiting"} 3
souk_queue_jobs{service="orders",queue="events-orders",state="waiting"} 4
souk_queue_jobs{service="orders",queue="events-orders",state="active"} 1
souk_queue_jobs{service="orders",queue="events-orders",state="delayed"} 0
souk_queue_jobs{service="orders",queue="events-orders",state="failed"} 9
souk_outbox_pending_events{service="orders"} 12
souk_outbox_lag_seconds{service="orders"} 95.4`;
  const TOKEN = 'a-token-of-metrics-for-tests';
  const secretive = { NODE_ENV: 'production', CORS_ORIGIN: 'https://souk.example', TRUST_PROXY: '1' };
  const read = async (url: string, authorization?: string) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const [json, html] = await Promise.all([
      fetch(`${url}/api/status`, { headers }).then((answer) => answer.json()),
      fetch(`${url}/api/status`, { headers: { ...headers, accept: 'text/html' } }).then((answer) =>
        answer.text(),
      ),
    ]);
    return { json: json as OverallStatus & { insight?: StatusInsight }, html };
  };

  it('are the last minute, the circuits and the backlog, of this process and of others', async () => {
    const telemetry = await telemetryOf();
    const rig = await startRig({
      telemetry,
      serviceMetrics: async () => [METRICS, METRICS],
      env: { CIRCUIT_FAILURES: '1' },
    });
    for (let times = 0; times < 8; times += 1) await ask(rig.url, '{ products { id } }');
    for (let times = 0; times < 2; times += 1) await ask(rig.url, '{ fails(how: "fault") }');
    const { json, html } = await read(rig.url);
    expect(json.insight?.lastMinute).toMatchObject({ errorRate: 0.2, p50Ms: expect.any(Number) });
    expect(json.insight?.circuits).toContainEqual({ subgraph: 'users', state: 'closed' });
    expect(json.insight?.backlog).toEqual([
      { service: 'orders', pendingEvents: 12, lagSeconds: 95.4, waiting: 7, active: 1, delayed: 0 },
    ]);
    expect(html).toContain('<dt>Failed</dt><dd>20 %</dd>');
    expect(html).toContain('<td class="number" data-label="Oldest">1 min</td>');
    await rig.stop();
    await telemetry.stop();
  });

  it("is nobody's in production without a token, and then only the states are shown", async () => {
    const telemetry = await telemetryOf();
    const probes = new Map([['users', well]]);
    const rig = await startRig({ telemetry, probes, env: { ...secretive, METRICS_TOKEN: TOKEN } });
    const { token: customers } = await rig.signIn({ userId: 'u1' });
    for (const authorization of [undefined, 'Bearer nonsense', `Bearer ${customers}`]) {
      const { json, html } = await read(rig.url, authorization);
      expect(json).toEqual({
        status: 'healthy',
        checkedAt: expect.any(String),
        services: [
          { service: 'gateway', status: 'healthy' },
          { service: 'users', status: 'healthy' },
        ],
      });
      expect(html).not.toMatch(new RegExp(`mongodb|redis|Circuits|Version|<dd>|${version}`));
    }
    const { token: administrators } = await rig.signIn({ kind: 'admin', userId: 'u2' });
    for (const authorization of [`Bearer ${TOKEN}`, `Bearer ${administrators}`]) {
      const { json, html } = await read(rig.url, authorization);
      expect(json.insight?.circuits).toHaveLength(3);
      expect(html).toContain(version);
    }
    expect(await (await fetch(`${rig.url}/health`)).text()).not.toContain(version);
    await rig.stop();
    await telemetry.stop();
  });
});

describe('the health of a service in another process', () => {
  it('is the answer of its /health, and unreachable for any other answer', async () => {
    const rig = await startRig({ mode: 'distributed', away: ['products'] });
    const at = (name: string) => healthAt([`http://127.0.0.1:${rig.ports[name]}`]);
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
