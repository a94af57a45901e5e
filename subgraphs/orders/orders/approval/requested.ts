import type { Ctx } from '../../context.ts';
import { orderPayload } from '../events.ts';
import { timelineEntry } from '../order.model.ts';

/** Moves an agency order to AWAITING_RESPONSABLE and emits order.approval_requested. Joins a transaction. */
export async function requestApproval(ctx: Ctx, orderId: string): Promise<void> {
  const order = await ctx.db.orders
    .findOneAndUpdate(
      { _id: orderId, status: 'PENDING' },
      {
        $set: { status: 'AWAITING_RESPONSABLE' },
        $push: { timeline: timelineEntry('AWAITING_RESPONSABLE') },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  // Null when it was moved before.
  if (order) await ctx.emit('order.approval_requested', orderId, orderPayload(order));
}
