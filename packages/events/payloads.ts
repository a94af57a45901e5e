import type { Encrypted } from './encryption.ts';
import type { ServiceName } from './services.ts';

/** An amount in minor units (cents) of an ISO 4217 currency. */
export interface MoneyPayload {
  amountMinor: number;
  currency: string;
}

/** Somebody who signs in. */
export interface PersonPayload {
  userId: string;
  email: string;
  firstName: string;
}

/** Somebody whose second factor changed. */
export interface SecondFactorPayload extends PersonPayload {
  method: 'TOTP' | 'PASSKEY';
  passkeyName: string | null;
}

/** Somebody whom an administrator gave or took roles, by their names. */
export interface RolesPayload extends PersonPayload {
  granted: string[];
  revoked: string[];
}

/** A person whose personal data has to go, everywhere. */
export interface ErasedPayload {
  userId: string;
  /** The business that the person owned. */
  sellerId: string | null;
  /** The email address, by which some of it is found. */
  identity: Encrypted;
}

/** An export of somebody's data. */
export interface DataExportPayload {
  exportId: string;
  userId: string;
}

/** An import of products that has ended, for the person who started it; the business when that was a program. */
export interface CatalogueImportPayload {
  importId: string;
  sellerId: string;
  userId: string | null;
  filename: string;
  createdCount: number;
  updatedCount: number;
  unchangedCount: number;
  failedCount: number;
  errorCount: number;
  /** Why the file could not be read; null when it was. */
  reason: string | null;
}

/** An API key, for the administrator who made it. Never its secret. */
export interface ApiKeyPayload extends PersonPayload {
  apiKeyId: string;
  name: string;
  expiresAt: string;
}

/** A seller business. */
export interface SellerPayload {
  sellerId: string;
  /** Null for an imported seller that nobody has claimed yet. */
  accountId: string | null;
  name: string;
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

/** The address that an order is shipped to. */
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
  /** With `order.confirmed` only, for the sellers who pack it. */
  shippingAddress?: AddressPayload | null;
  /** The buyer's, with `order.confirmed`; the seller's, in events about one seller's part. */
  note?: string | null;
  /** The part that changed, for events about one seller's part. */
  sellerId?: string | null;
  /** Cancelled while it was being placed: its sellers were never notified of it. */
  unconfirmed?: boolean;
  carrier?: string | null;
  trackingNumber?: string | null;
}

/** A payment of an order. */
export interface PaymentPayload {
  paymentId: string;
  orderId: string;
  orderNumber: string;
  userId: string;
  method: string;
  amount: MoneyPayload;
  reason?: string | null;
}

/** A product that changed. */
export interface ProductPayload {
  productId: string;
  sellerId: string;
  /** It was for sale before the change and is not any more. */
  leftSale?: boolean;
}

/** A product, or a change of one, that is submitted for approval or decided about. */
export interface ReviewPayload {
  productId: string;
  sellerId: string;
  reviewId: string;
  kind: 'PRODUCT' | 'CHANGE';
}

/** A variant's stock, beside the threshold below which it counts as low. */
export interface StockPayload {
  productId: string;
  variantId: string;
  sellerId: string;
  sku: string;
  name: string;
  available: number;
  threshold: number;
}

/** A variant that is available again, for somebody who waited for it. */
export interface BackInStockPayload {
  requestId: string;
  productId: string;
  variantId: string;
  sellerId: string;
  /** Who waited; null for somebody who gave an address, which is `recipient` then. */
  userId: string | null;
  recipient: Encrypted | null;
  name: string;
  slug: string;
  price: MoneyPayload;
  /** Ends all requests of the recipient. */
  token: Encrypted;
}

/** A file and what owns it. */
export interface MediaPayload {
  mediaId: string;
  ownerType: string;
  ownerId: string;
}

/** A picture that cannot be shown any more. */
export interface DamagedMediaPayload extends MediaPayload {
  /** The owner when it is a person. */
  userId: string | null;
  filename: string;
  error: string;
}

/** Where a file is used. */
export interface MediaUsagePayload {
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
  /** The note of the person who changed the return. */
  note: string | null;
}

/** A checkout that has failed permanently, and where it stopped. */
export interface SagaPayload {
  sagaId: string;
  orderId: string;
  state: string;
  step: string | null;
  error?: string | null;
}

/** One field that a change set. */
export interface AuditChange {
  field: string;
  /** Null where the field had no value, and for something new. */
  before: unknown;
  /** Null where the field has no value any more, and for something deleted. */
  after: unknown;
}

/** Who did what, for the audit log. Fields are named one by one where it is recorded, so that no secret is among them. */
export interface AuditPayload {
  actorKind: string;
  /** The account, API key or service; null for callers that nobody knows. */
  actorId: string | null;
  /** The mutation; null when no request made the change. */
  operation: string | null;
  /** The type in the graph of what it is about, such as `User`. */
  entity: string | null;
  /** Null for something that was never created, and for several at once. */
  entityId: string | null;
  changes: readonly AuditChange[];
  /** `OK`, or the code of the refusal. */
  outcome: string;
  ip: string | null;
  userAgent: string | null;
}
