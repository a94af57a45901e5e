import type { EventPayloads } from '@souk/subgraph';
import type { OrderItem } from '../pricing/lines/order-item.ts';
import type { OrderDocument } from './order.model.ts';
import type { SellerOrderDocument } from './seller-order.model.ts';

type OrderPayload = EventPayloads['order.created'];

/** What an event tells of a whole order. */
export function orderPayload(order: OrderDocument, rest: Partial<OrderPayload> = {}): OrderPayload {
  return {
    orderId: order._id,
    number: order.number,
    customerId: order.customerId ?? '',
    agencyId: order.agencyId,
    createdBy: order.createdBy,
    status: order.status,
    total: { amountMinor: order.totals.totalMinor, currency: order.currency },
    lines: linesOf(order.items, order.currency),
    parts: order.parts.map(({ id, sellerId }) => ({ id, sellerId })),
    ...rest,
  };
}

/** What an event says of one seller's part: lines, total, tracking, the seller's note, and where the order stands. */
export function partPayload(order: OrderDocument, part: SellerOrderDocument): OrderPayload {
  return orderPayload(order, {
    total: { amountMinor: part.totals.totalMinor, currency: part.currency },
    lines: linesOf(part.items, part.currency),
    sellerId: part.sellerId,
    carrier: part.carrier,
    trackingNumber: part.trackingNumber,
    note: part.note,
  });
}

const linesOf = (items: readonly OrderItem[], currency: string) =>
  items.map(({ productId, variantId, sellerId, snapshot, quantity, unitPriceMinor, totalMinor }) => ({
    productId,
    variantId,
    sellerId,
    name: snapshot.name,
    variantName: snapshot.variantName,
    sku: snapshot.sku,
    quantity,
    unitPrice: { amountMinor: unitPriceMinor, currency },
    lineTotal: { amountMinor: totalMinor, currency },
  }));
