import type { EventPayloads, EventType, LiveEventType } from '@souk/events';
import type { ClientInfo, ServiceCaller, Viewer } from '@souk/platform';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** What a job may be given besides its data. */
export interface EnqueueOptions {
  /** Jobs with an id that is waiting or running already are not added again. */
  id?: string;
  delayMs?: number;
}

/**
 * What a resolver, service, event consumer, job or sweep works with. `Models` is the subgraph's `ctx.db`, `Config` its
 * own settings, `Runtime` what it opened at its start. Always the first argument.
 */
export interface Ctx<Models = unknown, Config = unknown, Runtime = unknown> {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly client: ClientInfo;
  readonly log: Logger;
  readonly db: Models;
  readonly config: Config;
  /** What the subgraph's `start` opened, e.g. a payment provider. Raises before the end of `start`, so also in migrations. */
  readonly runtime: Runtime;
  readonly redis: Redis;
  /** Prefix of every Redis key and channel of this Souk. */
  readonly redisPrefix: string;
  /** Calls another subgraph as this service, never inside a transaction. */
  readonly services: ServiceCaller;
  /** Ends when the caller went away or the deadline passed. */
  readonly signal: AbortSignal | undefined;
  /** Whether what runs now is inside `transaction`. */
  readonly inTransaction: boolean;
  /** Runs `work` in a transaction that every read and write below joins. Nested calls join the outer one. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Runs once the current transaction has committed, at once outside of one. For wake-ups, never for facts. */
  afterCommit(effect: () => void): void;
  /** Records an event in the outbox. Refuses to run outside a transaction. */
  emit<T extends EventType>(type: T, aggregateId: string, payload: EventPayloads[T]): Promise<void>;
  /** As `emit`, for many events of a type: fewer writes. */
  emitAll<T extends EventType>(
    type: T,
    all: readonly { aggregateId: string; payload: EventPayloads[T] }[],
  ): Promise<void>;
  /**
   * Tells subscribers of a change once it is committed, without a record: of one aggregate at most one announcement in half
   * a second, then the last one. For what changes so often that an event for each change would be a flood.
   */
  announce<T extends LiveEventType>(type: T, aggregateId: string, payload: EventPayloads[T]): void;
  /** Adds a job of this subgraph; false when the queue cannot be reached (a sweep has to pick the work up). */
  enqueue(job: string, data: object, options?: EnqueueOptions): Promise<boolean>;
  /** The per-request store behind `load`. */
  readonly loaders: Map<object, unknown>;
}
