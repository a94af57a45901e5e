// Codes cannot be guessed, however many guesses arrive at the same time: through the gateway, as an attacker would.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { totpCodeAt } from '@souk/users/second-factor/totp.ts';
import type { Answer } from '../../app/client.ts';
import { REGISTER_CUSTOMER, VERIFY_EMAIL } from '../../app/tour/steps/shopper.ts';
import { freshEmail } from '../harness/actor.ts';
import { customer, mailedCode, PASSWORD } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const GUESSES = 500;
const PENDING = `mutation ($input: SignInInput!) { signIn(input: $input) {
  tokens { accessToken } pendingSignIn { token } userErrors { code }
} }`;
const CONFIRM = `mutation ($input: ConfirmSignInInput!) { payload: confirmSignIn(input: $input) {
  tokens { accessToken } userErrors { code }
} }`;
const START = 'mutation { startTotpEnrolment(input: {}) { secret userErrors { code } } }';
const ENROL = `mutation ($input: ConfirmTotpEnrolmentInput!) { confirmTotpEnrolment(input: $input) {
  recoveryCodes userErrors { code }
} }`;

interface Payload {
  payload: { tokens: object | null; userErrors: { code: string }[] };
}

let souk: TestSouk;
beforeAll(async () => {
  // All guesses are answered, however busy the machine is.
  const patient = { MUTATION_DEADLINE_MS: '150000', REQUEST_DEADLINE_MS: '180000', LOAD_SHED_DELAY_MS: '0' };
  souk = await startSouk({ env: { RATE_LIMIT_MAX: '0', ...patient } });
});
afterAll(() => souk.stop());

/** How often each code was answered; TOKENS for a guess that got in. */
async function tally(guesses: Promise<Answer<Payload>>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { data, errors } of await Promise.all(guesses)) {
    const refused = errors[0]?.extensions.code ?? data?.payload.userErrors[0]?.code;
    const code = data?.payload.tokens ? 'TOKENS' : (refused ?? 'NONE');
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Six digits that are none of these codes. */
const wrong = (right: readonly string[]): string =>
  ['000000', '111111', '222222', '333333', '444444', '555555', '666666'].find(
    (code) => !right.includes(code),
  ) ?? '';

it('stops 500 guesses of an authenticator app at the same time at the limit of their sign-ins and of the account', async () => {
  const { client, email } = await customer(souk);
  const { startTotpEnrolment } = await client.ok<{ startTotpEnrolment: { secret: string } }>(START);
  const { secret } = startTotpEnrolment;
  const codeNow = (steps = 0) => totpCodeAt(secret, Date.now() + steps * 30_000);
  await client.ok(ENROL, { input: { code: codeNow() } });
  const begin = async () => {
    const { signIn } = await souk.client().ok<{
      signIn: { tokens: object | null; pendingSignIn: { token: string } | null };
    }>(PENDING, { input: { email, password: PASSWORD } });
    expect(signIn.tokens).toBeNull();
    return signIn.pendingSignIn?.token ?? '';
  };
  const code = wrong([-2, -1, 0, 1, 2, 3, 4].map((steps) => codeNow(steps)));
  const guess = (pendingSignInToken: string) =>
    souk.client().run<Payload>(CONFIRM, { input: { pendingSignInToken, code } });

  const one = await begin();
  const ofOne = await tally(Array.from({ length: GUESSES }, () => guess(one)));
  expect(ofOne.CODE_INVALID).toBe(5);
  expect(ofOne.TOKENS).toBeUndefined();

  const many = await Promise.all(Array.from({ length: GUESSES / 5 }, begin));
  const ofMany = await tally(many.flatMap((token) => Array.from({ length: 5 }, () => guess(token))));
  expect(ofMany).toEqual({ CODE_INVALID: 5, TOO_MANY_ATTEMPTS: GUESSES - 5 });
});

it('stops 500 guesses of a mailed code at the same time after five', async () => {
  const email = freshEmail('guessed');
  const person = { firstName: 'Test', lastName: 'Customer', email, password: PASSWORD };
  await souk.client().ok(REGISTER_CUSTOMER, { input: { idempotencyKey: randomUUID(), ...person } });
  const right = await mailedCode(souk, email);
  const verify = (code: string) =>
    souk.client().run<Payload>(VERIFY_EMAIL.replace('verifyEmail(', 'payload: verifyEmail('), {
      input: { email, code, role: 'CUSTOMER' },
    });
  const guesses = await tally(Array.from({ length: GUESSES }, () => verify(wrong([right]))));
  expect(guesses).toEqual({ CODE_INVALID: 5, CODE_TOO_MANY_ATTEMPTS: GUESSES - 5 });
  expect((await verify(right)).data?.payload).toMatchObject({
    tokens: null,
    userErrors: [{ code: 'CODE_TOO_MANY_ATTEMPTS' }],
  });
});
