import { type Document, defineModel } from '@souk/subgraph';
import { anything, instant, integer, optionalInstant, optionalText, text } from '../../common/schema.ts';
import { SOME_DAY } from '../../common/sweep.ts';
import type { PaymentStatus } from '../../orders/order.model.ts';

export type { PaymentStatus };

export type PaymentMethod = 'CARD' | 'CASH_ON_DELIVERY' | 'INVOICE' | 'IMPORTED';
/** One attempt to charge a card. STARTED: its outcome is not known yet. */
export interface PaymentAttempt {
  number: number;
  status: 'STARTED' | 'AUTHORIZED' | 'DECLINED' | 'ABANDONED';
  attemptedAt: Date;
  code: string | null;
  message: string | null;
  /** The token of the payment provider, never a card number; removed once the outcome is known. */
  token: string | null;
  /** The idempotency key and the digest of the input, for attempts made by payOrder. */
  requestKey: string | null;
  requestHash: string | null;
}

/** The payment of an order; amounts in minor units of `currency`. */
export interface PaymentDocument extends Document {
  orderId: string;
  orderNumber: string;
  userId: string | null;
  method: PaymentMethod;
  status: PaymentStatus;
  currency: string;
  amountMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  /** Reserved for pending refunds. */
  refundingMinor: number;
  /** What an invoice was settled by, such as a bank reference. */
  reference: string | null;
  note: string | null;
  /** The adapter that made the charge, and the id of the charge there. */
  provider: string | null;
  providerRef: string | null;
  card: { brand: string; last4: string } | null;
  attempts: PaymentAttempt[];
  /** How many declines end the checkout. */
  declinesAllowed: number;
  /** Counts the changes of `reference` and `note`, from 1. */
  version: number;
}

/** What a refund takes from one seller order, and from the commission on it. Minor units. */
export interface RefundShare {
  sellerOrderId: string;
  sellerId: string;
  amountMinor: number;
  commissionMinor: number;
}

export type RefundStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED';
/** What caused a refund. PROVIDER: it was made in the dashboard of the provider and learned of later. */
export type RefundCause =
  | 'MANUAL'
  | 'ORDER_CANCELLED'
  | 'SELLER_ORDER_CANCELLED'
  | 'RETURN'
  | 'CHECKOUT_FAILED'
  | 'PROVIDER';

export interface RefundDocument extends Document {
  paymentId: string;
  orderId: string;
  amountMinor: number;
  currency: string;
  reason: string;
  cause: RefundCause;
  /** They add up to the refund; empty for a charge whose order failed. */
  shares: RefundShare[];
  status: RefundStatus;
  /** Why it failed; while it is PENDING, the error of the last attempt. */
  failure: string | null;
  /** Unique over all refunds, so that a refund is made once, here and at the provider. */
  idempotencyKey: string;
  /** Attempts at the provider so far, and when the next is due; null once it is SUCCEEDED or FAILED. */
  attempts: number;
  dueAt: Date | null;
  createdBy: string | null;
}

/** The initial values of a new payment beside its amount. */
export const UNTOUCHED = { refundingMinor: 0, reference: null, note: null, version: 1 };

export const payments = defineModel<PaymentDocument>(
  'payments',
  {
    orderId: text,
    orderNumber: text,
    userId: optionalText,
    method: text,
    status: text,
    currency: text,
    amountMinor: integer,
    capturedMinor: { type: Number, default: 0 },
    refundedMinor: { type: Number, default: 0 },
    refundingMinor: { type: Number, default: 0 },
    reference: optionalText,
    note: optionalText,
    provider: optionalText,
    providerRef: optionalText,
    card: anything,
    attempts: [
      {
        _id: false,
        number: integer,
        status: text,
        attemptedAt: instant,
        code: optionalText,
        message: optionalText,
        token: optionalText,
        requestKey: optionalText,
        requestHash: optionalText,
      },
    ],
    declinesAllowed: { type: Number, default: 1 },
    version: { type: Number, default: 1 },
  },
  [
    {
      keys: { orderId: 1, createdAt: -1, _id: -1 },
      serves: 'Order.payments, every step of the checkout, payments of one order',
    },
    { keys: { userId: 1, createdAt: -1, _id: -1 }, serves: 'payments of one payer, User.payments' },
    { keys: { status: 1, createdAt: -1, _id: -1 }, serves: 'payments by status' },
    { keys: { method: 1, createdAt: -1, _id: -1 }, serves: 'payments by method' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'payments, newest first' },
    {
      keys: { providerRef: 1 },
      unique: true,
      where: { providerRef: { $gt: '' } },
      serves: 'one payment per charge',
    },
  ],
  {
    audited: {
      type: 'Payment',
      fields: [
        'orderId',
        'method',
        'status',
        'amountMinor',
        'capturedMinor',
        'refundingMinor',
        'refundedMinor',
        'currency',
        'reference',
        'note',
      ],
    },
  },
);

export const refunds = defineModel<RefundDocument>(
  'refunds',
  {
    paymentId: text,
    orderId: text,
    amountMinor: integer,
    currency: text,
    reason: text,
    cause: text,
    shares: [
      { _id: false, sellerOrderId: text, sellerId: text, amountMinor: integer, commissionMinor: integer },
    ],
    status: text,
    failure: optionalText,
    idempotencyKey: text,
    attempts: { type: Number, default: 0 },
    dueAt: optionalInstant,
    createdBy: optionalText,
  },
  [
    {
      keys: { dueAt: 1 },
      where: { dueAt: SOME_DAY },
      serves: 'the sweep over pending refunds',
    },
    {
      keys: { paymentId: 1, createdAt: 1 },
      serves: 'Payment.refunds, and other pending refunds of a payment',
    },
    { keys: { idempotencyKey: 1 }, unique: true, serves: 'one refund per idempotency key' },
  ],
  {
    audited: {
      type: 'Refund',
      fields: ['paymentId', 'orderId', 'amountMinor', 'currency', 'reason', 'cause', 'status'],
    },
  },
);
