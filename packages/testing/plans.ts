import type { Document } from 'mongodb';
import type { TestSubgraph } from './subgraph.ts';

/** How MongoDB went about one read or write. */
export interface Plan {
  collection: string;
  /** Its winning plan in short, such as `IXSCAN { number: 1 }` or `COLLSCAN`. */
  plan: string;
  /** Documents it had to look at. */
  examined: number;
  /** Whether it sorted by itself, no index giving the order. */
  sorted: boolean;
  command: Document;
}

const PROFILE_BYTES = 16_000_000;

/**
 * The plans of everything that `work` made the database of a subgraph do. MongoDB's own profiler records them, so
 * they are those of the queries as they really are and not of copies of them in a test.
 */
export async function plansOf(
  { mongo, dbName }: Pick<TestSubgraph, 'mongo' | 'dbName'>,
  work: () => Promise<unknown>,
): Promise<Plan[]> {
  const db = mongo.db(dbName);
  await db.createCollection('system.profile', { capped: true, size: PROFILE_BYTES });
  await db.command({ profile: 2 });
  try {
    await work();
  } finally {
    await db.command({ profile: 0 });
  }
  const recorded = await db
    .collection('system.profile')
    .find({ planSummary: { $type: 'string' }, ns: { $ne: `${dbName}.system.profile` } })
    .toArray();
  await db.collection('system.profile').drop();
  return recorded.map(({ ns, planSummary, docsExamined, hasSortStage, command }) => ({
    collection: String(ns).slice(dbName.length + 1),
    plan: String(planSummary),
    examined: Number(docsExamined ?? 0),
    sorted: hasSortStage === true,
    command,
  }));
}

/** What of it read whole collections: the collection and the filter of each, once. Nothing should. */
export function scansIn(plans: readonly Plan[]): string[] {
  const scans = plans
    .filter(({ plan }) => plan.includes('COLLSCAN'))
    .map(({ collection, command }) => {
      const { filter, query, q, pipeline } = command;
      return `${collection} ${JSON.stringify(filter ?? query ?? q ?? pipeline)}`;
    });
  return [...new Set(scans)];
}
