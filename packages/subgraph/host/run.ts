import {
  buildConsumerIndexes,
  buildOutboxIndexes,
  eventQueueName,
  jobQueueName,
  type ServiceName,
  startConsumer,
  startJobs,
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
import type { Started, SubgraphSpec } from '../define.ts';
import { createExecutor } from '../execution/executor.ts';
import { presentError } from '../execution/present-error.ts';
import { tellBacklog } from '../observability/backlog.ts';
import { watchOperations } from '../observability/operations.ts';
import { logOfRequest } from '../observability/request-log.ts';
import { watchWork } from '../observability/work.ts';
import { type Opened, open, type StartOptions } from './open.ts';

export type { StartOptions } from './open.ts';

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
   * `now` is the same for all subgraphs: the demo market's dates count from it. `tell` takes a line for people each
   * time something takes long; the log does when it is absent.
   */
  seedDemo(now: Date, tell?: (line: string) => void): Promise<void>;
  /** Relays events, consumes events and runs jobs from now on. */
  work(): Promise<void>;
  /** Waits for what is being worked on, then closes everything. Safe to call twice. */
  stop(): Promise<void>;
}

interface Part {
  stop(): Promise<void>;
}

/** Opens what a subgraph stands on and puts it to work. Called through `Subgraph.start`. */
export async function run<S extends ModelSpecs, Z extends z.ZodType, R>(
  spec: SubgraphSpec<S, Z, R>,
  schema: GraphQLSchema,
  sdl: string,
  options: StartOptions,
): Promise<RunningSubgraph> {
  const opened = await open(spec, options);
  const { database, redis, log, contextFor, ownContext } = opened;
  const { connection } = database;
  let started: Started<R> | undefined;
  try {
    await migrate(connection, spec.migrations ?? [], ownContext('migration'), log, async () => {
      await buildIndexes(connection);
      await buildOutboxIndexes(connection);
      await buildConsumerIndexes(connection);
    });
    started = await spec.start?.(ownContext('start'));
    if (started) opened.setRuntime(started.runtime);
  } catch (error) {
    await opened.close();
    throw error;
  }
  let working: Promise<Part[]> | undefined;
  let stopped: Promise<void> | undefined;

  async function stop(): Promise<void> {
    const parts = await (working ?? []);
    const ends = await Promise.allSettled(parts.map((part) => part.stop()));
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
    seedDemo: async (now, tell = (line) => log.info(line)) =>
      spec.seedDemo?.(ownContext('seed-demo'), now, tell),
    async work() {
      working ??= startWork(spec, opened);
      await working;
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
  options: StartOptions,
): Promise<string | null> {
  const opened = await open(spec, options);
  try {
    const ctx = opened.ownContext('migration');
    return await migrateDown(opened.database.connection, spec.migrations ?? [], ctx);
  } finally {
    await opened.close();
  }
}

async function startWork<S extends ModelSpecs, Z extends z.ZodType, R>(
  spec: SubgraphSpec<S, Z, R>,
  { database, queues, relay, log, telemetry, ownContext }: Opened<S, Ctx<Db<S>, z.output<Z>, R>, R>,
): Promise<Part[]> {
  relay.start();
  const parts: Part[] = [relay];
  const { consumers, jobs } = spec;
  const watch = watchWork(spec.name, telemetry);
  if (consumers) {
    const host = {
      service: spec.name,
      connection: database.connection,
      log,
      watch,
      transaction: database.transaction,
      session: database.session,
      async handle(event: { type: keyof typeof consumers; requestId: string }) {
        type Handler = (ctx: Ctx<Db<S>, z.output<Z>, R>, event: object) => Promise<void>;
        const handler = consumers[event.type] as Handler | undefined;
        await handler?.(ownContext(event.requestId), event);
      },
    };
    parts.push(startConsumer(host, queues));
  }
  if (jobs) parts.push(await startJobs(spec.name, jobs, ownContext, queues, log, watch));
  if (telemetry.metrics) {
    const names = [
      ...(consumers ? [eventQueueName(spec.name)] : []),
      ...Object.keys(jobs ?? {}).map((job) => jobQueueName(spec.name, job)),
    ];
    const about = { service: spec.name, connection: database.connection, queues, names };
    const end = tellBacklog(telemetry.metrics, about);
    parts.push({ stop: async () => end() });
  }
  return parts;
}
