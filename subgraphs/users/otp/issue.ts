import { randomBytes } from 'node:crypto';
import { type Encrypted, encrypt, refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { codeOf, hashCode, newSeed, type OtpSubject, otpId } from './codes.ts';
import type { OtpDocument } from './otp.model.ts';

const HOUR_MS = 60 * 60_000;
// For this long an expired code is distinguished from a wrong one.
const CODE_KEPT_MS = 24 * HOUR_MS;
// The length of the hash of a code.
const HASH_BYTES = 32;

/**
 * Mails a code. Runs in the caller's transaction, so that the stored code and the mailed code are the same.
 */
export async function issueCode(
  ctx: Ctx,
  account: AccountDocument,
  subject: OtpSubject,
  lifeSeconds: number = ctx.config.OTP_SECONDS,
): Promise<void> {
  await noteAsked(ctx, subject);
  await mailCode(ctx, account, subject, lifeSeconds);
}

/** As {@link issueCode}, for a request that {@link noteRequest} has already stored. */
export async function mailCode(
  ctx: Ctx,
  account: AccountDocument,
  subject: OtpSubject,
  lifeSeconds: number = ctx.config.OTP_SECONDS,
): Promise<void> {
  const { code, expiresAt } = await setCode(ctx, otpId(subject), account._id, lifeSeconds);
  const isFirst = subject.purpose === 'RESET_PASSWORD' && account.passwordHash === null;
  await ctx.emit('user.otp_requested', account._id, {
    ...personOf(account),
    role: subject.role,
    // The mail for a first password must not speak of a changed one.
    purpose: isFirst ? 'SET_PASSWORD' : subject.purpose,
    code,
    expiresAt: expiresAt.toISOString(),
  });
}

/**
 * Stores the code of an id, and returns it as mails carry it. A code that is still valid stays the same: somebody who requests codes
 * for a stranger's address must not make void what its owner is about to type.
 */
export async function setCode(
  ctx: Ctx,
  id: string,
  accountId: string,
  lifeSeconds: number = ctx.config.OTP_SECONDS,
): Promise<{ code: Encrypted; expiresAt: Date }> {
  const valid = await validCode(ctx, id);
  const kept = valid?.accountId === accountId ? valid : null;
  const codeSeed = kept?.codeSeed ?? newSeed();
  const code = codeOf(ctx.config, id, codeSeed);
  const expiresAt = later(kept?.expiresAt, lifeSeconds);
  const codeHash = hashCode(ctx.config, id, code);
  const purgeAt = purgeAfter(expiresAt);
  await ctx.db.otps.updateOne(
    { _id: id },
    {
      $set: {
        accountId,
        codeHash,
        codeSeed,
        usedHash: null,
        expiresAt,
        purgeAt,
        tries: 0,
        requestedAt: null,
      },
    },
    { upsert: true },
  );
  return { code: encrypt(code, ctx.config.SOUK_INTERNAL_KEY), expiresAt };
}

/** Stores that no code is right for an id, which guesses cannot tell from a code; returns when that expires. */
export async function setNoCode(ctx: Ctx, id: string): Promise<Date> {
  const none = noCode(ctx);
  await ctx.db.otps.updateOne({ _id: id }, { $set: none }, { upsert: true });
  return none.expiresAt;
}

function noCode(ctx: Ctx) {
  const codeHash = randomBytes(HASH_BYTES).toString('base64url');
  const expiresAt = later(undefined, ctx.config.OTP_SECONDS);
  const purgeAt = purgeAfter(expiresAt);
  const none = { accountId: null, codeSeed: null, usedHash: null, tries: 0, requestedAt: null };
  return { ...none, codeHash, expiresAt, purgeAt };
}

/** The stored code of an id where it can still be used. */
async function validCode(ctx: Ctx, id: string): Promise<OtpDocument | null> {
  const otp = await ctx.db.otps.findById(id).lean();
  return otp?.codeHash && otp.codeSeed && otp.expiresAt > new Date() ? otp : null;
}

/**
 * Stores that a code was requested, before looking up whether there is an account. Unless there is a valid code, which stays,
 * it stores a hash that no code has, so that guesses get the same answers for known and unknown addresses.
 */
export async function noteRequest(ctx: Ctx, subject: OtpSubject, keyHash: string): Promise<void> {
  await noteAsked(ctx, subject, new Date(), [keyHash]);
}

async function noteAsked(
  ctx: Ctx,
  subject: OtpSubject,
  requestedAt: Date | null = null,
  askedWith: string[] = [],
): Promise<void> {
  const id = otpId(subject);
  const newestFirst = { $position: 0, $slice: ctx.config.OTP_PER_HOUR };
  const valid = await validCode(ctx, id);
  const expiresAt = later(valid?.expiresAt, ctx.config.OTP_SECONDS);
  const state = valid ? { expiresAt, purgeAt: purgeAfter(expiresAt), tries: 0 } : noCode(ctx);
  await ctx.db.otps.updateOne(
    { _id: id },
    {
      $set: { ...state, requestedAt },
      $push: {
        askedAt: { $each: [new Date()], ...newestFirst },
        askedWith: { $each: askedWith, ...newestFirst },
      },
    },
    { upsert: true },
  );
}

const purgeAfter = (expiresAt: Date): Date => new Date(expiresAt.getTime() + CODE_KEPT_MS);

const later = (than: Date | undefined, seconds: number): Date =>
  new Date(Math.max(than?.getTime() ?? 0, Date.now() + seconds * 1000));

/** The refusal of a request during the waiting time. */
export const tooSoon = (wait: number, field: string[]) =>
  refusal(
    'TOO_MANY_ATTEMPTS',
    `A code for this address was requested a short time ago. Request the next one in ${wait} s.`,
    field,
    { type: 'RetryLaterError', retryAfterSeconds: wait },
  );

/** The seconds until the next code may be requested; 0 when it may be requested now. */
export function secondsToWait({ config }: Ctx, otp: Pick<OtpDocument, 'askedAt'> | null): number {
  const newest = otp?.askedAt[0];
  const oldestOfAll = otp?.askedAt[config.OTP_PER_HOUR - 1];
  const free = [
    newest ? newest.getTime() + config.OTP_COOLDOWN_SECONDS * 1000 : 0,
    oldestOfAll ? oldestOfAll.getTime() + HOUR_MS : 0,
  ];
  return Math.max(0, Math.ceil((Math.max(...free) - Date.now()) / 1000));
}

/** When the current code of a subject expires; null when there is none. */
export async function expiryOf(ctx: Ctx, subject: OtpSubject): Promise<Date | null> {
  const otp = await ctx.db.otps.findById(otpId(subject)).lean();
  return otp?.codeHash ? otp.expiresAt : null;
}
