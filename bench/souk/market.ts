import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_EMAILS, DEMO_PASSWORD } from '@souk/demo';
import { type EmbeddedServers, startEmbedded } from '@souk/embedded';
import { startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { stoppedAtSignal } from '../interruption.ts';

/** The servers of a bench's Souks, in a folder that is deleted with them. */
export interface Ground {
  servers: EmbeddedServers;
  folder: string;
  /** The environment of a Souk's parts, with everything set that production asks for. */
  env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** Signs between gateways and subgraphs of a bench; known to the peers that sign too. */
export const INTERNAL_KEY = 'souk-bench-internal-key-of-processes-that-live-for-minutes';

const WEBHOOK_SECRET = 'souk-bench-webhook-secret-of-no-worth';

/** The administrator of every Souk of a bench. */
export const ADMIN = { email: DEMO_EMAILS.admin, password: DEMO_PASSWORD };

/** Starts MongoDB, Redis, an inbox and the payment simulator, or takes those of the environment. Raises EmbeddedError. */
export async function layGround(say: (line: string) => void): Promise<Ground> {
  const opened = new AsyncDisposableStack();
  try {
    const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'));
    opened.defer(() => rmSync(folder, { recursive: true, force: true }));
    const servers = await startEmbedded({
      dataDir: join(folder, 'servers'),
      ephemeral: true,
      onProgress: say,
    });
    opened.defer(() => servers.stop());
    const payments = await startPaymentSimulator({
      port: 0,
      mongoUri: servers.mongoUri,
      webhookSecret: WEBHOOK_SECRET,
    });
    opened.defer(() => payments.stop());
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      MONGODB_URI: servers.mongoUri,
      REDIS_URL: servers.redisUrl,
      SMTP_URL: servers.smtpUrl,
      PAYMENTS_URL: payments.url,
      MEDIA_STORAGE_DIR: join(folder, 'media'),
      SOUK_INTERNAL_KEY: INTERNAL_KEY,
      PAYMENTS_WEBHOOK_SECRET: WEBHOOK_SECRET,
      // In links to pictures: the same in all answers.
      PUBLIC_URL: 'http://souk.example',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      // Required of administrators in production; the bench measures sign-ins by password.
      SECOND_FACTOR_REQUIRED_FOR: 'none',
      APOLLO_TELEMETRY_DISABLED: 'true',
      LOG_LEVEL: 'fatal',
    };
    return { servers, folder, env, stop: stoppedAtSignal(() => opened.disposeAsync()) };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}
