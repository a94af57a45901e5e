import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, viewerOf } from '@souk/subgraph';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import {
  claimsOf,
  codesOf,
  customer,
  PASSWORD,
  PROVISION,
  payloadOf,
  SIGN_IN,
  tokensOf,
  VERIFY,
} from '../testing/steps.ts';

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(() => users.stop());

const sellers = serviceViewer('sellers');
const provision = (sellerId: string, email: string, rest: object = {}) =>
  payloadOf(
    users,
    PROVISION,
    {
      role: 'SELLER',
      email,
      password: PASSWORD,
      firstName: 'Idris',
      lastName: 'Amrani',
      sellerId,
      ...rest,
    },
    { viewer: sellers },
  );
const sellerSignIn = (email: string) =>
  payloadOf(users, SIGN_IN, { role: 'SELLER', email, password: PASSWORD });

describe('provisioning the account of a seller', () => {
  it('creates an account that can sign in for the business once its address is verified', async () => {
    const payload = await provision('sel_1', 'Idris@x.test');
    expect(payload).toMatchObject({
      user: { email: 'idris@x.test' },
      isVerificationRequired: true,
      tokens: null,
    });
    expect(payload.codeExpiresAt).toEqual(expect.any(String));
    expect((await users.events()).map(({ type }) => type)).toEqual(['user.otp_requested']);
    expect(codesOf(await sellerSignIn('idris@x.test'))).toEqual(['EMAIL_NOT_VERIFIED']);
    const code = await users.code('idris@x.test');
    const verified = await payloadOf(users, VERIFY, { email: 'idris@x.test', code, role: 'SELLER' });
    expect(claimsOf(tokensOf(verified).accessToken)).toMatchObject({ aud: 'seller', seller: 'sel_1' });
    expect(
      codesOf(
        await payloadOf(users, SIGN_IN, { role: 'CUSTOMER', email: 'idris@x.test', password: PASSWORD }),
      ),
    ).toEqual(['INVALID_CREDENTIALS']);
  });

  it('changes nothing when it is repeated, one after the other or concurrently', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => provision('sel_2', 'twice@x.test')));
    const later = await provision('sel_2', 'TWICE@x.test');
    expect(new Set([...all, later].map(({ user }) => user?.id)).size).toBe(1);
    expect([...all, later].flatMap(codesOf)).toEqual([]);
    expect(later.codeExpiresAt).toEqual(all[0]?.codeExpiresAt);
    expect(await users.collection('users').countDocuments({ email: 'twice@x.test' })).toBe(1);
    expect(await users.codes('twice@x.test')).toBe(1);
  });

  it('answers a repetition to who knows the password only, and makes no account for one', async () => {
    const repeat = (email: string, password = PASSWORD) =>
      provision('sel_again', email, { password, isRepetition: true });
    const taken = await repeat('again@x.test');
    expect(codesOf(taken)).toEqual(['EMAIL_TAKEN']);
    expect(await users.collection('users').countDocuments({ email: 'again@x.test' })).toBe(0);
    const first = await provision('sel_again', 'again@x.test');
    expect(await repeat('again@x.test')).toEqual(first);
    for (const wrong of [
      await repeat('again@x.test', 'password124'),
      await repeat('other@x.test'),
      await provision('sel_again', 'again@x.test', { password: 'password124' }),
    ])
      expect(wrong).toEqual(taken);
    expect(await users.codes('again@x.test')).toBe(1);
  });

  it('refuses weak passwords and invalid names as a registration does', async () => {
    const payload = await provision('sel_3', 'weak@x.test', { password: 'short', firstName: '' });
    expect(payload.userErrors.map(({ code, field }) => [code, field?.[1]])).toEqual([
      ['WEAK_PASSWORD', 'password'],
      ['INVALID_INPUT', 'firstName'],
    ]);
    expect(codesOf(await provision('sel_3', 'weak@x.test', { password: null }))).toEqual(['WEAK_PASSWORD']);
    expect(await users.collection('users').countDocuments({ email: 'weak@x.test' })).toBe(0);
  });

  it('adds the business to the account of a customer with the right password only', async () => {
    const id = await customer(users, 'both@x.test');
    expect(codesOf(await provision('sel_4', 'both@x.test', { password: 'password124' }))).toEqual([
      'EMAIL_TAKEN',
    ]);
    expect(codesOf(await provision('sel_4', 'both@x.test', { password: null }))).toEqual(['EMAIL_TAKEN']);
    expect((await users.account('both@x.test')).accountRoles).toEqual(['CUSTOMER']);
    const payload = await provision('sel_4', 'both@x.test');
    expect(payload).toMatchObject({ user: { id, firstName: 'Lina' }, isVerificationRequired: false });
    expect(claimsOf(tokensOf(payload).accessToken)).toMatchObject({
      aud: 'seller',
      seller: 'sel_4',
      sub: id,
    });
    expect((await users.account('both@x.test')).accountRoles).toEqual(['CUSTOMER', 'SELLER']);
    expect(codesOf(await provision('sel_5', 'both@x.test'))).toEqual(['EMAIL_TAKEN']);
  });

  it('limits guesses of a customer’s password', async () => {
    await customer(users, 'guessed@x.test');
    const codes: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      codes.push(...codesOf(await provision('sel_6', 'guessed@x.test', { password: `password${tries}` })));
    }
    expect(codes).toEqual([...Array(5).fill('EMAIL_TAKEN'), 'TOO_MANY_ATTEMPTS']);
    expect(codesOf(await provision('sel_6', 'guessed@x.test'))).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  it('never adds a business to the account of staff or administrators', async () => {
    await customer(users, 'staff@x.test');
    await users.change('staff@x.test', { accountRoles: ['STAFF'], roles: ['DIRECTOR'] });
    expect(codesOf(await provision('sel_7', 'staff@x.test'))).toEqual(['EMAIL_TAKEN']);
  });

  it('adds the business to the signed-in customer, with any address of the business', async () => {
    const userId = await customer(users, 'owner@x.test');
    const payload = await provision('sel_8', 'office@x.test', { userId, password: null });
    expect(payload).toMatchObject({
      user: { id: userId, email: 'owner@x.test' },
      isVerificationRequired: false,
    });
    expect(claimsOf(tokensOf(payload).accessToken)).toMatchObject({
      aud: 'seller',
      seller: 'sel_8',
      sub: userId,
    });
    const again = await provision('sel_8', 'office@x.test', { userId, password: null });
    expect(again).toMatchObject({ user: { id: userId }, userErrors: [] });
    expect(claimsOf(tokensOf(again).accessToken)).toMatchObject({ seller: 'sel_8', sub: userId });
    expect(codesOf(await provision('sel_9', 'office@x.test', { userId }))).toEqual(['ALREADY_EXISTS']);
    expect(codesOf(await provision('sel_8', 'else@x.test'))).toEqual(['ALREADY_EXISTS']);
  });

  it('adds one business once when called concurrently', async () => {
    const userId = await customer(users, 'eager@x.test');
    const call = () => provision('sel_eager', 'eager@x.test', { userId, password: null });
    const all = await Promise.all(Array.from({ length: 20 }, call));
    expect(all.map(({ user }) => user?.id)).toEqual(Array(20).fill(userId));
    expect((await users.account('eager@x.test')).sellerId).toBe('sel_eager');
  });

  it('refuses a blocked or unknown customer', async () => {
    const userId = await customer(users, 'blocked@x.test');
    await users.change('blocked@x.test', { status: 'BLOCKED' });
    expect(codesOf(await provision('sel_10', 'b@x.test', { userId }))).toEqual(['ACCOUNT_BLOCKED']);
    expect(codesOf(await provision('sel_10', 'blocked@x.test'))).toEqual(['ACCOUNT_BLOCKED']);
    expect(codesOf(await provision('sel_10', 'b@x.test', { userId: 'usr_nobody' }))).toEqual(['NOT_FOUND']);
    expect((await users.account('blocked@x.test')).sellerId).toBeNull();
  });

  it('adds one of two businesses when called concurrently', async () => {
    const userId = await customer(users, 'torn@x.test');
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) => provision(`sel_torn_${index}`, 'torn@x.test', { userId })),
    );
    expect(all.flatMap(codesOf)).toEqual(Array(49).fill('ALREADY_EXISTS'));
  });

  it('is allowed for the sellers service only, for the role SELLER', async () => {
    const input = { role: 'SELLER', email: 'x@x.test', firstName: 'X', sellerId: 'sel_x' };
    for (const [viewer, code, over] of [
      [anonymous, 'UNAUTHENTICATED', {}],
      [viewerOf('admin', { userId: 'usr_1' }), 'FORBIDDEN', {}],
      [serviceViewer('orders'), 'FORBIDDEN', {}],
      [sellers, 'BAD_USER_INPUT', { role: 'ADMIN' }],
    ] as const) {
      const { errors } = await users.run(viewer, PROVISION, { input: { ...input, ...over } });
      expect(errors.map((error) => error.code)).toEqual([code]);
    }
    expect(await users.collection('users').countDocuments({ email: 'x@x.test' })).toBe(0);
  });
});
