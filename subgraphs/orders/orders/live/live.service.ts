import { type EventPayloads, fault, type Viewer } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { isOrderStatus, type OrderDocument } from '../order.model.ts';
import { canSeeOrder } from '../orders.service.ts';

/** Whether an order may be the caller's to see, by what its event tells; the stored order decides. */
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
  const order = await ctx.db.orders.findById(id, seen).lean<OrderDocument>().exec();
  if (!order || !canSeeOrder(ctx.viewer, order)) throw fault('NOT_FOUND', 'There is no such order.');
}

/**
 * An order with the status that a change gave it: when it is read it may be further on, and subscribers are to see each
 * status once, in order. A text that is no status changes nothing.
 */
export const withEventStatus = (order: OrderDocument, status: string): OrderDocument =>
  isOrderStatus(status) ? { ...order, status } : order;

/** The id of a seller's part of an order, null when there is none. */
export async function findSellerOrderId(
  ctx: Ctx,
  orderId: string,
  sellerId: string | null,
): Promise<string | null> {
  const order = await ctx.db.orders.findById(orderId, { parts: 1 }).lean<OrderDocument>().exec();
  return order?.parts.find((sellerOrder) => sellerOrder.sellerId === sellerId)?.id ?? null;
}
