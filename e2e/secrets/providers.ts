import { randomBytes } from 'node:crypto';
import { expect } from '@jest/globals';
import { CookieJar } from '../providers/cookie-jar.ts';
import type { IdentityProvider } from '../providers/identity-provider.ts';
import { REFRESH_COOKIE, stranger } from '../providers/scene.ts';
import type { Canaries, Hunt } from './canaries.ts';

const SIGN_IN = `mutation ($input: SignInWithProviderInput!) {
  signInWithProvider(input: $input) { tokens { accessToken refreshToken } userErrors { code } }
}`;

/** The settings of a provider, whose client secret is one to look for. */
export function providerSettings(acme: IdentityProvider, canaries: Canaries): NodeJS.ProcessEnv {
  const { OIDC_CLIENT_SECRETS } = acme.settings;
  const { acme: secret } = JSON.parse(OIDC_CLIENT_SECRETS) as { acme: string };
  canaries.add('the client secret at a provider', secret);
  return acme.settings;
}

/** Somebody signs in through a provider in a browser, in an app and by an access token of the provider. */
export async function providers(
  { souk, canaries }: Hunt,
  acme: IdentityProvider,
  shop: string,
): Promise<void> {
  acme.allow(souk.url);
  const person = stranger();
  acme.person = person;
  const jar = new CookieJar();
  const isCallback = ({ origin, pathname }: URL) => origin === souk.url && pathname.endsWith('/callback');
  const start = `${souk.url}/auth/acme?returnTo=${encodeURIComponent(shop)}`;
  const callback = await jar.follow(start, isCallback);
  canaries.add('a code of a provider', callback.searchParams.get('code') ?? '');
  canaries.add('the state of a sign-in', callback.searchParams.get('state') ?? '');
  for (const name of jar.names.filter((one) => one.startsWith('souk_'))) {
    canaries.add(`the cookie ${name}`, jar.value(name));
  }
  await jar.follow(callback.href, ({ origin }) => origin === new URL(shop).origin);
  canaries.add('the refresh cookie of a provider’s person', jar.value(REFRESH_COOKIE));
  // A second time, and with a code that nobody has.
  await jar.get(callback.href);
  callback.searchParams.set('code', canaries.add('an unknown code of a provider'));
  await jar.get(callback.href);

  const nonce = canaries.add('a nonce of an app', randomBytes(16).toString('hex'));
  const idToken = canaries.add('an id token', await acme.sign({ ...person, aud: acme.clientId, nonce }));
  const { signInWithProvider } = await souk
    .client()
    .ok<{ signInWithProvider: { tokens: { accessToken: string; refreshToken: string } } }>(SIGN_IN, {
      input: { provider: 'acme', idToken, nonce },
    });
  canaries.addTokens('a provider’s person in an app', signInWithProvider.tokens);
  await souk.client().run(SIGN_IN, { input: { provider: 'acme', idToken, nonce } });

  const claims = { ...person, aud: acme.audience, scope: 'openid' };
  const bearer = canaries.add('an access token of a provider', await acme.sign(claims));
  const { data } = await souk.client(bearer).run<{ me: { role: string } | null }>('{ me { role } }');
  expect(data?.me?.role).toBe('CUSTOMER');
  await souk.client(bearer).run('mutation { signOut { userErrors { code } } }');
}
