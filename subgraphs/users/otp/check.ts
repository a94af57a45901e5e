import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { isCode, type OtpSubject, otpId } from './codes.ts';

const MOST_TRIES = 5;
const FIELD = ['input', 'code'];

const wrong = () =>
  refusal('OTP_INVALID', 'The code is wrong. The newest one mailed is the one that counts.', FIELD);

/** A code that proved right, for {@link useCode}. */
export interface CheckedCode {
  id: string;
  hash: string;
}

/**
 * Checks a code; raises OTP_INVALID, OTP_EXPIRED or OTP_TOO_MANY_ATTEMPTS. Each try is counted before the code is
 * looked at and outside of any transaction: neither guesses made at once nor a rollback give more than five tries.
 */
export async function checkCode(ctx: Ctx, subject: OtpSubject, code: string): Promise<CheckedCode> {
  const id = otpId(subject);
  const now = new Date();
  const otp = await ctx.db.Otp.findOneAndUpdate(
    { _id: id, codeHash: { $type: 'string' }, tries: { $lt: MOST_TRIES }, expiresAt: { $gt: now } },
    { $inc: { tries: 1 } },
    { returnDocument: 'after' },
  ).lean();
  if (!otp?.codeHash) throw await whyNot(ctx, id, now);
  if (!isCode(ctx.config, id, code, otp.codeHash)) throw wrong();
  return { id, hash: otp.codeHash };
}

async function whyNot(ctx: Ctx, id: string, now: Date) {
  const otp = await ctx.db.Otp.findById(id).lean();
  if (!otp?.codeHash) return wrong();
  if (otp.expiresAt <= now) return refusal('OTP_EXPIRED', 'The code is too old. Ask for a new one.', FIELD);
  return refusal('OTP_TOO_MANY_ATTEMPTS', 'The code was tried too often. Ask for a new one.', FIELD);
}

/** Uses a checked code up, in the transaction of what it opens. Raises OTP_INVALID when it was used meanwhile. */
export async function useCode(ctx: Ctx, { id, hash }: CheckedCode): Promise<void> {
  const used = await ctx.db.Otp.updateOne({ _id: id, codeHash: hash }, { $set: { codeHash: null } });
  if (used.modifiedCount === 0) throw wrong();
}
