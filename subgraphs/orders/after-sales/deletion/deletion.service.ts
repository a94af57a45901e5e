import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument } from '../../money/payments/payment.model.ts';
import type { OrderStatus } from '../../orders/order.model.ts';
import { canSeeOrder } from '../../orders/order.service.ts';

const DELETABLE: readonly OrderStatus[] = ['CANCELLED', 'REJECTED', 'FAILED'];

/**
 * Hides a cancelled, rejected or failed order from every list; returns its id. Raises Refusal NOT_FOUND, and INVALID_STATE
 * for any other status, or while a payment of it is authorized or not fully refunded.
 */
export async function deleteOrder(ctx: Ctx, id: string): Promise<string> {
  await ctx.transaction(async () => {
    const order = await ctx.db.orders.findById(id).lean().exec();
    if (!order || !canSeeOrder(ctx.viewer, order))
      throw refusal('NOT_FOUND', 'There is no such order.', ['id']);
    if (!DELETABLE.includes(order.status)) {
      const message = `The order is ${order.status}; only a cancelled, rejected or failed order can be deleted.`;
      throw refusal('INVALID_STATE', message, ['id']);
    }
    const payments = await ctx.db.payments.find({ orderId: id }).lean().exec();
    if (payments.some(keepsMoney)) {
      throw refusal('INVALID_STATE', 'The order has a payment that is not fully refunded. Refund it first.', [
        'id',
      ]);
    }
    const { matchedCount } = await ctx.db.orders.updateOne(
      { _id: id, deletedAt: null, version: order.version },
      { $set: { deletedAt: new Date() }, $inc: { version: 1 } },
    );
    if (matchedCount === 0)
      throw refusal('INVALID_STATE', 'The order has just changed. Reload it and try again.', ['id']);
  });
  ctx.log.info({ orderId: id, by: ctx.viewer.userId }, 'orders: an order was deleted');
  return id;
}

const keepsMoney = ({ status, capturedMinor, refundedMinor }: PaymentDocument) =>
  capturedMinor > refundedMinor || status === 'AUTHORIZED';
