import { once } from 'node:events';
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { serveMedia, type TestServer, uploadParts } from '../testing/http.ts';
import { noise, plainPng } from '../testing/pictures.ts';
import { eventually, seller, startMedia, type TestMedia } from '../testing/start.ts';

const LIMIT = 200_000;
const input = { purpose: 'PRODUCT_IMAGE' };

describe('an upload over HTTP', () => {
  let media: TestMedia;
  let server: TestServer;
  beforeAll(async () => {
    media = await startMedia({ env: { MEDIA_IMAGE_MAX_BYTES: String(LIMIT) } });
    server = await serveMedia(media, 2 * LIMIT);
  });
  afterAll(async () => {
    await server.stop();
    await media.stop();
  });

  it('arrives completely, with a file name without folders', async () => {
    const content = await noise(200, 200).png().toBuffer();
    const { media: stored, userErrors } = await server.upload(
      seller,
      { name: '../../etc/päss\u202ewd.png', content },
      input,
    );
    expect(userErrors).toEqual([]);
    expect(stored).toMatchObject({ mimeType: 'image/png', bytes: content.length, filename: 'pässwd.png' });
    const served = await server.fetch(anonymous, `/media/${stored?.id}`);
    expect(Buffer.from(await served.arrayBuffer()).equals(content)).toBe(true);
  });

  it.each([
    ['by one byte over the limit of its purpose', LIMIT + 1],
    ['by more than the transport lets through', 3 * LIMIT],
  ])('is stopped and refused when too large %s', async (_how, bytes) => {
    const before = await media.files();
    const content = Buffer.concat([await plainPng(), Buffer.alloc(bytes)]).subarray(0, bytes);
    const { media: stored, userErrors } = await server.upload(seller, { name: 'a.png', content }, input);
    expect(stored).toBeNull();
    expect(userErrors).toEqual([
      { code: 'FILE_TOO_LARGE', field: ['input', 'file'], message: 'The file is larger than 0.1 MiB.' },
    ]);
    expect(await media.files()).toEqual(before);
  });

  it('accepts a file of exactly the limit', async () => {
    const content = Buffer.concat([await plainPng(), Buffer.alloc(LIMIT)]).subarray(0, LIMIT);
    const { userErrors } = await server.upload(seller, { name: 'a.png', content }, input);
    expect(userErrors).toEqual([]);
  });

  it('leaves no file when the client disconnects', async () => {
    const before = { files: await media.files(), events: await media.events() };
    const { operations, map } = uploadParts(input);
    const part = (name: string, text: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
    const { hostname, port } = new URL(server.url);
    const socket = createConnection(Number(port), hostname);
    await once(socket, 'connect');
    const headers = Object.entries(server.headersOf(seller)).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\n${headers.join('')}Content-Length: 150000\r\n` +
        'Content-Type: multipart/form-data; boundary=b\r\n\r\n' +
        `${part('operations', operations)}${part('map', map)}` +
        '--b\r\nContent-Disposition: form-data; name="0"; filename="a.png"\r\n\r\n',
    );
    socket.write(Buffer.alloc(70_000));
    const spooled = await eventually(async () =>
      (await media.files()).find((file) => !before.files.includes(file)),
    );
    expect(spooled).toContain('.incoming');
    socket.destroy();
    await eventually(async () => (await media.files()).length === before.files.length);
    expect(await media.files()).toEqual(before.files);
    expect(await media.events()).toEqual(before.events);
  });

  it('is refused when the request is malformed', async () => {
    const before = await media.files();
    const content = await plainPng();
    const { userErrors } = await server.upload(seller, { name: 'a\u0000.png', content }, input);
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([['FILE_CORRUPT', ['input', 'file']]]);
    expect(await media.files()).toEqual(before);
  });

  it('is not read without a signed context', async () => {
    const body = new FormData();
    const { operations, map } = uploadParts(input);
    body.set('operations', operations);
    body.set('map', map);
    body.set('0', new File([new Uint8Array(await plainPng())], 'a.png'));
    const before = await media.files();
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', body });
    expect(response.status).toBe(401);
    expect(await media.files()).toEqual(before);
  });
});
