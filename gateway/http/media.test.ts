import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { portForLater } from '@souk/embedded/ports.ts';
import { verifyUserContext } from '@souk/platform/identity';
import { rawConnection } from '../testing/client.ts';
import { INTERNAL_KEY, type Rig, startRig } from '../testing/rig.ts';
import { proxyMedia } from './proxied-routes.ts';

const FILE = randomBytes(1000);
const LARGE = randomBytes(8 * 1024 * 1024);
const FILE_HEADERS = {
  'content-type': 'image/webp',
  'cache-control': 'public, max-age=300',
  'content-disposition': `attachment; filename="a.webp"; filename*=UTF-8''%C3%A4.webp`,
  'content-security-policy': "default-src 'none'; sandbox",
  'accept-ranges': 'bytes',
  'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
  etag: '"e1"',
};

let rig: Rig;
let port: number;
let media: Server;
const asked: IncomingMessage[] = [];

/** A media service as HTTP sees it: one file, one that is large, one that never ends. */
function serve(request: IncomingMessage, response: ServerResponse): void {
  asked.push(request);
  const { range, 'if-none-match': tag } = request.headers;
  const [path] = (request.url ?? '').split('?');
  if (path === '/media/endless') {
    response.writeHead(200, { 'content-type': 'image/webp' }).write('x');
    return;
  }
  if (path === '/media/private') {
    response.writeHead(403, { 'content-type': 'application/json' }).end('{"errors":[]}');
    return;
  }
  if (path === '/media/large') {
    response.writeHead(200, { ...FILE_HEADERS, 'content-length': LARGE.length }).end(LARGE);
    return;
  }
  if (tag === '"e1"') {
    response.writeHead(304, { etag: '"e1"', 'cache-control': 'public, max-age=300' }).end();
    return;
  }
  const body = range === 'bytes=10-19' ? FILE.subarray(10, 20) : FILE;
  response.writeHead(body === FILE ? 200 : 206, {
    ...FILE_HEADERS,
    'content-length': body.length,
    ...(body === FILE ? {} : { 'content-range': 'bytes 10-19/1000' }),
    'set-cookie': 'internal=1',
    server: 'media/1.0',
  });
  response.end(body);
}

beforeAll(async () => {
  port = await portForLater();
  media = createServer(serve);
  media.listen(port, '127.0.0.1');
  await once(media, 'listening');
  rig = await startRig({
    mountRoutes: (app) => proxyMedia(app, [`http://127.0.0.1:${port}`], INTERNAL_KEY),
  });
});

afterAll(async () => {
  await rig.stop();
  media.closeAllConnections();
  media.close();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${rig.url}${path}`, { headers, method });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const lastAsked = () => asked.at(-1);

describe('a file of the media service', () => {
  it('is answered in full, with its own headers and none of the service', async () => {
    const response = await get('/media/m1?size=THUMB&v=2');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({ ...FILE_HEADERS, 'content-length': '1000' });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('server')).toBeNull();
    expect(response.headers.get('x-request-id')).toBe(lastAsked()?.headers['x-request-id']);
    expect(await bytesOf(response)).toEqual(FILE);
    expect(lastAsked()?.url).toBe('/media/m1?size=THUMB&v=2');
  });

  it('is answered in part for a Range, with its condition', async () => {
    const response = await get('/media/m1', { range: 'bytes=10-19', 'if-range': '"e1"' });
    expect([response.status, response.headers.get('content-range')]).toEqual([206, 'bytes 10-19/1000']);
    expect(await bytesOf(response)).toEqual(FILE.subarray(10, 20));
    expect(lastAsked()?.headers['if-range']).toBe('"e1"');
  });

  it('is not sent again to a client that has it', async () => {
    const response = await get('/media/m1', { 'if-none-match': '"e1"' });
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, '"e1"', '']);
  });

  it('answers HEAD with its headers alone', async () => {
    const response = await get('/media/m1', {}, 'HEAD');
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      '1000',
      '',
    ]);
    expect(lastAsked()?.method).toBe('HEAD');
  });

  it('of many megabytes is answered byte for byte', async () => {
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(sha256(await bytesOf(await get('/media/large')))).toBe(sha256(LARGE));
  });

  it.each([
    ['/media/m1/download', '/media/m1/download'],
    ['/thumb/m1', '/thumb/m1'],
    ['/media/a%20b%3Fc%23d', '/media/a%20b%3Fc%23d'],
    ['/media/..%2f..%2fhealth', '/media/..%2F..%2Fhealth'],
    ['/media/%C3%A4', '/media/%C3%A4'],
  ])('at %s is requested from %s only', async (path, upstream) => {
    expect((await get(path)).status).toBe(200);
    expect(lastAsked()?.url).toBe(upstream);
  });

  it.each([
    '/media/../health',
    '/media/%2e%2e',
    '/media/%2e%2e/download',
    '/thumb/.',
    '/media/',
    '/media/a/b/c',
  ])('is never looked for at %s', async (path) => {
    const before = asked.length;
    const connection = await rawConnection(rig.url);
    connection.send(`GET ${path} HTTP/1.1\r\nHost: souk\r\nConnection: close\r\n\r\n`);
    expect(await connection.closed()).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
    expect(asked).toHaveLength(before);
  });

  it('is requested with the signed identity of the caller, and no identity headers of the client', async () => {
    const { token } = await rig.signIn({ kind: 'seller', userId: 'u3', sellerId: 's3' });
    const response = await get('/media/m1', {
      authorization: `Bearer ${token}`,
      'x-user-context': 'forged',
      'x-service-name': 'orders',
      cookie: 'refresh=secret',
    });
    const { headers } = lastAsked() ?? {};
    const verified = verifyUserContext(String(headers?.['x-user-context']), INTERNAL_KEY);
    expect(verified).toMatchObject({
      viewer: { kind: 'seller', userId: 'u3', sellerId: 's3' },
      requestId: response.headers.get('x-request-id'),
      client: { ip: '127.0.0.1' },
    });
    expect([headers?.authorization, headers?.['x-service-name'], headers?.cookie]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await response.body?.cancel();
  });

  it('is refused with the answer of media, and with 401 for an invalid token', async () => {
    expect((await get('/media/private')).status).toBe(403);
    const before = asked.length;
    expect((await get('/media/m1', { authorization: 'Bearer a.b.c' })).status).toBe(401);
    expect(asked).toHaveLength(before);
  });

  it('is aborted at once when the client disconnects', async () => {
    const connection = await rawConnection(rig.url);
    connection.send('GET /media/endless HTTP/1.1\r\nHost: souk\r\n\r\n');
    await connection.until('image/webp');
    const upstream = lastAsked();
    if (!upstream) throw new Error('media was not asked');
    const gone = once(upstream.socket, 'close');
    connection.socket.destroy();
    await gone;
    expect(upstream.url).toBe('/media/endless');
  });

  it('is unavailable while media is down, and available after', async () => {
    media.closeAllConnections();
    await new Promise((resolve) => media.close(resolve));
    const down = await get('/media/m1');
    expect([down.status, down.headers.get('cache-control'), await down.json()]).toEqual([
      503,
      'no-store',
      {
        errors: [
          {
            message: 'The media service cannot be reached now.',
            extensions: { code: 'SERVICE_UNAVAILABLE', service: 'media' },
          },
        ],
      },
    ]);
    media.listen(port, '127.0.0.1');
    await once(media, 'listening');
    expect((await get('/media/m1')).status).toBe(200);
  });
});
