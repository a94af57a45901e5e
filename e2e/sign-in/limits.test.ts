// What sign-in refuses or leaves undone at its edges: weak passwords, codes asked for too soon, tokens that have ended.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOGIN_CUSTOMER, REGISTER_CUSTOMER, VERIFY_EMAIL } from '../../app/tour/steps/shopper.ts';
import {
  type Actor,
  actorsOfEveryKind,
  type Cast,
  customer,
  mailedCode,
  PASSWORD,
} from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const LOGOUT = 'mutation { logout { success userErrors { code message field } } }';
const LOGOUT_ALL = 'mutation { logoutAllSessions { revokedCount userErrors { code message field } } }';
const ME = '{ me { __typename ... on User { email } ... on Seller { email } } }';
const RESEND = `mutation ($email: String!) {
  requestEmailOtp(input: { email: $email, purpose: VERIFY_EMAIL }) {
    sent retryAfterSeconds userErrors { code message field }
  }
}`;

interface Resent {
  requestEmailOtp: { sent: boolean; retryAfterSeconds: number };
}

let souk: TestSouk;
let cast: Cast;

beforeAll(async () => {
  souk = await startSouk();
  cast = await actorsOfEveryKind(souk);
});
afterAll(() => souk.stop());

const input = (email: string, password = PASSWORD) => ({
  input: { firstName: 'Per', lastName: 'Son', email, password },
});
const statusOf = async ({ client }: Pick<Actor, 'client'>) => (await client.run(ME)).status;

async function signedIn(email: string): Promise<Pick<Actor, 'client'>> {
  const { loginCustomer } = await souk
    .client()
    .ok<{ loginCustomer: { tokens: { accessToken: string } } }>(LOGIN_CUSTOMER, {
      input: { email, password: PASSWORD },
    });
  return { client: souk.client(loginCustomer.tokens.accessToken) };
}

describe('registering', () => {
  it.each(['seven-7', 'letters-only', '1234567890', ''])(
    'refuses the weak password "%s"',
    async (password) => {
      const email = 'weak@souk.test';
      expect(await souk.client().refused(REGISTER_CUSTOMER, input(email, password))).toEqual([
        'WEAK_PASSWORD',
      ]);
      expect(await souk.db('users').collection('users').countDocuments({ email })).toBe(0);
      expect(await souk.db('users').collection('outbox').countDocuments({ 'payload.email': email })).toBe(0);
    },
  );

  it('gives no tokens before the address is verified', async () => {
    const { registerCustomer } = await souk.client().ok<{
      registerCustomer: { verificationRequired: boolean; tokens: object | null };
    }>(REGISTER_CUSTOMER, input('early@souk.test'));
    expect(registerCustomer).toMatchObject({ verificationRequired: true, tokens: null });
  });
});

describe('a code', () => {
  it('is not sent again within the cool-down, for known and unknown addresses alike; the first stays valid', async () => {
    const [email, stranger] = ['cool@souk.test', 'nobody@souk.test'];
    await souk.client().ok(REGISTER_CUSTOMER, input(email));
    const code = await mailedCode(souk, email);
    // An address that nobody registered has its own cool-down, from the first time it is asked for.
    const { requestEmailOtp: first } = await souk.client().ok<Resent>(RESEND, { email: stranger });
    expect(first.sent).toBe(true);
    for (const address of [email, stranger]) {
      const { data } = await souk.client().run<Resent>(RESEND, { email: address });
      const again = data?.requestEmailOtp;
      expect(again).toMatchObject({ sent: false, userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] });
      expect(again?.retryAfterSeconds).toBeGreaterThan(0);
      expect(again?.retryAfterSeconds).toBeLessThanOrEqual(60);
    }
    const told = souk.db('users').collection('outbox');
    const asked = (address: string) =>
      told.countDocuments({ type: 'user.otp_requested', 'payload.email': address });
    expect([await asked(email), await asked(stranger)]).toEqual([1, 0]);
    await souk.client().ok(VERIFY_EMAIL, { input: { email, code } });
    const { verifyEmail } = await souk
      .client()
      .ok<{ verifyEmail: { tokens: object | null } }>(VERIFY_EMAIL, { input: { email, code } });
    // Verified already: no error, and nobody is signed in by a code that was used.
    expect(verifyEmail.tokens).toBeNull();
  });
});

describe('who am I', () => {
  it.each(['customer', 'staff', 'admin', 'seller'] as const)('is the actor "%s"', async (kind) => {
    const { client, email } = cast[kind];
    const { me } = await client.ok<{ me: object }>(ME);
    expect(me).toEqual({ __typename: kind === 'seller' ? 'Seller' : 'User', email });
  });

  it('is null without a token, and an error with an invalid one', async () => {
    expect(await cast.anonymous.client.ok(ME)).toEqual({ me: null });
    const { status, errors } = await souk.client('not.a.token').run(ME);
    expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('signing out', () => {
  it('is harmless when repeated, and leaves the other sessions alone', async () => {
    const here = await customer(souk);
    const there = await signedIn(here.email);
    expect(await here.client.ok(LOGOUT)).toEqual({ logout: { success: true, userErrors: [] } });
    const { status, errors } = await here.client.run(LOGOUT);
    expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect([await statusOf(here), await statusOf(there)]).toEqual([401, 200]);
  });

  it('of all sessions ends all own sessions, and nobody else’s', async () => {
    const one = await customer(souk);
    const two = await signedIn(one.email);
    expect(await two.client.ok(LOGOUT_ALL)).toEqual({
      logoutAllSessions: { revokedCount: 2, userErrors: [] },
    });
    expect([await statusOf(one), await statusOf(two), await statusOf(cast.customer)]).toEqual([
      401, 401, 200,
    ]);
  });
});
