import { describe, expect, it } from '@jest/globals';
import { anonymous, type ClientInfo, type Viewer } from '@souk/subgraph';
import { isAllowed, letRetryPass, usersOfFile } from '../testing/of-file.ts';
import {
  claimsOf,
  codesOf,
  customer,
  PASSWORD,
  type Payload,
  payloadOf,
  REFRESH,
  SIGN_IN,
  tokensOf,
  viewerOfToken,
} from '../testing/steps.ts';

const users = usersOfFile();

const SIGN_OUT = 'mutation { payload: signOut { userErrors { code message } } }';
const EVERYWHERE = 'mutation { payload: signOutEverywhere { endedSessionCount userErrors { code } } }';
const SPARING = `mutation { payload: signOutEverywhere(input: { isCurrentKept: true }) {
  endedSessionCount userErrors { code }
} }`;
const BROWSER = { ip: '192.0.2.1', userAgent: 'browser' };

/** A request of a browser in cookie mode: what it reads, and what the gateway does with its cookie. */
async function inBrowser(
  query: string,
  {
    input,
    cookie = null,
    viewer = anonymous,
    client = BROWSER,
  }: { input?: object; cookie?: string | null; viewer?: Viewer; client?: ClientInfo } = {},
) {
  const answer = await users.running.executor.execute({
    query,
    variables: { input },
    viewer,
    requestId: 'browser',
    client: { ...client, cookie: { refreshToken: cookie } },
  });
  return {
    payload: answer.data?.payload as Payload,
    codes: (answer.errors ?? []).map(({ extensions }) => extensions?.code),
    kept: answer.extensions?.refreshCookie,
    text: JSON.stringify({ data: answer.data, errors: answer.errors }),
  };
}

/** Signs in; the token in the cookie, and the access token. */
async function signedIn(email: string, cookie: string | null = null) {
  const answer = await inBrowser(SIGN_IN, { input: { email, password: PASSWORD }, cookie });
  return { ...answer, token: answer.kept?.token ?? '', accessToken: tokensOf(answer.payload).accessToken };
}
const refreshed = (cookie: string | null, client?: ClientInfo) =>
  inBrowser(REFRESH, { input: {}, cookie, ...(client ? { client } : {}) });

describe('cookie mode', () => {
  it('hands the refresh token to the gateway and shows null, when a session begins and is refreshed', async () => {
    await customer(users, 'begin@x.test');
    const first = await signedIn('begin@x.test');
    expect(first.payload.tokens).toMatchObject({ refreshToken: null, tokenType: 'Bearer' });
    expect(first.token).toMatch(/^ses_/);
    expect(first.text).not.toContain(first.token);
    const next = await refreshed(first.token);
    expect(next.payload.tokens).toMatchObject({ refreshToken: null });
    expect(next.kept?.token).toMatch(/^ses_/);
    expect(next.kept?.token).not.toBe(first.token);
    expect(next.text).not.toContain(next.kept?.token);
    expect(new Date((next.kept as { expiresAt: string }).expiresAt).getTime()).toBeGreaterThan(
      Date.now() + 29 * 86_400_000,
    );
  });

  it('hands nothing to the gateway in token mode', async () => {
    await customer(users, 'plain@x.test');
    const answer = await users.running.executor.execute({
      query: SIGN_IN,
      variables: { input: { email: 'plain@x.test', password: PASSWORD } },
      viewer: anonymous,
      requestId: 'token',
      client: BROWSER,
    });
    expect(answer.extensions).toBeUndefined();
    expect(tokensOf(answer.data?.payload as Payload).refreshToken).toMatch(/^ses_/);
  });

  it('shows no token by an alias or several of them', async () => {
    await customer(users, 'alias@x.test');
    const query = `mutation ($input: SignInInput!) {
      payload: signIn(input: $input) { tokens { a: refreshToken b: refreshToken accessToken } userErrors { code } }
      again: signIn(input: $input) { tokens { refreshToken tokenType } userErrors { code } }
    }`;
    const answer = await inBrowser(query, { input: { email: 'alias@x.test', password: PASSWORD } });
    expect(answer.payload.tokens).toMatchObject({ a: null, b: null });
    expect(answer.text).not.toMatch(/ses_[0-9a-f]{32}\./);
  });

  it('moves a session of token mode into the cookie', async () => {
    await customer(users, 'move@x.test');
    const { refreshToken } = tokensOf(
      await payloadOf(users, SIGN_IN, { email: 'move@x.test', password: PASSWORD }, BROWSER),
    );
    const { payload, kept } = await inBrowser(REFRESH, { input: { refreshToken } });
    expect([payload.tokens?.refreshToken, typeof kept?.token]).toEqual([null, 'string']);
  });

  it('removes the cookie when a refresh is refused: with no token, an invented one, one of an ended session', async () => {
    await customer(users, 'refused@x.test');
    const { token, accessToken } = await signedIn('refused@x.test');
    await users.run(viewerOfToken(accessToken), EVERYWHERE);
    for (const cookie of [null, 'invented', token]) {
      const { payload, kept } = await refreshed(cookie);
      expect([codesOf(payload), kept]).toEqual([['INVALID_TOKEN'], { token: null }]);
    }
  });

  it('gives a session a new id at sign-in and ends the one that the cookie had', async () => {
    await customer(users, 'again@x.test');
    await customer(users, 'victim@x.test');
    const planted = await signedIn('again@x.test');
    const own = await signedIn('victim@x.test', planted.token);
    expect(claimsOf(own.accessToken).sid).not.toBe(claimsOf(planted.accessToken).sid);
    expect(await isAllowed(users, planted.accessToken)).toBe(false);
    expect(codesOf((await refreshed(planted.token)).payload)).toEqual(['INVALID_TOKEN']);
    expect(codesOf((await refreshed(own.token)).payload)).toEqual([]);
  });

  it('keeps the session of the cookie when a sign-in fails', async () => {
    await customer(users, 'typo@x.test');
    const before = await signedIn('typo@x.test');
    const failed = await inBrowser(SIGN_IN, {
      input: { email: 'typo@x.test', password: 'wrong' },
      cookie: before.token,
    });
    expect([codesOf(failed.payload), failed.kept]).toEqual([['INVALID_CREDENTIALS'], undefined]);
    expect(await isAllowed(users, before.accessToken)).toBe(true);
  });
});

describe('several tabs in cookie mode', () => {
  it('have one newest token, also when they refresh one after another within ten seconds', async () => {
    await customer(users, 'tabs@x.test');
    const { token } = await signedIn('tabs@x.test');
    const together = await Promise.all(Array.from({ length: 20 }, () => refreshed(token)));
    const next = new Set(together.map(({ kept }) => kept?.token));
    expect(next.size).toBe(1);
    const [newest = ''] = next;
    expect(newest).not.toBe(token);
    const late = await Promise.all([refreshed(newest ?? ''), refreshed(token), refreshed(newest ?? '')]);
    expect(late.map(({ kept }) => kept?.token)).toEqual([newest, newest, newest]);
  });

  it('rotate again after these ten seconds', async () => {
    await customer(users, 'later@x.test');
    const { token, accessToken } = await signedIn('later@x.test');
    const newest = (await refreshed(token)).kept?.token ?? '';
    await letRetryPass(users, accessToken);
    expect((await refreshed(newest)).kept?.token).not.toBe(newest);
  });

  it('end the session when another client shows the newest token of a tab that has rotated it', async () => {
    await customer(users, 'thief@x.test');
    const { token } = await signedIn('thief@x.test');
    const { kept, payload } = await refreshed(token);
    const stolen = await refreshed(token, { ip: '203.0.113.66', userAgent: 'browser' });
    expect([codesOf(stolen.payload), stolen.kept]).toEqual([['INVALID_TOKEN'], { token: null }]);
    expect(await isAllowed(users, tokensOf(payload).accessToken)).toBe(false);
    expect(codesOf((await refreshed(kept?.token ?? '')).payload)).toEqual(['INVALID_TOKEN']);
  });
});

describe('signing out in cookie mode', () => {
  it('works by the cookie alone, as with an access token that has expired', async () => {
    await customer(users, 'expired@x.test');
    const { token, accessToken } = await signedIn('expired@x.test');
    const { payload, codes, kept } = await inBrowser(SIGN_OUT, { cookie: token });
    expect([payload.userErrors, codes, kept]).toEqual([[], [], { token: null }]);
    expect(await isAllowed(users, accessToken)).toBe(false);
    expect(codesOf((await refreshed(token)).payload)).toEqual(['INVALID_TOKEN']);
  });

  it('removes a cookie that is good for nothing', async () => {
    for (const cookie of [null, 'stale']) {
      const { payload, codes, kept } = await inBrowser(SIGN_OUT, { cookie });
      expect([payload.userErrors, codes, kept]).toEqual([[], [], { token: null }]);
    }
  });

  it('ends the session of the access token and that of the cookie where they differ', async () => {
    await customer(users, 'two@x.test');
    const [one, two] = [await signedIn('two@x.test'), await signedIn('two@x.test')];
    await inBrowser(SIGN_OUT, { cookie: one.token, viewer: viewerOfToken(two.accessToken) });
    expect([await isAllowed(users, one.accessToken), await isAllowed(users, two.accessToken)]).toEqual([
      false,
      false,
    ]);
  });

  it('is refused to an invented token, which ends no session', async () => {
    await customer(users, 'safe@x.test');
    const { token, accessToken } = await signedIn('safe@x.test');
    const forged = `${token.split('.')[0]}.${'A'.repeat(43)}.${'A'.repeat(22)}`;
    await inBrowser(SIGN_OUT, { cookie: forged });
    expect(await isAllowed(users, accessToken)).toBe(true);
  });

  it('removes the cookie with all sessions, and keeps it with the current one', async () => {
    await customer(users, 'all@x.test');
    const here = await signedIn('all@x.test');
    const there = await signedIn('all@x.test');
    const viewer = viewerOfToken(here.accessToken);
    const spared = await inBrowser(SPARING, { cookie: here.token, viewer });
    expect([spared.payload, spared.kept]).toEqual([{ endedSessionCount: 1, userErrors: [] }, undefined]);
    expect([await isAllowed(users, here.accessToken), await isAllowed(users, there.accessToken)]).toEqual([
      true,
      false,
    ]);
    const all = await inBrowser(EVERYWHERE, { cookie: here.token, viewer });
    expect([all.payload, all.kept]).toEqual([{ endedSessionCount: 1, userErrors: [] }, { token: null }]);
    expect(await isAllowed(users, here.accessToken)).toBe(false);
  });
});
