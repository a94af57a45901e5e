// Files that clients send by themselves to an address of the gateway, which streams them to media.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noise } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { read } from './files.ts';

let souk: TestSouk;
let shop: Actor;
let picture: Buffer;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  shop = await openShop(souk, await admin(souk));
  picture = await noise(800, 500).png().toBuffer();
});

afterAll(() => souk.stop());

interface Upload {
  id: string;
  url: string;
  method: string;
  headers: { name: string; value: string }[];
}

const CREATE = `mutation ($input: CreateUploadInput!) {
  createUpload(input: $input) { upload { id url method headers { name value } } userErrors { code } }
}`;
const CONFIRM = `mutation ($id: ID!) {
  confirmUpload(id: $id) { upload { status receivedBytes } media { url filename } userErrors { code } }
}`;
interface Confirmed {
  confirmUpload: { media: { url: string; filename: string } | null; userErrors: { code: string }[] };
}

const announced = async (bytes = picture.length) => {
  const input = {
    purpose: 'PRODUCT_IMAGE',
    filename: 'bowl.png',
    contentType: 'image/png',
    bytes,
    idempotencyKey: randomUUID(),
  };
  return (await shop.client.ok<{ createUpload: { upload: Upload } }>(CREATE, { input })).createUpload.upload;
};
const headersOf = ({ headers }: Upload) =>
  Object.fromEntries(headers.map(({ name, value }) => [name, value]));
const send = (upload: Upload, content: Buffer, headers = headersOf(upload)) =>
  fetch(upload.url, { method: upload.method, body: new Uint8Array(content), headers });
const confirm = async (id: string, actor = shop) =>
  (await actor.client.run<Confirmed>(CONFIRM, { id })).data?.confirmUpload;

describe(`A file that its client sends by itself, with Souk ${mode}`, () => {
  it('is stored and shown once it is confirmed', async () => {
    const upload = await announced();
    expect(upload.url).toContain(`${souk.url}/uploads/${upload.id}?`);
    expect((await send(upload, picture)).status).toBe(201);
    const confirmed = await confirm(upload.id);
    expect(confirmed).toMatchObject({ media: { filename: 'bowl.png' }, userErrors: [] });
    expect((await read(confirmed?.media?.url ?? '')).bytes.length).toBeGreaterThan(0);
  });

  it('may come in pieces', async () => {
    const upload = await announced();
    for (const [from, to] of [
      [0, 1_000],
      [1_000, picture.length],
    ] as const) {
      const piece = await fetch(upload.url, {
        method: 'PATCH',
        body: new Uint8Array(picture.subarray(from, to)),
        headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) },
      });
      expect([piece.status, piece.headers.get('upload-offset')]).toEqual([204, String(to)]);
      const far = await fetch(upload.url, { method: 'HEAD' });
      if (to < picture.length) expect(far.headers.get('upload-offset')).toBe(String(to));
    }
    expect((await confirm(upload.id))?.media).not.toBeNull();
  });

  it('is refused while it is sent, with the reason, when it is not what was announced', async () => {
    const upload = await announced();
    const large = Buffer.alloc(8 * 1024 * 1024);
    expect((await send(upload, large)).status).toBe(413);
    expect((await send(upload, picture, { 'content-type': 'text/html' })).status).toBe(415);
    const altered = {
      ...upload,
      url: upload.url.replace(/signature=(.)/, (_, first) => `signature=${first === 'A' ? 'B' : 'A'}`),
    };
    const answer = await send(altered, picture);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([403, 'no-store']);
    expect(await confirm(upload.id)).toMatchObject({ media: null, userErrors: [{ code: 'INVALID_STATE' }] });
  });

  it('is not confirmed by anybody else', async () => {
    const upload = await announced();
    await send(upload, picture);
    const other = await confirm(upload.id, await customer(souk));
    expect(other).toMatchObject({ media: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await confirm(upload.id))?.media).not.toBeNull();
  });
});
