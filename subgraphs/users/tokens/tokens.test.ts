import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readJwks, serviceViewer } from '@souk/subgraph';
import jwt from 'jsonwebtoken';
import { startBeside } from '../testing/beside.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import {
  claimsOf,
  customer,
  PASSWORD,
  payloadOf,
  root,
  SIGN_IN,
  tokensOf,
  viewerOfToken,
} from '../testing/steps.ts';

interface Validation {
  serviceTokenValidation: { isValid: boolean; problem: string | null; role: string | null };
}

const VALIDATE = `query ($token: String!) {
  serviceTokenValidation(token: $token) { isValid problem role user { id } roles expiresAt }
}`;

let users: TestUsers;
let token: string;
let id: string;
beforeAll(async () => {
  users = await startUsers();
  id = await customer(users, 'lina@x.test');
  token = await signIn();
});
afterAll(() => users.stop());

const signIn = async () => {
  const payload = await payloadOf(users, SIGN_IN, {
    role: 'CUSTOMER',
    email: 'lina@x.test',
    password: PASSWORD,
  });
  return tokensOf(payload).accessToken;
};

async function validate(one: string, viewer = serviceViewer('orders')) {
  const { data, errors } = await users.run<Validation>(viewer, VALIDATE, { token: one });
  expect(errors).toEqual([]);
  return data.serviceTokenValidation;
}

const nothing = { isValid: false, role: null, user: null, roles: [], expiresAt: null };

describe('serviceTokenValidation', () => {
  it('shows the owner of a valid token and the current roles', async () => {
    expect(await validate(token)).toEqual({
      isValid: true,
      problem: null,
      role: 'CUSTOMER',
      user: { id },
      roles: ['CUSTOMER'],
      expiresAt: new Date((claimsOf(token).exp ?? 0) * 1000).toISOString(),
    });
  });

  it('checks signature, key, algorithm, issuer and audience', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { kid } = jwt.decode(token, { complete: true })?.header ?? {};
    const claims = { sid: claimsOf(token).sid, sub: id, aud: 'customer', iss: 'souk' };
    const sign = (changes: object, key = privateKey, keyid = kid) =>
      jwt.sign({ ...claims, ...changes }, key, { algorithm: 'ES256', keyid, expiresIn: 60 });
    const [head, , signature] = token.split('.');
    const body = Buffer.from(JSON.stringify({ ...claimsOf(token), aud: 'admin' })).toString('base64url');
    for (const forged of [
      sign({}),
      sign({}, privateKey, randomUUID()),
      jwt.sign(claims, 'a shared secret', { keyid: kid }),
      jwt.sign(claims, '', { algorithm: 'none' }),
      `${head}.${body}.${signature}`,
      `${token.slice(0, -4)}AAAA`,
    ]) {
      expect(await validate(forged)).toEqual({ ...nothing, problem: 'FORGED' });
    }
    for (const rubbish of ['', 'x', 'a.b.c', '{}']) {
      expect(await validate(rubbish)).toEqual({ ...nothing, problem: 'MALFORMED' });
    }
  });

  it('refuses a token of the right key for another issuer, audience, person or role', async () => {
    const sign = await signer();
    const { sid } = claimsOf(token);
    const good = { sid, sub: id, aud: 'customer', iss: 'souk' };
    expect((await validate(sign(good))).isValid).toBe(true);
    expect((await validate(sign({ ...good, iss: 'elsewhere' }))).problem).toBe('FORGED');
    expect((await validate(sign({ ...good, aud: 'subgraph' }))).problem).toBe('FORGED');
    expect((await validate(sign({ ...good, aud: 'admin' }))).problem).toBe('REVOKED');
    expect((await validate(sign({ ...good, sub: 'usr_other' }))).problem).toBe('REVOKED');
    expect((await validate(sign({ ...good, exp: 1 }))).problem).toBe('EXPIRED');
  });

  it('refuses a token whose session has ended', async () => {
    const ended = await signIn();
    await users.run(viewerOfToken(ended), 'mutation { signOut { userErrors { code } } }');
    expect(await validate(ended)).toEqual({ ...nothing, problem: 'REVOKED' });
    expect((await validate(token)).isValid).toBe(true);
  });

  it('answers services only', async () => {
    const { errors } = await users.run(root, VALIDATE, { token });
    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });
});

/** Signs with the stored key itself, whatever it is asked to. */
async function signer() {
  const { INTERNAL_KEY_IN_DEVELOPMENT, decrypt } = await import('@souk/subgraph');
  const stored = await users.collection('signingKeys').findOne();
  const pem = decrypt(stored?.privateKey, INTERNAL_KEY_IN_DEVELOPMENT);
  const key = createPrivateKey(pem);
  return (claims: object) =>
    jwt.sign({ exp: Math.floor(Date.now() / 1000) + 60, ...claims }, key, {
      algorithm: 'ES256',
      keyid: String(stored?._id),
    });
}

describe('without Redis', () => {
  it('nobody can sign in, tokens are UNCHECKED, and registration still works', async () => {
    const cut = await startBeside(users, { REDIS_URL: 'redis://127.0.0.1:1' });
    const input = { email: 'lina@x.test', password: PASSWORD };
    const { codes } = await cut.run(
      'mutation ($input: SignInInput!) { signIn(input: $input) { tokens { tokenType } } }',
      { input },
    );
    expect(codes).toEqual(['SERVICE_UNAVAILABLE']);
    const unchecked = await cut.run<Validation>(VALIDATE, { token }, serviceViewer('orders'));
    expect(unchecked.data.serviceTokenValidation).toEqual({ ...nothing, problem: 'UNCHECKED' });
    const signOut = await cut.run('mutation { signOut { userErrors { code } } }', {}, viewerOfToken(token));
    expect(signOut.codes).toEqual(['SERVICE_UNAVAILABLE']);
    const registered = await cut.run<{ registerCustomer: { user: object | null } }>(
      `mutation { registerCustomer(input: { idempotencyKey: "once", firstName: "Nour", email: "nour@x.test", password: "market-day-7" }) { user { email } } }`,
    );
    expect(registered.data.registerCustomer.user).toEqual({ email: 'nour@x.test' });
    await cut.running.stop();
  });
});

describe('the published keys', () => {
  it('are in Redis and verify tokens, without the private key', async () => {
    const published = await readJwks(users.redis, users.redisPrefix);
    const [jwk] = published?.keys ?? [];
    if (!jwk) throw new Error('no key was published');
    expect(Object.keys(jwk).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    expect(
      jwt.verify(token, key, { algorithms: ['ES256'], issuer: 'souk', audience: 'customer' }),
    ).toMatchObject({ sub: id });
  });

  it('are loaded by a process that has not seen them yet', async () => {
    const other = await startBeside(users, {
      SOUK_INTERNAL_KEY: 'another internal key, of the next deployment',
    });
    const { data } = await other.run<{ payload: { tokens: { accessToken: string } } }>(SIGN_IN, {
      role: 'CUSTOMER',
      input: { email: 'lina@x.test', password: PASSWORD },
    });
    await sleep(2_100);
    const theirs = data.payload.tokens.accessToken;
    const kids = [token, theirs].map((one) => jwt.decode(one, { complete: true })?.header.kid);
    expect(kids[0]).not.toBe(kids[1]);
    expect((await validate(theirs)).isValid).toBe(true);
    expect((await validate(token)).isValid).toBe(true);
    await other.running.stop();
  });
});
