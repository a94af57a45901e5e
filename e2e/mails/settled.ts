import { setTimeout as sleep } from 'node:timers/promises';
import { SERVICE_NAMES, type ServiceName } from '@souk/events/services.ts';
import type { TestSouk } from '../harness/souk.ts';

const MAX_WAIT_MS = 120_000;

interface OutboxRecord {
  _id: string;
  order: { notifications?: number };
}

/** Tries until the answer is yes. Raises an Error naming what did not happen. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + MAX_WAIT_MS;
  for (;;) {
    const asked = performance.now();
    if (await holds()) return;
    if (Date.now() > until) throw new Error(`${what} did not happen within ${MAX_WAIT_MS / 1000} s`);
    // A question that takes long would slow down what it waits for.
    await sleep(Math.max(50, 2 * (performance.now() - asked)));
  }
}

/**
 * Waits until each event that mails are made of was handled and each mail came to its end: what has not arrived by
 * then never will.
 */
export function settled(souk: TestSouk): Promise<void> {
  return eventually('the end of all events and mails', async () => {
    const notifications = souk.db('notifications');
    // A requested code is an event only once a job has found somebody to mail it to.
    if (
      await souk
        .db('users')
        .collection('otps')
        .findOne({ requestedAt: { $ne: null } })
    )
      return false;
    const told = (await Promise.all(SERVICE_NAMES.map((source) => toldBy(souk, source)))).flat();
    const handled = await notifications
      .collection<{ _id: string }>('processedEvents')
      .countDocuments({ _id: { $in: told } });
    const underWay = { status: { $in: ['QUEUED', 'SENDING'] } };
    return (
      handled === told.length && (await notifications.collection('emails').countDocuments(underWay)) === 0
    );
  });
}

/** Delivers every event that leads to mails a second time, as to a consumer that lost its record of it. */
export async function deliverAgain(souk: TestSouk): Promise<number> {
  const { deletedCount } = await souk.db('notifications').collection('processedEvents').deleteMany({});
  for (const source of SERVICE_NAMES) {
    const records = souk.db(source).collection('outbox');
    await records.updateMany({ 'order.notifications': { $exists: true } }, { $set: { relayedAt: null } });
  }
  return deletedCount;
}

async function toldBy(souk: TestSouk, source: ServiceName): Promise<string[]> {
  const records = souk.db(source).collection<OutboxRecord>('outbox');
  const told = await records
    .find({ 'order.notifications': { $exists: true } })
    .project<{ _id: string }>({ _id: 1 })
    .toArray();
  return told.map(({ _id }) => _id);
}
