import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, readJwks, serviceViewer } from '@souk/subgraph';
import jwt from 'jsonwebtoken';
import { startBeside } from '../testing/beside.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { claimsOf, customer, login, PASSWORD, payloadOf, tokensOf, viewerOfToken } from '../testing/steps.ts';

interface Validation {
  validateToken: { valid: boolean; reason: string | null; context: string | null; subjectId: string | null };
}

const VALIDATE = `query ($token: String!) {
  validateToken(token: $token) { valid reason context subjectId roles expiresAt }
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
  const payload = await payloadOf(users, login('Customer'), { email: 'lina@x.test', password: PASSWORD });
  return tokensOf(payload).accessToken;
};

async function validate(one: string, viewer = serviceViewer('orders')) {
  const { data, errors } = await users.run<Validation>(viewer, VALIDATE, { token: one });
  expect(errors).toEqual([]);
  return data.validateToken;
}

const nothing = { valid: false, context: null, subjectId: null, roles: [], expiresAt: null };

describe('validateToken', () => {
  it('shows the owner of a valid token and the current roles', async () => {
    expect(await validate(token)).toEqual({
      valid: true,
      reason: null,
      context: 'CUSTOMER',
      subjectId: id,
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
      expect(await validate(forged)).toEqual({ ...nothing, reason: 'FORGED' });
    }
    for (const rubbish of ['', 'x', 'a.b.c', '{}']) {
      expect(await validate(rubbish)).toEqual({ ...nothing, reason: 'MALFORMED' });
    }
  });

  it('refuses a token of the right key for another issuer, audience, person or context', async () => {
    const sign = await signer();
    const { sid } = claimsOf(token);
    const good = { sid, sub: id, aud: 'customer', iss: 'souk' };
    expect((await validate(sign(good))).valid).toBe(true);
    expect((await validate(sign({ ...good, iss: 'elsewhere' }))).reason).toBe('FORGED');
    expect((await validate(sign({ ...good, aud: 'subgraph' }))).reason).toBe('FORGED');
    expect((await validate(sign({ ...good, aud: 'admin' }))).reason).toBe('REVOKED');
    expect((await validate(sign({ ...good, sub: 'usr_other' }))).reason).toBe('REVOKED');
    expect((await validate(sign({ ...good, exp: 1 }))).reason).toBe('EXPIRED');
  });

  it('refuses a token whose session has ended', async () => {
    const ended = await signIn();
    await users.run(viewerOfToken(ended), 'mutation { logout { success } }');
    expect(await validate(ended)).toEqual({ ...nothing, reason: 'REVOKED' });
    expect((await validate(token)).valid).toBe(true);
  });

  it('is limited per client, except for services', async () => {
    const codes: string[] = [];
    for (let calls = 0; calls < 62; calls += 1) {
      const { errors } = await users.from<Validation>({ ip: '203.0.113.7' }, VALIDATE, { token });
      codes.push(...errors.map(({ code }) => code));
    }
    expect(codes).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect((await users.from<Validation>({ ip: '203.0.113.8' }, VALIDATE, { token })).errors).toEqual([]);
    expect((await users.run<Validation>(anonymous, VALIDATE, { token })).data.validateToken.valid).toBe(true);
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
      'mutation ($input: LoginInput!) { loginCustomer(input: $input) { tokens { tokenType } } }',
      {
        input,
      },
    );
    expect(codes).toEqual(['SERVICE_UNAVAILABLE']);
    const unchecked = await cut.run<Validation>(VALIDATE, { token });
    expect(unchecked.data.validateToken).toEqual({ ...nothing, reason: 'UNCHECKED' });
    const logout = await cut.run('mutation { logout { success } }', {}, viewerOfToken(token));
    expect(logout.codes).toEqual(['SERVICE_UNAVAILABLE']);
    const registered = await cut.run<{ registerCustomer: { user: object | null } }>(
      `mutation { registerCustomer(input: { firstName: "Nour", email: "nour@x.test", password: "password123" }) { user { email } } }`,
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
    const { data } = await other.run<{ payload: { tokens: { accessToken: string } } }>(login('Customer'), {
      input: { email: 'lina@x.test', password: PASSWORD },
    });
    await sleep(2_100);
    const theirs = data.payload.tokens.accessToken;
    const kids = [token, theirs].map((one) => jwt.decode(one, { complete: true })?.header.kid);
    expect(kids[0]).not.toBe(kids[1]);
    expect((await validate(theirs)).valid).toBe(true);
    expect((await validate(token)).valid).toBe(true);
    await other.running.stop();
  });
});
