import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import {
  claimsOf,
  codesOf,
  customer,
  newKey,
  PASSWORD,
  payloadOf,
  SIGN_IN,
  tokensOf,
  VERIFY,
} from '../testing/steps.ts';

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers({}, { work: true });
});
afterAll(() => users.stop());

const verify = (email: string, code: string, role = 'CUSTOMER') =>
  payloadOf(users, VERIFY, { email, code, role });
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');
const idOf = (email: string) => `VERIFY_EMAIL:CUSTOMER:${email}`;
const otps = () => users.collection('otps') as unknown as import('mongodb').Collection<{ _id: string }>;

interface Requested {
  requestEmailVerification: { userErrors: { retryAfterSeconds?: number }[] };
}

const accepted = { userErrors: [] };
const tooSoon = (seconds?: number) => ({
  userErrors: [
    {
      __typename: 'RetryLaterError',
      code: 'TOO_MANY_ATTEMPTS',
      field: ['input', 'email'],
      message: `A code for this address was requested a short time ago. Request the next one in ${seconds} s.`,
      retryAfterSeconds: seconds,
    },
  ],
});

async function request(email: string, role = 'CUSTOMER', idempotencyKey = newKey()) {
  const query = `mutation ($input: RequestEmailVerificationInput!) { requestEmailVerification(input: $input) {
    userErrors { __typename code field message ... on RetryLaterError { retryAfterSeconds } } } }`;
  const { data } = await users.from<Requested>({}, query, { input: { idempotencyKey, email, role } });
  return data.requestEmailVerification;
}

/** Moves the codes asked for so far into the past. */
async function age(email: string, seconds: number) {
  const otp = await otps().findOne<{ askedAt: Date[] }>({ _id: idOf(email) });
  const askedAt = otp?.askedAt.map((at) => new Date(at.getTime() - seconds * 1000));
  await otps().updateOne({ _id: idOf(email) }, { $set: { askedAt } });
}

describe('verifying an email address', () => {
  it('signs in with the right code, which works once', async () => {
    const id = await customer(users, 'a@x.test', false);
    const code = await users.code('a@x.test');
    const payload = await verify('A@x.test', ` ${code} `);
    expect(payload).toMatchObject({ user: { id, email: 'a@x.test' }, userErrors: [] });
    expect(claimsOf(tokensOf(payload).accessToken)).toMatchObject({ aud: 'customer', sub: id });
    expect((await users.account('a@x.test')).emailVerifiedAt).toBeInstanceOf(Date);
    const again = await verify('a@x.test', code);
    expect(again).toEqual({ user: null, tokens: null, userErrors: [] });
    const told = (await users.events()).filter(
      ({ type, aggregateId }) => type === 'user.verified' && aggregateId === id,
    );
    expect(told).toHaveLength(1);
  });

  it('gives tokens once when the right code is sent concurrently', async () => {
    const id = await customer(users, 'twins@x.test', false);
    const code = await users.code('twins@x.test');
    const all = await Promise.all(Array.from({ length: 4 }, () => verify('twins@x.test', code)));
    expect(all.filter(({ tokens }) => tokens !== null)).toHaveLength(1);
    const told = (await users.events()).filter(
      ({ type, aggregateId }) => type === 'user.verified' && aggregateId === id,
    );
    expect(told).toHaveLength(1);
  });

  it('refuses even the right code after five wrong attempts', async () => {
    await customer(users, 'b@x.test', false);
    const code = await users.code('b@x.test');
    for (let tries = 0; tries < 5; tries += 1) {
      expect(codesOf(await verify('b@x.test', wrongFor(code)))).toEqual(['CODE_INVALID']);
    }
    expect(codesOf(await verify('b@x.test', code))).toEqual(['CODE_TOO_MANY_ATTEMPTS']);
    expect((await users.account('b@x.test')).emailVerifiedAt).toBeNull();
    await age('b@x.test', 60);
    expect(await request('b@x.test')).toEqual(accepted);
    expect(codesOf(await verify('b@x.test', await users.code('b@x.test')))).toEqual([]);
  });

  it('checks five of many concurrent guesses', async () => {
    await customer(users, 'c@x.test', false);
    const code = await users.code('c@x.test');
    const guesses = Array.from({ length: 60 }, (_, index) => String(index).padStart(6, '0')).filter(
      (one) => one !== code,
    );
    const codes = (await Promise.all(guesses.map((guess) => verify('c@x.test', guess)))).flatMap(codesOf);
    expect(codes.filter((one) => one === 'CODE_INVALID')).toHaveLength(5);
    expect(codes.filter((one) => one === 'CODE_TOO_MANY_ATTEMPTS')).toHaveLength(guesses.length - 5);
  });

  it('refuses an expired code with CODE_EXPIRED', async () => {
    await customer(users, 'd@x.test', false);
    await otps().updateOne({ _id: idOf('d@x.test') }, { $set: { expiresAt: new Date(Date.now() - 1) } });
    expect(codesOf(await verify('d@x.test', await users.code('d@x.test')))).toEqual(['CODE_EXPIRED']);
  });

  it('refuses a code of another role, and for an unknown address', async () => {
    await customer(users, 'e@x.test', false);
    const code = await users.code('e@x.test');
    expect(codesOf(await verify('e@x.test', code, 'SELLER'))).toEqual(['CODE_INVALID']);
    expect(codesOf(await verify('nobody@x.test', code))).toEqual(['CODE_INVALID']);
    expect(codesOf(await verify('e@x.test', code))).toEqual([]);
  });

  it('verifies a blocked account, and says why there are no tokens', async () => {
    const id = await customer(users, 'f@x.test', false);
    await users.change('f@x.test', { status: 'BLOCKED' });
    const payload = await verify('f@x.test', await users.code('f@x.test'));
    expect(payload).toMatchObject({ user: { id }, tokens: null, userErrors: [{ code: 'ACCOUNT_BLOCKED' }] });
  });

  it('is required before the first sign-in', async () => {
    await customer(users, 'g@x.test', false);
    const credentials = { email: 'g@x.test', password: PASSWORD };
    expect(codesOf(await payloadOf(users, SIGN_IN, { role: 'CUSTOMER', ...credentials }))).toEqual([
      'EMAIL_NOT_VERIFIED',
    ]);
    await verify('g@x.test', await users.code('g@x.test'));
    expect(codesOf(await payloadOf(users, SIGN_IN, { role: 'CUSTOMER', ...credentials }))).toEqual([]);
  });
});

describe('requestEmailVerification', () => {
  it('replaces the old code, at most once a minute and five times an hour', async () => {
    await customer(users, 'h@x.test', false);
    const first = await users.code('h@x.test');
    expect(await request('h@x.test')).toEqual(tooSoon(60));
    for (let sent = 2; sent <= 5; sent += 1) {
      await age('h@x.test', 60);
      expect(await request('H@X.test')).toEqual(accepted);
      expect(await users.codes('h@x.test')).toBe(sent);
    }
    await age('h@x.test', 60);
    const refused = await request('h@x.test');
    const seconds = refused.userErrors[0]?.retryAfterSeconds;
    expect(refused).toEqual(tooSoon(seconds));
    expect(seconds).toBeGreaterThan(3_000);
    expect(await users.codes('h@x.test')).toBe(5);
    if (first !== (await users.code('h@x.test'))) {
      expect(codesOf(await verify('h@x.test', first))).toEqual(['CODE_INVALID']);
    }
    expect(codesOf(await verify('h@x.test', await users.code('h@x.test')))).toEqual([]);
  });

  it('answers a repetition with the key of an earlier request as before, without another mail', async () => {
    await customer(users, 'j@x.test', false);
    await age('j@x.test', 60);
    const key = newKey();
    const all = await Promise.all(Array.from({ length: 8 }, () => request('J@x.test', 'CUSTOMER', key)));
    expect(all).toEqual(Array(8).fill(accepted));
    expect(await users.codes('j@x.test')).toBe(2);
    const code = await users.code('j@x.test');
    expect(await request('j@x.test')).toMatchObject(tooSoon(60));
    // Long after the waiting time, and after another request.
    await age('j@x.test', 60);
    expect(await request('j@x.test', 'CUSTOMER', key)).toEqual(accepted);
    expect(await users.codes('j@x.test')).toBe(2);
    expect(await request('j@x.test')).toEqual(accepted);
    expect(await request('j@x.test', 'CUSTOMER', key)).toEqual(accepted);
    expect(await users.codes('j@x.test')).toBe(3);
    expect(codesOf(await verify('j@x.test', await users.code('j@x.test')))).toEqual([]);
    expect(JSON.stringify(await otps().find().toArray())).not.toContain(key);
    expect(code).toMatch(/^\d{6}$/);
  });

  it('counts a key for one address and one role, known or unknown alike', async () => {
    const key = newKey();
    await customer(users, 'k@x.test');
    await age('k@x.test', 60);
    for (const email of ['k@x.test', 'unknown-k@x.test']) {
      for (const role of ['CUSTOMER', 'SELLER']) {
        expect(await request(email, role, key)).toEqual(accepted);
        expect(await request(email, role, key)).toEqual(accepted);
        expect(await request(email, role)).toEqual(tooSoon(60));
      }
    }
    expect((await request('k@x.test', 'CUSTOMER', '')).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['input', 'idempotencyKey'] },
    ]);
  });

  it('mails one code when called concurrently', async () => {
    await customer(users, 'i@x.test', false);
    await age('i@x.test', 60);
    const all = await Promise.all(Array.from({ length: 50 }, () => request('i@x.test')));
    expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await users.codes('i@x.test')).toBe(2);
  });

  it('answers the same for an unknown address, a verified one and one of another role', async () => {
    await customer(users, 'verified@x.test');
    await customer(users, 'buyer@x.test', false);
    await age('verified@x.test', 60);
    const before = (await users.events()).length;
    for (const [email, role] of [
      ['stranger@x.test', 'CUSTOMER'],
      ['verified@x.test', 'CUSTOMER'],
      ['buyer@x.test', 'SELLER'],
    ] as const) {
      expect(await request(email, role)).toEqual(accepted);
      expect(await request(email, role)).toEqual(tooSoon(60));
    }
    await users.codesIssued();
    expect(await users.events()).toHaveLength(before);
  });

  it('does not prevent a stranger from registering with the address', async () => {
    await request('soon@x.test');
    await customer(users, 'soon@x.test', false);
    expect(codesOf(await verify('soon@x.test', await users.code('soon@x.test')))).toEqual([]);
  });
});
