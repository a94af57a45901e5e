import { type Document, defineModel } from '@souk/subgraph';
import type { Address } from '../common/address.ts';
import { anything, instant, optionalInstant, optionalText, text } from '../common/schema.ts';
import { itemFields, type OrderItem, type Totals, totalsFields } from '../pricing/lines/order-item.ts';
import {
  type Approval,
  approvalFields,
  approvalIndexes,
  type PendingRevision,
} from './approval/approval.model.ts';
import type { SellerOrderStatus } from './seller-order.model.ts';

/** The status of the payment of an order. */
export type PaymentStatus =
  | 'PENDING'
  | 'AUTHORIZED'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED';

export type OrderKind = 'RETAIL' | 'AGENCY';

/** Every status of an order, in the order in which they occur. */
export const ORDER_STATUSES = [
  'PENDING',
  'AWAITING_RESPONSABLE',
  'AWAITING_DIRECTOR',
  'WAITING_PAYMENT',
  'CONFIRMED',
  'PROCESSING',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
  'REJECTED',
  'FAILED',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Whether a text is the status of an order. */
export const isOrderStatus = (text: string): text is OrderStatus =>
  (ORDER_STATUSES as readonly string[]).includes(text);

/** The statuses before an order is confirmed: its checkout can still be compensated. */
export const UNCONFIRMED = [
  'PENDING',
  'AWAITING_RESPONSABLE',
  'AWAITING_DIRECTOR',
  'WAITING_PAYMENT',
] as const satisfies readonly OrderStatus[];

/** The statuses of an open order: not delivered, cancelled, rejected or failed. */
export const OPEN_ORDER_STATUSES = [
  ...UNCONFIRMED,
  'CONFIRMED',
  'PROCESSING',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
] as const satisfies readonly OrderStatus[];

export interface TimelineEntry {
  status: OrderStatus;
  at: Date;
  /** The seller whose seller order changed; null when the order as a whole did. */
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
  /** Set when the kind is AGENCY. */
  agencyId: string | null;
  createdBy: string;
  status: OrderStatus;
  /** That of its latest payment, copied whenever it changes. */
  paymentStatus: PaymentStatus | null;
  currency: string;
  items: OrderItem[];
  totals: Totals;
  /** The seller orders by id, with copies of their statuses, from which `status` is derived. */
  parts: { id: string; sellerId: string; status: SellerOrderStatus }[];
  shippingAddress: Address | null;
  note: string | null;
  timeline: TimelineEntry[];
  /** Until when stock is reserved for the payment. */
  holdUntil: Date | null;
  /** Why it failed, was rejected or was cancelled. */
  failureReason: string | null;
  /** Set when it was hidden. */
  deletedAt: Date | null;
  /** The decisions of the agency, oldest first. */
  approvals: Approval[];
  /** The number of the revision that it shows; 0 as it was placed. */
  revision: number;
  /** How many revisions were started, and so numbered, including those that failed. */
  revisionsBegun: number;
  pending: PendingRevision | null;
  /** The search words: those of its number, its recipient and its items. */
  words: string[];
  version: number;
}

/** A line with the currency and the order that its fields need. */
export type ItemView = OrderItem & { currency: string; orderId: string };
export type TotalsView = Totals & { currency: string };

/** A timeline entry about the order as a whole, now. */
export const timelineEntry = (status: OrderStatus, rest: Partial<TimelineEntry> = {}): TimelineEntry => ({
  status,
  at: new Date(),
  sellerId: null,
  carrier: null,
  trackingNumber: null,
  message: null,
  ...rest,
});

export const orders = defineModel<OrderDocument>(
  'orders',
  {
    number: text,
    kind: text,
    customerId: optionalText,
    agencyId: optionalText,
    createdBy: text,
    status: text,
    paymentStatus: optionalText,
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
    deletedAt: optionalInstant,
    ...approvalFields,
    words: { type: [String], required: true },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { number: 1 }, unique: true, serves: 'orderByNumber; unique numbers' },
    {
      keys: { customerId: 1, createdAt: -1, _id: -1 },
      serves: 'orders of one customer, User.orders',
    },
    { keys: { status: 1, createdAt: -1, _id: -1 }, serves: 'orders by status' },
    { keys: { paymentStatus: 1, createdAt: -1, _id: -1 }, serves: 'orders by the status of their payment' },
    { keys: { kind: 1, createdAt: -1, _id: -1 }, serves: 'orders by kind' },
    { keys: { 'parts.sellerId': 1, createdAt: -1, _id: -1 }, serves: 'orders with lines of one seller' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'orders, newest first' },
    { keys: { customerId: 1, words: 1 }, serves: 'the search of orders of one customer' },
    { keys: { words: 1 }, serves: 'the search of orders, for admins' },
    ...approvalIndexes,
    {
      keys: { createdAt: -1, _id: -1, deletedAt: 1 },
      where: { deletedAt: { $gt: new Date(0) } },
      serves: 'orders that are hidden',
    },
  ],
  {
    audited: {
      type: 'Order',
      fields: [
        'number',
        'status',
        'paymentStatus',
        'revision',
        'note',
        'failureReason',
        'shippingAddress',
        'deletedAt',
        'totals.totalMinor',
        'parts.status',
      ],
    },
  },
);
