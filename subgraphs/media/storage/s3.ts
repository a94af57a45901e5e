import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { assertKey } from './keys.ts';
import { copies, guarded, moving } from './remote.ts';
import type { Spool } from './spool.ts';
import {
  type DirectUploads,
  OCTETS,
  type StorageAdapter,
  StoredFileMissing,
  storageOutage,
} from './storage.ts';

const MEBIBYTE = 1024 * 1024;
// Two parts of this size are in memory for each file that is being stored.
const PART_BYTES = 8 * MEBIBYTE;
const PARTS_AT_ONCE = 2;
const MAX_DELETED_AT_ONCE = 1_000;
const PROBE_MS = 2_000;

/** A bucket of an S3-compatible store, and what reaches it. */
export interface S3Bucket {
  client: S3Client;
  bucket: string;
  spool: Spool;
  /** Null when clients may not send files to the bucket. */
  direct: DirectUploads | null;
}

/** Stores files in a bucket of any S3-compatible store. Large files are sent in parts, which count once all are there. */
export function s3Storage({ client, bucket, spool, direct }: S3Bucket): StorageAdapter {
  const object = (key: string) => {
    assertKey(key);
    return { Bucket: bucket, Key: key };
  };

  const get: StorageAdapter['get'] = async (key, range) => {
    const Range = range && `bytes=${range.start}-${range.end}`;
    const command = new GetObjectCommand({ ...object(key), Range });
    const { Body } = await client.send(command).catch((error: unknown) => {
      throw isMissing(error) ? new StoredFileMissing(key) : storageOutage(error);
    });
    return guarded(Body as Readable);
  };

  return {
    ...copies(spool, get),
    get,
    direct,
    async put(key, path, mimeType = OCTETS) {
      const target = object(key);
      await moving(path, () => {
        const Body = createReadStream(path, { highWaterMark: MEBIBYTE });
        const params = { ...target, Body, ContentType: mimeType };
        return new Upload({ client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
      });
    },
    async sizeOf(key) {
      try {
        return (await client.send(new HeadObjectCommand(object(key)))).ContentLength ?? 0;
      } catch (error) {
        if (isMissing(error)) return null;
        throw storageOutage(error);
      }
    },
    async delete(keys) {
      const all = keys.map((key) => ({ Key: object(key).Key }));
      try {
        for (let at = 0; at < all.length; at += MAX_DELETED_AT_ONCE) {
          const Delete = { Objects: all.slice(at, at + MAX_DELETED_AT_ONCE), Quiet: true };
          const { Errors } = await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete }));
          const failed = Errors?.find(({ Code }) => Code !== 'NoSuchKey');
          if (failed) throw new Error(`${failed.Key}: ${failed.Code} ${failed.Message}`);
        }
      } catch (error) {
        throw storageOutage(error);
      }
    },
    available: () =>
      client
        .send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal: AbortSignal.timeout(PROBE_MS) })
        .then(
          () => true,
          () => false,
        ),
    async tidy(before) {
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
      for (const { Key, UploadId, Initiated } of Uploads) {
        if (Initiated && Initiated < before)
          await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }));
      }
    },
  };
}

/** Whether there is no such file; a missing bucket is a fault of the storage. */
const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');
