import { randomBytes } from 'node:crypto';
import { encrypt } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { hashCode, newCode, type OtpSubject, otpId } from './codes.ts';
import type { OtpDocument } from './otp.model.ts';

const HOUR_MS = 60 * 60_000;
// For this long an expired code is distinguished from a wrong one.
const CODE_KEPT_MS = 24 * HOUR_MS;
// The length of the hash of a code.
const HASH_BYTES = 32;

/**
 * Mails a new code, which replaces the previous one. Runs in the caller's transaction, so that the stored code and the
 * mailed code are the same.
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
  const id = otpId(subject);
  const code = newCode();
  const expiresAt = new Date(Date.now() + lifeSeconds * 1000);
  const purgeAt = purgeAfter(expiresAt);
  const codeHash = hashCode(ctx.config, id, code);
  const issued = { accountId: account._id, codeHash, expiresAt, purgeAt, tries: 0, requestedAt: null };
  await ctx.db.otps.updateOne({ _id: id }, { $set: issued });
  const isFirst = subject.purpose === 'RESET_PASSWORD' && account.passwordHash === null;
  await ctx.emit('user.otp_requested', account._id, {
    userId: account._id,
    email: account.email,
    firstName: account.firstName,
    role: subject.role,
    // The mail for a first password must not speak of a changed one.
    purpose: isFirst ? 'SET_PASSWORD' : subject.purpose,
    code: encrypt(code, ctx.config.SOUK_INTERNAL_KEY),
    expiresAt: expiresAt.toISOString(),
  });
}

/**
 * Stores that a code was requested, before looking up whether there is an account. It replaces the previous code by a
 * hash that no code has, so that guesses get the same answers for known and unknown addresses.
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
  const newestFirst = { $position: 0, $slice: ctx.config.OTP_PER_HOUR };
  const codeHash = randomBytes(HASH_BYTES).toString('base64url');
  const expiresAt = new Date(Date.now() + ctx.config.OTP_SECONDS * 1000);
  const purgeAt = purgeAfter(expiresAt);
  await ctx.db.otps.updateOne(
    { _id: otpId(subject) },
    {
      $set: { accountId: null, codeHash, expiresAt, purgeAt, tries: 0, requestedAt },
      $push: {
        askedAt: { $each: [new Date()], ...newestFirst },
        askedWith: { $each: askedWith, ...newestFirst },
      },
    },
    { upsert: true },
  );
}

const purgeAfter = (expiresAt: Date): Date => new Date(expiresAt.getTime() + CODE_KEPT_MS);

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
