import type { PricedLines } from '../pricing/lines/priced-order.ts';
import type { OrderDocument } from './order.model.ts';
import { wordsOfOrder } from './order-words.ts';
import { type SellerOrderDocument, UNSHARED } from './seller-order.model.ts';

type Ordered = Pick<OrderDocument, '_id' | 'number' | 'customerId' | 'shippingAddress'>;
type Split = Pick<PricedLines, 'currency' | 'items' | 'parts'>;

/** The seller orders of an order that is not confirmed yet, as they are first stored. */
export function newSellerOrders(order: Ordered, { currency, items, parts }: Split): SellerOrderDocument[] {
  const now = new Date();
  return parts.map(({ id, sellerId, lineIds, totals, commissionMinor }) => {
    const own = items.filter((item) => lineIds.includes(item.id));
    return {
      _id: id,
      orderId: order._id,
      orderNumber: order.number,
      sellerId,
      customerId: order.customerId,
      status: 'PENDING',
      currency,
      items: own,
      totals,
      ...UNSHARED,
      commissionMinor,
      shippingAddress: order.shippingAddress,
      shipments: [],
      note: null,
      history: [{ status: 'PENDING', at: now, by: null }],
      processingAt: null,
      shippedAt: null,
      deliveredAt: null,
      cancelledAt: null,
      words: wordsOfOrder({ number: order.number, items: own, shippingAddress: order.shippingAddress }),
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
  });
}
