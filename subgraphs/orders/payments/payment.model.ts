import { type Document, defineModel } from '@souk/subgraph';
import { anything, instant, integer, optionalText, text } from '../common/schema.ts';

export type PaymentMethod = 'CARD' | 'CASH_ON_DELIVERY' | 'IMPORTED';
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
  /** The adapter that made the charge, and the charge's name there. */
  provider: string | null;
  providerRef: string | null;
  card: { brand: string; last4: string } | null;
  attempts: PaymentAttempt[];
  /** How many declines end the checkout. */
  declinesAllowed: number;
}

export interface RefundDocument extends Document {
  paymentId: string;
  orderId: string;
  amountMinor: number;
  currency: string;
  reason: string;
  status: 'SUCCEEDED';
  idempotencyKey: string;
}

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
    { keys: { orderId: 1 }, serves: 'Order.payments and every step of the checkout' },
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
    status: text,
    idempotencyKey: text,
  },
  [
    { keys: { paymentId: 1, createdAt: 1 }, serves: 'Payment.refunds' },
    { keys: { idempotencyKey: 1 }, unique: true, serves: 'that a refund is recorded once' },
  ],
);
