import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { portForLater } from '@souk/embedded/ports.ts';
import { type EmbeddedInbox, startInbox } from '@souk/embedded/smtp/inbox.ts';
import type { Health } from '@souk/platform';
import { type Line, layLine } from '@souk/testing/line.ts';
import { healthAt } from '../http/health.ts';
import { startRig } from '../testing/rig.ts';

const TO = 'operator@souk.example';
const EVERY_MS = 400;

let inbox: EmbeddedInbox;
beforeAll(async () => {
  inbox = await startInbox({ folder: null });
});
afterAll(() => inbox.close());
beforeEach(() => inbox.clear());

const settings = () => ({ ALERT_EMAIL: TO, ALERT_EVERY_MS: String(EVERY_MS), SMTP_URL: inbox.smtpUrl });
const subjects = () => inbox.mails({ to: TO }).map(({ subject }) => subject);
const healthOf = (service: string): Health => ({
  success: true,
  service,
  status: 'healthy',
  timestamp: new Date().toISOString(),
  uptime: 1,
  version: 'test',
  dependencies: {},
});
const mailed = async (count: number) => {
  while (subjects().length < count) await sleep(20);
  // Time for several more looks, none of which has anything new to tell.
  await sleep(EVERY_MS * 4);
  return subjects();
};

describe('alerts', () => {
  it('report a failing service once, and its recovery once, by one of two gateways', async () => {
    const up = healthOf('products');
    let products = (): Promise<Health> => Promise.reject(new Error('away'));
    const probes = new Map([
      ['users', () => Promise.resolve(healthOf('users'))],
      ['products', () => products()],
    ]);
    const first = await startRig({ env: settings(), probes });
    const shared = { ...settings(), SOUK_NAMESPACE: first.redisPrefix.slice('souk:'.length) };
    const second = await startRig({ env: shared, probes });

    expect(await mailed(1)).toEqual(['Souk: products is not healthy']);
    products = () => Promise.resolve(up);
    expect(await mailed(2)).toEqual(['Souk: products is not healthy', 'Souk: products is healthy again']);
    products = () => Promise.resolve({ ...up, success: false, status: 'unhealthy' });
    expect(await mailed(3)).toEqual([
      'Souk: products is not healthy',
      'Souk: products is healthy again',
      'Souk: products is not healthy',
    ]);
    for (const rig of [first, second]) await rig.stop();
  });

  it('report an unreachable service, without its URL', async () => {
    const probes = new Map([['products', healthAt([`http://127.0.0.1:${await portForLater()}`])]]);
    const rig = await startRig({ env: settings(), probes });
    expect(await mailed(1)).toEqual(['Souk: products is not healthy']);
    const [mail] = inbox.mails({ to: TO });
    expect(mail?.text).toContain('products is unreachable.');
    expect(mail?.text).not.toContain('127.0.0.1');
    await rig.stop();
  });

  it('report an outage of Redis itself, by each gateway, and its end', async () => {
    const cable: Line = await layLine(process.env.REDIS_URL ?? '');
    const rig = await startRig({ env: { ...settings(), REDIS_URL: cable.url } });
    await cable.cut();
    expect(await mailed(1)).toEqual(['Souk: gateway is not healthy']);
    cable.mend();
    expect(await mailed(2)).toEqual(['Souk: gateway is not healthy', 'Souk: gateway is healthy again']);
    await rig.stop();
    await cable.remove();
  });

  it('are retried while the mail server is unavailable', async () => {
    const down = { ...settings(), SMTP_URL: 'smtp://127.0.0.1:9' };
    const probes = new Map([['users', () => Promise.reject(new Error('away'))]]);
    const rig = await startRig({ env: down, probes });
    await sleep(EVERY_MS * 3);
    expect(await rig.redis.hgetall(`${rig.redisPrefix}:alerts:incidents`)).toEqual({});
    const up = await startRig({
      env: { ...settings(), SOUK_NAMESPACE: rig.redisPrefix.slice('souk:'.length) },
      probes,
    });
    await rig.gateway.stop();
    expect(await mailed(1)).toEqual(['Souk: users is not healthy']);
    await up.stop();
    await rig.stop();
  });

  it('are off without an address', async () => {
    const { ALERT_EMAIL: _, ...rest } = settings();
    const rig = await startRig({
      env: rest,
      probes: new Map([['users', () => Promise.reject(new Error())]]),
    });
    await sleep(EVERY_MS * 4);
    expect(inbox.mails({})).toEqual([]);
    await rig.stop();
  });
});
