import type { Queue } from 'bullmq';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { SoukEvent } from './catalogue.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { QueueConnections } from './connections.ts';
import { watchKey } from './key-pulse.ts';
import { type OutboxRecord, outboxOf } from './outbox.ts';
import { markerOf, requeueIfLost } from './requeue.ts';
import type { ServiceName } from './services.ts';

// The change feed and the marker in Redis wake the relay; this is for what they miss.
const SWEEP_MS = 30_000;
const RETRY_MS = 5_000;
const BATCH = 200;

/** The queue on which a consumer's events lie. */
export const eventQueueName = (consumer: ServiceName) => `events-${consumer}`;

/**
 * Moves events from one database's outbox to the consumers' queues. The change feed wakes it, a sweep makes sure.
 * Several relays of one outbox do no harm: a job's id is its event's id, and consumers take an event once.
 */
export class OutboxRelay {
  readonly #connection: Connection;
  readonly #queues: QueueConnections;
  readonly #source: ServiceName;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #retrying: NodeJS.Timeout | undefined;
  #forgetReady: (() => void) | undefined;
  #forgetMarker: (() => void) | undefined;
  #marker: string | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  // Whether Redis may be another one than at the last look, or have been restarted.
  #unsure = true;
  #stopped = false;

  constructor(source: ServiceName, connection: Connection, queues: QueueConnections, log: Logger) {
    this.#source = source;
    this.#connection = connection;
    this.#queues = queues;
    this.#log = log;
  }

  /** Follows the outbox from now on; the feed is started after that. */
  start(feed: ChangeFeed): void {
    // What nobody consumes is stored as relayed.
    const match = {
      $or: [
        { operationType: 'insert', 'fullDocument.relayedAt': null },
        // Set back, so that consumers receive it again.
        { operationType: 'update', 'updateDescription.updatedFields.relayedAt': { $type: 'null' } },
      ],
    };
    feed.follow({ collection: 'outbox', match, fields: [], onChange: () => this.wake() });
    feed.onOpen(() => this.wake());
    this.#timer = setInterval(() => this.#lookCloser(), SWEEP_MS);
    this.#forgetReady = this.#queues.onReady(() => this.#lookCloser());
    this.wake();
  }

  #lookCloser(): void {
    this.#unsure = true;
    this.wake();
  }

  /** Relays what is waiting, soon. Calls during a run lead to one more run. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#drain()
      .catch((error: Error) => {
        // An outage of MongoDB or Redis is logged once, by its client.
        const away = this.#connection.readyState !== 1 || !this.#queues.ready;
        if (!away) this.#log.warn({ error: error.message }, 'outbox: relay will try again');
        clearTimeout(this.#retrying);
        if (!this.#stopped) this.#retrying = setTimeout(() => this.#lookCloser(), RETRY_MS);
      })
      .finally(() => {
        this.#running = undefined;
        if (this.#again && !this.#stopped) {
          this.#again = false;
          this.wake();
        }
      });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    clearTimeout(this.#retrying);
    this.#forgetMarker?.();
    this.#forgetReady?.();
    await this.#running;
  }

  #watchMarker(marker: string): void {
    if (this.#stopped || this.#marker === marker) return;
    this.#marker = marker;
    this.#forgetMarker?.();
    this.#forgetMarker = watchKey(this.#queues.settings.redisUrl, {
      key: markerOf(this.#connection, this.#queues, this.#source),
      expected: marker,
      ask: (command) => this.#queues.command(command),
      onOdd: () => this.#lookCloser(),
    });
  }

  async #drain(): Promise<void> {
    if (!this.#queues.ready) return;
    const thorough = this.#unsure;
    this.#unsure = false;
    try {
      this.#watchMarker(
        await requeueIfLost(this.#connection, this.#queues, this.#source, this.#log, thorough),
      );
    } catch (error) {
      this.#unsure = true;
      throw error;
    }
    const outbox = outboxOf(this.#connection);
    for (;;) {
      const records = await outbox.find({ relayedAt: null }).sort({ _id: 1 }).limit(BATCH).toArray();
      if (records.length === 0) return;
      await this.#put(records);
      await outbox.updateMany(
        { _id: { $in: records.map((record) => record._id) } },
        { $set: { relayedAt: new Date() } },
      );
      if (records.length < BATCH || this.#stopped) return;
    }
  }

  async #put(records: readonly OutboxRecord[]): Promise<void> {
    const jobs = new Map<ServiceName, Parameters<Queue['addBulk']>[0]>();
    for (const record of records) {
      const event = toEvent(record);
      for (const consumer of Object.keys(record.order) as ServiceName[]) {
        const list = jobs.get(consumer) ?? [];
        list.push({
          name: record.type,
          data: event,
          opts: { jobId: record._id, attempts: 5, backoff: { type: 'exponential', delay: 500, jitter: 0.3 } },
        });
        jobs.set(consumer, list);
      }
    }
    for (const [consumer, list] of jobs) {
      await this.#queues.use(eventQueueName(consumer), (queue) => queue.addBulk(list));
    }
  }
}

function toEvent({ _id, relayedAt: _, ...record }: OutboxRecord): SoukEvent {
  return { ...record, id: _id, occurredAt: record.occurredAt.toISOString() };
}
