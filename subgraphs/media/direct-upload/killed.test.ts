// A process that is killed between two steps of a direct upload leaves nothing that stays: with a folder, and with a bucket.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { serveMedia, type TestServer } from '../testing/http.ts';
import { afterKills } from '../testing/killed.ts';
import { BUCKET, clientOf, describeWithStore, s3Settings } from '../testing/object-store.ts';
import { startMedia, type TestMedia } from '../testing/start.ts';

describe('an upload to a folder whose process is killed', () => {
  let media: TestMedia;
  let server: TestServer;
  beforeAll(async () => {
    media = await startMedia();
    server = await serveMedia(media);
  });
  afterAll(async () => {
    await server.stop();
    await media.stop();
  });
  afterKills({
    media: () => media,
    server: () => server,
    async put(key, content) {
      const path = join(media.folder, key);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    },
    async keys() {
      const found = await readdir(media.folder, { recursive: true, withFileTypes: true });
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => relative(media.folder, join(entry.parentPath, entry.name)));
    },
  });
});

await describeWithStore('an upload to a bucket whose process is killed', (store) => {
  let media: TestMedia;
  const own = clientOf(store);
  beforeAll(async () => {
    media = await startMedia({ env: s3Settings(store) });
  });
  afterAll(async () => {
    await media.stop();
    await store.stop();
  });
  afterKills({
    media: () => media,
    server: () => undefined,
    put: async (key, content) =>
      void (await own.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: content }))),
    keys: async () =>
      (await own.send(new ListObjectsV2Command({ Bucket: BUCKET }))).Contents?.map(({ Key }) => Key ?? '') ??
      [],
  });
});
