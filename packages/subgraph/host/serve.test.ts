import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, codeOf, noClient, serviceViewer, USER_CONTEXT_HEADER, viewerOf } from '@souk/platform';
import { createHttpExecutor } from '@souk/platform/execution';
import { signUserContext } from '@souk/platform/identity';
import jwt from 'jsonwebtoken';
import { request } from 'undici';
import { KEY, serveStall } from '../testing/served.ts';
import { ran } from '../testing/stall.ts';

type Served = Awaited<ReturnType<typeof serveStall>>;
let partner: Served;
let served: Served;
beforeAll(async () => {
  partner = await serveStall();
  served = await serveStall({ sellers: partner.running.executor });
});
afterAll(async () => {
  await served.stop();
  await partner.stop();
});
beforeEach(() => {
  ran.length = 0;
});

const token = signUserContext(anonymous, 'req-1', noClient, KEY);
const post = async (body: string, headers: Record<string, string>) => {
  const answer = await request(`${served.url}/graphql`, { method: 'POST', body, headers });
  return {
    status: answer.statusCode,
    body: (await answer.body.json()) as { errors?: { extensions: object }[] },
  };
};
const JSON_TYPE = { 'content-type': 'application/json' };
const signed = { ...JSON_TYPE, [USER_CONTEXT_HEADER]: signUserContext(anonymous, 'req-1', noClient, KEY) };
const as = { viewer: anonymous, requestId: 'req-1' };

describe('a direct call', () => {
  const old = jwt.sign({ kind: 'anonymous', rid: 'r', iat: Math.floor(Date.now() / 1000) - 120 }, KEY, {
    audience: 'subgraph',
    expiresIn: 60,
  });
  it.each<[string, Record<string, string>]>([
    ['without a context', {}],
    ['with a forged one', { [USER_CONTEXT_HEADER]: signUserContext(anonymous, 'r', noClient, `${KEY}!`) }],
    ['with an expired one', { [USER_CONTEXT_HEADER]: old }],
    ['with nonsense', { [USER_CONTEXT_HEADER]: 'x'.repeat(5_000) }],
    ['with two', { [USER_CONTEXT_HEADER]: `${token}, ${token}` }],
  ])('%s gets 401 and runs no resolver', async (_what, headers) => {
    const answer = await post(JSON.stringify({ query: '{ forAnyone }' }), { ...JSON_TYPE, ...headers });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({
      errors: [{ message: 'No valid user context.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(ran).toEqual([]);
  });

  it('with a good one is answered', async () => {
    const answer = await post(JSON.stringify({ query: '{ forAnyone }' }), signed);
    expect(answer).toEqual({ status: 200, body: { data: { forAnyone: 'forAnyone' } } });
    expect(ran).toEqual(['forAnyone']);
  });

  it.each([
    ['no JSON', '{ forAnyone', JSON_TYPE['content-type']],
    ['no object', '"x"', JSON_TYPE['content-type']],
    ['a list', '[{"query":"{ forAnyone }"}]', JSON_TYPE['content-type']],
    ['no query', '{}', JSON_TYPE['content-type']],
    ['variables that are a list', '{"query":"{ forAnyone }","variables":[]}', JSON_TYPE['content-type']],
    ['a form without parts', 'x', 'multipart/form-data; boundary=b'],
    ['a form without a boundary', 'x', 'multipart/form-data'],
    [
      'a form whose parts are in disorder',
      '--b\r\nContent-Disposition: form-data; name="map"\r\n\r\n{}\r\n--b--\r\n',
      'multipart/form-data; boundary=b',
    ],
    ['another type', '<x/>', 'application/xml'],
  ])('with %s gets a 4xx with a code and runs no resolver', async (_what, body, type) => {
    const answer = await post(body, { ...signed, 'content-type': type });
    expect([400, 415]).toContain(answer.status);
    expect(answer.body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_REQUEST' }]);
    expect(ran).toEqual([]);
  });

  it('that is too large gets 413', async () => {
    const answer = await post(JSON.stringify({ query: `#${'x'.repeat(5_000_000)}` }), signed);
    expect(answer.status).toBe(413);
    expect(answer.body.errors).toHaveLength(1);
  });
});

describe('the viewer', () => {
  it.each([
    [viewerOf('seller', { userId: 'usr_1', sellerId: 'sel_1' }), 'forSeller'],
    [serviceViewer('orders'), 'forService'],
  ])('arrives as it was sent', async (viewer, field) => {
    expect(await served.executor.execute({ query: `{ ${field} }`, viewer, requestId: 'r' })).toEqual({
      data: { [field]: field },
    });
  });
});

describe('a subgraph that does not answer', () => {
  const failure = async (url: string, deadlineMs = 200, query = '{ forAnyone }') => {
    const executor = createHttpExecutor({ service: 'products', urls: [url], internalKey: KEY, deadlineMs });
    const error = await executor.execute({ query, ...as }).then(
      () => undefined,
      (failed: unknown) => failed,
    );
    await executor.close();
    return codeOf(error);
  };

  it('in time is unavailable, and told that nobody waits', async () => {
    expect(await failure(served.url, 200, '{ slow(ms: 20000) }')).toBe('SERVICE_UNAVAILABLE');
    while (ran.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(ran).toEqual(['slow was aborted']);
  });

  it('because nobody listens is unavailable', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await failure(`http://127.0.0.1:${port}`)).toBe('SERVICE_UNAVAILABLE');
  });

  it.each([
    [200, 'hello'],
    [200, '{}'],
    [200, '[]'],
    [200, '{"data":7}'],
    [200, '{"data":null,"errors":"x"}'],
    [200, '{"errors":[null]}'],
    [200, '{"data":{"forAnyone":'],
    [401, '{"errors":[{"message":"No valid user context."}]}'],
    [500, '{"data":{"forAnyone":"x"}}'],
    [502, '<html>Bad Gateway</html>'],
  ])('with GraphQL but with %d %s is unavailable', async (status, body) => {
    const server = createServer((_request, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await failure(`http://127.0.0.1:${port}`, 2_000)).toBe('SERVICE_UNAVAILABLE');
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('every other path of a subgraph', () => {
  it.each(['/docs', '/graphql', '/nothing', '/', '/docs/..%2fdocs', '//docs'])(
    'answers 401 at %s without a signed context',
    async (path) => {
      const answer = await request(`${served.url}${path}`);
      expect([answer.statusCode, await answer.body.text()]).toEqual([
        401,
        expect.stringContaining('UNAUTHENTICATED'),
      ]);
    },
  );

  it('shows its SDL at /docs to who has one', async () => {
    const docs = await request(`${served.url}/docs`, { headers: signed });
    expect(await docs.body.text()).toContain('type Thing implements Named');
  });
});

describe('health', () => {
  it('is public', async () => {
    const health = await request(`${served.url}/health`);
    expect(health.statusCode).toBe(200);
    expect(await health.body.json()).toMatchObject({
      success: true,
      service: 'products',
      status: 'healthy',
      dependencies: { mongodb: 'up', redis: 'up' },
    });
  });
});
