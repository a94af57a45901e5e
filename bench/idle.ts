// `npm run bench:idle`: what a Souk costs that nobody uses. Starts one as `npm start` does, with the demo market and
// on servers of its own, waits until it is at rest, and counts for a minute.
//   --seconds <s>   how long it counts (60)
//   --settle <s>    how long it waits first (45)
//   --root <dir>    another checkout of Souk (this one)
//   --detail        each command's name with its count
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@souk/embedded';
import { freePort } from '@souk/embedded/ports.ts';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { cpuSeconds } from './measure/processes.ts';
import { npmStart } from './souk/npm-start.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    settle: { type: 'string', default: '45' },
    root: { type: 'string', default: join(import.meta.dirname, '..') },
    detail: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);

type Counts = Map<string, number>;
const add = (counts: Counts, name: string, n = 1) => counts.set(name, (counts.get(name) ?? 0) + n);
const sum = (counts: Counts) => [...counts.values()].reduce((total, n) => total + n, 0);

// What the drivers' monitors send to learn whether a server lives, and what this measurement sends itself.
const NO_WORK = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'ping',
  'serverStatus',
  'buildInfo',
  'endSessions',
]);

async function mongoCommands(client: MongoClient): Promise<Counts> {
  const { metrics } = await client.db('admin').command({ serverStatus: 1 });
  const counts: Counts = new Map();
  for (const [name, { total }] of Object.entries<{ total?: number }>(metrics.commands)) {
    if (total && !NO_WORK.has(name)) counts.set(name, Number(total));
  }
  return counts;
}

/** Counts what clients send to Redis, and what scripts call there, until the function returned is called. */
async function countRedis(url: string) {
  const redis = new Redis(url);
  const monitor = await redis.monitor();
  const fromClients: Counts = new Map();
  const inScripts: Counts = new Map();
  monitor.on('monitor', (_time: string, [name = '']: string[], source: string) => {
    add(source === 'lua' ? inScripts : fromClients, name.toLowerCase());
  });
  return () => {
    monitor.disconnect();
    redis.disconnect();
    return { fromClients, inScripts };
  };
}

function report(title: string, counts: Counts): void {
  process.stdout.write(`${title.padEnd(38)} ${(sum(counts) / seconds).toFixed(2)}\n`);
  if (!values.detail) return;
  for (const [name, n] of [...counts].toSorted(([, a], [, b]) => b - a)) {
    process.stdout.write(`    ${name.padEnd(34)} ${(n / seconds).toFixed(2)}\n`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'souk-idle-'));
const servers = await startEmbedded({ dataDir: join(folder, 'servers'), ephemeral: true });
try {
  const souk = await npmStart(resolve(values.root), {
    MONGODB_URI: servers.mongoUri,
    REDIS_URL: servers.redisUrl,
    SOUK_DATA_DIR: join(folder, 'souk'),
    PORT: String(await freePort()),
  });
  const mongo = await new MongoClient(servers.mongoUri).connect();
  try {
    await sleep(Number(values.settle) * 1_000);
    const endRedis = await countRedis(servers.redisUrl);
    const before = { mongo: await mongoCommands(mongo), cpu: cpuSeconds([souk.pid]) };
    await sleep(seconds * 1_000);
    const { fromClients, inScripts } = endRedis();
    const cpu = cpuSeconds([souk.pid]);
    const commands: Counts = new Map();
    for (const [name, n] of await mongoCommands(mongo)) {
      const during = n - (before.mongo.get(name) ?? 0);
      if (during > 0) commands.set(name, during);
    }
    process.stdout.write(`A second of an idle Souk, over ${seconds} s:\n`);
    report('Redis commands from clients', fromClients);
    report('Redis commands inside scripts', inScripts);
    report('MongoDB commands (without heartbeats)', commands);
    // Where the system does not tell processor times they are 0.
    if (cpu > 0) {
      const share = ((cpu - before.cpu) / seconds) * 100;
      process.stdout.write(`${'CPU of its process, % of one core'.padEnd(38)} ${share.toFixed(2)}\n`);
    }
  } finally {
    await mongo.close();
    await souk.stop();
  }
} finally {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
}
