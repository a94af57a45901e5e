import { type EventPayloads, type EventType, isLive, type LiveEventType } from '@souk/events';
import { fault, unavailable } from '@souk/platform';
import { EventQueue } from '@souk/platform/sockets';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type EventHub, eventHub } from './event-hub.ts';

/** An event as a subscription receives it: a hint that something changed. The stored state may be newer. */
export interface LiveEvent<T extends LiveEventType = LiveEventType> {
  /** The id of the event in the outbox. */
  id: string;
  type: T;
  aggregateId: string;
  payload: EventPayloads[T];
}

/** The Redis channel on which events of a type are published. */
export const liveChannel = (prefix: string, type: LiveEventType) => `${prefix}live:${type}`;

/** What a live source needs. */
export interface LiveSourceOptions {
  /** The subgraph, named in errors when live updates are unavailable. */
  service: string;
  redis: Redis;
  redisUrl: string;
  redisPrefix: string;
  /** The log of the process. */
  log: Logger;
  /** The maximum number of subscriptions at a time. */
  limit: number;
}

const heard = z.object({ id: z.string(), type: z.string(), aggregateId: z.string(), payload: z.object({}) });
const LOST = 'Live updates are interrupted. Subscribe again, and reload what you follow.';

/** Publishes a subgraph's events once they are committed, and receives those of all subgraphs. */
export class LiveSource {
  readonly #options: LiveSourceOptions;
  readonly #hub: EventHub;
  readonly #queues = new Set<EventQueue<LiveEvent>>();

  constructor(options: LiveSourceOptions) {
    this.#options = options;
    this.#hub = eventHub(options.redisUrl, options.log);
  }

  /** How many subscriptions are being served. */
  get size(): number {
    return this.#queues.size;
  }

  /**
   * Publishes a hint to all listeners. Fire and forget: while Redis is unreachable hints are lost, but the event itself is
   * in the outbox.
   */
  publish<T extends EventType>(id: string, type: T, aggregateId: string, payload: EventPayloads[T]): void {
    const { redis, redisPrefix } = this.#options;
    if (!isLive(type) || redis.status !== 'ready') return;
    const text = JSON.stringify({ id, type, aggregateId, payload });
    redis.publish(liveChannel(redisPrefix, type), text).catch(() => {});
  }

  /**
   * The events of these types from now on that are `wanted`. Raises SERVICE_UNAVAILABLE when Redis cannot be reached
   * and RATE_LIMITED past the limit; the stream raises them when the connection breaks or its reader is too slow.
   */
  async listen<T extends LiveEventType>(
    types: readonly T[],
    wanted: (event: LiveEvent<T>) => boolean,
    signal: AbortSignal | undefined,
  ): Promise<AsyncGenerator<LiveEvent<T>, void, undefined>> {
    const { service, redisPrefix, limit } = this.#options;
    if (this.#queues.size >= limit) {
      throw fault('RATE_LIMITED', 'Too many subscriptions are open. Try again later.');
    }
    let leave: (() => void) | undefined;
    const queue = new EventQueue<LiveEvent<T>>({
      signal,
      onEnd: () => {
        leave?.();
        this.#queues.delete(queue);
      },
    });
    this.#queues.add(queue);
    const channels = types.map((type) => liveChannel(redisPrefix, type));
    try {
      leave = await this.#hub.listen(channels, {
        onMessage(message) {
          if (!heard.safeParse(message).success) return;
          const event = message as LiveEvent<T>;
          if (wanted(event)) queue.push(event);
        },
        onLost: () => queue.fail(unavailable(service, LOST)),
      });
    } catch (error) {
      queue.end();
      throw Object.assign(unavailable(service, LOST), { cause: error });
    }
    // It may have ended while Redis was being asked, when there was nothing to leave yet.
    if (!this.#queues.has(queue)) leave();
    return queue.read();
  }

  /** Ends every subscription; their readers learn that the subgraph is away. */
  close(): void {
    for (const queue of this.#queues) queue.fail(unavailable(this.#options.service));
  }
}
