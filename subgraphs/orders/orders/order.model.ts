import { type Document, defineModel } from '@souk/subgraph';
import type { Address } from '../common/address.ts';
import { anything, instant, integer, optionalInstant, optionalText, text } from '../common/schema.ts';
import type { PartStatus } from './seller-order.model.ts';

export type OrderKind = 'RETAIL' | 'AGENCY';
export type OrderStatus =
  | 'PENDING'
  | 'WAITING_PAYMENT'
  | 'CONFIRMED'
  | 'PROCESSING'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'CANCELLED'
  | 'FAILED';

/** One line of an order, with a copy of what the product was called and cost when it was ordered. */
export interface OrderItem {
  id: string;
  productId: string;
  variantId: string;
  sellerId: string;
  quantity: number;
  unitPriceMinor: number;
  totalMinor: number;
  snapshot: { name: string; variantName: string | null; sku: string | null; imageMediaId: string | null };
}

/** In minor units of the order's currency. */
export interface Totals {
  itemsMinor: number;
  shippingMinor: number;
  totalMinor: number;
}

export interface TimelineEntry {
  status: OrderStatus;
  at: Date;
  /** The seller whose part moved; null for the order as a whole. */
  sellerId: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  message: string | null;
}

/** An order as it is stored. */
export interface OrderDocument extends Document {
  number: string;
  kind: OrderKind;
  /** Null for orders imported without their customer. */
  customerId: string | null;
  createdBy: string;
  status: OrderStatus;
  currency: string;
  items: OrderItem[];
  totals: Totals;
  /** What the status is derived from; kept in step with the parts themselves. */
  parts: { id: string; sellerId: string; status: PartStatus }[];
  shippingAddress: Address | null;
  note: string | null;
  timeline: TimelineEntry[];
  /** Until when stock is held for the payment. */
  holdUntil: Date | null;
  failureReason: string | null;
  version: number;
}

export type ItemView = OrderItem & { currency: string };
export type TotalsView = Totals & { currency: string };

/** A timeline entry about the order as a whole, now. */
export const entry = (status: OrderStatus, rest: Partial<TimelineEntry> = {}): TimelineEntry => ({
  status,
  at: new Date(),
  sellerId: null,
  carrier: null,
  trackingNumber: null,
  message: null,
  ...rest,
});

/** The stored shape of order lines, in orders and in their parts. */
export const itemFields = {
  _id: false,
  id: text,
  productId: text,
  variantId: text,
  sellerId: text,
  quantity: integer,
  unitPriceMinor: integer,
  totalMinor: integer,
  snapshot: { name: text, variantName: optionalText, sku: optionalText, imageMediaId: optionalText },
};

export const totalsFields = { itemsMinor: integer, shippingMinor: integer, totalMinor: integer };

export const orders = defineModel<OrderDocument>(
  'orders',
  {
    number: text,
    kind: text,
    customerId: optionalText,
    createdBy: text,
    status: text,
    currency: text,
    items: [itemFields],
    totals: totalsFields,
    parts: [{ _id: false, id: text, sellerId: text, status: text }],
    shippingAddress: anything,
    note: optionalText,
    timeline: [
      {
        _id: false,
        status: text,
        at: instant,
        sellerId: optionalText,
        carrier: optionalText,
        trackingNumber: optionalText,
        message: optionalText,
      },
    ],
    holdUntil: optionalInstant,
    failureReason: optionalText,
    version: { type: Number, default: 1 },
  },
  [
    { keys: { number: 1 }, unique: true, serves: 'orderByNumber, and that a number is given once' },
    {
      keys: { customerId: 1, createdAt: -1, _id: -1 },
      serves: 'myOrders, User.orders, orders of one customer',
    },
    { keys: { status: 1, createdAt: -1, _id: -1 }, serves: 'orders by status' },
    { keys: { 'parts.sellerId': 1, createdAt: -1, _id: -1 }, serves: 'orders with lines of one seller' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'orders, newest first' },
  ],
);
