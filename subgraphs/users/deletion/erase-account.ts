import { encrypt, recordChange } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { AccountDocument } from '../accounts/account.model.ts';
import { deletedAddress } from '../accounts/deleted-address.ts';
import { nameKeyOf } from '../accounts/words.ts';
import { revokeKeysOf } from '../api-keys/creators.ts';
import type { Ctx } from '../context.ts';
import { endSessions } from '../sessions/session.service.ts';
import { assertAnotherAdmin } from '../user-admin/last-admin.ts';

/** The name that is shown of somebody who was erased. */
const DELETED_NAME = 'Deleted user';

/**
 * What stays of an account: named one by one, so that a field that somebody adds goes with the rest. The address is one that no
 * mail reaches; nobody can sign in with it, as the account has no password and is DELETED.
 */
const remains = ({ _id, createdAt, accountRoles, sellerId, agencyId }: AccountDocument) => ({
  _id,
  createdAt,
  updatedAt: new Date(),
  accountRoles,
  sellerId,
  agencyId,
  status: 'DELETED' as const,
  firstName: DELETED_NAME,
  email: deletedAddress(_id),
  words: [],
  nameKey: nameKeyOf({ firstName: DELETED_NAME, lastName: null }),
});

/**
 * Erases an account that meets the condition and announces it, upon which every subgraph erases what it holds. All sessions end.
 * Whether there was such an account; once erased there is none. Raises Refusal LAST_ADMIN.
 */
export async function eraseAccount(
  ctx: Ctx,
  id: string,
  condition: QueryFilter<AccountDocument>,
): Promise<boolean> {
  const filter = {
    $and: [condition, { _id: id, status: { $ne: 'DELETED' } }],
  } as QueryFilter<AccountDocument>;
  return ctx.transaction(async () => {
    const account = await ctx.db.users.findOne(filter).lean();
    if (!account) return false;
    // A blocked one administers nothing any more.
    if (account.status === 'ACTIVE') await assertAnotherAdmin(ctx, account, null);
    await ctx.db.users.replaceOne({ _id: id }, remains(account), { timestamps: false });
    await ctx.emit('user.erased', id, {
      userId: id,
      sellerId: account.sellerId,
      identity: encrypt(account.email, ctx.config.SOUK_INTERNAL_KEY),
    });
    await recordChange(ctx, {
      entity: 'User',
      id,
      before: { status: account.status },
      after: { status: 'DELETED' },
    });
    await revokeKeysOf(ctx, id);
    // Before the commit: a concurrent sign-in waits for it when it reloads the account.
    await endSessions(ctx, id);
    return true;
  });
}
