import {
  type AnyEvent,
  buildConsumerIndexes,
  buildOutboxIndexes,
  ChangeFeed,
  type ConsumerHost,
  OutboxRelay,
  outboxOf,
  QueueConnections,
  startConsumer,
  writeEvent,
} from '@souk/events';
import { openDatabase } from '@souk/subgraph/database/database.ts';
import { pino } from 'pino';

/** Who consumes, as the catalogue has it: both `user.blocked`, notifications `user.password_changed` as well. */
export const CONSUMERS = ['notifications', 'orders'] as const;
export type Consumer = (typeof CONSUMERS)[number];

interface Effect {
  _id: string;
  event: string;
  aggregate: string;
  number: number;
}

const log = pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' });

async function openPart(namespace: string, name: string) {
  const uri = String(process.env.MONGODB_URI);
  const database = await openDatabase(uri, `${namespace}${name}_db`, {});
  const queues = new QueueConnections(
    { redisUrl: String(process.env.REDIS_URL), prefix: `souk-${namespace}` },
    log,
  );
  const close = async () => {
    await queues.close();
    await database.close();
  };
  return { database, queues, close };
}

/** The publisher of the events. */
export async function openPublisher(namespace: string) {
  const { database, queues, close } = await openPart(namespace, 'users');
  const { connection, transaction, session } = database;
  await buildOutboxIndexes(connection);
  const relay = new OutboxRelay('users', connection, queues, log);
  const feed = new ChangeFeed(connection, log);
  return {
    /** Writes one event for each aggregate in one transaction; `fail` rolls it back. */
    tell: (
      type: 'user.blocked' | 'user.password_changed',
      aggregates: readonly string[],
      { fail = false } = {},
    ) =>
      transaction(async () => {
        const current = session();
        if (!current) throw new Error('there is no transaction');
        for (const aggregateId of aggregates) {
          const payload = { userId: aggregateId, email: 'a@souk.test', firstName: 'A', reason: null };
          const about = { aggregateId, payload, requestId: 'kills', source: 'users' as const };
          await writeEvent(connection, current, { type, ...about });
        }
        if (fail) throw new RolledBack();
      }),
    relay() {
      relay.start(feed);
      feed.start();
    },
    written: () => outboxOf(connection).countDocuments(),
    notRelayed: () => outboxOf(connection).countDocuments({ relayedAt: null }),
    drop: () => connection.dropDatabase(),
    async close() {
      await relay.stop();
      await feed.stop();
      await close();
    },
  };
}

/** Raised by a transaction that has to fail. */
export class RolledBack extends Error {}

/** A consumer of the events. */
export async function openConsumer(namespace: string, service: Consumer) {
  const { database, queues, close } = await openPart(namespace, service);
  const { connection, transaction, session } = database;
  await buildConsumerIndexes(connection);
  const effects = connection.collection<Effect>('effects');
  if (!(await connection.listCollections()).some(({ name }) => name === 'effects')) {
    await connection.createCollection('effects');
  }
  const host: ConsumerHost = {
    service,
    connection,
    log,
    transaction,
    session,
    // Each handling leaves a record under an id of its own: a second one would be seen.
    async handle(event: AnyEvent) {
      const number = event.order[service] ?? 0;
      const effect = { _id: crypto.randomUUID(), event: event.id, aggregate: event.aggregateId, number };
      await effects.insertOne(effect, { session: session() });
    },
  };
  return {
    service,
    consume: () => startConsumer(host, queues),
    countDone: () => effects.countDocuments(),
    /** The numbers of each aggregate's effects, in the order in which they took place. */
    async done(): Promise<Record<string, number[]>> {
      const found: Record<string, number[]> = {};
      for (const { aggregate, number } of await effects.find().sort({ $natural: 1 }).toArray()) {
        const numbers = found[aggregate] ?? [];
        numbers.push(number);
        found[aggregate] = numbers;
      }
      return found;
    },
    deadLetters: () => connection.collection('deadLetters').countDocuments(),
    drop: () => connection.dropDatabase(),
    close,
  };
}
