import { type EventPayloads, fault, type Viewer } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { canSeeSellerOrder } from '../fulfilment/seller-orders.service.ts';
import { isOrderStatus, type OrderDocument } from '../order.model.ts';
import { canSeeOrder } from '../order.service.ts';
import type { SellerOrderDocument, SellerOrderStatus } from '../seller-order.model.ts';

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

/** Whether an event is about the seller order of the calling seller; events about a whole order list what they changed. */
export function concernsSeller(
  { sellerId }: Viewer,
  { sellerId: of, lines, unconfirmed }: EventPayloads['order.cancelled'],
): boolean {
  if (sellerId === null || unconfirmed) return false;
  return of ? of === sellerId : lines.some((line) => line.sellerId === sellerId);
}

/** Raises NOT_FOUND unless there is a seller order that the caller may see. */
export async function requireVisibleSellerOrder(ctx: Ctx, id: string): Promise<void> {
  const seen = { sellerId: 1, customerId: 1, status: 1 };
  const sellerOrder = await ctx.db.sellerOrders.findById(id, seen).lean().exec();
  if (!sellerOrder || !canSeeSellerOrder(ctx.viewer, sellerOrder))
    throw fault('NOT_FOUND', 'There is no such seller order.');
}

const STATUS_OF: Readonly<Partial<Record<string, SellerOrderStatus>>> = {
  'order.confirmed': 'CONFIRMED',
  'order.processing': 'PROCESSING',
  'order.shipped': 'SHIPPED',
  'order.delivered': 'DELIVERED',
};

/** A seller order with the status that an event brought about: the stored one may have moved on. */
export const withStatusOf = (event: string, sellerOrder: SellerOrderDocument): SellerOrderDocument => ({
  ...sellerOrder,
  status: STATUS_OF[event] ?? sellerOrder.status,
});
