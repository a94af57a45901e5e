// What the gateway does with the refresh cookie, request by request: whom it believes, and what it sets.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshEmail } from '../harness/actor.ts';
import { customer, PASSWORD } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const SHOP = 'https://shop.example';
const RESULT = 'tokens { accessToken refreshToken tokenType } userErrors { code }';
const SIGN_IN = `mutation ($input: SignInInput!) { payload: signIn(input: $input) { ${RESULT} } }`;
const REFRESH = `mutation { payload: refreshToken { ${RESULT} } }`;
const SIGN_OUT = 'mutation { payload: signOut { userErrors { code } } }';
const EVERYWHERE = 'mutation { payload: signOutEverywhere { endedSessionCount userErrors { code } } }';
const UPLOAD = `mutation ($file: Upload!) { uploadMedia(input: { file: $file, purpose: PRODUCT_IMAGE, idempotencyKey: "k" }) { userErrors { code } } }`;

interface Payload {
  tokens?: { accessToken: string; refreshToken: string | null; tokenType: string } | null;
  userErrors: { code: string }[];
}

let souk: TestSouk;
let email: string;

beforeAll(async () => {
  souk = await startSouk({ env: { CORS_ORIGIN: SHOP, REQUIRE_EMAIL_VERIFICATION: 'false' } });
  ({ email } = await customer(souk));
});
afterAll(() => souk.stop());

const MODE = { 'x-session-mode': 'cookie', origin: SHOP };
const JSON_TYPE = { 'content-type': 'application/json' };

/** Sends a request as a browser would; what it reads, and what its cookie becomes. */
async function send(init: RequestInit & { headers: Record<string, string> }, path = '/graphql') {
  const response = await fetch(`${souk.url}${path}`, { method: 'POST', ...init });
  const text = await response.text();
  const set = response.headers.getSetCookie();
  const own = set.filter((line) => line.includes('; Path=/; '));
  const value = /^souk_refresh=([^;]*)/.exec(own.at(-1) ?? '')?.[1];
  const body = JSON.parse(text) as {
    data?: { payload: Payload } | null;
    errors?: { extensions: { code: string } }[];
    extensions?: unknown;
  };
  return {
    status: response.status,
    headers: response.headers,
    set,
    text,
    cookie: value,
    payload: body.data?.payload,
    extensions: body.extensions,
    codes: (body.errors ?? []).map(({ extensions }) => extensions.code),
  };
}

const ask = (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  send({ headers: { ...JSON_TYPE, ...MODE, ...headers }, body: JSON.stringify({ query, variables }) });
const signIn = (headers?: Record<string, string>) =>
  ask(SIGN_IN, { input: { email, password: PASSWORD } }, headers);
const held = (cookie: string | undefined) => ({ cookie: `souk_refresh=${cookie}` });

async function signedIn() {
  const { cookie = '', payload } = await signIn();
  return { cookie, accessToken: payload?.tokens?.accessToken ?? '' };
}

/** Whether the session behind a cookie still lives, which is found out by using it. */
const lives = async (cookie: string) =>
  (await ask(REFRESH, {}, held(cookie))).payload?.userErrors.length === 0;

describe('the cookie', () => {
  it('has the refresh token, and the rest of the answer does not', async () => {
    const { status, set, text, cookie, payload, extensions, headers } = await signIn();
    expect([status, payload?.userErrors, extensions]).toEqual([200, [], undefined]);
    expect(payload?.tokens).toMatchObject({ refreshToken: null, tokenType: 'Bearer' });
    expect(cookie).toMatch(/^ses_/);
    expect(text).not.toContain(cookie);
    const others = [...headers].filter(([name]) => name !== 'set-cookie').flat();
    expect(others.join('\n')).not.toContain(cookie);
    expect(set.at(-1)).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Expires=[^;]+; Max-Age=\d+$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-credentials')).toBe('true');
  });

  it('follows every way in which a session begins: signing in, registering as a customer and as a seller', async () => {
    const address = { line1: '1 Souk', city: 'Fes', postalCode: '30000', country: 'MA' };
    const name = `Shop ${randomUUID().slice(0, 8)}`;
    const shop = { name, contactName: 'Test Seller', taxId: name, address, phone: '+212500000000' };
    const seller = { idempotencyKey: randomUUID(), email: freshEmail('seller'), password: PASSWORD, ...shop };
    const person = { firstName: 'A', lastName: 'B', email: freshEmail('customer'), password: PASSWORD };
    const registrations = [
      ask(
        `mutation ($input: RegisterSellerInput!) { payload: registerSeller(input: $input) { ${RESULT} } }`,
        {
          input: seller,
        },
      ),
      ask(
        `mutation ($input: RegisterCustomerInput!) { payload: registerCustomer(input: $input) { ${RESULT} } }`,
        {
          input: { idempotencyKey: randomUUID(), ...person },
        },
      ),
    ];
    for (const { cookie, text } of await Promise.all(registrations)) {
      expect(cookie).toMatch(/^ses_/);
      expect(text).not.toContain(cookie);
      expect(await lives(cookie ?? '')).toBe(true);
    }
  });

  it('is exchanged by refreshToken, and cleared when that is refused', async () => {
    const { cookie } = await signedIn();
    const next = await ask(REFRESH, {}, held(cookie));
    expect(next.payload?.tokens).toMatchObject({ refreshToken: null });
    expect(next.cookie).toMatch(/^ses_/);
    expect(next.cookie).not.toBe(cookie);
    const refused = await ask(REFRESH, {}, held('invented'));
    expect([refused.payload?.userErrors, refused.cookie]).toEqual([[{ code: 'INVALID_TOKEN' }], '']);
    expect(
      refused.set.every((line) => line.includes('Max-Age=0') && line.includes('Expires=Thu, 01 Jan 1970')),
    ).toBe(true);
  });

  it('is cleared by signing out, also with an access token that nobody accepts', async () => {
    const { cookie } = await signedIn();
    const out = await ask(SIGN_OUT, {}, held(cookie));
    expect([out.status, out.payload?.userErrors, out.cookie]).toEqual([200, [], '']);
    expect(await lives(cookie)).toBe(false);
    const stale = await signedIn();
    await ask(EVERYWHERE, {}, { authorization: `Bearer ${stale.accessToken}` });
    const fresh = await signedIn();
    const headers = { ...held(fresh.cookie), authorization: `Bearer ${stale.accessToken}` };
    const quiet = await ask(SIGN_OUT, {}, headers);
    expect([quiet.status, quiet.payload?.userErrors, quiet.cookie]).toEqual([200, [], '']);
    expect(quiet.extensions).toMatchObject({ authentication: { code: 'TOKEN_REVOKED' } });
    expect(await lives(fresh.cookie)).toBe(false);
    const other = await signedIn();
    const all = await ask(
      EVERYWHERE,
      {},
      { ...held(other.cookie), authorization: `Bearer ${other.accessToken}` },
    );
    expect([all.payload?.userErrors, all.cookie]).toEqual([[], '']);
    expect(await lives(other.cookie)).toBe(false);
  });

  it('is neither set nor read without the header', async () => {
    const { cookie } = await signedIn();
    const headers = { ...JSON_TYPE, origin: SHOP, ...held(cookie) };
    const refreshed = await send({ headers, body: JSON.stringify({ query: REFRESH }) });
    expect([refreshed.payload?.userErrors, refreshed.set]).toEqual([[{ code: 'INVALID_TOKEN' }], []]);
    const variables = { input: { email, password: PASSWORD } };
    const plain = await send({ headers, body: JSON.stringify({ query: SIGN_IN, variables }) });
    expect([plain.payload?.tokens?.refreshToken?.slice(0, 4), plain.set]).toEqual(['ses_', []]);
    const out = await send({ headers, body: JSON.stringify({ query: SIGN_OUT }) });
    expect([out.codes, out.set]).toEqual([['UNAUTHENTICATED'], []]);
    expect(await lives(cookie)).toBe(true);
  });
});

describe('a request that another site caused', () => {
  const FOREIGN: [string, Record<string, string>][] = [
    ['of a foreign origin', { origin: 'https://evil.example' }],
    ['of an origin that only begins alike', { origin: `${SHOP}.evil.example` }],
    ['of the same host over HTTP', { origin: 'http://shop.example' }],
    ['of an opaque origin', { origin: 'null' }],
  ];

  it.each(FOREIGN)('%s is refused, and its cookie is neither used nor changed', async (_what, headers) => {
    const { cookie } = await signedIn();
    for (const query of [REFRESH, SIGN_OUT]) {
      const { status, codes, set } = await ask(query, {}, { ...held(cookie), ...headers });
      expect([status, codes, set]).toEqual([403, ['FORBIDDEN'], []]);
    }
    expect(await lives(cookie)).toBe(true);
  });

  it('without an origin is refused in cookie mode', async () => {
    const { cookie } = await signedIn();
    const headers = { ...JSON_TYPE, 'x-session-mode': 'cookie', ...held(cookie) };
    const { status, codes, set } = await send({ headers, body: JSON.stringify({ query: SIGN_OUT }) });
    expect([status, codes, set]).toEqual([403, ['FORBIDDEN'], []]);
    expect(await lives(cookie)).toBe(true);
  });

  it.each([
    ['text/plain', JSON.stringify({ query: SIGN_OUT }), 415],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(SIGN_OUT)}`, 415],
    ['application/graphql', SIGN_OUT, 415],
  ])('as %s is refused, with the cookie and with the header', async (type, body, status) => {
    const { cookie } = await signedIn();
    for (const mode of [{}, MODE]) {
      const answer = await send({ headers: { ...mode, ...held(cookie), 'content-type': type }, body });
      expect([answer.status, answer.codes, answer.set]).toEqual([status, ['BAD_REQUEST'], []]);
    }
    expect(await lives(cookie)).toBe(true);
  });

  it.each([REFRESH, SIGN_OUT])('as a GET runs no mutation: %s', async (query) => {
    const { cookie } = await signedIn();
    for (const extra of [{}, MODE, { ...MODE, 'apollo-require-preflight': '1' }, JSON_TYPE]) {
      const answer = await send(
        { method: 'GET', headers: { ...held(cookie), ...extra } },
        `/graphql?query=${encodeURIComponent(query)}`,
      );
      expect([400, 405]).toContain(answer.status);
      expect([answer.payload, answer.set]).toEqual([undefined, []]);
    }
    expect(await lives(cookie)).toBe(true);
  });

  it('as a form without a preflight is refused, and a form with one does not use the cookie', async () => {
    const { cookie } = await signedIn();
    const form = (query: string) => {
      const data = new FormData();
      data.set('operations', JSON.stringify({ query, variables: { file: null } }));
      data.set('map', '{"0":["variables.file"]}');
      data.set('0', new File(['a'], 'a.txt'));
      return data;
    };
    for (const query of [SIGN_OUT, REFRESH, UPLOAD]) {
      const { status, codes, set } = await send({ headers: { ...held(cookie), ...MODE }, body: form(query) });
      expect([status, codes, set]).toEqual([400, ['BAD_REQUEST'], []]);
    }
    const headers = { ...held(cookie), ...MODE, 'apollo-require-preflight': 'true' };
    const uploaded = await send({ headers, body: form(UPLOAD) });
    expect([uploaded.codes, uploaded.set]).toEqual([['UNAUTHENTICATED'], []]);
    const empty = new FormData();
    empty.set('operations', JSON.stringify({ query: REFRESH }));
    empty.set('map', '{}');
    const refreshed = await send({ headers, body: empty });
    expect(refreshed.payload?.userErrors).toEqual([{ code: 'INVALID_TOKEN' }]);
    expect(await lives(cookie)).toBe(true);
  });

  it('with an unknown mode is refused', async () => {
    const { status, codes } = await ask(SIGN_OUT, {}, { 'x-session-mode': 'cookies' });
    expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('is not let in by its preflight', async () => {
    const preflight = (origin: string) =>
      fetch(`${souk.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'x-session-mode',
        },
      });
    const [own, foreign] = [await preflight(SHOP), await preflight('https://evil.example')];
    expect(own.headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(own.headers.get('access-control-allow-headers')).toContain('x-session-mode');
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });
});
