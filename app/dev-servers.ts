import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_EMAILS, DEMO_PASSWORD } from '@souk/demo';
import { type EmbeddedServers, startEmbedded } from '@souk/embedded';
import { startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { ConfigError } from '@souk/platform';
import type { StartSettings } from './environment.ts';
import type { Opening } from './until-signal.ts';

/** What both ways of running Souk stand on. */
export interface DevServers {
  servers: EmbeddedServers;
  /** The environment of Souk's parts: the addresses of the servers, and defaults that suit a newcomer. */
  env: NodeJS.ProcessEnv;
}

/**
 * Starts the servers and, unless another one is named, the simulated card provider, its state in the same MongoDB;
 * `fresh` first deletes the data of earlier starts. Raises EmbeddedError and ConfigError.
 */
export async function startDevServers(
  { dataDir, port }: StartSettings,
  options: {
    fresh: boolean;
    opening: Opening;
    onProgress: (line: string) => void;
    /** Unless the environment says otherwise. */
    logLevel: string;
  },
): Promise<DevServers> {
  const { opening, onProgress } = options;
  if (options.fresh) await opening.open(() => forget(dataDir, onProgress));
  const servers = await opening.open(
    () => startEmbedded({ dataDir, onProgress }),
    (one) => one.stop(),
  );
  const payments =
    process.env.PAYMENT_PROVIDER === 'stripe' ? {} : await startSimulator(servers, port, opening);
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

// Their password is public: production refuses it.
const FIRST_ADMIN = { ADMIN_EMAIL: DEMO_EMAILS.admin, ADMIN_PASSWORD: DEMO_PASSWORD };

/** The simulated card provider, as long as no other one is named; where the parts find it. */
async function startSimulator(
  servers: EmbeddedServers,
  port: number,
  opening: Opening,
): Promise<NodeJS.ProcessEnv> {
  // Between two parts that start together, so a fresh one each time is secret enough.
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

/** Deletes the data of earlier starts; servers that a killed Souk left running on it are ended first. */
async function forget(dataDir: string, onProgress: (line: string) => void): Promise<void> {
  if (process.env.MONGODB_URI) {
    throw new ConfigError(
      '--fresh deletes the data of embedded servers, and MONGODB_URI names another one.\n  Drop its databases yourself, or unset MONGODB_URI.',
    );
  }
  // Refuses a folder that another Souk is using, and takes over what a killed one left.
  await (await startEmbedded({ dataDir, onProgress })).stop();
  rmSync(dataDir, { recursive: true, force: true });
}
