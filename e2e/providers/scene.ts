import { randomBytes } from 'node:crypto';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { CookieJar } from './cookie-jar.ts';
import { IdentityProvider, type ProviderPerson } from './identity-provider.ts';

/** The front end of these tests. */
export const SHOP = 'https://shop.souk.test';
/** The cookie with the refresh token. */
export const REFRESH_COOKIE = 'souk_refresh';

/** A Souk and a provider. */
export interface ProviderScene {
  souk: TestSouk;
  acme: IdentityProvider;
  stop(): Promise<void>;
}

/** Starts both. */
export async function openProviderScene(env: NodeJS.ProcessEnv = {}): Promise<ProviderScene> {
  const acme = await IdentityProvider.start();
  const souk = await startSouk({ env: { ...acme.settings, FRONTEND_ORIGINS: SHOP, ...env } });
  acme.allow(souk.url);
  return {
    souk,
    acme,
    async stop() {
      await souk.stop();
      await acme.stop();
    },
  };
}

/** Somebody whom nobody knows yet, with a verified address. */
export function stranger(rest: Partial<ProviderPerson> = {}): ProviderPerson & { email: string } {
  const name = randomBytes(5).toString('hex');
  const person = {
    sub: `sub-${name}`,
    email: `${name}@people.test`,
    email_verified: true,
    given_name: 'Amina',
  };
  return { ...person, ...rest };
}

/** Where a round trip ended. */
export interface RoundTrip {
  jar: CookieJar;
  /** The page to which the browser returned. */
  page: URL;
  /** The refresh token in its cookie. */
  refreshToken: string | undefined;
}

const isShop = ({ origin }: URL) => origin === SHOP;

/** Goes through a sign-in in a browser. */
export async function roundTrip(
  { souk, acme }: ProviderScene,
  person: ProviderPerson,
  { query = '', jar = new CookieJar() }: { query?: string; jar?: CookieJar } = {},
): Promise<RoundTrip> {
  acme.person = person;
  const page = await jar.follow(`${souk.url}/auth/acme${query}`, isShop);
  return { jar, page, refreshToken: jar.value(REFRESH_COOKIE) };
}

/** Goes as far as the address to which the provider sends the browser back. */
export async function untilCallback(
  { souk, acme }: ProviderScene,
  person: ProviderPerson,
  { query = '', jar = new CookieJar() }: { query?: string; jar?: CookieJar } = {},
): Promise<{ jar: CookieJar; callback: URL }> {
  acme.person = person;
  const isCallback = ({ origin, pathname }: URL) => origin === souk.url && pathname.endsWith('/callback');
  return { jar, callback: await jar.follow(`${souk.url}/auth/acme${query}`, isCallback) };
}

/** Requests a callback and returns the page to which it leads. */
export const finish = (jar: CookieJar, callback: URL): Promise<URL> => jar.follow(callback.href, isShop);

interface Refreshed {
  refreshToken: { tokens: { accessToken: string } | null; userErrors: { code: string }[] };
}

const REFRESH = `mutation ($input: RefreshTokenInput!) {
  refreshToken(input: $input) { tokens { accessToken } userErrors { code } }
}`;

/** A client with a fresh access token of the session in the cookie. */
export async function clientOf({ souk }: ProviderScene, { refreshToken }: RoundTrip) {
  const input = { refreshToken: refreshToken ?? '' };
  const answer = await souk.client().ok<Refreshed>(REFRESH, { input });
  if (!answer.refreshToken.tokens) throw new Error(JSON.stringify(answer.refreshToken.userErrors));
  return souk.client(answer.refreshToken.tokens.accessToken);
}

/** Who a client is. */
export async function me(client: Awaited<ReturnType<typeof clientOf>>) {
  const { me: viewer } = await client.ok<{
    me: {
      role: string;
      user: {
        id: string;
        email: string;
        firstName: string;
        isEmailVerified: boolean;
        providerLinks: { id: string; provider: string; email: string }[];
      };
    } | null;
  }>('{ me { role user { id email firstName isEmailVerified providerLinks { id provider email } } } }');
  if (!viewer) throw new Error('nobody is signed in');
  return viewer;
}
