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

/** A parcel of a seller order, handed to a carrier. */
export interface ShipmentEntry {
  id: string;
  carrier: string;
  trackingNumber: string;
  shippedAt: Date;
  deliveredAt: Date | null;
  /** The digest of who shipped it with which idempotency key; null for imported ones. */
  requestKey: string | null;
}

/** A shipment with the seller order that its fields need. */
export type ShipmentView = ShipmentEntry & { sellerOrderId: string };

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
  /** At most one for now: a seller order is shipped as a whole. */
  shipments: ShipmentEntry[];
  note: string | null;
  history: { status: SellerOrderStatus; at: Date; by: string | null }[];
  processingAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  /** The search words: those of its number, its recipient and its items. */
  words: string[];
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
    shipments: [
      {
        _id: false,
        id: text,
        carrier: text,
        trackingNumber: text,
        shippedAt: instant,
        deliveredAt: optionalInstant,
        requestKey: optionalText,
      },
    ],
    note: optionalText,
    history: [{ _id: false, status: text, at: instant, by: optionalText }],
    processingAt: optionalInstant,
    shippedAt: optionalInstant,
    deliveredAt: optionalInstant,
    cancelledAt: optionalInstant,
    words: { type: [String], required: true },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { orderId: 1, sellerId: 1 }, unique: true, serves: 'Order.sellerOrders; one per seller' },
    { keys: { sellerId: 1, createdAt: -1, _id: -1 }, serves: 'sellerOrders, Seller.orders' },
    { keys: { sellerId: 1, status: 1, createdAt: -1, _id: -1 }, serves: 'sellerOrders by status' },
    {
      keys: { 'items.productId': 1, createdAt: -1, _id: -1 },
      serves: 'Product.unitsSold, sellerOrders of one product',
    },
    { keys: { orderNumber: 1, createdAt: -1, _id: -1 }, serves: 'sellerOrders by the number of their order' },
    { keys: { sellerId: 1, words: 1 }, serves: 'the search of sellerOrders' },
    { keys: { words: 1 }, serves: 'the search of sellerOrders, for admins' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'sellerOrders for admins' },
    {
      keys: { 'shipments.id': 1 },
      unique: true,
      where: { 'shipments.id': { $gt: '' } },
      serves: 'shipments by id',
    },
    { keys: { status: 1, createdAt: -1, _id: -1 }, serves: 'sellerOrders by status, for admins' },
  ],
  {
    audited: {
      type: 'SellerOrder',
      fields: [
        'orderId',
        'sellerId',
        'status',
        'totals.totalMinor',
        'refundedMinor',
        'shipments.carrier',
        'shipments.trackingNumber',
        'note',
      ],
    },
  },
);
