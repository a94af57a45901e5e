import { rm } from 'node:fs/promises';
import { PassThrough, type Readable, Transform } from 'node:stream';
import type { Spool } from './spool.ts';
import { type ByteRange, type StorageAdapter, storageOutage } from './storage.ts';

/**
 * The bytes of an answer from another machine. Fails with SERVICE_UNAVAILABLE when they stop coming, and lets go of the
 * connection when its reader stops early.
 */
export function guarded(source: Readable): Readable {
  const out = new PassThrough();
  source.once('error', (error) => out.destroy(storageOutage(error)));
  source.once('close', () => {
    if (!source.readableEnded && !out.destroyed) out.destroy(storageOutage(new Error('closed early')));
  });
  out.once('close', () => source.destroy());
  return source.pipe(out);
}

/** The part of a whole file, for an answer that ignored the range. */
export function cutOut({ start, end }: ByteRange): Transform {
  let at = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const from = Math.max(0, start - at);
      const to = Math.min(chunk.length, end + 1 - at);
      at += chunk.length;
      done(null, from < to ? chunk.subarray(from, to) : undefined);
    },
  });
}

/** Runs work that stores a local file elsewhere; the file is gone afterwards, as if it had been moved. */
export async function moving(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw storageOutage(error);
  } finally {
    await rm(path, { force: true }).catch(() => {});
  }
}

/** Provides a file of another machine as a local one. */
export async function withCopy<T>(
  spool: Spool,
  source: Readable,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const { path } = await spool.receive(source, Number.POSITIVE_INFINITY);
  try {
    return await work(path);
  } finally {
    await spool.discard(path);
  }
}

/** The storage methods that every storage on another machine shares. */
export const copies = (spool: Spool, get: StorageAdapter['get']): Pick<StorageAdapter, 'withFile'> => ({
  withFile: async (key, work) => withCopy(spool, await get(key), work),
});
