import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument } from '../../money/payments/payment.model.ts';
import type { OrderDocument, OrderStatus } from '../../orders/order.model.ts';
import { canSeeOrder } from '../../orders/order.service.ts';

const FINAL: readonly OrderStatus[] = ['CANCELLED', 'REJECTED', 'FAILED'];

const notFound = () => refusal('NOT_FOUND', 'There is no such order.', ['id']);

/**
 * Hides a cancelled, rejected or failed order from every list. Raises Refusal NOT_FOUND, and INVALID_STATE for any other
 * status, or while a payment of it is authorized or not fully refunded.
 */
export async function hideOrder(ctx: Ctx, id: string): Promise<OrderDocument> {
  const hidden = await ctx.transaction(async () => {
    const order = await ctx.db.orders.findById(id).lean().exec();
    if (!order || !canSeeOrder(ctx.viewer, order)) throw notFound();
    if (!FINAL.includes(order.status)) {
      const message = `The order is ${order.status}; only a cancelled, rejected or failed order can be hidden.`;
      throw refusal('INVALID_STATE', message, ['id']);
    }
    const payments = await ctx.db.payments.find({ orderId: id }).lean().exec();
    if (payments.some(keepsMoney)) {
      throw refusal('INVALID_STATE', 'The order has a payment that is not fully refunded. Refund it first.', [
        'id',
      ]);
    }
    const after = await ctx.db.orders
      .findOneAndUpdate(
        { _id: id, deletedAt: null, version: order.version },
        { $set: { deletedAt: new Date() }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean()
      .exec();
    if (!after)
      throw refusal('INVALID_STATE', 'The order has just changed. Reload it and try again.', ['id']);
    return after;
  });
  ctx.log.info({ orderId: id, by: ctx.viewer.userId }, 'orders: an order was hidden');
  return hidden;
}

/** Shows a hidden order again. Raises Refusal NOT_FOUND, and INVALID_STATE for one that is not hidden. */
export async function unhideOrder(ctx: Ctx, id: string): Promise<OrderDocument> {
  const shown = await ctx.db.orders
    .findOneAndUpdate(
      { _id: id, deletedAt: { $ne: null } },
      { $set: { deletedAt: null }, $inc: { version: 1 } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (shown) {
    ctx.log.info({ orderId: id, by: ctx.viewer.userId }, 'orders: a hidden order was shown again');
    return shown;
  }
  if (!(await ctx.db.orders.exists({ _id: id }))) throw notFound();
  throw refusal('INVALID_STATE', 'The order is not hidden.', ['id']);
}

const keepsMoney = ({ status, capturedMinor, refundedMinor }: PaymentDocument) =>
  capturedMinor > refundedMinor || status === 'AUTHORIZED';
