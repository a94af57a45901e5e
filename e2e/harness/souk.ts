import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailInbox, type ServerControl, startEmbedded } from '@souk/embedded';
import { type PaymentSimulator, startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { SERVICE_NAMES } from '@souk/events/services.ts';
import type { RunningSubgraph } from '@souk/subgraph';
import { newNamespace, takeNamespace } from '@souk/testing/namespaces.ts';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import type { Client } from '../../app/client.ts';
import type { ProcessName, SoukProcesses } from '../../app/distributed.ts';
import { DocumentedClient } from './documented-client.ts';
import { type Mode, mode, type ProcessOptions, runDistributed, runInProcess } from './modes.ts';

export { type Mode, mode } from './modes.ts';

/** A whole Souk with databases, keys, mail inbox and payment provider of its own. */
export interface TestSouk {
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  readonly inbox: MailInbox;
  readonly payments: PaymentSimulator;
  readonly mongo: MongoClient;
  readonly redis: Redis;
  readonly namespace: string;
  /** The processes, to stop and start some; null in the in-process mode. Raises for processes of the pool. */
  readonly processes: SoukProcesses | null;
  /** The subgraphs in this process; empty in the distributed mode. */
  readonly subgraphs: readonly RunningSubgraph[];
  /** The database of a service. */
  db(service: string): ReturnType<MongoClient['db']>;
  client(token?: string): Client;
  /** The URL of a service; empty in the in-process mode. */
  serviceUrl(service: string): string;
  /** The Redis of this Souk alone, to stop and start it; null when it shares that of all tests. */
  readonly redisServer: ServerControl | null;
  /** Every line that its processes wrote, each behind the process's name; empty in the in-process mode. */
  readonly output: readonly string[];
  /** The URL of a further process; empty in the in-process mode. */
  furtherUrl(name: ProcessName): string;
  stop(): Promise<void>;
}

/** What a test Souk is started with. The options about processes apply to the distributed mode. */
export interface SoukOptions extends ProcessOptions {
  env?: NodeJS.ProcessEnv;
  /** The mode of this run unless given. */
  mode?: Mode;
  /** Whether to start MongoDB and Redis for this Souk alone, for tests that stop them. */
  ownServers?: boolean;
}

/** The seeded administrator of a test Souk. */
export const ADMIN = { email: 'root@souk.test', password: 'root-password-1' };

/** Settings that make tests quick without changing what is tested. */
const TEST_ENV = {
  NODE_ENV: 'test',
  LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'fatal',
  PASSWORD_HASH_MEMORY_KIB: '64',
  // On a busy machine a checkout may outlast the wait that suits shoppers, and would be PENDING then.
  CHECKOUT_WAIT_MS: '10000',
  REQUEST_DEADLINE_MS: '180000',
  // A killed service must take requests as soon as it is up again: a circuit would let one request probe it first.
  CIRCUIT_FAILURES: '0',
  // What an operation reads is counted, and read at once after a change; e2e/caching turns the cache on.
  RESPONSE_CACHE_BYTES: '0',
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
};

/** Circuits as a gateway has them, with a shorter pause. */
export const CIRCUITS = { CIRCUIT_FAILURES: '5', CIRCUIT_PAUSE_MS: '300' };

const DATABASES = [...SERVICE_NAMES.map((name) => `${name}_db`), 'payments'];
const ALIKE = {};

/** Starts a Souk with empty databases, in the mode of this run or the given one. */
export async function startSouk(options: SoukOptions = {}): Promise<TestSouk> {
  // What a killed process was doing may reach its databases later: no other test gets those.
  const special = Object.keys(options).some((option) => option !== 'env');
  const space = special ? newNamespace(DATABASES) : takeNamespace(ALIKE, DATABASES);
  const namespace = space.prefix;
  const folder = mkdtempSync(join(tmpdir(), 'souk-e2e-'));
  // All test files share MongoDB and Redis. The inbox is this file's own, so that it can count mails.
  const servers = await startEmbedded({
    dataDir: folder,
    ephemeral: true,
    env: { ...process.env, SMTP_URL: '', ...(options.ownServers ? { MONGODB_URI: '', REDIS_URL: '' } : {}) },
  });
  if (!servers.inbox) throw new Error('the test inbox did not start');
  const { mongoUri } = servers;
  const payments = await startPaymentSimulator({ port: 0, mongoUri, dbName: `${namespace}payments` });
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...TEST_ENV,
    MONGODB_URI: mongoUri,
    REDIS_URL: servers.redisUrl,
    SMTP_URL: servers.smtpUrl,
    PAYMENTS_URL: payments.url,
    MEDIA_STORAGE_DIR: join(folder, 'media'),
    SOUK_NAMESPACE: namespace,
    ...options.env,
  };
  const running =
    (options.mode ?? mode) === 'distributed'
      ? await runDistributed(env, { ownProcesses: special, ...options })
      : await runInProcess(env);
  const mongo = await new MongoClient(mongoUri).connect();
  const redis = new Redis(servers.redisUrl);
  await space.settled(mongo);

  return {
    ...running,
    get processes() {
      if (running.processes !== 'pooled') return running.processes;
      throw new Error('these processes also serve other test files: start this Souk with ownProcesses');
    },
    env,
    inbox: servers.inbox,
    payments,
    mongo,
    redis,
    namespace,
    redisServer: servers.redis,
    db: (service) => mongo.db(`${namespace}${service}_db`),
    furtherUrl: (name) => running.furtherUrls[name] ?? '',
    client: (token) => new DocumentedClient(running.url, token ?? null),
    serviceUrl: (service) => running.serviceUrls[service] ?? '',
    async stop() {
      await running.stop();
      await payments.stop();
      await space.release(mongo, redis);
      await mongo.close();
      redis.disconnect();
      await servers.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
