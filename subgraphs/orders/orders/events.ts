import type { EventPayloads } from '@souk/subgraph';
import type { OrderItem } from '../pricing/lines/order-item.ts';
import type { OrderDocument } from './order.model.ts';
import type { SellerOrderDocument } from './seller-order.model.ts';

type OrderPayload = EventPayloads['order.created'];

/** The payload of the events of an order. */
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

/** The payload of the events of a seller order: its lines, total, tracking and note, and the status of the order. */
export function sellerOrderPayload(order: OrderDocument, sellerOrder: SellerOrderDocument): OrderPayload {
  const shipment = sellerOrder.shipments.at(-1);
  return orderPayload(order, {
    total: { amountMinor: sellerOrder.totals.totalMinor, currency: sellerOrder.currency },
    lines: linesOf(sellerOrder.items, sellerOrder.currency),
    sellerId: sellerOrder.sellerId,
    carrier: shipment?.carrier ?? null,
    trackingNumber: shipment?.trackingNumber ?? null,
    note: sellerOrder.note,
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
