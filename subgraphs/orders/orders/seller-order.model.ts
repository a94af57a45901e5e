import { type Document, defineModel } from '@souk/subgraph';
import type { Address } from '../common/address.ts';
import { anything, instant, optionalInstant, optionalText, text } from '../common/schema.ts';
import { itemFields, type OrderItem, type Totals, totalsFields } from '../pricing/lines/order-item.ts';

export type SellerOrderStatus =
  | 'PENDING'
  | 'CONFIRMED'
  | 'PROCESSING'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'CANCELLED'
  | 'FAILED';

/** What one seller delivers of an order, with lines, totals and status of its own. */
export interface SellerOrderDocument extends Document {
  orderId: string;
  orderNumber: string;
  sellerId: string;
  customerId: string | null;
  status: SellerOrderStatus;
  currency: string;
  items: OrderItem[];
  totals: Totals;
  /** The commission of the marketplace, in minor units. */
  commissionMinor: number;
  /** Refunded of the total so far, pending refunds included, and returned of the commission with it. */
  refundedMinor: number;
  commissionRefundedMinor: number;
  shippingAddress: Address | null;
  carrier: string | null;
  trackingNumber: string | null;
  note: string | null;
  history: { status: SellerOrderStatus; at: Date; by: string | null }[];
  processingAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  version: number;
}

/** A seller order without commission and without refunds. */
export const UNSHARED = { commissionMinor: 0, refundedMinor: 0, commissionRefundedMinor: 0 };

/** The statuses in which a seller sees a seller order: none before its order is confirmed. */
export const VISIBLE_TO_SELLERS: readonly SellerOrderStatus[] = [
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
    { keys: { orderId: 1, sellerId: 1 }, unique: true, serves: 'Order.sellerOrders; one per seller' },
    { keys: { sellerId: 1, createdAt: -1, _id: -1 }, serves: 'sellerOrders, Seller.orders' },
    { keys: { sellerId: 1, status: 1, createdAt: -1, _id: -1 }, serves: 'sellerOrders by status' },
    { keys: { 'items.productId': 1, createdAt: -1 }, serves: 'Product.unitsSold' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'sellerOrders for admins' },
    { keys: { status: 1, createdAt: -1, _id: -1 }, serves: 'sellerOrders by status, for admins' },
  ],
);
