// No way of getting tokens passes the second factor of an account: each mutation that can answer tokens is tried here.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { serviceViewer } from '@souk/subgraph';
import { Authenticator } from '@souk/testing/authenticator.ts';
import { Kind, parse, print } from 'graphql';
import { usersOfFile } from '../testing/of-file.ts';
import {
  ask,
  CONFIRM,
  CONFIRM_IDENTITY,
  CONFIRM_TOTP,
  CONFIRM_WITH_PASSKEY,
  codeOf,
  type FactorPayload,
  FINISH_REGISTRATION,
  pendingToken,
  SIGN_IN_PENDING,
  SIGN_IN_WITH_PASSKEY,
  START_PASSKEY_SIGN_IN,
  START_REGISTRATION,
  START_TOTP,
  viewerOfSession,
  withTotp,
} from '../testing/second-factor.ts';
import { codesOf, newKey, PASSWORD, payloadOf, tokensOf } from '../testing/steps.ts';

const users = usersOfFile({}, { work: true });

const ANSWER = `tokens { accessToken refreshToken tokenType expiresAt }
  pendingSignIn { token methods isEnrolmentRequired expiresAt } userErrors { code field message }`;
const operation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { payload: ${name}(input: $input) { user { id email } ${ANSWER} } }`;
const REGISTER = operation('registerCustomer', 'RegisterCustomerInput');
const VERIFY = operation('verifyEmail', 'VerifyEmailInput');
const PROVISION = operation('provisionAccount', 'ProvisionAccountInput');
const RESET =
  'mutation ($input: ResetPasswordInput!) { payload: resetPassword(input: $input) { userErrors { code } } }';
const REQUEST_RESET = `mutation ($input: RequestPasswordResetInput!) {
  payload: requestPasswordReset(input: $input) { userErrors { code } } }`;
const REQUEST_CODE = `mutation ($input: RequestEmailVerificationInput!) {
  payload: requestEmailVerification(input: $input) { userErrors { code } } }`;

/** Tried by a caller who has the password and the mailbox of the account and not its second factor. */
const ways: Record<string, (email: string) => Promise<FactorPayload>> = {
  signIn: (email) => ask(users, SIGN_IN_PENDING, { email, password: PASSWORD }),
  verifyEmail: async (email) => {
    await users.change(email, { emailVerifiedAt: null });
    await ask(users, REQUEST_CODE, { idempotencyKey: newKey(), email });
    return ask(users, VERIFY, { email, code: await users.code(email) });
  },
  registerCustomer: (email) =>
    ask(users, REGISTER, { idempotencyKey: `key-of-${email}`, firstName: 'Lina', email, password: PASSWORD }),
  provisionAccount: (email) => {
    const input = { role: 'SELLER', firstName: 'Lina', email, password: PASSWORD, sellerId: `sel_${email}` };
    return ask(users, PROVISION, input, serviceViewer('sellers'));
  },
};

/** Mutations that answer tokens to those who have the second factor or a session; their own tests show what they ask for. */
const AFTER_THE_FACTOR = [
  'confirmIdentity',
  'confirmSignIn',
  'confirmSignInWithPasskey',
  'confirmTotpEnrolment',
  'finishPasskeyRegistration',
  'refreshToken',
  'signInWithPasskey',
];

async function account(email: string) {
  const input = { idempotencyKey: `key-of-${email}`, firstName: 'Lina', email, password: PASSWORD };
  await payloadOf(users, REGISTER, input);
  await users.change(email, { emailVerifiedAt: new Date() });
  const first = tokensOf(await ask(users, SIGN_IN_PENDING, { email, password: PASSWORD }));
  return { email, viewer: await viewerOfSession(users, first.accessToken) };
}

const sessionsOf = async (email: string) => {
  const { _id } = await users.account(email);
  return users.redis.zrange(`${users.redisPrefix}user-sessions:${_id}`, '0', '-1');
};

describe('an account with an authenticator app', () => {
  it.each(Object.keys(ways))('gets no tokens and no session by %s', async (name) => {
    const { email, viewer } = await account(`${name.toLowerCase()}@x.test`);
    const { secret } = await ask(users, START_TOTP, {}, viewer);
    await ask(users, CONFIRM_TOTP, { code: codeOf(secret ?? '') }, viewer);
    const before = await sessionsOf(email);
    const answer = await ways[name]?.(email);
    expect(answer).toMatchObject({
      tokens: null,
      pendingSignIn: { methods: ['TOTP', 'RECOVERY_CODE'], isEnrolmentRequired: false },
      userErrors: [],
    });
    // Nothing private of it is shown either; services read it anyway.
    if (name !== 'provisionAccount') expect(answer?.user?.email ?? null).toBeNull();
    expect(await sessionsOf(email)).toEqual(before);
    // The pending sign-in that it gave is one: the second factor completes it.
    const pendingSignInToken = answer?.pendingSignIn?.token;
    const done = await ask(users, CONFIRM, { pendingSignInToken, code: codeOf(secret ?? '', 1) });
    tokensOf(done);
  });

  it('keeps its second factor through a password reset, which gives no tokens', async () => {
    const { email, secret } = await withTotp(users, 'forgot@x.test');
    await ask(users, REQUEST_RESET, { idempotencyKey: newKey(), email });
    const newPassword = 'another-password-1';
    const code = await users.code(email);
    const reset = await ask(users, RESET, { email, role: 'CUSTOMER', code, newPassword });
    expect(reset).toEqual({ userErrors: [] });
    const { tokens, pendingSignIn } = await ask(users, SIGN_IN_PENDING, { email, password: newPassword });
    expect(tokens).toBeNull();
    expect(codesOf(await ask(users, CONFIRM, { pendingSignInToken: pendingSignIn?.token, code }))).toEqual([
      'CODE_INVALID',
    ]);
    tokensOf(await ask(users, CONFIRM, { pendingSignInToken: pendingSignIn?.token, code: codeOf(secret) }));
  });

  it('is not let in by a pending sign-in in place of a session or of an enrolment', async () => {
    const { email, id } = await withTotp(users, 'instead@x.test');
    const pendingSignInToken = await pendingToken(users, email);
    expect(codesOf(await ask(users, START_TOTP, { pendingSignInToken }))).toEqual(['INVALID_STATE']);
    expect(codesOf(await ask(users, CONFIRM_TOTP, { pendingSignInToken, code: '000000' }))).toEqual([
      'INVALID_STATE',
    ]);
    expect(codesOf(await ask(users, START_REGISTRATION, { pendingSignInToken }))).toEqual(['INVALID_STATE']);
    const response = new Authenticator().register({ challenge: 'x' });
    const passkey = { name: 'Mine', response, pendingSignInToken };
    expect(codesOf(await ask(users, FINISH_REGISTRATION, passkey))).toEqual(['INVALID_STATE']);
    const { errors } = await users.from({}, CONFIRM_IDENTITY, { input: { password: PASSWORD } });
    expect(errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED']);
    const { options } = await ask(users, START_PASSKEY_SIGN_IN, { pendingSignInToken });
    const foreign = new Authenticator().assert(options);
    expect(
      codesOf(await ask(users, CONFIRM_WITH_PASSKEY, { pendingSignInToken, response: foreign })),
    ).toEqual(['PASSKEY_INVALID']);
    expect(codesOf(await ask(users, SIGN_IN_WITH_PASSKEY, { response: foreign }))).toEqual([
      'PASSKEY_INVALID',
    ]);
    expect(await users.collection('passkeys').countDocuments({ accountId: id })).toBe(0);
  });
});

// Tried with a provider: e2e/providers/linking.test.ts, "gets no session from a provider".
const BY_PROVIDERS = ['signInWithProvider'];

it('each mutation that can answer tokens is tried here or asks for the second factor', () => {
  const sdl = readFileSync(join(import.meta.dirname, '..', 'generated', 'schema.graphql'), 'utf8');
  const types = parse(sdl).definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (one.fields ?? []).map((field) => ({ owner: one.name.value, field }))
      : [],
  );
  const payloads = new Set(types.flatMap(({ owner, field }) => (field.name.value === 'tokens' ? owner : [])));
  const giving = types
    .filter(({ owner, field }) => owner === 'Mutation' && payloads.has(print(field.type).replace('!', '')))
    .map(({ field }) => field.name.value);
  expect(giving.toSorted()).toEqual([...Object.keys(ways), ...AFTER_THE_FACTOR, ...BY_PROVIDERS].toSorted());
});
