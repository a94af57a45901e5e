import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emailChanges, personOf } from '../testing/email-change.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { codesOf, customer, newKey, PASSWORD, payloadOf, SIGN_IN, VERIFY } from '../testing/steps.ts';

let users: TestUsers;
let steps: ReturnType<typeof emailChanges>;
beforeAll(async () => {
  users = await startUsers({}, { work: true });
  steps = emailChanges(users);
});
afterAll(() => users.stop());

const ASK_RESET = `mutation ($input: RequestPasswordResetInput!) {
  payload: requestPasswordReset(input: $input) { userErrors { code message } } }`;
const RESET = `mutation ($input: ResetPasswordInput!) {
  payload: resetPassword(input: $input) { userErrors { code message } } }`;
const askReset = (email: string) => payloadOf(users, ASK_RESET, { idempotencyKey: newKey(), email });
const reset = (email: string, code: string) =>
  payloadOf(users, RESET, { email, code, newPassword: 'another-password-1' });
const signIn = (email: string) => payloadOf(users, SIGN_IN, { email, password: PASSWORD });
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');
const toldTo = async (email: string) =>
  (await users.events()).filter(({ payload }) => payload.email === email).map(({ type }) => type);
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);

describe('a change of the email address', () => {
  it('waits for the code mailed to the new address, and notifies the old one', async () => {
    const id = await customer(users, 'old-a@x.test');
    const asked = await steps.request(personOf(id), ' New-A@x.test ');
    expect(asked).toEqual({
      user: { email: 'old-a@x.test', pendingEmail: 'new-a@x.test' },
      codeExpiresAt: expect.any(String),
      userErrors: [],
    });
    const notice = (await users.events()).find(({ type }) => type === 'user.email_change_requested');
    expect(notice?.payload).toEqual({
      userId: id,
      email: 'old-a@x.test',
      firstName: 'Lina',
      newEmail: 'n…@x.test',
    });
    expect([codesOf(await signIn('old-a@x.test')), codesOf(await signIn('new-a@x.test'))]).toEqual([
      [],
      ['INVALID_CREDENTIALS'],
    ]);
    const code = await users.code('new-a@x.test');
    const confirmed = await steps.confirm(personOf(id), ` ${code} `);
    expect(confirmed).toEqual({
      user: { email: 'new-a@x.test', pendingEmail: null, isEmailVerified: true },
      userErrors: [],
    });
    expect([codesOf(await signIn('old-a@x.test')), codesOf(await signIn('new-a@x.test'))]).toEqual([
      ['INVALID_CREDENTIALS'],
      [],
    ]);
    expect((await steps.undoTokens('old-a@x.test')).length).toBe(1);
    expect(codes(await steps.confirm(personOf(id), code))).toEqual(['INVALID_STATE']);
    expect(
      (await users.audits()).filter(({ entityId }) => entityId === id).map(({ changes }) => changes),
    ).toEqual([[{ field: 'email', before: 'old-a@x.test', after: 'new-a@x.test' }]]);
    const [token = ''] = await steps.undoTokens('old-a@x.test');
    const stored = JSON.stringify([
      await users.events(),
      await users.collection('emailChanges').find().toArray(),
      await users.collection('otps').find().toArray(),
    ]);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(`"${code}"`);
  });

  it('needs the password, whose guesses are counted as sign-ins', async () => {
    const id = await customer(users, 'old-b@x.test');
    const ip = '203.0.113.20';
    const ask = (password: string | null) => steps.request(personOf(id), 'new-b@x.test', { password }, ip);
    expect((await ask(null)).userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', 'password'] }]);
    for (let guesses = 0; guesses < 5; guesses += 1)
      expect((await ask('wrong-password-1')).userErrors).toEqual([
        { code: 'INVALID_CREDENTIALS', field: ['input', 'password'] },
      ]);
    expect(codes(await ask(PASSWORD))).toEqual(['TOO_MANY_ATTEMPTS']);
    expect((await users.account('old-b@x.test')).pendingEmail).toBeNull();
    expect(await users.codes('new-b@x.test')).toBe(0);
    expect(await toldTo('old-b@x.test')).not.toContain('user.email_change_requested');
  });

  it('needs a recent proof of an account without a password', async () => {
    const id = await customer(users, 'old-c@x.test');
    await users.change('old-c@x.test', { passwordHash: null });
    const long = personOf(id, { authenticatedAt: Math.floor(Date.now() / 1000) - 601 });
    expect(codes(await steps.request(long, 'new-c@x.test', { password: null }))).toEqual([
      'REAUTHENTICATION_REQUIRED',
    ]);
    expect(codes(await steps.request(personOf(id), 'new-c@x.test', { password: null }))).toEqual([]);
  });

  it('answers for an address of another account as for a free one, and tells its owner', async () => {
    const [id, other] = [await customer(users, 'old-d@x.test'), await customer(users, 'old-e@x.test')];
    await customer(users, 'victim@x.test');
    const [taken, free] = [
      await steps.request(personOf(id), 'victim@x.test'),
      await steps.request(personOf(other), 'nobody@x.test'),
    ];
    expect(taken).toEqual({
      user: { email: 'old-d@x.test', pendingEmail: 'victim@x.test' },
      codeExpiresAt: expect.any(String),
      userErrors: [],
    });
    expect([taken.userErrors, typeof taken.codeExpiresAt]).toEqual([
      free.userErrors,
      typeof free.codeExpiresAt,
    ]);
    expect(await toldTo('victim@x.test')).toContain('user.email_claimed');
    expect(await users.codes('victim@x.test')).toBe(1);
    const guesses = async (userId: string) => {
      const answers: string[] = [];
      const wrong = wrongFor(await users.code('nobody@x.test'));
      for (let count = 0; count < 6; count += 1)
        answers.push(...codes(await steps.confirm(personOf(userId), wrong)));
      return answers;
    };
    expect(await guesses(id)).toEqual(await guesses(other));
    expect((await users.account('old-d@x.test'))._id).toBe(id);
  });

  it('is refused to all but one who confirm the same address at once', async () => {
    const ids = [await customer(users, 'r1@x.test'), await customer(users, 'r2@x.test')];
    const found: string[] = [];
    for (const id of ids) {
      await steps.request(personOf(id), 'wanted@x.test');
      found.push(await users.code('wanted@x.test'));
    }
    if (found[0] !== found[1])
      expect(codes(await steps.confirm(personOf(ids[0] ?? ''), found[1] ?? ''))).toEqual(['CODE_INVALID']);
    const all = await Promise.all(ids.map((id, index) => steps.confirm(personOf(id), found[index] ?? '')));
    expect(all.flatMap(codes)).toEqual(['EMAIL_TAKEN']);
    expect(await users.collection('users').countDocuments({ email: 'wanted@x.test' })).toBe(1);
  });

  it('is asked for once a minute and five times an hour, over all addresses', async () => {
    const id = await customer(users, 'old-f@x.test');
    const ask = (index: number) => steps.request(personOf(id), `many-${index}@x.test`);
    expect(codes(await ask(0))).toEqual([]);
    expect((await ask(1)).userErrors).toEqual([
      { code: 'TOO_MANY_ATTEMPTS', field: ['input', 'newEmail'], retryAfterSeconds: expect.any(Number) },
    ]);
    expect(await users.codes('many-1@x.test')).toBe(0);
    for (let index = 1; index < 5; index += 1) {
      await steps.age(id, 60);
      expect(codes(await ask(index))).toEqual([]);
    }
    await steps.age(id, 60);
    expect(codes(await ask(5))).toEqual(['TOO_MANY_ATTEMPTS']);
    const siege = await Promise.all(Array.from({ length: 8 }, (_, index) => ask(index)));
    expect(siege.flatMap(codes)).toEqual(Array(8).fill('TOO_MANY_ATTEMPTS'));
    expect(await users.collection('emailChanges').countDocuments({ userId: id, status: 'PENDING' })).toBe(1);
  });

  it('is one change for one key, also at once', async () => {
    const id = await customer(users, 'old-g@x.test');
    const idempotencyKey = newKey();
    const all = await Promise.all(
      Array.from({ length: 6 }, () => steps.request(personOf(id), 'new-g@x.test', { idempotencyKey })),
    );
    expect(all.flatMap(codes)).toEqual([]);
    expect(await users.codes('new-g@x.test')).toBe(1);
    const other = await steps.request(personOf(id), 'new-h@x.test', { idempotencyKey });
    expect(codes(other)).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('ends with cancelEmailChange, a new password, or another request, and so does its code', async () => {
    const id = await customer(users, 'old-i@x.test');
    await steps.request(personOf(id), 'new-i@x.test');
    const code = await users.code('new-i@x.test');
    expect((await steps.cancel(personOf(id))).user).toEqual({ email: 'old-i@x.test', pendingEmail: null });
    expect((await steps.cancel(personOf(id))).userErrors).toEqual([]);
    expect(codes(await steps.confirm(personOf(id), code))).toEqual(['INVALID_STATE']);
    await steps.age(id);
    await steps.request(personOf(id), 'new-j@x.test');
    const stale = await users.code('new-j@x.test');
    await steps.age(id);
    await steps.request(personOf(id), 'new-k@x.test');
    if (stale !== (await users.code('new-k@x.test')))
      expect(codes(await steps.confirm(personOf(id), stale))).toEqual(['CODE_INVALID']);
    await askReset('old-i@x.test');
    expect(codesOf(await reset('old-i@x.test', await users.code('old-i@x.test')))).toEqual([]);
    expect(codes(await steps.confirm(personOf(id), await users.code('new-k@x.test')))).toEqual([
      'INVALID_STATE',
    ]);
    expect((await users.account('old-i@x.test')).pendingEmail).toBeNull();
  });

  it('needs a recent proof beside the password where the account has a second factor', async () => {
    const id = await customer(users, 'factor@x.test');
    await users.change('factor@x.test', { hasSecondFactor: true });
    const before = { ...personOf(id), authenticatedAt: Math.floor(Date.now() / 1000) - 3_600 };
    const refused = await steps.request(before, 'factor-2@x.test');
    expect(codes(refused)).toEqual(['REAUTHENTICATION_REQUIRED']);
    expect((await users.account('factor@x.test')).pendingEmail).toBeNull();
    const now = { ...before, authenticatedAt: Math.floor(Date.now() / 1000) };
    expect(codes(await steps.request(now, 'factor-2@x.test'))).toEqual([]);
  });
});

describe('codes that were mailed before a change', () => {
  it('verify nothing but the address that they were mailed to, and are void once it changed', async () => {
    const id = await customer(users, 'mine@x.test', false);
    const first = await users.code('mine@x.test');
    await customer(users, 'target@x.test', false);
    await steps.request(personOf(id), 'target@x.test');
    for (const email of ['target@x.test', 'mine@x.test'])
      if (email !== 'mine@x.test' && first !== (await users.code(email)))
        expect(codesOf(await payloadOf(users, VERIFY, { email, code: first }))).toEqual(['CODE_INVALID']);
    expect((await users.account('target@x.test')).emailVerifiedAt).toBeNull();
    await steps.age(id);
    await steps.request(personOf(id), 'fresh@x.test');
    await askReset('mine@x.test');
    const resetting = await users.code('mine@x.test');
    await steps.confirm(personOf(id), await users.code('fresh@x.test'));
    for (const email of ['mine@x.test', 'fresh@x.test']) {
      expect(codesOf(await payloadOf(users, VERIFY, { email: 'mine@x.test', code: first }))).toEqual([
        'CODE_INVALID',
      ]);
      expect(codesOf(await reset(email, resetting))).toEqual(['CODE_INVALID']);
    }
    expect(codesOf(await signIn('fresh@x.test'))).toEqual([]);
  });

  it('for a new password go to the old address until the new one is confirmed', async () => {
    const id = await customer(users, 'owner@x.test');
    await steps.request(personOf(id), 'thief@x.test');
    await askReset('owner@x.test');
    await askReset('thief@x.test');
    await users.codesIssued();
    const mails = (await users.events()).filter(({ payload }) => payload.purpose === 'RESET_PASSWORD');
    expect(mails.map(({ payload }) => payload.email)).toContain('owner@x.test');
    expect(mails.map(({ payload }) => payload.email)).not.toContain('thief@x.test');
  });
});
