// Signing in through a real OpenID Connect provider, as a browser does it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CookieJar } from './cookie-jar.ts';
import {
  clientOf,
  finish,
  me,
  openProviderScene,
  type ProviderScene,
  REFRESH_COOKIE,
  roundTrip,
  SHOP,
  stranger,
  untilCallback,
} from './scene.ts';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await openProviderScene();
});
afterAll(() => scene.stop());
afterEach(() => {
  Object.assign(scene.acme.faults, { away: [], declines: false, idToken: {}, hidesClaims: false });
});

const accounts = () => scene.souk.db('users').collection('users').countDocuments();
const errorOf = (page: URL) => page.searchParams.get('error');

describe('a sign-in with a provider', () => {
  it('makes an account at the first use, sets the refresh cookie and puts no token into any address', async () => {
    const person = stranger();
    const trip = await roundTrip(scene, person, {
      query: `?returnTo=${encodeURIComponent(`${SHOP}/cart?a=1`)}`,
    });
    expect(trip.page.href).toBe(`${SHOP}/cart?a=1`);
    expect(trip.jar.line(REFRESH_COOKIE)).toMatch(/; HttpOnly; SameSite=Lax/);
    expect(trip.jar.names.filter((name) => name.includes('flow'))).toEqual([]);
    const { role, user } = await me(await clientOf(scene, trip));
    expect({
      role,
      ...user,
      id: '',
      providerLinks: user.providerLinks.map(({ provider, email }) => [provider, email]),
    }).toEqual({
      role: 'CUSTOMER',
      id: '',
      email: person.email,
      firstName: 'Amina',
      isEmailVerified: true,
      providerLinks: [['acme', person.email]],
    });
  });

  it('ends the session that the browser had before, which would live on unseen', async () => {
    const first = await roundTrip(scene, stranger());
    const second = await roundTrip(scene, stranger(), { jar: first.jar });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    await expect(clientOf(scene, first)).rejects.toThrow('INVALID_TOKEN');
    expect((await me(await clientOf(scene, second))).role).toBe('CUSTOMER');
  });

  it('finds the account again by issuer and subject, also when the address has changed', async () => {
    const person = stranger();
    const first = await me(await clientOf(scene, await roundTrip(scene, person)));
    const moved = { ...person, email: `new-${person.email}`, email_verified: false };
    const second = await me(await clientOf(scene, await roundTrip(scene, moved)));
    expect(second.user.id).toBe(first.user.id);
    expect(second.user.email).toBe(person.email);
  });

  it('refuses another person to whom the provider gave an address that was linked', async () => {
    const person = stranger();
    await roundTrip(scene, person);
    const heir = stranger({ email: person.email });
    const trip = await roundTrip(scene, heir);
    expect([errorOf(trip.page), trip.refreshToken]).toEqual(['PROVIDER_NOT_LINKED', undefined]);
  });

  it('reads the address from UserInfo when the id token has none', async () => {
    scene.acme.faults.hidesClaims = true;
    scene.acme.allow(scene.souk.url);
    const person = stranger();
    const trip = await roundTrip(scene, person);
    expect((await me(await clientOf(scene, trip))).user.email).toBe(person.email);
    scene.acme.faults.hidesClaims = false;
    scene.acme.allow(scene.souk.url);
  });

  it.each([
    ['of another audience', { aud: 'somebody-else' }],
    ['of two audiences', { aud: ['souk-web', 'somebody-else'], azp: 'souk-web' }],
    ['that has expired', { exp: Math.floor(Date.now() / 1_000) - 3_600 }],
    ['of another issuer', { iss: 'https://id.elsewhere.test' }],
    ['without a nonce', { nonce: undefined }],
    ['with the nonce of another sign-in', { nonce: 'another-nonce-of-another-sign-in' }],
    ['without a subject', { sub: undefined }],
  ])('refuses an id token %s', async (_what, idToken) => {
    const before = await accounts();
    scene.acme.faults.idToken = idToken;
    const trip = await roundTrip(scene, stranger());
    expect([errorOf(trip.page), trip.refreshToken]).toEqual(['PROVIDER_TOKEN_INVALID', undefined]);
    expect(await accounts()).toBe(before);
  });

  it.each([
    ['says is not verified', { email_verified: false }],
    ['says nothing of', { email_verified: undefined }],
    ['does not give', { email: undefined }],
  ])('refuses an address that the provider %s', async (_what, rest) => {
    const before = await accounts();
    const trip = await roundTrip(scene, stranger(rest as object));
    expect([errorOf(trip.page), trip.refreshToken]).toEqual(['PROVIDER_EMAIL_UNVERIFIED', undefined]);
    expect(await accounts()).toBe(before);
  });

  it('returns with a code when the person declines, and when the provider does not answer', async () => {
    scene.acme.faults.declines = true;
    expect(errorOf((await roundTrip(scene, stranger())).page)).toBe('PROVIDER_DENIED');
    scene.acme.faults.declines = false;
    const { jar, callback } = await untilCallback(scene, stranger());
    scene.acme.faults.away = ['/token'];
    const page = await finish(jar, callback);
    expect([errorOf(page), jar.value(REFRESH_COOKIE)]).toEqual(['PROVIDER_UNAVAILABLE', undefined]);
  });
});

describe('the state of a sign-in', () => {
  it('is good for one callback', async () => {
    const { jar, callback } = await untilCallback(scene, stranger());
    const flowCookies = jar.names;
    expect(errorOf(await finish(jar, callback))).toBeNull();
    const first = jar.value(REFRESH_COOKIE);
    expect(first).toBeDefined();
    expect(flowCookies.length).toBeGreaterThan(0);
    expect(errorOf(await finish(jar, callback))).toBe('PROVIDER_FLOW_EXPIRED');
  });

  it('is good for one of two callbacks at the same time', async () => {
    const { jar, callback } = await untilCallback(scene, stranger());
    const cookie = jar.names.map((name) => `${name}=${jar.value(name)}`).join('; ');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => fetch(callback, { redirect: 'manual', headers: { cookie } })),
    );
    const errors = answers.map(({ headers }) => errorOf(new URL(headers.get('location') ?? '')));
    expect(errors.toSorted()).toEqual([...Array(7).fill('PROVIDER_FLOW_EXPIRED'), null].toSorted());
    expect(
      answers.filter(({ headers }) => headers.getSetCookie().some((line) => /souk_refresh=\w/.test(line))),
    ).toHaveLength(1);
  });

  it('does not work in a browser that did not start it, and still works in the one that did', async () => {
    const { jar, callback } = await untilCallback(scene, stranger());
    const other = new CookieJar();
    expect(errorOf(await finish(other, callback))).toBe('PROVIDER_FLOW_EXPIRED');
    expect(other.value(REFRESH_COOKIE)).toBeUndefined();
    expect(errorOf(await finish(jar, callback))).toBeNull();
    expect(jar.value(REFRESH_COOKIE)).toBeDefined();
  });

  it('does not disturb that of another tab', async () => {
    const jar = new CookieJar();
    const one = await untilCallback(scene, stranger(), { jar, query: `?returnTo=${SHOP}/one` });
    const two = await untilCallback(scene, stranger(), { jar, query: `?returnTo=${SHOP}/two` });
    expect((await finish(jar, one.callback)).href).toBe(`${SHOP}/one`);
    expect((await finish(jar, two.callback)).href).toBe(`${SHOP}/two`);
  });

  it('belongs to one provider, and an unknown provider has no page', async () => {
    const { jar, callback } = await untilCallback(scene, stranger());
    const elsewhere = await jar.get(callback.href.replace('/acme/', '/google/'));
    expect(elsewhere.status).toBe(404);
    expect((await jar.get(`${scene.souk.url}/auth/unknown`)).status).toBe(404);
  });

  it('is not used up by a HEAD request', async () => {
    const { jar, callback } = await untilCallback(scene, stranger());
    expect((await fetch(callback, { method: 'HEAD' })).status).toBe(404);
    expect(errorOf(await finish(jar, callback))).toBeNull();
  });
});

describe('the address to return to', () => {
  const start = (returnTo: string) =>
    roundTrip(scene, stranger(), { query: `?returnTo=${encodeURIComponent(returnTo)}` });

  it.each([
    'https://evil.test/',
    '//evil.test',
    '\\\\evil.test',
    '/\\evil.test',
    `${SHOP}@evil.test/`,
    `${SHOP}.evil.test/`,
    `https://user:pass@shop.souk.test/`,
    'http://shop.souk.test/',
    'javascript:alert(1)',
    'data:text/html,x',
    `https:\\\\shop.souk.test`,
    'ht\ttps://evil.test',
  ])('is the start page instead of %j', async (returnTo) => {
    expect((await start(returnTo)).page.href).toBe(`${SHOP}/`);
  });

  it.each([
    [`${SHOP}/account?tab=1#x`, `${SHOP}/account?tab=1#x`],
    ['/account', `${SHOP}/account`],
    [`${SHOP}/?error=old`, `${SHOP}/`],
  ])('is %j', async (returnTo, expected) => {
    expect((await start(returnTo)).page.href).toBe(expected);
  });
});

describe('while the provider is away', () => {
  it('returns with a code before anything was ever read from it, and works once it is back', async () => {
    const fresh = await openProviderScene();
    try {
      fresh.acme.faults.away = ['*'];
      const jar = new CookieJar();
      const page = await jar.follow(`${fresh.souk.url}/auth/acme`, ({ origin }) => origin === SHOP);
      expect(errorOf(page)).toBe('PROVIDER_UNAVAILABLE');
      fresh.acme.faults.away = [];
    } finally {
      await fresh.stop();
    }
  });

  it('goes on with the last keys when only the keys cannot be read', async () => {
    await roundTrip(scene, stranger());
    scene.acme.faults.away = ['/jwks'];
    expect(errorOf((await roundTrip(scene, stranger())).page)).toBeNull();
  });
});

describe('keys that the provider rotates', () => {
  it('are read again for a new id, and for a new key under the same one', async () => {
    for (const kid of ['key-2', 'key-2']) {
      await scene.acme.rotateKeys(kid);
      expect(errorOf((await roundTrip(scene, stranger())).page)).toBeNull();
    }
  });
});
