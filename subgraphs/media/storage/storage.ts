import type { Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { unavailable } from '@souk/subgraph';

/** The first and last byte wanted, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * A storage of files. Only `keys.ts` makes keys. Every method raises SERVICE_UNAVAILABLE when the storage is unavailable.
 */
export interface StorageAdapter {
  /** Moves the complete file at `path` into the storage, whole or not at all. */
  put(key: string, path: string): Promise<void>;
  /** The bytes of a file; raises {@link StoredFileMissing} before anything was read when there is none. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Provides the file as a local path, which may be read until `work` is done. */
  withFile<T>(key: string, work: (path: string) => Promise<T>): Promise<T>;
  /** Deletes files; missing ones are ignored. */
  delete(keys: readonly string[]): Promise<void>;
  /** Whether files can be read and written now. */
  available(): Promise<boolean>;
}

/** The storage has no file of this key. */
export class StoredFileMissing extends Error {
  constructor(key: string) {
    super(`no stored file ${key}`);
    this.name = 'StoredFileMissing';
  }
}

/** Wraps a disk error as SERVICE_UNAVAILABLE; returns any other error unchanged. */
export function asOutage(error: unknown): unknown {
  const fromDisk = isNativeError(error) && 'syscall' in error && 'code' in error;
  if (!fromDisk) return error;
  const outage = unavailable('media', 'The file storage is unavailable right now. Try again in a moment.');
  return Object.assign(outage, { cause: error });
}
