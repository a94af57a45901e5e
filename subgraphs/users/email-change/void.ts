import type { Ctx } from '../context.ts';
import { changeCodeId, idsOfAddress } from '../otp/codes.ts';

/** Makes all codes that were mailed to an address void; requests go on counting. */
export async function voidCodes(ctx: Ctx, email: string): Promise<void> {
  await voidCodesOf(ctx, idsOfAddress(email));
}

/** Ends the pending change of an account with its code; does nothing without one. Call it within a transaction. */
export async function endPendingChange(ctx: Ctx, userId: string): Promise<void> {
  const pending = await ctx.db.emailChanges
    .findOneAndUpdate({ userId, status: 'PENDING' }, { $set: { status: 'ENDED' } })
    .lean();
  await ctx.db.users.updateOne(
    { _id: userId, pendingEmail: { $ne: null } },
    { $set: { pendingEmail: null } },
  );
  if (pending) await voidCodesOf(ctx, [changeCodeId(userId, pending.newEmail)]);
}

async function voidCodesOf(ctx: Ctx, ids: string[]): Promise<void> {
  const nothing = { codeHash: null, codeSeed: null, requestedAt: null };
  await ctx.db.otps.updateMany({ _id: { $in: ids } }, { $set: nothing });
}
