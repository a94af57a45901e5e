import { randomUUIDv7 } from 'node:crypto';
import type { ClientSession, Connection } from 'mongoose';
import { type EventType, events, type SoukEvent } from './catalogue.ts';
import type { ServiceName } from './services.ts';

/** How long an event is kept after it happened, and so how far back lost queues can be rebuilt. */
export const RETENTION_DAYS = 14;

/** An event at rest. */
export interface OutboxRecord extends Omit<SoukEvent, 'id' | 'occurredAt'> {
  _id: string;
  occurredAt: Date;
  /** When it was put on the consumers' queues; null until then. */
  relayedAt: Date | null;
}

interface Counter {
  _id: string;
  last: Partial<Record<ServiceName, number>>;
}

/** The outbox collection of a database. */
export function outboxOf(connection: Connection) {
  return connection.collection<OutboxRecord>('outbox');
}

function countersOf(connection: Connection) {
  return connection.collection<Counter>('outboxCounters');
}

/** Creates the outbox's collections and indexes. */
export async function buildOutboxIndexes(connection: Connection): Promise<void> {
  const outbox = outboxOf(connection);
  // Serves the relay's sweep: what has yet to be relayed, oldest first.
  await outbox.createIndex({ relayedAt: 1, _id: 1 });
  await outbox.createIndex({ occurredAt: 1 }, { expireAfterSeconds: RETENTION_DAYS * 86_400 });
  const existing = await connection.listCollections();
  if (!existing.some(({ name }) => name === 'outboxCounters'))
    await connection.createCollection('outboxCounters');
}

/**
 * Writes an event into the outbox within the running transaction of `session`. Numbers it per consumer first:
 * two transactions that touch one aggregate at once conflict on its counter and one of them is retried, so the
 * numbers have neither gaps nor doubles. The event's id.
 */
export async function writeEvent<T extends EventType>(
  connection: Connection,
  session: ClientSession,
  event: NewEvent<T>,
): Promise<string> {
  const { consumers } = events[event.type];
  const order: SoukEvent['order'] = {};
  if (consumers.length > 0) {
    const counter = await countersOf(connection).findOneAndUpdate(
      { _id: event.aggregateId },
      { $inc: Object.fromEntries(consumers.map((consumer) => [`last.${consumer}`, 1])) },
      { upsert: true, returnDocument: 'after', session },
    );
    for (const consumer of consumers) order[consumer] = counter?.last[consumer] ?? 1;
  }
  const record = recordOf(event, order);
  await outboxOf(connection).insertOne(record, { session });
  return record._id;
}

type NewEvent<T extends EventType> = Pick<
  SoukEvent<T>,
  'type' | 'aggregateId' | 'payload' | 'requestId' | 'traceparent' | 'source'
>;

/** As {@link writeEvent}, for many events: those that nobody consumes, and so need no number, are one write. */
export async function writeEvents<T extends EventType>(
  connection: Connection,
  session: ClientSession,
  all: readonly NewEvent<T>[],
): Promise<string[]> {
  if (all.some(({ type }) => events[type].consumers.length > 0)) {
    const ids: string[] = [];
    for (const event of all) ids.push(await writeEvent(connection, session, event));
    return ids;
  }
  const records = all.map((event) => recordOf(event, {}));
  if (records.length > 0) await outboxOf(connection).insertMany(records, { session });
  return records.map(({ _id }) => _id);
}

const recordOf = <T extends EventType>(event: NewEvent<T>, order: SoukEvent['order']): OutboxRecord => ({
  _id: randomUUIDv7(),
  ...event,
  order,
  occurredAt: new Date(),
  // What nobody consumes needs no relaying; it stays as the record of what happened.
  relayedAt: events[event.type].consumers.length === 0 ? new Date() : null,
});
