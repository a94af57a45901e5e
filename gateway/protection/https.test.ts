import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { readGatewayConfig } from '../config.ts';
import { answerOf, rawConnection } from '../testing/client.ts';
import { type Rig, startRig } from '../testing/rig.ts';

describe('a gateway that asks for HTTPS, behind one proxy', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({
      env: { FORCE_HTTPS: 'true', TRUST_PROXY: '1', PUBLIC_URL: 'https://souk.test/' },
    });
  });
  afterAll(() => rig.stop());

  const send = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${rig.url}${path}`, { method, headers, redirect: 'manual' });

  it('redirects HTTP requests to the same path of the public URL, with method and body', async () => {
    for (const method of ['GET', 'POST', 'HEAD']) {
      const { status, headers } = await send('/graphql?query={a}&x=%2F', {}, method);
      expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([
        308,
        'https://souk.test/graphql?query={a}&x=%2F',
        'no-store',
      ]);
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/);
      expect(headers.get('x-request-id')).toHaveLength(36);
    }
  });

  it('serves HTTPS requests, as the proxy reports them', async () => {
    for (const protocol of ['https', 'HTTPS', 'http, https']) {
      const answer = await send('/api/docs/schema.graphql', { 'x-forwarded-proto': protocol });
      expect([protocol, answer.status]).toEqual([protocol, 200]);
      expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/);
    }
  });

  it('trusts the entry of the proxy, not that of the client', async () => {
    for (const protocol of ['http', 'https, http', 'httpsx', '']) {
      expect((await send('/api/docs', { 'x-forwarded-proto': protocol })).status).toBe(308);
    }
  });

  it('answers load balancers on /health over HTTP', async () => {
    expect((await send('/health')).status).toBe(200);
  });

  it.each(['evil.example', 'evil.example:8443', 'a b', 'evil.example@souk.test', ''])(
    'sends nobody to the host that a request names, such as "%s"',
    async (host) => {
      for (const path of ['/api/docs', '//evil.example/x', '/\\evil.example']) {
        const connection = await rawConnection(rig.url);
        connection.send(
          `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`,
        );
        const answer = await connection.closed();
        const location = /\r\nlocation: (\S+)/i.exec(answer)?.[1];
        expect(new URL(location ?? 'https://souk.test').host).toBe('souk.test');
      }
    },
  );

  it('opens no unencrypted WebSockets', async () => {
    const statusOf = (headers: Record<string, string>) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${rig.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
          headers,
        });
        socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
        socket.on('error', () => {});
        socket.on('open', () => {
          socket.close();
          resolve('open');
        });
      });
    expect(await statusOf({})).toBe(403);
    expect(await statusOf({ 'x-forwarded-proto': 'https' })).toBe('open');
  });
});

describe('without FORCE_HTTPS', () => {
  it('redirects nobody', async () => {
    const rig = await startRig();
    const { status } = await answerOf(
      await fetch(`${rig.url}/nothing`, { redirect: 'manual', headers: { 'x-forwarded-proto': 'http' } }),
    );
    expect(status).toBe(404);
    await rig.stop();
  });
});

describe('two proxies', () => {
  it('describe the client in the entry of the outer one', async () => {
    const rig = await startRig({
      env: { FORCE_HTTPS: 'true', TRUST_PROXY: '2', PUBLIC_URL: 'https://souk.test' },
    });
    const statusOf = async (protocol: string) =>
      (await fetch(`${rig.url}/api/docs`, { redirect: 'manual', headers: { 'x-forwarded-proto': protocol } }))
        .status;
    expect(await statusOf('https, http')).toBe(200);
    expect(await statusOf('https')).toBe(200);
    expect(await statusOf('https, http, https')).toBe(308);
    await rig.stop();
  });
});

describe('FORCE_HTTPS without a proxy', () => {
  it('is refused at start, as no request could come over HTTPS', () => {
    expect(() => readGatewayConfig({ FORCE_HTTPS: 'true' })).toThrow('FORCE_HTTPS: only a proxy in front');
    expect(() => readGatewayConfig({ FORCE_HTTPS: 'true', TRUST_PROXY: '1' })).toThrow(
      'PUBLIC_URL: FORCE_HTTPS redirects clients to this URL, so it must start with https://',
    );
  });
});
