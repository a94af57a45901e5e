// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel, UserError as UserErrorModel } from '@souk/subgraph';
import type { Stub as AgencyModel } from '../common/stubs.ts';
import type { CartDocument as CartModel } from '../buying/cart/cart.model.ts';
import type { CartLine as CartItemModel } from '../buying/cart/cart.model.ts';
import type { CartGroup as CartGroupModel } from '../buying/cart/cart.totals.ts';
import type { CommissionRuleDocument as CommissionRuleModel } from '../pricing/commissions/commission.model.ts';
import type { Stub as CategoryModel } from '../common/stubs.ts';
import type { AccountView as LedgerAccountModel } from '../money/ledger/accounts.ts';
import type { LedgerEntryDocument as LedgerEntryModel } from '../money/ledger/ledger.model.ts';
import type { LedgerTransactionDocument as LedgerTransactionModel } from '../money/ledger/ledger.model.ts';
import type { PayoutStatementDocument as PayoutStatementModel } from '../money/payouts/payout-statement.model.ts';
import type { QuotedItem as QuotedItemModel } from '../buying/checkout/quote.ts';
import type { SellerQuote as SellerQuoteModel } from '../buying/checkout/quote.ts';
import type { ShippingRuleDocument as ShippingRuleModel } from '../pricing/shipping/shipping-rule.model.ts';
import type { CheckoutSagaSummary as CheckoutModel } from '../buying/checkout/checkout.model.ts';
import type { CheckoutSagaSummary as CheckoutDiagnosticsModel } from '../buying/checkout/checkout.model.ts';
import type { SagaEventDocument as CheckoutEventModel } from '@souk/saga';
import type { SagaFailure as CheckoutFailureModel } from '@souk/saga';
import type { StepRecord as CheckoutStepModel } from '@souk/saga';
import type { Stub as MediaModel } from '../common/stubs.ts';
import type { OrderDocument as OrderModel } from '../orders/order.model.ts';
import type { Approval as OrderApprovalModel } from '../orders/approval/approval.model.ts';
import type { TimelineEntry as OrderEventModel } from '../orders/order.model.ts';
import type { ItemView as OrderItemModel } from '../orders/order.model.ts';
import type { TotalsView as OrderTotalsModel } from '../orders/order.model.ts';
import type { PaymentDocument as PaymentModel } from '../money/payments/payment.model.ts';
import type { PaymentAttempt as PaymentAttemptModel } from '../money/payments/payment.model.ts';
import type { PlaceOrderAnswer as PlaceOrderPayloadModel } from '../buying/checkout/answer.ts';
import type { ProductStub as ProductModel } from '../common/stubs.ts';
import type { Stub as ProductVariantModel } from '../common/stubs.ts';
import type { TopProduct as ProductSalesModel } from '../reporting/analytics/analytics.service.ts';
import type { RefundDocument as RefundModel } from '../money/payments/payment.model.ts';
import type { ReturnItemView as ReturnItemModel } from '../after-sales/returns/return.model.ts';
import type { ReturnDocument as ReturnModel } from '../after-sales/returns/return.model.ts';
import type { Stub as SellerModel } from '../common/stubs.ts';
import type { SellerOrderDocument as SellerOrderModel } from '../orders/seller-order.model.ts';
import type { ShipmentView as ShipmentModel } from '../orders/seller-order.model.ts';
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
  /** An instant in UTC as a string, such as `2026-01-31T12:00:00.000Z` (RFC 3339); other offsets are accepted. */
  DateTime: { input: Date; output: Date | string; }
  /** An exact decimal number, as a string such as `12.50`. */
  Decimal: { input: string; output: string; }
  /**
   * A currency of ISO 4217 in capitals, such as `EUR`: one in use, or withdrawn in recent years, in which nothing can be
   * priced any more. Decimals are those of the standard (`JPY` 0, `HUF` 2, `TND` 3). Funds codes, metals, `XTS` and `XXX` are
   * refused.
   */
  CurrencyCode: { input: string; output: string; }
  /**
   * A country of ISO 3166-1 alpha-2 in capitals, such as `FR`. Inputs take it in any case, with UK for GB and EL for GR; what
   * is no country is refused by the operation that it is given to.
   */
  CountryCode: { input: string; output: string; }
  /** An absolute address (WHATWG URL), such as `https://api.souk.example/media/…`. */
  URL: { input: string; output: string; }
  /** Any JSON value, as it is and not packed into a string: an object, a list, a string, a number, a boolean or null. */
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

/** An amount of money that a caller states, such as a price. */
export type MoneyInput = {
  /** The amount in major units, with at most as many decimals as the currency has. */
  amount: Scalars['Decimal']['input'];
  /** The ISO 4217 currency of the amount. */
  currency: Scalars['CurrencyCode']['input'];
};

/** A range of time. An absent end does not restrict it; BAD_USER_INPUT when `from` is not earlier than `before`. */
export type DateTimeRangeInput = {
  /** The first instant of the range. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant after the range. */
  before?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * An expected refusal of a mutation, for the client to show or act on. Types that carry data beside it say what a client
 * would otherwise have to read from the message; ask for them by fragments.
 */
export type UserError = {
  /** What went wrong and how to mend it, in words for a person. */
  message: Scalars['String']['output'];
  /** The reason for programs to act on; `userErrors` of each mutation lists the codes that it can have. */
  code: ErrorCode;
  /** The path of the input field at fault, from the argument's name inwards, indices of lists included; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
};

/** A refusal that needs no more than its code, its message and its field. */
export type GeneralError = UserError & {
  /** What went wrong and how to mend it, in words for a person. */
  message: Scalars['String']['output'];
  /** The reason for programs to act on; `userErrors` of each mutation lists the codes that it can have. */
  code: ErrorCode;
  /** The path of the input field at fault, from the argument's name inwards, indices of lists included; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
};

/** A refusal of something that came too soon or too often, such as TOO_MANY_ATTEMPTS. */
export type RetryLaterError = UserError & {
  /** What went wrong and how to mend it, in words for a person. */
  message: Scalars['String']['output'];
  /** The reason for programs to act on; `userErrors` of each mutation lists the codes that it can have. */
  code: ErrorCode;
  /** The path of the input field at fault, from the argument's name inwards, indices of lists included; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** After how many seconds the same request is accepted again, 1 or more. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** An object that `Query.node` can read by its id alone. */
export type Node = {
  /** An opaque id that no other `Node` has. */
  id: Scalars['ID']['output'];
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
  /** Somebody else has to decide this. */
  | 'SAME_PERSON'
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
  /** Too many failed attempts, or too soon after the last request; wait before trying again. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong. */
  | 'CODE_INVALID'
  /** The code is too old. */
  | 'CODE_EXPIRED'
  /** The code was tried too often and is void; ask for a new one. */
  | 'CODE_TOO_MANY_ATTEMPTS'
  /** There are orders or returns that are not finished. */
  | 'OPEN_ORDERS'
  /** The market and the business still owe each other money. */
  | 'OPEN_BALANCE'
  /** Without this account nobody could run the market. */
  | 'LAST_ADMIN'
  /** The session proved too long ago who you are; prove it again, then repeat the request. */
  | 'REAUTHENTICATION_REQUIRED'
  /** A second factor is needed here: it has to be shown, or cannot be removed. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The passkey is unknown, or what it signed does not fit or is too old. */
  | 'PASSKEY_INVALID'
  /** The token is unknown, expired or revoked. */
  | 'INVALID_TOKEN'
  /** The person at the sign-in provider signs in to another account. */
  | 'PROVIDER_ALREADY_LINKED'
  /** The person declined at the sign-in provider. */
  | 'PROVIDER_DENIED'
  /** The sign-in provider has not verified the email address. */
  | 'PROVIDER_EMAIL_UNVERIFIED'
  /** The sign-in was started in another browser, was finished already, or took longer than ten minutes. */
  | 'PROVIDER_FLOW_EXPIRED'
  /** The account exists and has to be linked with the sign-in provider by its owner, who signs in another way. */
  | 'PROVIDER_NOT_LINKED'
  /** The token of the sign-in provider is forged, expired, used before, or meant for somebody else. */
  | 'PROVIDER_TOKEN_INVALID'
  /** The sign-in provider does not answer; try again later, or sign in another way. */
  | 'PROVIDER_UNAVAILABLE'
  /** It is the only way to sign in to the account. */
  | 'LAST_SIGN_IN_METHOD'
  /** The account cannot be used in this role. */
  | 'ROLE_NOT_AVAILABLE'
  /** A product lacks an attribute that its category requires. */
  | 'ATTRIBUTE_REQUIRED'
  /** The seller has yet to be approved. */
  | 'SELLER_NOT_APPROVED'
  /** The seller is suspended. */
  | 'SELLER_SUSPENDED'
  /** The category has products, or categories below it. */
  | 'CATEGORY_IN_USE'
  /** The agency does not work (any more). */
  | 'AGENCY_INACTIVE'
  /** Somebody works for the agency, or it has open orders. */
  | 'AGENCY_IN_USE'
  /** Souk itself needs the thing as it is. */
  | 'BUILT_IN'
  /** Somebody has the role. */
  | 'ROLE_IN_USE'
  /** There is not enough stock. */
  | 'OUT_OF_STOCK'
  /** The product is not for sale. */
  | 'PRODUCT_UNAVAILABLE'
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
  /** GrowthBook keeps the feature flags; change them there. */
  | 'FLAGS_READ_ONLY'
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

/** What a customer or an agency ordered at once, from any number of sellers. */
export type Order = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The order number that people use, such as SO-2026-000123. */
  number: Scalars['String']['output'];
  /** What kind of account placed it. */
  kind: OrderKind;
  /** The customer; null for agency orders, and for orders imported without their customer. Null for an API key without `user.read`. */
  customer?: Maybe<User>;
  /** Its status, derived from its seller orders once it is confirmed. */
  status: OrderStatus;
  /** The lines of all sellers; at most 100. */
  items: Array<OrderItem>;
  /** What it costs, as it was ordered: refunds do not change it. */
  totals: OrderTotals;
  /** One seller order for each seller; at most 100, as an order has no more lines. */
  sellerOrders: Array<SellerOrder>;
  /** The shipping address; null for imported orders. Null for an API key without `user.read`. */
  shippingAddress?: Maybe<PostalAddress>;
  /** The note that was given with the order, at most 1000 characters; null when there is none, and for an API key without `user.read`. */
  note?: Maybe<Scalars['String']['output']>;
  /** What happened to it, oldest first; at most its newest 200 events. */
  events: Array<OrderEvent>;
  /** When its payment is due, in UTC: its stock is reserved until then, and unpaid it fails. Null for agency orders, which have no limit, and once it is confirmed or over. */
  paymentDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed, was rejected or was cancelled; null otherwise. */
  failureReason?: Maybe<Scalars['String']['output']>;
  /** The checkout that placed it; null for imported orders. */
  checkout?: Maybe<Checkout>;
  /** Increases by one or more with each change; for optimistic locking. */
  version: Scalars['Int']['output'];
  /** When it was hidden with `hideOrder`, in UTC; null for an order that is shown in lists. */
  hiddenAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was placed, in UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed, in UTC. */
  updatedAt: Scalars['DateTime']['output'];
  /** What was refunded, pending refunds included, or deducted before it was paid. */
  refunded: Money;
  /** Its returns, oldest first: at most 100, as `requestReturn` refuses more. */
  returns: Array<Return>;
  /** The agency that ordered; null for orders of customers, and when the agency was deleted. */
  agency?: Maybe<Agency>;
  /** The account that placed it; null for imported orders without one. */
  createdBy?: Maybe<User>;
  /** The decisions of the agency, oldest first; at most the newest 20. */
  approvals: Array<OrderApproval>;
  /**
   * The number of the revision that it shows: 0 as it was placed, and greater after each change of its lines, its totals or
   * its address; other changes, such as of its status, keep it. Decisions name it, and only those on the present revision
   * count.
   */
  revision: Scalars['Int']['output'];
  /** Its payments: at most 1, made with the order. */
  payments: Array<Payment>;
  /** The status of its latest payment; null when it has none. */
  paymentStatus?: Maybe<PaymentStatus>;
};

/** What one seller delivers of an order, with lines, totals and status of its own. */
export type SellerOrder = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The number of its order. */
  orderNumber: Scalars['String']['output'];
  /** The id of its order, by which other subgraphs find what belongs to it. */
  orderId: Scalars['ID']['output'];
  /** The whole order; null for sellers, who see their own seller order only. */
  order?: Maybe<Order>;
  /** The seller who delivers it; null when the caller may not see it, such as a suspended one. */
  seller?: Maybe<Seller>;
  /** The status that it has now; the status of the order follows from those of its seller orders. */
  status: FulfillmentStatus;
  /** The items of this seller, at most 100, as many as an order can have. */
  items: Array<OrderItem>;
  /** What it costs, as it was ordered: refunds do not change it. */
  totals: OrderTotals;
  /** The shipping address; null for imported orders. Null for an API key without `user.read`. */
  shippingAddress?: Maybe<PostalAddress>;
  /** Its shipments: none until it is shipped, and at most 1 then, with all of its units. */
  shipments: Array<Shipment>;
  /** The seller's note to the customer. */
  note?: Maybe<Scalars['String']['output']>;
  /** Increases by one or more with each change; for optimistic locking. */
  version: Scalars['Int']['output'];
  /** When it was ordered, in UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed, in UTC. */
  updatedAt: Scalars['DateTime']['output'];
  /** What was refunded, pending refunds included, or deducted before it was paid. `totals` stay as ordered. */
  refunded: Money;
  /** Its returns, oldest first: at most 100, as `requestReturn` refuses more of an order. */
  returns: Array<Return>;
  /** The market's commission, less what refunds returned of it; null for other viewers than the seller and admins. */
  commission?: Maybe<Money>;
  /** What the seller earns: the total less refunds and commission; null for other viewers than the seller and admins. */
  earnings?: Maybe<Money>;
};

/** One line of an order, with names and prices as they were when it was ordered. */
export type OrderItem = {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The product; null when it no longer exists. */
  product?: Maybe<Product>;
  /** The variant; null when it no longer exists. */
  variant?: Maybe<ProductVariant>;
  /** The seller; null when the caller may not see it, such as a suspended one. */
  seller?: Maybe<Seller>;
  /** The seller order that delivers it; null for sellers other than its own. */
  sellerOrder?: Maybe<SellerOrder>;
  /** The name of the product when it was ordered. */
  name: Scalars['String']['output'];
  /** The name of the variant when it was ordered; null for a product without variants. */
  variantName?: Maybe<Scalars['String']['output']>;
  /** The stock keeping unit (SKU) when it was ordered. */
  sku?: Maybe<Scalars['String']['output']>;
  /** The image of the product when it was ordered; null when there was none, or it was deleted. */
  image?: Maybe<Media>;
  /** Units ordered; cancelled and returned ones are counted beside it. */
  quantity: Scalars['Int']['output'];
  /** The price of one unit when it was ordered; includes the tax when `OrderTotals.isTaxIncluded` is true. */
  unitPrice: Money;
  /** Unit price times quantity; includes the tax when `OrderTotals.isTaxIncluded` is true. */
  lineTotal: Money;
  /** The tax on the line: part of `lineTotal` when `OrderTotals.isTaxIncluded` is true, else added to it. */
  tax: Money;
  /** The tax rate in basis points: 2000 is 20 %. */
  taxRateBasisPoints: Scalars['Int']['output'];
  /** How many of the units were cancelled. */
  cancelledQuantity: Scalars['Int']['output'];
  /** How many of the units were returned and accepted. */
  returnedQuantity: Scalars['Int']['output'];
  /** How many of the units a return can be requested for now. */
  returnableQuantity: Scalars['Int']['output'];
};

/** Why an order is cancelled. */
export type CancelOrderInput = {
  /** The reason, shown to the customer and the sellers; at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the order and its refund, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** Why a seller order is cancelled. */
export type CancelSellerOrderInput = {
  /** The reason, shown to the customer; at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Units of a seller order to cancel. */
export type CancelSellerOrderItemsInput = {
  /** The items to cancel units of, each listed once. */
  items: Array<CancelSellerOrderItemInput>;
  /** The reason, shown to the customer; at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the first result, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** Units of one item to cancel. */
export type CancelSellerOrderItemInput = {
  /** The id of the item of the seller order. */
  orderItemId: Scalars['ID']['input'];
  /** How many units to cancel, from 1 to what is neither cancelled nor returned. */
  quantity: Scalars['Int']['input'];
};

/** The result of `cancelOrder`. */
export type CancelOrderPayload = {
  /** The order after the change; null when refused. */
  order?: Maybe<Order>;
  /** The refund; null when nothing was paid. */
  refund?: Maybe<Refund>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `cancelSellerOrder`. */
export type CancelSellerOrderPayload = {
  /** The seller order after the change; null when refused. */
  sellerOrder?: Maybe<SellerOrder>;
  /** Its order after the change; null when refused, and for sellers, who see their own seller order only. */
  order?: Maybe<Order>;
  /** The refund; null when nothing was paid, or when the order was cancelled as a whole. */
  refund?: Maybe<Refund>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `cancelSellerOrderItems`. */
export type CancelSellerOrderItemsPayload = {
  /** The seller order after the change; null when refused. */
  sellerOrder?: Maybe<SellerOrder>;
  /** Its order after the change; null when refused, and for sellers, who see their own seller order only. */
  order?: Maybe<Order>;
  /** The refund; null when nothing was paid. */
  refund?: Maybe<Refund>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `hideOrder`. */
export type HideOrderPayload = {
  /** The order, which is in no list from now on; null when refused. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `unhideOrder`. */
export type UnhideOrderPayload = {
  /** The order, which is shown again; null when refused. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

export type Query = {
  /** One return; null when it does not exist or the caller may not see it. */
  return?: Maybe<Return>;
  /** Returns, newest first by default: their own for customers, those sent to them for sellers, all for admins. Null with FORBIDDEN when a seller names another one, and with an error while orders cannot answer. */
  returns?: Maybe<ReturnConnection>;
  /** How many orders of an agency are open: not delivered, cancelled, rejected or failed. */
  openOrdersOfAgency: Scalars['Int']['output'];
  /** The caller's cart; an empty one for a customer who never added anything. Null with an error while orders cannot answer. */
  cart?: Maybe<Cart>;
  /**
   * What an order would cost now, shipping and taxes included; its total is what `expectedTotal` of the order takes. Nothing
   * is reserved, and the price may change before the order is placed. Null with an error while orders, or products, sellers or
   * users, which it asks, cannot answer; what a customer can mend is in `userErrors`.
   */
  quoteOrder?: Maybe<OrderQuote>;
  /** The checkouts of all orders. One that was refused before its order was stored is deleted after a day. Null with FORBIDDEN for anybody but admins, and with an error while orders cannot answer. */
  checkouts?: Maybe<CheckoutConnection>;
  /** One checkout, for admins; null when it does not exist. Others read that of an order with `Order.checkout`. */
  checkout?: Maybe<Checkout>;
  /** Ledger transactions, newest first by default: every movement of money. The entries of each add up to zero. Null with an error when the books cannot be read. */
  ledgerTransactions?: Maybe<LedgerTransactionConnection>;
  /** The trial balance in one currency: the balance of each kind of account. They add up to zero unless the books are wrong. Null with an error when they cannot be read; a currency without entries has no accounts and the sum zero. */
  ledgerBalances?: Maybe<LedgerBalances>;
  /** Payments: their own for customers, all for admins. Null with FORBIDDEN when a customer names another payer, and with an error while orders cannot answer. */
  payments?: Maybe<PaymentConnection>;
  /** One payment; null when it does not exist or the caller may not see it. */
  payment?: Maybe<Payment>;
  /** Payout statements, newest period first by default: the calling seller's own, or those of all sellers for admins. Null with FORBIDDEN when a seller names another one, and with an error while orders cannot answer. */
  payoutStatements?: Maybe<PayoutStatementConnection>;
  /** One payout statement; null when it does not exist or the caller may not see it. */
  payoutStatement?: Maybe<PayoutStatement>;
  /** Seller orders: the calling seller's own once their order is confirmed, those of all sellers for admins. Null with an error while orders cannot answer; empty for a seller who has sold nothing. */
  sellerOrders?: Maybe<SellerOrderConnection>;
  /** One seller order; null when it does not exist or the caller may not see it. */
  sellerOrder?: Maybe<SellerOrder>;
  /** One order; null when it does not exist or the caller may not see it. Sellers read their share of an order with `sellerOrder`. */
  order?: Maybe<Order>;
  /** One order by its number; null when it does not exist or the caller may not see it. */
  orderByNumber?: Maybe<Order>;
  /**
   * The orders that the caller may see: a customer their own, staff with `order.read` those of their agency, admins and API keys all.
   * Hidden orders are left out. Null with FORBIDDEN when the filter names what the caller may not list, and with an error
   * while orders cannot answer.
   */
  orders?: Maybe<OrderConnection>;
  /** The rules that replace the default commission rate for certain sales, newest first by default. Null with an error when they cannot be read; empty where the default rate always applies. */
  commissionRules?: Maybe<CommissionRuleConnection>;
  /** What has to be finished before a person can be erased. */
  erasureBlockers: ErasureBlockers;
  /** The totals of imported orders, to compare with their source: one entry per seller and currency, sorted by seller. BAD_USER_INPUT for more than 500 sellers. */
  sellerTotals: Array<SellerTotal>;
};


export type QueryReturnArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReturnsArgs = {
  filter?: InputMaybe<ReturnFilter>;
  sort: ReturnSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOpenOrdersOfAgencyArgs = {
  agencyId: Scalars['ID']['input'];
};


export type QueryQuoteOrderArgs = {
  input: QuoteOrderInput;
};


export type QueryCheckoutsArgs = {
  filter?: InputMaybe<CheckoutFilter>;
  sort: CheckoutSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCheckoutArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLedgerTransactionsArgs = {
  filter?: InputMaybe<LedgerTransactionFilter>;
  sort: LedgerTransactionSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLedgerBalancesArgs = {
  currency: Scalars['CurrencyCode']['input'];
};


export type QueryPaymentsArgs = {
  filter?: InputMaybe<PaymentFilter>;
  sort: PaymentSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPayoutStatementsArgs = {
  filter?: InputMaybe<PayoutStatementFilter>;
  sort: PayoutStatementSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPayoutStatementArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySellerOrdersArgs = {
  filter?: InputMaybe<SellerOrderFilter>;
  sort: SellerOrderSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySellerOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderByNumberArgs = {
  number: Scalars['String']['input'];
};


export type QueryOrdersArgs = {
  filter?: InputMaybe<OrderFilter>;
  sort: OrderSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommissionRulesArgs = {
  filter?: InputMaybe<CommissionRuleFilter>;
  sort: CommissionRuleSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryErasureBlockersArgs = {
  userId: Scalars['ID']['input'];
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySellerTotalsArgs = {
  sellerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Which returns to list. Absent fields do not restrict the list. */
export type ReturnFilter = {
  /** In one of these statuses. */
  statuses?: InputMaybe<Array<ReturnStatus>>;
  /** Only returns of this order. An order that the caller has no returns of gives an empty list. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** Only returns of the order with this number, such as `SO-2026-000123`. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Sent to this seller. FORBIDDEN for a seller who names another one. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Requested within this range. */
  createdAt?: InputMaybe<DateTimeRangeInput>;
};

/** How a list of returns is sorted: by the time they were requested. */
export type ReturnSort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST';

/** The status of a return. */
export type ReturnStatus =
  /** Waits for the decision of the seller; the customer can still cancel it. */
  | 'REQUESTED'
  /** Approved: the customer can send the parcel, or still cancel the return. */
  | 'APPROVED'
  /** Rejected by the seller or an admin; its units can be requested again. */
  | 'REJECTED'
  /** The parcel is received, so that it can be cancelled no more; refund and restock are pending. */
  | 'RECEIVED'
  /** Refunded, and restocked where asked for. */
  | 'COMPLETED'
  /** Cancelled by the customer before the parcel was received; its units can be requested again. */
  | 'CANCELLED';

/** Why units are returned. */
export type ReturnReason =
  /** The customer does not want it any more. */
  | 'CHANGED_MIND'
  /** It arrived damaged; the seller decides whether it is restocked. */
  | 'DAMAGED'
  /** It is not what was ordered. */
  | 'WRONG_ITEM'
  /** It is not as it was described. */
  | 'NOT_AS_DESCRIBED'
  /** It arrived too late. */
  | 'ARRIVED_LATE'
  /** Something else; see the note. */
  | 'OTHER';

/** A customer's request to return units of a delivered seller order, and its progress. */
export type Return = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The number of the order, such as `SO-2026-000123`. */
  orderNumber: Scalars['String']['output'];
  /** The whole order; null for callers who may not see it, such as sellers. */
  order?: Maybe<Order>;
  /** The delivered seller order that the units are part of. */
  sellerOrder?: Maybe<SellerOrder>;
  /** The seller; null when the caller may not see it, such as a suspended one. */
  seller?: Maybe<Seller>;
  /** The status that it has now; `history` has all that it entered. */
  status: ReturnStatus;
  /** The units to return, each item of the seller order once: at most 100, as an order has no more items. */
  items: Array<ReturnItem>;
  /** The customer's note to the seller, at most 1000 characters; null when there is none, and for an API key without `user.read`. */
  note?: Maybe<Scalars['String']['output']>;
  /** The seller's note on an approval, or the reason of a rejection; null when there is none. */
  decisionNote?: Maybe<Scalars['String']['output']>;
  /** The seller's note on the parcel; null when there is none. */
  receiptNote?: Maybe<Scalars['String']['output']>;
  /** The customer's note on the cancellation; null when there is none, and for an API key without `user.read`. */
  cancellationNote?: Maybe<Scalars['String']['output']>;
  /** The refund for the accepted units; zero until the parcel is received. */
  refunded: Money;
  /** The refunded shipping cost; zero unless `isShippingRefunded` was set. */
  shippingRefunded: Money;
  /** The refund; null when there is none, or when the amount was deducted from an unpaid payment. */
  refund?: Maybe<Refund>;
  /** The statuses it entered, oldest first: at most 4, as none is entered twice. */
  history: Array<ReturnEvent>;
  /** When it was requested, in UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed, in UTC. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Units of one item of a seller order that are returned. */
export type ReturnItem = {
  /** The item of the seller order that the units are part of. */
  orderItem: OrderItem;
  /** The product; null when it no longer exists. */
  product?: Maybe<Product>;
  /** The variant; null when it no longer exists. */
  variant?: Maybe<ProductVariant>;
  /** The name of the product when it was ordered. */
  name: Scalars['String']['output'];
  /** How many units are to be returned. */
  quantity: Scalars['Int']['output'];
  /** The reason of the return. */
  reason: ReturnReason;
  /** How many of them were accepted; null until the parcel is received. */
  acceptedQuantity?: Maybe<Scalars['Int']['output']>;
  /** Whether the accepted units were restocked; false until the parcel is received. */
  isRestocked: Scalars['Boolean']['output'];
};

/** A status that a return entered. */
export type ReturnEvent = {
  /** The status that the return entered. */
  status: ReturnStatus;
  /** When it was entered, in UTC. */
  occurredAt: Scalars['DateTime']['output'];
};

/** A page of returns. */
export type ReturnConnection = {
  /** The returns of the page. */
  edges: Array<ReturnEdge>;
  /** The returns of this page without their cursors, in the order of `edges`. */
  nodes: Array<Return>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** The number of returns in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A return in a list. */
export type ReturnEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The return that `cursor` stands for. */
  node: Return;
};

/** The units to return. */
export type RequestReturnInput = {
  /** The id of the delivered seller order. */
  sellerOrderId: Scalars['ID']['input'];
  /** The items to return units of, each listed once. */
  items: Array<RequestReturnItemInput>;
  /** A note to the seller; at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the first result, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** Units of one item to return. */
export type RequestReturnItemInput = {
  /** The id of the item, as `OrderItem.id` says it. */
  orderItemId: Scalars['ID']['input'];
  /** How many units, from 1 to `OrderItem.returnableQuantity`. */
  quantity: Scalars['Int']['input'];
  /** The reason of the return. */
  reason: ReturnReason;
};

/** What to tell the customer with the approval of a return. */
export type ApproveReturnInput = {
  /** A note to the customer, such as where to send the parcel; at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Why a return is rejected. */
export type RejectReturnInput = {
  /** The reason, shown to the customer; 1 to 1000 characters. */
  reason: Scalars['String']['input'];
};

/** What to tell the seller with the cancellation of a return. */
export type CancelReturnInput = {
  /** A note to the seller; at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The parcel of a return, as it was received. */
export type ReceiveReturnInput = {
  /** Every item of the return, each listed once. */
  items: Array<ReceiveReturnItemInput>;
  /** Whether the shipping cost is refunded as well; at most once per seller order. */
  isShippingRefunded: Scalars['Boolean']['input'];
  /** A note to the customer, such as why fewer units are accepted than were sent; at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the first result, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** The accepted units of one item. */
export type ReceiveReturnItemInput = {
  /** The id of the item, as `OrderItem.id` says it. */
  orderItemId: Scalars['ID']['input'];
  /** How many units are accepted and refunded, from 0 to the quantity that is returned. */
  acceptedQuantity: Scalars['Int']['input'];
  /** Whether the accepted units are restocked. */
  isRestocked: Scalars['Boolean']['input'];
};

/** The result of `requestReturn`. */
export type RequestReturnPayload = {
  /** The new return; null when refused. */
  return?: Maybe<Return>;
  /** The seller order, whose returnable units changed; null when refused. */
  sellerOrder?: Maybe<SellerOrder>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `approveReturn`. */
export type ApproveReturnPayload = {
  /** The approved return; null when refused. */
  return?: Maybe<Return>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `rejectReturn`. */
export type RejectReturnPayload = {
  /** The rejected return; null when refused. */
  return?: Maybe<Return>;
  /** The seller order, whose returnable units changed; null when refused. */
  sellerOrder?: Maybe<SellerOrder>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `receiveReturn`. */
export type ReceiveReturnPayload = {
  /** The return after its parcel was received; null when refused. */
  return?: Maybe<Return>;
  /** The seller order, whose returnable units changed; null when refused. */
  sellerOrder?: Maybe<SellerOrder>;
  /** The order, of which more may be refunded now; null when refused, and for callers who may not see it, such as sellers. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `cancelReturn`. */
export type CancelReturnPayload = {
  /** The cancelled return; null when refused. */
  return?: Maybe<Return>;
  /** The seller order, whose returnable units changed; null when refused. */
  sellerOrder?: Maybe<SellerOrder>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** What an approver saw of an order, and says about it. */
export type ApproveOrderInput = {
  /** The revision that the approver saw, see `Order.revision`; VERSION_CONFLICT when the order has another one by now. */
  revision: Scalars['Int']['input'];
  /** A comment, at most 500 characters; shown with the approval. */
  comment?: InputMaybe<Scalars['String']['input']>;
};

/** What an approver saw of an order, and why it is rejected. */
export type RejectOrderInput = {
  /** The revision that the approver saw, see `Order.revision`; VERSION_CONFLICT when the order has another one by now. */
  revision: Scalars['Int']['input'];
  /** The reason, 1 to 500 characters; shown with the decision and as `Order.failureReason`. */
  reason: Scalars['String']['input'];
};

/** The order of an agency. */
export type PlaceAgencyOrderInput = {
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the first result, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The lines, 1 to 100, of at most 10,000 units each. */
  lines: Array<OrderLineInput>;
  /** The address the order is delivered to; taxes may depend on its country, region and postal code. */
  address: PostalAddressInput;
  /** A note to the people who approve the order, at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The total that the agency agreed to, shipping and taxes included; another one is refused with PRICE_CHANGED. */
  expectedTotal?: InputMaybe<MoneyInput>;
};

/** The result of `placeAgencyOrder`. */
export type PlaceAgencyOrderPayload = {
  /** The order, which waits for both decisions; null when it was refused before it was stored. */
  order?: Maybe<Order>;
  /** The invoice of the order; null when there is no order. */
  payment?: Maybe<Payment>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `approveOrder`. */
export type ApproveOrderPayload = {
  /** The order after the decision; null when refused. After a director's approval its `checkout` continues. */
  order?: Maybe<Order>;
  /** Why the mutation was refused, or why the checkout failed after it; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `rejectOrder`. */
export type RejectOrderPayload = {
  /** The order after the change; null when refused. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The stages at which an agency decides on an order. */
export type ApprovalStage =
  /** The first decision, by a responsable. */
  | 'RESPONSABLE'
  /** The second decision, by a director. */
  | 'DIRECTOR';

/** A decision on an agency order. */
export type ApprovalDecision =
  /** Approved: after the first stage the order waits for a director, after the second its checkout continues. */
  | 'APPROVED'
  /** Rejected, which ends the order. */
  | 'REJECTED';

/** A recorded decision on an agency order. */
export type OrderApproval = {
  /** The stage of the decision. */
  stage: ApprovalStage;
  /** The person who decided; null with an error while users cannot answer. */
  decidedBy?: Maybe<User>;
  /** When it was decided, in UTC. */
  decidedAt: Scalars['DateTime']['output'];
  /** Whether the order was approved or rejected. */
  decision: ApprovalDecision;
  /** The comment of an approval or the reason of a rejection; null without one. */
  comment?: Maybe<Scalars['String']['output']>;
  /** The revision that was decided on, see `Order.revision`. */
  revision: Scalars['Int']['output'];
};

/**
 * What a customer intends to buy. A cart reserves no stock and stores no prices: both are read each time. `placeOrder` moves
 * its items into the order, and they return when the order fails, is cancelled or is not paid in time. While an order
 * waits for its payment its items are therefore not in the cart.
 */
export type Cart = Node & {
  /** The id of the cart. A customer's cart never gets another id, also while it is empty. */
  id: Scalars['ID']['output'];
  /** The items, in the order in which they were added; at most 100, more only where failed orders returned theirs. */
  items: Array<CartItem>;
  /** The number of units of all items together. */
  itemCount: Scalars['Int']['output'];
  /**
   * What the items that can be ordered now (`CartItem.isAvailable`) cost now, one sum per currency, at most 100; null while
   * products or sellers cannot be read. An order takes one currency: with several sums it is refused as MIXED_CURRENCIES.
   */
  subtotals?: Maybe<Array<Money>>;
  /** The items by the seller who would deliver them, one group per seller, at most 100, in the order of their first items. */
  groups: Array<CartGroup>;
};

/** The items of one seller in a cart. */
export type CartGroup = {
  /** The seller; null when the caller may not see it, such as a suspended one. */
  seller?: Maybe<Seller>;
  /** The items of this seller, in the order in which they were added. All groups together have at most 100. */
  items: Array<CartItem>;
  /** What these items cost now, counted as in `Cart.subtotals`: one sum per currency, at most 1 for each item. */
  subtotals?: Maybe<Array<Money>>;
};

/** A variant in a cart. When it is ordered, the item of the order has another id. */
export type CartItem = Node & {
  /** The id of the item: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The product; null when it no longer exists. */
  product?: Maybe<Product>;
  /** The variant; null when it no longer exists. */
  variant?: Maybe<ProductVariant>;
  /** The seller of the product; null when the caller may not see it, such as a suspended one. */
  seller?: Maybe<Seller>;
  /** Units, 1 to 99; more only where a failed order returned units to an item that had been added again. */
  quantity: Scalars['Int']['output'];
  /** The price of one unit when units of it were last added. */
  priceAtAdd: Money;
  /** When the item was added to the cart, in UTC. */
  addedAt: Scalars['DateTime']['output'];
  /**
   * Whether all units of the item can be ordered now: the product is on sale, the variant was not deleted, the seller is not
   * suspended, and there is stock for the quantity. An item that cannot be ordered stays in the cart until it is removed or
   * can be ordered again; it does not count in `subtotals`, and `quoteOrder` and `placeOrder` refuse a cart that has one.
   * Null while products or sellers cannot be read.
   */
  isAvailable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Why `isAvailable` is false, as `placeOrder` would say: PRODUCT_UNAVAILABLE, SELLER_SUSPENDED or OUT_OF_STOCK. Null when the
   * item can be ordered, and while products or sellers cannot be read.
   */
  unavailableReason?: Maybe<ErrorCode>;
};

/** Units of a variant to add to the cart. */
export type AddCartItemInput = {
  /** An idempotency key of the caller's choice, 1 to 255 characters, one for each time that the customer adds: a repeat with the same key adds nothing, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The id of the variant; `Product.defaultVariant` is the one of a product that has no others. */
  variantId: Scalars['ID']['input'];
  /** How many units to add, 1 to 99. */
  quantity: Scalars['Int']['input'];
};

/** The result of `addCartItem`. */
export type AddCartItemPayload = {
  /** The cart after the change; null when refused. */
  cart?: Maybe<Cart>;
  /** The item that was added or increased; null when refused, and when a repeated addition has left the cart since. */
  cartItem?: Maybe<CartItem>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The quantities to set in a cart. */
export type SetCartItemsInput = {
  /** 1 to 100 lines, each of another variant. */
  lines: Array<CartLineInput>;
};

/** How many units of a variant a cart is to have. */
export type CartLineInput = {
  /** The id of the variant. */
  variantId: Scalars['ID']['input'];
  /** The number of units, 0 to 99; 0 removes the item, and is accepted for a variant that is not in the cart. */
  quantity: Scalars['Int']['input'];
};

/** The result of `setCartItems`. */
export type SetCartItemsPayload = {
  /** The cart after the change; null when refused. */
  cart?: Maybe<Cart>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `clearCart`. */
export type ClearCartPayload = {
  /** The cart after the change, without any item. */
  cart?: Maybe<Cart>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A refusal with OUT_OF_STOCK: more units of a variant are asked for than there are. */
export type OutOfStockError = UserError & {
  /** What went wrong and how to mend it, in words for a person. */
  message: Scalars['String']['output'];
  /** The reason for programs to act on: OUT_OF_STOCK. */
  code: ErrorCode;
  /** The path of the quantity at fault, such as `input`, `lines`, `2`, `quantity`; null for an item of the cart that was not named. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The variant of which there is too little; null when it no longer exists. */
  variant?: Maybe<ProductVariant>;
  /** The item of the caller's cart that asks for it; null when none does, and when it has left the cart since. */
  cartItem?: Maybe<CartItem>;
  /** The units asked for: of an addition to the cart those that the item would then have. */
  requestedQuantity: Scalars['Int']['output'];
  /** The units that can be ordered now, 0 or more. */
  availableQuantity: Scalars['Int']['output'];
};

/** The address and payment of an order, and what it orders when that is not the cart. */
export type PlaceOrderInput = {
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the same order, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The lines to order, 1 to 100; lines of the same variant are merged. The contents of the cart when absent. */
  lines?: InputMaybe<Array<OrderLineInput>>;
  /** The address the order is delivered to; taxes may depend on its country, region and postal code. */
  address: PostalAddressInput;
  /** The payment method: CARD or CASH_ON_DELIVERY. */
  paymentMethod: PaymentMethod;
  /** The card token from the payment provider, for CARD only; without one the order waits for `payOrder`. */
  paymentToken?: InputMaybe<Scalars['String']['input']>;
  /** The total the customer agreed to, shipping and taxes included; another one is refused with PRICE_CHANGED. Without it, so is a cart with an item whose price changed since it was added. */
  expectedTotal?: InputMaybe<MoneyInput>;
  /** A note to the sellers, at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A line to order. */
export type OrderLineInput = {
  /** The id of the variant; `Product.defaultVariant` is the one of a product that has no others. */
  variantId: Scalars['ID']['input'];
  /** The number of units: 1 to 99, to 10,000 in an agency's order. */
  quantity: Scalars['Int']['input'];
};

/** The result of `placeOrder`. */
export type PlaceOrderPayload = {
  /** The order; null when it was refused before it was stored. */
  order?: Maybe<Order>;
  /** The payment of the order; null when there is no order. */
  payment?: Maybe<Payment>;
  /** The cart after the order was taken from it; null for an order of given lines, and when the input was refused. */
  cart?: Maybe<Cart>;
  /** Why the order was refused or has failed; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A refusal with PRICE_CHANGED: the order costs something else than its buyer agreed to. It can be repeated with `actual` as the expected total. */
export type PriceChangedError = UserError & {
  /** What went wrong and how to mend it, in words for a person. */
  message: Scalars['String']['output'];
  /** The reason for programs to act on: PRICE_CHANGED. */
  code: ErrorCode;
  /** The path of the input field at fault, such as `input`, `expectedTotal`; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The total that was agreed to; null when none was given and the price of an item in the cart changed instead. */
  expected?: Maybe<Money>;
  /** The total as of now, shipping and taxes included. */
  actual: Money;
};

/** The process that places an order: it checks and prices it, reserves the stock, waits for its approval or payment, and confirms it. */
export type Checkout = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The status of the checkout; `Order.status` says more once the order is confirmed. */
  status: CheckoutStatus;
  /** The order; null when the checkout ended before the order was stored. */
  order?: Maybe<Order>;
  /** How far it got and what went wrong; null for callers other than admins. */
  diagnostics?: Maybe<CheckoutDiagnostics>;
  /** When the checkout was started, in UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** When the checkout last changed, in UTC. */
  updatedAt: Scalars['DateTime']['output'];
};

/** The status of a checkout. */
export type CheckoutStatus =
  /** A step is being executed or retried. */
  | 'RUNNING'
  /** Waiting for the agency to approve or reject the order. */
  | 'WAITING_APPROVAL'
  /** Waiting for the payment, until `Order.paymentDueAt`. */
  | 'WAITING_PAYMENT'
  /** A step failed or the checkout was stopped; the steps before it are being rolled back. */
  | 'ROLLING_BACK'
  /** Finished: the order is confirmed. */
  | 'COMPLETED'
  /** Finished without an order: no stock is reserved and nothing is charged. */
  | 'ROLLED_BACK'
  /** Rolling back failed and needs an admin; see `retryCheckout`. */
  | 'FAILED';

/** The lines and the address of an order to quote. */
export type QuoteOrderInput = {
  /** 1 to 100 lines; the contents of the cart when omitted. */
  lines?: InputMaybe<Array<OrderLineInput>>;
  /** The address the order would be delivered to. */
  address: QuoteAddressInput;
};

/** The fields of an address that taxes depend on. */
export type QuoteAddressInput = {
  /** The country that it is in. INVALID_INPUT for an unknown code. */
  country: Scalars['CountryCode']['input'];
  /** The region, state or province. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The postal code, in countries that have one. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
};

/** What an order would cost. */
export type OrderQuote = {
  /** The totals of the order; null when it cannot be ordered now. */
  totals?: Maybe<OrderTotals>;
  /** What the items of each seller would cost, one quote per seller, at most 100; empty when it cannot be ordered now. */
  sellerQuotes: Array<SellerQuote>;
  /** Why it cannot be ordered now; empty when it can. */
  userErrors: Array<UserError>;
};

/** What the items of one seller would cost. */
export type SellerQuote = {
  /** The seller; null with an error while sellers cannot answer. */
  seller?: Maybe<Seller>;
  /** The items of the seller, in the order of the lines. All quotes of an order together have at most 100. */
  items: Array<QuotedItem>;
  /** The totals of these items, with the shipping of this seller. */
  totals: OrderTotals;
};

/** A variant in an order that is not placed yet. */
export type QuotedItem = {
  /** The product; null with an error while products cannot answer. */
  product?: Maybe<Product>;
  /** The variant; null with an error while products cannot answer. */
  variant?: Maybe<ProductVariant>;
  /** The number of units. */
  quantity: Scalars['Int']['output'];
  /** The price of one unit, with its tax when prices include the tax. */
  unitPrice: Money;
  /** The price of all units, with its tax when prices include the tax. */
  lineTotal: Money;
  /** The tax on the item: part of `lineTotal` when `OrderTotals.isTaxIncluded` is true, else added to it. */
  tax: Money;
  /** The tax rate in basis points: 2000 is 20 %. */
  taxRateBasisPoints: Scalars['Int']['output'];
};

/** The card that pays an order. */
export type PayOrderInput = {
  /** The card token that the payment provider issued, never a card number; 1 to 255 characters. */
  paymentToken: Scalars['String']['input'];
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the first attempt, the same key with another token is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** Another method for a payment. */
export type ChangePaymentMethodInput = {
  /** CASH_ON_DELIVERY, or CARD to leave a card payment as it is. */
  method: PaymentMethod;
};

/** Why a payment is cancelled. */
export type CancelPaymentInput = {
  /** The reason, shown to the customer; 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The result of `payOrder`. */
export type PayOrderPayload = {
  /** The order after the attempt; null when refused before it. */
  order?: Maybe<Order>;
  /** Its payment after the attempt, which is among its `attempts`; null when refused before it. */
  payment?: Maybe<Payment>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `changePaymentMethod`. */
export type ChangePaymentMethodPayload = {
  /** The payment after the change; null when refused. */
  payment?: Maybe<Payment>;
  /** The order that it pays for, after the change; null when refused. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `cancelPayment`. */
export type CancelPaymentPayload = {
  /** The payment; null when refused. It may still be AUTHORIZED when the payment provider is slow to void it; that continues in the background. */
  payment?: Maybe<Payment>;
  /** The order that it pays for, cancelled with it; null when refused. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Why a checkout is rolled back. */
export type RollBackCheckoutInput = {
  /** The reason, 1 to 500 characters; buyers see it as `Order.failureReason` and in its order's events. */
  reason: Scalars['String']['input'];
};

/** Which checkouts to list. Absent fields do not restrict the list. */
export type CheckoutFilter = {
  /** In one of these statuses; none when empty. */
  statuses?: InputMaybe<Array<CheckoutStatus>>;
  /** Started in this range of time. */
  createdAt?: InputMaybe<DateTimeRangeInput>;
  /** Of the order with this id. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
};

/** How a list of checkouts is sorted: by the time they were started. */
export type CheckoutSort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST';

/** A page of checkouts. */
export type CheckoutConnection = {
  /** The checkouts of the page. */
  edges: Array<CheckoutEdge>;
  /** The checkouts of this page without their cursors, in the order of `edges`. */
  nodes: Array<Checkout>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** The number of checkouts in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A checkout in a list. */
export type CheckoutEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The checkout that `cursor` stands for. */
  node: Checkout;
};

/** What admins see of a checkout, to repair it. */
export type CheckoutDiagnostics = {
  /** The step that is executed or rolled back, or was last; null when it is unknown to this version. */
  step?: Maybe<CheckoutStepName>;
  /** All steps, in the order of their execution; at most 8, one for each name. */
  steps: Array<CheckoutStep>;
  /** Why the checkout is or was rolled back; null when it is not. */
  failure?: Maybe<CheckoutFailure>;
  /** When it continues at the latest, in UTC; null when it is over or waits without limit. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The log of the checkout, oldest entry first; at most its newest 200 entries. */
  events: Array<CheckoutEvent>;
};

/** The steps of a checkout, in the order of their execution. */
export type CheckoutStepName =
  /** Checks and prices the lines; nothing is changed yet. */
  | 'VALIDATE'
  /** Stores the order and takes its lines from the cart. */
  | 'CREATE_ORDER'
  /** Reserves the stock of all lines, or of none. */
  | 'RESERVE_INVENTORY'
  /** Waits for both approvals of an agency order; skipped for others. */
  | 'AWAIT_APPROVAL'
  /** Authorizes the card, or waits for the payment. */
  | 'PROCESS_PAYMENT'
  /** Takes the reserved units from the stock. */
  | 'COMMIT_INVENTORY'
  /** Captures the payment and confirms the order; the last step that can fail. */
  | 'CONFIRM_ORDER'
  /** Announces the confirmed order, which sends the mails. */
  | 'NOTIFY';

/** The status of one step of a checkout. */
export type CheckoutStepStatus =
  /** Not started; the steps before it come first. */
  | 'PENDING'
  /** Being executed or retried. */
  | 'RUNNING'
  /** Waiting for something outside, such as a payment. */
  | 'WAITING'
  /** It was executed, and its effect is stored. */
  | 'DONE'
  /** Not needed for this order. */
  | 'SKIPPED'
  /** Refused, or failed after all retries; the steps before it are rolled back. */
  | 'FAILED'
  /** Executed, then rolled back: its effect is reversed. */
  | 'ROLLED_BACK';

/** A step of a checkout. */
export type CheckoutStep = {
  /** The name of the step; null when it is unknown to this version. */
  name?: Maybe<CheckoutStepName>;
  /** The status of the step. */
  status: CheckoutStepStatus;
  /** The number of executions so far, including the current one; starts again after a wait. */
  attemptCount: Scalars['Int']['output'];
  /** The number of times that rolling it back failed. */
  failedRollbackCount: Scalars['Int']['output'];
  /** The latest error; null when there was none. */
  error?: Maybe<Scalars['String']['output']>;
  /** When the step was executed or rolled back, in UTC; null before that. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why a checkout is rolled back. */
export type CheckoutFailure = {
  /** The step that failed or was stopped; null when it is unknown to this version. */
  step?: Maybe<CheckoutStepName>;
  /** Why the step was refused; empty when it failed for another reason. */
  userErrors: Array<UserError>;
  /** The error that remained after all retries; null when the step was refused. */
  fault?: Maybe<Scalars['String']['output']>;
  /** The name of the service that could not be reached; null when that was not the cause. */
  service?: Maybe<Scalars['String']['output']>;
};

/** The kinds of entries in the log of a checkout. */
export type CheckoutEventKind =
  /** A step was executed, and the next one begins. */
  | 'STEP_COMPLETED'
  /** A step waits for something outside, such as a payment. */
  | 'STEP_WAITING'
  /** A step failed with a fault; it is retried a few times. */
  | 'STEP_FAILED'
  /** The last step was executed: the order is placed. */
  | 'COMPLETED'
  /** A step was refused, failed after all retries or was stopped; the steps before it are rolled back. */
  | 'ROLLBACK_STARTED'
  /** The effect of a step was reversed. */
  | 'STEP_ROLLED_BACK'
  /** Reversing the effect of a step failed; it is retried. */
  | 'STEP_ROLLBACK_FAILED'
  /** All steps are rolled back: there is no order. */
  | 'ROLLED_BACK'
  /** Rolling back was given up and needs an admin. */
  | 'FAILED'
  /** An admin asked for a retry. */
  | 'RETRY_REQUESTED'
  /** The wait is over, and the step is executed again. */
  | 'RESUMED'
  /** A process that stops left the checkout to others. */
  | 'HANDED_OVER'
  /** Another process continues the checkout. */
  | 'TAKEN_OVER';

/** An entry in the log of a checkout. */
export type CheckoutEvent = {
  /** The number of the entry, from 1 and without gaps. */
  number: Scalars['Int']['output'];
  /** What the entry records. */
  kind: CheckoutEventKind;
  /** The step concerned; null when the entry is about none. */
  step?: Maybe<CheckoutStepName>;
  /** The error of a failure, or the codes that a rollback was started for; null for other kinds. */
  message?: Maybe<Scalars['String']['output']>;
  /** How often the step was tried when it failed; null for other kinds. */
  attemptCount?: Maybe<Scalars['Int']['output']>;
  /** The admin who asked for a retry; null for other kinds. */
  requestedBy?: Maybe<User>;
  /** When the entry was written, in UTC. */
  recordedAt: Scalars['DateTime']['output'];
};

/** The result of `retryCheckout`. */
export type RetryCheckoutPayload = {
  /** The checkout after the retry, or as far as it got in the time waited; null when refused. */
  checkout?: Maybe<Checkout>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `rollBackCheckout`. */
export type RollBackCheckoutPayload = {
  /** The checkout after it was rolled back, or as far as it got in the time waited; null when refused. */
  checkout?: Maybe<Checkout>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A postal address: of an order the one it is delivered to, as it was when the order was placed or last changed. */
export type PostalAddress = {
  /** The name of the recipient. */
  recipient: Scalars['String']['output'];
  /** The street and number. */
  line1: Scalars['String']['output'];
  /** The floor, building and so on; null when not given. */
  line2?: Maybe<Scalars['String']['output']>;
  /** The town or city, as it was given. */
  city: Scalars['String']['output'];
  /** The region, state or province; null when not given. */
  region?: Maybe<Scalars['String']['output']>;
  /** The postal code; null when not given. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** The country that it is in. */
  country: Scalars['CountryCode']['output'];
  /** The phone number for the carrier: E.164, with `;ext=` before an extension; null when not given. */
  phone?: Maybe<Scalars['String']['output']>;
};

/** A postal address, such as the one that an order is delivered to. */
export type PostalAddressInput = {
  /** The name of the recipient, at most 120 characters; links are refused. */
  recipient: Scalars['String']['input'];
  /** The street and number, at most 200 characters. */
  line1: Scalars['String']['input'];
  /** The floor, building and so on, at most 200 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** The town, at most 100 characters. */
  city: Scalars['String']['input'];
  /** The region, state or province, at most 100 characters. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The postal code, at most 20 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** The country that it is in. INVALID_INPUT for an unknown code. */
  country: Scalars['CountryCode']['input'];
  /** A phone number for the carrier; without a country code it is read as a number of the address's country. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

export type Product = {
  id: Scalars['ID']['output'];
  seller?: Maybe<Seller>;
  /** How many units were ordered, less those cancelled or returned. Null with FORBIDDEN for anybody but the seller of the product and admins. */
  unitsSold?: Maybe<Scalars['Int']['output']>;
};


export type ProductUnitsSoldArgs = {
  orderedAt?: InputMaybe<DateTimeRangeInput>;
};

export type ProductVariant = {
  id: Scalars['ID']['output'];
};

export type Agency = {
  id: Scalars['ID']['output'];
};

export type Media = {
  id: Scalars['ID']['output'];
};

export type Category = {
  id: Scalars['ID']['output'];
};

/** An order of another system. */
export type ImportOrderInput = {
  /** The id in the other system. */
  externalId: Scalars['ID']['input'];
  /** When it was placed. */
  placedAt: Scalars['DateTime']['input'];
  /** The ISO 4217 code of the currency of all its amounts. */
  currency: Scalars['CurrencyCode']['input'];
  /** Its lines, 1 to 100. */
  lines: Array<ImportOrderLineInput>;
};

/** A line of an order of another system. */
export type ImportOrderLineInput = {
  /** The id of the imported product. */
  productId: Scalars['ID']['input'];
  /** The id of the variant. */
  variantId: Scalars['ID']['input'];
  /** The id of the seller. */
  sellerId: Scalars['ID']['input'];
  /** The name of the product when it was ordered. */
  name: Scalars['String']['input'];
  /** The stock keeping unit (SKU). */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** Units ordered, 1 to 100,000. */
  quantity: Scalars['Int']['input'];
  /** The price of one unit, not negative. */
  unitPrice: Scalars['Decimal']['input'];
  /** The shipping cost of the line, not negative. */
  shipping: Scalars['Decimal']['input'];
};

/** The results of an import, in the order of its rows. */
export type ImportPayload = {
  /** One result per row. */
  results: Array<ImportResult>;
};

/** The result for one row of an import. */
export type ImportResult = {
  /** The id of the row in the source. */
  externalId: Scalars['ID']['output'];
  /** The id in Souk; null when the row was refused. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Whether this call stored the row; false when it was stored before or was refused. */
  created: Scalars['Boolean']['output'];
  /** Why the row was refused; null when it was not. */
  error?: Maybe<Scalars['String']['output']>;
};

/** Which transactions to list. Absent fields do not restrict the list. */
export type LedgerTransactionFilter = {
  /** Only transactions that belong to this order. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** With an entry on the account or the sales of this seller. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of one of these kinds. */
  kinds?: InputMaybe<Array<LedgerKind>>;
  /** Booked within this range. */
  bookedAt?: InputMaybe<DateTimeRangeInput>;
};

/** How a list of ledger transactions is sorted: by the time they were booked. */
export type LedgerTransactionSort =
  /** From the newest to the oldest, by `bookedAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `bookedAt`. */
  | 'OLDEST_FIRST';

/** Which ledger entries to list. Absent fields do not restrict the list. */
export type LedgerEntryFilter = {
  /** Of transactions of one of these kinds. */
  kinds?: InputMaybe<Array<LedgerKind>>;
  /** Booked within this range. */
  bookedAt?: InputMaybe<DateTimeRangeInput>;
};

/** How a list of ledger entries is sorted: by the time they were booked. */
export type LedgerEntrySort =
  /** From the newest to the oldest, by `bookedAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `bookedAt`. */
  | 'OLDEST_FIRST';

/** What a ledger transaction records. */
export type LedgerKind =
  /** Money captured or received for an order. */
  | 'CHARGE'
  /** Money refunded to a customer. */
  | 'REFUND'
  /** Money paid out to a seller. */
  | 'PAYOUT';

/** One movement of money: entries that add up to zero. Never changed: a correction is a transaction with the signs reversed. */
export type LedgerTransaction = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** What it records: a charge, a refund or a payout. */
  kind: LedgerKind;
  /** The ISO 4217 code of its currency. */
  currency: Scalars['CurrencyCode']['output'];
  /** The order it belongs to; null for payouts. */
  order?: Maybe<Order>;
  /** The payment that it records or refunds; null for payouts. */
  payment?: Maybe<Payment>;
  /** The refund that it records; null unless it is a REFUND. */
  refund?: Maybe<Refund>;
  /** The payout statement that it pays; null unless it is a PAYOUT. */
  payoutStatement?: Maybe<PayoutStatement>;
  /** Its entries, debits and credits: at most 201, as an order has 100 items, each of a seller with an entry and a commission. */
  entries: Array<LedgerEntry>;
  /** When it was booked, in UTC. */
  bookedAt: Scalars['DateTime']['output'];
};

/** One debit or credit of a transaction. */
export type LedgerEntry = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** What its transaction records. */
  kind: LedgerKind;
  /** The account that it debits or credits. */
  account: LedgerAccount;
  /** Debits are positive, credits negative. */
  amount: Money;
  /** The seller it concerns; null on clearing, payout and suspense accounts. */
  seller?: Maybe<Seller>;
  /** The seller order it concerns; null when it concerns none. */
  sellerOrder?: Maybe<SellerOrder>;
  /** When it was booked, in UTC. */
  bookedAt: Scalars['DateTime']['output'];
};

/** What a ledger account is for. */
export type LedgerAccountKind =
  /** Card payments at a payment provider, which `provider` names. */
  | 'CARD_CLEARING'
  /** Cash that carriers took on delivery. */
  | 'CASH_CLEARING'
  /** Invoices that agencies paid. */
  | 'INVOICE_CLEARING'
  /** What a seller is owed. */
  | 'SELLER'
  /** What the marketplace earned by its commission. */
  | 'COMMISSION'
  /** What was paid out to sellers. */
  | 'PAYOUTS'
  /** Money captured for an order that failed, until it is refunded. */
  | 'SUSPENSE';

/** An account of the ledger. */
export type LedgerAccount = {
  /** What the account is for. */
  kind: LedgerAccountKind;
  /** The payment provider of a CARD_CLEARING account, such as `stripe`; null for other kinds. */
  provider?: Maybe<Scalars['String']['output']>;
  /** The seller of a SELLER account; null for other kinds, and with an error while sellers cannot answer. */
  seller?: Maybe<Seller>;
};

/** The trial balance in one currency. */
export type LedgerBalances = {
  /** The ISO 4217 code of the currency. */
  currency: Scalars['CurrencyCode']['output'];
  /** The balances of accounts with an entry in this currency: at most 20, one for each kind of account and each payment provider. What all sellers are owed is one of them; `Seller.balances` has that of each. */
  accounts: Array<LedgerBalance>;
  /** The sum of all balances: zero unless the books are wrong. */
  sum: Money;
};

/** The balance of the accounts of one kind. */
export type LedgerBalance = {
  /** What the accounts are for. */
  kind: LedgerAccountKind;
  /** The payment provider of a CARD_CLEARING account; null for other kinds. */
  provider?: Maybe<Scalars['String']['output']>;
  /** Debits are positive, credits negative. */
  balance: Money;
};

/** A page of transactions. */
export type LedgerTransactionConnection = {
  /** The transactions of the page. */
  edges: Array<LedgerTransactionEdge>;
  /** The transactions of this page without their cursors, in the order of `edges`. */
  nodes: Array<LedgerTransaction>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** The number of transactions in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A transaction in a list. */
export type LedgerTransactionEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The transaction that `cursor` stands for. */
  node: LedgerTransaction;
};

/** A page of entries. */
export type LedgerEntryConnection = {
  /** The entries of the page. */
  edges: Array<LedgerEntryEdge>;
  /** The entries of this page without their cursors, in the order of `edges`. */
  nodes: Array<LedgerEntry>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** The number of entries in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry in a list. */
export type LedgerEntryEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The ledger entry that `cursor` stands for. */
  node: LedgerEntry;
};

/** What an invoice was paid by. */
export type SettleInvoiceInput = {
  /** The reference of the transfer, such as that of a bank; at most 120 characters. Required unless the payment has one already. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** A note, at most 1000 characters; the present one stays when absent, null removes it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the settled invoice, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** The new values of a payment. */
export type UpdatePaymentInput = {
  /** The `version` that was read. */
  version: Scalars['Int']['input'];
  /** What it is paid by, such as a purchase order or a bank reference; at most 120 characters; null removes it. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** A note, at most 1000 characters; null removes it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `settleInvoice`. */
export type SettleInvoicePayload = {
  /** The payment, now SUCCEEDED; null when refused. */
  payment?: Maybe<Payment>;
  /** The order that it pays for; null when refused. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `updatePayment`. */
export type UpdatePaymentPayload = {
  /** The payment after the change; null when refused. */
  payment?: Maybe<Payment>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

export type User = {
  id: Scalars['ID']['output'];
  /** The orders of this customer. Null with FORBIDDEN for anybody but the customer and admins. */
  orders?: Maybe<OrderConnection>;
  /** The payments of this customer. Null with FORBIDDEN for anybody but the customer and admins. */
  payments?: Maybe<PaymentConnection>;
};


export type UserOrdersArgs = {
  filter?: InputMaybe<OrderFilter>;
  sort: OrderSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type UserPaymentsArgs = {
  filter?: InputMaybe<PaymentFilter>;
  sort: PaymentSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Which payments to list. Absent fields do not restrict the list. */
export type PaymentFilter = {
  /** In one of these statuses; none when empty. */
  statuses?: InputMaybe<Array<PaymentStatus>>;
  /** Made by one of these methods; none when empty. */
  methods?: InputMaybe<Array<PaymentMethod>>;
  /** Of this payer. FORBIDDEN for a customer who names somebody else. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** Only payments of this order. For a customer the order of somebody else gives an empty list. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** Created in this range of time. */
  createdAt?: InputMaybe<DateTimeRangeInput>;
};

/** How a list of payments is sorted: by the time they were created. */
export type PaymentSort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST';

/** A page of payments. */
export type PaymentConnection = {
  /** The payments of the page. */
  edges: Array<PaymentEdge>;
  /** The payments of this page without their cursors, in the order of `edges`. */
  nodes: Array<Payment>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** The number of payments in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A payment in a list. */
export type PaymentEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The payment that `cursor` stands for. */
  node: Payment;
};

/** How an order is paid. */
export type PaymentMethod =
  /** By card, through the payment provider. */
  | 'CARD'
  /** In cash to the carrier, on delivery. */
  | 'CASH_ON_DELIVERY'
  /** By invoice; for agencies. */
  | 'INVOICE'
  /** Paid in another system before the order was imported. Cannot be chosen. */
  | 'IMPORTED';

/** The status of a payment. */
export type PaymentStatus =
  /** Waits to be paid: by card until `Order.paymentDueAt`, in cash on delivery, or by invoice. */
  | 'PENDING'
  /** The amount is authorized on the card and not captured yet. */
  | 'AUTHORIZED'
  /** Paid in full; what was captured can be refunded. */
  | 'SUCCEEDED'
  /** Declined for the last time; the order has failed. */
  | 'FAILED'
  /** Cancelled before anything was captured; it can be paid no more. */
  | 'CANCELLED'
  /** Paid, and refunded in part; the rest can still be refunded. */
  | 'PARTIALLY_REFUNDED'
  /** Paid, and refunded in full, so that nothing is left to refund. */
  | 'REFUNDED';

/** The status of one attempt to charge a card. */
export type PaymentAttemptStatus =
  /** Its outcome is not known yet. */
  | 'STARTED'
  /** The amount is authorized on the card. */
  | 'AUTHORIZED'
  /** The card was declined; `code` and `message` say why. */
  | 'DECLINED'
  /** Abandoned before it had an effect. */
  | 'ABANDONED';

/** The payment of an order. */
export type Payment = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The order it pays for. */
  order?: Maybe<Order>;
  /** The payer; null for imported orders. */
  user?: Maybe<User>;
  /** The method, which can change while the order waits for its payment. */
  method: PaymentMethod;
  /** The status that it has now; refunds change it too. */
  status: PaymentStatus;
  /** The amount to pay; what is cancelled before cash or an invoice is paid is deducted. */
  amount: Money;
  /** The amount captured so far. */
  captured: Money;
  /** The amount refunded so far, without pending refunds. */
  refunded: Money;
  /** The amount that can still be refunded: captured, less refunded and pending refunds. */
  refundableAmount: Money;
  /** The brand and last digits of the card; null for other methods. */
  card?: Maybe<PaymentCard>;
  /** The attempts to charge a card, oldest first: at most 3, as the third decline ends the order. */
  attempts: Array<PaymentAttempt>;
  /** Its refunds, oldest first, pending and failed ones too: at most the latest 100. */
  refunds: Array<Refund>;
  /** What it was settled by, such as a bank reference: at most 120 characters; null when not given. */
  reference?: Maybe<Scalars['String']['output']>;
  /** A note on the payment, at most 1000 characters; null when there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** Increases with each change of `reference` or `note`, which `updatePayment` names. */
  version: Scalars['Int']['output'];
  /** When it was created, in UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed, in UTC. */
  updatedAt: Scalars['DateTime']['output'];
};

/** What may be shown of a card. */
export type PaymentCard = {
  /** The card brand, such as `visa`. */
  brand: Scalars['String']['output'];
  /** The last four digits of the card number. */
  last4: Scalars['String']['output'];
};

/** One attempt to charge a card. */
export type PaymentAttempt = {
  /** Its number, from 1. */
  number: Scalars['Int']['output'];
  /** The outcome of the attempt; STARTED while it is not known. */
  status: PaymentAttemptStatus;
  /** When it was made, in UTC. */
  attemptedAt: Scalars['DateTime']['output'];
  /** The decline code, such as `insufficient_funds`; null unless it was declined. */
  code?: Maybe<Scalars['String']['output']>;
  /** The reason of the decline, in words for the customer. */
  message?: Maybe<Scalars['String']['output']>;
};

export type Seller = {
  id: Scalars['ID']['output'];
  /** The seller orders of this seller. Null with FORBIDDEN for anybody but the seller and admins. */
  orders?: Maybe<SellerOrderConnection>;
  /** What the marketplace owes this seller now: one amount for each currency of its sales, at most 200. Null with FORBIDDEN for anybody but the seller and admins, and with an error while orders cannot answer. */
  balances?: Maybe<Array<Money>>;
  /** What this seller charges for shipping: one rule for each currency, at most 20 in all. Null with an error while orders cannot answer. */
  shippingRules?: Maybe<Array<ShippingRule>>;
  /**
   * The sales of this seller between two instants. Orders count on the day they were placed, less what was refunded of them
   * since; cancelled seller orders do not count. Buckets are in UTC, and weeks start on Monday. Null with FORBIDDEN for anybody but
   * the seller and admins; BAD_USER_INPUT for a range without both ends or with `from` not before
   * `before`, and for more than 400 buckets.
   */
  salesAnalytics?: Maybe<SalesAnalytics>;
};


export type SellerOrdersArgs = {
  filter?: InputMaybe<SellerOrderFilter>;
  sort: SellerOrderSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type SellerSalesAnalyticsArgs = {
  orderedAt: DateTimeRangeInput;
  interval: AnalyticsInterval;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};

/** Which statements to list. Absent fields do not restrict the list. */
export type PayoutStatementFilter = {
  /** Of this seller. FORBIDDEN for a seller who names another one. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only statements in this currency; all currencies when absent. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Of periods that ended within this range. */
  periodEndsAt?: InputMaybe<DateTimeRangeInput>;
};

/** How a list of payout statements is sorted: by the end of their periods. */
export type PayoutStatementSort =
  /** From the newest period to the oldest, by `periodEndsAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest period to the newest, by `periodEndsAt`. */
  | 'OLDEST_FIRST';

/** The period to close. */
export type ClosePayoutPeriodInput = {
  /** The id of the seller. */
  sellerId: Scalars['ID']['input'];
  /** The ISO 4217 code of the currency to close. */
  currency: Scalars['CurrencyCode']['input'];
  /** The end of the period: closes what was booked before this instant. Not in the future. */
  periodEndsAt: Scalars['DateTime']['input'];
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the first result, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** The result of `closePayoutPeriod`. */
export type ClosePayoutPeriodPayload = {
  /** The new statement; null when refused. */
  payoutStatement?: Maybe<PayoutStatement>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The earnings and the payout of a seller in one period: closing = opening + sales - commission - refunds. */
export type PayoutStatement = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The seller; null with an error while sellers cannot answer. */
  seller?: Maybe<Seller>;
  /** Its number among the statements of the seller in this currency, counted from 1. */
  number: Scalars['Int']['output'];
  /** The start of the period, which is the end of the one before; null for the first. */
  periodStartsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The end of the period: includes what was booked before it and is in no earlier statement. */
  periodEndsAt: Scalars['DateTime']['output'];
  /** The balance carried over from the period before: zero or negative. */
  opening: Money;
  /** What customers paid for goods and shipping of the seller, taxes included. */
  sales: Money;
  /** The commission of the marketplace, less the commission returned with refunds. */
  commission: Money;
  /** What was refunded to customers. */
  refunds: Money;
  /** The balance at the end of the period, before the payout. */
  closing: Money;
  /** The amount paid out; a negative balance is carried over instead. */
  paid: Money;
  /** The ledger entries of the period on the seller's account, newest first by default: sales and refunds less commission, and the payout. */
  entries: LedgerEntryConnection;
  /** When it was closed, in UTC. */
  createdAt: Scalars['DateTime']['output'];
};


/** The earnings and the payout of a seller in one period: closing = opening + sales - commission - refunds. */
export type PayoutStatementEntriesArgs = {
  filter?: InputMaybe<LedgerEntryFilter>;
  sort: LedgerEntrySort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of statements. */
export type PayoutStatementConnection = {
  /** The statements of the page. */
  edges: Array<PayoutStatementEdge>;
  /** The statements of this page without their cursors, in the order of `edges`. */
  nodes: Array<PayoutStatement>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** The number of statements in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A statement in a list. */
export type PayoutStatementEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The statement that `cursor` stands for. */
  node: PayoutStatement;
};

/** A refund to make. */
export type RefundPaymentInput = {
  /** The amount, above zero and in the currency of the payment; all that is left when absent. */
  amount?: InputMaybe<MoneyInput>;
  /** The reason, shown to the customer; 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the first result, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** The result of `refundPayment`. */
export type RefundPaymentPayload = {
  /** The refund; null when refused. It may still be PENDING when the payment provider is slow; it continues in the background. */
  refund?: Maybe<Refund>;
  /** The payment after the refund; null when refused. */
  payment?: Maybe<Payment>;
  /** The order, of which more is refunded now; null when refused, and for callers who may not see it. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The status of a refund. */
export type RefundStatus =
  /** The amount is reserved, and the refund is retried until the payment provider answers. */
  | 'PENDING'
  /** The money was refunded. */
  | 'SUCCEEDED'
  /** Refused by the payment provider; the amount can be refunded in another way. */
  | 'FAILED';

/** What caused a refund. */
export type RefundCause =
  /** An admin, staff or a service made it with `refundPayment`. */
  | 'MANUAL'
  /** The order was cancelled, before any of it was shipped. */
  | 'ORDER_CANCELLED'
  /** A seller order, or units of it, were cancelled. */
  | 'SELLER_ORDER_CANCELLED'
  /** Units of a delivered seller order were returned and accepted. */
  | 'RETURN'
  /** The order could not be completed after its card was charged. */
  | 'CHECKOUT_FAILED'
  /** It was made in the dashboard of the payment provider. */
  | 'PROVIDER';

/** A refund of a payment, pending, done or failed. */
export type Refund = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The payment that it is taken from; null for callers who may not see it, such as sellers. */
  payment?: Maybe<Payment>;
  /** The order that was paid; null for callers who may not see it, such as sellers. */
  order?: Maybe<Order>;
  /** The amount, in the currency of the payment: reserved while the refund is PENDING, released when it FAILED. */
  amount: Money;
  /** The reason, in words for the customer. */
  reason: Scalars['String']['output'];
  /** What it was made for, such as a return or a cancelled order. */
  cause: RefundCause;
  /** The status that it has now; a PENDING refund is retried in the background. */
  status: RefundStatus;
  /** The code of the failure, such as `charge_not_found`; null unless it FAILED. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When it was requested, in UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed, in UTC. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A parcel that a seller handed to a carrier. Those who see the seller order see its shipments. */
export type Shipment = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The seller order whose units are in it. */
  sellerOrder?: Maybe<SellerOrder>;
  /** The name of the carrier, at most 80 characters. */
  carrier: Scalars['String']['output'];
  /** The carrier's tracking number, at most 120 characters. */
  trackingNumber: Scalars['String']['output'];
  /** When it was shipped, in UTC. */
  shippedAt: Scalars['DateTime']['output'];
  /** When it was delivered, in UTC; null until then. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A note with the start of a seller order. */
export type StartSellerOrderInput = {
  /** A note to the customer, at most 1000 characters; the earlier note stays when absent. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A shipment of a seller order. */
export type ShipSellerOrderInput = {
  /** The name of the carrier, 1 to 80 characters. */
  carrier: Scalars['String']['input'];
  /** The tracking number, 1 to 120 characters. */
  trackingNumber: Scalars['String']['input'];
  /** A note to the customer, at most 1000 characters; the earlier note stays when absent. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the shipped seller order, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** A note with the delivery of a seller order. */
export type MarkSellerOrderDeliveredInput = {
  /** A note to the customer, at most 1000 characters; the earlier note stays when absent. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `startSellerOrder`. */
export type StartSellerOrderPayload = {
  /** The seller order after the change; null when refused. */
  sellerOrder?: Maybe<SellerOrder>;
  /** Its order after the change; null when refused, and for sellers, who see their own seller order only. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `shipSellerOrder`. */
export type ShipSellerOrderPayload = {
  /** The seller order after the change; null when refused. */
  sellerOrder?: Maybe<SellerOrder>;
  /** Its order after the change; null when refused, and for sellers, who see their own seller order only. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `markSellerOrderDelivered`. */
export type MarkSellerOrderDeliveredPayload = {
  /** The seller order after the change; null when refused. */
  sellerOrder?: Maybe<SellerOrder>;
  /** Its order after the change; null when refused, and for sellers, who see their own seller order only. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Which seller orders to list. Absent fields do not restrict the list. */
export type SellerOrderFilter = {
  /** In one of these statuses; none when empty. */
  statuses?: InputMaybe<Array<FulfillmentStatus>>;
  /** Only those of the order with exactly this number. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** With at least one item of this product. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Ordered in this range of time. */
  createdAt?: InputMaybe<DateTimeRangeInput>;
  /** Words, or their beginnings, all of which stand in the order number, the name of the recipient, or the names and SKUs of the items; at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** How a list of seller orders is sorted: by the time they were ordered. */
export type SellerOrderSort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST';

/** The status of a seller order. */
export type FulfillmentStatus =
  /** The order is being placed; not visible to the seller yet. */
  | 'PENDING'
  /** The order is confirmed: the seller can prepare it, and the customer can cancel units of it. */
  | 'CONFIRMED'
  /** The seller is preparing it; the customer can no longer cancel single units. */
  | 'PROCESSING'
  /** The seller has handed the parcel over; it can be cancelled no more. */
  | 'SHIPPED'
  /** Delivered; a customer can return units of it within the return window. */
  | 'DELIVERED'
  /** Cancelled; refunded where it was paid. */
  | 'CANCELLED'
  /** The order could not be placed; not visible to the seller. */
  | 'FAILED';

/** A page of seller orders. */
export type SellerOrderConnection = {
  /** The seller orders of the page. */
  edges: Array<SellerOrderEdge>;
  /** The seller orders of this page without their cursors, in the order of `edges`. */
  nodes: Array<SellerOrder>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** The number of seller orders in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A seller order in a list. */
export type SellerOrderEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The seller order that `cursor` stands for. */
  node: SellerOrder;
};

/** Which orders to list. Absent fields do not restrict the list. */
export type OrderFilter = {
  /** In one of these statuses; none when empty. */
  statuses?: InputMaybe<Array<OrderStatus>>;
  /** Whose payment is in one of these statuses; none when empty. */
  paymentStatuses?: InputMaybe<Array<PaymentStatus>>;
  /** Only orders placed by these kinds of account; none when empty. */
  kinds?: InputMaybe<Array<OrderKind>>;
  /** Placed in this range of time. */
  createdAt?: InputMaybe<DateTimeRangeInput>;
  /** Only the order with exactly this number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /**
   * Words, or their beginnings, all of which stand in the order number, the name of the recipient, or the names and SKUs of
   * the items. The number is found by its digits too: 123 finds SO-2026-000123. At most 100 characters, else
   * BAD_USER_INPUT. FORBIDDEN for an API key without `user.read`.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Of this agency. FORBIDDEN for staff of another agency, and for customers. */
  agencyId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * true lists orders that wait for a decision that the caller may make with `approveOrder`: in a role of theirs, neither
   * placed nor approved by themselves. false lists the others.
   */
  isAwaitingMyApproval?: InputMaybe<Scalars['Boolean']['input']>;
  /** true lists hidden orders only, see `hideOrder`. FORBIDDEN for anybody but admins. */
  isHidden?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this customer. FORBIDDEN for a customer who names somebody else. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** With at least one line of this seller. FORBIDDEN for anybody but admins and API keys. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};

/** How a list of orders is sorted: by the time they were placed. */
export type OrderSort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST';

/** What kind of account places an order. */
export type OrderKind =
  /** A customer, for themselves. */
  | 'RETAIL'
  /** An agency; the order needs the approval of a responsable and of a director. */
  | 'AGENCY';

/** The status of an order, derived from its seller orders once it is confirmed. */
export type OrderStatus =
  /** The checkout is running; the order is not placed yet. */
  | 'PENDING'
  /** An agency order that waits for a responsable. */
  | 'AWAITING_RESPONSABLE'
  /** An agency order that waits for a director. */
  | 'AWAITING_DIRECTOR'
  /** Waits for payment; the stock is reserved until `Order.paymentDueAt`. */
  | 'WAITING_PAYMENT'
  /** Placed: paid, to be paid on delivery or invoice, and approved where that is needed. */
  | 'CONFIRMED'
  /** At least one seller is preparing it, and nothing is shipped; it can still be cancelled. */
  | 'PROCESSING'
  /** Some of its seller orders are shipped; only the others can be cancelled, each by itself. */
  | 'PARTIALLY_SHIPPED'
  /** All of its seller orders are shipped, some perhaps delivered; it can be cancelled no more. */
  | 'SHIPPED'
  /** All of its seller orders are delivered; cancelled ones do not count. */
  | 'DELIVERED'
  /** Cancelled by the customer, a seller, the agency or an admin. */
  | 'CANCELLED'
  /** Rejected by its agency; nothing is reserved or charged. */
  | 'REJECTED'
  /** Could not be placed; nothing is reserved or charged. */
  | 'FAILED';

/** A page of orders. */
export type OrderConnection = {
  /** The orders of the page. */
  edges: Array<OrderEdge>;
  /** The orders of this page without their cursors, in the order of `edges`. */
  nodes: Array<Order>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** The number of orders in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An order in a list. */
export type OrderEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The order that `cursor` stands for. */
  node: Order;
};

/** The tax at one rate: the sum of the tax on each line and parcel, each rounded, not the tax on their sum. */
export type TaxLine = {
  /** The rate in basis points: 2000 is 20 %. */
  rateBasisPoints: Scalars['Int']['output'];
  /** The taxable amount, without the tax. */
  base: Money;
  /** The tax due at this rate. */
  amount: Money;
};

/** What an order or a seller order costs. */
export type OrderTotals = {
  /** What the items cost together, without shipping. */
  subtotal: Money;
  /** The shipping cost, with its tax when `isTaxIncluded` is true. */
  shipping: Money;
  /** The tax on lines and shipping: part of them when `isTaxIncluded` is true, else added to them. */
  tax: Money;
  /** Whether line and shipping prices include the tax; otherwise it is added to them. */
  isTaxIncluded: Scalars['Boolean']['output'];
  /** The tax by rate, the lowest rate first: at most 2, as goods have one rate and shipping has one. Empty when nothing is taxed. */
  taxLines: Array<TaxLine>;
  /** The amount to pay: lines and shipping, and the tax where it is not included. */
  total: Money;
};

/** An entry in the history of an order. */
export type OrderEvent = {
  /** The status that the order entered, or the seller order of `seller`. */
  status: OrderStatus;
  /** When it happened, in UTC. */
  occurredAt: Scalars['DateTime']['output'];
  /** The seller whose seller order changed; null without an error when the order as a whole did. */
  seller?: Maybe<Seller>;
  /** The carrier; set for SHIPPED. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** The tracking number; set for SHIPPED. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** A reason or note, as it was given. */
  message?: Maybe<Scalars['String']['output']>;
};

/** The new values of an order. Absent fields keep their value. */
export type UpdateOrderInput = {
  /** The `Order.version` that the change is based on; VERSION_CONFLICT when the order has changed since. */
  version: Scalars['Int']['input'];
  /** The new address to deliver to; in another country, region or postal area the order is taxed again. */
  address?: InputMaybe<PostalAddressInput>;
  /** The note to the sellers, at most 1000 characters; null removes it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** All lines of the order, 1 to 100; for agency orders only. */
  lines?: InputMaybe<Array<OrderLineInput>>;
};

/** The result of `updateOrder`. */
export type UpdateOrderPayload = {
  /** The order after the change; null when refused. */
  order?: Maybe<Order>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Which commission rules to list. Absent fields do not restrict the list. */
export type CommissionRuleFilter = {
  /** Only rules for this seller, in any category. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only rules for this very category, of any seller; not those below or above it. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
};

/** How a list of commission rules is sorted: by the time they were created. */
export type CommissionRuleSort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST';

/** A commission rate for certain sales; at least one of seller and category is required. */
export type SetCommissionRuleInput = {
  /** The id of the seller; all sellers when omitted. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the category, which includes those below it; all categories when omitted. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** The rate in basis points, 0 to 10000: 1000 is 10 %. */
  rateBasisPoints: Scalars['Int']['input'];
};

/** The result of `setCommissionRule`. */
export type SetCommissionRulePayload = {
  /** The rule; null when refused. */
  commissionRule?: Maybe<CommissionRule>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `deleteCommissionRule`. */
export type DeleteCommissionRulePayload = {
  /** The id of the deleted rule; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/**
 * A commission rate for certain sales. The narrowest rule applies: first a rule for the seller within a category, from the
 * product's category upwards; then one for the seller; then one for a category, again upwards; then the default rate.
 */
export type CommissionRule = Node & {
  /** The id of the rule. */
  id: Scalars['ID']['output'];
  /** The seller; null without an error for all sellers. */
  seller?: Maybe<Seller>;
  /** The category, which includes those below it; null without an error for all categories. */
  category?: Maybe<Category>;
  /** The rate in basis points: 1000 is 10 %. */
  rateBasisPoints: Scalars['Int']['output'];
  /** When the rule was created, in UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** When the rule was last changed, in UTC. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of commission rules. */
export type CommissionRuleConnection = {
  /** The rules of the page. */
  edges: Array<CommissionRuleEdge>;
  /** The rules of this page without their cursors, in the order of `edges`. */
  nodes: Array<CommissionRule>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** The number of rules in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A commission rule in a list. */
export type CommissionRuleEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The commission rule that `cursor` stands for. */
  node: CommissionRule;
};

/** What a seller charges for shipping one order: `basePerOrder` plus `perUnit` for each unit, or nothing from `freeFrom` on. */
export type ShippingRule = Node & {
  /** The id of the rule. */
  id: Scalars['ID']['output'];
  /** The rule applies to orders in this currency. */
  currency: Scalars['CurrencyCode']['output'];
  /** Charged once for each order. */
  basePerOrder: Money;
  /** Charged for each unit in the order. */
  perUnit: Money;
  /** Shipping is free when the seller's items in the order cost at least this much; null when it never is. */
  freeFrom?: Maybe<Money>;
};

/** What a seller charges for shipping one order. */
export type SetShippingRuleInput = {
  /** The id of the seller; required for admins, sellers may omit it. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Charged once for each order; its currency is that of the rule, which applies to orders in it. */
  basePerOrder: MoneyInput;
  /** Charged for each unit in the order, in the currency of `basePerOrder`; nothing when omitted. */
  perUnit?: InputMaybe<MoneyInput>;
  /** Shipping is free when the seller's items in the order cost at least this much, in the currency of `basePerOrder`; never when omitted. */
  freeFrom?: InputMaybe<MoneyInput>;
};

/** The result of `setShippingRule`. */
export type SetShippingRulePayload = {
  /** The rule; null when refused. */
  shippingRule?: Maybe<ShippingRule>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `deleteShippingRule`. */
export type DeleteShippingRulePayload = {
  /** The id of the deleted rule; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** What of a person's business with the market is not finished. For services. */
export type ErasureBlockers = {
  /** Orders of the person that are neither delivered nor cancelled, rejected or failed. */
  openOrderCount: Scalars['Int']['output'];
  /** Returns of the person that are requested or approved and not received. */
  openReturnCount: Scalars['Int']['output'];
  /** Orders that the person's business has yet to deliver, and returns that it has yet to receive. */
  openSaleCount: Scalars['Int']['output'];
  /** Whether the market owes the person's business money, or the business owes the market. */
  hasBalance: Scalars['Boolean']['output'];
};

/** The length of a bucket of a series, in UTC. */
export type AnalyticsInterval =
  /** A calendar day, from midnight to midnight in UTC. */
  | 'DAY'
  /** A week, starting on Monday (ISO 8601). */
  | 'WEEK'
  /** A calendar month, from midnight of its first day in UTC. */
  | 'MONTH'
  /** A calendar year, from midnight of 1 January in UTC. */
  | 'YEAR';

/** The sales of a seller in a period, in one currency. */
export type SalesAnalytics = {
  /** The ISO 4217 code of the currency of all amounts; null when nothing was sold. */
  currency?: Maybe<Scalars['CurrencyCode']['output']>;
  /** Every currency with orders in the period. */
  currencies: Array<Scalars['CurrencyCode']['output']>;
  /** Totals of the seller orders, less refunds. */
  revenue?: Maybe<Money>;
  /** What was refunded of these orders up to now, pending refunds included; null when `currency` is null. */
  refunds?: Maybe<Money>;
  /** How many orders had items of this seller. */
  orderCount: Scalars['Int']['output'];
  /** How many units were sold, less those cancelled or returned. */
  unitCount: Scalars['Int']['output'];
  /** Revenue divided by the number of orders, rounded to minor units; zero without orders. */
  averageOrderValue?: Maybe<Money>;
  /** The figures by bucket, oldest first: at most 400; buckets without sales have zeros. */
  series: Array<SalesBucket>;
  /** The products with the highest revenue, highest first: at most 10. */
  topProducts: Array<ProductSales>;
};

/** The sales of one bucket. */
export type SalesBucket = {
  /** The start of the bucket, in UTC. */
  startsAt: Scalars['DateTime']['output'];
  /** Totals of the seller orders, less refunds. */
  revenue: Money;
  /** What was refunded of the orders placed in it, up to now and with pending refunds. */
  refunds: Money;
  /** How many orders were placed in it. */
  orderCount: Scalars['Int']['output'];
  /** How many units were sold in it, less those cancelled or returned. */
  unitCount: Scalars['Int']['output'];
};

/** The sales of one product. */
export type ProductSales = {
  /** The product; null when it no longer exists. */
  product?: Maybe<Product>;
  /** How many units were sold, less those cancelled or returned. */
  unitCount: Scalars['Int']['output'];
  /** Units times unit price, without shipping and before refunds of amounts. */
  revenue: Money;
};

/** The totals of one seller in imported orders, in one currency. */
export type SellerTotal = {
  /** The id of the seller. */
  sellerId: Scalars['ID']['output'];
  /** How many orders have lines of this seller. */
  orders: Scalars['Int']['output'];
  /** How many units of this seller those orders have. */
  units: Scalars['Int']['output'];
  /** The sum of the line totals. */
  items: Money;
  /** The sum of the shipping costs. */
  shipping: Money;
  /** The sum of the totals of the seller orders. */
  total: Money;
};

export type Mutation = {
  /**
   * Cancels an order before any of it is shipped: what was paid is refunded, and the stock is restocked. A cancelled order is
   * returned as it is. Refused with INVALID_STATE once something is shipped, or when the order was rejected or has failed.
   * When a running checkout takes long to stop, the order is returned with its present status and is cancelled in the
   * background.
   */
  cancelOrder: CancelOrderPayload;
  /**
   * Cancels a whole seller order before it is shipped: its units are restocked and its amount is refunded. With the last
   * seller order the order is cancelled. A cancelled one is returned as it is. Refused with INVALID_STATE when it is shipped
   * or not confirmed yet.
   */
  cancelSellerOrder: CancelSellerOrderPayload;
  /**
   * Cancels some units of a seller order before it is shipped; with the last unit the seller order is cancelled. Refused
   * with INVALID_STATE when it is shipped, and for the customer once the seller prepares it.
   */
  cancelSellerOrderItems: CancelSellerOrderItemsPayload;
  /**
   * Hides a cancelled, rejected or failed order from every list and look-up; staff hide orders of their own agency only.
   * Refused with INVALID_STATE for any other status, and while a payment of the order is authorized or not fully refunded.
   * The order is kept: admins list it with `OrderFilter.isHidden`, `unhideOrder` shows it again, and its seller orders stay
   * visible to their sellers.
   */
  hideOrder: HideOrderPayload;
  /** Shows a hidden order again, to everybody who saw it before. Refused with INVALID_STATE when it is not hidden. */
  unhideOrder: UnhideOrderPayload;
  /** Requests to return units of a delivered seller order, within the return window of the marketplace (14 days unless configured otherwise). Refused with INVALID_STATE outside that window and for an order that has 100 returns, and with INVALID_INPUT for more units than are returnable. */
  requestReturn: RequestReturnPayload;
  /** Approves a return, so that the customer can send the parcel. Refused with INVALID_STATE unless it is REQUESTED. */
  approveReturn: ApproveReturnPayload;
  /** Rejects a return; its units can be requested again. Refused with INVALID_STATE unless it is REQUESTED. */
  rejectReturn: RejectReturnPayload;
  /** Records the parcel of an approved return: accepted units are refunded, and restocked where asked for. Refused with INVALID_STATE unless it is APPROVED. */
  receiveReturn: ReceiveReturnPayload;
  /** Cancels a return before its parcel is received; its units can be requested again. Refused with INVALID_STATE after that. */
  cancelReturn: CancelReturnPayload;
  /**
   * Places an order for the caller's agency, to be paid by invoice. The stock is reserved until the agency decides: first
   * a responsable, then a director. The person who placed the order cannot approve it, and nobody can approve it twice.
   */
  placeAgencyOrder: PlaceAgencyOrderPayload;
  /**
   * Approves an order of the caller's agency at the stage that it waits for: as a responsable first, then as a director,
   * after whom its checkout continues. Refused with VERSION_CONFLICT, and nothing decided, when the order is no longer the
   * revision that the caller saw; with SAME_PERSON for the person who placed it or approved it before; and with
   * INVALID_STATE when it waits for no decision, or for a role that the caller does not have.
   */
  approveOrder: ApproveOrderPayload;
  /**
   * Rejects an order, which cannot be undone: its stock is released and nothing is charged. A responsable and a director
   * reject while the order waits for their role, an admin at both stages. Refused with VERSION_CONFLICT, and nothing
   * decided, when the order is no longer the revision that the caller saw, and with INVALID_STATE when it waits for no
   * decision, or for a role that the caller does not have.
   */
  rejectOrder: RejectOrderPayload;
  /**
   * Adds units of a variant to the cart. No stock is reserved. Repeating it with the same key adds nothing, also when the
   * item has left the cart since: a cart remembers the keys of its last 50 additions. A refused one leaves its key free. Refused with NOT_FOUND for an unknown
   * variant, with PRODUCT_UNAVAILABLE or OUT_OF_STOCK when all units of the item together cannot be ordered now, with
   * ACCOUNT_BLOCKED for a blocked customer, and with INVALID_INPUT beyond 99 units of one variant or 100 items.
   */
  addCartItem: AddCartItemPayload;
  /**
   * Sets how many units of the named variants the cart has: exactly these, whatever it had before; 0 removes the item.
   * Variants that are not named stay as they are, so that two open pages of one customer do not undo each other's changes,
   * and a repetition changes nothing. All lines are set or none; each line that is refused has its own error, with its index
   * in `field`. An unchanged or lower quantity is never refused; an item that is new or increased is as by `addCartItem`.
   */
  setCartItems: SetCartItemsPayload;
  /** Removes all items from the cart, also those that were added elsewhere in the meantime. */
  clearCart: ClearCartPayload;
  /**
   * Places an order of the caller: for the lines of the input or, without any, for the contents of the cart. Answers within
   * some seconds with the status reached; a checkout that takes longer continues in the background, its order PENDING until
   * then, or null with REQUEST_IN_PROGRESS when it is not stored yet. The same idempotency key returns the same order.
   *
   * A cart makes one order: its lines leave the cart at the moment the order is stored, also when it waits for a payment, and
   * return when it fails, is cancelled or is not paid in time. Another key gets CART_EMPTY, whose message names the
   * order, or VERSION_CONFLICT when the cart was changed while it was being ordered. Items added in the meantime stay in the
   * cart. An order that is refused with `order: null` leaves the cart unchanged, and its key can be used again. An order of
   * given lines neither reads nor changes the cart, so that every key makes an order of its own.
   */
  placeOrder: PlaceOrderPayload;
  /** Pays the whole amount of an order in status WAITING_PAYMENT by card. Refused with PAYMENT_DECLINED when the card is declined (the third decline ends the order), with INVALID_STATE when the order does not wait for a payment. */
  payOrder: PayOrderPayload;
  /** Changes how an order in status WAITING_PAYMENT is paid: CASH_ON_DELIVERY instead of CARD confirms it at once. Refused with INVALID_STATE when it waits for no card payment or a card is being charged, as cash cannot become a card again; with INVALID_INPUT for other methods. */
  changePaymentMethod: ChangePaymentMethodPayload;
  /** Cancels a payment that captured nothing yet, and its order with it. A cancelled one is returned as it is. Refused with INVALID_STATE for a confirmed order (use `cancelOrder`) and for captured money (use `refundPayment`). */
  cancelPayment: CancelPaymentPayload;
  /**
   * Continues a checkout that is stuck, at its current step: one that FAILED to roll back, or that waits for its next retry.
   * Waits some seconds for the result. Refused with INVALID_STATE when the checkout is not stuck: it is over, or another process drives it.
   */
  retryCheckout: RetryCheckoutPayload;
  /**
   * Stops a checkout that is not finished and rolls its steps back: the stock is released, nothing stays charged, and the
   * order becomes CANCELLED. Waits some seconds for the result. Refused with INVALID_STATE when the checkout is over or is
   * being rolled back already.
   */
  rollBackCheckout: RollBackCheckoutPayload;
  /** Stores delivered and paid orders of another system, split by seller. At most 500 rows, else BAD_USER_INPUT. Rows that are stored already are left unchanged. */
  importOrders: ImportPayload;
  /** Records that the invoice of a confirmed order was paid in full. An invoice that was settled with the same reference is returned as it is. Refused with INVALID_STATE for other methods, for an invoice that is not PENDING, and while its order waits for approval. */
  settleInvoice: SettleInvoicePayload;
  /** Changes the reference and the note of a payment: its payer can while it is PENDING, admins always. Refused with VERSION_CONFLICT when it changed since it was read. */
  updatePayment: UpdatePaymentPayload;
  /**
   * Closes the earnings of a seller in one currency up to an instant: writes a statement, and pays out a positive balance;
   * a negative one is carried over. Closed earnings are never paid again. Refused with INVALID_INPUT for an end in the
   * future or before the end of the last period, and with INVALID_STATE when nothing was booked since. Needs a recent proof of
   * identity: REAUTHENTICATION_REQUIRED.
   */
  closePayoutPeriod: ClosePayoutPeriodPayload;
  /** Refunds a payment in part or in full; units are not restocked. Staff refund orders of their own agency only. Refused with INVALID_STATE when nothing was captured, and with REFUND_EXCEEDS_CAPTURED when less is left to refund. */
  refundPayment: RefundPaymentPayload;
  /** Starts a CONFIRMED seller order: it becomes PROCESSING, and the customer can no longer cancel single units of it. One that is PROCESSING is returned as it is. Refused with INVALID_STATE in any other status. */
  startSellerOrder: StartSellerOrderPayload;
  /** Records that a PROCESSING seller order was handed to a carrier: it becomes SHIPPED, with all of its units in one shipment, and the customer gets a mail. Refused with INVALID_STATE in any other status. */
  shipSellerOrder: ShipSellerOrderPayload;
  /** Records that a SHIPPED seller order was delivered. With the last seller order the order is delivered, and its cash on delivery counts as received. One that is DELIVERED is returned as it is. Refused with INVALID_STATE in any other status. */
  markSellerOrderDelivered: MarkSellerOrderDeliveredPayload;
  /**
   * Changes an order while it waits for payment or for the decision of its agency; FORBIDDEN for staff who did not place
   * it. New lines, for agency orders only, are priced as of today and replace the reserved ones; when one of them is short
   * (OUT_OF_STOCK) the order stays unchanged. An address in another country, region or postal area is taxed again: when
   * that changes the total, the order of a customer is refused with PRICE_CHANGED. New lines and another address make a new
   * `Order.revision`, with which the approval of an agency order starts over. Also refused with INVALID_STATE and
   * VERSION_CONFLICT.
   */
  updateOrder: UpdateOrderPayload;
  /**
   * Sets the commission rate for a seller, a category, or a seller within a category; an existing rule for the same pair is
   * replaced. Orders that are placed already keep their commission. Refused with NOT_FOUND for an unknown seller or category,
   * and with INVALID_INPUT when neither is given.
   */
  setCommissionRule: SetCommissionRulePayload;
  /** Deletes a rule; from then on the next wider rule applies, or the default rate. Refused with NOT_FOUND for an unknown id. */
  deleteCommissionRule: DeleteCommissionRulePayload;
  /**
   * Sets the shipping rule of a seller for one currency, in place of the existing one. Orders that are placed already are not
   * changed. Refused with INVALID_INPUT for amounts that are negative, above 1,000,000,000 minor units, have too many
   * decimals or different currencies, with INVALID_STATE for a seller who has rules for 20 other currencies, and with NOT_FOUND for another seller.
   */
  setShippingRule: SetShippingRulePayload;
  /** Deletes a shipping rule; from then on the default shipping price of the market applies. Refused with NOT_FOUND for an unknown id and for another seller's rule. */
  deleteShippingRule: DeleteShippingRulePayload;
};


export type MutationCancelOrderArgs = {
  id: Scalars['ID']['input'];
  input: CancelOrderInput;
};


export type MutationCancelSellerOrderArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<CancelSellerOrderInput>;
};


export type MutationCancelSellerOrderItemsArgs = {
  id: Scalars['ID']['input'];
  input: CancelSellerOrderItemsInput;
};


export type MutationHideOrderArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUnhideOrderArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};


export type MutationApproveReturnArgs = {
  id: Scalars['ID']['input'];
  input: ApproveReturnInput;
};


export type MutationRejectReturnArgs = {
  id: Scalars['ID']['input'];
  input: RejectReturnInput;
};


export type MutationReceiveReturnArgs = {
  id: Scalars['ID']['input'];
  input: ReceiveReturnInput;
};


export type MutationCancelReturnArgs = {
  id: Scalars['ID']['input'];
  input: CancelReturnInput;
};


export type MutationPlaceAgencyOrderArgs = {
  input: PlaceAgencyOrderInput;
};


export type MutationApproveOrderArgs = {
  id: Scalars['ID']['input'];
  input: ApproveOrderInput;
};


export type MutationRejectOrderArgs = {
  id: Scalars['ID']['input'];
  input: RejectOrderInput;
};


export type MutationAddCartItemArgs = {
  input: AddCartItemInput;
};


export type MutationSetCartItemsArgs = {
  input: SetCartItemsInput;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationPayOrderArgs = {
  id: Scalars['ID']['input'];
  input: PayOrderInput;
};


export type MutationChangePaymentMethodArgs = {
  id: Scalars['ID']['input'];
  input: ChangePaymentMethodInput;
};


export type MutationCancelPaymentArgs = {
  id: Scalars['ID']['input'];
  input: CancelPaymentInput;
};


export type MutationRetryCheckoutArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRollBackCheckoutArgs = {
  id: Scalars['ID']['input'];
  input: RollBackCheckoutInput;
};


export type MutationImportOrdersArgs = {
  rows: Array<ImportOrderInput>;
};


export type MutationSettleInvoiceArgs = {
  id: Scalars['ID']['input'];
  input: SettleInvoiceInput;
};


export type MutationUpdatePaymentArgs = {
  id: Scalars['ID']['input'];
  input: UpdatePaymentInput;
};


export type MutationClosePayoutPeriodArgs = {
  input: ClosePayoutPeriodInput;
};


export type MutationRefundPaymentArgs = {
  id: Scalars['ID']['input'];
  input: RefundPaymentInput;
};


export type MutationStartSellerOrderArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<StartSellerOrderInput>;
};


export type MutationShipSellerOrderArgs = {
  id: Scalars['ID']['input'];
  input: ShipSellerOrderInput;
};


export type MutationMarkSellerOrderDeliveredArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<MarkSellerOrderDeliveredInput>;
};


export type MutationUpdateOrderArgs = {
  id: Scalars['ID']['input'];
  input: UpdateOrderInput;
};


export type MutationSetCommissionRuleArgs = {
  input: SetCommissionRuleInput;
};


export type MutationDeleteCommissionRuleArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetShippingRuleArgs = {
  input: SetShippingRuleInput;
};


export type MutationDeleteShippingRuleArgs = {
  id: Scalars['ID']['input'];
};

export type Subscription = {
  /**
   * Orders as they change: the caller's own, those of the agency for staff, all for admins. Every status of an order is
   * sent once, in order; all other fields have their present values. A change that keeps the status, such as a seller
   * order that ships or a new address, is sent with that status. Changes during a disconnect are not sent later: query the
   * orders after connecting.
   */
  orderChanged: Order;
  /**
   * The calling seller's seller orders as they change: when their orders are confirmed, which is when they appear, with each
   * of their statuses, once and in order, and when units of them are cancelled. All other fields have their present values.
   * Changes during a disconnect are not sent later: query `sellerOrders` after connecting.
   */
  sellerOrderChanged: SellerOrder;
};


export type SubscriptionOrderChangedArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionSellerOrderChangedArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
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
  Order: Order;
  SellerOrder: SellerOrder;
  CartItem: CartItem;
  Product: Product;
  User: User;
  Payment: Payment;
  Seller: Seller;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  SellerOrder:
    ( { __typename: 'SellerOrder' }
    & GraphQLRecursivePick<FederationTypes['SellerOrder'], {"id":true}> );
  CartItem:
    ( { __typename: 'CartItem' }
    & GraphQLRecursivePick<FederationTypes['CartItem'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"seller":{"id":true}}> ) );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( UserErrorModel )
    | ( UserErrorModel )
    | ( UserErrorModel )
    | ( UserErrorModel )
  ;
  Node:
    | ( OrderModel )
    | ( SellerOrderModel )
    | ( ReturnModel )
    | ( CartModel )
    | ( CartItemModel )
    | ( CheckoutModel )
    | ( LedgerTransactionModel )
    | ( LedgerEntryModel )
    | ( PaymentModel )
    | ( PayoutStatementModel )
    | ( RefundModel )
    | ( ShipmentModel )
    | ( CommissionRuleModel )
    | ( ShippingRuleModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  Money: ResolverTypeWrapper<MoneyModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  MoneyInput: MoneyInput;
  DateTimeRangeInput: DateTimeRangeInput;
  UserError: ResolverTypeWrapper<UserErrorModel>;
  GeneralError: ResolverTypeWrapper<UserErrorModel>;
  RetryLaterError: ResolverTypeWrapper<UserErrorModel>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ErrorCode: ErrorCode;
  Order: ResolverTypeWrapper<OrderModel>;
  SellerOrder: ResolverTypeWrapper<SellerOrderModel>;
  OrderItem: ResolverTypeWrapper<OrderItemModel>;
  CancelOrderInput: CancelOrderInput;
  CancelSellerOrderInput: CancelSellerOrderInput;
  CancelSellerOrderItemsInput: CancelSellerOrderItemsInput;
  CancelSellerOrderItemInput: CancelSellerOrderItemInput;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order' | 'refund' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, refund?: Maybe<ResolversTypes['Refund']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CancelSellerOrderPayload: ResolverTypeWrapper<Omit<CancelSellerOrderPayload, 'sellerOrder' | 'order' | 'refund' | 'userErrors'> & { sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, order?: Maybe<ResolversTypes['Order']>, refund?: Maybe<ResolversTypes['Refund']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CancelSellerOrderItemsPayload: ResolverTypeWrapper<Omit<CancelSellerOrderItemsPayload, 'sellerOrder' | 'order' | 'refund' | 'userErrors'> & { sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, order?: Maybe<ResolversTypes['Order']>, refund?: Maybe<ResolversTypes['Refund']>, userErrors: Array<ResolversTypes['UserError']> }>;
  HideOrderPayload: ResolverTypeWrapper<Omit<HideOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UnhideOrderPayload: ResolverTypeWrapper<Omit<UnhideOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReturnFilter: ReturnFilter;
  ReturnSort: ReturnSort;
  ReturnStatus: ReturnStatus;
  ReturnReason: ReturnReason;
  Return: ResolverTypeWrapper<ReturnModel>;
  ReturnItem: ResolverTypeWrapper<ReturnItemModel>;
  ReturnEvent: ResolverTypeWrapper<ReturnEvent>;
  ReturnConnection: ResolverTypeWrapper<Connection<ReturnModel>>;
  ReturnEdge: ResolverTypeWrapper<Omit<ReturnEdge, 'node'> & { node: ResolversTypes['Return'] }>;
  RequestReturnInput: RequestReturnInput;
  RequestReturnItemInput: RequestReturnItemInput;
  ApproveReturnInput: ApproveReturnInput;
  RejectReturnInput: RejectReturnInput;
  CancelReturnInput: CancelReturnInput;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceiveReturnItemInput: ReceiveReturnItemInput;
  RequestReturnPayload: ResolverTypeWrapper<Omit<RequestReturnPayload, 'return' | 'sellerOrder' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ApproveReturnPayload: ResolverTypeWrapper<Omit<ApproveReturnPayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RejectReturnPayload: ResolverTypeWrapper<Omit<RejectReturnPayload, 'return' | 'sellerOrder' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReceiveReturnPayload: ResolverTypeWrapper<Omit<ReceiveReturnPayload, 'return' | 'sellerOrder' | 'order' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CancelReturnPayload: ResolverTypeWrapper<Omit<CancelReturnPayload, 'return' | 'sellerOrder' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ApproveOrderInput: ApproveOrderInput;
  RejectOrderInput: RejectOrderInput;
  PlaceAgencyOrderInput: PlaceAgencyOrderInput;
  PlaceAgencyOrderPayload: ResolverTypeWrapper<Omit<PlaceAgencyOrderPayload, 'order' | 'payment' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, payment?: Maybe<ResolversTypes['Payment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ApproveOrderPayload: ResolverTypeWrapper<Omit<ApproveOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RejectOrderPayload: ResolverTypeWrapper<Omit<RejectOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ApprovalStage: ApprovalStage;
  ApprovalDecision: ApprovalDecision;
  OrderApproval: ResolverTypeWrapper<OrderApprovalModel>;
  Cart: ResolverTypeWrapper<CartModel>;
  CartGroup: ResolverTypeWrapper<CartGroupModel>;
  CartItem: ResolverTypeWrapper<CartItemModel>;
  AddCartItemInput: AddCartItemInput;
  AddCartItemPayload: ResolverTypeWrapper<Omit<AddCartItemPayload, 'cart' | 'cartItem' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, cartItem?: Maybe<ResolversTypes['CartItem']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetCartItemsInput: SetCartItemsInput;
  CartLineInput: CartLineInput;
  SetCartItemsPayload: ResolverTypeWrapper<Omit<SetCartItemsPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ClearCartPayload: ResolverTypeWrapper<Omit<ClearCartPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  OutOfStockError: ResolverTypeWrapper<UserErrorModel>;
  PlaceOrderInput: PlaceOrderInput;
  OrderLineInput: OrderLineInput;
  PlaceOrderPayload: ResolverTypeWrapper<PlaceOrderPayloadModel>;
  PriceChangedError: ResolverTypeWrapper<UserErrorModel>;
  Checkout: ResolverTypeWrapper<CheckoutModel>;
  CheckoutStatus: CheckoutStatus;
  QuoteOrderInput: QuoteOrderInput;
  QuoteAddressInput: QuoteAddressInput;
  OrderQuote: ResolverTypeWrapper<Omit<OrderQuote, 'totals' | 'sellerQuotes' | 'userErrors'> & { totals?: Maybe<ResolversTypes['OrderTotals']>, sellerQuotes: Array<ResolversTypes['SellerQuote']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SellerQuote: ResolverTypeWrapper<SellerQuoteModel>;
  QuotedItem: ResolverTypeWrapper<QuotedItemModel>;
  PayOrderInput: PayOrderInput;
  ChangePaymentMethodInput: ChangePaymentMethodInput;
  CancelPaymentInput: CancelPaymentInput;
  PayOrderPayload: ResolverTypeWrapper<Omit<PayOrderPayload, 'order' | 'payment' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, payment?: Maybe<ResolversTypes['Payment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ChangePaymentMethodPayload: ResolverTypeWrapper<Omit<ChangePaymentMethodPayload, 'payment' | 'order' | 'userErrors'> & { payment?: Maybe<ResolversTypes['Payment']>, order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CancelPaymentPayload: ResolverTypeWrapper<Omit<CancelPaymentPayload, 'payment' | 'order' | 'userErrors'> & { payment?: Maybe<ResolversTypes['Payment']>, order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RollBackCheckoutInput: RollBackCheckoutInput;
  CheckoutFilter: CheckoutFilter;
  CheckoutSort: CheckoutSort;
  CheckoutConnection: ResolverTypeWrapper<Connection<CheckoutModel>>;
  CheckoutEdge: ResolverTypeWrapper<Omit<CheckoutEdge, 'node'> & { node: ResolversTypes['Checkout'] }>;
  CheckoutDiagnostics: ResolverTypeWrapper<CheckoutDiagnosticsModel>;
  CheckoutStepName: CheckoutStepName;
  CheckoutStepStatus: CheckoutStepStatus;
  CheckoutStep: ResolverTypeWrapper<CheckoutStepModel>;
  CheckoutFailure: ResolverTypeWrapper<CheckoutFailureModel>;
  CheckoutEventKind: CheckoutEventKind;
  CheckoutEvent: ResolverTypeWrapper<CheckoutEventModel>;
  RetryCheckoutPayload: ResolverTypeWrapper<Omit<RetryCheckoutPayload, 'checkout' | 'userErrors'> & { checkout?: Maybe<ResolversTypes['Checkout']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RollBackCheckoutPayload: ResolverTypeWrapper<Omit<RollBackCheckoutPayload, 'checkout' | 'userErrors'> & { checkout?: Maybe<ResolversTypes['Checkout']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  Product: ResolverTypeWrapper<ProductModel>;
  ProductVariant: ResolverTypeWrapper<ProductVariantModel>;
  Agency: ResolverTypeWrapper<AgencyModel>;
  Media: ResolverTypeWrapper<MediaModel>;
  Category: ResolverTypeWrapper<CategoryModel>;
  ImportOrderInput: ImportOrderInput;
  ImportOrderLineInput: ImportOrderLineInput;
  ImportPayload: ResolverTypeWrapper<ImportPayload>;
  ImportResult: ResolverTypeWrapper<ImportResult>;
  LedgerTransactionFilter: LedgerTransactionFilter;
  LedgerTransactionSort: LedgerTransactionSort;
  LedgerEntryFilter: LedgerEntryFilter;
  LedgerEntrySort: LedgerEntrySort;
  LedgerKind: LedgerKind;
  LedgerTransaction: ResolverTypeWrapper<LedgerTransactionModel>;
  LedgerEntry: ResolverTypeWrapper<LedgerEntryModel>;
  LedgerAccountKind: LedgerAccountKind;
  LedgerAccount: ResolverTypeWrapper<LedgerAccountModel>;
  LedgerBalances: ResolverTypeWrapper<Omit<LedgerBalances, 'accounts' | 'sum'> & { accounts: Array<ResolversTypes['LedgerBalance']>, sum: ResolversTypes['Money'] }>;
  LedgerBalance: ResolverTypeWrapper<Omit<LedgerBalance, 'balance'> & { balance: ResolversTypes['Money'] }>;
  LedgerTransactionConnection: ResolverTypeWrapper<Connection<LedgerTransactionModel>>;
  LedgerTransactionEdge: ResolverTypeWrapper<Omit<LedgerTransactionEdge, 'node'> & { node: ResolversTypes['LedgerTransaction'] }>;
  LedgerEntryConnection: ResolverTypeWrapper<Connection<LedgerEntryModel>>;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  SettleInvoiceInput: SettleInvoiceInput;
  UpdatePaymentInput: UpdatePaymentInput;
  SettleInvoicePayload: ResolverTypeWrapper<Omit<SettleInvoicePayload, 'payment' | 'order' | 'userErrors'> & { payment?: Maybe<ResolversTypes['Payment']>, order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdatePaymentPayload: ResolverTypeWrapper<Omit<UpdatePaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversTypes['Payment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  User: ResolverTypeWrapper<UserModel>;
  PaymentFilter: PaymentFilter;
  PaymentSort: PaymentSort;
  PaymentConnection: ResolverTypeWrapper<Connection<PaymentModel>>;
  PaymentEdge: ResolverTypeWrapper<Omit<PaymentEdge, 'node'> & { node: ResolversTypes['Payment'] }>;
  PaymentMethod: PaymentMethod;
  PaymentStatus: PaymentStatus;
  PaymentAttemptStatus: PaymentAttemptStatus;
  Payment: ResolverTypeWrapper<PaymentModel>;
  PaymentCard: ResolverTypeWrapper<PaymentCard>;
  PaymentAttempt: ResolverTypeWrapper<PaymentAttemptModel>;
  Seller: ResolverTypeWrapper<SellerModel>;
  PayoutStatementFilter: PayoutStatementFilter;
  PayoutStatementSort: PayoutStatementSort;
  ClosePayoutPeriodInput: ClosePayoutPeriodInput;
  ClosePayoutPeriodPayload: ResolverTypeWrapper<Omit<ClosePayoutPeriodPayload, 'payoutStatement' | 'userErrors'> & { payoutStatement?: Maybe<ResolversTypes['PayoutStatement']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PayoutStatement: ResolverTypeWrapper<PayoutStatementModel>;
  PayoutStatementConnection: ResolverTypeWrapper<Connection<PayoutStatementModel>>;
  PayoutStatementEdge: ResolverTypeWrapper<Omit<PayoutStatementEdge, 'node'> & { node: ResolversTypes['PayoutStatement'] }>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<RefundPaymentPayload, 'refund' | 'payment' | 'order' | 'userErrors'> & { refund?: Maybe<ResolversTypes['Refund']>, payment?: Maybe<ResolversTypes['Payment']>, order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RefundStatus: RefundStatus;
  RefundCause: RefundCause;
  Refund: ResolverTypeWrapper<RefundModel>;
  Shipment: ResolverTypeWrapper<ShipmentModel>;
  StartSellerOrderInput: StartSellerOrderInput;
  ShipSellerOrderInput: ShipSellerOrderInput;
  MarkSellerOrderDeliveredInput: MarkSellerOrderDeliveredInput;
  StartSellerOrderPayload: ResolverTypeWrapper<Omit<StartSellerOrderPayload, 'sellerOrder' | 'order' | 'userErrors'> & { sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ShipSellerOrderPayload: ResolverTypeWrapper<Omit<ShipSellerOrderPayload, 'sellerOrder' | 'order' | 'userErrors'> & { sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MarkSellerOrderDeliveredPayload: ResolverTypeWrapper<Omit<MarkSellerOrderDeliveredPayload, 'sellerOrder' | 'order' | 'userErrors'> & { sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SellerOrderFilter: SellerOrderFilter;
  SellerOrderSort: SellerOrderSort;
  FulfillmentStatus: FulfillmentStatus;
  SellerOrderConnection: ResolverTypeWrapper<Connection<SellerOrderModel>>;
  SellerOrderEdge: ResolverTypeWrapper<Omit<SellerOrderEdge, 'node'> & { node: ResolversTypes['SellerOrder'] }>;
  OrderFilter: OrderFilter;
  OrderSort: OrderSort;
  OrderKind: OrderKind;
  OrderStatus: OrderStatus;
  OrderConnection: ResolverTypeWrapper<Connection<OrderModel>>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  TaxLine: ResolverTypeWrapper<Omit<TaxLine, 'base' | 'amount'> & { base: ResolversTypes['Money'], amount: ResolversTypes['Money'] }>;
  OrderTotals: ResolverTypeWrapper<OrderTotalsModel>;
  OrderEvent: ResolverTypeWrapper<OrderEventModel>;
  UpdateOrderInput: UpdateOrderInput;
  UpdateOrderPayload: ResolverTypeWrapper<Omit<UpdateOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CommissionRuleFilter: CommissionRuleFilter;
  CommissionRuleSort: CommissionRuleSort;
  SetCommissionRuleInput: SetCommissionRuleInput;
  SetCommissionRulePayload: ResolverTypeWrapper<Omit<SetCommissionRulePayload, 'commissionRule' | 'userErrors'> & { commissionRule?: Maybe<ResolversTypes['CommissionRule']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteCommissionRulePayload: ResolverTypeWrapper<Omit<DeleteCommissionRulePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  CommissionRule: ResolverTypeWrapper<CommissionRuleModel>;
  CommissionRuleConnection: ResolverTypeWrapper<Connection<CommissionRuleModel>>;
  CommissionRuleEdge: ResolverTypeWrapper<Omit<CommissionRuleEdge, 'node'> & { node: ResolversTypes['CommissionRule'] }>;
  ShippingRule: ResolverTypeWrapper<ShippingRuleModel>;
  SetShippingRuleInput: SetShippingRuleInput;
  SetShippingRulePayload: ResolverTypeWrapper<Omit<SetShippingRulePayload, 'shippingRule' | 'userErrors'> & { shippingRule?: Maybe<ResolversTypes['ShippingRule']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteShippingRulePayload: ResolverTypeWrapper<Omit<DeleteShippingRulePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ErasureBlockers: ResolverTypeWrapper<ErasureBlockers>;
  AnalyticsInterval: AnalyticsInterval;
  SalesAnalytics: ResolverTypeWrapper<Omit<SalesAnalytics, 'revenue' | 'refunds' | 'averageOrderValue' | 'series' | 'topProducts'> & { revenue?: Maybe<ResolversTypes['Money']>, refunds?: Maybe<ResolversTypes['Money']>, averageOrderValue?: Maybe<ResolversTypes['Money']>, series: Array<ResolversTypes['SalesBucket']>, topProducts: Array<ResolversTypes['ProductSales']> }>;
  SalesBucket: ResolverTypeWrapper<Omit<SalesBucket, 'revenue' | 'refunds'> & { revenue: ResolversTypes['Money'], refunds: ResolversTypes['Money'] }>;
  ProductSales: ResolverTypeWrapper<ProductSalesModel>;
  SellerTotal: ResolverTypeWrapper<Omit<SellerTotal, 'items' | 'shipping' | 'total'> & { items: ResolversTypes['Money'], shipping: ResolversTypes['Money'], total: ResolversTypes['Money'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  URL: Scalars['URL']['output'];
  JSON: Scalars['JSON']['output'];
  Upload: Scalars['Upload']['output'];
  Money: MoneyModel;
  PageInfo: PageInfo;
  MoneyInput: MoneyInput;
  DateTimeRangeInput: DateTimeRangeInput;
  UserError: UserErrorModel;
  GeneralError: UserErrorModel;
  RetryLaterError: UserErrorModel;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  Order: OrderModel;
  SellerOrder: SellerOrderModel;
  OrderItem: OrderItemModel;
  CancelOrderInput: CancelOrderInput;
  CancelSellerOrderInput: CancelSellerOrderInput;
  CancelSellerOrderItemsInput: CancelSellerOrderItemsInput;
  CancelSellerOrderItemInput: CancelSellerOrderItemInput;
  CancelOrderPayload: Omit<CancelOrderPayload, 'order' | 'refund' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, refund?: Maybe<ResolversParentTypes['Refund']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CancelSellerOrderPayload: Omit<CancelSellerOrderPayload, 'sellerOrder' | 'order' | 'refund' | 'userErrors'> & { sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, order?: Maybe<ResolversParentTypes['Order']>, refund?: Maybe<ResolversParentTypes['Refund']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CancelSellerOrderItemsPayload: Omit<CancelSellerOrderItemsPayload, 'sellerOrder' | 'order' | 'refund' | 'userErrors'> & { sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, order?: Maybe<ResolversParentTypes['Order']>, refund?: Maybe<ResolversParentTypes['Refund']>, userErrors: Array<ResolversParentTypes['UserError']> };
  HideOrderPayload: Omit<HideOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UnhideOrderPayload: Omit<UnhideOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Query: Record<PropertyKey, never>;
  ReturnFilter: ReturnFilter;
  Return: ReturnModel;
  ReturnItem: ReturnItemModel;
  ReturnEvent: ReturnEvent;
  ReturnConnection: Connection<ReturnModel>;
  ReturnEdge: Omit<ReturnEdge, 'node'> & { node: ResolversParentTypes['Return'] };
  RequestReturnInput: RequestReturnInput;
  RequestReturnItemInput: RequestReturnItemInput;
  ApproveReturnInput: ApproveReturnInput;
  RejectReturnInput: RejectReturnInput;
  CancelReturnInput: CancelReturnInput;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceiveReturnItemInput: ReceiveReturnItemInput;
  RequestReturnPayload: Omit<RequestReturnPayload, 'return' | 'sellerOrder' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ApproveReturnPayload: Omit<ApproveReturnPayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RejectReturnPayload: Omit<RejectReturnPayload, 'return' | 'sellerOrder' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReceiveReturnPayload: Omit<ReceiveReturnPayload, 'return' | 'sellerOrder' | 'order' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CancelReturnPayload: Omit<CancelReturnPayload, 'return' | 'sellerOrder' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ApproveOrderInput: ApproveOrderInput;
  RejectOrderInput: RejectOrderInput;
  PlaceAgencyOrderInput: PlaceAgencyOrderInput;
  PlaceAgencyOrderPayload: Omit<PlaceAgencyOrderPayload, 'order' | 'payment' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, payment?: Maybe<ResolversParentTypes['Payment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ApproveOrderPayload: Omit<ApproveOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RejectOrderPayload: Omit<RejectOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  OrderApproval: OrderApprovalModel;
  Cart: CartModel;
  CartGroup: CartGroupModel;
  CartItem: CartItemModel;
  AddCartItemInput: AddCartItemInput;
  AddCartItemPayload: Omit<AddCartItemPayload, 'cart' | 'cartItem' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, cartItem?: Maybe<ResolversParentTypes['CartItem']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetCartItemsInput: SetCartItemsInput;
  CartLineInput: CartLineInput;
  SetCartItemsPayload: Omit<SetCartItemsPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ClearCartPayload: Omit<ClearCartPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  OutOfStockError: UserErrorModel;
  PlaceOrderInput: PlaceOrderInput;
  OrderLineInput: OrderLineInput;
  PlaceOrderPayload: PlaceOrderPayloadModel;
  PriceChangedError: UserErrorModel;
  Checkout: CheckoutModel;
  QuoteOrderInput: QuoteOrderInput;
  QuoteAddressInput: QuoteAddressInput;
  OrderQuote: Omit<OrderQuote, 'totals' | 'sellerQuotes' | 'userErrors'> & { totals?: Maybe<ResolversParentTypes['OrderTotals']>, sellerQuotes: Array<ResolversParentTypes['SellerQuote']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SellerQuote: SellerQuoteModel;
  QuotedItem: QuotedItemModel;
  PayOrderInput: PayOrderInput;
  ChangePaymentMethodInput: ChangePaymentMethodInput;
  CancelPaymentInput: CancelPaymentInput;
  PayOrderPayload: Omit<PayOrderPayload, 'order' | 'payment' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, payment?: Maybe<ResolversParentTypes['Payment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ChangePaymentMethodPayload: Omit<ChangePaymentMethodPayload, 'payment' | 'order' | 'userErrors'> & { payment?: Maybe<ResolversParentTypes['Payment']>, order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CancelPaymentPayload: Omit<CancelPaymentPayload, 'payment' | 'order' | 'userErrors'> & { payment?: Maybe<ResolversParentTypes['Payment']>, order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RollBackCheckoutInput: RollBackCheckoutInput;
  CheckoutFilter: CheckoutFilter;
  CheckoutConnection: Connection<CheckoutModel>;
  CheckoutEdge: Omit<CheckoutEdge, 'node'> & { node: ResolversParentTypes['Checkout'] };
  CheckoutDiagnostics: CheckoutDiagnosticsModel;
  CheckoutStep: CheckoutStepModel;
  CheckoutFailure: CheckoutFailureModel;
  CheckoutEvent: CheckoutEventModel;
  RetryCheckoutPayload: Omit<RetryCheckoutPayload, 'checkout' | 'userErrors'> & { checkout?: Maybe<ResolversParentTypes['Checkout']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RollBackCheckoutPayload: Omit<RollBackCheckoutPayload, 'checkout' | 'userErrors'> & { checkout?: Maybe<ResolversParentTypes['Checkout']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Product: ProductModel;
  ProductVariant: ProductVariantModel;
  Agency: AgencyModel;
  Media: MediaModel;
  Category: CategoryModel;
  ImportOrderInput: ImportOrderInput;
  ImportOrderLineInput: ImportOrderLineInput;
  ImportPayload: ImportPayload;
  ImportResult: ImportResult;
  LedgerTransactionFilter: LedgerTransactionFilter;
  LedgerEntryFilter: LedgerEntryFilter;
  LedgerTransaction: LedgerTransactionModel;
  LedgerEntry: LedgerEntryModel;
  LedgerAccount: LedgerAccountModel;
  LedgerBalances: Omit<LedgerBalances, 'accounts' | 'sum'> & { accounts: Array<ResolversParentTypes['LedgerBalance']>, sum: ResolversParentTypes['Money'] };
  LedgerBalance: Omit<LedgerBalance, 'balance'> & { balance: ResolversParentTypes['Money'] };
  LedgerTransactionConnection: Connection<LedgerTransactionModel>;
  LedgerTransactionEdge: Omit<LedgerTransactionEdge, 'node'> & { node: ResolversParentTypes['LedgerTransaction'] };
  LedgerEntryConnection: Connection<LedgerEntryModel>;
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  SettleInvoiceInput: SettleInvoiceInput;
  UpdatePaymentInput: UpdatePaymentInput;
  SettleInvoicePayload: Omit<SettleInvoicePayload, 'payment' | 'order' | 'userErrors'> & { payment?: Maybe<ResolversParentTypes['Payment']>, order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdatePaymentPayload: Omit<UpdatePaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversParentTypes['Payment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  User: UserModel;
  PaymentFilter: PaymentFilter;
  PaymentConnection: Connection<PaymentModel>;
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node: ResolversParentTypes['Payment'] };
  Payment: PaymentModel;
  PaymentCard: PaymentCard;
  PaymentAttempt: PaymentAttemptModel;
  Seller: SellerModel;
  PayoutStatementFilter: PayoutStatementFilter;
  ClosePayoutPeriodInput: ClosePayoutPeriodInput;
  ClosePayoutPeriodPayload: Omit<ClosePayoutPeriodPayload, 'payoutStatement' | 'userErrors'> & { payoutStatement?: Maybe<ResolversParentTypes['PayoutStatement']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PayoutStatement: PayoutStatementModel;
  PayoutStatementConnection: Connection<PayoutStatementModel>;
  PayoutStatementEdge: Omit<PayoutStatementEdge, 'node'> & { node: ResolversParentTypes['PayoutStatement'] };
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: Omit<RefundPaymentPayload, 'refund' | 'payment' | 'order' | 'userErrors'> & { refund?: Maybe<ResolversParentTypes['Refund']>, payment?: Maybe<ResolversParentTypes['Payment']>, order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Refund: RefundModel;
  Shipment: ShipmentModel;
  StartSellerOrderInput: StartSellerOrderInput;
  ShipSellerOrderInput: ShipSellerOrderInput;
  MarkSellerOrderDeliveredInput: MarkSellerOrderDeliveredInput;
  StartSellerOrderPayload: Omit<StartSellerOrderPayload, 'sellerOrder' | 'order' | 'userErrors'> & { sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ShipSellerOrderPayload: Omit<ShipSellerOrderPayload, 'sellerOrder' | 'order' | 'userErrors'> & { sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MarkSellerOrderDeliveredPayload: Omit<MarkSellerOrderDeliveredPayload, 'sellerOrder' | 'order' | 'userErrors'> & { sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SellerOrderFilter: SellerOrderFilter;
  SellerOrderConnection: Connection<SellerOrderModel>;
  SellerOrderEdge: Omit<SellerOrderEdge, 'node'> & { node: ResolversParentTypes['SellerOrder'] };
  OrderFilter: OrderFilter;
  OrderConnection: Connection<OrderModel>;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  TaxLine: Omit<TaxLine, 'base' | 'amount'> & { base: ResolversParentTypes['Money'], amount: ResolversParentTypes['Money'] };
  OrderTotals: OrderTotalsModel;
  OrderEvent: OrderEventModel;
  UpdateOrderInput: UpdateOrderInput;
  UpdateOrderPayload: Omit<UpdateOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CommissionRuleFilter: CommissionRuleFilter;
  SetCommissionRuleInput: SetCommissionRuleInput;
  SetCommissionRulePayload: Omit<SetCommissionRulePayload, 'commissionRule' | 'userErrors'> & { commissionRule?: Maybe<ResolversParentTypes['CommissionRule']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteCommissionRulePayload: Omit<DeleteCommissionRulePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  CommissionRule: CommissionRuleModel;
  CommissionRuleConnection: Connection<CommissionRuleModel>;
  CommissionRuleEdge: Omit<CommissionRuleEdge, 'node'> & { node: ResolversParentTypes['CommissionRule'] };
  ShippingRule: ShippingRuleModel;
  SetShippingRuleInput: SetShippingRuleInput;
  SetShippingRulePayload: Omit<SetShippingRulePayload, 'shippingRule' | 'userErrors'> & { shippingRule?: Maybe<ResolversParentTypes['ShippingRule']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteShippingRulePayload: Omit<DeleteShippingRulePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ErasureBlockers: ErasureBlockers;
  SalesAnalytics: Omit<SalesAnalytics, 'revenue' | 'refunds' | 'averageOrderValue' | 'series' | 'topProducts'> & { revenue?: Maybe<ResolversParentTypes['Money']>, refunds?: Maybe<ResolversParentTypes['Money']>, averageOrderValue?: Maybe<ResolversParentTypes['Money']>, series: Array<ResolversParentTypes['SalesBucket']>, topProducts: Array<ResolversParentTypes['ProductSales']> };
  SalesBucket: Omit<SalesBucket, 'revenue' | 'refunds'> & { revenue: ResolversParentTypes['Money'], refunds: ResolversParentTypes['Money'] };
  ProductSales: ProductSalesModel;
  SellerTotal: Omit<SellerTotal, 'items' | 'shipping' | 'total'> & { items: ResolversParentTypes['Money'], shipping: ResolversParentTypes['Money'], total: ResolversParentTypes['Money'] };
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Ctx, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type NodeDirectiveArgs = {
  prefix?: Maybe<Scalars['String']['input']>;
};

export type NodeDirectiveResolver<Result, Parent, ContextType = Ctx, Args = NodeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize: Scalars['Int']['input'];
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Ctx, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MultilineDirectiveArgs = { };

export type MultilineDirectiveResolver<Result, Parent, ContextType = Ctx, Args = MultilineDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type VerbatimDirectiveArgs = { };

export type VerbatimDirectiveResolver<Result, Parent, ContextType = Ctx, Args = VerbatimDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type ComposeDirectiveDirectiveArgs = {
  name?: Maybe<Scalars['String']['input']>;
};

export type ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Ctx, Args = ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
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
  __resolveType: TypeResolveFn<'GeneralError' | 'RetryLaterError' | 'OutOfStockError' | 'PriceChangedError', ParentType, ContextType>;
};

export type GeneralErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['GeneralError'] = ResolversParentTypes['GeneralError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetryLaterErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RetryLaterError'] = ResolversParentTypes['RetryLaterError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Order' | 'SellerOrder' | 'Return' | 'Cart' | 'CartItem' | 'Checkout' | 'LedgerTransaction' | 'LedgerEntry' | 'Payment' | 'PayoutStatement' | 'Refund' | 'Shipment' | 'CommissionRule' | 'ShippingRule', ParentType, ContextType>;
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
  shippingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['OrderEvent']>, ParentType, ContextType>;
  paymentDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkout?: Resolver<Maybe<ResolversTypes['Checkout']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hiddenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returns?: Resolver<Array<ResolversTypes['Return']>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  approvals?: Resolver<Array<ResolversTypes['OrderApproval']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  payments?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  paymentStatus?: Resolver<Maybe<ResolversTypes['PaymentStatus']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SellerOrderResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerOrder'] = ResolversParentTypes['SellerOrder'], FederationReferenceType extends FederationReferenceTypes['SellerOrder'] = FederationReferenceTypes['SellerOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SellerOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['OrderItem']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['OrderTotals'], ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  shipments?: Resolver<Array<ResolversTypes['Shipment']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returns?: Resolver<Array<ResolversTypes['Return']>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  earnings?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderItemResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderItem'] = ResolversParentTypes['OrderItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxRateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelledQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnableQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CancelOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelOrderPayload'] = ResolversParentTypes['CancelOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelSellerOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelSellerOrderPayload'] = ResolversParentTypes['CancelSellerOrderPayload']> = {
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelSellerOrderItemsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelSellerOrderItemsPayload'] = ResolversParentTypes['CancelSellerOrderItemsPayload']> = {
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HideOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['HideOrderPayload'] = ResolversParentTypes['HideOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnhideOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UnhideOrderPayload'] = ResolversParentTypes['UnhideOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType, RequireFields<QueryReturnArgs, 'id'>>;
  returns?: Resolver<Maybe<ResolversTypes['ReturnConnection']>, ParentType, ContextType, RequireFields<QueryReturnsArgs, 'sort'>>;
  openOrdersOfAgency?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<QueryOpenOrdersOfAgencyArgs, 'agencyId'>>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  quoteOrder?: Resolver<Maybe<ResolversTypes['OrderQuote']>, ParentType, ContextType, RequireFields<QueryQuoteOrderArgs, 'input'>>;
  checkouts?: Resolver<Maybe<ResolversTypes['CheckoutConnection']>, ParentType, ContextType, RequireFields<QueryCheckoutsArgs, 'sort'>>;
  checkout?: Resolver<Maybe<ResolversTypes['Checkout']>, ParentType, ContextType, RequireFields<QueryCheckoutArgs, 'id'>>;
  ledgerTransactions?: Resolver<Maybe<ResolversTypes['LedgerTransactionConnection']>, ParentType, ContextType, RequireFields<QueryLedgerTransactionsArgs, 'sort'>>;
  ledgerBalances?: Resolver<Maybe<ResolversTypes['LedgerBalances']>, ParentType, ContextType, RequireFields<QueryLedgerBalancesArgs, 'currency'>>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, RequireFields<QueryPaymentsArgs, 'sort'>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  payoutStatements?: Resolver<Maybe<ResolversTypes['PayoutStatementConnection']>, ParentType, ContextType, RequireFields<QueryPayoutStatementsArgs, 'sort'>>;
  payoutStatement?: Resolver<Maybe<ResolversTypes['PayoutStatement']>, ParentType, ContextType, RequireFields<QueryPayoutStatementArgs, 'id'>>;
  sellerOrders?: Resolver<Maybe<ResolversTypes['SellerOrderConnection']>, ParentType, ContextType, RequireFields<QuerySellerOrdersArgs, 'sort'>>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType, RequireFields<QuerySellerOrderArgs, 'id'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'number'>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryOrdersArgs, 'sort'>>;
  commissionRules?: Resolver<Maybe<ResolversTypes['CommissionRuleConnection']>, ParentType, ContextType, RequireFields<QueryCommissionRulesArgs, 'sort'>>;
  erasureBlockers?: Resolver<ResolversTypes['ErasureBlockers'], ParentType, ContextType, RequireFields<QueryErasureBlockersArgs, 'userId'>>;
  sellerTotals?: Resolver<Array<ResolversTypes['SellerTotal']>, ParentType, ContextType, Partial<QuerySellerTotalsArgs>>;
};

export type ReturnResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ReturnItem']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receiptNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellationNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingRefunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ReturnEvent']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnItemResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReturnItem'] = ResolversParentTypes['ReturnItem']> = {
  orderItem?: Resolver<ResolversTypes['OrderItem'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReturnReason'], ParentType, ContextType>;
  acceptedQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isRestocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReturnEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReturnEvent'] = ResolversParentTypes['ReturnEvent']> = {
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReturnConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReturnConnection'] = ResolversParentTypes['ReturnConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReturnEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Return']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReturnEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReturnEdge'] = ResolversParentTypes['ReturnEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Return'], ParentType, ContextType>;
};

export type RequestReturnPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestReturnPayload'] = ResolversParentTypes['RequestReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveReturnPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ApproveReturnPayload'] = ResolversParentTypes['ApproveReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RejectReturnPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RejectReturnPayload'] = ResolversParentTypes['RejectReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReceiveReturnPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReceiveReturnPayload'] = ResolversParentTypes['ReceiveReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelReturnPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelReturnPayload'] = ResolversParentTypes['CancelReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PlaceAgencyOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PlaceAgencyOrderPayload'] = ResolversParentTypes['PlaceAgencyOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ApproveOrderPayload'] = ResolversParentTypes['ApproveOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RejectOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RejectOrderPayload'] = ResolversParentTypes['RejectOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderApprovalResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderApproval'] = ResolversParentTypes['OrderApproval']> = {
  stage?: Resolver<ResolversTypes['ApprovalStage'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ApprovalDecision'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CartResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['CartItem']>, ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subtotals?: Resolver<Maybe<Array<ResolversTypes['Money']>>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['CartGroup']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priceAtAdd?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isAvailable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  unavailableReason?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddCartItemPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AddCartItemPayload'] = ResolversParentTypes['AddCartItemPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  cartItem?: Resolver<Maybe<ResolversTypes['CartItem']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCartItemsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetCartItemsPayload'] = ResolversParentTypes['SetCartItemsPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClearCartPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ClearCartPayload'] = ResolversParentTypes['ClearCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OutOfStockErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OutOfStockError'] = ResolversParentTypes['OutOfStockError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  cartItem?: Resolver<Maybe<ResolversTypes['CartItem']>, ParentType, ContextType>;
  requestedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  availableQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PlaceOrderPayload'] = ResolversParentTypes['PlaceOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PriceChangedErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PriceChangedError'] = ResolversParentTypes['PriceChangedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  actual?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Checkout'] = ResolversParentTypes['Checkout']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CheckoutStatus'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  diagnostics?: Resolver<Maybe<ResolversTypes['CheckoutDiagnostics']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderQuoteResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderQuote'] = ResolversParentTypes['OrderQuote']> = {
  totals?: Resolver<Maybe<ResolversTypes['OrderTotals']>, ParentType, ContextType>;
  sellerQuotes?: Resolver<Array<ResolversTypes['SellerQuote']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SellerQuoteResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerQuote'] = ResolversParentTypes['SellerQuote']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['QuotedItem']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['OrderTotals'], ParentType, ContextType>;
};

export type QuotedItemResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['QuotedItem'] = ResolversParentTypes['QuotedItem']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxRateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PayOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PayOrderPayload'] = ResolversParentTypes['PayOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangePaymentMethodPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ChangePaymentMethodPayload'] = ResolversParentTypes['ChangePaymentMethodPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelPaymentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelPaymentPayload'] = ResolversParentTypes['CancelPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckoutConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutConnection'] = ResolversParentTypes['CheckoutConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CheckoutEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Checkout']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CheckoutEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutEdge'] = ResolversParentTypes['CheckoutEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Checkout'], ParentType, ContextType>;
};

export type CheckoutDiagnosticsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutDiagnostics'] = ResolversParentTypes['CheckoutDiagnostics']> = {
  step?: Resolver<Maybe<ResolversTypes['CheckoutStepName']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['CheckoutStep']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['CheckoutFailure']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['CheckoutEvent']>, ParentType, ContextType>;
};

export type CheckoutStepResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutStep'] = ResolversParentTypes['CheckoutStep']> = {
  name?: Resolver<Maybe<ResolversTypes['CheckoutStepName']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CheckoutStepStatus'], ParentType, ContextType>;
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedRollbackCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CheckoutFailureResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutFailure'] = ResolversParentTypes['CheckoutFailure']> = {
  step?: Resolver<Maybe<ResolversTypes['CheckoutStepName']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckoutEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutEvent'] = ResolversParentTypes['CheckoutEvent']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CheckoutEventKind'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['CheckoutStepName']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attemptCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RetryCheckoutPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RetryCheckoutPayload'] = ResolversParentTypes['RetryCheckoutPayload']> = {
  checkout?: Resolver<Maybe<ResolversTypes['Checkout']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RollBackCheckoutPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RollBackCheckoutPayload'] = ResolversParentTypes['RollBackCheckoutPayload']> = {
  checkout?: Resolver<Maybe<ResolversTypes['Checkout']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitsSold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<ProductUnitsSoldArgs>>;
};

export type ProductVariantResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type LedgerTransactionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerTransaction'] = ResolversParentTypes['LedgerTransaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerKind'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  payoutStatement?: Resolver<Maybe<ResolversTypes['PayoutStatement']>, ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  bookedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerKind'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  bookedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LedgerAccountResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerAccount'] = ResolversParentTypes['LedgerAccount']> = {
  kind?: Resolver<ResolversTypes['LedgerAccountKind'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
};

export type LedgerBalancesResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerBalances'] = ResolversParentTypes['LedgerBalances']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  accounts?: Resolver<Array<ResolversTypes['LedgerBalance']>, ParentType, ContextType>;
  sum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerBalanceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerBalance'] = ResolversParentTypes['LedgerBalance']> = {
  kind?: Resolver<ResolversTypes['LedgerAccountKind'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerTransactionConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerTransactionConnection'] = ResolversParentTypes['LedgerTransactionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerTransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LedgerTransaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LedgerTransactionEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerTransactionEdge'] = ResolversParentTypes['LedgerTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerTransaction'], ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LedgerEntryEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerEntryEdge'] = ResolversParentTypes['LedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type SettleInvoicePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SettleInvoicePayload'] = ResolversParentTypes['SettleInvoicePayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdatePaymentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdatePaymentPayload'] = ResolversParentTypes['UpdatePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<UserOrdersArgs, 'sort'>>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, RequireFields<UserPaymentsArgs, 'sort'>>;
};

export type PaymentConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
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
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentCardResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PaymentCard'] = ResolversParentTypes['PaymentCard']> = {
  brand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  last4?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentAttemptResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PaymentAttempt'] = ResolversParentTypes['PaymentAttempt']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentAttemptStatus'], ParentType, ContextType>;
  attemptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['SellerOrderConnection']>, ParentType, ContextType, RequireFields<SellerOrdersArgs, 'sort'>>;
  balances?: Resolver<Maybe<Array<ResolversTypes['Money']>>, ParentType, ContextType>;
  shippingRules?: Resolver<Maybe<Array<ResolversTypes['ShippingRule']>>, ParentType, ContextType>;
  salesAnalytics?: Resolver<Maybe<ResolversTypes['SalesAnalytics']>, ParentType, ContextType, RequireFields<SellerSalesAnalyticsArgs, 'orderedAt' | 'interval'>>;
};

export type ClosePayoutPeriodPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ClosePayoutPeriodPayload'] = ResolversParentTypes['ClosePayoutPeriodPayload']> = {
  payoutStatement?: Resolver<Maybe<ResolversTypes['PayoutStatement']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PayoutStatementResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PayoutStatement'] = ResolversParentTypes['PayoutStatement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  periodStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  periodEndsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  opening?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sales?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  closing?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['LedgerEntryConnection'], ParentType, ContextType, RequireFields<PayoutStatementEntriesArgs, 'sort'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayoutStatementConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PayoutStatementConnection'] = ResolversParentTypes['PayoutStatementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PayoutStatementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PayoutStatement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PayoutStatementEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PayoutStatementEdge'] = ResolversParentTypes['PayoutStatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PayoutStatement'], ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RefundResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['RefundCause'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shippedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartSellerOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StartSellerOrderPayload'] = ResolversParentTypes['StartSellerOrderPayload']> = {
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShipSellerOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ShipSellerOrderPayload'] = ResolversParentTypes['ShipSellerOrderPayload']> = {
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MarkSellerOrderDeliveredPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MarkSellerOrderDeliveredPayload'] = ResolversParentTypes['MarkSellerOrderDeliveredPayload']> = {
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SellerOrderConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerOrderConnection'] = ResolversParentTypes['SellerOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SellerOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SellerOrderEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerOrderEdge'] = ResolversParentTypes['SellerOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SellerOrder'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type TaxLineResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TaxLine'] = ResolversParentTypes['TaxLine']> = {
  rateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  base?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderTotalsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderTotals'] = ResolversParentTypes['OrderTotals']> = {
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  isTaxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxLines?: Resolver<Array<ResolversTypes['TaxLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateOrderPayload'] = ResolversParentTypes['UpdateOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCommissionRulePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetCommissionRulePayload'] = ResolversParentTypes['SetCommissionRulePayload']> = {
  commissionRule?: Resolver<Maybe<ResolversTypes['CommissionRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteCommissionRulePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteCommissionRulePayload'] = ResolversParentTypes['DeleteCommissionRulePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommissionRuleResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CommissionRule'] = ResolversParentTypes['CommissionRule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  rateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommissionRuleConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CommissionRuleConnection'] = ResolversParentTypes['CommissionRuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CommissionRuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CommissionRule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CommissionRuleEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CommissionRuleEdge'] = ResolversParentTypes['CommissionRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommissionRule'], ParentType, ContextType>;
};

export type ShippingRuleResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ShippingRule'] = ResolversParentTypes['ShippingRule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  basePerOrder?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  perUnit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  freeFrom?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetShippingRulePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetShippingRulePayload'] = ResolversParentTypes['SetShippingRulePayload']> = {
  shippingRule?: Resolver<Maybe<ResolversTypes['ShippingRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteShippingRulePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteShippingRulePayload'] = ResolversParentTypes['DeleteShippingRulePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ErasureBlockersResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ErasureBlockers'] = ResolversParentTypes['ErasureBlockers']> = {
  openOrderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openReturnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openSaleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hasBalance?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SalesAnalyticsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SalesAnalytics'] = ResolversParentTypes['SalesAnalytics']> = {
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  currencies?: Resolver<Array<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  revenue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  refunds?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  orderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  averageOrderValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  series?: Resolver<Array<ResolversTypes['SalesBucket']>, ParentType, ContextType>;
  topProducts?: Resolver<Array<ResolversTypes['ProductSales']>, ParentType, ContextType>;
};

export type SalesBucketResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SalesBucket'] = ResolversParentTypes['SalesBucket']> = {
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductSalesResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductSales'] = ResolversParentTypes['ProductSales']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  unitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SellerTotalResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerTotal'] = ResolversParentTypes['SellerTotal']> = {
  sellerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'id' | 'input'>>;
  cancelSellerOrder?: Resolver<ResolversTypes['CancelSellerOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelSellerOrderArgs, 'id'>>;
  cancelSellerOrderItems?: Resolver<ResolversTypes['CancelSellerOrderItemsPayload'], ParentType, ContextType, RequireFields<MutationCancelSellerOrderItemsArgs, 'id' | 'input'>>;
  hideOrder?: Resolver<ResolversTypes['HideOrderPayload'], ParentType, ContextType, RequireFields<MutationHideOrderArgs, 'id'>>;
  unhideOrder?: Resolver<ResolversTypes['UnhideOrderPayload'], ParentType, ContextType, RequireFields<MutationUnhideOrderArgs, 'id'>>;
  requestReturn?: Resolver<ResolversTypes['RequestReturnPayload'], ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'input'>>;
  approveReturn?: Resolver<ResolversTypes['ApproveReturnPayload'], ParentType, ContextType, RequireFields<MutationApproveReturnArgs, 'id' | 'input'>>;
  rejectReturn?: Resolver<ResolversTypes['RejectReturnPayload'], ParentType, ContextType, RequireFields<MutationRejectReturnArgs, 'id' | 'input'>>;
  receiveReturn?: Resolver<ResolversTypes['ReceiveReturnPayload'], ParentType, ContextType, RequireFields<MutationReceiveReturnArgs, 'id' | 'input'>>;
  cancelReturn?: Resolver<ResolversTypes['CancelReturnPayload'], ParentType, ContextType, RequireFields<MutationCancelReturnArgs, 'id' | 'input'>>;
  placeAgencyOrder?: Resolver<ResolversTypes['PlaceAgencyOrderPayload'], ParentType, ContextType, RequireFields<MutationPlaceAgencyOrderArgs, 'input'>>;
  approveOrder?: Resolver<ResolversTypes['ApproveOrderPayload'], ParentType, ContextType, RequireFields<MutationApproveOrderArgs, 'id' | 'input'>>;
  rejectOrder?: Resolver<ResolversTypes['RejectOrderPayload'], ParentType, ContextType, RequireFields<MutationRejectOrderArgs, 'id' | 'input'>>;
  addCartItem?: Resolver<ResolversTypes['AddCartItemPayload'], ParentType, ContextType, RequireFields<MutationAddCartItemArgs, 'input'>>;
  setCartItems?: Resolver<ResolversTypes['SetCartItemsPayload'], ParentType, ContextType, RequireFields<MutationSetCartItemsArgs, 'input'>>;
  clearCart?: Resolver<ResolversTypes['ClearCartPayload'], ParentType, ContextType>;
  placeOrder?: Resolver<ResolversTypes['PlaceOrderPayload'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  payOrder?: Resolver<ResolversTypes['PayOrderPayload'], ParentType, ContextType, RequireFields<MutationPayOrderArgs, 'id' | 'input'>>;
  changePaymentMethod?: Resolver<ResolversTypes['ChangePaymentMethodPayload'], ParentType, ContextType, RequireFields<MutationChangePaymentMethodArgs, 'id' | 'input'>>;
  cancelPayment?: Resolver<ResolversTypes['CancelPaymentPayload'], ParentType, ContextType, RequireFields<MutationCancelPaymentArgs, 'id' | 'input'>>;
  retryCheckout?: Resolver<ResolversTypes['RetryCheckoutPayload'], ParentType, ContextType, RequireFields<MutationRetryCheckoutArgs, 'id'>>;
  rollBackCheckout?: Resolver<ResolversTypes['RollBackCheckoutPayload'], ParentType, ContextType, RequireFields<MutationRollBackCheckoutArgs, 'id' | 'input'>>;
  importOrders?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportOrdersArgs, 'rows'>>;
  settleInvoice?: Resolver<ResolversTypes['SettleInvoicePayload'], ParentType, ContextType, RequireFields<MutationSettleInvoiceArgs, 'id' | 'input'>>;
  updatePayment?: Resolver<ResolversTypes['UpdatePaymentPayload'], ParentType, ContextType, RequireFields<MutationUpdatePaymentArgs, 'id' | 'input'>>;
  closePayoutPeriod?: Resolver<ResolversTypes['ClosePayoutPeriodPayload'], ParentType, ContextType, RequireFields<MutationClosePayoutPeriodArgs, 'input'>>;
  refundPayment?: Resolver<ResolversTypes['RefundPaymentPayload'], ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'id' | 'input'>>;
  startSellerOrder?: Resolver<ResolversTypes['StartSellerOrderPayload'], ParentType, ContextType, RequireFields<MutationStartSellerOrderArgs, 'id'>>;
  shipSellerOrder?: Resolver<ResolversTypes['ShipSellerOrderPayload'], ParentType, ContextType, RequireFields<MutationShipSellerOrderArgs, 'id' | 'input'>>;
  markSellerOrderDelivered?: Resolver<ResolversTypes['MarkSellerOrderDeliveredPayload'], ParentType, ContextType, RequireFields<MutationMarkSellerOrderDeliveredArgs, 'id'>>;
  updateOrder?: Resolver<ResolversTypes['UpdateOrderPayload'], ParentType, ContextType, RequireFields<MutationUpdateOrderArgs, 'id' | 'input'>>;
  setCommissionRule?: Resolver<ResolversTypes['SetCommissionRulePayload'], ParentType, ContextType, RequireFields<MutationSetCommissionRuleArgs, 'input'>>;
  deleteCommissionRule?: Resolver<ResolversTypes['DeleteCommissionRulePayload'], ParentType, ContextType, RequireFields<MutationDeleteCommissionRuleArgs, 'id'>>;
  setShippingRule?: Resolver<ResolversTypes['SetShippingRulePayload'], ParentType, ContextType, RequireFields<MutationSetShippingRuleArgs, 'input'>>;
  deleteShippingRule?: Resolver<ResolversTypes['DeleteShippingRulePayload'], ParentType, ContextType, RequireFields<MutationDeleteShippingRuleArgs, 'id'>>;
};

export type SubscriptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderChanged?: SubscriptionResolver<ResolversTypes['Order'], "orderChanged", ParentType, ContextType, Partial<SubscriptionOrderChangedArgs>>;
  sellerOrderChanged?: SubscriptionResolver<ResolversTypes['SellerOrder'], "sellerOrderChanged", ParentType, ContextType, Partial<SubscriptionSellerOrderChangedArgs>>;
};

export type Resolvers<ContextType = Ctx> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Upload?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  GeneralError?: GeneralErrorResolvers<ContextType>;
  RetryLaterError?: RetryLaterErrorResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  SellerOrder?: SellerOrderResolvers<ContextType>;
  OrderItem?: OrderItemResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  CancelSellerOrderPayload?: CancelSellerOrderPayloadResolvers<ContextType>;
  CancelSellerOrderItemsPayload?: CancelSellerOrderItemsPayloadResolvers<ContextType>;
  HideOrderPayload?: HideOrderPayloadResolvers<ContextType>;
  UnhideOrderPayload?: UnhideOrderPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnItem?: ReturnItemResolvers<ContextType>;
  ReturnEvent?: ReturnEventResolvers<ContextType>;
  ReturnConnection?: ReturnConnectionResolvers<ContextType>;
  ReturnEdge?: ReturnEdgeResolvers<ContextType>;
  RequestReturnPayload?: RequestReturnPayloadResolvers<ContextType>;
  ApproveReturnPayload?: ApproveReturnPayloadResolvers<ContextType>;
  RejectReturnPayload?: RejectReturnPayloadResolvers<ContextType>;
  ReceiveReturnPayload?: ReceiveReturnPayloadResolvers<ContextType>;
  CancelReturnPayload?: CancelReturnPayloadResolvers<ContextType>;
  PlaceAgencyOrderPayload?: PlaceAgencyOrderPayloadResolvers<ContextType>;
  ApproveOrderPayload?: ApproveOrderPayloadResolvers<ContextType>;
  RejectOrderPayload?: RejectOrderPayloadResolvers<ContextType>;
  OrderApproval?: OrderApprovalResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartGroup?: CartGroupResolvers<ContextType>;
  CartItem?: CartItemResolvers<ContextType>;
  AddCartItemPayload?: AddCartItemPayloadResolvers<ContextType>;
  SetCartItemsPayload?: SetCartItemsPayloadResolvers<ContextType>;
  ClearCartPayload?: ClearCartPayloadResolvers<ContextType>;
  OutOfStockError?: OutOfStockErrorResolvers<ContextType>;
  PlaceOrderPayload?: PlaceOrderPayloadResolvers<ContextType>;
  PriceChangedError?: PriceChangedErrorResolvers<ContextType>;
  Checkout?: CheckoutResolvers<ContextType>;
  OrderQuote?: OrderQuoteResolvers<ContextType>;
  SellerQuote?: SellerQuoteResolvers<ContextType>;
  QuotedItem?: QuotedItemResolvers<ContextType>;
  PayOrderPayload?: PayOrderPayloadResolvers<ContextType>;
  ChangePaymentMethodPayload?: ChangePaymentMethodPayloadResolvers<ContextType>;
  CancelPaymentPayload?: CancelPaymentPayloadResolvers<ContextType>;
  CheckoutConnection?: CheckoutConnectionResolvers<ContextType>;
  CheckoutEdge?: CheckoutEdgeResolvers<ContextType>;
  CheckoutDiagnostics?: CheckoutDiagnosticsResolvers<ContextType>;
  CheckoutStep?: CheckoutStepResolvers<ContextType>;
  CheckoutFailure?: CheckoutFailureResolvers<ContextType>;
  CheckoutEvent?: CheckoutEventResolvers<ContextType>;
  RetryCheckoutPayload?: RetryCheckoutPayloadResolvers<ContextType>;
  RollBackCheckoutPayload?: RollBackCheckoutPayloadResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  LedgerTransaction?: LedgerTransactionResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerAccount?: LedgerAccountResolvers<ContextType>;
  LedgerBalances?: LedgerBalancesResolvers<ContextType>;
  LedgerBalance?: LedgerBalanceResolvers<ContextType>;
  LedgerTransactionConnection?: LedgerTransactionConnectionResolvers<ContextType>;
  LedgerTransactionEdge?: LedgerTransactionEdgeResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
  SettleInvoicePayload?: SettleInvoicePayloadResolvers<ContextType>;
  UpdatePaymentPayload?: UpdatePaymentPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentCard?: PaymentCardResolvers<ContextType>;
  PaymentAttempt?: PaymentAttemptResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  ClosePayoutPeriodPayload?: ClosePayoutPeriodPayloadResolvers<ContextType>;
  PayoutStatement?: PayoutStatementResolvers<ContextType>;
  PayoutStatementConnection?: PayoutStatementConnectionResolvers<ContextType>;
  PayoutStatementEdge?: PayoutStatementEdgeResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  StartSellerOrderPayload?: StartSellerOrderPayloadResolvers<ContextType>;
  ShipSellerOrderPayload?: ShipSellerOrderPayloadResolvers<ContextType>;
  MarkSellerOrderDeliveredPayload?: MarkSellerOrderDeliveredPayloadResolvers<ContextType>;
  SellerOrderConnection?: SellerOrderConnectionResolvers<ContextType>;
  SellerOrderEdge?: SellerOrderEdgeResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  TaxLine?: TaxLineResolvers<ContextType>;
  OrderTotals?: OrderTotalsResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  UpdateOrderPayload?: UpdateOrderPayloadResolvers<ContextType>;
  SetCommissionRulePayload?: SetCommissionRulePayloadResolvers<ContextType>;
  DeleteCommissionRulePayload?: DeleteCommissionRulePayloadResolvers<ContextType>;
  CommissionRule?: CommissionRuleResolvers<ContextType>;
  CommissionRuleConnection?: CommissionRuleConnectionResolvers<ContextType>;
  CommissionRuleEdge?: CommissionRuleEdgeResolvers<ContextType>;
  ShippingRule?: ShippingRuleResolvers<ContextType>;
  SetShippingRulePayload?: SetShippingRulePayloadResolvers<ContextType>;
  DeleteShippingRulePayload?: DeleteShippingRulePayloadResolvers<ContextType>;
  ErasureBlockers?: ErasureBlockersResolvers<ContextType>;
  SalesAnalytics?: SalesAnalyticsResolvers<ContextType>;
  SalesBucket?: SalesBucketResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  SellerTotal?: SellerTotalResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Ctx> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  node?: NodeDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  multiline?: MultilineDirectiveResolver<any, any, ContextType>;
  verbatim?: VerbatimDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
  federation__extends?: Federation__ExtendsDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  override?: OverrideDirectiveResolver<any, any, ContextType>;
  composeDirective?: ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  federation__interfaceObject?: Federation__InterfaceObjectDirectiveResolver<any, any, ContextType>;
  federation__authenticated?: Federation__AuthenticatedDirectiveResolver<any, any, ContextType>;
  federation__requiresScopes?: Federation__RequiresScopesDirectiveResolver<any, any, ContextType>;
};
