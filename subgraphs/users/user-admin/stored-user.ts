import { recordChange, refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import { auditedAccount } from '../accounts/audited.ts';
import type { Ctx } from '../context.ts';

/** The refusal of an unknown account, and of one that the caller may not change. */
const noUser = (field: string[]) => refusal('NOT_FOUND', 'There is no such user.', field);

/** An account that is not deleted. Raises Refusal NOT_FOUND, also where `mayChange` is false, and INVALID_STATE. */
export async function userAt(
  ctx: Ctx,
  id: string,
  mayChange: (account: AccountDocument) => boolean = () => true,
): Promise<AccountDocument> {
  const account = await ctx.db.users.findById(id).lean();
  if (!account || !mayChange(account)) throw noUser(['id']);
  if (account.status === 'DELETED') throw refusal('INVALID_STATE', 'The account was deleted.', ['id']);
  return account;
}

/**
 * Stores changes of an account that was read in the same transaction, and records them. Another change meanwhile makes the
 * transaction start again.
 */
export async function changeUser(
  ctx: Ctx,
  before: AccountDocument,
  changes: Partial<AccountDocument>,
): Promise<AccountDocument> {
  const { _id: id, version } = before;
  const after = await ctx.db.users
    .findOneAndUpdate(
      { _id: id, version },
      { $set: changes, $inc: { version: 1 } },
      { returnDocument: 'after' },
    )
    .lean();
  if (!after) throw new Error(`account ${id} changed within the transaction that read it`);
  await recordChange(ctx, {
    ...{ entity: 'User', id },
    ...{ before: auditedAccount(before), after: auditedAccount(after) },
  });
  return after;
}
