import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { type Lease, withMigrationLock } from './lock.ts';

/**
 * A change of stored shape. Names sort in the order of their making: `0001-split-names`. A process may be killed
 * between a change and its record, so `up` and `down` have to bear being repeated.
 */
export interface Migration<C> {
  name: string;
  up(ctx: C): Promise<void>;
  down(ctx: C): Promise<void>;
}

interface Applied {
  _id: string;
  appliedAt: Date;
}

const appliedOf = (connection: Connection) => connection.collection<Applied>('_migrations');

/**
 * Applies what has yet to be applied, in order, each recorded. A lock with a lease lets one runner through at a
 * time; others wait and then find nothing to do. A failing migration is not recorded and ends the run.
 */
export async function migrate<C>(
  connection: Connection,
  migrations: readonly Migration<C>[],
  ctx: C,
  log: Logger,
  buildIndexes: () => Promise<void>,
  lease?: Lease,
): Promise<void> {
  const ordered = inOrder(migrations);
  const applied = appliedOf(connection);
  await withMigrationLock(
    connection,
    async (assertHeld) => {
      const done = new Set((await applied.find().toArray()).map(({ _id }) => _id));
      for (const migration of ordered) {
        if (done.has(migration.name)) continue;
        log.info({ migration: migration.name }, 'migrating');
        await assertHeld();
        await migration.up(ctx);
        await assertHeld();
        await applied.insertOne({ _id: migration.name, appliedAt: new Date() });
      }
      await buildIndexes();
    },
    () => log.info('waiting for another process to end its migrations'),
    lease,
  );
}

/**
 * Undoes the newest applied migration; its name, or null when none is applied. Raises an error when this version
 * does not know that migration.
 */
export async function migrateDown<C>(
  connection: Connection,
  migrations: readonly Migration<C>[],
  ctx: C,
): Promise<string | null> {
  const applied = appliedOf(connection);
  return withMigrationLock(connection, async (assertHeld) => {
    const [newest] = await applied.find().sort({ _id: -1 }).limit(1).toArray();
    if (!newest) return null;
    const migration = migrations.find(({ name }) => name === newest._id);
    if (!migration)
      throw new Error(`Migration ${newest._id} is applied but unknown to this version of Souk.`);
    await migration.down(ctx);
    await assertHeld();
    await applied.deleteOne({ _id: newest._id });
    return newest._id;
  });
}

/** By code unit, as MongoDB sorts them too, whatever the locale. */
function inOrder<C>(migrations: readonly Migration<C>[]): Migration<C>[] {
  const names = migrations.map(({ name }) => name);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) throw new Error(`Two migrations are called ${doubled}.`);
  return migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
