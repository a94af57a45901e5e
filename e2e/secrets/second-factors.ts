// People set up and use second factors: every code, key and token of theirs is remembered.
import { expect } from '@jest/globals';
import { Authenticator } from '@souk/testing/authenticator.ts';
import { totpCodeAt } from '@souk/users/second-factor/totp.ts';
import type { Client } from '../../app/client.ts';
import { customer, PASSWORD } from '../harness/actors.ts';
import type { Canaries, Hunt, SessionTokens } from './canaries.ts';

const STEP_MS = 30_000;
const TOKENS = 'tokens { accessToken refreshToken }';

const OPERATIONS = {
  signIn: ['SignInInput', `${TOKENS} pendingSignIn { token }`],
  confirmSignIn: ['ConfirmSignInInput', TOKENS],
  confirmIdentity: ['ConfirmIdentityInput', TOKENS],
  startTotpEnrolment: ['StartTotpEnrolmentInput', 'secret otpauthUri'],
  confirmTotpEnrolment: ['ConfirmTotpEnrolmentInput', `${TOKENS} recoveryCodes`],
  startPasskeyRegistration: ['StartPasskeyRegistrationInput', 'options'],
  finishPasskeyRegistration: ['FinishPasskeyRegistrationInput', `passkey { id } recoveryCodes`],
  startPasskeySignIn: ['StartPasskeySignInInput', 'options'],
  signInWithPasskey: ['SignInWithPasskeyInput', TOKENS],
  confirmSignInWithPasskey: ['ConfirmSignInWithPasskeyInput', TOKENS],
  startPasskeyConfirmation: [null, 'options'],
  regenerateRecoveryCodes: [null, 'recoveryCodes'],
} as const;
type Name = keyof typeof OPERATIONS;

interface Payload {
  tokens?: SessionTokens | null;
  pendingSignIn?: { token: string } | null;
  secret?: string;
  otpauthUri?: string;
  recoveryCodes?: string[] | null;
  options?: { challenge: string };
}

function documentOf(name: Name): string {
  const [input, fields] = OPERATIONS[name];
  const [variables, argument] = input ? [`($input: ${input}!)`, '(input: $input)'] : ['', ''];
  return `mutation ${variables} { payload: ${name}${argument} { ${fields} userErrors { code } } }`;
}

const ask = async (client: Client, name: Name, input: object = {}) =>
  (await client.ok<{ payload: Payload }>(documentOf(name), { input })).payload;
const refused = (client: Client, name: Name, input: object) => client.refused(documentOf(name), { input });

/** Remembers recovery codes as they are shown, and as they are compared. */
function addCodes(canaries: Canaries, what: string, codes: readonly string[] | null | undefined): string[] {
  expect(codes).toHaveLength(10);
  for (const [index, code] of (codes ?? []).entries()) {
    canaries.add(`${what} ${index}`, code);
    canaries.add(`${what} ${index} without hyphen`, code.replace('-', ''));
  }
  return [...(codes ?? [])];
}

async function begin({ souk, canaries }: Hunt, email: string, name: string): Promise<string> {
  const { pendingSignIn } = await ask(souk.client(), 'signIn', { email, password: PASSWORD });
  return canaries.add(`the token of ${name}`, pendingSignIn?.token ?? '');
}

/** Somebody turns an authenticator app on, signs in with its codes, and replaces the recovery codes; who that is. */
export async function authenticatorApps(hunt: Hunt): Promise<Client> {
  const { souk, canaries } = hunt;
  const { client, email } = await customer(souk);
  const started = await ask(client, 'startTotpEnrolment');
  const key = canaries.add('the key of an authenticator app', started.secret);
  canaries.add('the address of an authenticator app', started.otpauthUri);
  const codeIn = (steps: number) => totpCodeAt(key, Date.now() + steps * STEP_MS);
  const wrong = canaries.add('a wrong code of an app', codeIn(400));
  expect(await refused(client, 'confirmTotpEnrolment', { code: wrong })).toEqual(['CODE_INVALID']);
  const code = canaries.add('the first code of an app', codeIn(0));
  const enrolled = await ask(client, 'confirmTotpEnrolment', { code });
  const first = addCodes(canaries, 'recovery code', enrolled.recoveryCodes);

  const pendingSignInToken = await begin(hunt, email, 'a pending sign-in');
  const mistyped = canaries.add('a mistyped recovery code');
  expect(await refused(souk.client(), 'confirmSignIn', { pendingSignInToken, code: mistyped })).toEqual([
    'CODE_INVALID',
  ]);
  const next = canaries.add('the next code of an app', codeIn(1));
  const byApp = await ask(souk.client(), 'confirmSignIn', { pendingSignInToken, code: next });
  canaries.addTokens('a sign-in with an app', byApp.tokens ?? null);
  const unknown = canaries.add('an unknown token of a pending sign-in');
  expect(await refused(souk.client(), 'confirmSignIn', { pendingSignInToken: unknown, code: next })).toEqual([
    'INVALID_TOKEN',
  ]);

  const byCode = await ask(souk.client(), 'confirmSignIn', {
    pendingSignInToken: await begin(hunt, email, 'another pending sign-in'),
    code: first[0],
  });
  const own = souk.client(canaries.addTokens('a sign-in with a recovery code', byCode.tokens ?? null));
  expect(await refused(own, 'confirmIdentity', { code: canaries.add('a wrong proof') })).toEqual([
    'CODE_INVALID',
  ]);
  const proved = await ask(own, 'confirmIdentity', { code: first[1] });
  own.token = canaries.addTokens('a session that was proved again', proved.tokens ?? null);
  const { recoveryCodes } = await ask(own, 'regenerateRecoveryCodes');
  addCodes(canaries, 'new recovery code', recoveryCodes);
  return own;
}

/** Somebody registers a passkey, and signs in and proves the session with it. */
export async function passkeys(hunt: Hunt): Promise<void> {
  const { souk, canaries } = hunt;
  const { client, email } = await customer(souk);
  const key = new Authenticator({ origin: new URL(souk.url).origin });
  // A challenge is signed within `clientDataJSON`, where it lies encoded twice.
  const challenge = (name: string, { options }: Payload) => {
    canaries.add(`the challenge of ${name}`, options?.challenge);
    return options;
  };
  const asserted = (name: string, payload: Payload) => {
    const response = key.assert(challenge(name, payload));
    canaries.add(`the signature of ${name}`, response.response.signature);
    canaries.add(`the signed text of ${name}`, response.response.clientDataJSON);
    return response;
  };

  const options = challenge('a registration', await ask(client, 'startPasskeyRegistration'));
  const response = key.register(options);
  canaries.add('the signed text of a registration', response.response.clientDataJSON);
  const registered = await ask(client, 'finishPasskeyRegistration', { name: 'Key', response });
  addCodes(canaries, 'recovery code of a passkey', registered.recoveryCodes);

  const alone = await ask(souk.client(), 'signInWithPasskey', {
    response: asserted('a passkey alone', await ask(souk.client(), 'startPasskeySignIn')),
  });
  const own = souk.client(canaries.addTokens('a passkey alone', alone.tokens ?? null));
  const pendingSignInToken = await begin(hunt, email, 'a pending sign-in with a passkey');
  const second = await ask(souk.client(), 'confirmSignInWithPasskey', {
    pendingSignInToken,
    response: asserted(
      'a second factor',
      await ask(souk.client(), 'startPasskeySignIn', { pendingSignInToken }),
    ),
  });
  canaries.addTokens('a passkey as second factor', second.tokens ?? null);
  const proved = await ask(own, 'confirmIdentity', {
    passkeyResponse: asserted('a proof', await ask(own, 'startPasskeyConfirmation')),
  });
  canaries.addTokens('a proof by passkey', proved.tokens ?? null);
  // A challenge that nobody answers, and an answer to none.
  challenge('nobody', await ask(souk.client(), 'startPasskeySignIn'));
  const forged = key.assert({
    challenge: canaries.add('a forged challenge'),
    rpId: new URL(souk.url).hostname,
  });
  canaries.add('a forged signature', forged.response.signature);
  expect(await refused(souk.client(), 'signInWithPasskey', { response: forged })).toEqual([
    'PASSKEY_INVALID',
  ]);
}
