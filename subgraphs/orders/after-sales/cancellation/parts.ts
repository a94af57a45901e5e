import type { Ctx } from '../../context.ts';
import type { OrderDocument, OrderItem, TimelineEntry } from '../../orders/order.model.ts';
import type { SellerOrderDocument, SellerOrderStatus } from '../../orders/seller-order.model.ts';
import { deriveOrderStatus } from '../../orders/status.ts';
import { keptOf, linesOfUnits } from '../../orders/units.ts';
import { unrefundedMinor } from './refund-shares.ts';

/** Where a part stands that can be called off: confirmed, and not on its way. */
export const CANCELLABLE_STATUSES: readonly SellerOrderStatus[] = ['CONFIRMED', 'PROCESSING'];

const cancelledLine = (item: OrderItem): OrderItem => ({
  ...item,
  cancelledQuantity: item.quantity - item.returnedQuantity,
});

/**
 * Calls parts off and brings their order in step. Joins the caller's transaction, in which the parts were read: a
 * seller who ships one of them meanwhile makes it begin anew. Answers the order as it then is.
 */
export async function cancelSellerOrders(
  ctx: Ctx,
  sellerOrders: readonly SellerOrderDocument[],
  { reason, by, event }: { reason: string; by: string | null; event: TimelineEntry },
): Promise<OrderDocument> {
  const [first] = sellerOrders;
  if (!first) throw new Error('no part is to be called off');
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
      throw new Error(`part ${sellerOrder._id} is ${sellerOrder.status}, it cannot be called off`);
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
  const before = await ctx.db.orders.findById(orderId).lean<OrderDocument>().exec();
  if (!before) throw new Error(`order ${orderId} is gone`);
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
    .lean<OrderDocument>()
    .exec();
  if (!order) throw new Error(`order ${orderId} is gone`);
  return order;
}

/** What is left of a part, for the event that tells of its end: the units still kept, the money not yet given back. */
export const remainderOf = (sellerOrder: SellerOrderDocument): SellerOrderDocument => ({
  ...sellerOrder,
  items: linesOfUnits(sellerOrder.items, keptOf),
  totals: { ...sellerOrder.totals, totalMinor: unrefundedMinor(sellerOrder) },
});
