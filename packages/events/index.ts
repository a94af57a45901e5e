export * from './catalogue.ts';
export { ChangeFeed } from './change-feed.ts';
export { QueueConnections, type QueueSettings } from './connections.ts';
export { startConsumer } from './consumer.ts';
export {
  buildConsumerIndexes,
  type ConsumerHost,
  type DeadLetter,
  deadLettersOf,
  retryDeadLetter,
} from './consuming.ts';
export { decrypt, type Encrypted, encrypt } from './encryption.ts';
export { GiveUp, type JobSpec, jobIdOf, jobQueueName, startJobs, tries } from './jobs.ts';
export { OutageLog } from './outage-log.ts';
export {
  buildOutboxIndexes,
  type OutboxRecord,
  outboxOf,
  RETENTION_DAYS,
  writeEvent,
  writeEvents,
} from './outbox.ts';
export type * from './payloads.ts';
export { PERSON_KEYS, peopleOf, withoutPersonal } from './personal.ts';
export { connectRedis, type RedisClientOptions } from './redis.ts';
export { eventQueueName, OutboxRelay } from './relay.ts';
export { SERVICE_NAMES, type ServiceName, services } from './services.ts';
export { type DueDates, defineSweep, type SweepSpec, type Sweeps, startSweeps } from './sweep.ts';
export type { WorkWatch } from './worker.ts';
