import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { isCode, type OtpSubject, otpId } from './codes.ts';

const MAX_TRIES = 5;
const FIELD = ['input', 'code'];

const wrong = () => refusal('CODE_INVALID', 'The code is wrong. Use the code of the newest mail.', FIELD);

/** A correct code, for {@link useCode}. */
export interface CheckedCode {
  id: string;
  hash: string;
}

/**
 * Checks a code; raises CODE_INVALID, CODE_EXPIRED or CODE_TOO_MANY_ATTEMPTS. Each attempt is counted before the code is
 * compared and outside of any transaction, so neither concurrent guesses nor a rollback allow more than five attempts.
 */
export const checkCode = (ctx: Ctx, subject: OtpSubject, code: string): Promise<CheckedCode> =>
  checkCodeOf(ctx, otpId(subject), code);

/** As {@link checkCode}, of the code that is stored under an id. */
export async function checkCodeOf(ctx: Ctx, id: string, code: string): Promise<CheckedCode> {
  const now = new Date();
  const otp = await ctx.db.otps
    .findOneAndUpdate(
      { _id: id, codeHash: { $type: 'string' }, tries: { $lt: MAX_TRIES }, expiresAt: { $gt: now } },
      { $inc: { tries: 1 } },
      { returnDocument: 'after' },
    )
    .lean();
  if (!otp?.codeHash) throw await whyNot(ctx, id, now);
  if (!isCode(ctx.config, id, code, otp.codeHash)) throw wrong();
  return { id, hash: otp.codeHash };
}

async function whyNot(ctx: Ctx, id: string, now: Date) {
  const otp = await ctx.db.otps.findById(id).lean();
  if (!otp?.codeHash) return wrong();
  if (otp.expiresAt <= now) return refusal('CODE_EXPIRED', 'The code has expired. Request a new one.', FIELD);
  return refusal('CODE_TOO_MANY_ATTEMPTS', 'Too many wrong codes were entered. Request a new one.', FIELD);
}

/** Consumes a checked code, in the transaction of what it allows. Raises CODE_INVALID when it was used meanwhile. */
export async function useCode(ctx: Ctx, { id, hash }: CheckedCode): Promise<void> {
  const used = await ctx.db.otps.updateOne(
    { _id: id, codeHash: hash },
    { $set: { codeHash: null, codeSeed: null, usedHash: hash } },
  );
  if (used.modifiedCount === 0) throw wrong();
}

/** Whether a code is the one that was used last, in an attempt that counts: for repetitions whose answer was lost. */
export async function wasUsed(ctx: Ctx, subject: OtpSubject, code: string): Promise<boolean> {
  const id = otpId(subject);
  const otp = await ctx.db.otps
    .findOneAndUpdate(
      { _id: id, usedHash: { $type: 'string' }, tries: { $lt: MAX_TRIES } },
      { $inc: { tries: 1 } },
    )
    .lean();
  return otp?.usedHash != null && isCode(ctx.config, id, code, otp.usedHash);
}
