// The administrators' proxy to single subgraphs: what it forwards, for whom, and what no address gets out of it.
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, admin, customer, seller, staff } from '../harness/actors.ts';
import { consumed } from '../harness/consumed.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

let souk: TestSouk;
let root: Actor;
beforeAll(async () => {
  souk = await startSouk();
  root = await admin(souk);
});
afterAll(() => souk.stop());

interface Sent {
  method?: string;
  token?: string | null;
  body?: string;
  headers?: Record<string, string>;
}

/** Sends a request with exactly this address: `fetch` would resolve dots and decode before it. */
function send(path: string, { method = 'GET', token = root.client.token, body, headers = {} }: Sent = {}) {
  const { hostname, port } = new URL(souk.url);
  const authorization = token ? { authorization: `Bearer ${token}` } : {};
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = httpRequest(
      { hostname, port, path, method, headers: { ...authorization, ...type, ...headers } },
      async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
const ask = (service: string, query: string, variables: object = {}, sent: Sent = {}) =>
  send(`/api/v1/proxy/${service}/graphql`, {
    method: 'POST',
    body: JSON.stringify({ query, variables }),
    ...sent,
  });
const log = () => souk.db('users').collection('auditEntries');
const CALLER = '{ me { role user { email } } }';

describe('the proxy for administrators', () => {
  it('shows health and documentation of a subgraph, and runs operations with the own rights', async () => {
    const health = await send('/api/v1/proxy/orders/health');
    expect([health.status, JSON.parse(health.text)]).toMatchObject([200, { service: 'orders' }]);
    const docs = await send('/api/v1/proxy/sellers/docs');
    expect([docs.status, docs.text]).toEqual([200, expect.stringContaining('suspendSeller')]);
    const me = await ask('users', CALLER);
    expect(JSON.parse(me.text)).toEqual({ data: { me: { role: 'ADMIN', user: { email: root.email } } } });
  });

  it('never acts as a service: what only services may do is refused', async () => {
    const answer = await ask('users', '{ serviceUserByEmail(email: "x@souk.test") { id } }');
    expect(JSON.parse(answer.text).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('reads metrics only where there are some to show', async () => {
    const { status, text } = await send('/api/v1/proxy/users/metrics');
    expect([200, 404]).toContain(status);
    if (status === 200) expect(text).toContain('# TYPE');
  });

  it('records every request, reads too, without the values that it carries', async () => {
    await send('/api/v1/proxy/media/health');
    await ask('orders', 'query Some($n: Int = 1) { orders(first: $n) { totalCount } }', { n: 1 });
    await ask('users', '{ serviceUserByEmail(email: "canary-value@souk.test") { id } }');
    await consumed(souk, 'users');
    const { me } = await root.client.ok<{ me: { user: { id: string } } }>('{ me { user { id } } }');
    const adminId = me.user.id;
    const found = await log().find({ operation: 'recordProxyRequest' }).sort({ occurredAt: -1 }).toArray();
    const asked = found
      .slice(0, 3)
      .map(({ actorId, changes, outcome }) => [
        actorId,
        Object.fromEntries(
          changes.map(({ field, after }: { field: string; after: string }) => [field, after]),
        ),
        outcome,
      ]);
    expect(asked).toEqual([
      [adminId, { service: 'users', path: 'graphql', operation: 'query: serviceUserByEmail' }, 'OK'],
      [adminId, { service: 'orders', path: 'graphql', operation: 'query: orders' }, 'OK'],
      [adminId, { service: 'media', path: 'health' }, 'OK'],
    ]);
    expect(JSON.stringify(found)).not.toContain('canary-value');
  });

  it('is closed to everybody else, whatever they ask', async () => {
    const before = await log().countDocuments({ operation: 'recordProxyRequest' });
    const others = await Promise.all([customer(souk), staff(souk), seller(souk)]);
    for (const path of ['users/health', 'users/graphql', 'nothing/at-all', '']) {
      for (const { client } of others) {
        const method = path.endsWith('graphql') ? 'POST' : 'GET';
        const { status, text } = await send(`/api/v1/proxy/${path}`, {
          method,
          token: client.token,
          body: method === 'POST' ? '{}' : undefined,
        });
        expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
      }
      const { status } = await send(`/api/v1/proxy/${path}`, { token: null });
      expect(status).toBe(401);
    }
    const forged = await send('/api/v1/proxy/users/health', { token: 'eyJh.eyJz.c2ln' });
    expect(forged.status).toBe(401);
    await consumed(souk, 'users');
    expect(await log().countDocuments({ operation: 'recordProxyRequest' })).toBe(before);
  });

  it.each([
    'users',
    'users/',
    'users/health/',
    'users/healthy',
    'users/Health',
    'users/.well-known/jwks.json',
    'users/../orders/health',
    'users/./health',
    'users/%68ealth',
    'users%2Fhealth',
    'users/..%2Forders/health',
    'users/%2e%2e/orders/health',
    'users//health',
    'users/health;x=1',
    'users/health%00',
    'users/health%0d%0aX-Forwarded-For:%201.2.3.4',
    'gateway/health',
    'USERS/health',
    'localhost:27017/health',
    'http://127.0.0.1:6379/health',
    '//127.0.0.1/health',
    '@127.0.0.1/health',
    'constructor/health',
    '__proto__/health',
  ])('answers 404 to the address %s', async (path) => {
    const { status } = await send(`/api/v1/proxy/${path}`);
    expect(status).toBe(404);
  });

  it.each([
    ['POST', 'health'],
    ['DELETE', 'health'],
    ['PUT', 'graphql'],
    ['GET', 'graphql'],
    ['POST', 'docs'],
  ])('answers 404 to %s %s', async (method, path) => {
    const body = method === 'GET' || method === 'DELETE' ? undefined : '{"query":"{ __typename }"}';
    expect((await send(`/api/v1/proxy/users/${path}`, { method, body })).status).toBe(404);
  });

  it('takes nothing from headers, neither an identity nor an address', async () => {
    const headers = {
      'x-user-context': 'eyJhbGciOiJIUzI1NiJ9.eyJraW5kIjoic2VydmljZSJ9.x',
      'x-service-name': 'orders',
      'x-forwarded-host': 'evil.test',
      'x-request-id': 'chosen-by-the-caller',
      connection: 'keep-alive, x-user-context',
    };
    const me = await ask('users', CALLER, {}, { headers });
    expect(JSON.parse(me.text)).toMatchObject({ data: { me: { role: 'ADMIN' } } });
    await consumed(souk, 'users');
    expect(await log().countDocuments({ requestId: 'chosen-by-the-caller' })).toBe(0);
  });

  it.each([
    ['no JSON', 'query=1', 400],
    ['a list of operations', '[{"query":"{ __typename }"}]', 400],
    ['a field that it does not know', '{"query":"{ __typename }","url":"http://evil.test"}', 400],
    ['a document that is none', '{"query":"{ __typename"}', 400],
    ['a subscription', '{"query":"subscription { orderChanged { order { id } } }"}', 400],
    ['several operations without a name', '{"query":"query A { __typename } query B { __typename }"}', 400],
    ['more than 256 KiB', `{"query":"${'#'.repeat(300_000)}"}`, 413],
  ])('refuses %s', async (_what, body, expected) => {
    const { status } = await send('/api/v1/proxy/users/graphql', { method: 'POST', body });
    expect(status).toBe(expected);
  });

  it('takes JSON only', async () => {
    const body = '{"query":"{ __typename }"}';
    const headers = { 'content-type': 'text/plain' };
    const { status } = await send('/api/v1/proxy/users/graphql', { method: 'POST', body, headers });
    expect(status).toBe(415);
  });
});
