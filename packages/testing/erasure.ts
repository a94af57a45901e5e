import { encrypt, INTERNAL_KEY_IN_DEVELOPMENT } from '@souk/subgraph';
import type { TestSubgraph } from './subgraph.ts';

interface Erasure {
  _id: string;
  passes: number;
  completedAt: Date | null;
  dueAt: Date | null;
}

/**
 * Erases a person in a subgraph that is at work, as `user.erased` makes it do; tried once, or again when called again.
 * Whether the erasure is complete.
 */
export async function erase(
  { running, mongo, dbName }: TestSubgraph,
  { userId, sellerId = null, email }: { userId: string; sellerId?: string | null; email: string },
): Promise<boolean> {
  const erasures = mongo.db(dbName).collection<Erasure>('erasures');
  const identity = encrypt(email, INTERNAL_KEY_IN_DEVELOPMENT);
  const unborn = { passes: 0, completedAt: null };
  // The sweep that follows is the only one: nothing is due before.
  await erasures.updateOne(
    { _id: userId },
    {
      $set: { sellerId, identity, erasedAt: new Date(), dueAt: new Date() },
      $setOnInsert: unborn,
    },
    { upsert: true },
  );
  await running.sweep('erase-people');
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await erasures.findOne({ _id: userId });
    // Another sweep, which the change woke, may have taken it.
    const isTried = found && (found.dueAt === null || found.dueAt.getTime() > Date.now());
    const isLeased = found?.dueAt && found.passes === 0 && found.dueAt.getTime() > Date.now() + 30_000;
    if (isTried && !isLeased) return found.completedAt !== null;
    if (Date.now() > end) throw new Error('the erasure was not tried');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
