import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { checkInput, isDuplicate, newId, refusal } from '@souk/subgraph';
import { line } from '@souk/text/line.ts';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { factorAdded } from '../second-factor/changes.ts';
import { assertFirstFactor, type Enrolling, enrolling, signInEnrolled } from '../second-factor/enrolling.ts';
import { countAttempt } from '../second-factor/pending-sign-in.ts';
import type { ConfirmedEnrolment } from '../second-factor/totp.service.ts';
import { badPasskey, CHALLENGE_MS, newChallenge, takeChallenge } from './challenges.ts';
import type { PasskeyDocument } from './passkey.model.ts';
import { relyingParty } from './relying-party.ts';
import { knownTransports, registrationResponse } from './responses.ts';

/** The most passkeys that an account may have. */
export const MAX_PASSKEYS = 20;
/** The most characters of the name of a passkey. */
const MAX_NAME = 60;

const rules = z.object({ name: line({ what: 'name', min: 1, max: MAX_NAME }) });

/** The name of a passkey as it is stored; raises Refusal INVALID_INPUT. */
export const readName = (input: { name: string }): string => checkInput(rules, input).name;

const tooMany = () =>
  refusal('INVALID_STATE', `An account has at most ${MAX_PASSKEYS} passkeys. Delete one first.`);

/** The options with which a browser makes a passkey. Raises the Refusals of `enrolling`, INVALID_STATE beyond twenty. */
export async function startPasskeyRegistration(
  ctx: Ctx,
  input: { pendingSignInToken?: string | null },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { account } = await enrolling(ctx, input.pendingSignInToken);
  const existing = await ctx.db.passkeys
    .find({ accountId: account._id }, { credentialId: 1, transports: 1 })
    .limit(MAX_PASSKEYS)
    .lean();
  if (existing.length >= MAX_PASSKEYS) throw tooMany();
  const { name, id } = relyingParty(ctx.config);
  return generateRegistrationOptions({
    rpName: name,
    rpID: id,
    userID: Uint8Array.from(Buffer.from(account._id)),
    userName: account.email,
    userDisplayName: account.firstName,
    challenge: await newChallenge(ctx, { purpose: 'registration', accountId: account._id }),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: existing.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: knownTransports(transports),
    })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
}

/** A passkey that was registered. */
export interface Registered extends ConfirmedEnrolment {
  passkey: PasskeyDocument;
}

/**
 * Stores the passkey that a browser made. Raises Refusal INVALID_INPUT for the name, PASSKEY_INVALID, ALREADY_EXISTS for one
 * that is registered, INVALID_STATE beyond twenty, and those of `enrolling`.
 */
export async function finishPasskeyRegistration(
  ctx: Ctx,
  input: { name: string; response: unknown; pendingSignInToken?: string | null },
): Promise<Registered> {
  const name = readName(input);
  const who = await enrolling(ctx, input.pendingSignInToken);
  if (who.pending) await countAttempt(ctx, who.pending);
  const info = await verify(ctx, who, input.response);
  const { account } = who;
  try {
    const { passkey, recoveryCodes } = await ctx.transaction(async () => {
      const made = await ctx.db.passkeys.insertOne({
        ...info,
        _id: newId('psk'),
        accountId: account._id,
        name,
      });
      const recoveryCodes = await factorAdded(ctx, account, { method: 'PASSKEY', passkeyName: name });
      assertFirstFactor(who, recoveryCodes);
      // Counted once the account is written to, so that of two at the same time the second one sees the first: a passkey beyond
      // the limit would be in no list of its owner.
      if ((await ctx.db.passkeys.countDocuments({ accountId: account._id })) > MAX_PASSKEYS) throw tooMany();
      return { passkey: made.toObject(), recoveryCodes };
    });
    return { ...(await signInEnrolled(ctx, who)), passkey, recoveryCodes };
  } catch (error) {
    if (isDuplicate(error, 'credentialId'))
      throw refusal('ALREADY_EXISTS', 'This passkey is registered already.');
    throw error;
  }
}

type Key = Pick<
  PasskeyDocument,
  'credentialId' | 'publicKey' | 'counter' | 'transports' | 'canSync' | 'isSynced'
>;

async function verify(ctx: Ctx, { account }: Enrolling, given: unknown): Promise<Key> {
  const parsed = registrationResponse.safeParse(given);
  if (!parsed.success) throw badPasskey();
  const response = parsed.data;
  const use = { purpose: 'registration', accountId: account._id } as const;
  const challenge = await takeChallenge(ctx, response.response.clientDataJSON, use, ['input', 'response']);
  const { id, origins } = relyingParty(ctx.config);
  let checked: VerifiedRegistrationResponse;
  try {
    checked = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origins,
      expectedRPID: id,
      // Where it replaces a password, each use asks for it.
      requireUserVerification: false,
    });
  } catch (error) {
    ctx.log.info({ reason: error instanceof Error ? error.message : null }, 'a new passkey was refused');
    throw badPasskey();
  }
  if (!checked.verified) throw badPasskey();
  const { credential, credentialDeviceType, credentialBackedUp } = checked.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: response.response.transports,
    canSync: credentialDeviceType === 'multiDevice',
    isSynced: credentialBackedUp,
  };
}
