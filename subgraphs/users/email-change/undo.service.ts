import { recordChange, refusal } from '@souk/subgraph';
import { dropCredentials } from '../accounts/drop-credentials.ts';
import { wordsOf } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';
import { issueCode } from '../otp/issue.ts';
import { digestOf } from '../secrets/digest.ts';
import type { EmailChangeDocument } from './email-change.model.ts';
import { voidCodes } from './void.ts';

const invalid = () =>
  refusal('INVALID_TOKEN', 'This link is too old, or was used before.', ['input', 'token']);

/**
 * Restores the address that an account had: a thief who changed it knew the password, so that is void, and with it
 * all that the thief may have added to get in again, such as passkeys and linked providers, and later changes. Works on blocked accounts, which stay blocked. Raises Refusal INVALID_TOKEN.
 */
export async function undoEmailChange(ctx: Ctx, token: string): Promise<void> {
  await ctx.transaction(async () => {
    const change = await ctx.db.emailChanges
      .findOneAndUpdate(
        { undoTokenHash: digestOf(token), status: 'CONFIRMED', undoUntil: { $gt: new Date() } },
        { $set: { status: 'ENDED', undoTokenHash: null } },
      )
      .lean();
    if (!change) throw invalid();
    await restore(ctx, change);
  });
}

async function restore(ctx: Ctx, { userId, oldEmail, createdAt }: EmailChangeDocument): Promise<void> {
  // A thief who changes the address twice must not be able to undo the undoing.
  await ctx.db.emailChanges.updateMany(
    { userId, createdAt: { $gte: createdAt } },
    { $set: { status: 'ENDED', undoTokenHash: null } },
  );
  const before = await ctx.db.users.findOne({ _id: userId, status: { $ne: 'DELETED' } }).lean();
  if (!before) throw invalid();
  const after = await ctx.db.users
    .findOneAndUpdate(
      { _id: userId, email: before.email },
      {
        $set: {
          email: oldEmail,
          emailVerifiedAt: new Date(),
          passwordHash: null,
          // The thief could have the account erased.
          deletionScheduledAt: null,
          words: wordsOf({ ...before, email: oldEmail }),
        },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean();
  if (!after) throw invalid();
  await voidCodes(ctx, before.email);
  await dropCredentials(ctx, after);
  const role = after.accountRoles[0] ?? 'CUSTOMER';
  await issueCode(ctx, after, { email: oldEmail, role, purpose: 'RESET_PASSWORD' });
  await recordChange(ctx, {
    entity: 'User',
    id: userId,
    before: { email: before.email, passwordHash: before.passwordHash },
    after: { email: oldEmail, passwordHash: null },
  });
}
