import { recordChange } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { AccountDocument } from './account.model.ts';
import { dropCredentials } from './drop-credentials.ts';
import { personOf } from './person.ts';

/** How the owner of an address proved it. */
export interface Claim {
  /** The provider that verified it, as people call it; null for a mailed code. */
  provider: string | null;
  /** Whether the owner asked for the business of the account, and so knows of it. */
  isBusinessKnown?: boolean;
}

/**
 * Gives an account whose address was never proven to the person who has proven it now. Somebody else may have registered it, so
 * all by which that somebody could enter is gone, and so are the addresses, to which the owner's orders would go, and a
 * scheduled deletion. A business that was registered with it is suspended, until an administrator has found out whose it is.
 * Runs in the transaction that replaces the password; `account` is as it was before.
 */
export async function claimAccount(
  ctx: Ctx,
  account: AccountDocument,
  { provider, isBusinessKnown = false }: Claim,
): Promise<void> {
  const { _id: userId } = account;
  const sellerId = isBusinessKnown ? null : account.sellerId;
  const isSuspended = sellerId !== null && !account.sellerSuspended;
  const set = { emailVerifiedAt: new Date(), deletionScheduledAt: null };
  // At once, and not when the event has come back from `sellers`.
  const suspended = isSuspended ? { sellerSuspended: true } : {};
  await ctx.db.users.updateOne({ _id: userId }, { $set: { ...set, ...suspended } });
  await ctx.db.addresses.deleteMany({ userId });
  await dropCredentials(ctx, account);
  const person = personOf(account);
  if (provider === null && !isSuspended) await ctx.emit('user.verified', userId, person);
  else await ctx.emit('user.taken_over', userId, { ...person, provider, sellerId });
  await recordChange(ctx, {
    entity: 'User',
    id: userId,
    before: { isEmailVerified: false, ...(isSuspended ? { sellerSuspended: false } : {}) },
    after: { isEmailVerified: true, ...(provider === null ? {} : { takenOverBy: provider }), ...suspended },
  });
}
