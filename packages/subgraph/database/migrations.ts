import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';

/** A change of stored shape. Names sort in the order of their making: `0001-split-names`. */
export interface Migration<C> {
  name: string;
  up(ctx: C): Promise<void>;
  down(ctx: C): Promise<void>;
}

interface Applied {
  _id: string;
  appliedAt: Date;
}

interface Lock {
  _id: 'lock';
  until: Date;
}

const LEASE_MS = 10 * 60_000;

/**
 * Applies what has yet to be applied, in order, each recorded. A lock with a lease lets one runner through at a
 * time; others wait and then find nothing to do.
 */
export async function migrate<C>(
  connection: Connection,
  migrations: readonly Migration<C>[],
  ctx: C,
  log: Logger,
  buildIndexes: () => Promise<void>,
): Promise<void> {
  const applied = connection.collection<Applied>('_migrations');
  await withLock(connection, async () => {
    const done = new Set((await applied.find().toArray()).map(({ _id }) => _id));
    for (const migration of migrations.toSorted((a, b) => a.name.localeCompare(b.name))) {
      if (done.has(migration.name)) continue;
      log.info({ migration: migration.name }, 'migrating');
      await migration.up(ctx);
      await applied.insertOne({ _id: migration.name, appliedAt: new Date() });
    }
    await buildIndexes();
  });
}

/** Undoes the newest applied migration; its name, or null when none is applied. */
export async function migrateDown<C>(
  connection: Connection,
  migrations: readonly Migration<C>[],
  ctx: C,
): Promise<string | null> {
  const applied = connection.collection<Applied>('_migrations');
  return withLock(connection, async () => {
    const [newest] = await applied.find().sort({ _id: -1 }).limit(1).toArray();
    const migration = migrations.find(({ name }) => name === newest?._id);
    if (!newest || !migration) return null;
    await migration.down(ctx);
    await applied.deleteOne({ _id: newest._id });
    return newest._id;
  });
}

async function withLock<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  const locks = connection.collection<Lock>('_migrationLock');
  while (!(await takeLock(locks))) await sleep(200);
  try {
    return await work();
  } finally {
    await locks.deleteOne({ _id: 'lock' });
  }
}

async function takeLock(locks: ReturnType<typeof Connection.prototype.collection<Lock>>): Promise<boolean> {
  try {
    const now = new Date();
    await locks.updateOne(
      { _id: 'lock', until: { $lt: now } },
      { $set: { until: new Date(now.getTime() + LEASE_MS) } },
      { upsert: true },
    );
    return true;
  } catch (error) {
    // The lock exists and its lease runs: the upsert collides with it.
    if (error instanceof Error && 'code' in error && error.code === 11_000) return false;
    throw error;
  }
}
