import { SOME_DAY } from '../../common/sweep.ts';
import type { Ctx } from '../../context.ts';
import type { CancellationRequest } from './confirmed.ts';

// Leaves the process that stored the request time to carry it out.
const GRACE_MS = 10_000;

/** When the sweep takes over a request that this process works on now. */
export const nextAttemptAt = (ctx: Ctx) => new Date(Date.now() + ctx.config.CHECKOUT_WAIT_MS + GRACE_MS);

/** Stores a request to cancel an order until it is done. A second request keeps the reason of the first. */
export async function storeCancellationRequest(
  ctx: Ctx,
  orderId: string,
  { reason, by }: CancellationRequest,
): Promise<void> {
  await ctx.transaction(() =>
    ctx.db.cancellations
      .updateOne(
        { _id: orderId },
        { $set: { dueAt: nextAttemptAt(ctx) }, $setOnInsert: { reason, by } },
        { upsert: true },
      )
      .exec(),
  );
}

/** Marks a request as done, or as too late. */
export async function closeCancellationRequest(ctx: Ctx, orderId: string): Promise<void> {
  await ctx.db.cancellations.updateOne({ _id: orderId, dueAt: SOME_DAY }, { $set: { dueAt: null } });
}
