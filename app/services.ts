// `npm run start:services`: the gateway and each subgraph as a process of its own, on the same embedded servers.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError, startEmbedded } from '@souk/embedded';
import { ConfigError, readPlatformConfig, serviceUrls, stopOnSignal } from '@souk/subgraph';
import { startPayments } from './payments.ts';
import { requireFreePort } from './ports.ts';
import { startProcesses } from './processes.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const dataDir = process.env.SOUK_DATA_DIR ?? join(root, '.souk');
  mkdirSync(dataDir, { recursive: true });
  const servers = await startEmbedded({ dataDir, onProgress: say });
  const payments = await startPayments(servers);
  const env: NodeJS.ProcessEnv = {
    MEDIA_STORAGE_DIR: join(dataDir, 'media'),
    ADMIN_EMAIL: 'admin@souk.example',
    ADMIN_PASSWORD: 'souk-demo-1',
    LOG_LEVEL: 'info',
    ...process.env,
    MONGODB_URI: servers.mongoUri,
    REDIS_URL: servers.redisUrl,
    SMTP_URL: servers.smtpUrl,
    PAYMENTS_URL: payments.url,
  };
  const platform = readPlatformConfig(env);
  const gatewayPort = Number(process.env.PORT ?? 8_000);
  const ports = Object.values(serviceUrls(platform)).map((url) => Number(new URL(url).port));
  for (const port of [gatewayPort, ...ports]) await requireFreePort(port);
  const processes = await startProcesses({ env, gatewayPort, onLine: say });
  say(
    `Souk answers at http://localhost:${gatewayPort}/graphql, in ${processes.pids.size} processes. Stop: Ctrl-C.`,
  );
  stopOnSignal(async () => {
    await processes.stop();
    await payments.stop();
    await servers.stop();
  });
} catch (error) {
  const known = error instanceof EmbeddedError || error instanceof ConfigError;
  process.stderr.write(
    `\nSouk could not start.\n${known ? error.message : String((error as Error).stack)}\n`,
  );
  process.exit(1);
}
