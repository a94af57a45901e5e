import { decrypt, encrypt, recordChange, refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import type { SignedIn } from '../sign-in/complete-sign-in.ts';
import { wrongCode } from './accept-code.ts';
import { factorAdded, factorRemoved, storeRecoveryCodes } from './changes.ts';
import { assertFirstFactor, enrolling, provenAccount, signInEnrolled } from './enrolling.ts';
import { countGuess, uncountGuess } from './guesses.ts';
import { countAttempt } from './pending-sign-in.ts';
import { plainCode } from './recovery-codes.ts';
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts';

const STARTED_MS = 10 * 60_000;
const TOTP = { method: 'TOTP', passkeyName: null } as const;

/** A secret for an authenticator app, shown once. */
export interface StartedTotp {
  secret: string;
  otpauthUri: string;
  expiresAt: Date;
}

/** Makes a secret for an authenticator app, which replaces one that was not confirmed. Raises the Refusals of `enrolling`. */
export async function startTotpEnrolment(
  ctx: Ctx,
  input: { pendingSignInToken?: string | null },
): Promise<StartedTotp> {
  const { account } = await enrolling(ctx, input.pendingSignInToken);
  const secret = newTotpSecret();
  const startedAt = new Date();
  await ctx.db.secondFactors.updateOne(
    { _id: account._id },
    { $set: { startedTotp: { secret: encrypt(secret, ctx.config.SOUK_INTERNAL_KEY), startedAt } } },
    { upsert: true },
  );
  return {
    secret,
    otpauthUri: totpUri(secret, account.email),
    expiresAt: new Date(startedAt.getTime() + STARTED_MS),
  };
}

/** A sign-in or session with a confirmed authenticator app. */
export interface ConfirmedEnrolment extends Partial<SignedIn> {
  recoveryCodes: string[] | null;
}

/**
 * Turns the authenticator app on with its first code, which counts as used: the next sign-in needs a later one. Raises
 * Refusal CODE_INVALID, CODE_EXPIRED, CODE_TOO_MANY_ATTEMPTS, TOO_MANY_ATTEMPTS, and those of `enrolling`.
 */
export async function confirmTotpEnrolment(
  ctx: Ctx,
  input: { code: string; pendingSignInToken?: string | null },
): Promise<ConfirmedEnrolment> {
  const who = await enrolling(ctx, input.pendingSignInToken);
  const { account, pending } = who;
  if (pending) await countAttempt(ctx, pending);
  await countGuess(ctx, account);
  const totp = await startedTotp(ctx, account, plainCode(input.code));
  const recoveryCodes = await ctx.transaction(async () => {
    const confirmed = await ctx.db.secondFactors.updateOne(
      { _id: account._id, 'startedTotp.secret': totp.secret },
      { $set: { totp, startedTotp: null } },
    );
    if (confirmed.modifiedCount === 0) throw wrongCode();
    const codes = await factorAdded(ctx, account, TOTP);
    assertFirstFactor(who, codes);
    return codes;
  });
  await uncountGuess(ctx, account._id);
  return { ...(await signInEnrolled(ctx, who)), recoveryCodes };
}

async function startedTotp(ctx: Ctx, { _id }: AccountDocument, code: string) {
  const started = (await ctx.db.secondFactors.findById(_id, { startedTotp: 1 }).lean())?.startedTotp;
  if (!started) throw wrongCode();
  if (started.startedAt.getTime() < Date.now() - STARTED_MS) {
    throw refusal('CODE_EXPIRED', 'The secret is older than ten minutes. Start again.', ['input', 'code']);
  }
  const step = stepOfCode(decrypt(started.secret, ctx.config.SOUK_INTERNAL_KEY), code);
  if (step === null) throw wrongCode();
  return { ...started, confirmedAt: new Date(), lastStep: step };
}

/** Turns the viewer's authenticator app off. Raises Refusal INVALID_STATE when there is none, and SECOND_FACTOR_REQUIRED. */
export async function disableTotp(ctx: Ctx): Promise<AccountDocument> {
  const account = await provenAccount(ctx);
  await ctx.transaction(async () => {
    const off = await ctx.db.secondFactors.updateOne(
      { _id: account._id, totp: { $ne: null } },
      { $set: { totp: null, startedTotp: null } },
    );
    if (off.modifiedCount === 0) throw refusal('INVALID_STATE', 'There is no authenticator app to turn off.');
    await factorRemoved(ctx, account, TOTP);
  });
  return account;
}

/** New recovery codes and their owner. */
export interface RegeneratedCodes {
  user: AccountDocument;
  recoveryCodes: string[];
}

/** Replaces the viewer's recovery codes, used or not. Raises Refusal INVALID_STATE without a second factor. */
export async function regenerateRecoveryCodes(ctx: Ctx): Promise<RegeneratedCodes> {
  const account = await provenAccount(ctx);
  const { _id: userId } = account;
  return ctx.transaction(async () => {
    // Written, so that a concurrent removal of the last factor conflicts with it.
    const has = await ctx.db.users.updateOne(
      { _id: userId, hasSecondFactor: true },
      { $set: { hasSecondFactor: true } },
    );
    if (has.matchedCount === 0) {
      throw refusal('INVALID_STATE', 'Recovery codes belong to a second factor, and there is none.');
    }
    const former = await ctx.db.secondFactors.findById(userId, { recoveryCodes: 1 }).lean();
    const recoveryCodes = await storeRecoveryCodes(ctx, userId);
    await ctx.emit('user.recovery_codes_renewed', userId, personOf(account));
    // How many there were and are, and none of them. The log withholds every field that is named for recovery.
    await recordChange(ctx, {
      entity: 'User',
      id: userId,
      before: { remainingBackupCount: former?.recoveryCodes.length ?? 0 },
      after: { remainingBackupCount: recoveryCodes.length },
    });
    return { user: account, recoveryCodes };
  });
}
