import type { Ctx } from '../context.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';
import { finish } from './pending-registration.ts';
import { accountOf } from './provision.ts';

const BATCH = 200;

/**
 * Finishes or removes registrations whose outcome nobody learned: the process died, or `users` did not answer. It
 * leaves the recent ones alone, as `users` may still be at work on them: MongoDB ends a transaction after 60 seconds,
 * so that past the grace period an account is either there or will never be.
 */
export async function repairRegistrations(ctx: Ctx): Promise<void> {
  const before = new Date(Date.now() - ctx.config.SELLER_REGISTRATION_GRACE_SECONDS * 1_000);
  const halves = await ctx.db.Seller.find({
    state: 'AWAITING_ACCOUNT',
    'registration.attemptedAt': { $lte: before },
  })
    .sort({ 'registration.attemptedAt': 1 })
    .limit(BATCH)
    .lean();
  for (const half of halves) await repair(ctx, half);
}

async function repair(ctx: Ctx, half: SellerDocument): Promise<void> {
  const accountId = await accountOf(ctx, half);
  if (accountId !== null) {
    await finish(ctx, half._id, accountId);
    ctx.log.info({ sellerId: half._id }, 'registration: finished');
    return;
  }
  // A call that took the half over since it was read has moved the date, and keeps it.
  const { deletedCount } = await ctx.db.Seller.deleteOne({
    _id: half._id,
    state: 'AWAITING_ACCOUNT',
    'registration.attemptedAt': half.registration?.attemptedAt,
  });
  if (deletedCount > 0)
    ctx.log.info({ sellerId: half._id }, 'registration: removed, it never got an account');
}
