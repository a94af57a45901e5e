import { type VerifiedAuthenticationResponse, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { recordChange } from '@souk/subgraph';
import type { z } from 'zod';
import type { Ctx } from '../context.ts';
import { badPasskey, type ChallengeUse, takeChallenge } from './challenges.ts';
import type { PasskeyDocument } from './passkey.model.ts';
import { relyingParty } from './relying-party.ts';
import { assertionResponse } from './responses.ts';

/** What a passkey is used for. */
export interface AssertionUse extends ChallengeUse {
  /** Whether the authenticator has to verify the person, by a PIN or a finger: wherever no password was shown. */
  mustVerifyPerson: boolean;
}

type Response = z.output<typeof assertionResponse>;

/**
 * Accepts what a browser signed with a passkey, once; returns the passkey. Raises Refusal PASSKEY_INVALID.
 */
export async function acceptAssertion(
  ctx: Ctx,
  given: unknown,
  { mustVerifyPerson, ...use }: AssertionUse,
  field: string[] = ['input', 'response'],
): Promise<PasskeyDocument> {
  const parsed = assertionResponse.safeParse(given);
  if (!parsed.success) throw badPasskey(field);
  const response = parsed.data;
  const challenge = await takeChallenge(ctx, response.response.clientDataJSON, use, field);
  const passkey = await ctx.db.passkeys.findOne({ credentialId: response.id }).lean();
  const isTheirs = passkey !== null && (use.accountId === null || passkey.accountId === use.accountId);
  if (!isTheirs || !isHandleOf(response, passkey)) throw badPasskey(field);
  const verified = await verify(ctx, response, passkey, { challenge, mustVerifyPerson });
  if (!verified || !(await count(ctx, passkey, verified))) throw badPasskey(field);
  return passkey;
}

const isHandleOf = ({ response: { userHandle } }: Response, { accountId }: PasskeyDocument): boolean =>
  userHandle === undefined || Buffer.from(userHandle, 'base64url').toString() === accountId;

type Verified = VerifiedAuthenticationResponse['authenticationInfo'];

async function verify(
  ctx: Ctx,
  response: Response,
  { _id, credentialId, publicKey }: PasskeyDocument,
  { challenge, mustVerifyPerson }: { challenge: string; mustVerifyPerson: boolean },
): Promise<Verified | null> {
  const { id, origins } = relyingParty(ctx.config);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origins,
      expectedRPID: id,
      // The counter is compared in `count`, with the stored one as it then is.
      credential: {
        id: credentialId,
        publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')),
        counter: 0,
      },
      requireUserVerification: mustVerifyPerson,
    });
    return verified ? authenticationInfo : null;
  } catch (error) {
    ctx.log.info(
      { passkeyId: _id, reason: error instanceof Error ? error.message : null },
      'a passkey was refused',
    );
    return null;
  }
}

/**
 * Stores the counter of an assertion by comparing and setting, so that of two with one counter one passes. A counter that did
 * not grow is a sign that the key was copied. Passkeys that people copy between their devices have counters of 0, or one per
 * device, so for them it is recorded and let through; a key that cannot be copied is refused.
 */
async function count(ctx: Ctx, passkey: PasskeyDocument, now: Verified): Promise<boolean> {
  const { _id, counter } = passkey;
  const grew = now.newCounter > counter || (now.newCounter === 0 && counter === 0);
  if (!grew) await recordSuspicion(ctx, passkey, now.newCounter);
  if (!grew && !passkey.canSync) return false;
  const stored = await ctx.db.passkeys.updateOne(
    { _id, counter },
    {
      $set: {
        counter: Math.max(counter, now.newCounter),
        isSynced: now.credentialBackedUp,
        lastUsedAt: new Date(),
      },
    },
  );
  return stored.modifiedCount === 1;
}

async function recordSuspicion(
  ctx: Ctx,
  { _id, accountId, counter, canSync }: PasskeyDocument,
  shown: number,
): Promise<void> {
  ctx.log.warn(
    { passkeyId: _id, accountId, counter, shown, canSync },
    'the counter of a passkey did not grow',
  );
  await ctx.transaction(() =>
    recordChange(ctx, { entity: 'Passkey', id: _id, before: { counter }, after: { counter: shown } }),
  );
}
