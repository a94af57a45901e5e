// What the gateway does with the refresh cookie, request by request: whom it believes, and what it sets.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customer, PASSWORD } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import {
  ask,
  BEGINNINGS,
  held,
  JSON_TYPE,
  MODE,
  REFRESH,
  SHOP,
  SIGN_IN,
  SIGN_OUT,
  send,
  signIn,
} from './shop-request.ts';

const EVERYWHERE = 'mutation { payload: signOutEverywhere { endedSessionCount userErrors { code } } }';
const UPLOAD = `mutation ($file: Upload!) { uploadMedia(input: { file: $file, purpose: PRODUCT_IMAGE, idempotencyKey: "k" }) { userErrors { code } } }`;

let souk: TestSouk;
let email: string;

beforeAll(async () => {
  souk = await startSouk({ env: { CORS_ORIGIN: SHOP, REQUIRE_EMAIL_VERIFICATION: 'false' } });
  ({ email } = await customer(souk));
});
afterAll(() => souk.stop());

async function signedIn() {
  const { cookie = '', payload } = await signIn(souk, email);
  return { cookie, accessToken: payload?.tokens?.accessToken ?? '' };
}

/** Whether the session behind a cookie still lives, which is found out by using it. */
const lives = async (cookie: string) =>
  (await ask(souk, REFRESH, {}, held(cookie))).payload?.userErrors.length === 0;

describe('the cookie', () => {
  it('has the refresh token, and the rest of the answer does not', async () => {
    const { status, set, text, cookie, payload, extensions, headers } = await signIn(souk, email);
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

  it.each(BEGINNINGS)(
    'has the session that begins with %s, and the one that it had before ends',
    async (_how, begin) => {
      const { cookie: before } = await signedIn();
      const { cookie = '', text, payload } = await begin(souk, email, held(before));
      expect([payload?.userErrors, cookie.slice(0, 4)]).toEqual([[], 'ses_']);
      expect(text).not.toContain(cookie);
      expect(await lives(before)).toBe(false);
      expect(await lives(cookie)).toBe(true);
    },
  );

  it('keeps its session when the sign-in that would replace it is refused', async () => {
    const { cookie } = await signedIn();
    const input = { email, password: 'not-the-password' };
    const refused = await ask(souk, SIGN_IN, { input }, held(cookie));
    expect(refused.payload?.userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
    expect(await lives(cookie)).toBe(true);
  });

  it('is exchanged by refreshToken, and cleared when that is refused', async () => {
    const { cookie } = await signedIn();
    const next = await ask(souk, REFRESH, {}, held(cookie));
    expect(next.payload?.tokens).toMatchObject({ refreshToken: null });
    expect(next.cookie).toMatch(/^ses_/);
    expect(next.cookie).not.toBe(cookie);
    const refused = await ask(souk, REFRESH, {}, held('invented'));
    expect([refused.payload?.userErrors, refused.cookie]).toEqual([[{ code: 'INVALID_TOKEN' }], '']);
    expect(
      refused.set.every((line) => line.includes('Max-Age=0') && line.includes('Expires=Thu, 01 Jan 1970')),
    ).toBe(true);
  });

  it('is cleared by signing out, also with an access token that nobody accepts', async () => {
    const { cookie } = await signedIn();
    const out = await ask(souk, SIGN_OUT, {}, held(cookie));
    expect([out.status, out.payload?.userErrors, out.cookie]).toEqual([200, [], '']);
    expect(await lives(cookie)).toBe(false);
    const stale = await signedIn();
    await ask(souk, EVERYWHERE, {}, { authorization: `Bearer ${stale.accessToken}` });
    const fresh = await signedIn();
    const headers = { ...held(fresh.cookie), authorization: `Bearer ${stale.accessToken}` };
    const quiet = await ask(souk, SIGN_OUT, {}, headers);
    expect([quiet.status, quiet.payload?.userErrors, quiet.cookie]).toEqual([200, [], '']);
    expect(quiet.extensions).toMatchObject({ authentication: { code: 'TOKEN_REVOKED' } });
    expect(await lives(fresh.cookie)).toBe(false);
    const other = await signedIn();
    const all = await ask(
      souk,
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
    const refreshed = await send(souk, { headers, body: JSON.stringify({ query: REFRESH }) });
    expect([refreshed.payload?.userErrors, refreshed.set]).toEqual([[{ code: 'INVALID_TOKEN' }], []]);
    const variables = { input: { email, password: PASSWORD } };
    const plain = await send(souk, { headers, body: JSON.stringify({ query: SIGN_IN, variables }) });
    expect([plain.payload?.tokens?.refreshToken?.slice(0, 4), plain.set]).toEqual(['ses_', []]);
    const out = await send(souk, { headers, body: JSON.stringify({ query: SIGN_OUT }) });
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
      const { status, codes, set } = await ask(souk, query, {}, { ...held(cookie), ...headers });
      expect([status, codes, set]).toEqual([403, ['FORBIDDEN'], []]);
    }
    expect(await lives(cookie)).toBe(true);
  });

  it('without an origin is refused in cookie mode', async () => {
    const { cookie } = await signedIn();
    const headers = { ...JSON_TYPE, 'x-session-mode': 'cookie', ...held(cookie) };
    const { status, codes, set } = await send(souk, { headers, body: JSON.stringify({ query: SIGN_OUT }) });
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
      const answer = await send(souk, { headers: { ...mode, ...held(cookie), 'content-type': type }, body });
      expect([answer.status, answer.codes, answer.set]).toEqual([status, ['BAD_REQUEST'], []]);
    }
    expect(await lives(cookie)).toBe(true);
  });

  it.each([REFRESH, SIGN_OUT])('as a GET runs no mutation: %s', async (query) => {
    const { cookie } = await signedIn();
    for (const extra of [{}, MODE, { ...MODE, 'apollo-require-preflight': '1' }, JSON_TYPE]) {
      const answer = await send(
        souk,
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
      const { status, codes, set } = await send(souk, {
        headers: { ...held(cookie), ...MODE },
        body: form(query),
      });
      expect([status, codes, set]).toEqual([400, ['BAD_REQUEST'], []]);
    }
    const headers = { ...held(cookie), ...MODE, 'apollo-require-preflight': 'true' };
    const uploaded = await send(souk, { headers, body: form(UPLOAD) });
    expect([uploaded.codes, uploaded.set]).toEqual([['UNAUTHENTICATED'], []]);
    const empty = new FormData();
    empty.set('operations', JSON.stringify({ query: REFRESH }));
    empty.set('map', '{}');
    const refreshed = await send(souk, { headers, body: empty });
    expect(refreshed.payload?.userErrors).toEqual([{ code: 'INVALID_TOKEN' }]);
    expect(await lives(cookie)).toBe(true);
  });

  it('with an unknown mode is refused', async () => {
    const { status, codes } = await ask(souk, SIGN_OUT, {}, { 'x-session-mode': 'cookies' });
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
