import { randomUUID } from 'node:crypto';
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { serveMedia, type TestServer } from '../testing/http.ts';
import { BUCKET, clientOf, describeWithStore, s3Settings } from '../testing/object-store.ts';
import { plainPng } from '../testing/pictures.ts';
import { seller, startMedia, type TestMedia } from '../testing/start.ts';
import { mediaIdOf } from './uploads.ts';

interface Upload {
  id: string;
  status: string;
  url: string;
  method: string;
  headers: { name: string; value: string }[];
  receivedBytes: number;
  isResumable: boolean;
}
interface Answer {
  upload: Upload | null;
  media?: { id: string } | null;
  userErrors: { code: string }[];
}

await describeWithStore('a file that its client sends to a bucket', (store) => {
  let media: TestMedia;
  let server: TestServer;
  let picture: Buffer;
  const own = clientOf(store);
  beforeAll(async () => {
    media = await startMedia({ env: s3Settings(store) });
    server = await serveMedia(media);
    picture = await plainPng(300, 300);
  });
  afterAll(async () => {
    await server.stop();
    await media.stop();
    await store.stop();
  });

  const FIELDS = 'id status url method headers { name value } receivedBytes isResumable';
  const run = async (field: string, query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await media.run<Record<string, Answer>>(seller, query, variables);
    const answer = data?.[field];
    if (!answer) throw new Error(JSON.stringify(errors));
    return answer;
  };
  const announced = async () => {
    const input = {
      purpose: 'PRODUCT_IMAGE',
      filename: '../cup.png',
      contentType: 'image/png',
      bytes: picture.length,
      idempotencyKey: randomUUID(),
    };
    const { upload } = await run(
      'createUpload',
      `mutation ($input: CreateUploadInput!) { createUpload(input: $input) { upload { ${FIELDS} } userErrors { code } } }`,
      { input },
    );
    if (!upload) throw new Error('refused');
    return upload;
  };
  const confirm = (id: string) =>
    run(
      'confirmUpload',
      'mutation ($id: ID!) { confirmUpload(id: $id) { media { id } userErrors { code } } }',
      { id },
    );
  const cancel = (id: string) =>
    run('cancelUpload', 'mutation ($id: ID!) { cancelUpload(id: $id) { userErrors { code } } }', { id });
  const send = (
    { url, method, headers }: Upload,
    content: Buffer = picture,
    change: Record<string, string> = {},
  ) =>
    fetch(url, {
      method,
      body: new Uint8Array(content),
      headers: { ...Object.fromEntries(headers.map(({ name, value }) => [name, value])), ...change },
    }).then(({ status }) => status);
  const keys = async () =>
    (await own.send(new ListObjectsV2Command({ Bucket: BUCKET }))).Contents?.map(({ Key }) => Key ?? '') ??
    [];
  const documents = () =>
    media.mongo.db(media.dbName).collection<{ _id: string; dueAt: Date }>('mediaUploads');
  const sweepNow = async (id: string) => {
    await documents().updateOne({ _id: id }, { $set: { dueAt: new Date(0) } });
    await media.running.work();
    await media.running.sweep('sweep-uploads');
  };

  it('goes there by an address that takes no other type and no other size, and is stored once confirmed', async () => {
    const upload = await announced();
    expect(upload).toMatchObject({ method: 'PUT', receivedBytes: 0, isResumable: false });
    expect(new URL(upload.url).origin).toBe(store.url);
    expect(upload.url).not.toContain('cup');
    expect(await send(upload, picture, { 'Content-Type': 'text/html' })).toBe(403);
    expect(await send(upload, picture.subarray(1))).toBe(403);
    expect((await confirm(upload.id)).userErrors).toEqual([{ code: 'INVALID_STATE' }]);
    expect(await send(upload)).toBe(200);
    const { media: stored } = await confirm(upload.id);
    expect((await server.fetch(anonymous, `/media/${stored?.id}`)).status).toBe(200);
    expect((await confirm(upload.id)).media).toEqual(stored);
    expect((await keys()).filter((key) => key.startsWith('incoming/'))).toEqual([]);
  });

  it('changes nothing when the address is used again after the confirmation, and is deleted', async () => {
    const upload = await announced();
    await send(upload);
    const { media: stored } = await confirm(upload.id);
    const before = await (await server.fetch(anonymous, `/media/${stored?.id}`)).bytes();
    expect(await send(upload, Buffer.alloc(picture.length))).toBe(200);
    expect(await (await server.fetch(anonymous, `/media/${stored?.id}`)).bytes()).toEqual(before);
    await sweepNow(upload.id);
    expect((await keys()).filter((key) => key.startsWith('incoming/'))).toEqual([]);
    expect((await server.fetch(anonymous, `/media/${stored?.id}`)).status).toBe(200);
  });

  it('is deleted when it is cancelled', async () => {
    const upload = await announced();
    await send(upload);
    await cancel(upload.id);
    expect((await keys()).filter((key) => key.startsWith('incoming/'))).toEqual([]);
  });

  it('leaves nothing of a confirmation whose process was killed before it was recorded', async () => {
    const upload = await announced();
    const id = mediaIdOf({ _id: upload.id });
    const key = `${id.slice(0, 2)}/${id}/1/original`;
    await own.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: 'what it had stored' }));
    await sweepNow(upload.id);
    await sweepNow(upload.id);
    expect(await keys()).not.toContain(key);
  });

  it('is confirmed once the bucket is back, when it was away', async () => {
    const upload = await announced();
    await send(upload);
    await store.control.stop();
    const { data, errors } = await media.run<{ confirmUpload: Answer | null }>(
      seller,
      'mutation ($id: ID!) { confirmUpload(id: $id) { media { id } userErrors { code } } }',
      { id: upload.id },
    );
    expect([data?.confirmUpload ?? null, errors.map(({ code }) => code)]).toEqual([
      null,
      ['SERVICE_UNAVAILABLE'],
    ]);
    await store.control.start();
    expect((await confirm(upload.id)).media).not.toBeNull();
  });
});
