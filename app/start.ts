// `npm start`: all of Souk in one process, on real servers of its own, with the demo market.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attachEmbedded, EmbeddedError, startEmbedded } from '@souk/embedded';
import { ConfigError, createLogger, readPlatformConfig, stopOnSignal } from '@souk/subgraph';
import { banner } from './banner.ts';
import { inboxRoutes } from './inbox-page.ts';
import { startPayments } from './payments.ts';
import { requireFreePort } from './ports.ts';
import { startTogether } from './together.ts';

const HELP = `npm start -- [options]
  --fresh      begin anew: deletes the data of earlier starts
  --no-demo    do not seed the demo market
  --help       this text
Environment: PORT (8000), SOUK_DATA_DIR (.souk), MONGODB_URI, REDIS_URL, SMTP_URL and all of .env.example.
`;

const startedAt = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const args = new Set(process.argv.slice(2));
const unknown = [...args].filter((argument) => !['--fresh', '--no-demo', '--help'].includes(argument));
if (args.has('--help') || unknown.length > 0) {
  process.stdout.write(unknown.length > 0 ? `Unknown: ${unknown.join(' ')}\n${HELP}` : HELP);
  process.exit(unknown.length > 0 ? 2 : 0);
}

/** Deletes the data of earlier starts; servers that a killed Souk left running on it are ended first. */
async function forget(dataDir: string): Promise<void> {
  if (await attachEmbedded(dataDir)) await (await startEmbedded({ dataDir, onProgress: say })).stop();
  rmSync(dataDir, { recursive: true, force: true });
}

try {
  const dataDir = process.env.SOUK_DATA_DIR ?? join(import.meta.dirname, '..', '.souk');
  const port = Number(process.env.PORT ?? 8_000);
  await requireFreePort(port);
  if (args.has('--fresh')) await forget(dataDir);
  mkdirSync(dataDir, { recursive: true });
  const servers = await startEmbedded({ dataDir, onProgress: say });
  const payments = await startPayments(servers);
  const env: NodeJS.ProcessEnv = {
    MEDIA_STORAGE_DIR: join(dataDir, 'media'),
    ADMIN_EMAIL: 'admin@souk.example',
    ADMIN_PASSWORD: 'souk-demo-1',
    PUBLIC_URL: `http://localhost:${port}`,
    LOG_LEVEL: 'warn',
    ...process.env,
    MONGODB_URI: servers.mongoUri,
    REDIS_URL: servers.redisUrl,
    SMTP_URL: servers.smtpUrl,
    PAYMENTS_URL: payments.url,
  };
  const platform = readPlatformConfig(env);
  const log = createLogger('souk', { level: platform.LOG_LEVEL, pretty: platform.NODE_ENV !== 'production' });
  if (!args.has('--no-demo')) say('Demo market: looking after it (the first start draws some 350 pictures)…');
  const souk = await startTogether({
    env,
    platform,
    log,
    port,
    ...(args.has('--no-demo') ? {} : { demo: { now: new Date() } }),
    ...(servers.inbox ? { extraRoutes: inboxRoutes(servers.inbox) } : {}),
  });
  say(banner({ url: `http://localhost:${port}`, servers, demo: !args.has('--no-demo'), startedAt }));
  stopOnSignal(async () => {
    say('\nStopping…');
    await souk.stop();
    await payments.stop();
    await servers.stop();
    say('Stopped. The data is kept; `npm start` goes on from here.');
  });
} catch (error) {
  const known = error instanceof EmbeddedError || error instanceof ConfigError;
  process.stderr.write(
    `\nSouk could not start.\n${known ? error.message : String((error as Error).stack)}\n`,
  );
  process.exit(1);
}
