// Providers that cannot work, or would be unsafe, keep the process from starting: the refusal names the setting and says why.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, platformConfig, readConfig } from '@souk/platform';
import { config } from '../config.ts';

const secret = () => randomBytes(24).toString('hex');
const SECRET = `provider-secret-${secret()}`;
const ISSUER = 'https://id.acme.example';
const GOOGLE = { GOOGLE_CLIENT_ID: 'shop', GOOGLE_CLIENT_SECRET: SECRET };
const AUTH0 = { AUTH0_DOMAIN: 'shop.eu.auth0.com' };

const WAYS: Readonly<Record<string, NodeJS.ProcessEnv>> = {
  development: { NODE_ENV: 'development' },
  production: { NODE_ENV: 'production', PUBLIC_URL: 'https://souk.test', SOUK_INTERNAL_KEY: secret() },
};

/** What the start says to these settings; empty when it takes them. */
function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(config, env, 'users');
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
}
const namedIn = (message: string) => [...message.matchAll(/^ {2}([A-Z0-9_]+): /gm)].map(([, name]) => name);

const acme = (...changes: object[]): NodeJS.ProcessEnv => ({
  OIDC_PROVIDERS: JSON.stringify(
    (changes.length === 0 ? [{}] : changes).map((change) => ({
      name: 'acme',
      issuer: ISSUER,
      clientId: 'souk',
      ...change,
    })),
  ),
});

interface Unfit {
  what: string;
  env: NodeJS.ProcessEnv;
  /** The one setting that is named. */
  name: string;
  says: string;
}
const unfit = (what: string, env: NodeJS.ProcessEnv, name: string, says: string): Unfit => ({
  what,
  env,
  name,
  says,
});

const EVERYWHERE: readonly Unfit[] = [
  unfit(
    'Google without a secret',
    { GOOGLE_CLIENT_ID: 'shop' },
    'GOOGLE_CLIENT_SECRET',
    'set both or neither',
  ),
  unfit(
    'Google without a client',
    { GOOGLE_CLIENT_SECRET: SECRET },
    'GOOGLE_CLIENT_ID',
    'set both or neither',
  ),
  unfit(
    'Google for apps alone',
    { GOOGLE_MOBILE_CLIENT_IDS: 'ios' },
    'GOOGLE_CLIENT_ID',
    'are of no use without',
  ),
  unfit(
    'Auth0 without a secret',
    { ...AUTH0, AUTH0_CLIENT_ID: 'a' },
    'AUTH0_CLIENT_SECRET',
    'set both or neither',
  ),
  unfit(
    'Auth0 without a client',
    { ...AUTH0, AUTH0_AUDIENCE: 'https://api.test', AUTH0_CLIENT_SECRET: SECRET },
    'AUTH0_CLIENT_ID',
    'set both or neither',
  ),
  unfit('Auth0 without its domain', { AUTH0_AUDIENCE: 'https://api.test' }, 'AUTH0_DOMAIN', 'of no use'),
  unfit('Auth0 without anything to do', AUTH0, 'AUTH0_DOMAIN', 'set AUTH0_CLIENT_ID for signing in'),
  unfit(
    'Auth0 with an address for a domain',
    { AUTH0_DOMAIN: 'https://shop.eu.auth0.com' },
    'AUTH0_DOMAIN',
    'a host name such as shop.eu.auth0.com',
  ),
  unfit(
    'Auth0 with its client as the audience',
    { ...AUTH0, AUTH0_CLIENT_ID: 'a', AUTH0_CLIENT_SECRET: SECRET, AUTH0_AUDIENCE: 'a' },
    'AUTH0_AUDIENCE',
    'must be that of an API, not a client id',
  ),
  unfit('text for JSON', { OIDC_PROVIDERS: 'acme' }, 'OIDC_PROVIDERS', 'JSON such as [{"name":"acme"'),
  unfit('a provider without a name', acme({ name: undefined }), 'OIDC_PROVIDERS', '0.name'),
  unfit('a provider with an odd name', acme({ name: '../a' }), 'OIDC_PROVIDERS', 'lower-case letters'),
  unfit('a provider without an issuer', acme({ issuer: undefined }), 'OIDC_PROVIDERS', '0.issuer'),
  unfit('a provider with an unknown setting', acme({ tenant: 'x' }), 'OIDC_PROVIDERS', '"tenant"'),
  unfit(
    'a provider with its secret among the others',
    acme({ clientSecret: SECRET }),
    'OIDC_PROVIDERS',
    '"clientSecret"',
  ),
  unfit(
    'a provider without a client or an audience',
    acme({ clientId: undefined }),
    'OIDC_PROVIDERS',
    'acme: needs a clientId',
  ),
  unfit(
    'a provider for apps alone',
    acme({ clientId: undefined, audience: 'https://api.test', mobileClientIds: ['ios'] }),
    'OIDC_PROVIDERS',
    'acme: mobileClientIds are of no use',
  ),
  unfit(
    'a client as the audience',
    acme({ audience: 'souk' }),
    'OIDC_PROVIDERS',
    'acme: the audience must be that of an API',
  ),
  unfit(
    'a client of an app as the audience',
    acme({ audience: 'ios', mobileClientIds: ['ios'] }),
    'OIDC_PROVIDERS',
    'acme: the audience must be that of an API',
  ),
  unfit(
    'an issuer that is no URL',
    acme({ issuer: 'id.acme.example' }),
    'OIDC_PROVIDERS',
    'acme: the issuer must be a URL',
  ),
  unfit(
    'an issuer with a query',
    acme({ issuer: `${ISSUER}?a=1` }),
    'OIDC_PROVIDERS',
    'acme: the issuer must be a URL',
  ),
  unfit(
    'an http:// issuer elsewhere',
    acme({ issuer: 'http://id.acme.example' }),
    'OIDC_PROVIDERS',
    'acme: the issuer must start with https://',
  ),
  unfit(
    'two providers of one name',
    acme({}, { issuer: 'https://id.other.example' }),
    'OIDC_PROVIDERS',
    'two providers are called acme',
  ),
  unfit(
    'a provider that is called google too',
    { ...GOOGLE, ...acme({ name: 'google' }) },
    'OIDC_PROVIDERS',
    'two providers are called google',
  ),
  unfit(
    'two providers of one issuer',
    acme({}, { name: 'other' }),
    'OIDC_PROVIDERS',
    `two providers have the issuer ${ISSUER}`,
  ),
  unfit('text for secrets', { OIDC_CLIENT_SECRETS: SECRET }, 'OIDC_CLIENT_SECRETS', 'JSON such as'),
  unfit(
    'the secret of nobody',
    { ...acme(), OIDC_CLIENT_SECRETS: JSON.stringify({ acne: SECRET }) },
    'OIDC_CLIENT_SECRETS',
    'OIDC_PROVIDERS has no provider acne',
  ),
  unfit(
    'the secret of no client',
    {
      ...acme({ clientId: undefined, audience: 'https://api.test' }),
      OIDC_CLIENT_SECRETS: JSON.stringify({ acme: SECRET }),
    },
    'OIDC_CLIENT_SECRETS',
    'acme has a secret and no clientId',
  ),
  unfit('a page as an origin', { FRONTEND_ORIGINS: 'https://shop.test/cart' }, 'FRONTEND_ORIGINS', 'origins'),
  unfit('any origin', { FRONTEND_ORIGINS: '*' }, 'FRONTEND_ORIGINS', 'origins separated by commas'),
  unfit('no address to come back to', { PUBLIC_URL: 'souk.test' }, 'PUBLIC_URL', 'a whole URL'),
];

const IN_PRODUCTION: readonly Unfit[] = [
  unfit(
    'an http:// issuer on this machine',
    acme({ issuer: 'http://127.0.0.1:4000' }),
    'OIDC_PROVIDERS',
    'acme: the issuer must start with https://',
  ),
  unfit('an http:// origin', { FRONTEND_ORIGINS: 'http://shop.test' }, 'FRONTEND_ORIGINS', 'needs https://'),
  unfit(
    'an origin on this machine',
    { FRONTEND_ORIGINS: 'https://shop.test,https://localhost:5173' },
    'FRONTEND_ORIGINS',
    'production does not allow https://localhost:5173',
  ),
];

describe.each(Object.entries(WAYS))('%s', (_way, base) => {
  it.each(EVERYWHERE)('does not start with $what', ({ env, name, says }) => {
    const message = refusalOf({ ...base, ...env });
    expect(namedIn(message)).toEqual([name]);
    expect(message).toContain(says);
    expect(message).not.toContain(SECRET);
  });

  it('starts with Google, Auth0 and another provider at once', () => {
    const auth0 = {
      ...AUTH0,
      AUTH0_CLIENT_ID: 'a',
      AUTH0_CLIENT_SECRET: secret(),
      AUTH0_AUDIENCE: 'https://api',
    };
    const secrets = { OIDC_CLIENT_SECRETS: JSON.stringify({ acme: secret() }) };
    expect(refusalOf({ ...base, ...GOOGLE, ...auth0, ...acme(), ...secrets })).toBe('');
  });
});

it.each(IN_PRODUCTION)('production alone does not start with $what', ({ env, name, says }) => {
  expect(refusalOf({ ...WAYS.development, ...env })).toBe('');
  const message = refusalOf({ ...WAYS.production, ...env });
  expect(namedIn(message)).toEqual([name]);
  expect(message).toContain(says);
});

it('production does not start without the address to which providers send browsers back', () => {
  const message = () =>
    readConfig(
      platformConfig,
      { ...WAYS.production, ...GOOGLE, PUBLIC_URL: '', MONGODB_URI: 'mongodb://db', REDIS_URL: 'redis://r' },
      'users',
    );
  expect(message).toThrow('PUBLIC_URL: production needs the address where clients reach it');
});
