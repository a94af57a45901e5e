import { decrypt, refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { countGuess, uncountGuess } from './guesses.ts';
import { hashRecoveryCode, plainCode } from './recovery-codes.ts';
import { stepOfCode } from './totp.ts';

const FIELD = ['input', 'code'];
const TOTP_CODE = /^\d{6}$/;

/** The refusal of a code that is wrong or was used before. */
export const wrongCode = () => refusal('CODE_INVALID', 'The code is wrong, or was used before.', FIELD);

/**
 * Accepts a code of the account's authenticator app, or one of its recovery codes, once. Raises Refusal CODE_INVALID and
 * TOO_MANY_ATTEMPTS.
 */
export async function acceptCode(ctx: Ctx, account: AccountDocument, typed: string): Promise<void> {
  const code = plainCode(typed);
  if (!TOTP_CODE.test(code)) return acceptRecoveryCode(ctx, account, code);
  await countGuess(ctx, account);
  if (!(await acceptTotp(ctx, account._id, code))) throw wrongCode();
  await uncountGuess(ctx, account._id);
}

/** One conditional update stores the step of the code: of two uses of one code, or of an older one, none passes. */
async function acceptTotp(ctx: Ctx, accountId: string, code: string): Promise<boolean> {
  const factors = await ctx.db.secondFactors.findById(accountId, { totp: 1 }).lean();
  if (!factors?.totp) return false;
  const { secret } = factors.totp;
  const step = stepOfCode(decrypt(secret, ctx.config.SOUK_INTERNAL_KEY), code);
  if (step === null) return false;
  const accepted = await ctx.db.secondFactors.updateOne(
    { _id: accountId, 'totp.secret': secret, 'totp.lastStep': { $lt: step } },
    { $set: { 'totp.lastStep': step } },
  );
  return accepted.modifiedCount === 1;
}

async function acceptRecoveryCode(ctx: Ctx, account: AccountDocument, code: string): Promise<void> {
  const { _id: userId } = account;
  const hash = hashRecoveryCode(ctx.config, userId, code);
  await ctx.transaction(async () => {
    const left = await ctx.db.secondFactors
      .findOneAndUpdate(
        { _id: userId, recoveryCodes: hash },
        { $pull: { recoveryCodes: hash } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!left) throw wrongCode();
    const remainingCount = left.recoveryCodes.length;
    await ctx.emit('user.recovery_code_used', userId, { ...personOf(account), remainingCount });
  });
}
