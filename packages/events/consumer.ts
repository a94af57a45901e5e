import { type Job, UnrecoverableError } from 'bullmq';
import type { AnyEvent } from './catalogue.ts';
import type { QueueConnections } from './connections.ts';
import { type ConsumerHost, consume, deadLetter, type Waiting } from './consuming.ts';
import { eventQueueName } from './relay.ts';
import { startWorker } from './worker.ts';

const WAIT_FOR_EARLIER_MS = 100;
const MAX_WAIT_MS = 2_000;
const MAX_STALLS = 5;

// How long a killed process keeps its events from the others: 3 to 10 seconds. That short a lock may also end under a
// process that is merely slow; the event is then handled twice at once, which the record in MongoDB decides for one.
const LOCK_MS = 5_000;
// A little less than the time between two looks for stalled work, so that none is too early.
const STALLED_CHECK_MS = 2_000;

/**
 * Takes events off a consumer's queue. The event's id and its place in the aggregate's order are recorded in the
 * same transaction as the effect: delivered at least once, done once, in order per aggregate.
 */
export function startConsumer(host: ConsumerHost, queues: QueueConnections): { stop(): Promise<void> } {
  const waiting: Waiting = { busy: new Map(), missingSince: new Map() };
  return startWorker<AnyEvent>(queues, {
    queue: eventQueueName(host.service),
    options: {
      concurrency: 8,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
      // BullMQ would drop an event that stalled too often; `take` dead-letters it instead.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
    },
    log: host.log,
    watch: host.watch,
    originOf: (job) => job.data.traceparent,
    work: (job) => take(host, job, waiting),
    onFailed(job, error) {
      const about = { event: job?.data.type, id: job?.id, attempt: job?.attemptsMade, error: error.message };
      host.log.warn(about, 'events: failed, will be tried again');
    },
  });
}

/**
 * Processes an event, or keeps it as a dead letter after its last attempt; the time in milliseconds to put it off for,
 * 0 when it is done with. The dead letter is written before the job leaves the queue, so no crash can lose it.
 */
async function take(host: ConsumerHost, job: Job<AnyEvent>, waiting: Waiting): Promise<number> {
  try {
    if (job.stalledCounter > MAX_STALLS) {
      throw new UnrecoverableError(`its handler brought ${job.stalledCounter} processes down`);
    }
    const missing = await consume(host, job.data, waiting);
    return Math.min(missing * WAIT_FOR_EARLIER_MS, MAX_WAIT_MS);
  } catch (error) {
    const attempts = job.attemptsMade + 1;
    if (!(error instanceof UnrecoverableError) && attempts < (job.opts.attempts ?? 1)) throw error;
    try {
      await deadLetter(host, job.data, attempts, error);
      return 0;
    } catch (failure) {
      host.log.error({ event: job.data.type, id: job.id, err: failure }, 'events: dead letter has to wait');
      return MAX_WAIT_MS;
    }
  }
}
