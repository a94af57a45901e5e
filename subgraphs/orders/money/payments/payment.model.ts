import { type Document, defineModel } from '@souk/subgraph';
import { anything, instant, integer, optionalInstant, optionalText, text } from '../../common/schema.ts';
import { SOME_DAY } from '../../common/sweep.ts';

export type PaymentMethod = 'CARD' | 'CASH_ON_DELIVERY' | 'INVOICE' | 'IMPORTED';
export type PaymentStatus =
  | 'PENDING'
  | 'AUTHORIZED'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED';

/** One try at a card. STARTED: its outcome is not known yet. */
export interface PaymentAttempt {
  number: number;
  status: 'STARTED' | 'AUTHORIZED' | 'DECLINED' | 'ABANDONED';
  at: Date;
  code: string | null;
  message: string | null;
  /** The card provider's token, never a card number; dropped once the outcome is known. */
  token: string | null;
  /** The caller's idempotency key and the digest of its input, for tries made by processPayment. */
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
  /** Held for refunds that are under way; never given to a second one. */
  refundingMinor: number;
  /** What an invoice was settled by, such as a bank's reference. */
  reference: string | null;
  note: string | null;
  /** The adapter that made the charge, and the charge's name there. */
  provider: string | null;
  providerRef: string | null;
  card: { brand: string; last4: string } | null;
  attempts: PaymentAttempt[];
  /** How many declines end the checkout. */
  declinesAllowed: number;
}

/** What a refund takes back from one seller's part, and of the commission on it. */
export interface RefundShare {
  sellerOrderId: string;
  sellerId: string;
  amountMinor: number;
  commissionMinor: number;
}

export type RefundStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED';
/** What brought a refund about. PROVIDER: it was made at the provider's own desk and heard of later. */
export type RefundCause =
  | 'MANUAL'
  | 'ORDER_CANCELLED'
  | 'PART_CANCELLED'
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
  /** They add up to the refund; none for a charge that never became an order. */
  shares: RefundShare[];
  status: RefundStatus;
  /** Why it failed; while it is PENDING, what the last try met with. */
  failure: string | null;
  /** Unique over all refunds: by it a refund is made once, here and at the provider. */
  idempotencyKey: string;
  /** Tries at the provider so far, and when the next is due; null when it is over. */
  attempts: number;
  dueAt: Date | null;
  createdBy: string | null;
}

/** What a payment starts with beside its amount. */
export const UNTOUCHED = { refundingMinor: 0, reference: null, note: null };

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
        at: instant,
        code: optionalText,
        message: optionalText,
        token: optionalText,
        requestKey: optionalText,
        requestHash: optionalText,
      },
    ],
    declinesAllowed: { type: Number, default: 1 },
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
      serves: 'that a charge belongs to one payment',
    },
  ],
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
      serves: 'the sweep over refunds under way',
    },
    {
      keys: { paymentId: 1, createdAt: 1 },
      serves: 'Payment.refunds, and what else is under way of a payment',
    },
    { keys: { idempotencyKey: 1 }, unique: true, serves: 'that a refund is recorded once' },
  ],
);
