import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { openWatched, type Watched } from '../testing/watched.ts';
import { withMigrationLock } from './lock.ts';
import { type Migration, migrate, migrateDown } from './migrations.ts';

const log = pino({ level: 'silent' });
let database: Watched<Record<string, never>>;
let done: string[];
beforeEach(async () => {
  database = await openWatched({});
  done = [];
});
afterEach(() => database.drop());

const named = (name: string, ms = 0): Migration<null> => ({
  name,
  async up() {
    done.push(`up ${name}`);
    await sleep(ms);
  },
  async down() {
    done.push(`down ${name}`);
  },
});
const both = [named('0002-b'), named('0001-a')];
const failing: Migration<null> = {
  ...named('0003-c'),
  async up() {
    throw new Error('no way');
  },
};

const up = (migrations: Migration<null>[], lease?: { leaseMs: number; pollMs: number }) =>
  migrate(database.connection, migrations, null, log, async () => void done.push('indexes'), lease);
const recorded = async () =>
  (await database.connection.collection('_migrations').find().sort({ _id: 1 }).toArray()).map(
    ({ _id }) => _id,
  );
const lock = () => database.connection.collection('_migrationLock').findOne();

describe('migrate', () => {
  it('applies in the order of names, each once, then builds the indexes', async () => {
    await up(both);
    expect(done.splice(0)).toEqual(['up 0001-a', 'up 0002-b', 'indexes']);
    await up([...both, named('0003-c')]);
    expect(done).toEqual(['up 0003-c', 'indexes']);
    expect({ recorded: await recorded(), lock: await lock() }).toEqual({
      recorded: ['0001-a', '0002-b', '0003-c'],
      lock: null,
    });
  });

  it('applies once however many runners start at once', async () => {
    const slow = [named('0001-a', 30), named('0002-b', 30)];
    await Promise.all(Array.from({ length: 8 }, () => up(slow, { leaseMs: 10_000, pollMs: 5 })));
    expect(done.filter((what) => what !== 'indexes')).toEqual(['up 0001-a', 'up 0002-b']);
    expect(done).toHaveLength(2 + 8);
  });

  it('records nothing of a failing migration, keeps the earlier ones and frees the lock', async () => {
    await expect(up([...both, failing, named('0004-d')])).rejects.toThrow('no way');
    expect({ done, recorded: await recorded(), lock: await lock() }).toEqual({
      done: ['up 0001-a', 'up 0002-b'],
      recorded: ['0001-a', '0002-b'],
      lock: null,
    });
    await up([...both, named('0003-c')]);
    expect(await recorded()).toEqual(['0001-a', '0002-b', '0003-c']);
  });

  it('refuses two of one name before anything is done', async () => {
    await expect(up([named('0001-a'), named('0001-a')])).rejects.toThrow('Two migrations are called 0001-a.');
    expect({ done, recorded: await recorded() }).toEqual({ done: [], recorded: [] });
  });
});

describe('migrateDown', () => {
  it('undoes the newest, one at a time', async () => {
    await up(both);
    done.length = 0;
    expect(await migrateDown(database.connection, both, null)).toBe('0002-b');
    expect(await migrateDown(database.connection, both, null)).toBe('0001-a');
    expect(await migrateDown(database.connection, both, null)).toBeNull();
    expect({ done, recorded: await recorded() }).toEqual({
      done: ['down 0002-b', 'down 0001-a'],
      recorded: [],
    });
    await up(both);
    expect(await recorded()).toEqual(['0001-a', '0002-b']);
  });

  it('says so when this version does not know what is applied', async () => {
    await up(both);
    await expect(migrateDown(database.connection, [], null)).rejects.toThrow('0002-b is applied but unknown');
    expect(await recorded()).toEqual(['0001-a', '0002-b']);
  });
});

describe('the migration lock', () => {
  const lease = { leaseMs: 150, pollMs: 5 };
  const locks = () => database.connection.collection('_migrationLock');
  const leave = (owner: string, until: Date) => locks().insertOne({ _id: 'lock' as never, owner, until });

  it('is renewed for as long as the work takes', async () => {
    // Room for a machine that is busy with other tests, and yet twice as much work as the lease holds.
    const roomy = { leaseMs: 1_500, pollMs: 5 };
    const order: string[] = [];
    const slow = withMigrationLock(
      database.connection,
      async () => {
        order.push('first begins');
        await sleep(3_000);
        order.push('first ends');
      },
      undefined,
      roomy,
    );
    await sleep(50);
    await withMigrationLock(database.connection, async () => void order.push('second'), undefined, roomy);
    await slow;
    expect(order).toEqual(['first begins', 'first ends', 'second']);
  });

  it('is taken over from a holder that was killed, once its lease has run out', async () => {
    // Longer than a busy machine takes to look at it for the first time.
    await leave('killed', new Date(Date.now() + 1_500));
    const waits: string[] = [];
    await withMigrationLock(
      database.connection,
      async () => {},
      () => void waits.push('waited'),
      lease,
    );
    expect({ waits, lock: await lock() }).toEqual({ waits: ['waited'], lock: null });
  });

  it('is not taken away from its new holder by one that lost it', async () => {
    const lost = withMigrationLock(
      database.connection,
      async (assertHeld) => {
        await locks().updateOne({}, { $set: { owner: 'another', until: new Date(Date.now() + 60_000) } });
        await assertHeld();
      },
      undefined,
      lease,
    );
    await expect(lost).rejects.toThrow('lost to another runner');
    expect(await lock()).toMatchObject({ owner: 'another' });
  });

  it('keeps a migration from being recorded once it is lost', async () => {
    const thief: Migration<null> = {
      ...named('0001-a'),
      async up() {
        await locks().updateOne({}, { $set: { owner: 'another', until: new Date(Date.now() + 60_000) } });
      },
    };
    await expect(up([thief, named('0002-b')])).rejects.toThrow('lost to another runner');
    expect({ done, recorded: await recorded() }).toEqual({ done: [], recorded: [] });
  });
});
