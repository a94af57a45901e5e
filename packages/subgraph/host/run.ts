import {
  type AnyEvent,
  buildConsumerIndexes,
  buildOutboxIndexes,
  ChangeFeed,
  eventQueueName,
  jobQueueName,
  type ServiceName,
  type Sweeps,
  startConsumer,
  startJobs,
  startSweeps,
} from '@souk/events';
import type { SubgraphExecutor } from '@souk/platform';
import { type Health, noClient, probeHealth } from '@souk/platform';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Ctx } from '../context.ts';
import { buildIndexes } from '../database/indexes.ts';
import { migrate, migrateDown } from '../database/migrations.ts';
import type { Db, ModelSpecs } from '../database/model.ts';
import { createExecutor } from '../execution/executor.ts';
import { presentError } from '../execution/present-error.ts';
import { tellBacklog } from '../observability/backlog.ts';
import { logOfRequest, watchOperations } from '../observability/operations.ts';
import { watchWork } from '../observability/work.ts';
import { buildErasureIndexes, eraseDue, noteErasure } from '../privacy/erasures.ts';
import type { OpenedRuntime, SeedProgress, SubgraphSpec } from '../spec.ts';
import { type Opened, openSubgraph, type SubgraphStartOptions } from './open.ts';
import { followShownTypes } from './shown-types.ts';

export type { SubgraphStartOptions } from './open.ts';

/** A subgraph at work. */
export interface RunningSubgraph {
  readonly name: ServiceName;
  readonly sdl: string;
  readonly executor: SubgraphExecutor;
  readonly log: Logger;
  /** Puts its HTTP routes beside `/graphql` on an app whose requests carry `viewer`. */
  mountRoutes(app: FastifyInstance): void;
  health(): Promise<Health>;
  seed(): Promise<void>;
  /**
   * `now` is the same for all subgraphs: the demo market's dates count from it. The log receives the lines of progress
   * when nothing else does.
   */
  seedDemo(now: Date, progress?: Partial<SeedProgress>): Promise<void>;
  /** Relays events, consumes events, runs jobs and sweeps from now on. */
  work(): Promise<void>;
  /** Runs a sweep at once, beside those that run by themselves. Raises what it raises; also when not at work. */
  sweep(name: string): Promise<void>;
  /** Waits for what is being worked on, then closes everything. Safe to call twice. */
  stop(): Promise<void>;
}

const ERASE_MS = 5_000;

interface Part {
  stop(): Promise<void>;
}

/** Opens a subgraph's connections, migrates and starts it. Called through `Subgraph.start`. */
export async function runSubgraph<S extends ModelSpecs, Z extends z.ZodType, R>(
  spec: SubgraphSpec<S, Z, R>,
  schema: GraphQLSchema,
  sdl: string,
  options: SubgraphStartOptions,
): Promise<RunningSubgraph> {
  const opened = await openSubgraph(spec, options);
  const { database, redis, log, contextFor, ownContext } = opened;
  const { connection } = database;
  let started: OpenedRuntime<R> | undefined;
  try {
    await migrate(connection, spec.migrations ?? [], ownContext('migration'), log, async () => {
      await buildIndexes(connection);
      await buildOutboxIndexes(connection);
      await buildConsumerIndexes(connection);
      await buildErasureIndexes(connection);
    });
    started = await spec.start?.(ownContext('start'));
    if (started) opened.setRuntime(started.runtime);
  } catch (error) {
    await opened.close();
    throw error;
  }
  let working: { parts: Part[]; sweeps: Sweeps } | undefined;
  let stopped: Promise<void> | undefined;

  async function stop(): Promise<void> {
    const ends = await Promise.allSettled((working?.parts ?? []).map((part) => part.stop()));
    // Whatever fails to end must not keep the rest open.
    const closed = await Promise.allSettled([started?.close?.()]);
    await opened.close();
    for (const end of [...ends, ...closed]) if (end.status === 'rejected') throw end.reason;
  }

  return {
    name: spec.name,
    sdl,
    log,
    executor: createExecutor(
      schema,
      ({ viewer, requestId, client, signal }) => contextFor(viewer, requestId, client ?? noClient, signal),
      (error, { requestId }) => presentError(error, logOfRequest(log, requestId)),
      { source: opened.live, watch: watchOperations(spec.name, opened.telemetry) },
    ),
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
    seedDemo: async (now, { tell = (line: string) => log.info(line), signal } = {}) =>
      spec.seedDemo?.(ownContext('seed-demo'), now, { tell, signal }),
    async work() {
      working ??= startWork(spec, opened);
    },
    async sweep(name) {
      if (!working) throw new Error(`${spec.name} is not at work`);
      await working.sweeps.run(name);
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Undoes the newest migration of a subgraph without starting it; its name, or null when none is applied. */
export async function undoMigration<S extends ModelSpecs, Z extends z.ZodType, R>(
  spec: SubgraphSpec<S, Z, R>,
  options: SubgraphStartOptions,
): Promise<string | null> {
  const opened = await openSubgraph(spec, options);
  try {
    const ctx = opened.ownContext('migration');
    return await migrateDown(opened.database.connection, spec.migrations ?? [], ctx);
  } finally {
    await opened.close();
  }
}

function startWork<S extends ModelSpecs, Z extends z.ZodType, R>(
  spec: SubgraphSpec<S, Z, R>,
  {
    database,
    queues,
    relay,
    log,
    telemetry,
    ownContext,
    internalKey,
    redis,
    redisPrefix,
  }: Opened<S, Ctx<Db<S>, z.output<Z>, R>, R>,
): { parts: Part[]; sweeps: Sweeps } {
  const { connection } = database;
  const { consumers = {}, jobs, personalData } = spec;
  const watch = watchWork(spec.name, telemetry);
  const feed = new ChangeFeed(connection, log);
  relay.start(feed);
  const cached = followShownTypes({ feed, models: spec.models, redis, redisPrefix, log });
  const host = { service: spec.name, connection, feed, log, contextFor: ownContext, watch };
  const erasing = { connection, internalKey, personalData };
  const sweeps = startSweeps(host, {
    ...spec.sweeps,
    'erase-people': {
      run: (ctx) => eraseDue(ctx, erasing),
      everyMs: ERASE_MS,
      due: [{ collection: 'erasures', field: 'dueAt' }],
    },
  });
  feed.start();
  const parts: Part[] = [feed, relay, sweeps, cached];
  if (spec.consumers || personalData) {
    const consumerHost = {
      service: spec.name,
      connection,
      log,
      watch,
      transaction: database.transaction,
      session: database.session,
      async handle(event: AnyEvent) {
        if (event.type === 'user.erased') return noteErasure(connection, database.session(), event);
        type Handler = (ctx: Ctx<Db<S>, z.output<Z>, R>, event: object) => Promise<void>;
        const handler = consumers[event.type] as Handler | undefined;
        await handler?.(ownContext(event.requestId), event);
      },
    };
    parts.push(startConsumer(consumerHost, queues));
  }
  if (jobs) parts.push(startJobs(spec.name, jobs, ownContext, queues, log, watch));
  if (telemetry.metrics) {
    const names = [
      ...(spec.consumers || personalData ? [eventQueueName(spec.name)] : []),
      ...Object.keys(jobs ?? {}).map((job) => jobQueueName(spec.name, job)),
    ];
    const about = { service: spec.name, connection, queues, names };
    const end = tellBacklog(telemetry.metrics, about);
    parts.push({ stop: async () => end() });
  }
  return { parts, sweeps };
}
