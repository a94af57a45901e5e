import { randomBytes } from 'node:crypto';
import { encrypt, isDuplicate, recordChange, refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import { wordsOf } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';
import { type CheckedCode, checkCodeOf, useCode } from '../otp/check.ts';
import { changeCodeId } from '../otp/codes.ts';
import { ownAccount, ownId } from '../profile/own-account.ts';
import { digestOf } from '../secrets/digest.ts';
import { isHeld } from './held.ts';
import { endPendingChange, voidCodes } from './void.ts';

const DAY_MS = 24 * 60 * 60_000;
const TOKEN_BYTES = 32;

/**
 * Puts the pending address of the caller into effect. Raises Refusal INVALID_STATE without a pending change, CODE_INVALID,
 * CODE_EXPIRED, CODE_TOO_MANY_ATTEMPTS, and EMAIL_TAKEN for the loser of two who confirm the same address.
 */
export async function confirmEmailChange(ctx: Ctx, code: string): Promise<AccountDocument> {
  const { _id: userId, pendingEmail } = await ownAccount(ctx);
  if (pendingEmail == null) throw refusal('INVALID_STATE', 'You did not ask for another address.', null);
  const checked = await checkCodeOf(ctx, changeCodeId(userId, pendingEmail), code);
  try {
    return await ctx.transaction(() => confirm(ctx, pendingEmail, checked));
  } catch (error) {
    if (isDuplicate(error, 'email')) throw taken();
    throw error;
  }
}

async function confirm(ctx: Ctx, newEmail: string, checked: CheckedCode): Promise<AccountDocument> {
  await useCode(ctx, checked);
  const before = await ownAccount(ctx);
  const { _id: userId, email: oldEmail } = before;
  if (await isHeld(ctx, newEmail, userId)) throw taken();
  const after = await ctx.db.users
    .findOneAndUpdate(
      { _id: userId, status: 'ACTIVE', pendingEmail: newEmail, email: oldEmail },
      {
        $set: {
          email: newEmail,
          pendingEmail: null,
          emailVerifiedAt: new Date(),
          words: wordsOf({ ...before, email: newEmail }),
        },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean();
  if (!after) throw refusal('CODE_INVALID', 'The code is wrong.', ['input', 'code']);
  const undoToken = randomBytes(TOKEN_BYTES).toString('base64url');
  const undoUntil = new Date(Date.now() + ctx.config.EMAIL_UNDO_DAYS * DAY_MS);
  await ctx.db.emailChanges.updateOne(
    { userId, status: 'PENDING' },
    { $set: { status: 'CONFIRMED', undoTokenHash: digestOf(undoToken), undoUntil, purgeAt: undoUntil } },
  );
  for (const email of [oldEmail, newEmail]) await voidCodes(ctx, email);
  await ctx.emit('user.email_changed', userId, {
    ...personOf(after),
    previousEmail: oldEmail,
    undoToken: encrypt(undoToken, ctx.config.SOUK_INTERNAL_KEY),
    undoUntil: undoUntil.toISOString(),
  });
  await recordChange(ctx, {
    entity: 'User',
    id: userId,
    before: { email: oldEmail },
    after: { email: newEmail },
  });
  return after;
}

const taken = () =>
  refusal('EMAIL_TAKEN', 'Another account has this address meanwhile. Ask for another one.', [
    'input',
    'code',
  ]);

/** Drops the caller's pending change; without one it changes nothing. */
export async function cancelEmailChange(ctx: Ctx): Promise<AccountDocument> {
  await ctx.transaction(() => endPendingChange(ctx, ownId(ctx)));
  return ownAccount(ctx);
}
