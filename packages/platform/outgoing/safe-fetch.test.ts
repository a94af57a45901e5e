import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPublicAddress } from './public-address.ts';
import { type SafeFetchOptions, safeFetch } from './safe-fetch.ts';

describe('an address', () => {
  it.each([...['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450::1']])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254'],
    ...['100.64.0.1', '198.18.0.1', '192.0.2.1', '224.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1'],
    ...[
      'fc00::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
    ],
    ...['2001:0:1::', 'localhost', '', '1.2.3'],
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('a file at an address that somebody gave', () => {
  let server: Server;
  let host: string;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url === '/slow') return;
      if (request.url === '/away')
        response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
      else if (request.url === '/here') response.writeHead(302, { location: '/file' }).end();
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else if (request.url === '/large') response.end(Buffer.alloc(2_000));
      else if (request.url === '/missing') response.writeHead(404).end();
      else response.end(request.headers.cookie ?? 'file');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const get = (url: string, options: Partial<SafeFetchOptions> = {}) =>
    safeFetch(url, { maxBytes: 1_000, timeoutMs: 2_000, accept: 'image/*', ...options });
  const trusted = () => ({ trustedHosts: new Set([host]) });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://127.0.0.1:6379/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://100.64.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://localhost/',
    'file:///etc/passwd',
    'ftp://example.com/a.png',
    'gopher://127.0.0.1',
    'data:image/png;base64,AAAA',
    'http://user:secret@8.8.8.8/',
    'http://8.8.8.8:22/',
    'not an address',
  ])('is refused at %s, and nothing is sent', async (url) => {
    const before = asked.length;
    await expect(get(url)).rejects.toThrow(/address/);
    expect(asked).toHaveLength(before);
  });

  it('is refused when one of the addresses of a name is private', async () => {
    const resolve = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    await expect(get('http://two.example/', { resolve })).rejects.toThrow('not of a public server');
  });

  it('comes from the address that was judged, whatever the name resolves to later', async () => {
    const [, port = ''] = host.split(':');
    let calls = 0;
    const resolve = async () => {
      calls += 1;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const name = `pictures.example:${port}`;
    const file = await get(`http://${name}/file`, { resolve, trustedHosts: new Set([name]) });
    expect([file.toString(), calls]).toEqual(['file', 1]);
  });

  it('is read behind a redirect, which is judged like the first address', async () => {
    expect((await get(`http://${host}/here`, trusted())).toString()).toBe('file');
    await expect(get(`http://${host}/away`, trusted())).rejects.toThrow('not of a public server');
    await expect(get(`http://${host}/loop`, trusted())).rejects.toThrow('redirects too often');
  });

  it('is refused when it is too large, late or missing', async () => {
    await expect(get(`http://${host}/large`, trusted())).rejects.toThrow('larger');
    await expect(get(`http://${host}/slow`, { ...trusted(), timeoutMs: 100 })).rejects.toThrow('too long');
    await expect(get(`http://${host}/missing`, trusted())).rejects.toThrow('404');
  });
});
