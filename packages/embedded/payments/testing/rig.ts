import { randomUUID } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import { type PaymentSimulator, type PaymentSimulatorOptions, startPaymentSimulator } from '../simulator.ts';

export const STORE_KINDS = ['memory', 'mongodb'] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

export interface Rig {
  /** Starts a simulator on this rig's state; a second one on `mongodb` shares it. */
  start(options?: Partial<PaymentSimulatorOptions>): Promise<PaymentSimulator>;
  mongoUri: string;
  dbName: string;
  /** How many charges in the database have an event not yet noted as delivered. */
  pendingCharges(): Promise<number>;
  /** Stops every simulator started and drops the database. */
  clean(): Promise<void>;
}

/** A database of its own for one test file, and the simulators that run on it. */
export function createRig(kind: StoreKind): Rig {
  const mongoUri = requireUri();
  const dbName = `payments_${randomUUID().slice(0, 13)}`;
  const started: PaymentSimulator[] = [];
  async function inDatabase<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    const client = await new MongoClient(mongoUri).connect();
    try {
      return await work(client.db(dbName));
    } finally {
      await client.close();
    }
  }

  return {
    mongoUri,
    dbName,
    pendingCharges: () =>
      inDatabase((db) => db.collection('charges').countDocuments({ 'operations.event.pending': true })),
    async start(options = {}) {
      const state = kind === 'mongodb' ? { mongoUri, dbName } : {};
      const simulator = await startPaymentSimulator({ port: 0, webhookBackoffMs: 5, ...state, ...options });
      started.push(simulator);
      return simulator;
    },
    async clean() {
      await Promise.all(started.map((simulator) => simulator.stop()));
      if (kind === 'mongodb') await inDatabase((db) => db.dropDatabase());
    },
  };
}

function requireUri(): string {
  const uri = process.env.MONGODB_URI;
  if (!uri) throw new Error('These tests need MONGODB_URI; the root Jest setup provides it');
  return uri;
}
