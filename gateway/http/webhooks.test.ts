// Webhooks of payment providers on their way to the orders service in another process.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyUserContext } from '@souk/platform/identity';
import { INTERNAL_KEY, type Rig, startRig } from '../testing/rig.ts';
import { proxyWebhooks } from './proxied-routes.ts';

describe('a webhook of a payment provider', () => {
  let rig: Rig;
  const received: { url: string; headers: IncomingHttpHeaders; body: Buffer }[] = [];
  const orders = createServer(async (request, response) => {
    received.push({ url: request.url ?? '', headers: request.headers, body: await buffer(request) });
    response.end('{}');
  });

  beforeAll(async () => {
    orders.listen(0, '127.0.0.1');
    await once(orders, 'listening');
    const { port } = orders.address() as AddressInfo;
    rig = await startRig({
      mountRoutes: (app) => proxyWebhooks(app, [`http://127.0.0.1:${port}`], INTERNAL_KEY),
    });
  });
  afterAll(async () => {
    await rig.stop();
    orders.closeAllConnections();
    orders.close();
  });

  it('arrives byte by byte, with the headers in which its provider signs', async () => {
    const signed = {
      'acme-signature': 't=1,v1=00',
      'x-acme-transmission-id': 'a-1',
      'content-type': 'text/plain; charset=utf-8',
    };
    const body = Buffer.from(' {"id": "evt_ü"}\r\n\0');
    const { status } = await fetch(`${rig.url}/webhooks/payments/acme`, {
      method: 'POST',
      headers: signed,
      body,
    });
    expect(status).toBe(200);
    expect(received.at(-1)).toMatchObject({ url: '/webhooks/payments/acme', headers: signed, body });
  });

  it('arrives without cookies, and with no identity but the one that the gateway signs', async () => {
    await fetch(`${rig.url}/webhooks/payments/acme`, {
      method: 'POST',
      headers: { cookie: 'refresh=secret', 'x-user-context': 'forged', 'x-request-id': 'forged' },
      body: '{}',
    });
    const { headers } = received.at(-1) ?? {};
    expect(headers).not.toHaveProperty('cookie');
    expect(verifyUserContext(String(headers?.['x-user-context']), INTERNAL_KEY)).toMatchObject({
      viewer: { kind: 'anonymous' },
      requestId: headers?.['x-request-id'],
    });
  });
});
