import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { renewing } from '../shared/renewing.ts';
import { isDuplicate } from './duplicate.ts';

interface Lock {
  _id: 'lock';
  owner: string;
  until: Date;
}

/** How a lock is kept: a lease that its holder renews, so that a killed holder blocks nobody for long. */
export interface Lease {
  leaseMs: number;
  pollMs: number;
}

const LEASE: Lease = { leaseMs: 30_000, pollMs: 200 };

const locksOf = (connection: Connection) => connection.collection<Lock>('_migrationLock');

/**
 * Runs `work` while holding the database's migration lock; waits until it is free. `work` gets a check that raises
 * when the lease was lost, for use before each irrevocable step. `onWait` is called once if it has to wait.
 */
export async function withMigrationLock<T>(
  connection: Connection,
  work: (assertHeld: () => Promise<void>) => Promise<T>,
  onWait: () => void = () => {},
  { leaseMs, pollMs }: Lease = LEASE,
): Promise<T> {
  const locks = locksOf(connection);
  const owner = randomUUID();
  for (let tries = 0; !(await take(connection, owner, leaseMs)); tries += 1) {
    if (tries === 0) onWait();
    await sleep(pollMs);
  }
  const keep = () => renew(connection, owner, leaseMs);
  // A renewal that fails is noticed by the check.
  const assertHeld = async () => {
    if (!(await keep())) throw new Error('The lease of the migration lock was lost to another runner.');
  };
  try {
    return await renewing(keep, leaseMs / 3, () => work(assertHeld));
  } finally {
    await locks.deleteOne({ _id: 'lock', owner });
  }
}

async function take(connection: Connection, owner: string, leaseMs: number): Promise<boolean> {
  const now = new Date();
  try {
    await locksOf(connection).updateOne(
      { _id: 'lock', until: { $lt: now } },
      { $set: { owner, until: new Date(now.getTime() + leaseMs) } },
      { upsert: true },
    );
    return true;
  } catch (error) {
    // The lock exists and its lease runs: the upsert collides with it.
    if (isDuplicate(error)) return false;
    throw error;
  }
}

async function renew(connection: Connection, owner: string, leaseMs: number): Promise<boolean> {
  const { matchedCount } = await locksOf(connection).updateOne(
    { _id: 'lock', owner },
    { $set: { until: new Date(Date.now() + leaseMs) } },
  );
  return matchedCount === 1;
}
