import { type ConnectionOptions, DelayedError, type Job, Worker, type WorkerOptions } from 'bullmq';
import type { Logger } from 'pino';
import type { QueueConnections } from './connections.ts';
import { within } from './within.ts';

const GRACE_MS = 2_000;

/** Work on the jobs of one queue. */
export interface WorkerSpec<D> {
  queue: string;
  options: Omit<WorkerOptions, 'connection' | 'prefix'>;
  log: Logger;
  /** Does a job; answers for how many milliseconds it is put off, 0 when it is done with. */
  work(job: Job<D>): Promise<number>;
  onFailed(job: Job<D> | undefined, error: Error): void;
}

/** Starts a worker. `stop()` waits for the work in hand, yet not for a Redis that is away. */
export function startWorker<D>(queues: QueueConnections, spec: WorkerSpec<D>): { stop(): Promise<void> } {
  const connection = queues.workerConnection();
  connection.on('error', () => {});
  const inHand = new Set<Promise<number>>();
  const worker = new Worker<D>(
    spec.queue,
    async (job, token) => {
      const working = spec.work(job);
      inHand.add(working);
      const waitMs = await working.finally(() => inHand.delete(working));
      if (waitMs === 0) return;
      await job.moveToDelayed(Date.now() + waitMs, token);
      throw new DelayedError();
    },
    {
      ...spec.options,
      connection: connection as ConnectionOptions,
      prefix: queues.settings.prefix,
      skipVersionCheck: true,
    },
  );
  worker.on('error', (error) => spec.log.warn({ error: error.message, queue: spec.queue }, 'worker'));
  worker.on('failed', spec.onFailed);

  return {
    async stop() {
      // With Redis away BullMQ would wait until it is back: to note what was done, or to be told that nothing is there.
      const away = connection.status !== 'ready';
      if (away) while (inHand.size > 0) await Promise.allSettled(inHand);
      const closing = worker.close(away);
      while (!(await endsWithin(closing, GRACE_MS)) && inHand.size > 0) await Promise.allSettled(inHand);
      connection.disconnect();
    },
  };
}

const endsWithin = (work: Promise<void>, ms: number) =>
  within(work, ms, 'still busy').then(
    () => true,
    () => false,
  );
