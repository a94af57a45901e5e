import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServers, type ServerControl, startEmbedded } from '@souk/embedded';
import { MongoClient } from 'mongodb';

/** Servers that a test may stop under everybody's feet. */
export interface OwnServers extends EmbeddedServers {
  redis: ServerControl;
}

/** Starts a Redis, and with `mongo` a MongoDB too, that no other test uses. */
export async function startOwn({ mongo = false } = {}): Promise<OwnServers> {
  const { REDIS_URL: _, MONGODB_URI, ...env } = process.env;
  const servers = await startEmbedded({
    dataDir: mkdtempSync(join(tmpdir(), 'souk-own-')),
    ephemeral: true,
    env: mongo ? env : { ...env, MONGODB_URI },
  });
  if (servers.redis === null) throw new Error('Redis is not its own');
  return { ...servers, redis: servers.redis };
}

/** Makes MongoDB forget the open transactions of killed clients soon; a minute is its default. */
export async function forgetTransactionsAfter(mongoUri: string, seconds: number): Promise<void> {
  const client = await new MongoClient(mongoUri).connect();
  await client.db('admin').command({ setParameter: 1, transactionLifetimeLimitSeconds: seconds });
  await client.close();
}
