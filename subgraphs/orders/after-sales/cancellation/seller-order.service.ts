import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { settleCash } from '../../money/payments/cash.ts';
import type { RefundDocument } from '../../money/payments/payment.model.ts';
import { sellerOrderPayload } from '../../orders/events.ts';
import { canSeeSellerOrder } from '../../orders/fulfilment/seller-orders.service.ts';
import { entry } from '../../orders/order.model.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { keptOf, stockOf } from '../../orders/units.ts';
import { requestRestock } from '../restocks/restock.service.ts';
import { cancellationKey, settleAndRestock } from './confirmed.ts';
import { CANCELLABLE_STATUSES, cancelSellerOrders, remainderOf } from './parts.ts';
import { readReason } from './reason.ts';
import { refundSellerOrders, unrefundedMinor } from './refund-shares.ts';

/** What became of a part that was called off, wholly or in some units. */
export interface CancelledSellerOrder {
  sellerOrder: SellerOrderDocument;
  /** The money given back for it, or under way; null when none was taken yet. */
  refund: RefundDocument | null;
}

/**
 * Calls a seller's whole part of an order off before it is sent: its units go back on the shelf, what it cost goes
 * back to the customer, and the order follows from the parts that are left. Again, it answers the same. Raises Refusal
 * NOT_FOUND, INVALID_STATE.
 */
export async function cancelSellerOrder(
  ctx: Ctx,
  { id, ...args }: { id: string; reason?: string | null },
): Promise<CancelledSellerOrder> {
  const reason = readReason(ctx, args.reason);
  const refundId = await ctx.transaction(async () => {
    const sellerOrder = await requireSellerOrder(ctx, id);
    if (sellerOrder.status === 'CANCELLED') return null;
    assertCancellable(sellerOrder);
    return cancelRemainder(ctx, sellerOrder, reason, cancellationKey(id));
  });
  await settleAndRestock(ctx, refundId, cancellationKey(id));
  return cancelledSellerOrder(ctx, id, cancellationKey(id));
}

/** Raises Refusal INVALID_STATE for a part that was sent, or is not confirmed yet. */
export function assertCancellable({ status }: SellerOrderDocument, field: string[] = ['id']): void {
  if (CANCELLABLE_STATUSES.includes(status)) return;
  throw refusal('INVALID_STATE', `The part is ${status}; it cannot be called off.`, field);
}

/** A part that the caller may know of. Raises Refusal NOT_FOUND. */
export async function requireSellerOrder(
  ctx: Ctx,
  id: string,
  field: string[] = ['id'],
): Promise<SellerOrderDocument> {
  const sellerOrder = await ctx.db.sellerOrders.findById(id).lean<SellerOrderDocument>().exec();
  if (sellerOrder && canSeeSellerOrder(ctx.viewer, sellerOrder)) return sellerOrder;
  throw refusal('NOT_FOUND', 'There is no such part.', field);
}

/**
 * Calls all that is left of a part off. Joins the transaction in which it was read. The id of the refund to be settled
 * after the commit, if there is one; `key` names it and the restock.
 */
export async function cancelRemainder(
  ctx: Ctx,
  sellerOrder: SellerOrderDocument,
  reason: string,
  key: string,
): Promise<string | null> {
  const { orderId, sellerId } = sellerOrder;
  const by = ctx.viewer.userId;
  const event = entry('CANCELLED', { sellerId, message: reason });
  const order = await cancelSellerOrders(ctx, [sellerOrder], { reason, by, event });
  const share = { sellerOrder, amountMinor: unrefundedMinor(sellerOrder) };
  const refund = await refundSellerOrders(ctx, orderId, [share], {
    reason,
    cause: 'PART_CANCELLED',
    key,
    by,
  });
  const lines = stockOf(sellerOrder.items, keptOf);
  await requestRestock(ctx, { orderId, restockId: key, lines, cause: 'PART_CANCELLED' });
  await ctx.emit('order.cancelled', orderId, {
    ...sellerOrderPayload(order, remainderOf(sellerOrder)),
    reason,
  });
  // The others had arrived already: this was what the order waited for.
  if (order.status === 'DELIVERED') await settleCash(ctx, orderId);
  return refund?._id ?? null;
}

/** The part as it now is, with the refund made under a key. */
export async function cancelledSellerOrder(ctx: Ctx, id: string, key: string): Promise<CancelledSellerOrder> {
  const [sellerOrder, refund] = await Promise.all([
    ctx.db.sellerOrders.findById(id).lean<SellerOrderDocument>().exec(),
    ctx.db.refunds.findOne({ idempotencyKey: key }).lean<RefundDocument>().exec(),
  ]);
  if (!sellerOrder) throw new Error(`part ${id} is gone`);
  return { sellerOrder, refund };
}
