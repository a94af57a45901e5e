import { setTimeout as sleep } from 'node:timers/promises';
import type { EventPayloads, EventType, ServiceName } from '@souk/subgraph';
import type { Shop } from './shop.ts';

/**
 * Delivers an event of another subgraph through outbox, queue and consumer, and returns once it was processed. `place` is
 * its number among the events of its aggregate.
 */
export async function deliver<T extends EventType>(
  shop: Shop,
  source: ServiceName,
  type: T,
  aggregateId: string,
  place: number,
  payload: EventPayloads[T],
  occurredAt = new Date(),
): Promise<void> {
  const db = shop.mongo.db(shop.dbName);
  const _id = crypto.randomUUID();
  await db.collection<{ _id: string }>('outbox').insertOne({
    _id,
    type,
    aggregateId,
    payload,
    order: { products: place },
    requestId: 'test',
    source,
    occurredAt,
    relayedAt: null,
  } as { _id: string });
  const processed = db.collection<{ _id: string }>('processedEvents');
  for (let tries = 0; tries < 600; tries += 1) {
    if (await processed.findOne({ _id })) return;
    await sleep(50);
  }
  throw new Error(`${type} was not processed`);
}
