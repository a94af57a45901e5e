import type { Ctx } from '../../context.ts';
import { orderPayload } from '../events.ts';
import { entry, type OrderDocument } from '../order.model.ts';

/** Shows that an agency's order waits for its first decision, and has the responsables told. Joins a transaction. */
export async function requestApproval(ctx: Ctx, orderId: string): Promise<void> {
  const order = await ctx.db.orders
    .findOneAndUpdate(
      { _id: orderId, status: 'PENDING' },
      {
        $set: { status: 'AWAITING_RESPONSABLE' },
        $push: { timeline: entry('AWAITING_RESPONSABLE') },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean<OrderDocument>()
    .exec();
  // Null when it was asked for before.
  if (order) await ctx.emit('order.approval_requested', orderId, orderPayload(order));
}
