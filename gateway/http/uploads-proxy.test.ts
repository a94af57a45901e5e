import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rawConnection } from '../testing/client.ts';
import { INTERNAL_KEY, type Rig, startRig } from '../testing/rig.ts';
import { proxyUploads } from './proxied-routes.ts';

let rig: Rig;
let media: Server;
const asked: { request: IncomingMessage; bytes: number; isWhole: boolean }[] = [];

beforeAll(async () => {
  media = createServer((request, response) => {
    const seen = { request, bytes: 0, isWhole: false };
    asked.push(seen);
    if (request.url?.startsWith('/uploads/early')) {
      response.writeHead(413, { 'content-type': 'application/json' }).end('{"errors":[]}');
      // Read on, as subgraphs do, so that the answer is not lost with the connection.
      request.resume();
      return;
    }
    request.on('data', ({ length }) => {
      seen.bytes += length;
    });
    request.once('end', () => {
      seen.isWhole = true;
      response.writeHead(204, { 'upload-offset': String(seen.bytes), 'tus-resumable': '1.0.0' }).end();
    });
  });
  media.listen(0, '127.0.0.1');
  await once(media, 'listening');
  const address = media.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  rig = await startRig({
    mountRoutes: (app) => proxyUploads(app, [`http://127.0.0.1:${address.port}`], INTERNAL_KEY),
  });
});

afterAll(async () => {
  await rig.stop();
  media.closeAllConnections();
  media.close();
});

describe('a file on its way to media', () => {
  it('is streamed there, with what says where it begins', async () => {
    const response = await fetch(`${rig.url}/uploads/upl_1?expires=1&signature=s`, {
      method: 'PATCH',
      body: new Uint8Array(5_000_000),
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '7' },
    });
    expect([response.status, response.headers.get('upload-offset')]).toEqual([204, '5000000']);
    const { request } = asked.at(-1) ?? {};
    expect(request?.url).toBe('/uploads/upl_1?expires=1&signature=s');
    expect(request?.headers).toMatchObject({
      'content-length': '5000000',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '7',
    });
  });

  it('is refused by media before it is there', async () => {
    const response = await fetch(`${rig.url}/uploads/early`, {
      method: 'PUT',
      body: new Uint8Array(8_000_000),
    });
    expect(response.status).toBe(413);
    await response.body?.cancel();
    // The connection is kept, and takes the next request.
    const next = await fetch(`${rig.url}/uploads/early`, { method: 'PUT', body: new Uint8Array(10) });
    expect(next.status).toBe(413);
  });

  it('breaks off there when its client disconnects', async () => {
    const connection = await rawConnection(rig.url);
    const before = asked.length;
    connection.send('PUT /uploads/upl_2 HTTP/1.1\r\nHost: souk\r\nContent-Length: 1000\r\n\r\nabc');
    while (asked.length === before || asked.at(-1)?.bytes !== 3)
      await new Promise((done) => setTimeout(done, 10));
    const seen = asked.at(-1);
    if (!seen) throw new Error('media was not asked');
    const gone = new Promise((resolve) => seen.request.socket.once('close', resolve));
    connection.socket.destroy();
    await gone;
    expect(seen.isWhole).toBe(false);
  });
});
