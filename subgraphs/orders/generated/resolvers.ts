// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel } from '@souk/subgraph';
import type { CartDocument as CartModel } from '../cart/cart.model.ts';
import type { CartLine as CartItemModel } from '../cart/cart.model.ts';
import type { CartGroup as CartGroupModel } from '../cart/cart.totals.ts';
import type { SagaDocument as CheckoutSagaModel } from '../saga/saga.model.ts';
import type { Stub as MediaModel } from '../common/stubs.ts';
import type { OrderDocument as OrderModel } from '../orders/order.model.ts';
import type { TimelineEntry as OrderEventModel } from '../orders/order.model.ts';
import type { ItemView as OrderItemModel } from '../orders/order.model.ts';
import type { TotalsView as OrderTotalsModel } from '../orders/order.model.ts';
import type { PaymentDocument as PaymentModel } from '../payments/payment.model.ts';
import type { PaymentAttempt as PaymentAttemptModel } from '../payments/payment.model.ts';
import type { Stub as ProductModel } from '../common/stubs.ts';
import type { Stub as ProductVariantModel } from '../common/stubs.ts';
import type { RefundDocument as RefundModel } from '../payments/payment.model.ts';
import type { Stub as SellerModel } from '../common/stubs.ts';
import type { SellerOrderDocument as SellerOrderModel } from '../orders/seller-order.model.ts';
import type { Stub as UserModel } from '../common/stubs.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Ctx } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, as an ISO 8601 string. */
  DateTime: { input: Date; output: Date | string; }
  /** An exact decimal number, as a string such as `12.50`. */
  Decimal: { input: string; output: string; }
  /** An ISO 4217 currency code such as `EUR`. */
  CurrencyCode: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A file of a multipart request (GraphQL multipart request specification). */
  Upload: { input: Promise<import("graphql-upload/processRequest.mjs").FileUpload>; output: never; }
};

/** An amount of money in one currency. */
export type Money = {
  /** The amount in major units, with as many decimals as the currency has. */
  amount: Scalars['Decimal']['output'];
  /** The ISO 4217 currency of the amount. */
  currency: Scalars['CurrencyCode']['output'];
};

/** Where a page stands in its list (Relay connection specification). */
export type PageInfo = {
  /** Whether there are items after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are items before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item of this page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last item of this page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** An expected failure of a mutation, for the client to show or act on. */
export type UserError = {
  /** What went wrong and how to mend it, in words for a person. */
  message: Scalars['String']['output'];
  /** The machine-readable reason. */
  code: ErrorCode;
  /** The path of the input field at fault, from the argument's name inwards; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why a mutation was refused. */
export type ErrorCode =
  /** A value is malformed or out of its bounds. */
  | 'INVALID_INPUT'
  /** The thing named by an id does not exist, or the caller may not know of it. */
  | 'NOT_FOUND'
  /** Something with the same unique value exists already. */
  | 'ALREADY_EXISTS'
  /** The thing is not in a state that allows this. */
  | 'INVALID_STATE'
  /** Somebody else changed the thing since it was read. */
  | 'VERSION_CONFLICT'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** A request with the same idempotency key is still running. */
  | 'REQUEST_IN_PROGRESS'
  /** The email or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The email address has yet to be verified with the code mailed to it. */
  | 'EMAIL_NOT_VERIFIED'
  /** An account with this email address exists already. */
  | 'EMAIL_TAKEN'
  /** The password does not meet the rules. */
  | 'WEAK_PASSWORD'
  /** The account is blocked. */
  | 'ACCOUNT_BLOCKED'
  /** Too many failed attempts; wait before trying again. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong. */
  | 'OTP_INVALID'
  /** The code is too old. */
  | 'OTP_EXPIRED'
  /** The code was tried too often and is void; ask for a new one. */
  | 'OTP_TOO_MANY_ATTEMPTS'
  /** The token is unknown, expired or revoked. */
  | 'INVALID_TOKEN'
  /** The seller has yet to be approved. */
  | 'SELLER_NOT_APPROVED'
  /** The seller is suspended. */
  | 'SELLER_SUSPENDED'
  /** There is not enough stock. */
  | 'OUT_OF_STOCK'
  /** The product is not on sale. */
  | 'PRODUCT_UNAVAILABLE'
  /** The product has several variants; name the one meant. */
  | 'VARIANT_REQUIRED'
  /** A price differs from the one expected. */
  | 'PRICE_CHANGED'
  /** The cart has no items. */
  | 'CART_EMPTY'
  /** One order takes one currency. */
  | 'MIXED_CURRENCIES'
  /** The payment was declined. */
  | 'PAYMENT_DECLINED'
  /** The payment could not be made. */
  | 'PAYMENT_FAILED'
  /** The refund is larger than what is left of the captured amount. */
  | 'REFUND_EXCEEDS_CAPTURED'
  /** The file is larger than allowed. */
  | 'FILE_TOO_LARGE'
  /** The content of the file is of a type that is not allowed here. */
  | 'FILE_TYPE_NOT_ALLOWED'
  /** The file cannot be read. */
  | 'FILE_CORRUPT'
  /** The media item is still referenced. */
  | 'MEDIA_IN_USE'
  /** The template or its variables are not valid. */
  | 'TEMPLATE_INVALID';

export type Query = {
  /** The caller's cart; every customer has one. */
  cart: Cart;
  /** The parts of orders that the calling seller delivers, newest first; for admins those of all sellers. */
  sellerOrders: SellerOrderConnection;
  /** One seller's part of an order; null for whoever may not know of it. */
  sellerOrder?: Maybe<SellerOrder>;
  /** What sellers sold by imported orders, to compare with their source: one entry per seller and currency, by seller. */
  sellerTotals: Array<SellerTotal>;
  /** One order; null for whoever may not know of it. Sellers see their part by `sellerOrder`. */
  order?: Maybe<Order>;
  /** One order by its number; null for whoever may not know of it. */
  orderByNumber?: Maybe<Order>;
  /** The caller's own orders, newest first. */
  myOrders: OrderConnection;
  /** All orders. */
  orders: OrderConnection;
  /** One payment; null for whoever may not know of it. */
  payment?: Maybe<Payment>;
};


export type QuerySellerOrdersArgs = {
  filter?: InputMaybe<SellerOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySellerOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySellerTotalsArgs = {
  sellerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderByNumberArgs = {
  number: Scalars['String']['input'];
};


export type QueryMyOrdersArgs = {
  filter?: InputMaybe<OrderFilter>;
  sort: OrderSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersArgs = {
  filter?: InputMaybe<OrderFilter>;
  sort: OrderSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};

/** What a customer means to buy. It holds no stock and keeps no prices: both are read anew at each look. */
export type Cart = {
  /** The lines, in the order they were added. */
  items: Array<CartItem>;
  /** How many units there are in all. */
  itemCount: Scalars['Int']['output'];
  /** What the orderable lines cost now, a sum for each currency; null while prices cannot be read. */
  subtotals?: Maybe<Array<Money>>;
  /** The lines by the seller who would deliver them. */
  groups: Array<CartGroup>;
};

/** The lines of one seller in a cart. */
export type CartGroup = {
  /** The seller. */
  seller?: Maybe<Seller>;
  /** Their lines. */
  items: Array<CartItem>;
  /** What these lines cost now, a sum for each currency; null while prices cannot be read. */
  subtotals?: Maybe<Array<Money>>;
};

/** One variant in a cart. */
export type CartItem = {
  /** The id of the line. */
  id: Scalars['ID']['output'];
  /** The product. */
  product?: Maybe<Product>;
  /** The id of the variant. */
  variantId: Scalars['ID']['output'];
  /** The variant. */
  variant?: Maybe<ProductVariant>;
  /** Who sells it. */
  seller?: Maybe<Seller>;
  /** How many units, 1 to 99. */
  quantity: Scalars['Int']['output'];
  /** The price when the line was last added to. */
  priceAtAdd: Money;
  /** When the line was made. */
  addedAt: Scalars['DateTime']['output'];
};

/** What to put into the cart. */
export type AddCartItemInput = {
  /** The product. */
  productId: Scalars['ID']['input'];
  /** Its variant; may be left out when the product has only one. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
  /** How many units to add, 1 to 99. */
  quantity: Scalars['Int']['input'];
};

/** What became of adding to the cart. */
export type AddCartItemPayload = {
  /** The cart as it is now. */
  cart?: Maybe<Cart>;
  /** The line that was made or grew. */
  cartItem?: Maybe<CartItem>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What became of changing a cart line. */
export type UpdateCartItemPayload = {
  /** The cart as it is now. */
  cart?: Maybe<Cart>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What became of removing a cart line. */
export type RemoveCartItemPayload = {
  /** The cart as it is now. */
  cart?: Maybe<Cart>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What became of emptying the cart. */
export type ClearCartPayload = {
  /** The cart as it is now. */
  cart?: Maybe<Cart>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What an order is placed with. */
export type PlaceOrderInput = {
  /** A text of the caller's making, 1 to 255 characters, one for each order meant: repeating it repeats nothing. */
  idempotencyKey: Scalars['String']['input'];
  /** Where the order goes. */
  address: OrderAddressInput;
  /** How it is paid. */
  paymentMethod: PaymentMethod;
  /** The card provider's token; without one a CARD order waits to be paid by `processPayment`. */
  paymentToken?: InputMaybe<Scalars['String']['input']>;
  /** The total agreed to, shipping included, in the cart's currency; the order is refused when it differs. */
  expectedTotal?: InputMaybe<Scalars['Decimal']['input']>;
  /** A note to the sellers. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What became of an order. */
export type PlaceOrderPayload = {
  /** The order; null when it was refused before it was made. */
  order?: Maybe<Order>;
  /** Its payment. */
  payment?: Maybe<Payment>;
  /** Its checkout. */
  saga?: Maybe<CheckoutSaga>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The way of an order from the cart to its confirmation. */
export type CheckoutSaga = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** How far it is. */
  state: CheckoutSagaState;
};

/** How far a checkout is. */
export type CheckoutSagaState =
  /** On its way. */
  | 'RUNNING'
  /** Waiting for somebody, such as for a payment. */
  | 'WAITING'
  /** Failed, and being taken back. */
  | 'COMPENSATING'
  /** Through: the order is confirmed. */
  | 'COMPLETED'
  /** Failed and taken back: nothing is held or charged. */
  | 'COMPENSATED'
  /** Failed and not wholly taken back: staff are called. */
  | 'FAILED';

/** Where an order goes; a copy kept with the order. */
export type OrderAddress = {
  /** Who receives it. */
  recipient: Scalars['String']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** Floor, building and the like. */
  line2?: Maybe<Scalars['String']['output']>;
  /** The town. */
  city: Scalars['String']['output'];
  /** Region, state or province. */
  region?: Maybe<Scalars['String']['output']>;
  /** The postal code, where there is one. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** The country (ISO 3166-1 alpha-2). */
  country: Scalars['String']['output'];
  /** A number for the carrier to call. */
  phone?: Maybe<Scalars['String']['output']>;
};

/** Where an order goes. */
export type OrderAddressInput = {
  /** Who receives it. */
  recipient: Scalars['String']['input'];
  /** Street and number. */
  line1: Scalars['String']['input'];
  /** Floor, building and the like. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** The town. */
  city: Scalars['String']['input'];
  /** Region, state or province. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The postal code, where there is one. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** The country (ISO 3166-1 alpha-2). */
  country: Scalars['String']['input'];
  /** A number for the carrier to call. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

export type Product = {
  id: Scalars['ID']['output'];
};

export type ProductVariant = {
  id: Scalars['ID']['output'];
};

export type Media = {
  id: Scalars['ID']['output'];
};

export type Seller = {
  id: Scalars['ID']['output'];
  /** The parts of orders that this seller delivers, newest first; for the seller and admins. */
  orders?: Maybe<SellerOrderConnection>;
};


export type SellerOrdersArgs = {
  filter?: InputMaybe<SellerOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Which parts to list; what is left out does not matter. */
export type SellerOrderFilter = {
  /** In one of these states. */
  status?: InputMaybe<Array<FulfillmentStatus>>;
  /** Ordered at or after this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Ordered before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Where a seller's part of an order stands. */
export type FulfillmentStatus =
  /** The order is being placed; its sellers do not see it yet. */
  | 'PENDING'
  /** To be prepared. */
  | 'CONFIRMED'
  /** Being prepared. */
  | 'PROCESSING'
  /** On its way. */
  | 'SHIPPED'
  /** Arrived. */
  | 'DELIVERED'
  /** Called off. */
  | 'CANCELLED'
  /** The order could not be placed. */
  | 'FAILED';

/** A seller's part of an order. */
export type SellerOrder = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The number of the order it belongs to. */
  orderNumber: Scalars['String']['output'];
  /** The order, for its customer and admins; sellers see their own part only. */
  order?: Maybe<Order>;
  /** Who delivers it. */
  seller?: Maybe<Seller>;
  /** Where it stands. */
  status: FulfillmentStatus;
  /** Its lines. */
  items: Array<OrderItem>;
  /** What it costs. */
  totals: OrderTotals;
  /** Where it goes; null for imported orders. */
  shippingAddress?: Maybe<OrderAddress>;
  /** The parcel; null until it is sent. */
  tracking?: Maybe<Tracking>;
  /** The seller's note to the customer. */
  note?: Maybe<Scalars['String']['output']>;
  /** Rises with each change. */
  version: Scalars['Int']['output'];
  /** When it was ordered. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Where a parcel is. */
export type Tracking = {
  /** Who carries it. */
  carrier: Scalars['String']['output'];
  /** Its number with the carrier. */
  trackingNumber: Scalars['String']['output'];
  /** When it was sent. */
  shippedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it arrived. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of sellers' parts. */
export type SellerOrderConnection = {
  /** The parts of the page. */
  edges: Array<SellerOrderEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A seller's part in a list. */
export type SellerOrderEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The part. */
  node: SellerOrder;
};

/** The next step of a seller's part. */
export type UpdateSellerOrderStatusInput = {
  /** The state it enters: the next one, none may be skipped or gone back to. */
  status: FulfillmentStatus;
  /** Who carries the parcel; needed for SHIPPED. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** The parcel's number with the carrier; needed for SHIPPED. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** A note to the customer. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the step. */
export type UpdateSellerOrderStatusPayload = {
  /** The part as it is now. */
  sellerOrder?: Maybe<SellerOrder>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** An order of another system. */
export type ImportOrderInput = {
  /** Its id there. */
  externalId: Scalars['ID']['input'];
  /** When it was placed. */
  placedAt: Scalars['DateTime']['input'];
  /** The currency of all its amounts. */
  currency: Scalars['CurrencyCode']['input'];
  /** Its lines. */
  lines: Array<ImportOrderLineInput>;
};

/** A line of an order of another system. */
export type ImportOrderLineInput = {
  /** The product, as it was imported. */
  productId: Scalars['ID']['input'];
  /** Its variant. */
  variantId: Scalars['ID']['input'];
  /** Its seller. */
  sellerId: Scalars['ID']['input'];
  /** What it was called. */
  name: Scalars['String']['input'];
  /** The article number. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** How many units. */
  quantity: Scalars['Int']['input'];
  /** What one unit cost. */
  unitPrice: Scalars['Decimal']['input'];
  /** What sending the line cost. */
  shipping: Scalars['Decimal']['input'];
};

/** What became of the rows of an import, in their order. */
export type ImportPayload = {
  /** One result per row. */
  results: Array<ImportResult>;
};

/** What became of one row. */
export type ImportResult = {
  /** The id it came with. */
  externalId: Scalars['ID']['output'];
  /** The id it has here; null when it was refused. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Whether this call stored it; false when it was here before or was refused. */
  created: Scalars['Boolean']['output'];
  /** Why it was refused; null when it was not. */
  error?: Maybe<Scalars['String']['output']>;
};

/** What one seller sold by imported orders. */
export type SellerTotal = {
  /** The seller. */
  sellerId: Scalars['ID']['output'];
  /** How many orders have lines of this seller. */
  orders: Scalars['Int']['output'];
  /** How many units of this seller they have. */
  units: Scalars['Int']['output'];
  /** What the units cost, summed over the lines. */
  items: Money;
  /** What sending them cost. */
  shipping: Money;
  /** What the seller's parts of the orders came to. */
  total: Money;
};

export type User = {
  id: Scalars['ID']['output'];
  /** What this customer ordered, newest first; for the customer and admins. */
  orders?: Maybe<OrderConnection>;
};


export type UserOrdersArgs = {
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Which orders to list; what is left out does not matter. */
export type OrderFilter = {
  /** In one of these states. */
  status?: InputMaybe<Array<OrderStatus>>;
  /** Of this kind. */
  kind?: InputMaybe<OrderKind>;
  /** Placed at or after this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** With this number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Of this customer; customers may name only themselves. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** With lines of this seller; admins only. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};

/** The order of a list of orders. */
export type OrderSort =
  /** The newest first. */
  | 'NEWEST_FIRST'
  /** The oldest first. */
  | 'OLDEST_FIRST';

/** Who orders. */
export type OrderKind =
  /** A customer. */
  | 'RETAIL'
  /** An agency, with approval. */
  | 'AGENCY';

/** Where an order stands. */
export type OrderStatus =
  /** Being placed. */
  | 'PENDING'
  /** Stock is held until it is paid. */
  | 'WAITING_PAYMENT'
  /** Placed, and paid or agreed on. */
  | 'CONFIRMED'
  /** A seller is preparing it. */
  | 'PROCESSING'
  /** Some sellers' parts are on their way. */
  | 'PARTIALLY_SHIPPED'
  /** All parts are on their way. */
  | 'SHIPPED'
  /** All parts have arrived. */
  | 'DELIVERED'
  /** Called off. */
  | 'CANCELLED'
  /** Could not be placed; nothing is held or charged. */
  | 'FAILED';

/** What a customer bought at once, from any number of sellers. */
export type Order = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its number for people, such as SO-2026-000123. */
  number: Scalars['String']['output'];
  /** Who orders. */
  kind: OrderKind;
  /** Who ordered; null for orders imported without their customer. */
  customer?: Maybe<User>;
  /** Where it stands, as its parts add up. */
  status: OrderStatus;
  /** Its lines. */
  items: Array<OrderItem>;
  /** What it costs. */
  totals: OrderTotals;
  /** Its parts, one for each seller. */
  sellerOrders: Array<SellerOrder>;
  /** Its payments, oldest first. */
  payments: Array<Payment>;
  /** Where it goes; null for imported orders. */
  shippingAddress?: Maybe<OrderAddress>;
  /** The customer's note. */
  note?: Maybe<Scalars['String']['output']>;
  /** What happened to it, oldest first. */
  timeline: Array<OrderEvent>;
  /** Until when stock is held for its payment. */
  holdUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed. */
  failureReason?: Maybe<Scalars['String']['output']>;
  /** How it was placed; null for imported orders. */
  saga?: Maybe<CheckoutSaga>;
  /** Rises with each change. */
  version: Scalars['Int']['output'];
  /** When it was placed. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of orders. */
export type OrderConnection = {
  /** The orders of the page. */
  edges: Array<OrderEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An order in a list. */
export type OrderEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** One line of an order, as it was when it was ordered. */
export type OrderItem = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The product, when it still exists. */
  product?: Maybe<Product>;
  /** The variant, when it still exists. */
  variant?: Maybe<ProductVariant>;
  /** Who sells it. */
  seller?: Maybe<Seller>;
  /** What the product was called. */
  name: Scalars['String']['output'];
  /** What the variant was called; null for a product without variants. */
  variantName?: Maybe<Scalars['String']['output']>;
  /** The article number. */
  sku?: Maybe<Scalars['String']['output']>;
  /** The picture it had. */
  image?: Maybe<Media>;
  /** How many units. */
  quantity: Scalars['Int']['output'];
  /** What one unit cost. */
  unitPrice: Money;
  /** What the line cost. */
  lineTotal: Money;
};

/** What an order, or a seller's part of it, costs. */
export type OrderTotals = {
  /** The goods. */
  items: Money;
  /** Sending them. */
  shipping: Money;
  /** Both. */
  total: Money;
};

/** One thing that happened to an order. */
export type OrderEvent = {
  /** Where the order, or the part of the seller named, stood from then on. */
  status: OrderStatus;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Whose part it was; null for the order as a whole. */
  seller?: Maybe<Seller>;
  /** Who carries the parcel. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** The parcel's number with the carrier. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** A reason or remark. */
  message?: Maybe<Scalars['String']['output']>;
};

/** What an order is paid with. */
export type ProcessPaymentInput = {
  /** The order, in state WAITING_PAYMENT. */
  orderId: Scalars['ID']['input'];
  /** How it is paid: CARD. */
  method: PaymentMethod;
  /** The card provider's token. */
  paymentToken?: InputMaybe<Scalars['String']['input']>;
  /** A text of the caller's making, 1 to 255 characters, one for each try meant. */
  idempotencyKey: Scalars['String']['input'];
};

/** What became of a payment. */
export type ProcessPaymentPayload = {
  /** The payment. */
  payment?: Maybe<Payment>;
  /** The order it pays for. */
  order?: Maybe<Order>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** How an order is paid. */
export type PaymentMethod =
  /** By card, through the card provider. */
  | 'CARD'
  /** In cash, to the carrier. */
  | 'CASH_ON_DELIVERY'
  /** Elsewhere, before the order was imported. Cannot be chosen. */
  | 'IMPORTED';

/** Where a payment stands. */
export type PaymentStatus =
  /** Not paid yet. */
  | 'PENDING'
  /** Held on the card, not taken yet. */
  | 'AUTHORIZED'
  /** Paid. */
  | 'SUCCEEDED'
  /** Declined for the last time. */
  | 'FAILED'
  /** Called off; nothing was taken. */
  | 'CANCELLED'
  /** Paid, and given back in part. */
  | 'PARTIALLY_REFUNDED'
  /** Paid, and given back. */
  | 'REFUNDED';

/** How one try at a card ended. */
export type PaymentAttemptStatus =
  /** Not known yet. */
  | 'STARTED'
  /** The amount is held. */
  | 'AUTHORIZED'
  /** The card was declined. */
  | 'DECLINED'
  /** Called off before it counted. */
  | 'ABANDONED';

/** The payment of an order. */
export type Payment = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The order it pays for. */
  order?: Maybe<Order>;
  /** Who pays. */
  user?: Maybe<User>;
  /** How it is paid. */
  method: PaymentMethod;
  /** Where it stands. */
  status: PaymentStatus;
  /** What is to be paid. */
  amount: Money;
  /** What was taken. */
  captured: Money;
  /** What was given back. */
  refunded: Money;
  /** What could still be given back. */
  refundableAmount: Money;
  /** The card, as far as it may be shown. */
  card?: Maybe<PaymentCard>;
  /** The tries at a card, oldest first. */
  attempts: Array<PaymentAttempt>;
  /** What was given back, oldest first. */
  refunds: Array<Refund>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A card, as far as it may be shown. */
export type PaymentCard = {
  /** The brand, such as visa. */
  brand: Scalars['String']['output'];
  /** The last four digits. */
  last4: Scalars['String']['output'];
};

/** One try at a card. */
export type PaymentAttempt = {
  /** Its number, from 1. */
  number: Scalars['Int']['output'];
  /** How it ended. */
  status: PaymentAttemptStatus;
  /** When it was made. */
  at: Scalars['DateTime']['output'];
  /** Why it was declined, as a code. */
  code?: Maybe<Scalars['String']['output']>;
  /** Why it was declined, in words. */
  message?: Maybe<Scalars['String']['output']>;
};

/** Money given back. */
export type Refund = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** How much. */
  amount: Money;
  /** Why. */
  reason: Scalars['String']['output'];
  /** When. */
  createdAt: Scalars['DateTime']['output'];
};

export type Mutation = {
  /** Puts a variant into the cart, or more of it. No stock is held. */
  addCartItem: AddCartItemPayload;
  /** Sets the quantity of a cart line; 0 removes it. */
  updateCartItem: UpdateCartItemPayload;
  /** Removes a line from the cart. */
  removeCartItem: RemoveCartItemPayload;
  /** Removes all lines from the cart. */
  clearCart: ClearCartPayload;
  /**
   * Orders what is in the cart. Answers within some seconds with the state reached; a checkout that takes longer goes
   * on and is PENDING until then. The same idempotency key gives the same order.
   */
  placeOrder: PlaceOrderPayload;
  /** Moves a seller's part of an order one step on: CONFIRMED, PROCESSING, SHIPPED, DELIVERED. */
  updateSellerOrderStatus: UpdateSellerOrderStatusPayload;
  /** Stores orders of another system, at most 500 at once: delivered, paid, split by seller. Repeating it changes nothing. */
  importOrders: ImportPayload;
  /** Pays an order that waits for its payment: exactly what is outstanding, once for each idempotency key. */
  processPayment: ProcessPaymentPayload;
};


export type MutationAddCartItemArgs = {
  input: AddCartItemInput;
};


export type MutationUpdateCartItemArgs = {
  id: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};


export type MutationRemoveCartItemArgs = {
  id: Scalars['ID']['input'];
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationUpdateSellerOrderStatusArgs = {
  id: Scalars['ID']['input'];
  input: UpdateSellerOrderStatusInput;
};


export type MutationImportOrdersArgs = {
  rows: Array<ImportOrderInput>;
};


export type MutationProcessPaymentArgs = {
  input: ProcessPaymentInput;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  CartItem: CartItem;
  Seller: Seller;
  SellerOrder: SellerOrder;
  User: User;
  Order: Order;
  Payment: Payment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CartItem:
    ( { __typename: 'CartItem' }
    & GraphQLRecursivePick<FederationTypes['CartItem'], {"id":true}> );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
  SellerOrder:
    ( { __typename: 'SellerOrder' }
    & GraphQLRecursivePick<FederationTypes['SellerOrder'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  Money: ResolverTypeWrapper<MoneyModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  ErrorCode: ErrorCode;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Cart: ResolverTypeWrapper<CartModel>;
  CartGroup: ResolverTypeWrapper<CartGroupModel>;
  CartItem: ResolverTypeWrapper<CartItemModel>;
  AddCartItemInput: AddCartItemInput;
  AddCartItemPayload: ResolverTypeWrapper<Omit<AddCartItemPayload, 'cart' | 'cartItem'> & { cart?: Maybe<ResolversTypes['Cart']>, cartItem?: Maybe<ResolversTypes['CartItem']> }>;
  UpdateCartItemPayload: ResolverTypeWrapper<Omit<UpdateCartItemPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  RemoveCartItemPayload: ResolverTypeWrapper<Omit<RemoveCartItemPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  ClearCartPayload: ResolverTypeWrapper<Omit<ClearCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: ResolverTypeWrapper<Omit<PlaceOrderPayload, 'order' | 'payment' | 'saga'> & { order?: Maybe<ResolversTypes['Order']>, payment?: Maybe<ResolversTypes['Payment']>, saga?: Maybe<ResolversTypes['CheckoutSaga']> }>;
  CheckoutSaga: ResolverTypeWrapper<CheckoutSagaModel>;
  CheckoutSagaState: CheckoutSagaState;
  OrderAddress: ResolverTypeWrapper<OrderAddress>;
  OrderAddressInput: OrderAddressInput;
  Product: ResolverTypeWrapper<ProductModel>;
  ProductVariant: ResolverTypeWrapper<ProductVariantModel>;
  Media: ResolverTypeWrapper<MediaModel>;
  Seller: ResolverTypeWrapper<SellerModel>;
  SellerOrderFilter: SellerOrderFilter;
  FulfillmentStatus: FulfillmentStatus;
  SellerOrder: ResolverTypeWrapper<SellerOrderModel>;
  Tracking: ResolverTypeWrapper<Tracking>;
  SellerOrderConnection: ResolverTypeWrapper<Connection<SellerOrderModel>>;
  SellerOrderEdge: ResolverTypeWrapper<Omit<SellerOrderEdge, 'node'> & { node: ResolversTypes['SellerOrder'] }>;
  UpdateSellerOrderStatusInput: UpdateSellerOrderStatusInput;
  UpdateSellerOrderStatusPayload: ResolverTypeWrapper<Omit<UpdateSellerOrderStatusPayload, 'sellerOrder'> & { sellerOrder?: Maybe<ResolversTypes['SellerOrder']> }>;
  ImportOrderInput: ImportOrderInput;
  ImportOrderLineInput: ImportOrderLineInput;
  ImportPayload: ResolverTypeWrapper<ImportPayload>;
  ImportResult: ResolverTypeWrapper<ImportResult>;
  SellerTotal: ResolverTypeWrapper<Omit<SellerTotal, 'items' | 'shipping' | 'total'> & { items: ResolversTypes['Money'], shipping: ResolversTypes['Money'], total: ResolversTypes['Money'] }>;
  User: ResolverTypeWrapper<UserModel>;
  OrderFilter: OrderFilter;
  OrderSort: OrderSort;
  OrderKind: OrderKind;
  OrderStatus: OrderStatus;
  Order: ResolverTypeWrapper<OrderModel>;
  OrderConnection: ResolverTypeWrapper<Connection<OrderModel>>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderItem: ResolverTypeWrapper<OrderItemModel>;
  OrderTotals: ResolverTypeWrapper<OrderTotalsModel>;
  OrderEvent: ResolverTypeWrapper<OrderEventModel>;
  ProcessPaymentInput: ProcessPaymentInput;
  ProcessPaymentPayload: ResolverTypeWrapper<Omit<ProcessPaymentPayload, 'payment' | 'order'> & { payment?: Maybe<ResolversTypes['Payment']>, order?: Maybe<ResolversTypes['Order']> }>;
  PaymentMethod: PaymentMethod;
  PaymentStatus: PaymentStatus;
  PaymentAttemptStatus: PaymentAttemptStatus;
  Payment: ResolverTypeWrapper<PaymentModel>;
  PaymentCard: ResolverTypeWrapper<PaymentCard>;
  PaymentAttempt: ResolverTypeWrapper<PaymentAttemptModel>;
  Refund: ResolverTypeWrapper<RefundModel>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  JSON: Scalars['JSON']['output'];
  Upload: Scalars['Upload']['output'];
  Money: MoneyModel;
  PageInfo: PageInfo;
  UserError: UserError;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Cart: CartModel;
  CartGroup: CartGroupModel;
  CartItem: CartItemModel;
  AddCartItemInput: AddCartItemInput;
  AddCartItemPayload: Omit<AddCartItemPayload, 'cart' | 'cartItem'> & { cart?: Maybe<ResolversParentTypes['Cart']>, cartItem?: Maybe<ResolversParentTypes['CartItem']> };
  UpdateCartItemPayload: Omit<UpdateCartItemPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  RemoveCartItemPayload: Omit<RemoveCartItemPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  ClearCartPayload: Omit<ClearCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: Omit<PlaceOrderPayload, 'order' | 'payment' | 'saga'> & { order?: Maybe<ResolversParentTypes['Order']>, payment?: Maybe<ResolversParentTypes['Payment']>, saga?: Maybe<ResolversParentTypes['CheckoutSaga']> };
  CheckoutSaga: CheckoutSagaModel;
  OrderAddress: OrderAddress;
  OrderAddressInput: OrderAddressInput;
  Product: ProductModel;
  ProductVariant: ProductVariantModel;
  Media: MediaModel;
  Seller: SellerModel;
  SellerOrderFilter: SellerOrderFilter;
  SellerOrder: SellerOrderModel;
  Tracking: Tracking;
  SellerOrderConnection: Connection<SellerOrderModel>;
  SellerOrderEdge: Omit<SellerOrderEdge, 'node'> & { node: ResolversParentTypes['SellerOrder'] };
  UpdateSellerOrderStatusInput: UpdateSellerOrderStatusInput;
  UpdateSellerOrderStatusPayload: Omit<UpdateSellerOrderStatusPayload, 'sellerOrder'> & { sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']> };
  ImportOrderInput: ImportOrderInput;
  ImportOrderLineInput: ImportOrderLineInput;
  ImportPayload: ImportPayload;
  ImportResult: ImportResult;
  SellerTotal: Omit<SellerTotal, 'items' | 'shipping' | 'total'> & { items: ResolversParentTypes['Money'], shipping: ResolversParentTypes['Money'], total: ResolversParentTypes['Money'] };
  User: UserModel;
  OrderFilter: OrderFilter;
  Order: OrderModel;
  OrderConnection: Connection<OrderModel>;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderItem: OrderItemModel;
  OrderTotals: OrderTotalsModel;
  OrderEvent: OrderEventModel;
  ProcessPaymentInput: ProcessPaymentInput;
  ProcessPaymentPayload: Omit<ProcessPaymentPayload, 'payment' | 'order'> & { payment?: Maybe<ResolversParentTypes['Payment']>, order?: Maybe<ResolversParentTypes['Order']> };
  Payment: PaymentModel;
  PaymentCard: PaymentCard;
  PaymentAttempt: PaymentAttemptModel;
  Refund: RefundModel;
  Mutation: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type LinkDirectiveArgs = {
  url?: Maybe<Scalars['String']['input']>;
  as?: Maybe<Scalars['String']['input']>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Ctx, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = Ctx, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ExtendsDirectiveArgs = { };

export type Federation__ExtendsDirectiveResolver<Result, Parent, ContextType = Ctx, Args = Federation__ExtendsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Ctx, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = Ctx, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OverrideDirectiveArgs = {
  from: Scalars['String']['input'];
};

export type OverrideDirectiveResolver<Result, Parent, ContextType = Ctx, Args = OverrideDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ComposeDirectiveDirectiveArgs = {
  name?: Maybe<Scalars['String']['input']>;
};

export type Federation__ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Ctx, Args = Federation__ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__InterfaceObjectDirectiveArgs = { };

export type Federation__InterfaceObjectDirectiveResolver<Result, Parent, ContextType = Ctx, Args = Federation__InterfaceObjectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__AuthenticatedDirectiveArgs = { };

export type Federation__AuthenticatedDirectiveResolver<Result, Parent, ContextType = Ctx, Args = Federation__AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__RequiresScopesDirectiveArgs = { };

export type Federation__RequiresScopesDirectiveResolver<Result, Parent, ContextType = Ctx, Args = Federation__RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export type MoneyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  sellerOrders?: Resolver<ResolversTypes['SellerOrderConnection'], ParentType, ContextType, Partial<QuerySellerOrdersArgs>>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType, RequireFields<QuerySellerOrderArgs, 'id'>>;
  sellerTotals?: Resolver<Array<ResolversTypes['SellerTotal']>, ParentType, ContextType, Partial<QuerySellerTotalsArgs>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'number'>>;
  myOrders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryMyOrdersArgs, 'sort'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'sort'>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
};

export type CartResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = {
  items?: Resolver<Array<ResolversTypes['CartItem']>, ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subtotals?: Resolver<Maybe<Array<ResolversTypes['Money']>>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['CartGroup']>, ParentType, ContextType>;
};

export type CartGroupResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CartGroup'] = ResolversParentTypes['CartGroup']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['CartItem']>, ParentType, ContextType>;
  subtotals?: Resolver<Maybe<Array<ResolversTypes['Money']>>, ParentType, ContextType>;
};

export type CartItemResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CartItem'] = ResolversParentTypes['CartItem'], FederationReferenceType extends FederationReferenceTypes['CartItem'] = FederationReferenceTypes['CartItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CartItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priceAtAdd?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AddCartItemPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AddCartItemPayload'] = ResolversParentTypes['AddCartItemPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  cartItem?: Resolver<Maybe<ResolversTypes['CartItem']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCartItemPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateCartItemPayload'] = ResolversParentTypes['UpdateCartItemPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveCartItemPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RemoveCartItemPayload'] = ResolversParentTypes['RemoveCartItemPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClearCartPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ClearCartPayload'] = ResolversParentTypes['ClearCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PlaceOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PlaceOrderPayload'] = ResolversParentTypes['PlaceOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  saga?: Resolver<Maybe<ResolversTypes['CheckoutSaga']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckoutSagaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutSaga'] = ResolversParentTypes['CheckoutSaga']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CheckoutSagaState'], ParentType, ContextType>;
};

export type OrderAddressResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderAddress'] = ResolversParentTypes['OrderAddress']> = {
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['SellerOrderConnection']>, ParentType, ContextType, Partial<SellerOrdersArgs>>;
};

export type SellerOrderResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerOrder'] = ResolversParentTypes['SellerOrder'], FederationReferenceType extends FederationReferenceTypes['SellerOrder'] = FederationReferenceTypes['SellerOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SellerOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['OrderItem']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['OrderTotals'], ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['OrderAddress']>, ParentType, ContextType>;
  tracking?: Resolver<Maybe<ResolversTypes['Tracking']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TrackingResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Tracking'] = ResolversParentTypes['Tracking']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SellerOrderConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerOrderConnection'] = ResolversParentTypes['SellerOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SellerOrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SellerOrderEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerOrderEdge'] = ResolversParentTypes['SellerOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SellerOrder'], ParentType, ContextType>;
};

export type UpdateSellerOrderStatusPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateSellerOrderStatusPayload'] = ResolversParentTypes['UpdateSellerOrderStatusPayload']> = {
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  results?: Resolver<Array<ResolversTypes['ImportResult']>, ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  externalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SellerTotalResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerTotal'] = ResolversParentTypes['SellerTotal']> = {
  sellerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<UserOrdersArgs>>;
};

export type OrderResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrderKind'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['OrderItem']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['OrderTotals'], ParentType, ContextType>;
  sellerOrders?: Resolver<Array<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  payments?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['OrderAddress']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['OrderEvent']>, ParentType, ContextType>;
  holdUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  saga?: Resolver<Maybe<ResolversTypes['CheckoutSaga']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderItemResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderItem'] = ResolversParentTypes['OrderItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderTotalsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderTotals'] = ResolversParentTypes['OrderTotals']> = {
  items?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcessPaymentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProcessPaymentPayload'] = ResolversParentTypes['ProcessPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refundableAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  card?: Resolver<Maybe<ResolversTypes['PaymentCard']>, ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['PaymentAttempt']>, ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['Refund']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PaymentCardResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PaymentCard'] = ResolversParentTypes['PaymentCard']> = {
  brand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  last4?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentAttemptResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PaymentAttempt'] = ResolversParentTypes['PaymentAttempt']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentAttemptStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefundResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCartItem?: Resolver<ResolversTypes['AddCartItemPayload'], ParentType, ContextType, RequireFields<MutationAddCartItemArgs, 'input'>>;
  updateCartItem?: Resolver<ResolversTypes['UpdateCartItemPayload'], ParentType, ContextType, RequireFields<MutationUpdateCartItemArgs, 'id' | 'quantity'>>;
  removeCartItem?: Resolver<ResolversTypes['RemoveCartItemPayload'], ParentType, ContextType, RequireFields<MutationRemoveCartItemArgs, 'id'>>;
  clearCart?: Resolver<ResolversTypes['ClearCartPayload'], ParentType, ContextType>;
  placeOrder?: Resolver<ResolversTypes['PlaceOrderPayload'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  updateSellerOrderStatus?: Resolver<ResolversTypes['UpdateSellerOrderStatusPayload'], ParentType, ContextType, RequireFields<MutationUpdateSellerOrderStatusArgs, 'id' | 'input'>>;
  importOrders?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportOrdersArgs, 'rows'>>;
  processPayment?: Resolver<ResolversTypes['ProcessPaymentPayload'], ParentType, ContextType, RequireFields<MutationProcessPaymentArgs, 'input'>>;
};

export type Resolvers<ContextType = Ctx> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Upload?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartGroup?: CartGroupResolvers<ContextType>;
  CartItem?: CartItemResolvers<ContextType>;
  AddCartItemPayload?: AddCartItemPayloadResolvers<ContextType>;
  UpdateCartItemPayload?: UpdateCartItemPayloadResolvers<ContextType>;
  RemoveCartItemPayload?: RemoveCartItemPayloadResolvers<ContextType>;
  ClearCartPayload?: ClearCartPayloadResolvers<ContextType>;
  PlaceOrderPayload?: PlaceOrderPayloadResolvers<ContextType>;
  CheckoutSaga?: CheckoutSagaResolvers<ContextType>;
  OrderAddress?: OrderAddressResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  SellerOrder?: SellerOrderResolvers<ContextType>;
  Tracking?: TrackingResolvers<ContextType>;
  SellerOrderConnection?: SellerOrderConnectionResolvers<ContextType>;
  SellerOrderEdge?: SellerOrderEdgeResolvers<ContextType>;
  UpdateSellerOrderStatusPayload?: UpdateSellerOrderStatusPayloadResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  SellerTotal?: SellerTotalResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderItem?: OrderItemResolvers<ContextType>;
  OrderTotals?: OrderTotalsResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  ProcessPaymentPayload?: ProcessPaymentPayloadResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentCard?: PaymentCardResolvers<ContextType>;
  PaymentAttempt?: PaymentAttemptResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Ctx> = {
  link?: LinkDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
  federation__extends?: Federation__ExtendsDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  override?: OverrideDirectiveResolver<any, any, ContextType>;
  federation__composeDirective?: Federation__ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  federation__interfaceObject?: Federation__InterfaceObjectDirectiveResolver<any, any, ContextType>;
  federation__authenticated?: Federation__AuthenticatedDirectiveResolver<any, any, ContextType>;
  federation__requiresScopes?: Federation__RequiresScopesDirectiveResolver<any, any, ContextType>;
};
