import { anonymous, sessionStore, type Viewer, viewerOf } from '@souk/subgraph';
import { Authenticator, type Behaviour } from '@souk/testing/authenticator.ts';
import { totpCodeAt } from '../second-factor/totp.ts';
import type { TestUsers } from './rig.ts';
import { claimsOf, customer, PASSWORD, type Payload, payloadOf, SIGN_IN, tokensOf } from './steps.ts';

const ERRORS = 'userErrors { code field message }';
const TOKENS = 'tokens { accessToken refreshToken tokenType expiresAt }';
const PENDING = 'pendingSignIn { token methods isEnrolmentRequired expiresAt }';
const USER = 'user { id email firstName }';
const ONE_STEP_MS = 30_000;

const of = (name: string, input: string, fields: string) =>
  `mutation ($input: ${input}!) { payload: ${name}(input: $input) { ${fields} ${ERRORS} } }`;

export const SIGN_IN_PENDING = of('signIn', 'SignInInput', `${USER} seller { id } ${TOKENS} ${PENDING}`);
export const CONFIRM = of('confirmSignIn', 'ConfirmSignInInput', `${USER} ${TOKENS}`);
export const CONFIRM_WITH_PASSKEY = of(
  'confirmSignInWithPasskey',
  'ConfirmSignInWithPasskeyInput',
  `${USER} ${TOKENS}`,
);
export const CONFIRM_IDENTITY = of('confirmIdentity', 'ConfirmIdentityInput', `${TOKENS} proofExpiresAt`);
export const START_TOTP = of('startTotpEnrolment', 'StartTotpEnrolmentInput', 'secret otpauthUri expiresAt');
export const CONFIRM_TOTP = of(
  'confirmTotpEnrolment',
  'ConfirmTotpEnrolmentInput',
  `${USER} ${TOKENS} recoveryCodes`,
);
export const START_REGISTRATION = of('startPasskeyRegistration', 'StartPasskeyRegistrationInput', 'options');
export const FINISH_REGISTRATION = of(
  'finishPasskeyRegistration',
  'FinishPasskeyRegistrationInput',
  `passkey { id name createdAt lastUsedAt isSynced } ${USER} ${TOKENS} recoveryCodes`,
);
export const START_PASSKEY_SIGN_IN = of('startPasskeySignIn', 'StartPasskeySignInInput', 'options');
export const SIGN_IN_WITH_PASSKEY = of('signInWithPasskey', 'SignInWithPasskeyInput', `${USER} ${TOKENS}`);
export const START_CONFIRMATION = `mutation { payload: startPasskeyConfirmation { options ${ERRORS} } }`;
export const DISABLE_TOTP = `mutation { payload: disableTotp { user { id } ${ERRORS} } }`;
export const REGENERATE = `mutation { payload: regenerateRecoveryCodes { recoveryCodes ${ERRORS} } }`;
export const DELETE_PASSKEY = `mutation ($id: ID!) { payload: deletePasskey(id: $id) { deletedId user { id } ${ERRORS} } }`;
export const RENAME_PASSKEY = `mutation ($id: ID!, $input: RenamePasskeyInput!) {
  payload: renamePasskey(id: $id, input: $input) { passkey { id name } ${ERRORS} }
}`;
export const RESET_FACTORS = `mutation ($id: ID!) { payload: resetSecondFactors(id: $id) { user { id } ${ERRORS} } }`;
export const FACTORS = `{ me { proofExpiresAt user { secondFactors {
  totp { isEnabled confirmedAt remainingRecoveryCodeCount } passkeys { id name lastUsedAt isSynced }
} } } }`;

/** A payload of the operations above. */
export interface FactorPayload extends Payload {
  pendingSignIn?: {
    token: string;
    methods: string[];
    isEnrolmentRequired: boolean;
    expiresAt: string;
  } | null;
  secret?: string | null;
  otpauthUri?: string | null;
  recoveryCodes?: string[] | null;
  options?: unknown;
  passkey?: { id: string; name: string; lastUsedAt: string | null; isSynced: boolean } | null;
  proofExpiresAt?: string | null;
}

/** Runs an operation above with an input. */
export const ask = (
  users: TestUsers,
  query: string,
  input: object,
  viewer: Viewer = anonymous,
  ip = '192.0.2.1',
): Promise<FactorPayload> => payloadOf(users, query, input, { viewer, ip });

/** Runs an operation above that takes no input; raises for GraphQL errors. */
export async function act(
  users: TestUsers,
  query: string,
  viewer: Viewer,
  variables: object = {},
): Promise<FactorPayload> {
  const { data, errors } = await users.from<{ payload: FactorPayload }>({}, query, variables, viewer);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.payload;
}

/** The viewer that the gateway makes of a token now; anonymous when its session has ended. */
export async function viewerOfSession(users: TestUsers, accessToken: string): Promise<Viewer> {
  const { sid } = claimsOf(accessToken);
  const session = await sessionStore(users.redis, users.redisPrefix).get(String(sid));
  return session ? viewerOf(session.kind, { ...session, sessionId: String(sid) }) : anonymous;
}

/** The code that an authenticator app shows, some steps ahead. */
export const codeOf = (secret: string, steps = 0): string =>
  totpCodeAt(secret, Date.now() + steps * ONE_STEP_MS);

/** Makes an account forget which codes it accepted, as if time had passed. */
export async function letCodesPass(users: TestUsers, accountId: string): Promise<void> {
  await users
    .collection('secondFactors')
    .updateOne({ _id: accountId as never }, { $set: { 'totp.lastStep': 0 } });
}

/** A customer that is signed in. */
export async function signedIn(users: TestUsers, email: string, role = 'CUSTOMER') {
  const id = await customer(users, email);
  const { accessToken, refreshToken } = tokensOf(
    await payloadOf(users, SIGN_IN, { email, password: PASSWORD, role }),
  );
  return { id, email, accessToken, refreshToken, viewer: await viewerOfSession(users, accessToken) };
}

/** Turns the authenticator app of a viewer on. */
export async function enrol(users: TestUsers, viewer: Viewer) {
  const { secret } = await ask(users, START_TOTP, {}, viewer);
  if (!secret) throw new Error('no secret was shown');
  const { recoveryCodes, userErrors } = await ask(users, CONFIRM_TOTP, { code: codeOf(secret) }, viewer);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return { secret, recoveryCodes: recoveryCodes ?? [] };
}

/** A customer with an authenticator app, whose codes may be used again. */
export async function withTotp(users: TestUsers, email: string) {
  const person = await signedIn(users, email);
  const enrolled = await enrol(users, person.viewer);
  await letCodesPass(users, person.id);
  return { ...person, ...enrolled };
}

/** The token of a sign-in with the right password that waits for a second factor. */
export async function pendingToken(users: TestUsers, email: string, role = 'CUSTOMER'): Promise<string> {
  const { pendingSignIn, tokens } = await ask(users, SIGN_IN_PENDING, { email, password: PASSWORD, role });
  if (!pendingSignIn || tokens) throw new Error('the sign-in is not pending');
  return pendingSignIn.token;
}

/** Registers a passkey for a viewer. */
export async function registerPasskey(
  users: TestUsers,
  viewer: Viewer,
  authenticator = new Authenticator(),
  behaviour: Behaviour = {},
) {
  const { options } = await ask(users, START_REGISTRATION, {}, viewer);
  const response = authenticator.register(options, behaviour);
  const payload = await ask(users, FINISH_REGISTRATION, { name: 'Key', response }, viewer);
  if (!payload.passkey) throw new Error(JSON.stringify(payload.userErrors));
  return { authenticator, passkey: payload.passkey, recoveryCodes: payload.recoveryCodes ?? null };
}
