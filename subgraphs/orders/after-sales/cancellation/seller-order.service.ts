import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { settleCash } from '../../money/payments/cash.ts';
import type { RefundDocument } from '../../money/payments/payment.model.ts';
import { sellerOrderPayload } from '../../orders/events.ts';
import { canSeeSellerOrder } from '../../orders/fulfilment/seller-orders.service.ts';
import { type OrderDocument, timelineEntry } from '../../orders/order.model.ts';
import { canSeeOrder } from '../../orders/order.service.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { keptOf, stockOf } from '../../orders/units.ts';
import { requestRestock } from '../restocks/restock.service.ts';
import { requireOrder } from './cancel-order.ts';
import { CANCELLABLE_STATUSES, cancelSellerOrders, remainderOf } from './cancel-seller-orders.ts';
import { cancellationKey, settleAndRestock } from './confirmed.ts';
import { readReason } from './reason.ts';
import { refundSellerOrders, unrefundedMinor } from './refund-shares.ts';

/** A seller order after it, or units of it, were cancelled. */
export interface CancelledSellerOrder {
  sellerOrder: SellerOrderDocument;
  /** Null for those who may not see the whole order. */
  order: OrderDocument | null;
  /** Pending or done; null when nothing was paid. */
  refund: RefundDocument | null;
}

/**
 * Cancels a whole seller order before it is shipped: its units are restocked, its amount is refunded, and the status of
 * the order follows. Cancelling a cancelled seller order returns it again. Raises Refusal NOT_FOUND, INVALID_STATE.
 */
export async function cancelSellerOrder(
  ctx: Ctx,
  id: string,
  input: { reason?: string | null },
): Promise<CancelledSellerOrder> {
  const reason = readReason(ctx, input.reason);
  const refundId = await ctx.transaction(async () => {
    const sellerOrder = await requireSellerOrder(ctx, id);
    if (sellerOrder.status === 'CANCELLED') return null;
    assertCancellable(sellerOrder);
    return cancelRemainder(ctx, sellerOrder, reason, cancellationKey(id));
  });
  await settleAndRestock(ctx, refundId, cancellationKey(id));
  return cancelledSellerOrder(ctx, id, cancellationKey(id));
}

/** Raises Refusal INVALID_STATE for a seller order that is shipped, or not confirmed yet. */
export function assertCancellable({ status }: SellerOrderDocument): void {
  if (CANCELLABLE_STATUSES.includes(status)) return;
  throw refusal('INVALID_STATE', `The seller order is ${status} and cannot be cancelled.`, ['id']);
}

/** A seller order that the caller may see. Raises Refusal NOT_FOUND. */
export async function requireSellerOrder(ctx: Ctx, id: string, field = ['id']): Promise<SellerOrderDocument> {
  const sellerOrder = await ctx.db.sellerOrders.findById(id).lean().exec();
  if (sellerOrder && canSeeSellerOrder(ctx.viewer, sellerOrder)) return sellerOrder;
  throw refusal('NOT_FOUND', 'There is no such seller order.', field);
}

/**
 * Cancels all that is left of a seller order. Joins the transaction in which it was read. Returns the id of the refund to
 * settle after the commit, or null; `key` is the idempotency key of the refund and the restock.
 */
export async function cancelRemainder(
  ctx: Ctx,
  sellerOrder: SellerOrderDocument,
  reason: string,
  key: string,
): Promise<string | null> {
  const { orderId, sellerId } = sellerOrder;
  const by = ctx.viewer.userId;
  const event = timelineEntry('CANCELLED', { sellerId, message: reason });
  const order = await cancelSellerOrders(ctx, [sellerOrder], { reason, by, event });
  const share = { sellerOrder, amountMinor: unrefundedMinor(sellerOrder) };
  const refund = await refundSellerOrders(ctx, orderId, [share], {
    reason,
    cause: 'SELLER_ORDER_CANCELLED',
    key,
    by,
  });
  const lines = stockOf(sellerOrder.items, keptOf);
  await requestRestock(ctx, { orderId, restockId: key, lines, cause: 'SELLER_ORDER_CANCELLED' });
  await ctx.emit('order.cancelled', orderId, {
    ...sellerOrderPayload(order, remainderOf(sellerOrder)),
    reason,
  });
  // With all other seller orders delivered, the whole order now is, and its cash is received.
  if (order.status === 'DELIVERED') await settleCash(ctx, orderId);
  return refund?._id ?? null;
}

/** A seller order as it is now, with the refund made under `key`. */
export async function cancelledSellerOrder(ctx: Ctx, id: string, key: string): Promise<CancelledSellerOrder> {
  const [sellerOrder, refund] = await Promise.all([
    ctx.db.sellerOrders.findById(id).lean().exec(),
    ctx.db.refunds.findOne({ idempotencyKey: key }).lean().exec(),
  ]);
  if (!sellerOrder) throw new Error(`seller order ${id} does not exist`);
  const order = await requireOrder(ctx, sellerOrder.orderId);
  return { sellerOrder, order: canSeeOrder(ctx.viewer, order) ? order : null, refund };
}
