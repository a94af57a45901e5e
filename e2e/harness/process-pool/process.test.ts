import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { portForLater } from '@souk/embedded/ports.ts';
import { dropKeys, freshNamespace } from '@souk/testing';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { type StandingProcess, startStandingProcess } from './process.ts';

const namespaces: string[] = [];
const deaf = () => undefined;
let standing: StandingProcess;
let mongo: MongoClient;

beforeAll(async () => {
  standing = startStandingProcess('users');
  mongo = await new MongoClient(String(process.env.MONGODB_URI)).connect();
});
afterAll(async () => {
  standing.end();
  const redis = new Redis(String(process.env.REDIS_URL));
  for (const namespace of namespaces) {
    await mongo.db(`${namespace}users_db`).dropDatabase();
    await dropKeys(redis, namespace);
  }
  redis.disconnect();
  await mongo.close();
});

async function settings(): Promise<{ env: NodeJS.ProcessEnv; namespace: string; port: number }> {
  const port = await portForLater();
  const namespace = freshNamespace();
  namespaces.push(namespace);
  const env = { ...process.env, LOG_LEVEL: 'fatal', SOUK_NAMESPACE: namespace, PORT: String(port) };
  return { env, namespace, port };
}

const health = (port: number) => fetch(`http://127.0.0.1:${port}/health`);
const databases = async (namespace: string) => {
  const { databases: found } = await mongo.db().admin().listDatabases({ nameOnly: true });
  return found.map(({ name }) => name).filter((name) => name.startsWith(namespace));
};

it('serves one Souk after another, each at its port and with its database, and nothing between them', async () => {
  for (const { env, namespace, port } of [await settings(), await settings()]) {
    expect(await databases(namespace)).toEqual([]);
    await standing.serve(env, deaf);
    expect((await health(port)).status).toBe(200);
    expect(await databases(namespace)).toEqual([`${namespace}users_db`]);
    await standing.rest();
    await expect(health(port)).rejects.toThrow();
  }
});

it('says why it cannot serve', async () => {
  const { env, port } = await settings();
  const taken = createServer().listen(port, '127.0.0.1');
  await once(taken, 'listening');
  const other = startStandingProcess('users');
  await expect(other.serve(env, deaf)).rejects.toThrow(/users, told to serve: .*EADDRINUSE/);
  other.end();
  taken.close();
});

it('does not pass over its death', async () => {
  const other = startStandingProcess('users');
  const { env } = await settings();
  await other.serve(env, deaf);
  process.kill(other.pid ?? 0, 'SIGKILL');
  await expect(other.rest()).rejects.toThrow('users, told to rest: it has died (SIGKILL)');
  await expect(other.serve(env, deaf)).rejects.toThrow('users, told to serve: it has died (SIGKILL)');
});
