import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import sharp from 'sharp';
import { serveMedia, type TestServer } from '../testing/http.ts';
import { noise, smallPdf } from '../testing/pictures.ts';
import {
  admin,
  customer,
  otherSeller,
  products,
  seller,
  startMedia,
  type TestMedia,
} from '../testing/start.ts';

const UNKNOWN = '3f0c1c1e-7b1a-4f5e-9c57-0e3d2b6a1f00';

describe('serving', () => {
  let media: TestMedia;
  let server: TestServer;
  let content: Buffer;
  let open: string;
  let closed: string;
  let paper: string;
  beforeAll(async () => {
    media = await startMedia();
    server = await serveMedia(media);
    content = await noise(900, 300).png().toBuffer();
    open = await media.put(seller, { name: 'Été.png', content }, { purpose: 'PRODUCT_IMAGE' });
    closed = await media.put(seller, { name: 'x.png', content }, { purpose: 'OTHER' });
    paper = await media.put(
      seller,
      { name: 'p.pdf', content: smallPdf },
      { purpose: 'OTHER', visibility: 'PUBLIC' },
    );
  });
  afterAll(async () => {
    await server.stop();
    await media.stop();
  });

  const get = (path: string, headers: Record<string, string> = {}, viewer = anonymous) =>
    server.fetch(viewer, path, { headers: { accept: 'image/webp,*/*', ...headers } });
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

  it('serves a public picture to anyone, inline and with security headers', async () => {
    const response = await get(`/media/${open}?v=1`);
    expect(response.status).toBe(200);
    expect((await bytesOf(response)).equals(content)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(content.length),
      'content-disposition': 'inline; filename="_t_.png"; filename*=UTF-8\'\'%C3%89t%C3%A9.png',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      'last-modified': expect.stringMatching(/ GMT$/),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect((await get(`/media/${open}`)).headers.get('cache-control')).toBe('public, max-age=300');
  });

  it('serves documents and downloads as attachments', async () => {
    const document = await get(`/media/${paper}`);
    expect(document.headers.get('content-type')).toBe('application/pdf');
    expect(document.headers.get('content-disposition')).toMatch(/^attachment; filename="p.pdf"/);
    const download = await get(`/media/${open}/download`);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect((await bytesOf(download)).equals(content)).toBe(true);
  });

  it('answers a HEAD like a GET without the bytes', async () => {
    for (const path of [`/media/${open}`, `/media/${open}/download`, `/thumb/${open}`]) {
      const full = await get(path);
      const head = await server.fetch(anonymous, path, { method: 'HEAD', headers: { accept: 'image/webp' } });
      expect(head.status).toBe(200);
      expect((await bytesOf(head)).length).toBe(0);
      for (const name of ['content-length', 'content-type', 'etag', 'last-modified', 'cache-control']) {
        expect(head.headers.get(name)).toBe(full.headers.get(name));
      }
      expect(Number(full.headers.get('content-length'))).toBe((await bytesOf(full)).length);
    }
  });

  it('answers 304 when the client has the current file', async () => {
    const first = await get(`/media/${open}`);
    const again = await get(`/media/${open}`, { 'if-none-match': String(first.headers.get('etag')) });
    expect([again.status, (await bytesOf(again)).length]).toEqual([304, 0]);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(again.headers.get('cache-control')).toBe('public, max-age=300');
    const since = { 'if-modified-since': String(first.headers.get('last-modified')) };
    expect((await get(`/media/${open}`, since)).status).toBe(304);
  });

  it('serves ranges, and 416 for an invalid one', async () => {
    const part = await get(`/media/${open}`, { range: 'bytes=5-14' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 5-14/${content.length}`);
    expect((await bytesOf(part)).equals(content.subarray(5, 15))).toBe(true);
    const etag = String(part.headers.get('etag'));
    expect((await get(`/media/${open}`, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
    expect((await get(`/media/${open}`, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
    const beyond = await get(`/media/${open}`, { range: `bytes=${content.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${content.length}`]);
  });

  it('makes a size on demand, once for concurrent requests', async () => {
    const fresh = await media.put(seller, { name: 'a.png', content }, { purpose: 'PRODUCT_IMAGE' });
    const before = (await media.files()).length;
    const answers = await Promise.all(Array.from({ length: 50 }, () => get(`/thumb/${fresh}?v=1`)));
    const bodies = await Promise.all(answers.map(bytesOf));
    expect(new Set(bodies.map((body) => body.toString('hex'))).size).toBe(1);
    expect((await media.files()).length).toBe(before + 1);
    expect(await sharp(bodies[0]).metadata()).toMatchObject({ format: 'webp', width: 150, height: 50 });
    const [thumb] = answers;
    expect(thumb?.headers.get('content-type')).toBe('image/webp');
    expect(thumb?.headers.get('content-disposition')).toMatch(/^inline; filename="a-thumb.webp"/);
  });

  it('serves the size named in any case, never enlarged', async () => {
    const wide = async (size: string) =>
      (await sharp(await bytesOf(await get(`/media/${open}?size=${size}`))).metadata()).width;
    expect([await wide('small'), await wide('MEDIUM'), await wide('LARGE')]).toEqual([320, 640, 900]);
  });

  it.each([
    ['no uuid', '/media/abc'],
    ['a uuid of another version', '/media/6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
    ['an unknown size', `/media/${UNKNOWN}?size=HUGE`],
    ['an unknown format', `/media/${UNKNOWN}?size=SMALL&format=bmp`],
    ['two sizes', `/media/${UNKNOWN}?size=THUMB&size=SMALL`],
    ['a version that is no number', `/media/${UNKNOWN}?v=new`],
    ['a signature without its time', `/media/${UNKNOWN}?signature=abc`],
    ['a path in the id', '/media/..%2f..%2fetc'],
  ])('answers 400 to %s', async (_what, path) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('answers 404 for unknown items, sizes of documents, and unknown versions', async () => {
    for (const path of [
      `/media/${UNKNOWN}`,
      `/thumb/${paper}`,
      `/media/${paper}?size=SMALL`,
      `/media/${open}?v=2`,
    ]) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.headers.get('etag')).toBeNull();
    }
  });

  it('answers for a private file as for an unknown one, except to its owner, admins and services', async () => {
    for (const viewer of [seller, admin, products]) {
      const response = await get(`/media/${closed}?v=1`, {}, viewer);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    }
    for (const viewer of [anonymous, customer, otherSeller]) {
      for (const tail of ['', '/download', '?size=SMALL']) {
        const hidden = await get(`/media/${closed}${tail}`, {}, viewer);
        const unknown = await get(`/media/${UNKNOWN}${tail}`, {}, viewer);
        expect(hidden.status).toBe(404);
        expect(await hidden.text()).toBe(await unknown.text());
      }
      expect((await get(`/thumb/${closed}`, {}, viewer)).status).toBe(404);
    }
  });

  it('answers 500 and sends no partial file when the stored file is lost', async () => {
    const lost = await media.put(seller, { name: 'a.png', content }, { purpose: 'PRODUCT_IMAGE' });
    const [path = ''] = (await media.files()).filter((file) => file.includes(lost));
    await rm(path);
    const response = await get(`/media/${lost}`);
    expect([response.status, response.headers.get('etag')]).toEqual([500, null]);
    const message = 'Internal server error.';
    const extensions = { code: 'INTERNAL_SERVER_ERROR' };
    expect(await response.json()).toEqual({ errors: [{ message, extensions }] });
    expect((await get(`/thumb/${lost}`)).status).toBe(500);
  });
});
