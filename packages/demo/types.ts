import type { MotifName } from './pictures/motifs/index.ts';
import type { PaletteName } from './pictures/palettes.ts';

/** All that a picture follows from: what is drawn, in which colours, and the seed of its ornament. */
export interface Look {
  motif: MotifName;
  palette: PaletteName;
  seed: string;
}

export interface DemoAddress {
  id: string;
  label: string;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  phone: string;
  isDefault: boolean;
}

export interface DemoAgency {
  id: string;
  name: string;
  code: string;
  city: string;
  address: string;
  phone: string;
  createdAt: Date;
}

export type AccountKind = 'CUSTOMER' | 'SELLER' | 'STAFF' | 'ADMIN';
export type AccountRole = 'CUSTOMER' | 'SELLER' | 'RESPONSABLE' | 'DIRECTOR' | 'ADMIN';

/** A person who can sign in with `DEMO_PASSWORD`; the e-mail address counts as verified. */
export interface DemoAccount {
  id: string;
  kind: AccountKind;
  role: AccountRole;
  email: string;
  firstName: string;
  lastName: string;
  phone: string;
  sellerId: string | null;
  agencyId: string | null;
  addresses: DemoAddress[];
  createdAt: Date;
}

export interface DemoSeller {
  id: string;
  kind: 'MERCHANT' | 'ARTIST';
  verification: 'APPROVED' | 'PENDING';
  accountId: string;
  email: string;
  slug: string;
  name: string;
  description: string;
  contactName: string;
  phone: string;
  taxId: string;
  address: DemoAddress;
  logoMediaId: string;
  bannerMediaId: string;
  look: Look;
  createdAt: Date;
  /** Null while the verification is pending. */
  verifiedAt: Date | null;
}

export interface DemoCategory {
  id: string;
  slug: string;
  name: string;
  description: string;
  parentId: string | null;
  /** Ids from the root down to this category itself. */
  path: string[];
  /** Place among its siblings, from 0. */
  position: number;
  imageMediaId: string;
  look: Look;
}

export interface DemoTag {
  id: string;
  /** Lower case. */
  name: string;
}

export interface DemoVariant {
  id: string;
  productId: string;
  sku: string;
  /** One choice for each option of the product, in their order; empty for a simple product. */
  options: { name: string; value: string }[];
  priceMinor: number;
  /** Units taken in since the product was created; `onHand` is this less all units sold and not cancelled. */
  received: number;
  /** Units in the shop now, after all orders of the market; nothing is reserved. */
  onHand: number;
  lowStockThreshold: number;
}

/** A property of products, assigned to categories. */
export interface DemoAttribute {
  id: string;
  slug: string;
  name: string;
  kind: 'BOOLEAN' | 'COLOR';
  choices: { slug: string; label: string; hex: string }[];
  categoryIds: string[];
}

export interface DemoProduct {
  id: string;
  sellerId: string;
  categoryId: string;
  slug: string;
  sku: string;
  name: string;
  description: string;
  /** The lowest price among the variants, in cents. */
  priceMinor: number;
  currency: 'EUR';
  tagIds: string[];
  tags: string[];
  /** Yes or no, or the slugs of choices. */
  attributes: { attributeId: string; value: boolean | string[] }[];
  options: { name: string; values: string[] }[];
  variants: DemoVariant[];
  status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED';
  mediaId: string;
  look: Look;
  createdAt: Date;
  /** When it was archived, else equal to `createdAt`. */
  updatedAt: Date;
}

export type PartStatus = 'CONFIRMED' | 'PROCESSING' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED';
export type OrderStatus = PartStatus | 'PARTIALLY_SHIPPED';

export interface DemoOrderLine {
  id: string;
  productId: string;
  variantId: string;
  sellerId: string;
  name: string;
  sku: string;
  options: { name: string; value: string }[];
  imageMediaId: string;
  quantity: number;
  unitPriceMinor: number;
  totalMinor: number;
}

/** The share of one seller in an order. Each date is null until the part got there. */
export interface DemoSellerOrder {
  id: string;
  orderId: string;
  sellerId: string;
  status: PartStatus;
  lineIds: string[];
  totalMinor: number;
  carrier: string | null;
  trackingNumber: string | null;
  cancelReason: string | null;
  createdAt: Date;
  processingAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
}

export interface DemoRefund {
  id: string;
  amountMinor: number;
  reason: string;
  createdAt: Date;
}

export interface DemoPayment {
  id: string;
  orderId: string;
  userId: string;
  method: 'CARD' | 'CASH_ON_DELIVERY';
  status: 'PENDING' | 'SUCCEEDED' | 'CANCELLED' | 'PARTIALLY_REFUNDED' | 'REFUNDED';
  currency: 'EUR';
  amountMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  /** The reference at the simulated card provider; null for cash. */
  providerRef: string | null;
  refunds: DemoRefund[];
  createdAt: Date;
  capturedAt: Date | null;
}

export interface DemoOrder {
  id: string;
  /** For people, e.g. `SK-100042`; rises with `createdAt`. */
  number: string;
  customerId: string;
  status: OrderStatus;
  currency: 'EUR';
  lines: DemoOrderLine[];
  parts: DemoSellerOrder[];
  payment: DemoPayment;
  /** Sum of the parts, cancelled ones included: what the customer agreed to pay. */
  totalMinor: number;
  shippingAddress: DemoAddress;
  createdAt: Date;
  updatedAt: Date;
}

export type MediaPurpose = 'PRODUCT' | 'SELLER_LOGO' | 'SELLER_BANNER' | 'CATEGORY';

/** A picture of the market; `renderMedia` draws its bytes. */
export interface DemoMedia {
  /** In the shape of a UUID version 4. */
  id: string;
  purpose: MediaPurpose;
  /** The product, seller or category shown. */
  subjectId: string;
  /** The account that counts as the uploader. */
  ownerAccountId: string;
  fileName: string;
  mimeType: 'image/jpeg';
  width: number;
  height: number;
  altText: string;
  look: Look;
  createdAt: Date;
}

export interface DemoMarket {
  agency: DemoAgency;
  accounts: DemoAccount[];
  sellers: DemoSeller[];
  categories: DemoCategory[];
  tags: DemoTag[];
  attributes: DemoAttribute[];
  products: DemoProduct[];
  /** Oldest first. */
  orders: DemoOrder[];
  media: DemoMedia[];
}
