import { type EventPayloads, fault, type Viewer } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { isOrderStatus, type OrderDocument } from '../order.model.ts';
import { canSeeOrder } from '../order.service.ts';

/** Whether the caller may be able to see an order, judged by its event; the stored order decides. */
export function mayConcern(
  { kind, userId, agencyId }: Viewer,
  order: Pick<EventPayloads['order.updated'], 'customerId' | 'agencyId'>,
): boolean {
  if (kind === 'customer') return order.customerId === userId;
  return kind === 'admin' || (kind === 'staff' && agencyId !== null && order.agencyId === agencyId);
}

/** Raises NOT_FOUND unless there is an order that the caller may see. */
export async function requireVisibleOrder(ctx: Ctx, id: string): Promise<void> {
  const seen = { customerId: 1, agencyId: 1, deletedAt: 1 };
  const order = await ctx.db.orders.findById(id, seen).lean().exec();
  if (!order || !canSeeOrder(ctx.viewer, order)) throw fault('NOT_FOUND', 'There is no such order.');
}

/**
 * An order with the status of its event: the stored one may have moved on, and subscribers receive each status once, in
 * order. Returns the order unchanged for a text that is not a status.
 */
export const withEventStatus = (order: OrderDocument, status: string): OrderDocument =>
  isOrderStatus(status) ? { ...order, status } : order;

/** The id of the seller order of a seller in an order; null when there is none. */
export async function findSellerOrderId(
  ctx: Ctx,
  orderId: string,
  sellerId: string | null,
): Promise<string | null> {
  const order = await ctx.db.orders.findById(orderId, { parts: 1 }).lean().exec();
  return order?.parts.find((sellerOrder) => sellerOrder.sellerId === sellerId)?.id ?? null;
}
