import type { EventPayloads } from '@souk/subgraph';
import type { ReturnDocument } from './return.model.ts';

/** The payload of the events of a return; `note` is the text of the person who acted. */
export function returnPayload(
  { status, currency, ...given }: ReturnDocument,
  note: string | null = null,
): EventPayloads['return.requested'] {
  const wasReceived = status === 'RECEIVED' || status === 'COMPLETED';
  return {
    returnId: given._id,
    orderId: given.orderId,
    number: given.orderNumber,
    sellerId: given.sellerId,
    sellerOrderId: given.sellerOrderId,
    customerId: given.customerId,
    status,
    lines: given.items.map(({ name, variantName, sku, quantity, acceptedQuantity }) => ({
      name,
      variantName,
      sku,
      quantity,
      accepted: acceptedQuantity,
    })),
    refund: wasReceived ? { amountMinor: given.refundMinor + given.shippingMinor, currency } : null,
    note,
  };
}
