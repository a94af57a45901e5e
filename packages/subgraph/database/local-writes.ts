import type { ClientSession, Connection, Model, mongo, Query, Schema } from 'mongoose';
import { WRITE_STATEMENTS } from './write-statements.ts';

/** What this process wrote, once it is committed. */
export interface LocalWrite {
  /** The ids of the documents; null where the statement chose them by something else. */
  readonly ids: readonly string[] | null;
  /** When it was committed, by the clock of MongoDB; absent outside of transactions. */
  readonly at: mongo.Timestamp | undefined;
}

type AnyModel = Model<{ _id: string }>;
type Listener = (write: LocalWrite) => void;

const listeners = new WeakMap<object, Set<Listener>>();
interface Transactions {
  session(): ClientSession | undefined;
  afterCommit(effect: () => void): void;
}
const transactions = new WeakMap<Connection, Transactions>();

/** Lets the news of a connection's writes wait for its transactions. */
export const waitForCommits = (connection: Connection, those: Transactions): void =>
  void transactions.set(connection, those);

/**
 * Calls back with what this process wrote to the documents of a followed model (`isFollowed` of `defineModel`), before the
 * caller of the transaction goes on. Gives the function that ends it. Writes past Mongoose, and bulk writes outside of
 * transactions, are not told: change streams have all.
 */
export function followLocalWrites(model: object, listener: Listener): () => void {
  const those = listeners.get(model) ?? new Set();
  listeners.set(model, those);
  those.add(listener);
  return () => void those.delete(listener);
}

/** Makes the writes of a model known to those that follow it. */
export function tellWrites<D>(schema: Schema<D>): void {
  schema.post([...WRITE_STATEMENTS], { query: true, document: false }, function (result: unknown) {
    const query = this as unknown as Query<unknown, { _id: string }>;
    if (wroteNothing(result)) return;
    tell(query.model as unknown as AnyModel, idsIn(query.getFilter() as { _id?: unknown }, result));
  });
  schema.post('save', function () {
    const made = this as unknown as { _id: string; constructor: AnyModel };
    tell(made.constructor, [made._id]);
  });
  schema.post('insertMany', function (made: unknown) {
    tell(
      this as unknown as AnyModel,
      (made as { _id: string }[]).map(({ _id }) => _id),
    );
  });
  // Its operations are known only before; those of a transaction follow after the commit.
  schema.pre('bulkWrite', function (operations: readonly object[]) {
    const model = this as unknown as AnyModel;
    if (transactions.get(model.db)?.session()) tell(model, operations.flatMap(idsOfOperation));
  });
  schema.post('bulkWrite', function (result: unknown) {
    const { upsertedIds } = (result ?? {}) as { upsertedIds?: Record<number, unknown> };
    const made = Object.values(upsertedIds ?? {}).filter((id) => typeof id === 'string');
    if (made.length > 0) tell(this as unknown as AnyModel, made);
  });
}

function tell(model: AnyModel, ids: readonly string[] | null): void {
  const those = listeners.get(model);
  if (!those?.size) return;
  const { session: current, afterCommit } = transactions.get(model.db) ?? {};
  const session = current?.();
  const effect = () => {
    for (const listener of those) listener({ ids, at: session?.operationTime });
  };
  if (session && afterCommit) afterCommit(effect);
  else effect();
}

function wroteNothing(result: unknown): boolean {
  if (result === null || result === undefined) return true;
  const { modifiedCount, upsertedCount, deletedCount } = result as Record<string, unknown>;
  if (modifiedCount === undefined && deletedCount === undefined) return false;
  return !modifiedCount && !upsertedCount && !deletedCount;
}

function idsIn(filter: { _id?: unknown }, result: unknown): string[] | null {
  const { _id, upsertedId } = (result ?? {}) as { _id?: unknown; upsertedId?: unknown };
  for (const id of [filter._id, _id, upsertedId]) if (typeof id === 'string') return [id];
  const many = (filter._id as { $in?: unknown } | undefined)?.$in;
  return Array.isArray(many) && many.every((id) => typeof id === 'string') ? many : null;
}

function idsOfOperation(operation: object): string[] {
  return Object.values(
    operation as Record<string, { filter?: { _id?: unknown }; document?: { _id?: unknown } }>,
  )
    .flatMap(({ filter, document }) => [filter?._id, document?._id])
    .filter((id) => typeof id === 'string');
}
