import { afterEach, describe, expect, it } from '@jest/globals';
import { portForLater } from '@souk/embedded/ports.ts';
import { healthAt } from '../http/health.ts';
import { proxyMedia } from '../http/proxied-routes.ts';
import { ask } from '../testing/client.ts';
import { serveInstead } from '../testing/misbehaving.ts';
import { INTERNAL_KEY, type Rig, startRig } from '../testing/rig.ts';

const QUERY = '{ user(id: "u1") { name } }';
const ADA = { data: { user: { name: 'Ada' } } };

let rig: Rig;
let ports: [number, number];
let urls: string[];

async function start(more: Record<string, string> = {}): Promise<void> {
  ports = [await portForLater(), await portForLater()];
  urls = ports.map((port) => `http://127.0.0.1:${port}`);
  rig = await startRig({
    mode: 'distributed',
    away: ['users'],
    urls: { users: urls },
    env: { CIRCUIT_PAUSE_MS: '60000', ...more },
    mountRoutes: (app) => proxyMedia(app, urls, INTERNAL_KEY),
  });
}
afterEach(() => rig.stop());

const many = async (count: number, query = QUERY) => {
  const answers = [];
  for (let time = 0; time < count; time += 1) answers.push((await ask(rig.url, query)).body);
  return answers;
};

/** Counts what is asked at a URL, and behaves as told. */
async function count(at: 0 | 1, how: Parameters<typeof serveInstead>[1]) {
  const seen = { calls: 0 };
  const server = await serveInstead(ports[at], (request, response) => {
    seen.calls += 1;
    how(request, response);
  });
  return Object.assign(seen, { stop: () => server.stop() });
}
const answering = (body: string): Parameters<typeof serveInstead>[1] => {
  return (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(body);
};

describe('a subgraph at two URLs', () => {
  it('is asked at both in turn', async () => {
    await start();
    const [first, second] = [
      await count(0, answering('{"data":{"user":null}}')),
      await count(1, answering('{"data":{"user":null}}')),
    ];
    await many(10);
    expect([first.calls, second.calls]).toEqual([5, 5]);
    await first.stop();
    await second.stop();
  });

  it('answers every query while they are restarted one after the other', async () => {
    await start();
    const stops = [await rig.serve('users', ports[0]), await rig.serve('users', ports[1])];
    let asking = true;
    const lanes = Array.from({ length: 8 }, async () => {
      const answers = [];
      while (asking) answers.push((await ask(rig.url, QUERY)).body);
      return answers;
    });
    for (const [at, port] of ports.entries()) {
      await stops[at]?.();
      await many(20);
      await rig.serve('users', port);
      await many(20);
    }
    asking = false;
    const answers = (await Promise.all(lanes)).flat();
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter((answer) => JSON.stringify(answer) !== JSON.stringify(ADA))).toEqual([]);
  });

  it('is called at the other URL at once when one is gone', async () => {
    await start();
    await rig.serve('users', ports[1]);
    expect(await many(6)).toEqual(Array(6).fill(ADA));
    expect(rig.gateway.circuits.reports()).toEqual([]);
    const first = await count(0, answering('{"data":{"user":null}}'));
    await many(6);
    expect(first.calls).toBe(0);
    await first.stop();
  });

  it('is not called at the URL that hangs, once its circuit is open', async () => {
    await start({ FETCH_DEADLINE_MS: '300' });
    await rig.serve('users', ports[1]);
    const hanging = await count(0, () => {});
    const answers = await many(16);
    expect(hanging.calls).toBe(5);
    expect(answers.filter(({ errors }) => errors).length).toBe(5);
    expect(await many(6)).toEqual(Array(6).fill(ADA));
    expect(rig.gateway.circuits.reports()).toEqual([{ service: 'users', url: urls[0], state: 'open' }]);
    await hanging.stop();
  });

  it('is still called while both are gone, and found again without a pause', async () => {
    await start();
    expect((await many(2)).map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(
      Array(2).fill('SERVICE_UNAVAILABLE'),
    );
    await rig.serve('users', ports[0]);
    expect(await many(4)).toEqual(Array(4).fill(ADA));
  });

  it('is healthy as long as one of them is', async () => {
    await start();
    const health = healthAt(urls);
    await expect(health()).rejects.toThrow();
    await rig.serve('users', ports[1]);
    expect(await health()).toMatchObject({ service: 'users', status: 'healthy' });
  });

  it('serves files from the URL that answers', async () => {
    await start();
    const file = await count(1, answering('a file'));
    for (let time = 0; time < 4; time += 1) {
      const response = await fetch(`${rig.url}/media/m1`);
      expect([response.status, await response.text()]).toEqual([200, 'a file']);
    }
    expect(file.calls).toBe(4);
    await file.stop();
    expect((await fetch(`${rig.url}/media/m1`)).status).toBe(503);
  });
});
