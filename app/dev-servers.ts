import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_EMAILS, DEMO_PASSWORD } from '@souk/demo';
import { type EmbeddedServers, startEmbedded } from '@souk/embedded';
import { startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { ConfigError } from '@souk/platform';
import type { StartSettings } from './environment.ts';
import type { Opening } from './until-signal.ts';

/** The servers for both ways of running Souk. */
export interface DevServers {
  servers: EmbeddedServers;
  /** The environment for Souk: the addresses of the servers, and defaults for development. */
  env: NodeJS.ProcessEnv;
}

/**
 * Starts the servers and, unless `PAYMENT_PROVIDER` names another one, the simulated card provider, which stores its data
 * in the same MongoDB. `fresh` first deletes the data of earlier starts. Raises EmbeddedError and ConfigError.
 */
export async function startDevServers(
  { dataDir, port }: StartSettings,
  options: {
    fresh: boolean;
    opening: Opening;
    onProgress: (line: string) => void;
    /** The default; `LOG_LEVEL` overrides it. */
    logLevel: string;
  },
): Promise<DevServers> {
  const { opening, onProgress } = options;
  if (options.fresh) await opening.open(() => deleteData(dataDir, onProgress));
  const servers = await opening.open(
    () => startEmbedded({ dataDir, onProgress }),
    (one) => one.stop(),
  );
  const isSimulated = (process.env.PAYMENT_PROVIDER || 'simulated') === 'simulated';
  const payments = isSimulated ? await startSimulator(servers, port, opening) : {};
  const env: NodeJS.ProcessEnv = {
    MEDIA_STORAGE_DIR: join(dataDir, 'media'),
    LOG_LEVEL: options.logLevel,
    ...(process.env.NODE_ENV === 'production'
      ? {}
      : { PUBLIC_URL: `http://localhost:${port}`, ...FIRST_ADMIN }),
    ...withoutEmpty(process.env),
    MONGODB_URI: servers.mongoUri,
    REDIS_URL: servers.redisUrl,
    SMTP_URL: servers.smtpUrl,
    ...payments,
  };
  return { servers, env };
}

// The password is public, so production refuses it.
const FIRST_ADMIN = { ADMIN_EMAIL: DEMO_EMAILS.admin, ADMIN_PASSWORD: DEMO_PASSWORD };

/** Starts the simulated card provider; returns the environment with its address and secret. */
async function startSimulator(
  servers: EmbeddedServers,
  port: number,
  opening: Opening,
): Promise<NodeJS.ProcessEnv> {
  // Both sides of the webhook start together, so a new secret for each start is sufficient.
  const webhookSecret = process.env.PAYMENTS_WEBHOOK_SECRET || randomBytes(24).toString('base64url');
  const webhookUrl = `http://127.0.0.1:${port}/webhooks/payments/simulated`;
  const payments = await opening.open(
    () => startPaymentSimulator({ port: 0, mongoUri: servers.mongoUri, webhookUrl, webhookSecret }),
    (one) => one.stop(),
  );
  servers.announce({ paymentsUrl: payments.url });
  return { PAYMENTS_URL: payments.url, PAYMENTS_WEBHOOK_SECRET: webhookSecret };
}

/** A line `NAME=` in an environment file means "not set" and must not hide a default. */
function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** Deletes the data of earlier starts, after stopping servers that a killed Souk left running on it. */
async function deleteData(dataDir: string, onProgress: (line: string) => void): Promise<void> {
  if (process.env.MONGODB_URI) {
    throw new ConfigError(
      '--fresh only deletes the data of embedded servers, but MONGODB_URI names another server.\n  Drop its databases yourself, or unset MONGODB_URI.',
    );
  }
  // Fails when another Souk uses the folder, and takes over the servers of a killed one.
  await (await startEmbedded({ dataDir, onProgress })).stop();
  rmSync(dataDir, { recursive: true, force: true });
}
