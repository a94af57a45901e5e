import { type Document, defineModel } from '@souk/subgraph';
import type { Address } from '../common/address.ts';
import { anything, instant, optionalInstant, optionalText, text } from '../common/schema.ts';
import { itemFields, type OrderItem, type Totals, totalsFields } from '../pricing/lines/order-item.ts';

export type PartStatus =
  | 'PENDING'
  | 'CONFIRMED'
  | 'PROCESSING'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'CANCELLED'
  | 'FAILED';

/** The part of an order that one seller delivers: own lines, own totals, own progress. */
export interface SellerOrderDocument extends Document {
  orderId: string;
  orderNumber: string;
  sellerId: string;
  customerId: string | null;
  status: PartStatus;
  currency: string;
  items: OrderItem[];
  totals: Totals;
  /** What the market keeps of the part, in minor units. */
  commissionMinor: number;
  /** Given back of the part's total so far, refunds under way included, and of the commission with it. */
  refundedMinor: number;
  commissionRefundedMinor: number;
  shippingAddress: Address | null;
  carrier: string | null;
  trackingNumber: string | null;
  note: string | null;
  history: { status: PartStatus; at: Date; by: string | null }[];
  processingAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  version: number;
}

/** A part of which nothing is kept, and nothing given back. */
export const UNSHARED = { commissionMinor: 0, refundedMinor: 0, commissionRefundedMinor: 0 };

/** What a seller may see of orders: nothing before the order is paid for or agreed on. */
export const VISIBLE_TO_SELLERS: readonly PartStatus[] = [
  'CONFIRMED',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
];

export const sellerOrders = defineModel<SellerOrderDocument>(
  'sellerOrders',
  {
    orderId: text,
    orderNumber: text,
    sellerId: text,
    customerId: optionalText,
    status: text,
    currency: text,
    items: [itemFields],
    totals: totalsFields,
    commissionMinor: { type: Number, default: 0 },
    refundedMinor: { type: Number, default: 0 },
    commissionRefundedMinor: { type: Number, default: 0 },
    shippingAddress: anything,
    carrier: optionalText,
    trackingNumber: optionalText,
    note: optionalText,
    history: [{ _id: false, status: text, at: instant, by: optionalText }],
    processingAt: optionalInstant,
    shippedAt: optionalInstant,
    deliveredAt: optionalInstant,
    cancelledAt: optionalInstant,
    version: { type: Number, default: 1 },
  },
  [
    { keys: { orderId: 1, sellerId: 1 }, unique: true, serves: 'Order.sellerOrders; one part per seller' },
    { keys: { sellerId: 1, createdAt: -1, _id: -1 }, serves: 'sellerOrders, Seller.orders' },
    { keys: { sellerId: 1, status: 1, createdAt: -1, _id: -1 }, serves: 'sellerOrders by status' },
    { keys: { 'items.productId': 1, createdAt: -1 }, serves: 'Product.unitsSold' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'sellerOrders as an admin reads them' },
    { keys: { status: 1, createdAt: -1, _id: -1 }, serves: 'sellerOrders by status, as an admin reads them' },
  ],
);
