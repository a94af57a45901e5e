import type { Ctx } from '../context.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';
import { finishRegistration } from './pending-registration.ts';
import { accountOf } from './provision.ts';

const BATCH = 200;

/**
 * Finishes or removes interrupted registrations: the process died, or `users` did not answer. It skips recent ones, as
 * `users` may still be processing them: MongoDB ends a transaction after 60 seconds, so after the grace period an
 * account either exists or never will.
 */
export async function repairRegistrations(ctx: Ctx): Promise<void> {
  const before = new Date(Date.now() - ctx.config.SELLER_REGISTRATION_GRACE_SECONDS * 1_000);
  const interrupted = await ctx.db.sellers
    .find({
      state: 'AWAITING_ACCOUNT',
      'registration.attemptedAt': { $lte: before },
    })
    .sort({ 'registration.attemptedAt': 1 })
    .limit(BATCH)
    .lean();
  for (const pending of interrupted) await repair(ctx, pending);
}

async function repair(ctx: Ctx, pending: SellerDocument): Promise<void> {
  const accountId = await accountOf(ctx, pending);
  if (accountId !== null) {
    await finishRegistration(ctx, pending._id, accountId);
    ctx.log.info({ sellerId: pending._id }, 'registration: finished by the repair sweep');
    return;
  }
  // A call that has continued the registration since it was read has changed the date, so it is kept.
  const { deletedCount } = await ctx.db.sellers.deleteOne({
    _id: pending._id,
    state: 'AWAITING_ACCOUNT',
    'registration.attemptedAt': pending.registration?.attemptedAt,
  });
  if (deletedCount > 0)
    ctx.log.info(
      { sellerId: pending._id },
      'registration: removed by the repair sweep, as it has no account',
    );
}
