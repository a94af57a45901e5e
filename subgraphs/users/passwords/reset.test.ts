import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import {
  claimsOf,
  codesOf,
  customer,
  member,
  newKey,
  PASSWORD,
  payloadOf,
  REFRESH,
  SIGN_IN,
  tokensOf,
} from '../testing/steps.ts';

const NEW = 'another-password-1';
const ASK = `mutation ($input: RequestPasswordResetInput!) {
  payload: requestPasswordReset(input: $input) { userErrors { code ... on RetryLaterError { retryAfterSeconds } } }
}`;
const RESET = `mutation ($input: ResetPasswordInput!) {
  payload: resetPassword(input: $input) { userErrors { code field message } }
}`;

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers({}, { work: true });
});
afterAll(() => users.stop());

const ask = (email: string, role = 'CUSTOMER', idempotencyKey = newKey()) =>
  payloadOf(users, ASK, { idempotencyKey, email, role });
const reset = (email: string, code: string, rest: object = {}) =>
  payloadOf(users, RESET, { email, code, newPassword: NEW, ...rest });
const signIn = (email: string, password: string, ip = '192.0.2.1') =>
  payloadOf(users, SIGN_IN, { role: 'CUSTOMER', email, password }, { ip });
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');
const told = async (id: string) =>
  (await users.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);
const otps = () => users.collection('otps') as unknown as import('mongodb').Collection<{ _id: string }>;

describe('a forgotten password', () => {
  it('is replaced with the mailed code, and all sessions end', async () => {
    const id = await customer(users, 'a@x.test');
    const sessions = [
      tokensOf(await signIn('a@x.test', PASSWORD)),
      tokensOf(await signIn('a@x.test', PASSWORD)),
    ];
    expect(await ask(' A@x.test')).toEqual({ userErrors: [] });
    await users.codesIssued();
    const [mail] = (await users.events()).filter(({ payload }) => payload.purpose === 'RESET_PASSWORD');
    expect(mail).toMatchObject({ type: 'user.otp_requested', aggregateId: id });
    const code = await users.code('a@x.test');
    expect(await reset('A@x.test ', ` ${code}`)).toEqual({ userErrors: [] });
    for (const { accessToken, refreshToken } of sessions) {
      expect(await users.redis.exists(`${users.redisPrefix}session:${claimsOf(accessToken).sid}`)).toBe(0);
      expect(codesOf(await payloadOf(users, REFRESH, { refreshToken }))).toEqual(['INVALID_TOKEN']);
    }
    expect(codesOf(await signIn('a@x.test', PASSWORD))).toEqual(['INVALID_CREDENTIALS']);
    expect(codesOf(await signIn('a@x.test', NEW))).toEqual([]);
    expect((await told(id)).filter((type) => type === 'user.password_changed')).toHaveLength(1);
    expect(codesOf(await reset('a@x.test', code, { newPassword: PASSWORD }))).toEqual(['CODE_INVALID']);
    expect(codesOf(await signIn('a@x.test', NEW))).toEqual([]);
    expect(JSON.stringify(await users.events())).not.toMatch(/argon2|another-password/);
  });

  it('answers the same for an unknown address, another role and a blocked account', async () => {
    await customer(users, 'blocked@x.test');
    await users.change('blocked@x.test', { status: 'BLOCKED' });
    await customer(users, 'buyer@x.test');
    await customer(users, 'known@x.test');
    const before = (await users.events()).length;
    const answers: unknown[] = [];
    for (const [email, role] of [
      ['stranger@x.test', 'CUSTOMER'],
      ['blocked@x.test', 'CUSTOMER'],
      ['buyer@x.test', 'STAFF'],
    ] as const) {
      answers.push(await outcomes(email, role));
    }
    await users.codesIssued();
    expect(await users.events()).toHaveLength(before);
    const known = await outcomes('known@x.test', 'CUSTOMER');
    expect(answers).toEqual([known, known, known]);
    expect(await users.events()).toHaveLength(before + 1);
  });

  /** All that asking twice and guessing six times tells. */
  async function outcomes(email: string, role: string) {
    const asked = [await ask(email, role), await ask(email, role)];
    const code = role === 'CUSTOMER' && email === 'known@x.test' ? await users.code(email) : '000001';
    const tries: string[] = [];
    for (let count = 0; count < 6; count += 1)
      tries.push(...codesOf(await reset(email, wrongFor(code), { role })));
    return { asked, tries };
  }

  it('is asked for once with one key', async () => {
    await customer(users, 'again@x.test');
    const key = newKey();
    for (let times = 0; times < 3; times += 1)
      expect(await ask('again@x.test', 'CUSTOMER', key)).toEqual({ userErrors: [] });
    expect(codesOf(await ask('again@x.test'))).toEqual(['TOO_MANY_ATTEMPTS']);
    await users.codesIssued();
    const mails = (await users.events()).filter(
      ({ payload }) => payload.purpose === 'RESET_PASSWORD' && payload.email === 'again@x.test',
    );
    expect(mails).toHaveLength(1);
    expect(codesOf(await reset('again@x.test', await users.code('again@x.test')))).toEqual([]);
  });

  it('accepts five of many concurrent guesses', async () => {
    await customer(users, 'siege@x.test');
    await ask('siege@x.test');
    const code = await users.code('siege@x.test');
    const all = await Promise.all(Array.from({ length: 30 }, () => reset('siege@x.test', wrongFor(code))));
    const codes = all.flatMap(codesOf);
    expect(codes.filter((one) => one === 'CODE_INVALID')).toHaveLength(5);
    expect(codes.filter((one) => one === 'CODE_TOO_MANY_ATTEMPTS')).toHaveLength(25);
    expect(codesOf(await reset('siege@x.test', code))).toEqual(['CODE_TOO_MANY_ATTEMPTS']);
    expect(codesOf(await signIn('siege@x.test', PASSWORD))).toEqual([]);
  });

  it('is not replaced by a weak password, which is no attempt, nor with an expired code', async () => {
    await customer(users, 'weak@x.test');
    await ask('weak@x.test');
    const code = await users.code('weak@x.test');
    for (let tries = 0; tries < 6; tries += 1) {
      const { userErrors } = await reset('weak@x.test', code, { newPassword: 'short' });
      expect(userErrors).toMatchObject([{ code: 'WEAK_PASSWORD', field: ['input', 'newPassword'] }]);
    }
    await otps().updateOne(
      { _id: 'RESET_PASSWORD:CUSTOMER:weak@x.test' },
      { $set: { expiresAt: new Date(1) } },
    );
    expect(codesOf(await reset('weak@x.test', code))).toEqual(['CODE_EXPIRED']);
    expect(codesOf(await signIn('weak@x.test', PASSWORD))).toEqual([]);
  });

  it('needs its own code, not one for verifying the address', async () => {
    await customer(users, 'fresh@x.test', false);
    expect(codesOf(await reset('fresh@x.test', await users.code('fresh@x.test')))).toEqual(['CODE_INVALID']);
  });

  it('verifies the email address when it is replaced', async () => {
    const id = await customer(users, 'late@x.test', false);
    await ask('late@x.test');
    expect(codesOf(await reset('late@x.test', await users.code('late@x.test')))).toEqual([]);
    expect(codesOf(await signIn('late@x.test', NEW))).toEqual([]);
    expect((await told(id)).slice(-2)).toEqual(['user.verified', 'user.password_changed']);
  });

  it('removes the lock for the client that replaced it, and for no other', async () => {
    await customer(users, 'locked@x.test');
    for (const ip of ['192.0.2.1', '203.0.113.7'])
      for (let tries = 0; tries < 5; tries += 1) await signIn('locked@x.test', 'wrong-password-1', ip);
    expect(codesOf(await signIn('locked@x.test', PASSWORD))).toEqual(['TOO_MANY_ATTEMPTS']);
    await ask('locked@x.test');
    await reset('locked@x.test', await users.code('locked@x.test'));
    expect(codesOf(await signIn('locked@x.test', NEW))).toEqual([]);
    expect(codesOf(await signIn('locked@x.test', NEW, '203.0.113.7'))).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  it('ends sessions that start concurrently with the old password', async () => {
    for (let round = 0; round < 5; round += 1) {
      const email = `race-${round}@x.test`;
      const id = await customer(users, email);
      await ask(email);
      const code = await users.code(email);
      await Promise.all([reset(email, code), ...Array.from({ length: 6 }, () => signIn(email, PASSWORD))]);
      expect(await users.redis.zcard(`${users.redisPrefix}user-sessions:${id}`)).toBe(0);
    }
  });

  it('of staff is requested in the role STAFF', async () => {
    const agencyId = await newAgency(users);
    await member(users, 'rim@x.test', { agencyId, roles: ['DIRECTOR'] });
    await ask('rim@x.test', 'STAFF');
    const code = await users.code('rim@x.test');
    expect(codesOf(await reset('rim@x.test', code))).toEqual(['CODE_INVALID']);
    expect(codesOf(await reset('rim@x.test', code, { role: 'STAFF' }))).toEqual([]);
    const credentials = { email: 'rim@x.test', password: NEW };
    expect(codesOf(await payloadOf(users, SIGN_IN, { role: 'STAFF', ...credentials }))).toEqual([]);
  });
});
