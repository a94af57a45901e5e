import { type ClientSession, type Connection, mongo, type QueryFilter } from 'mongoose';
import type { Document, DocumentModel } from './model.ts';

/** What is read of a collection besides its filter. */
export interface LeanRead {
  fields?: Readonly<Record<string, 1>> | undefined;
  sort?: Readonly<Record<string, 1 | -1>>;
  limit?: number;
}

interface Batch {
  id: number | mongo.Long;
  firstBatch: unknown[];
}

/** MongoDB ends longer queries by itself; no request waits that long. In milliseconds. */
export const MAX_QUERY_MS = 30_000;

/** Counting ends earlier: a page without its total has to be there before the gateway stops waiting. In milliseconds. */
export const MAX_COUNT_MS = 1_000;

const EVERYTHING = 1_000_000;

// No stored field may have this name.
const TOTAL = '#total';

// A server that goes or has stopped being the primary: the driver's own list of what to try again.
const PASSING = new Set([6, 7, 89, 91, 134, 189, 262, 9001, 10_107, 11_600, 11_602, 13_435, 13_436]);

const sessions = new WeakMap<Connection, () => ClientSession | undefined>();

/** Lets the reads of this module know whether a transaction is running on a connection. */
export const joinTransactions = (connection: Connection, session: () => ClientSession | undefined): void =>
  void sessions.set(connection, session);

/**
 * Documents as they are stored. One command and one answer without a cursor, which costs half the CPU of `find`; filters
 * are cast and checked as there. What a single command cannot do goes through `find`: reads in a transaction, an answer
 * that does not fit into one message, a retry after a failover.
 */
export async function readLean<D extends Document>(
  model: DocumentModel<D>,
  filter: QueryFilter<D>,
  { fields, sort, limit }: LeanRead = {},
): Promise<D[]> {
  const ordinary = () => {
    const query = model.find(filter, fields);
    if (sort) query.sort(sort);
    if (limit !== undefined) query.limit(limit);
    return query.lean().exec();
  };
  return quickly(model, ordinary, async (db) => {
    const command = {
      find: model.collection.collectionName,
      filter: castOf(model, filter),
      ...(fields ? { projection: fields } : {}),
      ...(sort ? { sort } : {}),
      ...(limit === undefined ? {} : { limit }),
      // A batch that is full leaves a cursor open, though the limit is reached.
      batchSize: (limit || EVERYTHING) + 1,
      maxTimeMS: MAX_QUERY_MS,
    };
    return (await answerOf<D>(db, command)) ?? ordinary();
  });
}

/**
 * The first document that a filter finds, for a projection made at run time, e.g. by {@link projection}; null when there
 * is none. It is typed as a whole document: a resolver reads only what was projected for it.
 */
export async function readOneLean<D extends Document>(
  model: DocumentModel<D>,
  filter: QueryFilter<D>,
  read: Pick<LeanRead, 'fields' | 'sort'> = {},
): Promise<D | null> {
  const [found] = await readLean(model, filter, { ...read, limit: 1 });
  return found ?? null;
}

/**
 * One page as {@link readLean} reads it, and how many documents `counted` holds in all: one command in place of two. A
 * second one costs more than the counting, as long as an index can count. Where that fails or takes too long the page is
 * read alone, and the total is what MongoDB said.
 */
export async function readCounted<D extends Document>(
  model: DocumentModel<D>,
  filter: QueryFilter<D>,
  read: LeanRead & Required<Pick<LeanRead, 'sort' | 'limit'>>,
  counted: QueryFilter<D>,
): Promise<{ found: D[]; total: number | mongo.MongoServerError }> {
  const { fields, sort, limit } = read;
  const ordinary = async () => ({
    found: await readLean(model, filter, read),
    total: await countLean(model, counted).catch(refusedBy),
  });
  const inOne = quickly(model, ordinary, async (db) => {
    const page = castOf(model, filter);
    // On a first page both are the same list.
    const all = counted === filter ? page : castOf(model, counted);
    const { collectionName } = model.collection;
    const count = [{ $match: all }, { $group: { _id: null, [TOTAL]: { $sum: 1 } } }];
    const pipeline = [
      { $match: page },
      { $sort: sort },
      { $limit: limit },
      ...(fields ? [{ $project: fields }] : []),
      { $unionWith: { coll: collectionName, pipeline: count } },
    ];
    // The page and the total, and one more: a batch that is full leaves its cursor open.
    const cursor = { batchSize: limit + 2 };
    const command = { aggregate: collectionName, pipeline, cursor, maxTimeMS: MAX_COUNT_MS };
    const found = await answerOf<D & { [TOTAL]?: number }>(db, command);
    if (!found) return ordinary();
    // What counts nothing gives no row.
    const total = found.at(-1)?.[TOTAL];
    if (total !== undefined) found.pop();
    return { found, total: total ?? 0 };
  });
  return inOne.catch(async (error: unknown) => {
    const total = refusedBy(error);
    return { found: await readLean(model, filter, read), total };
  });
}

/** What MongoDB refused to do, as a value; raises everything else again. */
function refusedBy(error: unknown): mongo.MongoServerError {
  if (error instanceof mongo.MongoServerError) return error;
  throw error;
}

// A query of the model's own, only to cast: making one for each read costs more than casting does.
const casters = new WeakMap<object, { cast(model: unknown, filter: unknown): unknown }>();

function castOf<D extends Document>(model: DocumentModel<D>, filter: QueryFilter<D>): QueryFilter<D> {
  let caster = casters.get(model);
  if (!caster) {
    caster = model.find();
    casters.set(model, caster);
  }
  // What is cast is written to, and parts of filters are constants.
  const copy = copyOf(filter);
  caster.cast(model, copy);
  return copy;
}

function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copyOf(one)])) as T;
}

/** What a command that opens a cursor gives; null when it does not fit into one message. */
async function answerOf<T>(db: mongo.Db, command: mongo.BSON.Document): Promise<T[] | null> {
  const { id, firstBatch } = (await db.command(command)).cursor as Batch;
  if (Number(id) === 0) return firstBatch as T[];
  // A number that a double can hold was read as one, and would be sent as one.
  const cursors = [mongo.Long.fromString(String(id))];
  await db.command({ killCursors: Object.values(command)[0], cursors });
  return null;
}

/**
 * How many documents there are; exact, as long as the collection is not spread over shards. Raises what MongoDB says
 * after {@link MAX_COUNT_MS}.
 */
export async function countLean<D extends Document>(
  model: DocumentModel<D>,
  filter: QueryFilter<D>,
): Promise<number> {
  return quickly(
    model,
    () => model.countDocuments(filter).maxTimeMS(MAX_COUNT_MS).exec(),
    async (db) => {
      const command = {
        count: model.collection.collectionName,
        query: castOf(model, filter),
        maxTimeMS: MAX_COUNT_MS,
      };
      return Number((await db.command(command)).n);
    },
  );
}

async function quickly<D extends Document, T>(
  { db: connection }: DocumentModel<D>,
  ordinary: () => Promise<T>,
  quick: (db: mongo.Db) => Promise<T>,
): Promise<T> {
  const { db } = connection;
  if (!db || sessions.get(connection)?.()) return ordinary();
  try {
    return await quick(db);
  } catch (error) {
    if (isPassing(error)) return ordinary();
    throw error;
  }
}

const isPassing = (error: unknown) =>
  error instanceof mongo.MongoNetworkError ||
  (error instanceof mongo.MongoServerError && PASSING.has(Number(error.code)));
