import type { Encrypted } from './encryption.ts';

/** The parts of Souk that publish and consume events. */
export type ServiceName = 'users' | 'sellers' | 'products' | 'orders' | 'media' | 'notifications';

interface MoneyPayload {
  amountMinor: number;
  currency: string;
}

interface Person {
  userId: string;
  email: string;
  firstName: string;
}

interface SellerPayload {
  sellerId: string;
  /** Null for an imported seller that nobody has claimed yet. */
  accountId: string | null;
  businessName: string;
  email: string | null;
}

/** A line of an order, as far as other services need it. */
export interface OrderLinePayload {
  productId: string;
  variantId: string;
  sellerId: string;
  name: string;
  /** What tells the variant from the product's others, such as `Large / Blue`; absent where there is only one. */
  variantName?: string | null;
  sku?: string | null;
  quantity: number;
  unitPrice?: MoneyPayload;
  lineTotal: MoneyPayload;
}

/** Where an order goes. */
export interface AddressPayload {
  recipient: string;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  phone: string | null;
}

/** An order in an event: enough for a mail about it. */
export interface OrderPayload {
  orderId: string;
  number: string;
  /** Empty for an agency's order, whose creator stands for the agency. */
  customerId: string;
  agencyId?: string | null;
  createdBy?: string | null;
  status: string;
  total: MoneyPayload;
  lines: OrderLinePayload[];
  reason?: string | null;
  /** The sellers' parts of the order; absent from events of earlier releases. */
  parts?: { id: string; sellerId: string }[];
  /** With `order.confirmed` only, for those who pack it. */
  shippingAddress?: AddressPayload | null;
  /** The buyer's, with `order.confirmed`; the seller's, in events about one seller's part. */
  note?: string | null;
  /** The part that changed, for events about one seller's part. */
  sellerId?: string | null;
  /** Called off while it was being placed: its sellers never heard of it. */
  unconfirmed?: boolean;
  carrier?: string | null;
  trackingNumber?: string | null;
}

interface PaymentPayload {
  paymentId: string;
  orderId: string;
  orderNumber: string;
  userId: string;
  method: string;
  amount: MoneyPayload;
  reason?: string | null;
}

interface StockPayload {
  productId: string;
  variantId: string;
  sellerId: string;
  sku: string;
  name: string;
  available: number;
  threshold: number;
}

interface MediaPayload {
  mediaId: string;
  ownerType: string;
  ownerId: string;
}

interface MediaUsagePayload {
  mediaId: string;
  service: ServiceName;
  entityType: string;
  entityId: string;
}

/** A return in an event: enough for a mail about it. */
export interface ReturnPayload {
  returnId: string;
  orderId: string;
  number: string;
  sellerId: string;
  /** The part of the order that it is about; absent from events of earlier releases. */
  sellerOrderId?: string;
  customerId: string;
  status: string;
  /** `accepted` is null until the parcel was received. */
  lines: {
    name: string;
    variantName?: string | null;
    sku?: string | null;
    quantity: number;
    accepted: number | null;
  }[];
  /** What goes back to the customer; null until the parcel was received. */
  refund: MoneyPayload | null;
  /** What the one who acted wrote. */
  note: string | null;
}

interface SagaPayload {
  sagaId: string;
  orderId: string;
  state: string;
  step: string | null;
  error?: string | null;
}

/** Every event and what it carries. Secrets travel encrypted: payloads rest in the outbox and in Redis. */
export interface EventPayloads {
  'user.registered': Person;
  'user.otp_requested': Person & { context: string; purpose: string; code: Encrypted; expiresAt: string };
  'user.verified': Person;
  'user.password_changed': Person;
  'user.blocked': Person & { reason: string | null };
  'user.unblocked': Person;
  'seller.registered': SellerPayload;
  'seller.verification_submitted': SellerPayload;
  'seller.verification_approved': SellerPayload;
  'seller.verification_rejected': SellerPayload & { reason: string };
  'seller.suspended': SellerPayload & { reason: string };
  'seller.reinstated': SellerPayload;
  'product.created': { productId: string; sellerId: string };
  'product.updated': { productId: string; sellerId: string };
  'product.deleted': { productId: string; sellerId: string };
  'inventory.low_stock': StockPayload;
  'inventory.out_of_stock': StockPayload;
  'order.created': OrderPayload;
  'order.payment_requested': OrderPayload;
  'order.approval_requested': OrderPayload;
  'order.accepted_by_responsable': OrderPayload;
  'order.accepted_by_director': OrderPayload;
  'order.rejected': OrderPayload;
  'order.updated': OrderPayload;
  'order.confirmed': OrderPayload;
  'order.processing': OrderPayload;
  'order.shipped': OrderPayload;
  'order.delivered': OrderPayload;
  'order.cancelled': OrderPayload;
  'order.failed': OrderPayload;
  'payment.authorized': PaymentPayload;
  'payment.succeeded': PaymentPayload;
  'payment.failed': PaymentPayload;
  'payment.cancelled': PaymentPayload;
  'payment.refunded': PaymentPayload;
  'return.requested': ReturnPayload;
  'return.approved': ReturnPayload;
  'return.rejected': ReturnPayload;
  'return.received': ReturnPayload;
  'return.completed': ReturnPayload;
  'return.cancelled': ReturnPayload;
  'saga.failed': SagaPayload;
  'media.attached': MediaUsagePayload;
  'media.detached': MediaUsagePayload;
  'media.uploaded': MediaPayload;
  'media.processed': MediaPayload;
  'media.processing_failed': MediaPayload & { error: string };
  'media.deleted': MediaPayload;
  'email.sent': { emailId: string };
  'email.failed': { emailId: string; error: string };
}

export type EventType = keyof EventPayloads;

/**
 * Who consumes what. It stands here, not only with the consumers, because the publisher numbers each aggregate's
 * events per consumer at the time of writing: that is how a consumer can tell that one is still missing.
 */
export const consumersOf: Readonly<Partial<Record<EventType, readonly ServiceName[]>>> = {
  'user.registered': ['notifications'],
  'user.otp_requested': ['notifications'],
  'user.verified': ['notifications'],
  'user.password_changed': ['notifications'],
  'user.blocked': ['notifications', 'orders'],
  'user.unblocked': ['notifications', 'orders'],
  'seller.registered': ['notifications'],
  'seller.verification_submitted': ['notifications', 'products'],
  'seller.verification_approved': ['notifications', 'products'],
  'seller.verification_rejected': ['notifications', 'products'],
  'seller.suspended': ['notifications', 'products', 'users'],
  'seller.reinstated': ['notifications', 'products', 'users'],
  'inventory.low_stock': ['notifications'],
  'inventory.out_of_stock': ['notifications'],
  'order.confirmed': ['notifications'],
  'order.shipped': ['notifications'],
  'order.delivered': ['notifications'],
  'order.cancelled': ['notifications', 'products'],
  'order.failed': ['notifications', 'products'],
  'order.rejected': ['notifications', 'products'],
  'order.approval_requested': ['notifications'],
  'order.accepted_by_responsable': ['notifications'],
  'order.accepted_by_director': ['notifications'],
  'payment.succeeded': ['notifications'],
  'payment.failed': ['notifications'],
  'payment.refunded': ['notifications'],
  'return.requested': ['notifications'],
  'return.approved': ['notifications'],
  'return.rejected': ['notifications'],
  'return.received': ['notifications'],
  'return.cancelled': ['notifications'],
  'saga.failed': ['notifications'],
  'media.attached': ['media'],
  'media.detached': ['media'],
};

/** An event as it lies in the outbox and as a consumer receives it. */
export interface SoukEvent<T extends EventType = EventType> {
  id: string;
  type: T;
  /** What it happened to; the events of one aggregate reach each consumer in order. */
  aggregateId: string;
  payload: EventPayloads[T];
  /** Per consumer: the number of this event among those of its aggregate that the consumer gets, from 1. */
  order: Partial<Record<ServiceName, number>>;
  occurredAt: string;
  requestId: string;
  /** The span in which it happened, where that was traced. */
  traceparent?: string;
  source: ServiceName;
}

/** The same, told apart by `type`. */
export type AnyEvent = { [T in EventType]: SoukEvent<T> }[EventType];
