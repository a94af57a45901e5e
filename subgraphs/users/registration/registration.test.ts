import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewerOf } from '@souk/subgraph';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { claimsOf, codesOf, newKey, payloadOf, REGISTER, tokensOf } from '../testing/steps.ts';

const lina = { firstName: 'Lina', lastName: 'Haddad', email: 'Lina@Example.COM', password: 'market-day-7' };

describe('registering as a customer', () => {
  let users: TestUsers;
  beforeAll(async () => {
    users = await startUsers();
  });
  afterAll(() => users.stop());
  const register = (input: object) =>
    payloadOf(users, REGISTER, { idempotencyKey: newKey(), ...lina, ...input });

  it('creates an account, mails a code and gives no tokens yet', async () => {
    const payload = await register({ phone: '1234567890', hasMarketingConsent: true });
    expect(payload).toMatchObject({
      user: { email: 'lina@example.com', firstName: 'Lina' },
      isVerificationRequired: true,
      tokens: null,
      userErrors: [],
    });
    expect(Date.parse(payload.codeExpiresAt ?? '') - Date.now()).toBeGreaterThan(590_000);
    const stored = await users.account('lina@example.com');
    expect(stored).toMatchObject({
      accountRoles: ['CUSTOMER'],
      phone: '1234567890',
      hasMarketingConsent: true,
      emailVerifiedAt: null,
      status: 'ACTIVE',
    });
    expect(stored.passwordHash).toMatch(/^\$argon2id\$v=19\$m=64,t=2,p=1\$/);
    const events = await users.events();
    expect(events.map(({ type }) => type)).toEqual(['user.registered', 'user.otp_requested']);
    expect(events[1]?.payload).toMatchObject({
      role: 'CUSTOMER',
      purpose: 'VERIFY_EMAIL',
      userId: stored._id,
    });
    const code = await users.code('lina@example.com');
    expect(code).toMatch(/^\d{6}$/);
    const everything = JSON.stringify([events, await users.collection('otps').find().toArray()]);
    expect(everything).not.toContain(`"${code}"`);
    expect(everything).not.toContain('market-day-7');
  });

  it('refuses an address in use, compared without case, and stores nothing', async () => {
    const before = (await users.events()).length;
    expect(codesOf(await register({ email: ' LINA@example.com' }))).toEqual(['EMAIL_TAKEN']);
    expect(await users.collection('users').countDocuments()).toBe(1);
    expect(await users.events()).toHaveLength(before);
  });

  it.each([
    ['seven1a', 'WEAK_PASSWORD'],
    ['onlyletters', 'WEAK_PASSWORD'],
    ['1234567890', 'WEAK_PASSWORD'],
    [`a1${'x'.repeat(199)}`, 'WEAK_PASSWORD'],
  ])('refuses the password %s', async (password, code) => {
    const { userErrors, user } = await register({ email: 'weak@example.com', password });
    expect(userErrors).toEqual([{ code, field: ['input', 'password'], message: expect.any(String) }]);
    expect(user).toBeNull();
  });

  it.each([
    { email: 'no address' },
    { email: `${'a'.repeat(250)}@example.com` },
    { firstName: '  ' },
    { firstName: 'two\nlines' },
    { lastName: 'x'.repeat(101) },
    { phone: 'call me' },
  ])('names the invalid field of %j', async (input) => {
    const payload = await register({ email: 'faulty@example.com', ...input });
    expect(payload.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: ['input', Object.keys(input)[0]], message: expect.any(String) },
    ]);
    expect(await users.collection('users').countDocuments()).toBe(1);
  });

  it('names every invalid field at once', async () => {
    const payload = await register({ email: 'x', password: 'y', firstName: '' });
    expect(payload.userErrors.map(({ field }) => field?.[1])).toEqual(['email', 'password', 'firstName']);
  });

  it('accepts a password of 200 characters from any keyboard', async () => {
    const password = `é1${'ß'.repeat(198)}`;
    expect(codesOf(await register({ email: 'long@example.com', password }))).toEqual([]);
  });

  it('creates one account and mails one code when called concurrently', async () => {
    const email = 'rush@example.com';
    const all = await Promise.all(Array.from({ length: 50 }, () => register({ email })));
    expect(all.filter(({ user }) => user !== null)).toHaveLength(1);
    expect(all.flatMap(codesOf)).toEqual(Array(49).fill('EMAIL_TAKEN'));
    expect(await users.collection('users').countDocuments({ email })).toBe(1);
    expect(await users.codes(email)).toBe(1);
  });

  describe('with a key that was sent before', () => {
    const email = 'repeat@example.com';
    const idempotencyKey = newKey();
    const ip = (last: number) => ({ ip: `198.51.100.${last}` });
    const again = (rest: object = {}, from = ip(1)) =>
      payloadOf(users, REGISTER, { ...lina, idempotencyKey, email, ...rest }, from);
    const counts = async () => [
      await users.collection('users').countDocuments({ email }),
      await users.codes(email),
    ];

    it('answers the first success, at once and afterwards, with one account and one mail', async () => {
      const all = await Promise.all(Array.from({ length: 8 }, () => again()));
      const later = await again({ email: ' REPEAT@example.com' });
      expect([...all, later].flatMap(codesOf)).toEqual([]);
      for (const payload of all) expect(payload).toEqual(later);
      expect(later).toMatchObject({ user: { email }, isVerificationRequired: true, tokens: null });
      expect(await counts()).toEqual([1, 1]);
    });

    it('is EMAIL_TAKEN with another key or another password, like any taken address', async () => {
      const taken = await register({ email: ' LINA@example.com' });
      expect(codesOf(taken)).toEqual(['EMAIL_TAKEN']);
      expect(await again({ idempotencyKey: newKey() })).toEqual(taken);
      expect(await again({ password: 'password124' }, ip(2))).toEqual(taken);
      expect(await counts()).toEqual([1, 1]);
    });

    it('locks the account for who guesses passwords with it', async () => {
      for (let guesses = 0; guesses < 5; guesses += 1)
        expect(codesOf(await again({ password: 'password124' }, ip(3)))).toEqual(['EMAIL_TAKEN']);
      expect(codesOf(await again({}, ip(3)))).toEqual(['TOO_MANY_ATTEMPTS']);
      expect(codesOf(await again({}, ip(4)))).toEqual([]);
    });

    it('is IDEMPOTENCY_CONFLICT with other fields, and changes nothing', async () => {
      const before = await users.account(email);
      for (const other of [{ firstName: 'Nour' }, { phone: '12345' }, { hasMarketingConsent: true }])
        expect(codesOf(await again(other))).toEqual(['IDEMPOTENCY_CONFLICT']);
      expect(await users.account(email)).toEqual(before);
    });

    it('is EMAIL_TAKEN after a week', async () => {
      await users.change(email, { createdAt: new Date(Date.now() - 8 * 86_400_000) });
      expect(codesOf(await again())).toEqual(['EMAIL_TAKEN']);
      expect(await counts()).toEqual([1, 1]);
    });

    it('is stored as a hash only, and refused when it is empty', async () => {
      expect(JSON.stringify(await users.account(email))).not.toContain(idempotencyKey);
      expect(await again({ idempotencyKey: '' })).toMatchObject({
        user: null,
        userErrors: [{ code: 'INVALID_INPUT', field: ['input', 'idempotencyKey'] }],
      });
    });
  });

  it('is allowed for callers who are already signed in', async () => {
    const viewer = viewerOf('seller', { userId: 'usr_other', sellerId: 'sel_1' });
    const payload = await payloadOf(
      users,
      REGISTER,
      { idempotencyKey: newKey(), ...lina, email: 'second@example.com' },
      { viewer },
    );
    expect(payload.user?.email).toBe('second@example.com');
  });
});

describe('without email verification', () => {
  let users: TestUsers;
  beforeAll(async () => {
    users = await startUsers({ REQUIRE_EMAIL_VERIFICATION: 'false' });
  });
  afterAll(() => users.stop());

  it('a registration signs in at once and mails no code', async () => {
    const input = { idempotencyKey: newKey(), ...lina };
    const payload = await payloadOf(users, REGISTER, input);
    expect(payload).toMatchObject({ isVerificationRequired: false, codeExpiresAt: null, userErrors: [] });
    expect(claimsOf(tokensOf(payload).accessToken)).toMatchObject({ aud: 'customer', sub: payload.user?.id });
    const again = await payloadOf(users, REGISTER, input);
    expect(again).toMatchObject({ user: payload.user, isVerificationRequired: false, userErrors: [] });
    expect(claimsOf(tokensOf(again).accessToken)).toMatchObject({ aud: 'customer', sub: payload.user?.id });
    expect((await users.events()).map(({ type }) => type)).toEqual(['user.registered']);
    await users.change(lina.email.toLowerCase(), { status: 'BLOCKED' });
    const blocked = await payloadOf(users, REGISTER, input);
    expect([codesOf(blocked), blocked.user, blocked.tokens]).toEqual([['ACCOUNT_BLOCKED'], null, null]);
  });
});
