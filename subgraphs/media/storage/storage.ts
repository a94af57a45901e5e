import type { Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { unavailable } from '@souk/subgraph';

/** The first and last byte wanted, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** The media type of a file that is not told. */
export const OCTETS = 'application/octet-stream';

/**
 * A storage of files. Only `keys.ts` makes keys. Every method raises SERVICE_UNAVAILABLE when the storage is unavailable.
 */
export interface StorageAdapter {
  /**
   * Moves the complete file at `path` into the storage, whole or not at all; on failure the file is deleted. Storages that
   * others can read keep its media type.
   */
  put(key: string, path: string, mimeType?: string): Promise<void>;
  /**
   * The bytes of a file; raises {@link StoredFileMissing} before anything was read when there is none. When the storage
   * fails later, the stream fails: it never just ends early.
   */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Provides the file as a local path, which may be read until `work` is done. */
  withFile<T>(key: string, work: (path: string) => Promise<T>): Promise<T>;
  /** The size of a file in bytes; null when there is none. */
  sizeOf(key: string): Promise<number | null>;
  /** Deletes files; missing ones are ignored. */
  delete(keys: readonly string[]): Promise<void>;
  /** Whether files can be read and written now. */
  available(): Promise<boolean>;
  /** Removes what a process that was killed left half stored before an instant. */
  tidy?(before: Date): Promise<void>;
  /** How a client may send one file itself, under a key that holds none; null when it cannot. */
  direct: DirectUploads | null;
}

/** The one file that a client may send. */
export interface ExpectedFile {
  mimeType: string;
  bytes: number;
  /** For how long it may be sent. */
  expiresInSeconds: number;
}

/** A request that a client makes to send a file. */
export interface UploadRequest {
  url: string;
  /** What has to be sent with it, beside the length. */
  headers: Record<string, string>;
}

/** Signs requests with which clients send files straight to the storage. */
export interface DirectUploads {
  /** Raises SERVICE_UNAVAILABLE when there are no credentials to sign with now. */
  sign(key: string, file: ExpectedFile): Promise<UploadRequest>;
}

/** The storage has no file of this key. */
export class StoredFileMissing extends Error {
  constructor(key: string) {
    super(`no stored file ${key}`);
    this.name = 'StoredFileMissing';
  }
}

/** The error for callers when the storage fails; `cause` goes into the log. */
export function storageOutage(cause: unknown): Error {
  const outage = unavailable('media', 'The file storage is unavailable right now. Try again in a moment.');
  return Object.assign(outage, { cause });
}

/** Wraps a disk error as SERVICE_UNAVAILABLE; returns any other error unchanged. */
export function asOutage(error: unknown): unknown {
  const fromDisk = isNativeError(error) && 'syscall' in error && 'code' in error;
  return fromDisk ? storageOutage(error) : error;
}
