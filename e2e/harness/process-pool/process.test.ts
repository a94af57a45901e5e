import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { portForLater } from '@souk/embedded/ports.ts';
import { dropKeys, freshNamespace } from '@souk/testing';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { type PooledProcess, startPooledProcess } from './process.ts';

const namespaces: string[] = [];
const ignore = () => undefined;
let pooled: PooledProcess;
let mongo: MongoClient;

beforeAll(async () => {
  pooled = startPooledProcess('users');
  mongo = await new MongoClient(String(process.env.MONGODB_URI)).connect();
});
afterAll(async () => {
  pooled.end();
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

it('serves one Souk after another at its own port and database, and nothing in between', async () => {
  for (const { env, namespace, port } of [await settings(), await settings()]) {
    expect(await databases(namespace)).toEqual([]);
    await pooled.serve(env, ignore);
    expect((await health(port)).status).toBe(200);
    expect(await databases(namespace)).toEqual([`${namespace}users_db`]);
    await pooled.rest();
    await expect(health(port)).rejects.toThrow();
  }
});

it('explains why it cannot serve', async () => {
  const { env, port } = await settings();
  const taken = createServer().listen(port, '127.0.0.1');
  await once(taken, 'listening');
  const other = startPooledProcess('users');
  await expect(other.serve(env, ignore)).rejects.toThrow(/users failed to serve: .*EADDRINUSE/);
  other.end();
  taken.close();
});

it('raises once it has died', async () => {
  const other = startPooledProcess('users');
  const { env } = await settings();
  await other.serve(env, ignore);
  process.kill(other.pid ?? 0, 'SIGKILL');
  await expect(other.rest()).rejects.toThrow('users failed to rest: it has died (SIGKILL)');
  await expect(other.serve(env, ignore)).rejects.toThrow('users failed to serve: it has died (SIGKILL)');
});
