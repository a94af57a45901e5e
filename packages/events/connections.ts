import { once } from 'node:events';
import { type ConnectionOptions, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { OutageLog } from './outage-log.ts';
import { connectRedis } from './redis.ts';
import { withTimeout } from './with-timeout.ts';

/** How this process reaches the queues. */
export interface QueueSettings {
  redisUrl: string;
  /** Prefix of every queue key, so that several Souks can share a Redis. */
  prefix: string;
}

const ANSWER_MS = 2_000;

/**
 * The Redis connections behind queues. The adding side fails fast, since MongoDB keeps the truth and a request must
 * not wait for Redis; the working side waits without end, as BullMQ asks of workers.
 */
export class QueueConnections {
  readonly settings: QueueSettings;
  readonly #adding: Redis;
  readonly #log: Logger;
  /** All workers of a subgraph are one client in the log. */
  readonly #workers: OutageLog;
  readonly #queues = new Map<string, Queue>();

  constructor(settings: QueueSettings, log: Logger) {
    this.settings = settings;
    this.#log = log;
    this.#workers = new OutageLog(log, 'Redis', 'workers');
    this.#adding = connectRedis({
      url: settings.redisUrl,
      client: 'queues',
      log,
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      connectTimeout: 2_000,
      retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    });
  }

  /** The adding side of a queue, made on first use. */
  queue(name: string): Queue {
    let queue = this.#queues.get(name);
    if (!queue) {
      queue = new Queue(name, {
        connection: this.#adding as ConnectionOptions,
        prefix: this.settings.prefix,
        defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
        skipVersionCheck: true,
      });
      queue.on('error', () => {});
      this.#queues.set(name, queue);
    }
    return queue;
  }

  /** Does something with a queue; raises an error soon when Redis is away or does not answer. */
  async use<T>(name: string, work: (queue: Queue) => Promise<T>): Promise<T> {
    await this.#whenReady();
    return withTimeout(work(this.queue(name)), ANSWER_MS, 'Redis does not answer in time');
  }

  /** The same for plain commands. */
  async command<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
    await this.#whenReady();
    return withTimeout(work(this.#adding), ANSWER_MS, 'Redis does not answer in time');
  }

  // BullMQ by itself waits without end for a connection that has never been up.
  async #whenReady(): Promise<void> {
    const { status } = this.#adding;
    if (status === 'ready') return;
    if (status !== 'connecting' && status !== 'connect') throw new Error('Redis is out of reach');
    const gaveUp = new AbortController();
    const { signal } = gaveUp;
    try {
      const closed = once(this.#adding, 'close', { signal }).then(() => {
        throw new Error('Redis is out of reach');
      });
      const first = Promise.race([once(this.#adding, 'ready', { signal }), closed]);
      await withTimeout(first, ANSWER_MS, 'Redis is out of reach');
    } finally {
      gaveUp.abort();
    }
  }

  /** The connection on the adding side. */
  get redis(): Redis {
    return this.#adding;
  }

  /** Whether Redis answers at this moment. */
  get ready(): boolean {
    return this.#adding.status === 'ready';
  }

  /** Calls back each time Redis can be reached again; returns how to stop that. */
  onReady(listener: () => void): () => void {
    this.#adding.on('ready', listener);
    return () => this.#adding.off('ready', listener);
  }

  /** Whether the workers' connections are away now, which is logged already. */
  get workersAway(): boolean {
    return this.#workers.isAway;
  }

  /** A new connection for one worker. */
  workerConnection(): Redis {
    return connectRedis({
      url: this.settings.redisUrl,
      client: 'workers',
      log: this.#log,
      outages: this.#workers,
      maxRetriesPerRequest: null,
      retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    });
  }

  async close(): Promise<void> {
    const closing = [...this.#queues.values()].map((queue) => queue.close());
    await withTimeout(Promise.allSettled(closing), ANSWER_MS, 'queues did not close').catch(() => {});
    this.#adding.disconnect();
  }
}
