import { type ConnectionOptions, DelayedError, type Job, Worker, type WorkerOptions } from 'bullmq';
import type { Logger } from 'pino';
import type { QueueConnections } from './connections.ts';
import { watchKey } from './key-pulse.ts';
import { withTimeout } from './with-timeout.ts';

const GRACE_MS = 2_000;

// How long a worker waits for work before it asks for it again. Redis wakes it when there is some; this is for a
// connection that broke without notice.
const DRAIN_SECONDS = 15;

// How often workers are woken while work waits: the one that Redis woke may have been killed before it took any.
const WAKE_MS = 5_000;

/** What is about to be worked on. `origin` is the `traceparent` under which it was set going. */
export interface Work {
  queue: string;
  name: string;
  origin: string | undefined;
}

/** Runs each piece of work, and measures it. */
export type WorkWatch = <T>(about: Work, work: () => Promise<T>) => Promise<T>;

/** Work on the jobs of one queue. */
export interface WorkerSpec<D> {
  queue: string;
  options: Omit<WorkerOptions, 'connection' | 'prefix'>;
  log: Logger;
  /** Does a job; answers for how many milliseconds it is put off, 0 when it is done with. */
  work(job: Job<D>): Promise<number>;
  onFailed(job: Job<D> | undefined, error: Error): void;
  /** Measures the work, and finds its origin. */
  watch?: WorkWatch | undefined;
  originOf?(job: Job<D>): string | undefined;
}

/** Starts a worker. `stop()` waits for the work in hand, yet not for a Redis that is away. */
export function startWorker<D>(queues: QueueConnections, spec: WorkerSpec<D>): { stop(): Promise<void> } {
  const connection = queues.workerConnection();
  const inHand = new Set<Promise<number>>();
  const worker = new Worker<D>(
    spec.queue,
    async (job, token) => {
      const working = begin(spec, job);
      inHand.add(working);
      const waitMs = await working.finally(() => inHand.delete(working));
      if (waitMs === 0) return;
      await job.moveToDelayed(Date.now() + waitMs, token);
      throw new DelayedError();
    },
    {
      ...spec.options,
      drainDelay: DRAIN_SECONDS,
      // Looked for below, only while there is active work.
      skipStalledCheck: true,
      connection: connection as ConnectionOptions,
      prefix: queues.settings.prefix,
      skipVersionCheck: true,
    },
  );
  worker.on('error', (error) => {
    if (!queues.workersAway) spec.log.warn({ error: error.message, queue: spec.queue }, 'worker');
  });
  worker.on('failed', spec.onFailed);
  const forgetQueue = watchQueue(queues, worker);

  return {
    async stop() {
      forgetQueue();
      // With Redis away BullMQ would wait until it is back: to note what was done, or to learn that the queue is empty.
      const away = connection.status !== 'ready';
      if (away) while (inHand.size > 0) await Promise.allSettled(inHand);
      const closing = worker.close(away);
      while (!(await endsWithin(closing, GRACE_MS)) && inHand.size > 0) await Promise.allSettled(inHand);
      connection.disconnect();
    },
  };
}

/** Looks after work that a killed process left, while the queue holds any. The function returned ends it. */
function watchQueue<D>(queues: QueueConnections, worker: Worker<D>): () => void {
  const whileThere = (list: string, look: () => Promise<unknown>) =>
    watchKey(queues.settings.redisUrl, {
      key: worker.toKey(list),
      expected: null,
      ask: (command) => queues.command(command),
      // A look that fails is made up for by the next one.
      onOdd: () => void look().catch(() => {}),
    });
  let wokenAt = 0;
  const wake = async () => {
    if (Date.now() - wokenAt < WAKE_MS) return;
    wokenAt = Date.now();
    await queues.use(worker.name, async (queue) => {
      // To resume a queue is to wake its workers. One that a person has paused stays so.
      if (!(await queue.isPaused())) await queue.resume();
    });
  };
  const ends = [
    whileThere('active', () => worker.backend.moveStalledJobsToWait()),
    whileThere('wait', wake),
    whileThere('delayed', wake),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function begin<D>(spec: WorkerSpec<D>, job: Job<D>): Promise<number> {
  if (!spec.watch) return spec.work(job);
  const origin = spec.originOf?.(job) ?? job.opts.telemetry?.metadata;
  return spec.watch({ queue: spec.queue, name: job.name, origin }, () => spec.work(job));
}

const endsWithin = (work: Promise<void>, ms: number) =>
  withTimeout(work, ms, 'still busy').then(
    () => true,
    () => false,
  );
