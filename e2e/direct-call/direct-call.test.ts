// A subgraph's own port is no way around the gateway: without a valid signed context it answers 401 and runs nothing.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anonymous, noClient, USER_CONTEXT_HEADER, viewerOf } from '@souk/platform';
import { signUserContext } from '@souk/platform/identity';
import jwt from 'jsonwebtoken';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const KEY = 'the-internal-key-of-this-test-is-long-enough';
const CREATE =
  'mutation { registerCustomer(input: {idempotencyKey: "direct", firstName: "A", lastName: "B", email: "direct@souk.test", password: "direct-call-1"}) { user { id } userErrors { code } } }';
let souk: TestSouk;

beforeAll(async () => {
  souk = await startSouk({ mode: 'distributed', env: { SOUK_INTERNAL_KEY: KEY } });
});

afterAll(() => souk.stop());

const admin = viewerOf('admin', { userId: 'usr_root' });
const forged: [string, string | undefined][] = [
  ['no context', undefined],
  ['an empty one', ''],
  ['garbage', 'x.y.z'],
  [
    'one signed with another key',
    signUserContext(admin, 'r', noClient, 'another-key-that-is-also-32-characters'),
  ],
  [
    'an unsigned one',
    jwt.sign({ kind: 'admin', sub: 'usr_root', rid: 'r' }, '', { algorithm: 'none', audience: 'subgraph' }),
  ],
  [
    'an expired one',
    jwt.sign({ kind: 'admin', sub: 'usr_root', rid: 'r' }, KEY, { audience: 'subgraph', expiresIn: -1 }),
  ],
  [
    'one that lives longer than 60 seconds',
    jwt.sign({ kind: 'admin', rid: 'r', iat: 1 }, KEY, { audience: 'subgraph', expiresIn: '99y' }),
  ],
  [
    'a customer’s context with the audience of services',
    jwt.sign({ kind: 'customer', sub: 'usr_1', rid: 'r' }, KEY, { audience: 'service', expiresIn: 60 }),
  ],
  [
    'a service’s context with the audience of viewers',
    jwt.sign({ kind: 'service', sub: 'orders', rid: 'r' }, KEY, { audience: 'subgraph', expiresIn: 60 }),
  ],
];

function call(context: string | undefined, body: object, service = 'users'): Promise<Response> {
  return fetch(`${souk.serviceUrl(service)}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(context === undefined ? {} : { [USER_CONTEXT_HEADER]: context }),
    },
    body: JSON.stringify(body),
  });
}

const accounts = () => souk.db('users').collection('users').countDocuments({ email: 'direct@souk.test' });

it.each(forged)('is refused with %s, and no resolver ran', async (_what, context) => {
  const response = await call(context, { query: CREATE });
  expect(response.status).toBe(401);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  expect(await accounts()).toBe(0);
});

it.each(forged)('is refused with %s on every subgraph, also for entities', async (_what, context) => {
  const names: Record<string, string> = {
    users: 'User',
    sellers: 'Seller',
    products: 'Product',
    orders: 'Order',
    media: 'Media',
    notifications: 'Email',
  };
  for (const [service, type] of Object.entries(names)) {
    const query = `query ($some: [_Any!]!) { _entities(representations: $some) { __typename } }`;
    const variables = { some: [{ __typename: type, id: 'x' }] };
    const response = await call(context, { query, variables }, service);
    expect({ service, status: response.status }).toEqual({ service, status: 401 });
  }
});

it('is answered with the gateway’s own context, which shows that the door was not simply shut', async () => {
  const response = await call(signUserContext(anonymous, 'r', noClient, KEY), { query: CREATE });
  expect(response.status).toBe(200);
  expect(await accounts()).toBe(1);
});

it('is no way to a service’s operations through the gateway', async () => {
  const accept = 'application/graphql-response+json';
  const { status, errors } = await souk
    .client()
    .run('{ serviceUsersByIds(ids: ["x"]) { id } }', {}, { accept });
  expect(status).toBe(400);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

it('drops what a client sends of the internal headers', async () => {
  const context = signUserContext(admin, 'r', noClient, KEY);
  const { data } = await souk.client().run('{ me { role } }', {}, { [USER_CONTEXT_HEADER]: context });
  expect(data).toEqual({ me: null });
});

it('shows the public keys of access tokens to everyone, through the gateway', async () => {
  const response = await fetch(`${souk.url}/.well-known/jwks.json`);
  expect(response.status).toBe(200);
  const { keys } = (await response.json()) as { keys: Record<string, string>[] };
  expect(keys.map(({ kty, crv, d }) => ({ kty, crv, d }))).toEqual([
    { kty: 'EC', crv: 'P-256', d: undefined },
  ]);
});
