import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { claimsOf, codesOf, customer, PASSWORD, payloadOf, SIGN_IN, tokensOf } from '../testing/steps.ts';

const ADMIN = { ADMIN_EMAIL: 'Root@Souk.test', ADMIN_PASSWORD: 'root-password-1' };
const KINDS = ['CUSTOMER', 'SELLER', 'STAFF', 'ADMIN'] as const;

let users: TestUsers;
let agencyId: string;
beforeAll(async () => {
  users = await startUsers(ADMIN, { seed: true });
  agencyId = await newAgency(users);
});
afterAll(() => users.stop());

const signIn = (kind: (typeof KINDS)[number], email: string, password = PASSWORD, ip = '192.0.2.1') =>
  payloadOf(users, SIGN_IN, { role: kind, email, password }, { ip });

/** Someone who is all of these, with the password of everybody here. */
async function person(email: string, accountRoles: string[], rest: object = {}) {
  const id = await customer(users, email);
  await users.change(email, { accountRoles, ...rest });
  return id;
}

describe('signing in', () => {
  it('gives a customer tokens of the customer audience, and shows the person', async () => {
    const id = await customer(users, 'lina@x.test');
    const payload = await signIn('CUSTOMER', ' LINA@x.test');
    expect(payload).toMatchObject({ user: { id, email: 'lina@x.test' }, userErrors: [] });
    const { accessToken, tokenType, expiresAt } = tokensOf(payload);
    const { iat = 0, exp = 0, ...claims } = claimsOf(accessToken);
    expect(claims).toEqual({
      iss: 'souk',
      aud: 'customer',
      sub: id,
      sid: expect.stringMatching(/^ses_/),
      roles: ['CUSTOMER'],
    });
    expect(exp - iat).toBe(900);
    expect(tokenType).toBe('Bearer');
    expect(Date.parse(expiresAt)).toBe(exp * 1000);
    expect((await users.account('lina@x.test')).lastSignedInAt).toBeInstanceOf(Date);
  });

  it('puts the seller, or the agency and the roles, into the token', async () => {
    await person('shop@x.test', ['SELLER'], { sellerId: 'sel_1' });
    expect(claimsOf(tokensOf(await signIn('SELLER', 'shop@x.test')).accessToken)).toMatchObject({
      aud: 'seller',
      seller: 'sel_1',
      roles: ['SELLER'],
    });
    await person('staff@x.test', ['STAFF'], { agencyId, roles: ['RESPONSABLE', 'UNHEARD_OF'] });
    const { accessToken } = tokensOf(await signIn('STAFF', 'staff@x.test'));
    const claims = claimsOf(accessToken);
    expect(claims).toMatchObject({ aud: 'staff', agency: agencyId, roles: ['RESPONSABLE'] });
    const session = JSON.parse((await users.redis.get(`${users.redisPrefix}session:${claims.sid}`)) ?? '');
    expect(session).toMatchObject({
      kind: 'staff',
      agencyId,
      roles: ['RESPONSABLE'],
      sellerId: null,
    });
    expect(session.permissions).toContain('order.approve');
    expect(session.permissions).not.toContain('payment.refund');
  });

  it.each([
    ['an unknown address', 'nobody@x.test', PASSWORD],
    ['a wrong password', 'known@x.test', 'password124'],
    ['no password', 'known@x.test', ''],
    ['no address', '', ''],
  ])('answers INVALID_CREDENTIALS for %s', async (_what, email, password) => {
    await customer(users, 'known@x.test').catch(() => {});
    const payload = await signIn('CUSTOMER', email, password, '192.0.2.9');
    expect(payload.userErrors).toEqual([
      { code: 'INVALID_CREDENTIALS', field: null, message: 'The email address or the password is wrong.' },
    ]);
    expect([payload.user, payload.tokens]).toEqual([null, null]);
  });

  it('is refused in every role that the account does not have', async () => {
    await person('none@x.test', ['STAFF'], { roles: [] });
    await person('hollow@x.test', ['SELLER']);
    await customer(users, 'buyer@x.test');
    for (const [kind, email] of [
      ['STAFF', 'none@x.test'],
      ['SELLER', 'hollow@x.test'],
      ['SELLER', 'buyer@x.test'],
      ['STAFF', 'buyer@x.test'],
      ['ADMIN', 'buyer@x.test'],
    ] as const) {
      expect(codesOf(await signIn(kind, email, PASSWORD, `198.51.100.${email.length}`))).toEqual([
        'INVALID_CREDENTIALS',
      ]);
    }
    expect(codesOf(await signIn('CUSTOMER', 'root@souk.test', ADMIN.ADMIN_PASSWORD))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
  });

  it('reveals what is wrong with the account only with the right password', async () => {
    await person('blocked@x.test', ['CUSTOMER'], { status: 'BLOCKED' });
    await person('closed@x.test', ['SELLER'], { sellerId: 'sel_2', sellerSuspended: true });
    await person('gone@x.test', ['CUSTOMER'], { status: 'DELETED' });
    await customer(users, 'new@x.test', false);
    await person('idle@x.test', ['STAFF'], {
      agencyId: await newAgency(users, { isActive: false }),
      roles: ['DIRECTOR'],
    });
    await person('lost@x.test', ['STAFF'], { agencyId: null, roles: ['DIRECTOR'] });
    for (const [kind, email, code] of [
      ['STAFF', 'idle@x.test', 'AGENCY_INACTIVE'],
      ['STAFF', 'lost@x.test', 'AGENCY_INACTIVE'],
      ['CUSTOMER', 'blocked@x.test', 'ACCOUNT_BLOCKED'],
      ['SELLER', 'closed@x.test', 'SELLER_SUSPENDED'],
      ['CUSTOMER', 'new@x.test', 'EMAIL_NOT_VERIFIED'],
      ['CUSTOMER', 'gone@x.test', 'INVALID_CREDENTIALS'],
    ] as const) {
      const payload = await signIn(kind, email);
      expect([codesOf(payload), payload.tokens]).toEqual([[code], null]);
      expect(codesOf(await signIn(kind, email, 'password124'))).toEqual(['INVALID_CREDENTIALS']);
    }
  });

  it('succeeds 50 times for 50 concurrent calls of one person', async () => {
    await customer(users, 'busy@x.test');
    const all = await Promise.all(Array.from({ length: 50 }, () => signIn('CUSTOMER', 'busy@x.test')));
    expect(new Set(all.map((payload) => tokensOf(payload).refreshToken)).size).toBe(50);
  });
});

describe('failed sign-ins', () => {
  const fail = (email: string, ip: string) => signIn('CUSTOMER', email, 'wrong-password-1', ip);

  it('lock the account for the client after the fifth, and for no other client', async () => {
    await customer(users, 'target@x.test');
    for (let failures = 0; failures < 5; failures += 1) {
      expect(codesOf(await fail('target@x.test', '203.0.113.1'))).toEqual(['INVALID_CREDENTIALS']);
    }
    expect(codesOf(await signIn('CUSTOMER', 'TARGET@x.test', PASSWORD, '203.0.113.1'))).toEqual([
      'TOO_MANY_ATTEMPTS',
    ]);
    expect(codesOf(await signIn('ADMIN', 'target@x.test', PASSWORD, '203.0.113.1'))).toEqual([
      'TOO_MANY_ATTEMPTS',
    ]);
    expect(codesOf(await signIn('CUSTOMER', 'target@x.test', PASSWORD, '203.0.113.2'))).toEqual([]);
    const keys = await users.redis.keys(`${users.redisPrefix}login-failures:*`);
    const lives = await Promise.all(keys.map((key) => users.redis.ttl(key)));
    expect(Math.min(...lives)).toBeGreaterThan(0);
    expect(Math.max(...lives)).toBeLessThanOrEqual(900);
  });

  it('are counted for unknown addresses as well', async () => {
    const codes: string[] = [];
    for (let tries = 0; tries < 6; tries += 1)
      codes.push(...codesOf(await fail('ghost@x.test', '203.0.113.3')));
    expect(codes).toEqual([...Array(5).fill('INVALID_CREDENTIALS'), 'TOO_MANY_ATTEMPTS']);
  });

  it('are reset by a success', async () => {
    await customer(users, 'clumsy@x.test');
    for (let round = 0; round < 2; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) await fail('clumsy@x.test', '203.0.113.4');
      expect(codesOf(await signIn('CUSTOMER', 'clumsy@x.test', PASSWORD, '203.0.113.4'))).toEqual([]);
    }
  });

  it('allow five of many concurrent guesses', async () => {
    await customer(users, 'siege@x.test');
    const all = await Promise.all(Array.from({ length: 60 }, () => fail('siege@x.test', '203.0.113.5')));
    const codes = all.flatMap(codesOf);
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(55);
    expect(codesOf(await signIn('CUSTOMER', 'siege@x.test', PASSWORD, '203.0.113.5'))).toEqual([
      'TOO_MANY_ATTEMPTS',
    ]);
  });
});

describe('an administrator', () => {
  it('signs in with the password from the environment, and every attempt is recorded', async () => {
    expect(codesOf(await signIn('ADMIN', 'root@souk.test', 'not-the-password-1', '203.0.113.9'))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
    const { accessToken } = tokensOf(
      await signIn('ADMIN', 'root@souk.test', ADMIN.ADMIN_PASSWORD, '203.0.113.9'),
    );
    const claims = claimsOf(accessToken);
    expect(claims).toMatchObject({ aud: 'admin', roles: ['ADMIN'] });
    const records = (await users.audits()).filter(({ ip }) => ip === '203.0.113.9');
    const email = [{ field: 'email', before: null, after: 'root@souk.test' }];
    expect(records).toMatchObject([
      { operation: 'signIn', changes: email, outcome: 'INVALID_CREDENTIALS', actorId: null },
      { operation: 'signIn', changes: email, outcome: 'OK', actorId: claims.sub, entityId: claims.sub },
    ]);
    expect(JSON.stringify(records)).not.toContain('password');
  });
});
