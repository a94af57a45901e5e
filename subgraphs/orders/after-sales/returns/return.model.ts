import { type Document, defineModel } from '@souk/subgraph';
import { instant, integer, optionalInstant, optionalText, text } from '../../common/schema.ts';
import { SOME_DAY } from '../../common/sweep.ts';
import type { ReturnStatus } from './machine.ts';

export type ReturnReason =
  | 'CHANGED_MIND'
  | 'DAMAGED'
  | 'WRONG_ITEM'
  | 'NOT_AS_DESCRIBED'
  | 'ARRIVED_LATE'
  | 'OTHER';

/** Units of one item of a seller order that are returned. */
export interface ReturnItem {
  orderItemId: string;
  productId: string;
  variantId: string;
  name: string;
  /** Null for returns from before these were kept. */
  variantName: string | null;
  sku: string | null;
  quantity: number;
  reason: ReturnReason;
  /** Units that the seller accepted; null until the parcel is received. */
  acceptedQuantity: number | null;
  /** Whether the accepted units were restocked. */
  isRestocked: boolean;
}

/** A request to return units of a delivered seller order, and its progress. Amounts in minor units of `currency`. */
export interface ReturnDocument extends Document {
  orderId: string;
  orderNumber: string;
  sellerOrderId: string;
  sellerId: string;
  customerId: string;
  status: ReturnStatus;
  currency: string;
  items: ReturnItem[];
  /** The notes of the customer on the request and on a cancellation, and those of the seller on the decision and on the parcel. */
  note: string | null;
  cancellationNote: string | null;
  decisionNote: string | null;
  receiptNote: string | null;
  /** Refunded for the units, and for their shipping. */
  refundMinor: number;
  shippingMinor: number;
  /** Null when nothing was to be refunded, or when it was deducted from the amount due. */
  refundId: string | null;
  restockId: string | null;
  history: { status: ReturnStatus; occurredAt: Date; by: string | null }[];
  /** Unique over all returns, so that one idempotency key requests one return. */
  requestKey: string;
  /** The idempotency key of the receipt of the parcel. */
  receiptKey: string | null;
  /** When the sweep next checks whether a received return is complete; null when there is nothing to check. */
  dueAt: Date | null;
}

/** An item of a return, with what its item of the seller order is found by. */
export type ReturnItemView = ReturnItem & Pick<ReturnDocument, 'sellerOrderId'>;

export const returns = defineModel<ReturnDocument>(
  'returns',
  {
    orderId: text,
    orderNumber: text,
    sellerOrderId: text,
    sellerId: text,
    customerId: text,
    status: text,
    currency: text,
    items: [
      {
        _id: false,
        orderItemId: text,
        productId: text,
        variantId: text,
        name: text,
        variantName: optionalText,
        sku: optionalText,
        quantity: integer,
        reason: text,
        acceptedQuantity: { type: Number, default: null },
        isRestocked: { type: Boolean, default: false },
      },
    ],
    note: optionalText,
    cancellationNote: optionalText,
    decisionNote: optionalText,
    receiptNote: optionalText,
    refundMinor: { type: Number, default: 0 },
    shippingMinor: { type: Number, default: 0 },
    refundId: optionalText,
    restockId: optionalText,
    history: [{ _id: false, status: text, occurredAt: instant, by: optionalText }],
    requestKey: text,
    receiptKey: optionalText,
    dueAt: optionalInstant,
  },
  [
    { keys: { requestKey: 1 }, unique: true, serves: 'one idempotency key, one return' },
    {
      keys: { orderId: 1, createdAt: -1, _id: -1 },
      serves: 'Order.returns and their number, and returns of one order',
    },
    { keys: { orderNumber: 1, createdAt: -1, _id: -1 }, serves: 'returns of the order with a number' },
    { keys: { sellerOrderId: 1, createdAt: 1 }, serves: 'SellerOrder.returns' },
    { keys: { customerId: 1, createdAt: -1, _id: -1 }, serves: 'returns of one customer' },
    { keys: { sellerId: 1, createdAt: -1, _id: -1 }, serves: 'returns of one seller' },
    { keys: { sellerId: 1, status: 1, createdAt: -1, _id: -1 }, serves: 'returns of one seller by status' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'all returns, for admins' },
    {
      keys: { status: 1, createdAt: -1, _id: -1 },
      serves: 'all returns by status, for admins',
    },
    { keys: { dueAt: 1 }, where: { dueAt: SOME_DAY }, serves: 'the sweep over received returns' },
  ],
  {
    audited: {
      type: 'Return',
      fields: [
        'orderId',
        'status',
        'decisionNote',
        'receiptNote',
        'refundMinor',
        'shippingMinor',
        'items.acceptedQuantity',
      ],
    },
  },
);
