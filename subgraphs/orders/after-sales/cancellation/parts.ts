import type { Ctx } from '../../context.ts';
import type { OrderDocument, TimelineEntry } from '../../orders/order.model.ts';
import type { PartStatus, SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { deriveOrderStatus } from '../../orders/status.ts';
import { keptOf, linesOfUnits } from '../../orders/units.ts';
import type { OrderItem } from '../../pricing/lines/order-item.ts';
import { leftOf } from './refund-shares.ts';

/** Where a part stands that can be called off: confirmed, and not on its way. */
export const CANCELLABLE: readonly PartStatus[] = ['CONFIRMED', 'PROCESSING'];

const cancelledLine = (item: OrderItem): OrderItem => ({
  ...item,
  cancelledQuantity: item.quantity - item.returnedQuantity,
});

/**
 * Calls parts off and brings their order in step. Joins the caller's transaction, in which the parts were read: a
 * seller who ships one of them meanwhile makes it begin anew. Answers the order as it then is.
 */
export async function callOffParts(
  ctx: Ctx,
  parts: readonly SellerOrderDocument[],
  { reason, by, event }: { reason: string; by: string | null; event: TimelineEntry },
): Promise<OrderDocument> {
  const [first] = parts;
  if (!first) throw new Error('no part is to be called off');
  const at = event.at;
  for (const part of parts) {
    const { matchedCount } = await ctx.db.sellerOrders.updateOne(
      { _id: part._id, status: { $in: CANCELLABLE } },
      {
        $set: { status: 'CANCELLED', cancelledAt: at, items: part.items.map(cancelledLine) },
        $push: { history: { status: 'CANCELLED', at, by } },
        $inc: { version: 1 },
      },
    );
    if (matchedCount !== 1) throw new Error(`part ${part._id} is ${part.status}, it cannot be called off`);
  }
  return followParts(ctx, first.orderId, parts, reason, event);
}

async function followParts(
  ctx: Ctx,
  orderId: string,
  gone: readonly SellerOrderDocument[],
  reason: string,
  event: TimelineEntry,
): Promise<OrderDocument> {
  const before = await ctx.db.orders.findById(orderId).lean().exec();
  if (!before) throw new Error(`order ${orderId} is gone`);
  const ids = new Set(gone.map(({ _id }) => _id));
  const lines = new Set(gone.flatMap(({ items }) => items.map(({ id }) => id)));
  const parts = before.parts.map((part) =>
    ids.has(part.id) ? { ...part, status: 'CANCELLED' as const } : part,
  );
  const status = deriveOrderStatus(parts.map((part) => part.status));
  const items = before.items.map((item) => (lines.has(item.id) ? cancelledLine(item) : item));
  const ended = status === 'CANCELLED' ? { failureReason: reason } : {};
  const order = await ctx.db.orders
    .findOneAndUpdate(
      { _id: orderId },
      { $set: { parts, items, status, ...ended }, $push: { timeline: event }, $inc: { version: 1 } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!order) throw new Error(`order ${orderId} is gone`);
  return order;
}

/** What is left of a part, for the event that tells of its end: the units still kept, the money not yet given back. */
export const remainderOf = (part: SellerOrderDocument): SellerOrderDocument => ({
  ...part,
  items: linesOfUnits(part.items, keptOf),
  totals: { ...part.totals, totalMinor: leftOf(part) },
});
