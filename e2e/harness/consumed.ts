import { SERVICE_NAMES } from '@souk/events/services.ts';
import type { TestSouk } from './souk.ts';

const MAX_WAIT_MS = 120_000;

/** Waits until a service has consumed every event that there is for it; raises when that takes too long. */
export async function consumed(
  souk: TestSouk,
  service: 'media' | 'products' | 'notifications' | 'sellers' | 'users',
): Promise<void> {
  const until = Date.now() + MAX_WAIT_MS;
  while (await hasMore(souk, service)) {
    if (Date.now() > until) throw new Error(`${service} has events to consume yet`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function hasMore(souk: TestSouk, service: string): Promise<boolean> {
  const outboxes = SERVICE_NAMES.map((publisher) =>
    souk
      .db(publisher)
      .collection<{ _id: string }>('outbox')
      .find({ [`order.${service}`]: { $exists: true } })
      .map(({ _id }) => _id)
      .toArray(),
  );
  const published = (await Promise.all(outboxes)).flat();
  const processed = souk.db(service).collection<{ _id: string }>('processedEvents');
  return (await processed.countDocuments({ _id: { $in: published } })) < published.length;
}
