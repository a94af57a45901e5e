// `npm run bench:sign-in`: whether the time of a sign-in tells if an address has an account, or if it was almost right. Starts a
// Souk in this process on servers of its own, signs in through the gateway in five ways by turns, and compares the times.
//   --rounds <n>   sign-ins of each kind (300)
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@souk/embedded';
import { freePort } from '@souk/embedded/ports.ts';
import { createLogger, readPlatformConfig } from '@souk/platform';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { Client } from '../app/client.ts';
import { startInProcess } from '../app/in-process.ts';
import { REGISTER_CUSTOMER, SIGN_IN } from '../app/tour/steps/shopper.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '300' } } });
const rounds = Number(values.rounds);
const WARM_UP = 20;

const folder = mkdtempSync(join(tmpdir(), 'souk-sign-in-'));
const servers = await startEmbedded({
  dataDir: folder,
  ephemeral: true,
  env: { ...process.env, MONGODB_URI: '', REDIS_URL: '' },
});
const port = await freePort();
const env = {
  ...process.env,
  MONGODB_URI: servers.mongoUri,
  REDIS_URL: servers.redisUrl,
  SMTP_URL: servers.smtpUrl,
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  MEDIA_STORAGE_DIR: join(folder, 'media'),
  LOG_LEVEL: 'error',
  REQUIRE_EMAIL_VERIFICATION: 'false',
  // No limit may cut the measurement short; hashes are those of production.
  RATE_LIMIT_MAX: '0',
  RATE_LIMIT_SECRETS_MAX: '1000000',
};
const platform = readPlatformConfig(env);
const log = createLogger('bench', { level: platform.LOG_LEVEL, pretty: false });
const souk = await startInProcess({ env, platform, log, port });
const client = new Client(souk.url, null);
const mongo = await new MongoClient(servers.mongoUri).connect();
const redis = new Redis(servers.redisUrl);
const users = mongo.db('users_db').collection('users');
const RIGHT = 'tea-glass-for-the-bench-7';

for (const email of ['known@souk.test', 'none@souk.test']) {
  const input = { idempotencyKey: randomUUID(), firstName: 'Known', email, password: RIGHT };
  await client.ok(REGISTER_CUSTOMER, { input });
}
await users.updateOne({ email: 'none@souk.test' }, { $set: { passwordHash: null } });

const kinds = {
  'known address, right password': { email: 'known@souk.test', password: RIGHT },
  'known address, wrong password': { email: 'known@souk.test', password: 'wrong-guess-1' },
  'unknown address, that password': { email: 'nobody@souk.test', password: RIGHT },
  'unknown address, wrong password': { email: 'nobody@souk.test', password: 'wrong-guess-1' },
  'account without a password': { email: 'none@souk.test', password: 'wrong-guess-1' },
};
const times = new Map<string, number[]>(Object.keys(kinds).map((kind) => [kind, []]));

async function forgetFailures(): Promise<void> {
  const keys = await redis.keys('*login-failures:*');
  if (keys.length > 0) await redis.del(...keys);
}

for (let round = -WARM_UP; round < rounds; round += 1) {
  await forgetFailures();
  // In another order each time, so that none profits from what runs before it.
  const order = Object.entries(kinds).toSorted(() => Math.random() - 0.5);
  for (const [kind, input] of order) {
    const since = performance.now();
    await client.run(SIGN_IN, { input });
    if (round >= 0) times.get(kind)?.push(performance.now() - since);
  }
}
await souk.stop();
await mongo.close();
redis.disconnect();
await servers.stop();
rmSync(folder, { recursive: true, force: true });

const sorted = new Map([...times].map(([kind, all]) => [kind, all.toSorted((a, b) => a - b)]));
const quantile = (all: readonly number[], q: number) => all[Math.floor(q * (all.length - 1))] ?? 0;

/** The two-sample Kolmogorov-Smirnov distance: 0 for distributions that are the same, 1 for ones that never overlap. */
function distance(a: readonly number[], b: readonly number[]): number {
  const shareBelow = (all: readonly number[], x: number) => all.filter((one) => one <= x).length / all.length;
  return Math.max(...[...a, ...b].map((x) => Math.abs(shareBelow(a, x) - shareBelow(b, x))));
}

const base = 'known address, wrong password';
const reference = sorted.get(base) ?? [];
// Two samples of one distribution are further apart than this one time in twenty.
const critical = 1.36 * Math.sqrt(2 / rounds);
console.log(`| sign-in (${rounds} each) | median ms | p95 ms | distance to "${base}" |`);
console.log('|---|---|---|---|');
for (const [kind, all] of sorted)
  console.log(
    `| ${kind} | ${quantile(all, 0.5).toFixed(2)} | ${quantile(all, 0.95).toFixed(2)} | ${distance(all, reference).toFixed(3)} |`,
  );
console.log(`\nA distance below ${critical.toFixed(3)} is what chance gives at 5 %.`);
process.exit(0);
