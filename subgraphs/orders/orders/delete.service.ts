import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { PaymentDocument } from '../money/payments/payment.model.ts';
import type { OrderStatus } from './order.model.ts';
import { canSeeOrder } from './orders.service.ts';

const DELETABLE: readonly OrderStatus[] = ['CANCELLED', 'REJECTED', 'FAILED'];

/**
 * Puts an order out of sight that came to nothing; its id. Raises Refusal NOT_FOUND, and INVALID_STATE for one that
 * stands, or while money is held or kept for it.
 */
export async function deleteOrder(ctx: Ctx, id: string): Promise<string> {
  await ctx.transaction(async () => {
    const order = await ctx.db.orders.findById(id).lean().exec();
    if (!order || !canSeeOrder(ctx.viewer, order))
      throw refusal('NOT_FOUND', 'There is no such order.', ['id']);
    if (!DELETABLE.includes(order.status)) {
      const message = `The order is ${order.status}; only one that came to nothing is deleted.`;
      throw refusal('INVALID_STATE', message, ['id']);
    }
    const payments = await ctx.db.payments.find({ orderId: id }).lean().exec();
    if (payments.some(keepsMoney)) {
      throw refusal('INVALID_STATE', 'Money was taken for the order and has to be given back first.', ['id']);
    }
    const { matchedCount } = await ctx.db.orders.updateOne(
      { _id: id, deletedAt: null, version: order.version },
      { $set: { deletedAt: new Date() }, $inc: { version: 1 } },
    );
    if (matchedCount === 0) throw refusal('INVALID_STATE', 'The order changed at this moment.', ['id']);
  });
  ctx.log.info({ orderId: id, by: ctx.viewer.userId }, 'orders: an order was deleted');
  return id;
}

const keepsMoney = ({ status, capturedMinor, refundedMinor }: PaymentDocument) =>
  capturedMinor > refundedMinor || status === 'AUTHORIZED';
