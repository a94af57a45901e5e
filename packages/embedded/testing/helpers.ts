import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import type { ServerInfo } from '../index.ts';
import { identify } from '../servers/identity.ts';

/** A folder for the time of `use`. */
export async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-embedded-test-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The environment without servers of its own: what these tests start is theirs. */
export function plainEnv(): NodeJS.ProcessEnv {
  const { MONGODB_URI: _mongo, REDIS_URL: _redis, SMTP_URL: _smtp, ...env } = process.env;
  return env;
}

export async function mongo<T>(uri: string, use: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

export async function redis<T>(url: string, use: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url, { maxRetriesPerRequest: 1 });
  client.on('error', () => undefined);
  try {
    return await use(client);
  } finally {
    client.disconnect();
  }
}

/** The processes of these servers that live, without this one. */
export async function living(servers: ServerInfo[]): Promise<number[]> {
  const pids = servers.flatMap(({ pid }) => (pid === undefined || pid === process.pid ? [] : [pid]));
  const found = await Promise.all(pids.map(identify));
  return found.flatMap((identity) => (identity === null ? [] : [identity.pid]));
}

/** Polls until none lives; for ends that nobody waits for. */
export async function untilGone(servers: ServerInfo[]): Promise<void> {
  while ((await living(servers)).length > 0) await sleep(20);
}

/** A stranger on the port. */
export async function occupy(port: number): Promise<Server> {
  // It listens, takes connections, and never says a word.
  const server = createServer((socket) => socket.on('error', () => undefined).resume());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

export function portOf(url: string): number {
  return Number(new URL(url).port);
}
