import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { type Served, type StartContext, withoutCredentials } from '../context.ts';
import { EmbeddedError, reasonOf } from '../errors.ts';
import type { ServerProcess } from '../servers/process.ts';
import { takeOver } from '../servers/take-over.ts';
import type { ServerOrigin } from '../types.ts';
import { adoptMongod } from './adopt.ts';
import { findMongod } from './find.ts';
import { ensurePrimary, withAdmin } from './replica-set.ts';
import { dataFolder, mongoUri, startMongod } from './start.ts';

const STOP_MS = 30_000;
const REACH_MS = 5_000;

/** A MongoDB that takes writes and transactions: that of `MONGODB_URI`, one left running, or one started now. */
export async function serveMongo(context: StartContext): Promise<Served> {
  const { env, progress, run, ephemeral } = context;
  if (env.MONGODB_URI) return await useGiven(env.MONGODB_URI, context);

  const folder = join(context.folder, 'mongodb');
  const preferredPort = run.record.mongo?.port;
  const left = await takeOver('MongoDB', dataFolder(folder), run.record.mongo, adoptMongod);
  if (left && preferredPort !== undefined) {
    await withAdmin(preferredPort, 10_000, (admin) => ensurePrimary(admin, preferredPort));
    return served(context, preferredPort, left, 'running');
  }
  const program = await findMongod(env, progress);
  const onPort = (port: number) => run.update({ mongo: { port } });
  const options = { binary: program.file, folder, preferredPort, ephemeral, progress, onPort };
  const { port, process } = await startMongod(options);
  return served(context, port, process, program.origin);
}

/** Whether a member of the set at this address answers. */
export async function mongoAnswers(uri: string, timeoutMs = 2_000): Promise<boolean> {
  return await hello(uri, timeoutMs).then(
    () => true,
    () => false,
  );
}

function served(context: StartContext, port: number, process: ServerProcess, origin: ServerOrigin): Served {
  const url = mongoUri(port);
  const { pid } = process.identity;
  context.run.update({ mongo: { port, url, process: process.identity } });
  return {
    url,
    info: { name: 'MongoDB', origin, address: `127.0.0.1:${port}`, pid },
    // What is about to be removed need not be closed well.
    stop: () => process.end(context.ephemeral ? 0 : STOP_MS),
  };
}

async function useGiven(uri: string, context: StartContext): Promise<Served> {
  const shown = withoutCredentials(uri);
  const answer = await hello(uri, REACH_MS).catch((error: unknown) => {
    const reason = withoutCredentials(reasonOf(error));
    throw new EmbeddedError(
      'unreachable',
      `MONGODB_URI (${shown}) leads to no MongoDB that answers: ${reason}\n` +
        '  Correct it, start that server, or unset MONGODB_URI: Souk then starts one of its own.',
      { cause: error },
    );
  });
  if (typeof answer.setName !== 'string' && answer.msg !== 'isdbgrid') {
    throw new EmbeddedError(
      'not-replica-set',
      `The MongoDB of MONGODB_URI (${shown}) is not a replica set; Souk needs transactions and change streams.\n` +
        '  Start it with `--replSet <name>` and run `rs.initiate()` once: one node is enough.\n' +
        '  Or unset MONGODB_URI: Souk then starts one of its own.',
    );
  }
  context.run.update({ mongo: { ...context.run.record.mongo, url: uri, process: undefined } });
  return {
    url: uri,
    info: { name: 'MongoDB', origin: 'environment', address: shown },
    stop: async () => undefined,
  };
}

async function hello(uri: string, timeoutMs: number): Promise<{ setName?: unknown; msg?: unknown }> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: timeoutMs, connectTimeoutMS: timeoutMs });
  try {
    return await client.db('admin').command({ hello: 1 });
  } finally {
    await client.close();
  }
}
