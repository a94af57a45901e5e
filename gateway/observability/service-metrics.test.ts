import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { portForLater } from '@souk/embedded/ports.ts';
import { USER_CONTEXT_HEADER } from '@souk/platform';
import { verifyUserContext } from '@souk/platform/identity';
import { metricsAt } from './service-metrics.ts';

const KEY = 'an-internal-key-of-the-tests-of-metrics';

it('reads the metrics of each service from the first of its URLs that answers, as the gateway itself', async () => {
  const askers: unknown[] = [];
  const server = createServer((request, response) => {
    const context = request.headers[USER_CONTEXT_HEADER];
    askers.push(verifyUserContext(String(context), KEY)?.viewer.service);
    if (request.url !== '/metrics') response.statusCode = 404;
    response.end('metrics');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const alive = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const dead = `http://127.0.0.1:${await portForLater()}`;
  const read = metricsAt(
    { orders: [dead, alive], users: [alive, alive], media: [dead], sellers: [`${alive}/elsewhere`] },
    KEY,
  );
  expect(await read()).toEqual(['metrics', 'metrics']);
  expect(askers).toEqual(['gateway', 'gateway', 'gateway']);
  server.close();
});
