import { SOME_DAY } from '../../common/sweep.ts';
import type { Ctx } from '../../context.ts';
import type { CancellationRequest } from './confirmed.ts';

// After the one who wished has seen to it, or died.
const GRACE_MS = 10_000;

/** When the sweep looks after a wish that is seen to now. */
export const nextAttemptAt = (ctx: Ctx) => new Date(Date.now() + ctx.config.CHECKOUT_WAIT_MS + GRACE_MS);

/** Keeps a wish to call an order off until it is seen to. The first reason stands. */
export async function storeCancellationRequest(
  ctx: Ctx,
  orderId: string,
  { reason, by }: CancellationRequest,
): Promise<void> {
  await ctx.db.cancellations.updateOne(
    { _id: orderId },
    { $set: { dueAt: nextAttemptAt(ctx) }, $setOnInsert: { reason, by } },
    { upsert: true },
  );
}

/** The wish was seen to, or came too late. */
export async function closeCancellationRequest(ctx: Ctx, orderId: string): Promise<void> {
  await ctx.db.cancellations.updateOne({ _id: orderId, dueAt: SOME_DAY }, { $set: { dueAt: null } });
}
