import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailInbox, type ServerControl, startEmbedded } from '@souk/embedded';
import { type PaymentSimulator, startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { SERVICE_NAMES } from '@souk/events/services.ts';
import type { RunningSubgraph } from '@souk/subgraph';
import { dropKeys, freshNamespace } from '@souk/testing';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import type { Client } from '../../app/client.ts';
import type { FurtherProcess, ProcessName, SoukProcesses, startProcesses } from '../../app/distributed.ts';
import { DocumentedClient } from './documented-client.ts';
import { apart, together } from './modes.ts';

/** The two ways in which Souk runs; the whole suite runs in both. */
export type Mode = 'together' | 'apart';

/** The way in which this run's tests start Souk. */
export const mode: Mode = process.env.SOUK_E2E_MODE === 'apart' ? 'apart' : 'together';

/** A whole Souk of a test file's own: databases, keys, mail inbox and payment provider. */
export interface TestSouk {
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  readonly inbox: MailInbox;
  readonly payments: PaymentSimulator;
  readonly mongo: MongoClient;
  readonly redis: Redis;
  readonly namespace: string;
  /** The processes to be ended and started, in the apart mode only. Raises unless they are this Souk's own. */
  readonly processes: SoukProcesses | null;
  /** The subgraphs in this process, in the together mode only. */
  readonly subgraphs: readonly RunningSubgraph[];
  /** The database of a service. */
  db(service: string): ReturnType<MongoClient['db']>;
  client(token?: string): Client;
  /** Where a service answers by itself, in the apart mode only. */
  serviceUrl(service: string): string;
  /** The Redis of this Souk alone, to be stopped and started; null when it shares that of all tests. */
  readonly redisServer: ServerControl | null;
  /** Every line that its processes wrote, each behind the process's name; in the apart mode only. */
  readonly output: readonly string[];
  /** Where a further process answers, in the apart mode only. */
  furtherUrl(name: ProcessName): string;
  stop(): Promise<void>;
}

/** What a test Souk is started with. */
export interface SoukOptions extends Pick<Parameters<typeof startProcesses>[0], 'except' | 'envOf'> {
  env?: NodeJS.ProcessEnv;
  mode?: Mode;
  /** A MongoDB and a Redis of its own, for tests that take them away. */
  ownServers?: boolean;
  /**
   * Processes of its own, for tests that end some or start it in a way of their own; in the apart mode only. Otherwise
   * Souk is served by processes that have served other test files before.
   */
  ownProcesses?: boolean;
  /** Services that answer at two URLs, by two processes such as `products` and `products-2`; in the apart mode only. */
  twice?: readonly string[];
  /** Processes beside the seven, in the apart mode only; each gets a port. */
  further?: Readonly<Record<string, Omit<FurtherProcess, 'port'>>>;
}

/** Who the seeded administrator of a test Souk is. */
export const ADMIN = { email: 'root@souk.test', password: 'root-password-1' };

/** Settings that make tests quick without changing what is tested. */
const TEST_ENV = {
  NODE_ENV: 'test',
  LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'fatal',
  PASSWORD_HASH_MEMORY_KIB: '64',
  // On a busy machine a checkout may outlast the wait that suits shoppers, and would be PENDING then.
  CHECKOUT_WAIT_MS: '10000',
  REQUEST_DEADLINE_MS: '180000',
  // A service that was killed is asked again as soon as it is back, by all at once: a circuit would let one probe it.
  CIRCUIT_FAILURES: '0',
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
};

/** Circuits as a gateway has them, though back sooner. */
export const CIRCUITS = { CIRCUIT_FAILURES: '5', CIRCUIT_PAUSE_MS: '300' };

/** Starts a fresh Souk in the mode of this run, or in the one asked for. */
export async function startSouk(options: SoukOptions = {}): Promise<TestSouk> {
  const namespace = freshNamespace();
  const folder = mkdtempSync(join(tmpdir(), 'souk-e2e-'));
  // MongoDB and Redis are mostly shared by all test files; the inbox is this file's own, so that it can count mails.
  const mail = await startEmbedded({
    dataDir: folder,
    ephemeral: true,
    env: { ...process.env, SMTP_URL: '', ...(options.ownServers ? { MONGODB_URI: '', REDIS_URL: '' } : {}) },
  });
  if (!mail.inbox) throw new Error('the test inbox did not start');
  const mongoUri = mail.mongoUri;
  const payments = await startPaymentSimulator({ port: 0, mongoUri, dbName: `${namespace}payments` });
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...TEST_ENV,
    MONGODB_URI: mongoUri,
    REDIS_URL: mail.redisUrl,
    SMTP_URL: mail.smtpUrl,
    PAYMENTS_URL: payments.url,
    MEDIA_STORAGE_DIR: join(folder, 'media'),
    SOUK_NAMESPACE: namespace,
    ...options.env,
  };
  const running = (options.mode ?? mode) === 'apart' ? await apart(env, options) : await together(env);
  const mongo = await new MongoClient(mongoUri).connect();
  const redis = new Redis(mail.redisUrl);
  const db = (service: string) => mongo.db(`${namespace}${service}_db`);

  return {
    ...running,
    get processes() {
      if (running.processes !== 'borrowed') return running.processes;
      throw new Error('these processes serve other test files as well: start this Souk with ownProcesses');
    },
    env,
    inbox: mail.inbox,
    payments,
    mongo,
    redis,
    namespace,
    redisServer: mail.redis,
    db,
    furtherUrl: (name) => running.furtherUrls[name] ?? '',
    client: (token) => new DocumentedClient(running.url, token ?? null),
    serviceUrl: (service) => running.serviceUrls[service] ?? '',
    async stop() {
      await running.stop();
      await payments.stop();
      const databases = [...SERVICE_NAMES.map(db), mongo.db(`${namespace}payments`)];
      await Promise.all(databases.map((database) => database.dropDatabase()));
      await mongo.close();
      await dropKeys(redis, namespace);
      redis.disconnect();
      await mail.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
