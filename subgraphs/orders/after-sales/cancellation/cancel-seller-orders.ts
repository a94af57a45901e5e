import type { Ctx } from '../../context.ts';
import { deriveOrderStatus } from '../../orders/fulfilment/machine.ts';
import type { OrderDocument, TimelineEntry } from '../../orders/order.model.ts';
import type { SellerOrderDocument, SellerOrderStatus } from '../../orders/seller-order.model.ts';
import { keptOf, linesOfUnits } from '../../orders/units.ts';
import type { OrderItem } from '../../pricing/lines/order-item.ts';
import { unrefundedMinor } from './refund-shares.ts';

/** The statuses in which a seller order can be cancelled: confirmed and not shipped. */
export const CANCELLABLE_STATUSES: readonly SellerOrderStatus[] = ['CONFIRMED', 'PROCESSING'];

const cancelledLine = (item: OrderItem): OrderItem => ({
  ...item,
  cancelledQuantity: item.quantity - item.returnedQuantity,
});

/**
 * Marks seller orders as cancelled and updates their order. Joins the caller's transaction, in which the seller orders
 * were read: a seller who ships one of them meanwhile makes the transaction retry. Returns the updated order.
 */
export async function cancelSellerOrders(
  ctx: Ctx,
  sellerOrders: readonly SellerOrderDocument[],
  { reason, by, event }: { reason: string; by: string | null; event: TimelineEntry },
): Promise<OrderDocument> {
  const [first] = sellerOrders;
  if (!first) throw new Error('there is no seller order to cancel');
  const at = event.at;
  for (const sellerOrder of sellerOrders) {
    const { matchedCount } = await ctx.db.sellerOrders.updateOne(
      { _id: sellerOrder._id, status: { $in: CANCELLABLE_STATUSES } },
      {
        $set: { status: 'CANCELLED', cancelledAt: at, items: sellerOrder.items.map(cancelledLine) },
        $push: { history: { status: 'CANCELLED', at, by } },
        $inc: { version: 1 },
      },
    );
    if (matchedCount !== 1)
      throw new Error(`seller order ${sellerOrder._id} is ${sellerOrder.status}, it cannot be cancelled`);
  }
  return updateOrder(ctx, first.orderId, sellerOrders, reason, event);
}

async function updateOrder(
  ctx: Ctx,
  orderId: string,
  gone: readonly SellerOrderDocument[],
  reason: string,
  event: TimelineEntry,
): Promise<OrderDocument> {
  const before = await ctx.db.orders.findById(orderId).lean().exec();
  if (!before) throw new Error(`order ${orderId} does not exist`);
  const ids = new Set(gone.map(({ _id }) => _id));
  const lines = new Set(gone.flatMap(({ items }) => items.map(({ id }) => id)));
  const sellerOrders = before.parts.map((sellerOrder) =>
    ids.has(sellerOrder.id) ? { ...sellerOrder, status: 'CANCELLED' as const } : sellerOrder,
  );
  const status = deriveOrderStatus(sellerOrders.map((sellerOrder) => sellerOrder.status));
  const items = before.items.map((item) => (lines.has(item.id) ? cancelledLine(item) : item));
  const ended = status === 'CANCELLED' ? { failureReason: reason } : {};
  const order = await ctx.db.orders
    .findOneAndUpdate(
      { _id: orderId },
      {
        $set: { parts: sellerOrders, items, status, ...ended },
        $push: { timeline: event },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!order) throw new Error(`order ${orderId} does not exist`);
  return order;
}

/** What is left of a seller order, for the event of its cancellation: the units kept and the amount not refunded yet. */
export const remainderOf = (sellerOrder: SellerOrderDocument): SellerOrderDocument => ({
  ...sellerOrder,
  items: linesOfUnits(sellerOrder.items, keptOf),
  totals: { ...sellerOrder.totals, totalMinor: unrefundedMinor(sellerOrder) },
});
