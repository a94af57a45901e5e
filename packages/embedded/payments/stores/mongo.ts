import { MongoClient, MongoServerError } from 'mongodb';
import type { StoredCharge } from '../charge.ts';
import type { ChargeStore } from './store.ts';

const DUPLICATE_KEY = 11_000;

/**
 * A store in a MongoDB database of its own; a single server will do, no transaction is used.
 * @throws Error naming the servers when none of them can be reached.
 */
export async function openMongoStore(uri: string, dbName: string): Promise<ChargeStore> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000, appName: 'souk-payment-simulator' });
  try {
    await client.connect();
  } catch (cause) {
    const hosts = client.options.hosts.join(', ');
    await client.close();
    throw new Error(`The payment simulator cannot reach MongoDB at ${hosts}`, { cause });
  }
  const db = client.db(dbName);
  const charges = db.collection<StoredCharge>('charges', { writeConcern: { w: 'majority', journal: true } });
  const sightings = db.collection<{ _id: string; at: Date }>('sightings');

  await charges.createIndexes([
    // Decides which of several calls with one idempotency key has the effect.
    { key: { 'operations.key': 1 }, unique: true },
    // Lists and totals of one order.
    { key: { 'metadata.orderId': 1, _id: 1 } },
    // Marks one event delivered.
    { key: { 'operations.event.id': 1 } },
    // Resumes deliveries after a restart.
    { key: { 'operations.event.pending': 1 } },
  ]);

  return {
    kind: 'mongodb',
    insert: (charge) => unlessDuplicate(async () => Boolean(await charges.insertOne(charge)), false),
    get: (ref) => charges.findOne({ _id: ref }),
    findByKey: (key) => charges.findOne({ 'operations.key': key }),

    apply(ref, version, balance, operation) {
      return unlessDuplicate(async () => {
        const { matchedCount } = await charges.updateOne(
          { _id: ref, version },
          { $set: balance, $inc: { version: 1 }, $push: { operations: operation } },
        );
        return matchedCount === 1 ? 'applied' : 'stale';
      }, 'key_taken');
    },

    list({ orderId, after, limit }) {
      const filter = {
        ...(orderId === undefined ? {} : { 'metadata.orderId': orderId }),
        ...(after === undefined ? {} : { _id: { $gt: after } }),
      };
      return charges.find(filter).sort({ _id: 1 }).limit(limit).toArray();
    },

    firstSighting: (key) =>
      unlessDuplicate(async () => Boolean(await sightings.insertOne({ _id: key, at: new Date() })), false),

    async pendingEvents() {
      const found = await charges.find({ 'operations.event.pending': true }).sort({ _id: 1 }).toArray();
      const events = found.flatMap(({ operations }) => operations.flatMap(({ event }) => event ?? []));
      return events.filter(({ pending }) => pending);
    },

    async markDelivered(eventId) {
      // Leaves the version alone: a delivery must not make a concurrent capture or refund start over.
      await charges.updateOne(
        { 'operations.event.id': eventId },
        { $set: { 'operations.$.event.pending': false } },
      );
    },

    async ping() {
      await db.command({ ping: 1 });
    },
    close: () => client.close(),
  };
}

async function unlessDuplicate<Result, Duplicate>(
  write: () => Promise<Result>,
  duplicate: Duplicate,
): Promise<Result | Duplicate> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return duplicate;
    throw error;
  }
}
