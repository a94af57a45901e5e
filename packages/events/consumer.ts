import type { ConnectionOptions } from 'bullmq';
import { DelayedError, type Job, Worker } from 'bullmq';
import type { ClientSession, Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { AnyEvent, ServiceName } from './catalogue.ts';
import type { QueueConnections } from './connections.ts';
import { RETENTION_DAYS } from './outbox.ts';
import { eventQueueName } from './relay.ts';

const WAIT_FOR_EARLIER_MS = 100;
// An earlier event that is this long overdue is not coming: its outbox was dropped or restored from a backup.
const GIVE_UP_ORDER_MS = 5 * 60_000;

interface Processed {
  _id: string;
  at: Date;
}

interface Cursor {
  _id: string;
  last: number;
}

/** An event that could not be processed, kept for a person to look at and try again. */
export interface DeadLetter {
  _id: string;
  event: AnyEvent;
  error: string;
  attempts: number;
  diedAt: Date;
}

/** What a consumer needs of its subgraph. */
export interface ConsumerHost {
  readonly service: ServiceName;
  readonly connection: Connection;
  readonly log: Logger;
  /** Runs work in a transaction which the handler's writes join. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** The session of the running transaction. */
  session(): ClientSession | undefined;
  handle(event: AnyEvent): Promise<void>;
}

function collections(connection: Connection) {
  return {
    processed: connection.collection<Processed>('processedEvents'),
    cursors: connection.collection<Cursor>('eventCursors'),
    deadLetters: connection.collection<DeadLetter>('deadLetters'),
  };
}

/** The dead letters of a consumer's database. */
export const deadLettersOf = (connection: Connection) => collections(connection).deadLetters;

/** Creates the collections and indexes by which events are consumed once. */
export async function buildConsumerIndexes(connection: Connection): Promise<void> {
  const { processed } = collections(connection);
  // Outlives the outbox's retention, so that a refilled queue finds every event that was consumed before.
  await processed.createIndex({ at: 1 }, { expireAfterSeconds: (RETENTION_DAYS + 1) * 86_400 });
  const existing = new Set((await connection.listCollections()).map(({ name }) => name));
  for (const name of ['eventCursors', 'deadLetters']) {
    if (!existing.has(name)) await connection.createCollection(name);
  }
}

/**
 * Takes events off a consumer's queue. The event's id and its place in the aggregate's order are recorded in the
 * same transaction as the effect: delivered at least once, done once, in order per aggregate.
 */
export function startConsumer(host: ConsumerHost, queues: QueueConnections): { stop(): Promise<void> } {
  const connection = queues.workerConnection();
  connection.on('error', () => {});
  const worker = new Worker<AnyEvent>(
    eventQueueName(host.service),
    async (job, token) => {
      const taken = await consume(host, job);
      if (taken) return;
      await job.moveToDelayed(Date.now() + WAIT_FOR_EARLIER_MS, token);
      throw new DelayedError();
    },
    {
      connection: connection as ConnectionOptions,
      prefix: queues.settings.prefix,
      concurrency: 8,
      skipVersionCheck: true,
    },
  );
  worker.on('error', (error) => host.log.warn({ error: error.message }, 'events: worker'));
  worker.on('failed', (job, error) => {
    if (!job) return;
    host.log.warn(
      { event: job.data.type, id: job.id, attempt: job.attemptsMade, error: error.message },
      'events',
    );
    if (job.attemptsMade >= (job.opts.attempts ?? 1)) void bury(host, job, error);
  });
  return {
    async stop() {
      await worker.close();
      connection.disconnect();
    },
  };
}

/** Processes one event unless it was processed before; false when an earlier one of its aggregate is missing. */
async function consume(host: ConsumerHost, job: Job<AnyEvent>): Promise<boolean> {
  const event = job.data;
  const place = event.order[host.service] ?? 0;
  const { processed, cursors } = collections(host.connection);
  if (await processed.findOne({ _id: event.id })) return true;
  const cursor = await cursors.findOne({ _id: event.aggregateId });
  const overdue = Date.now() - job.timestamp > GIVE_UP_ORDER_MS;
  if (place > (cursor?.last ?? 0) + 1 && !overdue) return false;
  await host.transaction(async () => {
    await record(host, event, place);
    await host.handle(event);
  });
  return true;
}

async function record(host: ConsumerHost, event: AnyEvent, place: number): Promise<void> {
  const session = host.session();
  const { processed, cursors } = collections(host.connection);
  await processed.insertOne({ _id: event.id, at: new Date() }, { session });
  await cursors.updateOne({ _id: event.aggregateId }, { $max: { last: place } }, { upsert: true, session });
}

/** Keeps a failed event as a dead letter and lets the later ones of its aggregate pass. */
async function bury(host: ConsumerHost, job: Job<AnyEvent>, error: Error): Promise<void> {
  const event = job.data;
  const { deadLetters, cursors } = collections(host.connection);
  try {
    await deadLetters.replaceOne(
      { _id: event.id },
      { event, error: error.message, attempts: job.attemptsMade, diedAt: new Date() },
      { upsert: true },
    );
    await cursors.updateOne(
      { _id: event.aggregateId },
      { $max: { last: event.order[host.service] ?? 0 } },
      { upsert: true },
    );
    host.log.error({ event: event.type, id: event.id, error: error.message }, 'events: dead letter');
  } catch (failure) {
    host.log.error({ event: event.type, id: event.id, failure }, 'events: dead letter could not be kept');
  }
}

/** Puts a dead letter back to work: processed at once, removed on success, raised again on failure. */
export async function retryDeadLetter(host: ConsumerHost, eventId: string): Promise<boolean> {
  const { deadLetters } = collections(host.connection);
  const letter = await deadLetters.findOne({ _id: eventId });
  if (!letter) return false;
  await host.transaction(async () => {
    await record(host, letter.event, letter.event.order[host.service] ?? 0);
    await host.handle(letter.event);
    await deadLetters.deleteOne({ _id: eventId }, { session: host.session() });
  });
  return true;
}
