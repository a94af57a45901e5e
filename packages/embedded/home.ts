import { mkdir, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFileError } from './errors.ts';
import { lockFolder, lockHolder } from './lock.ts';
import { adoptMongod } from './mongod/adopt.ts';
import { dataFolder } from './mongod/start.ts';
import { adoptRedis } from './redis/adopt.ts';
import { RunFile } from './run-file.ts';
import { isAlive, type ProcessIdentity } from './servers/identity.ts';
import { adoptProcess, type ServerProcess } from './servers/process.ts';
import { freeBytes, requireSpace } from './space.ts';

const NEEDED_BYTES = 300_000_000;
const MEMORY_FOLDER = '/dev/shm';
const MEMORY_BYTES = 2_000_000_000;
const PREFIX = 'souk-ephemeral-';
const SETTLING_MS = 60_000;

/** The folder one Souk works in, held by it alone. */
export interface Home {
  folder: string;
  run: RunFile;
  /** Lets go of it; an ephemeral one is removed. */
  release(): Promise<void>;
}

/** Opens `dataDir`, or for tests a folder of its own in memory (below `dataDir` where memory is scarce). */
export async function openHome(dataDir: string, ephemeral: boolean): Promise<Home> {
  try {
    await mkdir(dataDir, { recursive: true });
    const folder = ephemeral ? await ephemeralFolder(dataDir) : await realpath(dataDir);
    const unlock = await lockFolder(folder);
    const release = ephemeral ? () => rm(folder, { recursive: true, force: true }) : unlock;
    try {
      await requireSpace(folder, NEEDED_BYTES);
    } catch (error) {
      await release();
      throw error;
    }
    return { folder, run: new RunFile(folder), release };
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
}

async function ephemeralFolder(dataDir: string): Promise<string> {
  const memory = await freeBytes(MEMORY_FOLDER).catch(() => 0);
  const parent = memory >= MEMORY_BYTES ? MEMORY_FOLDER : await realpath(dataDir);
  await sweep(parent);
  return await mkdtemp(join(parent, PREFIX));
}

/** Removes what test runs left that were killed: their servers and their folders. */
async function sweep(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => join(parent, name))) {
    if (await isAbandoned(folder)) await removeAbandoned(folder);
  }
}

async function isAbandoned(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  const mine = found !== null && (process.getuid === undefined || found.uid === process.getuid());
  // One made a moment ago may not have its lock yet.
  return mine && Date.now() - found.mtimeMs > SETTLING_MS && (await lockHolder(folder)) === null;
}

async function removeAbandoned(folder: string): Promise<void> {
  const { mongo, redis, objectStore, openSearch } = new RunFile(folder).record;
  const left = await Promise.all([
    adoptRecorded(objectStore?.process),
    adoptRecorded(openSearch?.process),
    mongo?.port === undefined ? null : adoptMongod(dataFolder(join(folder, 'mongodb')), mongo.port),
    redis?.port === undefined ? null : adoptRedis(join(folder, 'redis'), redis.port),
  ]);
  await Promise.all(left.map((process) => process?.end(5_000)));
  await rm(folder, { recursive: true, force: true });
}

/** The very process that was recorded, if it still lives. */
async function adoptRecorded(identity: ProcessIdentity | undefined): Promise<ServerProcess | null> {
  return identity && (await isAlive(identity)) ? adoptProcess(identity) : null;
}
