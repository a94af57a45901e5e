// What sign-in refuses or leaves undone at its edges: weak passwords, codes asked for too soon, tokens that have ended.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGISTER_CUSTOMER, VERIFY_EMAIL } from '../../app/tour/steps/shopper.ts';
import {
  type Actor,
  actorsOfEveryKind,
  type Cast,
  customer,
  mailedCode,
  PASSWORD,
  signIn,
} from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const SIGN_OUT = 'mutation { signOut { userErrors { code message field } } }';
const EVERYWHERE = 'mutation { signOutEverywhere { endedSessionCount userErrors { code message field } } }';
const ME = '{ me { role user { email } seller { id email } agency { id } permissions } }';
const RESEND = `mutation ($key: String!, $email: String!) {
  requestEmailVerification(input: { idempotencyKey: $key, email: $email }) {
    userErrors { code message field ... on RetryLaterError { retryAfterSeconds } }
  }
}`;

interface Resent {
  requestEmailVerification: { userErrors: { code: string; retryAfterSeconds?: number }[] };
}

let souk: TestSouk;
let cast: Cast;

beforeAll(async () => {
  souk = await startSouk();
  cast = await actorsOfEveryKind(souk);
});
afterAll(() => souk.stop());

const input = (email: string, password = PASSWORD) => ({
  input: { idempotencyKey: randomUUID(), firstName: 'Per', lastName: 'Son', email, password },
});
const statusOf = async ({ client }: Pick<Actor, 'client'>) => (await client.run(ME)).status;

async function signedIn(email: string): Promise<Pick<Actor, 'client'>> {
  return { client: await signIn(souk, email) };
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
      registerCustomer: { isVerificationRequired: boolean; tokens: object | null };
    }>(REGISTER_CUSTOMER, input('early@souk.test'));
    expect(registerCustomer).toMatchObject({ isVerificationRequired: true, tokens: null });
  });
});

describe('a code', () => {
  it('is not sent again within the cool-down, for known and unknown addresses alike; the first stays valid', async () => {
    const [email, stranger] = ['cool@souk.test', 'nobody@souk.test'];
    await souk.client().ok(REGISTER_CUSTOMER, input(email));
    const code = await mailedCode(souk, email);
    // An address that nobody registered has its own cool-down, from the first time it is asked for.
    const first = { key: randomUUID(), email: stranger };
    // Repeated with its key it is the same request, which was accepted.
    for (let times = 0; times < 2; times += 1) await souk.client().ok(RESEND, first);
    for (const address of [email, stranger]) {
      const { data } = await souk.client().run<Resent>(RESEND, { key: randomUUID(), email: address });
      const again = data?.requestEmailVerification.userErrors;
      expect(again).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS' }]);
      expect(again?.[0]?.retryAfterSeconds).toBeGreaterThan(0);
      expect(again?.[0]?.retryAfterSeconds).toBeLessThanOrEqual(60);
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
    const { client, email, viewer } = cast[kind];
    const { me } = await client.ok<{ me: object }>(ME);
    expect(me).toMatchObject({
      role: kind.toUpperCase(),
      user: { email },
      seller: viewer.sellerId === null ? null : { id: viewer.sellerId, email },
      agency: viewer.agencyId === null ? null : { id: viewer.agencyId },
    });
    const { permissions } = me as { permissions: string[] };
    expect(permissions.includes('order.approve')).toBe(kind === 'staff' || kind === 'admin');
    expect(permissions.length > 0).toBe(kind === 'staff' || kind === 'admin');
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
    expect(await here.client.ok(SIGN_OUT)).toEqual({ signOut: { userErrors: [] } });
    const { status, errors } = await here.client.run(SIGN_OUT);
    expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect([await statusOf(here), await statusOf(there)]).toEqual([401, 200]);
  });

  it('of all sessions ends all own sessions, and nobody else’s', async () => {
    const one = await customer(souk);
    const two = await signedIn(one.email);
    expect(await two.client.ok(EVERYWHERE)).toEqual({
      signOutEverywhere: { endedSessionCount: 2, userErrors: [] },
    });
    expect([await statusOf(one), await statusOf(two), await statusOf(cast.customer)]).toEqual([
      401, 401, 200,
    ]);
  });
});
