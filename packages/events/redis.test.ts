import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type EmbeddedServers, startEmbedded } from '@souk/embedded';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { connectRedis } from './redis.ts';

const folder = mkdtempSync(join(tmpdir(), 'souk-outage-'));
const lines: Record<string, unknown>[] = [];
const log = pino(
  { level: 'trace' },
  { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
);
let servers: EmbeddedServers;
let first: Redis;
let second: Redis;

// Unlike `once`, an error on the way does not end the wait.
const ready = (redis: Redis) => new Promise<void>((resolve) => redis.once('ready', () => resolve()));

beforeAll(async () => {
  servers = await startEmbedded({
    dataDir: folder,
    ephemeral: true,
    env: { ...process.env, REDIS_URL: '', SMTP_URL: 'smtp://127.0.0.1:1' },
  });
  const retryStrategy = () => 20;
  first = connectRedis({ url: servers.redisUrl, client: 'first', log, retryStrategy });
  second = first.duplicate();
  await Promise.all([first, second].map(ready));
});
afterAll(async () => {
  first.disconnect();
  second.disconnect();
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('tells an outage of a client and its duplicates once, and its end with how long it took', async () => {
  for (const outage of [1, 2]) {
    const back = [first, second].map(ready);
    await servers.redis?.stop();
    await sleep(300);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ client: 'first', msg: 'Redis cannot be reached', level: 40 });
    await servers.redis?.start();
    await Promise.all(back);
    expect([outage, ...lines.map(({ msg }) => msg)]).toEqual([
      outage,
      'Redis cannot be reached',
      'Redis is back',
    ]);
    expect(lines[1]?.seconds).toBeGreaterThan(0.2);
    lines.length = 0;
  }
});

it('says nothing of a connection that is closed on purpose', async () => {
  const third = first.duplicate();
  await ready(third);
  const ended = new Promise<void>((resolve) => third.once('end', resolve));
  third.disconnect();
  await ended;
  expect(lines).toEqual([]);
});
