import { type Document, defineModel } from '@souk/subgraph';
import type { Address } from '../common/address.ts';
import { anything, instant, integer, optionalInstant, optionalText, text } from '../common/schema.ts';
import {
  type Approval,
  approvalFields,
  approvalIndexes,
  type PendingRevision,
} from './approval/approval.model.ts';
import type { SellerOrderStatus } from './seller-order.model.ts';

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

/** Where an order stands before it is confirmed: its checkout can still turn back. */
export const UNCONFIRMED = [
  'PENDING',
  'AWAITING_RESPONSABLE',
  'AWAITING_DIRECTOR',
  'WAITING_PAYMENT',
] as const satisfies readonly OrderStatus[];

/** Where an order is under way: neither arrived nor given up. */
export const OPEN_ORDER_STATUSES = [
  ...UNCONFIRMED,
  'CONFIRMED',
  'PROCESSING',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
] as const satisfies readonly OrderStatus[];

/** One line of an order, with a copy of what the product was called and cost when it was ordered. */
export interface OrderItem {
  id: string;
  productId: string;
  variantId: string;
  sellerId: string;
  quantity: number;
  unitPriceMinor: number;
  totalMinor: number;
  /** Of the line's total; beside it or in it, as the totals say. */
  taxMinor: number;
  /** The tax rate in basis points (1/100 of a percent). */
  taxBp: number;
  /** What the market keeps of the line, and the rate in basis points by which it was reckoned. */
  commissionMinor: number;
  commissionBp: number;
  /** Units called off, asked to be sent back, and sent back and accepted; together never more than the quantity. */
  cancelledQuantity: number;
  returningQuantity: number;
  returnedQuantity: number;
  snapshot: { name: string; variantName: string | null; sku: string | null; imageMediaId: string | null };
}

/** In minor units of the order's currency. */
export interface Totals {
  itemsMinor: number;
  shippingMinor: number;
  /** Of goods and shipping. */
  taxMinor: number;
  /** Whether the prices hold the tax already; otherwise it comes on top. */
  taxIncluded: boolean;
  /** The tax by its rates, rates of nothing left out. */
  taxLines: TaxLine[];
  totalMinor: number;
}

/** What one rate of tax comes to. */
export interface TaxLine {
  /** Basis points. */
  rateBp: number;
  /** What is taxed, without the tax. */
  baseMinor: number;
  taxMinor: number;
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
  /** Whose order it is when its kind is AGENCY. */
  agencyId: string | null;
  createdBy: string;
  status: OrderStatus;
  currency: string;
  items: OrderItem[];
  totals: Totals;
  /** What the status is derived from; kept in step with the parts themselves. */
  parts: { id: string; sellerId: string; status: SellerOrderStatus }[];
  shippingAddress: Address | null;
  note: string | null;
  timeline: TimelineEntry[];
  /** Until when stock is held for the payment. */
  holdUntil: Date | null;
  /** Why it failed, was rejected or was called off. */
  failureReason: string | null;
  /** Set when staff removed it from sight. */
  deletedAt: Date | null;
  /** An agency's decisions, oldest first. */
  approvals: Approval[];
  /** Which change of lines it shows; 0 for those it was placed with. */
  revision: number;
  /** How many changes of lines were begun, and numbered, whatever came of them. */
  revisionsBegun: number;
  pending: PendingRevision | null;
  version: number;
}

/** A line without tax or commission, as imported and free ones are. */
export const UNTAXED = { taxMinor: 0, taxBp: 0, commissionMinor: 0, commissionBp: 0 };

/** A line of which every unit is kept. */
export const ALL_KEPT = { cancelledQuantity: 0, returningQuantity: 0, returnedQuantity: 0 };

/** A line with what it needs to be shown. */
export type ItemView = OrderItem & { currency: string; orderId: string };
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
  taxMinor: { type: Number, default: 0 },
  taxBp: { type: Number, default: 0 },
  commissionMinor: { type: Number, default: 0 },
  commissionBp: { type: Number, default: 0 },
  cancelledQuantity: { type: Number, default: 0 },
  returningQuantity: { type: Number, default: 0 },
  returnedQuantity: { type: Number, default: 0 },
  snapshot: { name: text, variantName: optionalText, sku: optionalText, imageMediaId: optionalText },
};

export const totalsFields = {
  itemsMinor: integer,
  shippingMinor: integer,
  taxMinor: { type: Number, default: 0 },
  taxIncluded: { type: Boolean, default: true },
  taxLines: [{ _id: false, rateBp: integer, baseMinor: integer, taxMinor: integer }],
  totalMinor: integer,
};

export const orders = defineModel<OrderDocument>(
  'orders',
  {
    number: text,
    kind: text,
    customerId: optionalText,
    agencyId: optionalText,
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
    deletedAt: optionalInstant,
    ...approvalFields,
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
    ...approvalIndexes,
    {
      keys: { createdAt: -1, _id: -1, deletedAt: 1 },
      where: { deletedAt: { $gt: new Date(0) } },
      serves: 'orders that were deleted',
    },
  ],
);
