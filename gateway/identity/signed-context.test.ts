import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer } from '@souk/platform';
import { signUserContext } from '@souk/platform/identity';
import { ask, rawConnection } from '../testing/client.ts';
import { INTERNAL_KEY, MODES, type Rig, startRig } from '../testing/rig.ts';

interface Caller {
  caller: Record<string, unknown> & { requestId: string };
}

const CALLER =
  '{ caller { kind userId sellerId agencyId roles permissions sessionId requestId ip userAgent } }';
const nobody = {
  kind: 'anonymous',
  userId: null,
  sellerId: null,
  agencyId: null,
  roles: [],
  permissions: [],
  sessionId: null,
  ip: '127.0.0.1',
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe.each(MODES)('what a subgraph learns about the caller, %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ mode });
  });
  afterAll(() => rig.stop());

  it('has the verified user with all permissions, the session and the address of the client', async () => {
    const { token, sessionId } = await rig.signIn({
      kind: 'seller',
      userId: 'u7',
      sellerId: 's7',
      agencyId: 'a7',
      roles: ['SELLER', 'ARTIST'],
      permissions: ['orders.read'],
    });
    const { status, headers, body } = await ask<Caller>(rig.url, CALLER, {
      token,
      headers: { 'user-agent': 'shop/1.0' },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        caller: {
          kind: 'seller',
          userId: 'u7',
          sellerId: 's7',
          agencyId: 'a7',
          roles: ['SELLER', 'ARTIST'],
          permissions: ['orders.read'],
          sessionId,
          requestId: headers.get('x-request-id'),
          ip: '127.0.0.1',
          userAgent: 'shop/1.0',
        },
      },
    });
  });

  it('is anonymous for a request without a token', async () => {
    const { headers, body } = await ask<Caller>(rig.url, CALLER, { headers: { 'user-agent': 'shop/1.0' } });
    const requestId = headers.get('x-request-id');
    expect(requestId).toMatch(UUID);
    expect(body.data?.caller).toEqual({ ...nobody, requestId, userAgent: 'shop/1.0' });
  });

  it('ignores identity headers of clients, even a context that is signed with our key', async () => {
    const { body, headers } = await ask<Caller>(rig.url, CALLER, {
      headers: {
        'user-agent': 'shop/1.0',
        'x-user-context': signUserContext(
          serviceViewer('orders'),
          'forged',
          { ip: null, userAgent: null },
          INTERNAL_KEY,
        ),
        'x-user-id': 'u1',
        'x-user-roles': 'ADMIN',
        'x-service-name': 'orders',
        'x-service-key': INTERNAL_KEY,
        'x-request-id': 'forged',
        'x-forwarded-for': '10.9.8.7',
      },
    });
    const requestId = headers.get('x-request-id');
    expect(requestId).toMatch(UUID);
    expect(body.data?.caller).toEqual({ ...nobody, requestId, userAgent: 'shop/1.0' });
  });

  it('does not reveal inaccessible fields to clients', async () => {
    const { status, body } = await ask(rig.url, '{ internalProducts { id } product(id: "p1") { secret } }');
    expect(status).toBe(400);
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'GRAPHQL_VALIDATION_FAILED' },
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ]);
  });
});

describe('a request with a token that never was good', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(() => rig.stop());

  it('is refused with 401 in the form of GraphQL, and no subgraph is asked', async () => {
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { authorization: 'Bearer a.b.c', 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ echo(value: 1) }' }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('x-request-id')).toMatch(UUID);
    expect(await response.json()).toEqual({
      errors: [
        {
          message:
            'The Authorization header must be "Bearer <access token>". Refresh it, or send the request without an Authorization header.',
          extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_MALFORMED' },
        },
      ],
    });
    expect(rig.seen.echoed).toEqual([]);
  });

  it.each(['application/json', 'multipart/form-data; boundary=x'])(
    'is refused before any of its body is there (%s)',
    async (type) => {
      const connection = await rawConnection(rig.url);
      connection.send(
        `POST /graphql HTTP/1.1\r\nHost: souk\r\nAuthorization: Bearer a.b.c\r\nContent-Type: ${type}\r\nContent-Length: 1000000\r\n\r\n`,
      );
      expect(await connection.until('UNAUTHENTICATED')).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\n/);
      connection.socket.destroy();
    },
  );
});

describe('behind proxies', () => {
  it.each([
    ['true', '203.0.113.9'],
    ['2', '198.51.100.1'],
    ['false', '127.0.0.1'],
  ])(
    'TRUST_PROXY=%s believes so many entries of X-Forwarded-For, from the right: %s',
    async (TRUST_PROXY, ip) => {
      const rig = await startRig({ env: { TRUST_PROXY } });
      const ipOf = async (forwarded: string) => {
        const headers = { 'x-forwarded-for': forwarded };
        return (await ask<Caller>(rig.url, CALLER, { headers })).body.data?.caller.ip;
      };
      expect(await ipOf('192.0.2.66, 198.51.100.1, 203.0.113.9')).toBe(ip);
      // Ports differ from connection to connection; a client is known by its address.
      expect(await ipOf('192.0.2.66:1, 198.51.100.1:2, 203.0.113.9:3')).toBe(ip);
      await rig.stop();
    },
  );
});
