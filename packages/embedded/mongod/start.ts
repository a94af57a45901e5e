import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, MongoNetworkError, MongoServerSelectionError } from 'mongodb';
import { LOCALHOST } from '../ports.ts';
import { type ServerKind, type StartedServer, type StartOptions, startServer } from '../servers/start.ts';
import { ensurePrimary, moveMember, REPLICA_SET, withAdmin } from './replica-set.ts';

const ADMIN_MS = 10_000;
const MOVE_STOP_MS = 30_000;
const MAX_TRANSACTION_SECONDS = 15;

export interface MongodOptions extends StartOptions {
  ephemeral: boolean;
}

/** Starts `mongod` as a one-node replica set and waits until it takes writes. Raises EmbeddedError. */
export async function startMongod(options: MongodOptions): Promise<StartedServer> {
  return await startServer(
    {
      ...mongodKind(options, ['--replSet', REPLICA_SET], ensurePrimary),
      prepare: (port) => moveTo(port, options),
    },
    options,
  );
}

/** Data that is there already belongs to a set whose member lives at the port of last time. */
async function moveTo(port: number, options: MongodOptions): Promise<void> {
  if (port === options.preferredPort || !existsSync(join(dataFolder(options.folder), 'WiredTiger'))) return;
  const alone = { ...options, preferredPort: port, onPort: () => undefined };
  const { process } = await startServer(
    mongodKind(options, [], (admin) => moveMember(admin, port)),
    alone,
  );
  await process.end(MOVE_STOP_MS);
}

function mongodKind(
  { ephemeral }: MongodOptions,
  role: string[],
  settle: (admin: Db, port: number) => Promise<void>,
): ServerKind {
  return {
    name: 'MongoDB',
    dataFolder,
    args: (port, folder, logFile) => [...role, ...mongodArguments(port, folder, logFile, ephemeral)],
    ready: (port) => settles(port, settle),
    signs: {
      portTaken: /Address already in use/i,
      locked: /DBPathInUse|Another mongod instance is already running/,
      version: /UPGRADE PROBLEM|Wrong mongod version|unsupported WiredTiger file version/i,
      corrupt: /WT_PANIC|WT_ERROR|WT_TRY_SALVAGE|WiredTiger error|Fatal assertion|corrupt|checksum/i,
      exitCodes: { 48: 'port-taken', 62: 'version' },
    },
    isTrouble: (line) => !/"s":"[ID]\d?"/.test(line),
  };
}

/** Where the database files lie, below the folder given to `startMongod`. */
export function dataFolder(folder: string): string {
  return join(folder, 'db');
}

/** The address of the set; consumers may add `directConnection=true`. */
export function mongoUri(port: number): string {
  return `mongodb://${LOCALHOST}:${port}/?replicaSet=${REPLICA_SET}`;
}

async function settles(port: number, settle: (admin: Db, port: number) => Promise<void>): Promise<boolean> {
  try {
    await withAdmin(port, ADMIN_MS, (admin) => settle(admin, port));
    return true;
  } catch (error) {
    // It ended meanwhile: the watcher of the process reports why.
    if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return false;
    throw error;
  }
}

function mongodArguments(port: number, folder: string, logFile: string, ephemeral: boolean): string[] {
  const args = ['--dbpath', dataFolder(folder), '--port', String(port), '--bind_ip', LOCALHOST];
  args.push('--oplogSize', ephemeral ? '256' : '1024');
  args.push('--wiredTigerCacheSizeGB', ephemeral ? '0.25' : '0.5', '--quiet', '--nounixsocket');
  args.push('--logpath', logFile, '--logappend');
  // Metrics for MongoDB's support, written every second: of no use here.
  args.push('--setParameter', 'diagnosticDataCollectionEnabled=false');
  // A killed process leaves the transaction it was in behind, and what that touched to nobody; not for a whole minute.
  args.push('--setParameter', `transactionLifetimeLimitSeconds=${MAX_TRANSACTION_SECONDS}`);
  // One node has nobody to hand over to: waiting for a successor only delays the end.
  args.push('--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=0');
  if (ephemeral) {
    // Tests drop their databases: for five minutes each collection and index would keep its file, and that be open.
    args.push('--setParameter', 'minSnapshotHistoryWindowInSeconds=0', '--syncdelay', '10');
    args.push('--wiredTigerCollectionBlockCompressor', 'none', '--wiredTigerJournalCompressor', 'none');
    // Dropping a database waits for the next turn of the journal, 100 ms by default.
    args.push('--journalCommitInterval', '50');
  }
  return args;
}
