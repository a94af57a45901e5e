import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Line, layLine } from '@souk/testing/line.ts';
import { BUCKET, clientOf, describeWithStore, s3Settings } from '../testing/object-store.ts';
import { storageContract } from '../testing/storage-contract.ts';
import { s3Storage } from './s3.ts';
import { checkBucket, s3Client, s3DirectUploads } from './s3-client.ts';
import { openSpool } from './spool.ts';
import type { StorageAdapter } from './storage.ts';

await describeWithStore('S3 storage', (store) => {
  let folder: string;
  let line: Line;
  let storage: StorageAdapter;
  const own = clientOf(store);
  const settings = {
    S3_ENDPOINT: store.url,
    S3_REGION: store.region,
    S3_PATH_STYLE: true,
    S3_ACCESS_KEY_ID: store.accessKeyId,
    S3_SECRET_ACCESS_KEY: store.secretAccessKey,
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'souk-s3-'));
    line = await layLine(store.url);
    const client = s3Client({ ...settings, S3_ENDPOINT: line.url });
    const direct = s3DirectUploads(own, BUCKET);
    storage = s3Storage({ client, bucket: BUCKET, spool: openSpool(folder), direct });
  });
  afterAll(async () => {
    await line.remove();
    await store.stop();
    await rm(folder, { recursive: true });
    await rm(`${folder}-process`, { recursive: true, force: true });
  });

  const unfinished = async () =>
    (await own.send(new ListMultipartUploadsCommand({ Bucket: BUCKET }))).Uploads?.length ?? 0;

  storageContract({
    open: async () => storage,
    settings: async () => ({ ...s3Settings(store), MEDIA_STORAGE_DIR: `${folder}-process` }),
    scratch: () => folder,
    line: () => line,
    mimeTypeOf: async (key) =>
      (await own.send(new HeadObjectCommand({ Bucket: BUCKET, Key: key }))).ContentType,
    leftovers: unfinished,
  });

  it('removes the parts that a killed process left, and none of a file that is being stored', async () => {
    await own.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key: 'ab/killed' }));
    await storage.tidy?.(new Date(Date.now() - 60_000));
    expect(await unfinished()).toBe(1);
    await storage.tidy?.(new Date(Date.now() + 60_000));
    expect(await unfinished()).toBe(0);
  });

  describe('a signed upload', () => {
    const expected = { mimeType: 'image/jpeg', bytes: 5, expiresInSeconds: 60 };
    const sign = async (key: string, change: Partial<typeof expected> = {}) => {
      const signed = await storage.direct?.sign(key, { ...expected, ...change });
      if (!signed) throw new Error('nothing was signed');
      return signed;
    };
    const send = (url: string, body: string, headers: Record<string, string>) =>
      fetch(url, { method: 'PUT', body, headers }).then(({ status }) => status);

    it('stores the file once, with its type', async () => {
      const { url, headers } = await sign('incoming/good');
      expect(await send(url, 'hello', headers)).toBe(200);
      expect(await storage.sizeOf('incoming/good')).toBe(5);
      const { ContentType } = await own.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'incoming/good' }));
      expect(ContentType).toBe('image/jpeg');
      expect(await send(url, 'other', headers)).toBe(412);
      const { Body } = await own.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'incoming/good' }));
      expect(await Body?.transformToString()).toBe('hello');
    });

    it.each<[string, string, (url: string) => string, Record<string, string>]>([
      ['another type', 'hello', (url) => url, { 'Content-Type': 'text/html' }],
      ['a longer file', 'hello!', (url) => url, {}],
      ['a shorter file', 'hell', (url) => url, {}],
      ['another key', 'hello', (url) => url.replace('incoming/bad', 'incoming/own'), {}],
      ['a file that may replace one', 'hello', (url) => url, { 'If-None-Match': '"x"' }],
    ])('refuses %s', async (_what, body, change, headers) => {
      const signed = await sign('incoming/bad');
      expect(await send(change(signed.url), body, { ...signed.headers, ...headers })).toBe(403);
      expect(await storage.sizeOf('incoming/bad')).toBeNull();
      expect(await storage.sizeOf('incoming/own')).toBeNull();
    });

    it('is refused when it has expired', async () => {
      const { url, headers } = await sign('incoming/late', { expiresInSeconds: 1 });
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      expect(await send(url, 'hello', headers)).toBe(403);
    });

    it('lets nobody read the file', async () => {
      const { url, headers } = await sign('incoming/secret');
      await send(url, 'hello', headers);
      expect((await fetch(url)).status).toBe(403);
      expect((await fetch(`${store.url}/${BUCKET}/incoming/secret`)).status).toBe(403);
    });
  });

  describe('settings of a bucket that cannot be used', () => {
    const check = (change: Partial<typeof settings>, bucket = BUCKET) => {
      const all = { ...settings, ...change };
      return checkBucket(s3Client(all), { ...all, S3_BUCKET: bucket });
    };

    it('are named at the start', async () => {
      expect(await check({})).toBeNull();
      await expect(check({}, 'souk-none')).rejects.toThrow(
        `S3_BUCKET: there is no bucket "souk-none" at ${store.url}. Create it first; Souk does not.`,
      );
      await expect(check({ S3_SECRET_ACCESS_KEY: 'another-one' })).rejects.toThrow(
        `S3_BUCKET: ${store.url} does not let these credentials use the bucket "${BUCKET}".`,
      );
    });

    it('do not keep Souk from starting while the store is away', async () => {
      line.breakAfter(0, 'sent');
      expect(await check({ S3_ENDPOINT: line.url })).toMatch(/.+/);
      expect(await storage.available()).toBe(false);
      line.mend();
      expect(await storage.available()).toBe(true);
    });
  });
});
