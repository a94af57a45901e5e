import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@souk/subgraph/database/database.ts';
import { dropKeys, freshNamespace } from '@souk/testing';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import {
  type AnyEvent,
  buildConsumerIndexes,
  buildOutboxIndexes,
  ChangeFeed,
  type ConsumerHost,
  OutboxRelay,
  QueueConnections,
  startConsumer,
  writeEvent,
} from '../index.ts';

/** One publisher and consumer of `media.attached`, on a database and queues of its own. */
export type EventKit = Awaited<ReturnType<typeof eventKit>>;

interface Effect {
  _id: string;
  aggregate: string;
  number: number;
}

const log = pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' });

/** Opens a kit; two of one `namespace` share database and queues. */
export async function eventKit({
  mongoUri = String(process.env.MONGODB_URI),
  redisUrl = String(process.env.REDIS_URL),
  namespace = freshNamespace(),
}: {
  mongoUri?: string;
  redisUrl?: string;
  namespace?: string;
} = {}) {
  const database = await openDatabase(mongoUri, `${namespace}events`, {});
  const { connection, transaction, session } = database;
  const queues = new QueueConnections({ redisUrl, prefix: `souk-${namespace}` }, log);
  await buildOutboxIndexes(connection);
  await buildConsumerIndexes(connection);
  const effects = connection.collection<Effect>('effects');
  if (!(await connection.listCollections()).some(({ name }) => name === 'effects')) {
    await connection.createCollection('effects');
  }
  const parts: { stop(): Promise<void> }[] = [];

  /** Records an effect in the handler's transaction; a second effect of one event would be seen as a double. */
  const host: ConsumerHost = {
    service: 'media',
    connection,
    log,
    transaction,
    session,
    handle: (event) => note(event),
  };
  async function note(event: AnyEvent): Promise<void> {
    const number = event.order.media ?? 0;
    const effect = { _id: crypto.randomUUID(), aggregate: event.aggregateId, number };
    await effects.insertOne(effect, { session: session() });
  }

  return {
    connection,
    queues,
    namespace,
    host,
    transaction,
    session,
    note,
    async emit(aggregateId: string, source: 'media' | 'products' = 'media') {
      const payload = { mediaId: aggregateId, service: source, entityType: 'x', entityId: 'y' };
      const event = { type: 'media.attached' as const, aggregateId, payload, requestId: 'req-1', source };
      const current = session();
      if (!current) throw new Error('outside a transaction');
      await writeEvent(connection, current, event);
    },
    /** Emits an event that has no consumer. */
    async emitUnheard(productId: string) {
      const payload = { productId, sellerId: 's1' };
      const about = { aggregateId: productId, payload, requestId: 'req-1', source: 'media' as const };
      const current = session();
      if (!current) throw new Error('outside a transaction');
      await writeEvent(connection, current, { type: 'product.created', ...about });
    },
    relay() {
      const relay = new OutboxRelay('media', connection, queues, log);
      const feed = new ChangeFeed(connection, log);
      relay.start(feed);
      feed.start();
      parts.push(relay, feed);
      return relay;
    },
    consume(handle: (event: AnyEvent) => Promise<void> = note) {
      const consumer = startConsumer({ ...host, handle }, queues);
      parts.push(consumer);
      return consumer;
    },
    /** The numbers of each aggregate's effects, in the order in which they took place. */
    async done(): Promise<Record<string, number[]>> {
      const found: Record<string, number[]> = {};
      for (const { aggregate, number } of await effects.find().sort({ $natural: 1 }).toArray()) {
        found[aggregate] = [...(found[aggregate] ?? []), number];
      }
      return found;
    },
    countDone: () => effects.countDocuments(),
    waiting: async () => {
      const jobs = await queues.queue('events-media').getJobCounts();
      return Object.values(jobs).reduce((sum, count) => sum + count, 0);
    },
    async stop() {
      await Promise.all(parts.map((part) => part.stop()));
      await queues.close();
      await database.close();
    },
    async drop() {
      await Promise.all(parts.map((part) => part.stop()));
      await queues.close();
      await connection.dropDatabase();
      await database.close();
      const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null });
      redis.on('error', () => {});
      await redis.connect().then(
        () => dropKeys(redis, namespace),
        () => {},
      );
      redis.disconnect();
    },
  };
}

/** Waits until something holds. The bound only ends a test that would never end. */
export async function until(holds: () => Promise<boolean>, what: string, patienceMs = 45_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await sleep(25);
  }
}

/** 1 to n. */
export const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
