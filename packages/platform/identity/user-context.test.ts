import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import jwt from 'jsonwebtoken';
import { signUserContext, verifyUserContext } from './user-context.ts';
import { anonymous, type ClientInfo, noClient, serviceViewer, type Viewer, viewerOf } from './viewer.ts';

const KEY = 'a-key-of-the-tests-with-more-than-32-characters';
const customer = viewerOf('customer', { userId: 'usr_1' });
const sign = (viewer: Viewer, key = KEY) => signUserContext(viewer, 'req-1', noClient, key);
type Forged = Omit<jwt.SignOptions, 'expiresIn'> & { expiresIn?: number | null };
const forge = (payload: object, { expiresIn, ...options }: Forged = {}) =>
  jwt.sign({ kind: 'customer', sub: 'usr_1', rid: 'req-1', ...payload }, KEY, {
    algorithm: 'HS256',
    audience: 'subgraph',
    ...(expiresIn === null ? {} : { expiresIn: expiresIn ?? 60 }),
    ...options,
  });

const nullable = fc.option(fc.string(), { nil: null });
const signedIn: fc.Arbitrary<Viewer> = fc.record({
  kind: fc.constantFrom('customer', 'seller', 'staff', 'admin'),
  userId: fc.string(),
  sellerId: nullable,
  agencyId: nullable,
  roles: fc.array(fc.string()),
  permissions: fc.array(fc.string()),
  sessionId: nullable,
  service: fc.constant(null),
  apiKeyId: fc.constant(null),
  authenticatedAt: fc.option(fc.nat(), { nil: null }),
});
const apiKey = fc
  .record({ apiKeyId: fc.string(), permissions: fc.array(fc.string()) })
  .map((parts) => viewerOf('api-key', parts));
const viewer = fc.oneof(
  signedIn,
  apiKey,
  fc.string().map((name) => serviceViewer(name)),
  fc.constant(anonymous),
);
const client: fc.Arbitrary<ClientInfo> = fc.record({
  ip: nullable,
  userAgent: fc.option(fc.string({ unit: 'binary', maxLength: 100 }), { nil: null }),
});

describe('the signed user context', () => {
  it('verifies to what was signed, for every kind of viewer', () => {
    fc.assert(
      fc.property(viewer, client, fc.string(), (one, from, requestId) => {
        const token = signUserContext(one, requestId, from, KEY);
        expect(verifyUserContext(token, KEY)).toEqual({ viewer: one, client: from, requestId });
      }),
      { numRuns: 500 },
    );
  });

  it('cuts a user agent off at 300 characters', () => {
    const token = signUserContext(customer, 'r', { ip: null, userAgent: 'x'.repeat(10_000) }, KEY);
    expect(verifyUserContext(token, KEY)?.client.userAgent).toBe('x'.repeat(300));
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['no token', 'hello'],
    ['three dots', '..'],
    ['signed with another key', sign(customer, `${KEY}!`)],
  ])('refuses one that is %s', (_what, token) => {
    expect(verifyUserContext(token, KEY)).toBeNull();
  });

  it('refuses any single altered character', () => {
    const token = sign(customer);
    // The last character of a part may hold bits that are not used.
    const ends = [token.indexOf('.') - 1, token.lastIndexOf('.') - 1, token.length - 1];
    const places = [...token].map((_, index) => index).filter((index) => !ends.includes(index));
    expect(places.length).toBeGreaterThan(100);
    for (const place of places) {
      const other = token[place] === 'A' ? 'B' : 'A';
      const altered = token.slice(0, place) + other + token.slice(place + 1);
      expect({ place, verified: verifyUserContext(altered, KEY) }).toEqual({ place, verified: null });
    }
  });

  it('refuses a payload that was exchanged under the old signature', () => {
    const [head, , signature] = sign(customer).split('.');
    const [, payload] = sign(viewerOf('admin', { userId: 'usr_1' })).split('.');
    expect(verifyUserContext([head, payload, signature].join('.'), KEY)).toBeNull();
  });

  it('refuses an expired context and one with a longer lifetime than Souk gives', () => {
    const now = Math.floor(Date.now() / 1000);
    expect(verifyUserContext(forge({}), KEY)).not.toBeNull();
    expect(verifyUserContext(forge({ iat: now - 61 }, { expiresIn: 60 }), KEY)).toBeNull();
    expect(verifyUserContext(forge({ iat: now - 61 }, { expiresIn: 3_600 }), KEY)).toBeNull();
    expect(
      verifyUserContext(forge({ exp: now + 60 }, { noTimestamp: true, expiresIn: null }), KEY),
    ).toBeNull();
  });

  it('is cached after the first verification, until it expires and for its own key only', () => {
    const token = sign(customer);
    expect(verifyUserContext(token, KEY)).not.toBeNull();
    expect(verifyUserContext(token, `${KEY}!`)).toBeNull();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    expect(verifyUserContext(token, KEY)).toBeNull();
    clock.mockRestore();
  });

  it('is signed once per request, and again where anything differs or time has passed', () => {
    const from = { ip: '192.0.2.1', userAgent: null };
    const token = signUserContext(customer, 'a', from, KEY);
    expect(signUserContext(customer, 'a', from, KEY)).toBe(token);
    const seller = viewerOf('seller', { userId: 'usr_2' });
    expect(verifyUserContext(signUserContext(seller, 'a', from, KEY), KEY)?.viewer).toEqual(seller);
    expect(verifyUserContext(signUserContext(seller, 'b', from, KEY), KEY)?.requestId).toBe('b');
    expect(verifyUserContext(signUserContext(seller, 'b', from, `${KEY}!`), `${KEY}!`)).not.toBeNull();
    const before = signUserContext(customer, 'c', from, KEY);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_001);
    expect(signUserContext(customer, 'c', from, KEY)).not.toBe(before);
    clock.mockRestore();
  });

  it.each<[string, object, Forged]>([
    ['a service under the audience of viewers', { kind: 'service', sub: 'orders' }, {}],
    ['a viewer under the audience of services', {}, { audience: 'service' }],
    ['another audience', {}, { audience: 'customer' }],
    ['both audiences at once', { kind: 'service', sub: 'orders' }, { audience: ['subgraph', 'service'] }],
    ['a service without a name', { kind: 'service', sub: undefined }, { audience: 'service' }],
    ['an anonymous caller with an account', { kind: 'anonymous' }, {}],
    ['an unknown kind', { kind: 'root' }, {}],
    ['no request id', { rid: undefined }, {}],
    ['roles that are no list', { roles: 'all' }, {}],
  ])('refuses %s', (_what, payload, options) => {
    expect(verifyUserContext(forge(payload, options), KEY)).toBeNull();
  });

  it('refuses a token without a signature', () => {
    const [, payload] = sign(customer).split('.');
    for (const alg of ['none', 'None', 'NONE']) {
      const head = Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');
      expect(verifyUserContext(`${head}.${payload}.`, KEY)).toBeNull();
    }
  });

  it('refuses every other algorithm, with the key and with a public key as the secret', () => {
    expect(verifyUserContext(forge({}, { algorithm: 'HS512' }), KEY)).toBeNull();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const token = jwt.sign({ kind: 'admin', sub: 'usr_1', rid: 'r' }, privateKey, {
      algorithm: 'RS256',
      audience: 'subgraph',
      expiresIn: 60,
    });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(verifyUserContext(token, pem)).toBeNull();
    expect(verifyUserContext(token, KEY)).toBeNull();
  });
});
