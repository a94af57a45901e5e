import { type ConnectionOptions, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** How this process reaches the queues. */
export interface QueueSettings {
  redisUrl: string;
  /** Prefix of every queue key, so that several Souks can share a Redis. */
  prefix: string;
}

/**
 * The Redis connections behind queues. The adding side fails fast, since MongoDB keeps the truth and a request must
 * not wait for Redis; the working side waits for ever, as BullMQ asks of workers.
 */
export class QueueConnections {
  readonly settings: QueueSettings;
  readonly #adding: Redis;
  readonly #queues = new Map<string, Queue>();

  constructor(settings: QueueSettings, log: Logger) {
    this.settings = settings;
    this.#adding = new Redis(settings.redisUrl, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      connectTimeout: 2_000,
      retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    });
    this.#adding.on('error', (error) => log.warn({ error: error.message }, 'redis: queues out of reach'));
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

  /** Whether Redis answers at this moment. */
  get ready(): boolean {
    return this.#adding.status === 'ready';
  }

  /** The connection on the adding side, for the relay's own marker. */
  get redis(): Redis {
    return this.#adding;
  }

  /** A new connection for one worker. */
  workerConnection(): Redis {
    return new Redis(this.settings.redisUrl, {
      maxRetriesPerRequest: null,
      retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    });
  }

  async close(): Promise<void> {
    for (const queue of this.#queues.values()) await queue.close();
    this.#adding.disconnect();
  }
}
