import { refusal, withIdempotencyKey } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { CancelOrderInput } from '../../generated/resolvers.ts';
import type { RefundDocument } from '../../money/payments/payment.model.ts';
import type { OrderDocument } from '../../orders/order.model.ts';
import { canSeeOrder } from '../../orders/order.service.ts';
import { cancelOrderAtAnyStage, requireOrder } from './cancel-order.ts';
import { readReason } from './reason.ts';

/** The result of `cancelOrder`. */
export interface CancelledOrder {
  order: OrderDocument;
  /** Pending or done; null when nothing was paid. */
  refund: RefundDocument | null;
}

/**
 * Cancels an order before any of it is shipped. A running checkout is asked to compensate and waited for; what takes
 * longer is cancelled in the background. Cancelling a cancelled order returns it again. Raises Refusal NOT_FOUND,
 * INVALID_STATE for a shipped, rejected or failed order, IDEMPOTENCY_CONFLICT.
 */
export async function cancelOrder(
  ctx: Ctx,
  id: string,
  { idempotencyKey, ...input }: CancelOrderInput,
): Promise<CancelledOrder> {
  const reason = readReason(ctx, input.reason);
  const call = { operation: 'cancelOrder', idempotencyKey, input: { id, reason } };
  await withIdempotencyKey(ctx, call, async () => {
    const order = await ctx.db.orders.findById(id).lean().exec();
    if (!order || !canSeeOrder(ctx.viewer, order))
      throw refusal('NOT_FOUND', 'There is no such order.', ['id']);
    await cancelOrderAtAnyStage(ctx, id, { reason, by: ctx.viewer.userId });
    return null;
  });
  return { order: await requireOrder(ctx, id), refund: await refundOf(ctx, id) };
}

/** The refund of a cancelled order, be it cancelled before or after it was confirmed. */
async function refundOf(ctx: Ctx, orderId: string): Promise<RefundDocument | null> {
  const payment = await ctx.db.payments.findOne({ orderId }, { _id: 1 }).lean().exec();
  if (!payment) return null;
  const cause = { $in: ['ORDER_CANCELLED', 'CHECKOUT_FAILED'] as const };
  return ctx.db.refunds.findOne({ paymentId: payment._id, cause }).lean().exec();
}
