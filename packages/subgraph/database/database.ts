import { AsyncLocalStorage } from 'node:async_hooks';
import { type ClientSession, type Connection, Mongoose } from 'mongoose';
import { waitForCommits } from './local-writes.ts';
import type { Db, ModelSpecs } from './model.ts';
import { joinTransactions, MAX_QUERY_MS } from './read-lean.ts';

/** The open database of one subgraph. */
export interface Database<S> {
  readonly connection: Connection;
  readonly db: Db<S>;
  /** Runs `work` in one transaction that every read and write below it joins; retried on transient errors. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** The session of the running transaction; undefined outside of one. */
  session(): ClientSession | undefined;
  /** Runs `effect` once the current transaction has committed; at once when there is none. */
  afterCommit(effect: () => void): void;
  close(): Promise<void>;
}

/**
 * Opens a subgraph's database. Each gets a Mongoose instance of its own: the instance carries the current
 * transaction, so a call from one subgraph to another in the same process can never join its transaction.
 * `watch` is given the connection before anything is done with it.
 */
export async function openDatabase<S extends ModelSpecs>(
  uri: string,
  dbName: string,
  specs: S,
  watch: (connection: Connection) => void = () => {},
): Promise<Database<S>> {
  const mongoose = new Mongoose();
  mongoose.set('transactionAsyncLocalStorage', true);
  mongoose.set('sanitizeFilter', false);
  mongoose.set('maxTimeMS', MAX_QUERY_MS);
  const connection = await mongoose
    .createConnection(uri, {
      dbName,
      maxPoolSize: 40,
      serverSelectionTimeoutMS: 5_000,
      writeConcern: { w: 'majority' },
      appName: dbName,
      // The caller has to learn of an outage before its deadline; waiting here would take longer.
      bufferCommands: false,
      // Drivers write valid UTF-8 only, so checking all that is read would find nothing.
      enableUtf8Validation: false,
    })
    .asPromise();
  watch(connection);
  const models = Object.entries(specs).map(([name, spec]) => [name, spec.bind(connection, name)]);
  const current = new AsyncLocalStorage<{ session: ClientSession; effects: (() => void)[] }>();
  joinTransactions(connection, () => current.getStore()?.session);

  const database: Database<S> = {
    connection,
    db: Object.fromEntries(models) as Db<S>,
    session: () => current.getStore()?.session,
    afterCommit(effect) {
      const transaction = current.getStore();
      if (transaction) transaction.effects.push(effect);
      else effect();
    },
    async transaction(work) {
      if (current.getStore()) return work();
      let effects: (() => void)[] = [];
      try {
        const result = await connection.transaction((session) => {
          effects = [];
          return current.run({ session, effects }, work).catch(raiseOutage);
        });
        for (const effect of effects) effect();
        return result as Awaited<ReturnType<typeof work>>;
      } catch (error) {
        throw error instanceof Unreachable ? error.cause : error;
      }
    },
    close: () => connection.close(),
  };
  waitForCommits(connection, database);
  return database;
}

class Unreachable extends Error {}

/**
 * The driver retries a transaction for two minutes when it finds no server, each time after five seconds of looking for
 * one. It does not recognise the wrapped error, so the caller learns of the outage at once.
 */
function raiseOutage(error: unknown): never {
  const outage = error instanceof Error && error.name === 'MongoServerSelectionError';
  throw outage ? new Unreachable(error.message, { cause: error }) : error;
}
