import { type JobsOptions, UnrecoverableError } from 'bullmq';
import type { Logger } from 'pino';
import type { QueueConnections } from './connections.ts';
import { startWorker, type WorkWatch } from './worker.ts';

/** Work that a subgraph does outside of requests, once it is asked for. */
export interface JobSpec<C> {
  /** Does the work. Jobs are delivered at least once, so it has to bear being repeated. */
  run(ctx: C, data: Record<string, unknown>): Promise<void>;
  /** Tries before a job counts as failed; 1, the default, for what a sweep repeats anyway. */
  attempts?: number;
  concurrency?: number;
}

/** Raised by a job that need not be tried again. */
export const GiveUp = UnrecoverableError;

// A killed process keeps its jobs from the others for at most 25 seconds. Longer than for events: a job taken from a
// process that is merely slow runs twice at once, and jobs act on the world outside.
const LOCK_MS = 15_000;
// A little less than two looks for stalled work, so that each second one is not too early.
const STALLED_CHECK_MS = 4_500;
const MAX_STALLS = 5;

/** The queue of a subgraph's job. */
export const jobQueueName = (service: string, job: string) => `${service}-${job}`;

/** How often a job is tried, and at which distances. */
export const tries = ({ attempts = 1 }: { attempts?: number }): JobsOptions => ({
  attempts,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.3 },
});

/** BullMQ refuses ids with colons and ids that are whole numbers; any text may be given here. */
export const jobIdOf = (id: string) => (/^\d+$/.test(id) ? `%N${id}` : encodeURIComponent(id));

/** Starts the workers of a subgraph's jobs. */
export function startJobs<C>(
  service: string,
  jobs: Readonly<Record<string, JobSpec<C>>>,
  contextFor: (requestId: string) => C,
  queues: QueueConnections,
  log: Logger,
  watch?: WorkWatch,
): { stop(): Promise<void> } {
  const running = Object.entries(jobs).map(([name, spec]) =>
    startWorker<Record<string, unknown>>(queues, {
      queue: jobQueueName(service, name),
      options: {
        concurrency: spec.concurrency ?? 1,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_CHECK_MS,
        maxStalledCount: MAX_STALLS,
      },
      log,
      watch,
      async work(job) {
        await spec.run(contextFor(`job-${job.id ?? name}`), job.data);
        return 0;
      },
      onFailed(job, error) {
        const about = { job: name, id: job?.id, attempt: job?.attemptsMade, error: error.message };
        log.warn(about, 'jobs: failed');
      },
    }),
  );

  return {
    async stop() {
      await Promise.all(running.map((worker) => worker.stop()));
    },
  };
}
