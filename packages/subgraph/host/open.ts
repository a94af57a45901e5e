import {
  connectRedis,
  jobIdOf,
  jobQueueName,
  OutageLog,
  OutboxRelay,
  QueueConnections,
  type ServiceName,
  tries,
  writeEvent,
  writeEvents,
} from '@souk/events';
import {
  type ClientInfo,
  ConfigError,
  noClient,
  type PlatformConfig,
  readConfig,
  type ServiceDirectory,
  serviceViewer,
  type Viewer,
} from '@souk/platform';
import { createServiceCaller } from '@souk/platform/execution';
import { currentTraceparent, noTelemetry, type Telemetry } from '@souk/telemetry';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { recordingChanges } from '../audit/record-change.ts';
import type { Ctx, EnqueueOptions } from '../context.ts';
import { type Database, openDatabase } from '../database/database.ts';
import type { Db, ModelSpecs } from '../database/model.ts';
import { watchCommands } from '../observability/commands.ts';
import { logOfRequest } from '../observability/operations.ts';
import type { SubgraphSpec } from '../spec.ts';
import { Announcer } from '../subscriptions/announcer.ts';
import { LiveSource } from '../subscriptions/live-source.ts';
import { requireRedis, unreachable } from './reach.ts';

/** What a subgraph is started with. */
export interface SubgraphStartOptions {
  env: NodeJS.ProcessEnv;
  platform: PlatformConfig;
  log: Logger;
  /** The other subgraphs; may still be filled while this one starts. */
  directory: ServiceDirectory;
  /** The telemetry of the process; its owner closes it. */
  telemetry?: Telemetry | undefined;
}

/** The open connections and services of a subgraph. */
export interface Opened<S extends ModelSpecs, C, R> {
  readonly name: ServiceName;
  readonly telemetry: Telemetry;
  readonly log: Logger;
  readonly database: Database<S>;
  readonly redis: Redis;
  readonly redisPrefix: string;
  readonly queues: QueueConnections;
  readonly relay: OutboxRelay;
  readonly live: LiveSource;
  /** The key by which secrets in events are encrypted. */
  readonly internalKey: string;
  contextFor(viewer: Viewer, requestId: string, client: ClientInfo, signal?: AbortSignal): C;
  /** Sets `ctx.runtime` of all contexts, including those made before. */
  setRuntime(runtime: R): void;
  /** The context of the subgraph's own work, with the service as its viewer. */
  ownContext(requestId: string): C;
  close(): Promise<void>;
}

const MAX_REDIS_PAUSE_MS = 500;
const ANNOUNCE_PAUSE_MS = 500;

/** Opens the database and Redis of a subgraph. Raises ConfigError when its settings are not valid. */
export async function openSubgraph<S extends ModelSpecs, Z extends z.ZodType, R>(
  spec: SubgraphSpec<S, Z, R>,
  { env, platform, log: parentLog, directory, telemetry = noTelemetry }: SubgraphStartOptions,
): Promise<Opened<S, Ctx<Db<S>, z.output<Z>, R>, R>> {
  type C = Ctx<Db<S>, z.output<Z>, R>;
  const log = parentLog.child({ service: spec.name });
  const config = readConfig(spec.config, env, spec.name);
  const namespace = platform.SOUK_NAMESPACE;
  await requireRedis(platform.REDIS_URL);
  const database = await openDatabase(
    platform.MONGODB_URI,
    `${namespace}${spec.name}_db`,
    spec.models,
    (opened) => watchCommands(opened, spec.name, telemetry),
  ).catch((error: Error) => {
    throw new ConfigError(`MONGODB_URI: ${unreachable('MongoDB', platform.MONGODB_URI, error)}`);
  });
  const outages = new OutageLog(log, 'MongoDB', 'database');
  const { connection } = database;
  connection.on('disconnected', () => outages.lost(connection, 'no server takes writes'));
  connection.on('connected', () => outages.back(connection));
  const redis = connectRedis({
    url: platform.REDIS_URL,
    client: 'commands',
    log,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    // A command waits for two attempts to connect; with the default pauses an outage would take ten seconds to show.
    retryStrategy: (attempt) => Math.min(attempt * 50, MAX_REDIS_PAUSE_MS),
  });
  const queues = new QueueConnections(
    { redisUrl: platform.REDIS_URL, prefix: `souk${namespace && `-${namespace}`}` },
    log,
  );
  const redisPrefix = `souk:${namespace}`;
  const live = new LiveSource({
    service: spec.name,
    redis,
    redisUrl: platform.REDIS_URL,
    redisPrefix,
    log: parentLog,
    limit: platform.SUBSCRIPTIONS_MAX,
  });
  const announcer = new Announcer(ANNOUNCE_PAUSE_MS);
  const own = serviceViewer(spec.name);
  let started: { runtime: R } | undefined;

  async function enqueue(job: string, data: object, { id, delayMs }: EnqueueOptions): Promise<boolean> {
    const traceparent = currentTraceparent();
    const options = {
      ...(id === undefined ? {} : { jobId: jobIdOf(id) }),
      ...(delayMs === undefined ? {} : { delay: delayMs }),
      ...tries(spec.jobs?.[job] ?? {}),
      ...(traceparent === undefined ? {} : { telemetry: { metadata: traceparent } }),
    };
    try {
      await queues.use(jobQueueName(spec.name, job), (queue) => queue.add(job, data, options));
      return true;
    } catch (error) {
      // An outage is logged once, not for each job that waits for its end.
      if (queues.ready) log.warn({ job, error: (error as Error).message }, 'jobs: queue out of reach');
      return false;
    }
  }

  function afterCommit(effect: () => void): void {
    database.afterCommit(() => {
      try {
        effect();
      } catch (error) {
        log.error({ err: error }, 'an effect after a commit failed');
      }
    });
  }

  function contextFor(viewer: Viewer, requestId: string, client: ClientInfo, signal?: AbortSignal): C {
    const loaders = new Map<object, unknown>();
    let ownLog: Logger | undefined;
    const ctx: C = {
      viewer,
      requestId,
      client,
      // Most requests have nothing to say.
      get log() {
        ownLog ??= logOfRequest(log, requestId);
        return ownLog;
      },
      db: database.db,
      config,
      get runtime() {
        if (!started) throw new Error(`${spec.name} reads ctx.runtime before its start has ended`);
        return started.runtime;
      },
      redis,
      redisPrefix,
      services: createServiceCaller(spec.name, directory, requestId),
      signal,
      loaders,
      get inTransaction() {
        return database.session() !== undefined;
      },
      async transaction(work) {
        if (database.session()) return work();
        try {
          return await database.transaction(() => {
            // Each attempt starts from what is stored now.
            loaders.clear();
            return recordingChanges(ctx, work);
          });
        } finally {
          loaders.clear();
        }
      },
      afterCommit,
      async emit(type, aggregateId, payload) {
        const session = database.session();
        if (!session) throw new Error(`${type} is emitted outside a transaction`);
        const traceparent = currentTraceparent();
        const about = { type, aggregateId, payload, requestId, source: spec.name };
        const event = traceparent === undefined ? about : { ...about, traceparent };
        const id = await writeEvent(connection, session, event);
        afterCommit(() => live.publish(id, type, aggregateId, payload));
      },
      async emitAll(type, all) {
        const session = database.session();
        if (!session) throw new Error(`${type} is emitted outside a transaction`);
        const traceparent = currentTraceparent();
        const traced = traceparent === undefined ? {} : { traceparent };
        const ids = await writeEvents(
          connection,
          session,
          all.map((one) => ({ type, ...one, requestId, source: spec.name, ...traced })),
        );
        afterCommit(() => {
          for (const [index, { aggregateId, payload }] of all.entries())
            live.publish(ids[index] ?? '', type, aggregateId, payload);
        });
      },
      announce(type, aggregateId, payload) {
        afterCommit(() =>
          announcer.announce(`${type} ${aggregateId}`, () =>
            live.publish(crypto.randomUUID(), type, aggregateId, payload),
          ),
        );
      },
      async enqueue(job, data, options = {}) {
        if (!spec.jobs?.[job]) throw new Error(`${spec.name} has no job ${job}`);
        if (!database.session()) return enqueue(job, data, options);
        // A worker must not see the job before the commit, nor at all after a rollback.
        afterCommit(() => void enqueue(job, data, options));
        return queues.ready;
      },
    };
    return ctx;
  }

  return {
    name: spec.name,
    telemetry,
    log,
    database,
    redis,
    redisPrefix,
    queues,
    relay: new OutboxRelay(spec.name, connection, queues, log),
    live,
    internalKey: platform.SOUK_INTERNAL_KEY,
    contextFor,
    setRuntime(runtime) {
      started = { runtime };
    },
    ownContext: (requestId) => contextFor(own, requestId, noClient),
    async close() {
      announcer.close();
      live.close();
      await queues.close();
      redis.disconnect();
      connection.removeAllListeners('disconnected');
      await database.close();
    },
  };
}
