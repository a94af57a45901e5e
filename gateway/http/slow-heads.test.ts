import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@souk/platform';
import { readGatewayConfig } from '../config.ts';
import { type RawConnection, rawConnection } from '../testing/client.ts';
import { createApp, type GatewayApp } from './app.ts';

const HEAD_MS = 200;

describe('connections that never send a whole request', () => {
  let gateway: GatewayApp;
  let url: string;
  beforeAll(async () => {
    const log = createLogger('test', { level: 'silent', pretty: false });
    gateway = createApp(readGatewayConfig({}), log, 50, HEAD_MS);
    gateway.app.get('/well', async () => 'well');
    url = await gateway.listen('127.0.0.1', 0);
  });
  afterAll(() => gateway.stop());

  it('get an answer and are closed, however slowly they send, while others are served', async () => {
    const slow = await Promise.all([...Array(100)].map(() => rawConnection(url)));
    const drips = slow.map((connection) => drip(connection));
    expect(await (await fetch(`${url}/well`)).text()).toBe('well');
    for (const connection of slow) {
      const answer = await connection.closed();
      expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
      expect(answer).toContain(
        '{"errors":[{"message":"The request was not received in time.","extensions":{"code":"BAD_REQUEST"}}]}',
      );
    }
    for (const timer of drips) clearInterval(timer);
    expect(gateway.app.server.listening).toBe(true);
    expect(await (await fetch(`${url}/well`)).text()).toBe('well');
  });
});

/** Sends a header every few milliseconds, never the last. */
function drip({ socket }: RawConnection): NodeJS.Timeout {
  socket.write('GET /well HTTP/1.1\r\nHost: souk\r\n');
  return setInterval(() => {
    if (socket.writable) socket.write('X-Drip: 1\r\n');
  }, 20);
}
