import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServers, startEmbedded } from '@souk/embedded';

declare global {
  var soukTestServers: EmbeddedServers | undefined;
}

/** Starts one set of real servers for all test files; each file works in databases of its own. */
export default async function globalSetup(): Promise<void> {
  const servers = await startEmbedded({
    dataDir: mkdtempSync(join(tmpdir(), 'souk-test-')),
    ephemeral: true,
  });
  globalThis.soukTestServers = servers;
  process.env.MONGODB_URI = servers.mongoUri;
  process.env.REDIS_URL = servers.redisUrl;
  process.env.SMTP_URL = servers.smtpUrl;
  process.env.NODE_ENV = 'test';
  // All tests come from one address; those of the limits set their own.
  process.env.RATE_LIMIT_MAX = '0';
  // A machine that runs many tests at a time is late.
  process.env.LOAD_SHED_DELAY_MS = '0';
}
