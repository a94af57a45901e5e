import type { Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { unavailable } from '@souk/subgraph';

/** The first and last byte wanted, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Where files rest. Keys are made by `keys.ts` only. Every method raises SERVICE_UNAVAILABLE when the storage
 * cannot be reached or written.
 */
export interface StorageAdapter {
  /** Takes over the complete file at `path`, which is gone from there afterwards. Stored whole or not at all. */
  put(key: string, path: string): Promise<void>;
  /** The bytes of a file; raises {@link StoredFileMissing} before anything was read when there is none. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Lends the file as one on this machine's disk, to be read only until `work` is done. */
  withFile<T>(key: string, work: (path: string) => Promise<T>): Promise<T>;
  /** Deletes files; those that are gone already are passed over. */
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

/** An error of the disk as SERVICE_UNAVAILABLE with the error as its cause; any other error as it is. */
export function asOutage(error: unknown): unknown {
  const fromDisk = isNativeError(error) && 'syscall' in error && 'code' in error;
  if (!fromDisk) return error;
  const outage = unavailable('media', 'The file storage cannot be reached now.');
  return Object.assign(outage, { cause: error });
}
