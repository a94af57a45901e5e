import type { Ctx } from '../../context.ts';
import { settleSoon } from '../../money/refunds/settle-refund.ts';
import { orderPayload } from '../../orders/events.ts';
import { timelineEntry } from '../../orders/order.model.ts';
import { keptOf, stockOf } from '../../orders/units.ts';
import { requestRestock, restockSoon } from '../restocks/restock.service.ts';
import { CANCELLABLE_STATUSES, cancelSellerOrders, remainderOf } from './cancel-seller-orders.ts';
import { refundSellerOrders, unrefundedMinor } from './refund-shares.ts';

/** Who cancels, and why. */
export interface CancellationRequest {
  reason: string;
  by: string | null;
}

/** The idempotency key of the refund and of the restock of a cancelled order or seller order. */
export const cancellationKey = (id: string) => `cancel:${id}`;

/**
 * Cancels a confirmed order in one transaction: its seller orders, its refund and its restock, and then settles both.
 * False, with nothing changed, when it is not confirmed or one of its seller orders is shipped.
 */
export async function cancelConfirmed(
  ctx: Ctx,
  orderId: string,
  request: CancellationRequest,
): Promise<boolean> {
  const done = await ctx.transaction(() => cancelInTransaction(ctx, orderId, request));
  if (!done) return false;
  await settleAndRestock(ctx, done.refundId, cancellationKey(orderId));
  return true;
}

async function cancelInTransaction(ctx: Ctx, orderId: string, { reason, by }: CancellationRequest) {
  const all = await ctx.db.sellerOrders.find({ orderId }).sort({ _id: 1 }).lean().exec();
  const sellerOrders = all.filter(({ status }) => status !== 'CANCELLED');
  if (sellerOrders.length === 0 || !sellerOrders.every(({ status }) => CANCELLABLE_STATUSES.includes(status)))
    return null;
  const event = timelineEntry('CANCELLED', { message: reason });
  const order = await cancelSellerOrders(ctx, sellerOrders, { reason, by, event });
  const shares = sellerOrders.map((sellerOrder) => ({
    sellerOrder,
    amountMinor: unrefundedMinor(sellerOrder),
  }));
  const refund = await refundSellerOrders(ctx, orderId, shares, {
    reason,
    cause: 'ORDER_CANCELLED',
    key: cancellationKey(orderId),
    by,
  });
  const lines = sellerOrders.flatMap(({ items }) => stockOf(items, keptOf));
  await requestRestock(ctx, {
    orderId,
    restockId: cancellationKey(orderId),
    lines,
    cause: 'ORDER_CANCELLED',
  });
  const remainders = sellerOrders.map(remainderOf);
  const totalMinor = shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const cancelled = {
    ...order,
    items: remainders.flatMap(({ items }) => items),
    totals: { ...order.totals, totalMinor },
  };
  await ctx.emit('order.cancelled', orderId, orderPayload(cancelled, { reason }));
  return { refundId: refund?._id ?? null };
}

/** Settles a refund and runs a restock after their commit; what takes long continues in the background. */
export async function settleAndRestock(
  ctx: Ctx,
  refundId: string | null,
  restockId: string | null,
): Promise<void> {
  await ctx.runtime.reach('cancel:CARRY_OUT:before');
  await Promise.all([
    ...(refundId === null ? [] : [settleSoon(ctx, refundId)]),
    ...(restockId === null ? [] : [restockSoon(ctx, restockId)]),
  ]);
}
