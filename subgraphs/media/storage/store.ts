import { join } from 'node:path';
import { makeFolder, type OpenedRuntime } from '@souk/subgraph';
import type { Config } from '../config.ts';
import { checkAccount, imageKitClient, imageKitStorage } from './imagekit.ts';
import { localStorage } from './local.ts';
import { s3Storage } from './s3.ts';
import { checkBucket, s3Client, s3DirectUploads } from './s3-client.ts';
import { openSpool, type Spool } from './spool.ts';
import type { StorageAdapter } from './storage.ts';

/** The storage of a running subgraph and the spool before it: `ctx.runtime`. */
export interface Store {
  storage: StorageAdapter;
  spool: Spool;
}

/** Opens the store that the settings name. Raises ConfigError when it cannot be used. */
export async function openStore({
  config,
  log,
}: {
  readonly config: Config;
  readonly log: { warn(details: object, message: string): void };
}): Promise<OpenedRuntime<Store>> {
  const folder = config.MEDIA_STORAGE_DIR;
  makeFolder(folder, 'MEDIA_STORAGE_DIR');
  const spool = openSpool(join(folder, '.incoming'));
  await spool.prepare();
  const { storage, problem, close } = await openStorage(config, folder, spool);
  if (problem) log.warn({ reason: problem }, 'media: the file storage does not answer yet');
  return { runtime: { storage, spool }, close: async () => close?.() };
}

// Longer than storing a file may take.
const ABANDONED_AFTER_MS = 6 * 60 * 60_000;

/** Removes what killed processes left in the spool and half stored. */
export async function tendStore({ runtime }: { readonly runtime: Store }): Promise<void> {
  await runtime.spool.prepare();
  await runtime.storage.tidy?.(new Date(Date.now() - ABANDONED_AFTER_MS));
}

interface OpenedStorage {
  storage: StorageAdapter;
  /** Why it does not answer, when it does not. */
  problem: string | null;
  close?: () => void;
}

async function openStorage(config: Config, folder: string, spool: Spool): Promise<OpenedStorage> {
  if (config.MEDIA_STORAGE === 's3') return openBucket(config, spool);
  if (config.MEDIA_STORAGE === 'imagekit') {
    const client = imageKitClient(config);
    const urlEndpoint = config.IMAGEKIT_URL_ENDPOINT ?? '';
    return {
      storage: imageKitStorage(client, { urlEndpoint, spool }),
      problem: await checkAccount(client),
    };
  }
  return { storage: localStorage(folder), problem: null };
}

async function openBucket(config: Config, spool: Spool): Promise<OpenedStorage> {
  const bucket = config.S3_BUCKET ?? '';
  const client = s3Client(config);
  const forClients = s3Client(config, config.S3_PUBLIC_ENDPOINT ?? config.S3_ENDPOINT);
  const direct = config.S3_DIRECT_UPLOADS ? s3DirectUploads(forClients, bucket) : null;
  const close = () => {
    client.destroy();
    forClients.destroy();
  };
  try {
    const problem = await checkBucket(client, config);
    return { storage: s3Storage({ client, bucket, spool, direct }), problem, close };
  } catch (error) {
    close();
    throw error;
  }
}
