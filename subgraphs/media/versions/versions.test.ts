import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import sharp from 'sharp';
import { serveMedia, type TestServer } from '../testing/http.ts';
import { noise, plainPng, smallPdf } from '../testing/pictures.ts';
import { type Publisher, publishTo } from '../testing/publish.ts';
import {
  admin,
  asUpload,
  customer,
  eventually,
  otherSeller,
  seller,
  startMedia,
  type TestFile,
  type TestMedia,
} from '../testing/start.ts';

const FIELDS = `id url filename mimeType width currentVersion usageCount
  versions { version isCurrent restoredFrom note mimeType width bytes url }`;
const UPLOAD = `mutation ($id: ID!, $input: UploadMediaVersionInput!) { answer: uploadMediaVersion(id: $id, input: $input) {
  media { ${FIELDS} } userErrors { code field } } }`;
const RESTORE = `mutation ($id: ID!, $version: Int!) { answer: restoreMediaVersion(id: $id, input: { version: $version }) {
  media { ${FIELDS} } userErrors { code field } } }`;

interface Item {
  id: string;
  url: string;
  filename: string;
  mimeType: string;
  width: number | null;
  currentVersion: number;
  usageCount: number;
  versions: {
    version: number;
    isCurrent: boolean;
    restoredFrom: number | null;
    note: string | null;
    url: string;
  }[];
}
interface Answer {
  answer: { media: Item | null; userErrors: { code: string; field: string[] | null }[] } | null;
}

let media: TestMedia;
let server: TestServer;
let publisher: Publisher;
let first: TestFile;
let second: TestFile;
beforeAll(async () => {
  media = await startMedia({ work: true });
  server = await serveMedia(media);
  publisher = await publishTo(media);
  first = { name: 'vase.png', content: await plainPng(300, 200) };
  second = { name: 'other.jpg', content: await noise(500, 400).jpeg().toBuffer() };
});
afterAll(async () => {
  await publisher.close();
  await server.stop();
  await media.stop();
});

const put = (purpose = 'PRODUCT_IMAGE') => media.put(seller, first, { purpose });
async function replace(id: string, file: TestFile, more: object = {}, viewer: Viewer = seller) {
  const input = { file: asUpload(file), idempotencyKey: randomUUID(), ...more };
  const { data, errors } = await media.run<Answer>(viewer, UPLOAD, { id, input });
  return { ...data?.answer, errors: errors.map(({ code }) => code) };
}
async function restore(id: string, version: number, viewer: Viewer = seller) {
  const { data, errors } = await media.run<Answer>(viewer, RESTORE, { id, version });
  return { ...data?.answer, errors: errors.map(({ code }) => code) };
}
const get = async (url: string, viewer: Viewer = anonymous) => {
  const { pathname, search } = new URL(url, 'http://souk.test');
  const response = await server.fetch(viewer, pathname + search);
  const content = Buffer.from(await response.arrayBuffer());
  const width = response.ok ? (await sharp(content).metadata()).width : null;
  return { status: response.status, width, caching: response.headers.get('cache-control'), response };
};
const filesOf = async (id: string) => (await media.files()).filter((path) => path.includes(id));

describe('a new version', () => {
  it('has the id, the uses and new addresses, and its sizes are made', async () => {
    const id = await put();
    const link = { mediaId: id, service: 'products', entityType: 'Product', entityId: 'prd_1' } as const;
    await publisher.publish('media.attached', link);
    const before = await get(`/media/${id}?v=1`);
    const { media: item, userErrors } = await replace(id, second, { note: 'brighter' });
    expect(userErrors).toEqual([]);
    expect(item).toMatchObject({
      ...{ id, url: `http://souk.test/media/${id}?v=2`, currentVersion: 2, usageCount: 1 },
      ...{ filename: 'vase.jpg', mimeType: 'image/jpeg', width: 500 },
    });
    expect(item?.versions).toMatchObject([
      { version: 2, isCurrent: true, restoredFrom: null, note: 'brighter', width: 500 },
      { version: 1, isCurrent: false, restoredFrom: null, note: null, width: 300 },
    ]);
    expect([before.width, (await get(String(item?.url))).width]).toEqual([300, 500]);
    await eventually(async () => {
      const { data } = await media.run<{ media: { processingStatus: string } }>(
        seller,
        `{ media(id: "${id}") { processingStatus } }`,
      );
      return data.media.processingStatus === 'READY';
    });
    const small = await get(`/media/${id}?size=SMALL&format=webp&v=2`);
    expect([small.width, small.caching]).toEqual([320, 'public, max-age=31536000, immutable']);
    const types = (await media.events())
      .filter(({ aggregateId }) => aggregateId === id)
      .map(({ type }) => type);
    expect(types).toContain('media.updated');
  });

  it('is what old addresses answer to everybody but its owner, for five minutes at a time', async () => {
    const id = await put();
    const stale = await get(`/media/${id}`);
    await replace(id, second);
    const answer = await get(`/media/${id}?v=1`);
    expect([answer.width, answer.caching]).toEqual([500, 'public, max-age=300']);
    const own = await get(`/media/${id}?v=1`, seller);
    expect([own.width, own.caching]).toEqual([300, 'private, no-cache']);
    const since = { 'if-none-match': String(stale.response.headers.get('etag')) };
    const checked = await server.fetch(anonymous, `/media/${id}`, { headers: since });
    expect(checked.status).toBe(200);
    expect((await get(`/media/${id}?v=3`)).status).toBe(404);
  });

  it('of a private file is never what an old link leads to', async () => {
    const id = await put('OTHER');
    const { data } = await media.run<{ media: { signedUrl: string } }>(
      seller,
      `{ media(id: "${id}") { signedUrl } }`,
    );
    expect((await get(data.media.signedUrl)).status).toBe(200);
    await replace(id, second);
    expect((await get(data.media.signedUrl)).status).toBe(404);
  });

  it('is added once for a repeated request, and once each for concurrent ones', async () => {
    const id = await put();
    const idempotencyKey = randomUUID();
    await replace(id, second, { idempotencyKey });
    const again = await replace(id, second, { idempotencyKey });
    expect(again.media?.currentVersion).toBe(2);
    const other = await replace(id, first, { idempotencyKey });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
    const answers = await Promise.all([first, second, first, second].map((file) => replace(id, file)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const { media: item } = await restore(id, 6);
    expect([item?.currentVersion, item?.versions.length]).toEqual([6, 6]);
  });

  it('is refused when damaged, for other people, and once a document was submitted', async () => {
    const id = await put();
    const cut = { name: 'a.jpg', content: second.content.subarray(0, 2000) };
    expect((await replace(id, cut)).userErrors).toEqual([{ code: 'FILE_CORRUPT', field: ['input', 'file'] }]);
    expect((await replace(id, { name: 'a.pdf', content: smallPdf })).userErrors).toMatchObject([
      { code: 'FILE_TYPE_NOT_ALLOWED' },
    ]);
    expect((await replace(id, second, { note: 'x'.repeat(301) })).userErrors).toEqual([
      { code: 'INVALID_INPUT', field: ['input', 'note'] },
    ]);
    for (const viewer of [customer, otherSeller]) {
      expect((await replace(id, second, {}, viewer)).errors).toEqual(['FORBIDDEN']);
      expect((await restore(id, 1, viewer)).errors).toEqual(['FORBIDDEN']);
    }
    expect((await replace(id, second, {}, anonymous)).errors).toEqual(['UNAUTHENTICATED']);
    expect((await restore(id, 1)).media?.currentVersion).toBe(1);
    const paper = await media.put(seller, first, { purpose: 'VERIFICATION_DOCUMENT' });
    const link = { mediaId: paper, service: 'sellers', entityType: 'Seller', entityId: 'sel_1' } as const;
    await publisher.publish('media.attached', link);
    expect((await replace(paper, second)).userErrors).toEqual([{ code: 'INVALID_STATE', field: ['id'] }]);
    // Sizes of the others are made meanwhile.
    await eventually(async () => !(await media.files()).some((path) => path.includes('.incoming')));
  });

  it('is shown to owners and admins with the others, to nobody else', async () => {
    const id = await put();
    const seen = async (viewer: Viewer) =>
      (
        await media.run<{ media: { versions: object[] | null } }>(
          viewer,
          `{ media(id: "${id}") { versions { version } } }`,
        )
      ).data.media.versions;
    for (const viewer of [seller, admin]) expect(await seen(viewer)).toEqual([{ version: 1 }]);
    for (const viewer of [anonymous, customer, otherSeller]) expect(await seen(viewer)).toBeNull();
  });
});

describe('an earlier version', () => {
  it('is restored as a new one, once', async () => {
    const id = await put();
    await replace(id, second);
    for (let time = 0; time < 2; time += 1) {
      const { media: item } = await restore(id, 1);
      expect(item).toMatchObject({
        currentVersion: 3,
        mimeType: 'image/png',
        width: 300,
        filename: 'vase.png',
      });
      expect(item?.versions.map(({ version, restoredFrom }) => [version, restoredFrom])).toEqual([
        [3, 1],
        [2, null],
        [1, null],
      ]);
    }
    expect((await get(`/media/${id}?v=3`)).width).toBe(300);
    expect((await restore(id, 9)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['input', 'version'] }]);
  });

  it('is forgotten beyond the last ten, with its file and its sizes', async () => {
    const id = await put();
    await get(`/media/${id}?size=THUMB&format=webp`);
    for (let time = 0; time < 10; time += 1) await replace(id, time % 2 === 0 ? second : first);
    const { media: item } = await restore(id, 11);
    expect(item?.versions.map(({ version }) => version)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    expect((await restore(id, 1)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['input', 'version'] }]);
    const db = media.mongo.db(media.dbName);
    expect(await db.collection('mediaSizes').countDocuments({ mediaId: id, version: 1 })).toBe(0);
    expect((await filesOf(id)).filter((path) => path.includes(`/${id}/1/`))).toEqual([]);
    await media.run(admin, `mutation { deleteMedia(id: "${id}") { deletedId } }`);
    expect(await filesOf(id)).toEqual([]);
  });
});
