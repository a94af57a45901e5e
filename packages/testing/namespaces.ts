import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { threadId } from 'node:worker_threads';
import type { Redis } from 'ioredis';
import type { MongoClient } from 'mongodb';

/** What the namespaces of this worker's tests start with: workers may be threads of one process. */
export const workerPrefix = `t${process.pid}x${threadId}_`;

/** A name prefix that no other test uses. */
export const freshNamespace = () => `${workerPrefix}${randomBytes(4).toString('hex')}_`;

/** Deletes all Redis keys of a test's namespace. */
export async function dropKeys(redis: Redis, namespace: string): Promise<void> {
  for (const pattern of [`souk:${namespace}*`, `souk-${namespace}*`]) {
    const keys = await redis.keys(pattern);
    if (keys.length > 0) await redis.del(...keys);
  }
}

/** A prefix with empty databases and no Redis keys, for one test file. */
export interface Namespace {
  readonly prefix: string;
  /** Records collections and indexes as a start has left them. */
  settled(mongo: MongoClient): Promise<void>;
  /** Deletes all keys and all data. Call it when nothing uses them any more. */
  release(mongo: MongoClient, redis: Redis): Promise<void>;
}

const PROFILE = 'system.profile';

type Layout = Record<string, object[]>[];

/** Namespaces that no test uses at present, by purpose. */
const free = new WeakMap<object, Namespace[]>();

/** A namespace whose databases are dropped with it. `databases` are their names without the prefix. */
export function newNamespace(databases: readonly string[]): Namespace {
  const prefix = freshNamespace();
  return {
    prefix,
    settled: async () => undefined,
    async release(mongo, redis) {
      await dropKeys(redis, prefix);
      await dropAll(mongo, prefix, databases);
    },
  };
}

/**
 * A namespace whose databases may be those of an earlier test, emptied: creating collections and indexes takes most of
 * a subgraph's start. Tests of one `purpose` share them, so they must need the same indexes.
 */
export function takeNamespace(purpose: object, databases: readonly string[]): Namespace {
  return free.get(purpose)?.pop() ?? newSharedNamespace(purpose, databases);
}

function newSharedNamespace(purpose: object, databases: readonly string[]): Namespace {
  const prefix = freshNamespace();
  const names = databases.map((name) => prefix + name);
  let layout: Layout | undefined;
  const namespace: Namespace = {
    prefix,
    async settled(mongo) {
      layout ??= await layoutOf(mongo, names);
    },
    async release(mongo, redis) {
      await dropKeys(redis, prefix);
      // A test of a migration leaves other indexes than the next test expects.
      if (layout === undefined || !isDeepStrictEqual(await layoutOf(mongo, names), layout)) {
        await dropAll(mongo, prefix, databases);
        return;
      }
      await Promise.all(names.map((name) => empty(mongo, name)));
      free.set(purpose, [...(free.get(purpose) ?? []), namespace]);
    },
  };
  return namespace;
}

const dropAll = (mongo: MongoClient, prefix: string, databases: readonly string[]) =>
  Promise.all(databases.map((name) => mongo.db(prefix + name).dropDatabase()));

/** The indexes of each database by collection, but for that of `_id`. */
async function layoutOf(mongo: MongoClient, names: readonly string[]): Promise<Layout> {
  const layouts = names.map(async (name) => {
    const db = mongo.db(name);
    const collections = await db.listCollections({}, { nameOnly: true }).toArray();
    const indexes = collections.map(async (collection) => [
      collection.name,
      (await db.collection(collection.name).indexes()).filter((index) => index.name !== '_id_'),
    ]);
    const entries = (await Promise.all(indexes)) as [string, object[]][];
    return Object.fromEntries(entries.filter(([, found]) => found.length > 0));
  });
  return Promise.all(layouts);
}

async function empty(mongo: MongoClient, name: string): Promise<void> {
  const db = mongo.db(name);
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  if (collections.some((collection) => collection.name === PROFILE)) {
    await db.command({ profile: 0 });
    await db.dropCollection(PROFILE);
  }
  const stored = collections.filter((collection) => collection.name !== PROFILE);
  await Promise.all(stored.map((collection) => db.collection(collection.name).deleteMany({})));
}
