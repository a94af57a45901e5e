import { type ConnectionOptions, UnrecoverableError, Worker } from 'bullmq';
import type { Logger } from 'pino';
import type { QueueConnections } from './connections.ts';

/** Work that a subgraph does outside of requests. */
export interface JobSpec<C> {
  /** Does the work. Jobs are delivered at least once, so it has to bear being repeated. */
  run(ctx: C, data: Record<string, unknown>): Promise<void>;
  /** Runs by itself at this interval, on one of the processes. */
  everyMs?: number;
  /** Tries before a job counts as failed; 1 for what a sweep repeats anyway. */
  attempts?: number;
  concurrency?: number;
}

/** Raised by a job that need not be tried again. */
export const GiveUp = UnrecoverableError;

/** The queue of a subgraph's job. */
export const jobQueueName = (service: string, job: string) => `${service}-${job}`;

/** Starts the workers of a subgraph's jobs and the schedules of those that have one. */
export async function startJobs<C>(
  service: string,
  jobs: Readonly<Record<string, JobSpec<C>>>,
  contextFor: (requestId: string) => C,
  queues: QueueConnections,
  log: Logger,
): Promise<{ stop(): Promise<void> }> {
  const running = Object.entries(jobs).map(([name, spec]) => {
    const connection = queues.workerConnection();
    connection.on('error', () => {});
    const worker = new Worker<Record<string, unknown>>(
      jobQueueName(service, name),
      (job) => spec.run(contextFor(`job-${job.id ?? name}`), job.data),
      {
        connection: connection as ConnectionOptions,
        prefix: queues.settings.prefix,
        concurrency: spec.concurrency ?? 1,
        skipVersionCheck: true,
      },
    );
    worker.on('error', (error) => log.warn({ job: name, error: error.message }, 'jobs: worker'));
    worker.on('failed', (job, error) =>
      log.warn({ job: name, id: job?.id, attempt: job?.attemptsMade, error: error.message }, 'jobs: failed'),
    );
    return { connection, worker };
  });

  const schedule = async () => {
    for (const [name, spec] of Object.entries(jobs)) {
      if (spec.everyMs === undefined) continue;
      const queue = queues.queue(jobQueueName(service, name));
      await queue.upsertJobScheduler(name, { every: spec.everyMs }, { name, data: {} });
    }
  };
  // Schedules live in Redis, so they are laid down again now and then: an emptied Redis forgets them.
  const trySchedule = () =>
    schedule().catch((error: Error) => log.warn({ error: error.message }, 'jobs: schedules'));
  const timer = setInterval(() => void trySchedule(), 30_000);
  await trySchedule();

  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(running.map(({ worker }) => worker.close()));
      for (const { connection } of running) connection.disconnect();
    },
  };
}
