// A client that disconnects in the middle leaves nothing: with a request and sent by itself, with a folder and with a bucket.
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { directSteps } from '../testing/direct.ts';
import { serveMedia, type TestServer, uploadParts } from '../testing/http.ts';
import { BUCKET, clientOf, describeWithStore, s3Settings } from '../testing/object-store.ts';
import { eventually, seller, startMedia, type TestMedia } from '../testing/start.ts';

const BYTES = 150_000;
const SENT = 70_000;

function tests(env: () => Record<string, string>, inBucket: () => Promise<number>): void {
  let media: TestMedia;
  let server: TestServer;
  beforeAll(async () => {
    media = await startMedia({ env: env() });
    server = await serveMedia(media);
  });
  afterAll(async () => {
    await server.stop();
    await media.stop();
  });

  /** Sends the head of a request and a part of its body, waits until that arrived, and breaks the connection. */
  async function breakOff(viewer: Viewer, start: string, headers: string, body: string): Promise<void> {
    const before = { files: await media.files(), stored: await inBucket(), events: await media.events() };
    const { hostname, port } = new URL(server.url);
    const socket = createConnection(Number(port), hostname);
    await once(socket, 'connect');
    const context = Object.entries(server.headersOf(viewer)).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `${start} HTTP/1.1\r\nHost: x\r\n${context.join('')}Content-Length: ${BYTES}\r\n${headers}\r\n${body}`,
    );
    socket.write(Buffer.alloc(SENT));
    await eventually(async () => (await media.files()).length > before.files.length);
    socket.destroy();
    await eventually(async () => (await media.files()).length === before.files.length);
    expect({ files: await media.files(), stored: await inBucket(), events: await media.events() }).toEqual(
      before,
    );
  }

  it('with a request', async () => {
    const { operations, map } = uploadParts({ purpose: 'PRODUCT_IMAGE' });
    const part = (name: string, text: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
    await breakOff(
      seller,
      'POST /graphql',
      'Content-Type: multipart/form-data; boundary=b\r\n',
      `${part('operations', operations)}${part('map', map)}--b\r\nContent-Disposition: form-data; name="0"; filename="a.png"\r\n\r\n`,
    );
  });

  it('by itself', async () => {
    const { announce } = directSteps(media, seller);
    const { upload } = await announce({ filename: 'a.png', contentType: 'image/png', bytes: BYTES });
    const { pathname, search } = new URL(upload?.url ?? '');
    await breakOff(anonymous, `PUT ${pathname}${search}`, 'Content-Type: image/png\r\n', '');
  });
}

describe('a client that disconnects, with a folder', () => {
  tests(
    () => ({}),
    async () => 0,
  );
});

await describeWithStore('a client that disconnects, with a bucket behind media', (store) => {
  const own = clientOf(store);
  afterAll(() => store.stop());
  tests(
    () => ({ ...s3Settings(store), S3_DIRECT_UPLOADS: 'false' }),
    async () => (await own.send(new ListObjectsV2Command({ Bucket: BUCKET }))).KeyCount ?? 0,
  );
});
