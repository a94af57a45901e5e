import { randomUUID } from 'node:crypto';
import { type EventPayloads, writeEvent } from '@souk/events';
import mongoose from 'mongoose';
import { eventually, type TestMedia } from './start.ts';

type UsageEvent = 'media.attached' | 'media.detached';

/** Publishes events to the media subgraph as another service would: through outbox, relay and queue. */
export interface Publisher {
  /** Publishes events of a type with one aggregate id, so in order, and waits until media has consumed them. */
  publish<T extends UsageEvent>(type: T, ...payloads: EventPayloads[T][]): Promise<void>;
  /** The same with an aggregate id each, so that they are consumed concurrently. */
  publishAtOnce<T extends UsageEvent>(type: T, ...payloads: EventPayloads[T][]): Promise<void>;
  close(): Promise<void>;
}

/** A publisher on the subgraph's own outbox. */
export async function publishTo(media: TestMedia): Promise<Publisher> {
  const uri = String(process.env.MONGODB_URI);
  const connection = await mongoose.createConnection(uri, { dbName: media.dbName }).asPromise();
  const outbox = connection.collection<{ _id: string }>('outbox');
  const processed = connection.collection<{ _id: string }>('processedEvents');

  async function tell<T extends UsageEvent>(
    type: T,
    payloads: EventPayloads[T][],
    aggregateOf: () => string,
  ) {
    const requestId = randomUUID();
    for (const payload of payloads) {
      const event = { type, aggregateId: aggregateOf(), payload, requestId, source: 'products' as const };
      await connection.transaction((session) => writeEvent(connection, session, event));
    }
    const told = await outbox.find({ requestId }).toArray();
    const ids = told.map(({ _id }) => _id);
    await eventually(async () => (await processed.countDocuments({ _id: { $in: ids } })) === payloads.length);
  }

  return {
    publish(type, ...payloads) {
      const aggregateId = `test_${randomUUID()}`;
      return tell(type, payloads, () => aggregateId);
    },
    publishAtOnce: (type, ...payloads) => tell(type, payloads, () => `test_${randomUUID()}`),
    close: () => connection.close(),
  };
}
