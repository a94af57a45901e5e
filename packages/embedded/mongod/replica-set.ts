import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, MongoClient, MongoServerError } from 'mongodb';
import { LOCALHOST } from '../ports.ts';

export const REPLICA_SET = 'souk';
const NOT_YET_INITIALIZED = 94;
const ELECTION_MS = 30_000;

/** Runs `use` on the admin database of the server at this port, whatever state its replica set is in. */
export async function withAdmin<T>(
  port: number,
  timeoutMs: number,
  use: (admin: Db) => Promise<T>,
): Promise<T> {
  const client = new MongoClient(`mongodb://${LOCALHOST}:${port}/`, {
    directConnection: true,
    serverSelectionTimeoutMS: timeoutMs,
    connectTimeoutMS: timeoutMs,
    socketTimeoutMS: timeoutMs + ELECTION_MS,
  });
  try {
    return await use(client.db('admin'));
  } finally {
    await client.close();
  }
}

/** Makes the server the one member of its set, the first time, and waits until it takes writes. */
export async function ensurePrimary(admin: Db, port: number): Promise<void> {
  const host = `${LOCALHOST}:${port}`;
  if (!(await isInitiated(admin))) {
    const settings = { electionTimeoutMillis: 500 };
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }], settings } });
  }
  const deadline = Date.now() + ELECTION_MS;
  while ((await admin.command({ hello: 1 })).isWritablePrimary !== true) {
    if (Date.now() > deadline) throw new Error(`MongoDB at ${host} did not become primary`);
    await sleep(10);
  }
}

/**
 * Tells a server that was started alone (without `--replSet`) which address its set has from now on. Done before it joins,
 * since a member that does not find itself in its set queries the old address for half a minute.
 */
export async function moveMember(admin: Db, port: number): Promise<void> {
  const sets = admin.client.db('local').collection('system.replset');
  await sets.updateOne({ 'members._id': 0 }, { $set: { 'members.$.host': `${LOCALHOST}:${port}` } });
}

async function isInitiated(admin: Db): Promise<boolean> {
  try {
    await admin.command({ replSetGetConfig: 1 });
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NOT_YET_INITIALIZED) return false;
    throw error;
  }
}
