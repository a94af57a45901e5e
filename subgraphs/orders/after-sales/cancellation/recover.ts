import { Refusal } from '@souk/subgraph';
import { dueByNow } from '../../common/sweep.ts';
import type { Ctx } from '../../context.ts';
import { cancelOrderAtAnyStage } from './cancel-order.ts';
import { nextAttemptAt } from './cancellation-requests.ts';

const SWEEP = 100;

/** Carries out cancellation requests that are due: their checkout took long, or their process died. */
export async function recoverCancellations(ctx: Ctx): Promise<void> {
  const due = await ctx.db.cancellations
    .find({ dueAt: dueByNow() })
    .sort({ dueAt: 1 })
    .limit(SWEEP)
    .lean()
    .exec();
  for (const { _id, reason, by } of due) {
    const mine = { _id, dueAt: dueByNow() };
    const { modifiedCount } = await ctx.db.cancellations.updateOne(mine, {
      $set: { dueAt: nextAttemptAt(ctx) },
    });
    if (modifiedCount === 0) continue;
    await cancelOrderAtAnyStage(ctx, _id, { reason, by }).catch(async (error: Error) => {
      if (!(error instanceof Refusal)) throw error;
      ctx.log.info({ orderId: _id, reason: error.message }, 'orders: a cancellation request came too late');
    });
  }
}
