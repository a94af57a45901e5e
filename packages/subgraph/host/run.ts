import {
  buildConsumerIndexes,
  buildOutboxIndexes,
  jobQueueName,
  OutboxRelay,
  QueueConnections,
  type ServiceName,
  startConsumer,
  startJobs,
  writeEvent,
} from '@souk/events';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { type PlatformConfig, readConfig } from '../config.ts';
import type { Ctx } from '../context.ts';
import { buildIndexes, openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrations.ts';
import type { Db, ModelSpecs } from '../database/model.ts';
import type { SubgraphSpec } from '../define.ts';
import { createExecutor, type SubgraphExecutor } from '../execution/executor.ts';
import { presentError } from '../execution/present-error.ts';
import { createServiceCaller, type ServiceDirectory } from '../execution/service-caller.ts';
import { type ClientInfo, noClient, serviceViewer, type Viewer } from '../identity/viewer.ts';
import { type Health, probeHealth } from './health.ts';

/** What a subgraph is started with. */
export interface StartOptions {
  env: NodeJS.ProcessEnv;
  platform: PlatformConfig;
  log: Logger;
  /** Where the other subgraphs are found; may still be filling while this one starts. */
  directory: ServiceDirectory;
}

/** A subgraph at work. */
export interface RunningSubgraph {
  readonly name: ServiceName;
  readonly sdl: string;
  readonly executor: SubgraphExecutor;
  /** Puts its HTTP routes beside `/graphql` on an app whose requests carry `viewer`. */
  mountRoutes(app: FastifyInstance): void;
  health(): Promise<Health>;
  seed(): Promise<void>;
  /** `now` is the same for all subgraphs: the demo market's dates count from it. */
  seedDemo(now: Date): Promise<void>;
  /** Relays events, consumes events and runs jobs from now on. */
  work(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens what a subgraph stands on and puts it to work. Called through `Subgraph.start`. */
export async function run<S extends ModelSpecs, Z extends z.ZodType>(
  spec: SubgraphSpec<S, Z>,
  schema: GraphQLSchema,
  sdl: string,
  { env, platform, log: parentLog, directory }: StartOptions,
): Promise<RunningSubgraph> {
  type C = Ctx<Db<S>, z.output<Z>>;
  const log = parentLog.child({ service: spec.name });
  const config = readConfig(spec.config, env, spec.name);
  const namespace = platform.SOUK_NAMESPACE;
  const database = await openDatabase(platform.MONGODB_URI, `${namespace}${spec.name}_db`, spec.models);
  const { connection } = database;
  const redis = new Redis(platform.REDIS_URL, { maxRetriesPerRequest: 1, connectTimeout: 2_000 });
  redis.on('error', (error) => log.warn({ error: error.message }, 'redis'));
  const queues = new QueueConnections(
    { redisUrl: platform.REDIS_URL, prefix: `souk${namespace && `-${namespace}`}` },
    log,
  );
  const relay = new OutboxRelay(spec.name, connection, queues, log);
  const redisPrefix = `souk:${namespace}`;
  const own = serviceViewer(spec.name);

  function contextFor(viewer: Viewer, requestId: string, client: ClientInfo, signal?: AbortSignal): C {
    return {
      viewer,
      requestId,
      client,
      log: log.child({ requestId }),
      db: database.db,
      config,
      redis,
      redisPrefix,
      services: createServiceCaller(spec.name, directory, requestId),
      signal,
      loaders: new Map(),
      transaction: database.transaction,
      afterCommit: database.afterCommit,
      async emit(type, aggregateId, payload) {
        const session = database.session();
        if (!session) throw new Error(`${type} is emitted outside the transaction of what it tells of`);
        await writeEvent(connection, session, { type, aggregateId, payload, requestId, source: spec.name });
      },
      async enqueue(job, data, { id, delayMs } = {}) {
        if (!spec.jobs?.[job]) throw new Error(`${spec.name} has no job ${job}`);
        try {
          await queues.queue(jobQueueName(spec.name, job)).add(job, data, {
            ...(id === undefined ? {} : { jobId: id }),
            ...(delayMs === undefined ? {} : { delay: delayMs }),
            attempts: spec.jobs[job].attempts ?? 1,
            backoff: { type: 'exponential', delay: 1_000, jitter: 0.3 },
          });
          return true;
        } catch (error) {
          log.warn({ job, error: (error as Error).message }, 'jobs: queue out of reach');
          return false;
        }
      },
    };
  }

  const ownContext = (requestId: string) => contextFor(own, requestId, noClient);
  await migrate(connection, spec.migrations ?? [], ownContext('migration'), log, async () => {
    await buildIndexes(connection);
    await buildOutboxIndexes(connection);
    await buildConsumerIndexes(connection);
  });
  const close = await spec.start?.(ownContext('start'));
  const executor = createExecutor(
    schema,
    ({ viewer, requestId, client, signal }) => contextFor(viewer, requestId, client ?? noClient, signal),
    (error, { requestId }) => presentError(error, log.child({ requestId })),
  );
  const working: { stop(): Promise<void> }[] = [];

  return {
    name: spec.name,
    sdl,
    executor,
    mountRoutes(app) {
      spec.routes?.(app, ({ viewer, id, client }) => contextFor(viewer, id, client));
    },
    health: () =>
      probeHealth(spec.name, {
        mongodb: async () => (await connection.db?.admin().ping())?.ok === 1,
        redis: async () => (await redis.ping()) === 'PONG',
        own: async () => (await spec.health?.(ownContext('health'))) ?? {},
      }),
    seed: async () => spec.seed?.(ownContext('seed')),
    seedDemo: async (now) => spec.seedDemo?.(ownContext('seed-demo'), now),
    async work() {
      relay.start();
      working.push(relay);
      const { consumers } = spec;
      if (consumers) {
        const consumer = startConsumer(
          {
            service: spec.name,
            connection,
            log,
            transaction: database.transaction,
            session: database.session,
            async handle(event) {
              const handler = consumers[event.type] as ((ctx: C, event: object) => Promise<void>) | undefined;
              await handler?.(ownContext(event.requestId), event);
            },
          },
          queues,
        );
        working.push(consumer);
      }
      if (spec.jobs) working.push(await startJobs(spec.name, spec.jobs, ownContext, queues, log));
    },
    async stop() {
      await Promise.all(working.map((part) => part.stop()));
      await close?.();
      await queues.close();
      redis.disconnect();
      await database.close();
    },
  };
}
