import { refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { factorRemoved } from '../second-factor/changes.ts';
import { provenAccount } from '../second-factor/enrolling.ts';
import type { PasskeyDocument } from './passkey.model.ts';
import { MAX_PASSKEYS, readName } from './register.service.ts';

const unknown = () => refusal('NOT_FOUND', 'There is no such passkey.', ['id']);

/** The passkeys of an account, oldest first; at most twenty. */
export const passkeysOf = (ctx: Ctx, accountId: string): Promise<PasskeyDocument[]> =>
  ctx.db.passkeys.find({ accountId }).sort({ createdAt: 1, _id: 1 }).limit(MAX_PASSKEYS).lean().exec();

/** A passkey of the viewer; null for unknown ones and those of others. */
export const ownPasskey = (ctx: Ctx, id: string): Promise<PasskeyDocument | null> =>
  ctx.db.passkeys
    .findOne({ _id: id, accountId: ctx.viewer.userId ?? '' })
    .lean()
    .exec();

/** Renames a passkey of the viewer. Raises Refusal INVALID_INPUT and NOT_FOUND. */
export async function renamePasskey(ctx: Ctx, id: string, input: { name: string }): Promise<PasskeyDocument> {
  const name = readName(input);
  const renamed = await ctx.db.passkeys
    .findOneAndUpdate(
      { _id: id, accountId: ctx.viewer.userId ?? '' },
      { $set: { name } },
      { returnDocument: 'after' },
    )
    .lean();
  if (!renamed) throw unknown();
  return renamed;
}

/** Deletes a passkey of the viewer. Raises Refusal REAUTHENTICATION_REQUIRED, NOT_FOUND and SECOND_FACTOR_REQUIRED. */
export async function deletePasskey(ctx: Ctx, id: string): Promise<AccountDocument> {
  const account = await provenAccount(ctx);
  await ctx.transaction(async () => {
    const deleted = await ctx.db.passkeys.findOneAndDelete({ _id: id, accountId: account._id }).lean();
    if (!deleted) throw unknown();
    await factorRemoved(ctx, account, { method: 'PASSKEY', passkeyName: deleted.name });
  });
  return account;
}
