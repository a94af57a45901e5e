// Access tokens that are not good, and how each is refused: by the reason in the answer, over every transport.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { follow } from '@souk/gateway/testing/live-client.ts';
import type { Answer } from '../../app/client.ts';
import { type Actor, customer, PASSWORD } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { secondGateway } from '../persisted/second-gateway.ts';
import { confused, forged, type SigningKey, signingKey, strangers, tampered, unsigned } from './forged.ts';

const EVERYBODY = '{ categories(first: 1) { nodes { id } } products(first: 1) { nodes { id } } }';
const ME = '{ me { role } }';
const HIDDEN = 'query { ...Root } fragment Root on Query { ... on Query { who: me { role } } }';
const MIXED = '{ categories(first: 1) { nodes { id } } orders(first: 1) { nodes { id } } }';
const RENAME = `mutation { updateProfile(input: { firstName: "Mallory", version: 0 }) { userErrors { code } } }`;
const TWO = `mutation ($token: String!) {
  refreshToken(input: { refreshToken: $token }) { userErrors { code } }
  clearCart { userErrors { code } }
}`;
const RESULT = 'tokens { accessToken refreshToken } userErrors { code message field }';
const SIGN_IN = `mutation ($input: SignInInput!) { payload: signIn(input: $input) { ${RESULT} } }`;
const REFRESH = `mutation ($token: String!) { payload: refreshToken(input: { refreshToken: $token }) { ${RESULT} } }`;
const SIGN_OUT = 'mutation { signOut { userErrors { code } } }';
const FOLLOW = 'subscription { orderChanged { id } }';

interface Signed {
  payload: { tokens: { accessToken: string; refreshToken: string } };
}

let souk: TestSouk;
let shopper: Actor;
let key: SigningKey;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  shopper = await customer(souk);
  key = await signingKey(souk);
});
afterAll(() => souk.stop());

const signIn = async () => {
  const input = { email: shopper.email, password: PASSWORD };
  return (await souk.client().ok<Signed>(SIGN_IN, { input })).payload.tokens;
};
const good = () => shopper.client.token ?? '';
const past = () => Math.floor(Date.now() / 1_000) - 1;

type Reasons = (answer: Answer<unknown>) => unknown[];
const reasons: Reasons = ({ status, data, errors }) => [
  status,
  data,
  errors.map(({ extensions }) => extensions),
];
const refused = (reason: string) => [401, null, [{ code: 'UNAUTHENTICATED', reason }]];

async function revoked(): Promise<string> {
  const { accessToken } = await signIn();
  await souk.client(accessToken).ok(SIGN_OUT);
  await sleep(100);
  return accessToken;
}

const BAD: [what: string, reason: string, make: () => string | Promise<string>][] = [
  ['with alg none and no signature', 'TOKEN_MALFORMED', () => unsigned(good(), 'none', '')],
  [
    'with alg none and its signature',
    'TOKEN_ALGORITHM',
    () => unsigned(good(), 'none', good().split('.')[2] ?? ''),
  ],
  ['with alg nOnE', 'TOKEN_ALGORITHM', () => unsigned(good(), 'nOnE', 'x')],
  ['signed by HS256 with the public key', 'TOKEN_ALGORITHM', () => confused(good(), key)],
  [
    'signed by RS256 under our key id',
    'TOKEN_ALGORITHM',
    () => forged(good(), key, { key: strangers.rsa(), algorithm: 'RS256' }),
  ],
  [
    'signed by a foreign key under our key id',
    'TOKEN_SIGNATURE',
    () => forged(good(), key, { key: strangers.ec() }),
  ],
  [
    'with a key id that there is not',
    'TOKEN_KEY_UNKNOWN',
    () => forged(good(), key, { kid: strangers.kid() }),
  ],
  ['tampered with to be an administrator', 'TOKEN_SIGNATURE', () => tampered(good(), { aud: 'admin' })],
  ['tampered with to live longer', 'TOKEN_SIGNATURE', () => tampered(good(), { exp: 4_000_000_000 })],
  ['of a wrong audience', 'TOKEN_AUDIENCE', () => forged(good(), key, { claims: { aud: 'subgraph' } })],
  [
    'of another issuer',
    'TOKEN_AUDIENCE',
    () => forged(good(), key, { claims: { iss: 'https://evil.example' } }),
  ],
  [
    'of another context than its session',
    'TOKEN_CONTEXT',
    () => forged(good(), key, { claims: { aud: 'seller' } }),
  ],
  [
    'of another person than its session',
    'TOKEN_CONTEXT',
    () => forged(good(), key, { claims: { sub: 'usr_1' } }),
  ],
  ['that has expired', 'TOKEN_EXPIRED', () => forged(good(), key, { claims: { exp: past() } })],
  ['of a session that was signed out', 'TOKEN_REVOKED', revoked],
  [
    'of a session that there never was',
    'TOKEN_REVOKED',
    () => forged(good(), key, { claims: { sid: 'ses_0' } }),
  ],
  ['that is no token', 'TOKEN_MALFORMED', () => 'good.morning.souk'],
  ['that is a refresh token', 'TOKEN_MALFORMED', async () => (await signIn()).refreshToken],
];

// Tokens that may have been good once: everybody's part of the graph is answered in spite of them.
const ONCE_GOOD: Readonly<Record<string, string>> = {
  TOKEN_EXPIRED: 'TOKEN_EXPIRED',
  TOKEN_REVOKED: 'TOKEN_REVOKED',
  TOKEN_KEY_UNKNOWN: 'TOKEN_INVALID',
};

it('forges tokens that are good but for what is wrong with them', async () => {
  expect(await souk.client(forged(good(), key, {})).ok(ME)).toEqual({ me: { role: 'CUSTOMER' } });
});

describe('Tokens: each refused with its code', () => {
  it.each(BAD)('a token %s: %s', async (_what, reason, make) => {
    const client = souk.client(await make());
    for (const query of [ME, HIDDEN, MIXED, RENAME])
      expect(reasons(await client.run(query))).toEqual(refused(reason));
    const open = await fetch(`${souk.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${client.token}` },
      body: JSON.stringify({ query: EVERYBODY }),
    });
    const body = (await open.json()) as object;
    expect(open.headers.get('cache-control')).toBe('no-store');
    const code = ONCE_GOOD[reason];
    if (code === undefined) {
      expect([open.status, body]).toMatchObject([401, { errors: [{ extensions: { reason } }] }]);
      expect(body).not.toHaveProperty('data');
      return;
    }
    expect([open.status, body]).toEqual([
      200,
      {
        data: { categories: expect.anything(), products: expect.anything() },
        extensions: { authentication: { code, reason, message: expect.any(String) } },
      },
    ]);
  });

  it.each(BAD)('a token %s opens no subscription: %s', async (_what, reason, make) => {
    const token = await make();
    const stream = await fetch(`${souk.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: FOLLOW }),
    });
    const { errors } = (await stream.json()) as { errors: { extensions: object }[] };
    expect([stream.status, errors.map(({ extensions }) => extensions)]).toEqual([
      401,
      [{ code: 'UNAUTHENTICATED', reason }],
    ]);
    const socket = await follow(souk.url, { query: FOLLOW, token });
    expect(await socket.closed()).toBeGreaterThanOrEqual(4_400);
    expect(await socket.next()).toBeUndefined();
    socket.leave();
  });

  it('a token whose key was rotated out: TOKEN_KEY_UNKNOWN', async () => {
    const name = `souk:${souk.namespace}jwks`;
    const published = (await souk.redis.get(name)) ?? '';
    const keys = (JSON.parse(published) as { keys: { kid: string }[] }).keys.filter(
      ({ kid }) => kid !== key.kid,
    );
    await souk.redis.set(name, JSON.stringify({ keys }));
    const gateway = await secondGateway(souk, { PUBLIC_URL: 'http://127.0.0.1:1' });
    try {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${good()}` },
        body: JSON.stringify({ query: ME }),
      });
      expect([response.status, await response.json()]).toMatchObject([
        401,
        { errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_KEY_UNKNOWN' } }] },
      ]);
    } finally {
      await gateway.stop();
      await souk.redis.set(name, published);
    }
  });
});

describe('a client that adds a bad token to every request', () => {
  it('refreshes and signs in as if it had added none', async () => {
    const { refreshToken } = await signIn();
    const stale = souk.client(forged(good(), key, { claims: { exp: past() } }));
    const { payload } = await stale.ok<Signed>(REFRESH, { token: refreshToken });
    expect(await souk.client(payload.tokens.accessToken).ok(ME)).toEqual({ me: { role: 'CUSTOMER' } });
    const input = { email: shopper.email, password: PASSWORD };
    const again = await stale.ok<Signed>(SIGN_IN, { input });
    expect(await souk.client(again.payload.tokens.accessToken).ok(ME)).toEqual({ me: { role: 'CUSTOMER' } });
  });

  it('is refused a sign-out that would end nothing', async () => {
    const stale = souk.client(forged(good(), key, { claims: { exp: past() } }));
    expect(reasons(await stale.run(SIGN_OUT))).toEqual(refused('TOKEN_EXPIRED'));
  });

  it('is refused a refresh together with a mutation that needs it, before either runs', async () => {
    const { refreshToken } = await signIn();
    const stale = souk.client(forged(good(), key, { claims: { exp: past() } }));
    expect(reasons(await stale.run(TWO, { token: refreshToken }))).toEqual(refused('TOKEN_EXPIRED'));
    // The token was not used: it is still good for one refresh, whose result is good for another.
    const { payload } = await souk.client().ok<Signed>(REFRESH, { token: refreshToken });
    await souk.client().ok<Signed>(REFRESH, { token: payload.tokens.refreshToken });
  });
});
