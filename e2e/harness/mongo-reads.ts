import { SERVICE_NAMES } from '@souk/events/services.ts';
import { MongoServerError } from 'mongodb';
import type { TestSouk } from './souk.ts';

const PROFILE_BYTES = 16 * 1024 * 1024;
// Mails are sent whenever an event comes, whatever is asked.
const OBSERVED = SERVICE_NAMES.filter((name) => name !== 'notifications');
// What Souk reads by itself from time to time, whatever is asked of it.
const OWN_WORK = /\.(outbox|processedEvents|eventCursors|sagas|reservations|signingKeys|system)/;

// What else goes on in Souk, a mail being sent say, can only add reads, and not to every one of three rounds.
const ROUNDS = 3;

/** The reads that `work` costs at the least, by collection, over some rounds of it; without those of notifications, unless named. */
export async function leastReadsOf(
  souk: TestSouk,
  work: () => Promise<unknown>,
  services: readonly string[] = OBSERVED,
): Promise<Record<string, number>> {
  const least = await readsOf(souk, work, services);
  for (let round = 1; round < ROUNDS; round += 1) {
    const reads = await readsOf(souk, work, services);
    for (const name of Object.keys(least)) {
      if (name in reads) least[name] = Math.min(least[name] ?? 0, reads[name] ?? 0);
      else delete least[name];
    }
  }
  return least;
}

/** The reads of MongoDB that `work` costs over all services, by collection, as MongoDB's own profiler counts them. */
async function readsOf(
  souk: TestSouk,
  work: () => Promise<unknown>,
  services: readonly string[],
): Promise<Record<string, number>> {
  const databases = services.map((service) => souk.db(service));
  for (const db of databases) {
    // A change stream may end its wait, and be recorded, after the profiler was switched off: it stays between rounds.
    await db.createCollection('system.profile', { capped: true, size: PROFILE_BYTES }).catch(unlessThere);
    await db.command({ profile: 2 });
  }
  const since = new Date();
  try {
    await work();
  } finally {
    for (const db of databases) await db.command({ profile: 0 });
  }
  const reads: Record<string, number> = {};
  for (const db of databases) {
    const profile = db.collection<{ ns: string }>('system.profile');
    const entries = await profile
      .find({
        ts: { $gte: since },
        $or: [{ op: 'query' }, { op: 'getmore' }, { 'command.aggregate': { $exists: true } }],
      })
      .toArray();
    for (const { ns } of entries) {
      const collection = ns.slice(souk.namespace.length);
      if (!OWN_WORK.test(collection)) reads[collection] = (reads[collection] ?? 0) + 1;
    }
  }
  return Object.fromEntries(Object.entries(reads).toSorted(([a], [b]) => a.localeCompare(b)));
}

const NAMESPACE_EXISTS = 48;

function unlessThere(error: unknown): void {
  if (!(error instanceof MongoServerError) || error.code !== NAMESPACE_EXISTS) throw error;
}
