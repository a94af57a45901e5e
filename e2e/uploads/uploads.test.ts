// Files through the gateway's own door: up by multipart requests, down by the media URLs, whether the media service
// runs in the gateway's process or in another.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noise, photoWithPlace, smallPdf } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { countOf, fileOf, read, sha256, store, UPLOAD, type Uploaded } from './files.ts';

// Small limits, so that a file beyond them is small too.
const PICTURE_MAX = 300_000;
const REQUEST_MAX = 600_000;

let souk: TestSouk;
let shop: Actor;
let rival: Actor;
let shopper: Actor;
let picture: Buffer;

beforeAll(async () => {
  const limits = { MEDIA_IMAGE_MAX_BYTES: String(PICTURE_MAX), UPLOAD_MAX_BYTES: String(REQUEST_MAX) };
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...limits } });
  const root = await admin(souk);
  shop = await openShop(souk, root);
  rival = await openShop(souk, root);
  shopper = await customer(souk);
  picture = await noise(400, 200).png().toBuffer();
});

afterAll(() => souk.stop());

const page = () => fileOf('bowl.jpg', 'image/jpeg', Buffer.from('<!doctype html><script>alert(1)</script>'));

describe(`A picture, with Souk ${mode}`, () => {
  let url: string;
  let checksum: string;
  let thumbnailUrl: string;
  beforeAll(async () => {
    const upload = fileOf('bowl.png', 'image/png', Buffer.concat([picture, Buffer.from('PK hidden zip')]));
    const media = await store(shop, upload, 'PRODUCT_IMAGE');
    checksum = media.checksum;
    url = media.url;
    thumbnailUrl = media.thumbnailUrl ?? '';
  });

  it('is served back by the gateway as it was stored, without what hid behind its end', async () => {
    expect(new URL(url).origin).toBe(souk.url);
    const served = await read(url);
    expect(served.status).toBe(200);
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(sha256(served.bytes)).toBe(checksum);
    expect(served.bytes.includes('hidden zip')).toBe(false);
  });

  it('has a thumbnail that is smaller', async () => {
    expect(new URL(thumbnailUrl).origin).toBe(souk.url);
    const small = await read(thumbnailUrl, { headers: { accept: 'image/webp,*/*' } });
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(small.bytes.length).toBeGreaterThan(0);
    expect(small.bytes.length).toBeLessThan(picture.length);
  });

  it('answers a HEAD with its size and no byte', async () => {
    const head = await read(url, { method: 'HEAD' });
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect(head.headers.get('content-length')).toBe(String(picture.length));
  });

  it('is not sent again to a client that has it: 304 for its ETag, 200 for another', async () => {
    const etag = String((await read(url)).headers.get('etag'));
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    const again = await read(url, { headers: { 'if-none-match': etag } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const stale = await read(url, { headers: { 'if-none-match': '"other"' } });
    expect([stale.status, stale.bytes.length]).toEqual([200, picture.length]);
  });

  it('is sent in parts: 206 for a range, 416 beyond the end', async () => {
    const part = await read(url, { headers: { range: 'bytes=10-19' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${picture.length}`]);
    expect(part.bytes).toEqual(picture.subarray(10, 20));
    const beyond = await read(url, { headers: { range: `bytes=${picture.length}-` } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${picture.length}`]);
  });

  it('loses the place and the author that a phone wrote into it', async () => {
    const photo = await photoWithPlace();
    expect(photo.includes('Ada Photographer')).toBe(true);
    const media = await store(shop, fileOf('photo.jpg', 'image/jpeg', photo), 'PRODUCT_IMAGE');
    const served = await read(media.url);
    expect(served.status).toBe(200);
    expect(served.bytes.includes('Ada Photographer')).toBe(false);
    expect(served.bytes.includes('Exif')).toBe(false);
    expect(sha256(served.bytes)).toBe(media.checksum);
  });
});

describe('A private document', () => {
  it('is served to its owner only; for all others it does not exist', async () => {
    const paper = await store(
      shop,
      fileOf('register.pdf', 'application/pdf', smallPdf),
      'VERIFICATION_DOCUMENT',
    );
    const own = await read(paper.url, { as: shop });
    expect([own.status, sha256(own.bytes)]).toEqual([200, sha256(smallPdf)]);
    expect(own.headers.get('cache-control')).toBe('private, no-cache');
    for (const as of [undefined, shopper, rival]) {
      const refused = await read(paper.url, { as });
      expect(refused.status).toBe(404);
      expect(refused.bytes.includes('%PDF')).toBe(false);
      // A caller who knows the tag must not learn from it that the file exists.
      const tag = String(own.headers.get('etag'));
      expect((await read(paper.url, { as, headers: { 'if-none-match': tag } })).status).toBe(404);
    }
    const found = await rival.client.ok<{ media: null }>('query ($id: ID!) { media(id: $id) { id } }', {
      id: paper.id,
    });
    expect(found.media).toBeNull();
  });
});

describe('A refused file', () => {
  const input = { purpose: 'PRODUCT_IMAGE' };
  const send = (file: ReturnType<typeof fileOf>) =>
    shop.client.runUpload<Uploaded>(
      UPLOAD,
      { input: { file: null, idempotencyKey: randomUUID(), ...input } },
      { 'input.file': file },
    );

  it('is too large for its purpose: FILE_TOO_LARGE, which names the limit', async () => {
    const before = await countOf(shop);
    const large = Buffer.concat([picture, Buffer.alloc(PICTURE_MAX + 1 - picture.length)]);
    const { data, errors } = await send(fileOf('large.png', 'image/png', large));
    expect(errors).toEqual([]);
    expect(data?.uploadMedia).toEqual({
      media: null,
      userErrors: [
        { code: 'FILE_TOO_LARGE', message: 'The file is larger than 0.2 MiB.', field: ['input', 'file'] },
      ],
    });
    expect(await countOf(shop)).toBe(before);
  });

  it('is too large for any purpose: refused by gateway or media, which notices it first', async () => {
    const before = await countOf(shop);
    const { data, errors } = await send(fileOf('huge.png', 'image/png', Buffer.alloc(REQUEST_MAX * 3)));
    expect(data?.uploadMedia?.media ?? null).toBeNull();
    const told = [
      ...errors.map(({ extensions, message }) => [extensions.code, message]),
      ...(data?.uploadMedia?.userErrors ?? []).map(({ code, message }) => [code, message]),
    ];
    const byMedia = ['FILE_TOO_LARGE', 'The file is larger than 0.2 MiB.'];
    const byGateway = ['BAD_USER_INPUT', `A file is larger than ${REQUEST_MAX} bytes.`];
    // In one process media stops reading at its own limit first; between two, either may be the first to know.
    expect([[byMedia], ...(mode === 'in-process' ? [] : [[byGateway]])]).toContainEqual(told);
    expect(await countOf(shop)).toBe(before);
  });

  it('is a page of HTML under the name of a picture', async () => {
    const before = await countOf(shop);
    const { data, errors } = await send(page());
    expect(errors).toEqual([]);
    expect(data?.uploadMedia?.media).toBeNull();
    expect(data?.uploadMedia?.userErrors.map(({ code }) => code)).toEqual(['FILE_TYPE_NOT_ALLOWED']);
    expect(await countOf(shop)).toBe(before);
  });

  it('comes as a form of another site could, without the preflight header: 400', async () => {
    const before = await countOf(shop);
    const post = async (headers: Record<string, string>) => {
      const form = new FormData();
      const variables = { input: { file: null, idempotencyKey: randomUUID(), ...input } };
      form.set('operations', JSON.stringify({ query: UPLOAD, variables }));
      form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
      form.set('0', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'bowl.png');
      const authorization = `Bearer ${shop.client.token}`;
      const response = await fetch(`${souk.url}/graphql`, {
        method: 'POST',
        headers: { authorization, ...headers },
        body: form,
      });
      return { status: response.status, text: await response.text() };
    };
    const refused = await post({});
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('apollo-require-preflight');
    expect(await countOf(shop)).toBe(before);
    expect((await post({ 'apollo-require-preflight': 'true' })).status).toBe(200);
    expect(await countOf(shop)).toBe(before + 1);
  });
});
