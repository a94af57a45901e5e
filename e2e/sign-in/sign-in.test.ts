// Registering, codes by mail, signing in, refreshing and signing out, each over HTTP through the gateway.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGISTER_SELLER } from '../../app/tour/steps/seller.ts';
import { REGISTER_CUSTOMER, SIGN_IN, VERIFY_EMAIL } from '../../app/tour/steps/shopper.ts';
import { mailedCode } from '../harness/actors.ts';
import { consumed } from '../harness/consumed.ts';
import { ADMIN, startSouk, type TestSouk } from '../harness/souk.ts';

const PASSWORD = 'sign-in-test-1';
const REFRESH = `mutation ($token: String!) {
  refreshToken(input: { refreshToken: $token }) { tokens { accessToken refreshToken } userErrors { code message field } }
}`;
const ME = '{ me { user { email } } }';
const SIGN_OUT = 'mutation { signOut { userErrors { code message field } } }';
const RESEND = `mutation ($key: String!, $email: String!) {
  requestEmailVerification(input: { idempotencyKey: $key, email: $email }) { userErrors { code message field } }
}`;

const AS_SELLER = `mutation ($input: SignInInput!) {
  signIn(input: $input) {
    seller { id } tokens { accessToken refreshToken } userErrors { code message field }
  }
}`;

interface Tokens {
  accessToken: string;
  refreshToken: string;
}

let souk: TestSouk;

beforeAll(async () => {
  souk = await startSouk();
});
afterAll(() => souk.stop());

let people = 0;
async function registered(): Promise<string> {
  people += 1;
  const email = `person-${people}@souk.test`;
  const person = { firstName: 'Per', lastName: 'Son', email, password: PASSWORD };
  const input = { idempotencyKey: randomUUID(), ...person };
  await souk.client().ok(REGISTER_CUSTOMER, { input });
  return email;
}

const refusedCode = (email: string, code: string) =>
  souk.client().refused(VERIFY_EMAIL, { input: { email, code } });
const other = (code: string) => (code === '111111' ? '222222' : '111111');

async function verify(email: string): Promise<Tokens> {
  const input = { email, code: await mailedCode(souk, email) };
  const { verifyEmail } = await souk
    .client()
    .ok<{ verifyEmail: { tokens: Tokens } }>(VERIFY_EMAIL, { input });
  return verifyEmail.tokens;
}

async function refresh(token: string): Promise<Tokens> {
  const { refreshToken } = await souk.client().ok<{ refreshToken: { tokens: Tokens } }>(REFRESH, { token });
  return refreshToken.tokens;
}

const statusWith = async (accessToken: string) => (await souk.client(accessToken).run(ME)).status;

describe('registering', () => {
  it('mails a code, and refuses sign-in before the code was entered', async () => {
    const email = await registered();
    const input = { email, password: PASSWORD };
    expect(await souk.client().refused(SIGN_IN, { input })).toEqual(['EMAIL_NOT_VERIFIED']);
    const { accessToken } = await verify(email);
    const { me } = await souk.client(accessToken).ok<{ me: object }>(ME);
    expect(me).toEqual({ user: { email } });
  });

  it('takes an address once, ignoring case', async () => {
    const email = await registered();
    const person = { firstName: 'A', lastName: 'B', email: email.toUpperCase(), password: PASSWORD };
    const input = { idempotencyKey: randomUUID(), ...person };
    expect(await souk.client().refused(REGISTER_CUSTOMER, { input })).toEqual(['EMAIL_TAKEN']);
    expect(await souk.db('users').collection('users').countDocuments({ email })).toBe(1);
  });

  it('answers a repeated registration as before, and mails one code', async () => {
    const email = 'repeated@souk.test';
    const person = { firstName: 'Per', lastName: 'Son', email, password: PASSWORD };
    const input = { idempotencyKey: randomUUID(), ...person };
    const register = () => souk.client().ok<{ registerCustomer: object }>(REGISTER_CUSTOMER, { input });
    expect(await register()).toEqual(await register());
    const code = await mailedCode(souk, email);
    expect(await souk.db('users').collection('users').countDocuments({ email })).toBe(1);
    const asked = { type: 'user.otp_requested', 'payload.email': email };
    expect(await souk.db('users').collection('outbox').countDocuments(asked)).toBe(1);
    await souk.client().ok(VERIFY_EMAIL, { input: { email, code } });
  });
});

describe('a mailed code', () => {
  it('is void after five wrong tries', async () => {
    const email = await registered();
    const code = await mailedCode(souk, email);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await refusedCode(email, other(code))).toEqual(['CODE_INVALID']);
    }
    expect(await refusedCode(email, code)).toEqual(['CODE_TOO_MANY_ATTEMPTS']);
  });

  it('is refused once it has expired', async () => {
    const email = await registered();
    const code = await mailedCode(souk, email);
    // Its ten minutes are over.
    const late = { $set: { expiresAt: new Date(Date.now() - 1) } };
    const { modifiedCount } = await souk.db('users').collection('otps').updateMany({}, late);
    expect(modifiedCount).toBeGreaterThan(0);
    expect(await refusedCode(email, code)).toEqual(['CODE_EXPIRED']);
  });

  it('stays valid when somebody requests another one, which is the same', async () => {
    const email = await registered();
    const code = await mailedCode(souk, email);
    // The minute between two codes is over.
    await souk
      .db('users')
      .collection('otps')
      .updateMany({}, { $set: { askedAt: [] } });
    await souk.client().ok(RESEND, { key: randomUUID(), email });
    const hasCode = ({ to, text }: { to: string[]; text: string }) =>
      to.includes(email) && text.includes(code);
    for (const until = Date.now() + 60_000; souk.inbox.mails().filter(hasCode).length < 2; ) {
      if (Date.now() > until) throw new Error('the code was not mailed again');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await souk.client().ok(VERIFY_EMAIL, { input: { email, code } });
    expect(await refusedCode(email, code)).toEqual([]);
  });
});

describe('signing in', () => {
  it('locks after five failures, also for the right password, and for that account only', async () => {
    const [email, neighbour] = [await registered(), await registered()];
    await verify(email);
    await verify(neighbour);
    const wrong = { input: { email, password: 'wrong-password-1' } };
    const answers: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      answers.push(...(await souk.client().refused(SIGN_IN, wrong)));
    }
    expect(answers.slice(0, 4)).toEqual(Array(4).fill('INVALID_CREDENTIALS'));
    const right = { input: { email, password: PASSWORD } };
    expect(await souk.client().refused(SIGN_IN, right)).toEqual(['TOO_MANY_ATTEMPTS']);
    await souk.client().ok(SIGN_IN, { input: { email: neighbour, password: PASSWORD } });
  });

  it('puts each attempt of an administrator on record', async () => {
    await souk
      .client()
      .refused(SIGN_IN, { input: { ...ADMIN, role: 'ADMIN', password: 'wrong-password-1' } });
    await souk.client().ok(SIGN_IN, { input: { ...ADMIN, role: 'ADMIN' } });
    await consumed(souk, 'users');
    const entries = souk.db('users').collection('auditEntries').find({ operation: 'signIn' });
    const records = await entries.sort({ occurredAt: 1 }).toArray();
    expect(records.map(({ outcome }) => outcome)).toEqual(['INVALID_CREDENTIALS', 'OK']);
  });

  it('keeps roles apart: a customer is neither seller nor administrator', async () => {
    const email = await registered();
    const { accessToken } = await verify(email);
    const input = { email, password: PASSWORD };
    for (const role of ['SELLER', 'ADMIN']) {
      const refused = await souk.client().refused(SIGN_IN, { input: { ...input, role } });
      expect(refused).toEqual(['INVALID_CREDENTIALS']);
    }
    const asCustomer = souk.client(accessToken);
    expect(await asCustomer.ok('{ me { role seller { id } } }')).toEqual({
      me: { role: 'CUSTOMER', seller: null },
    });
    for (const operation of ['{ users { totalCount } }', '{ agencies { totalCount } }']) {
      const { errors } = await asCustomer.run(operation);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });

  it('gives a customer who opens a business a second role on the same account', async () => {
    const email = await registered();
    const { accessToken } = await verify(email);
    const input = { idempotencyKey: email, name: 'Second Life', contactName: 'Per Son', email };
    await souk.client(accessToken).ok(REGISTER_SELLER, { input });
    const { signIn } = await souk
      .client()
      .ok<{ signIn: { tokens: Tokens; seller: { id: string } } }>(AS_SELLER, {
        input: { email, password: PASSWORD, role: 'SELLER' },
      });
    const shop = { ...signIn.seller, name: 'Second Life', verificationStatus: 'INCOMPLETE' };
    const asSeller = souk.client(signIn.tokens.accessToken);
    const { errors } = await asSeller.run('{ cart { itemCount } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const profile = '{ me { role user { email } seller { id name verificationStatus } } }';
    expect(await asSeller.ok(profile)).toEqual({ me: { role: 'SELLER', user: { email }, seller: shop } });
  });
});

describe('refreshing', () => {
  it('gives a token for each use; an old one ends the session, at the gateway at once', async () => {
    const first = await verify(await registered());
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken);
    expect(new Set([first, second, third].map((one) => one.refreshToken)).size).toBe(3);
    expect(await statusWith(third.accessToken)).toBe(200);
    expect(await souk.client().refused(REFRESH, { token: first.refreshToken })).toEqual(['INVALID_TOKEN']);
    for (const { accessToken } of [first, second, third]) expect(await statusWith(accessToken)).toBe(401);
    expect(await souk.client().refused(REFRESH, { token: third.refreshToken })).toEqual(['INVALID_TOKEN']);
  });
});

describe('signing out', () => {
  it('ends access and refresh token at once; other sessions go on', async () => {
    const email = await registered();
    const here = await verify(email);
    const { signIn: there } = await souk
      .client()
      .ok<{ signIn: { tokens: Tokens } }>(SIGN_IN, { input: { email, password: PASSWORD } });
    await souk.client(here.accessToken).ok(SIGN_OUT);
    expect(await statusWith(here.accessToken)).toBe(401);
    expect(await souk.client().refused(REFRESH, { token: here.refreshToken })).toEqual(['INVALID_TOKEN']);
    expect(await statusWith(there.tokens.accessToken)).toBe(200);
    const all = 'mutation { signOutEverywhere { endedSessionCount userErrors { code message field } } }';
    const again = await refresh(there.tokens.refreshToken);
    expect(await souk.client(again.accessToken).ok(all)).toEqual({
      signOutEverywhere: { endedSessionCount: 1, userErrors: [] },
    });
    expect(await statusWith(again.accessToken)).toBe(401);
  });
});
