// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel } from '@souk/subgraph';
import type { Stub as AgencyModel } from '../common/stubs.ts';
import type { CartDocument as CartModel } from '../buying/cart/cart.model.ts';
import type { CartLine as CartItemModel } from '../buying/cart/cart.model.ts';
import type { CartGroup as CartGroupModel } from '../buying/cart/cart.totals.ts';
import type { CommissionRuleDocument as CommissionRuleModel } from '../pricing/commissions/commission.model.ts';
import type { Stub as CategoryModel } from '../common/stubs.ts';
import type { LedgerEntryDocument as LedgerEntryModel } from '../money/ledger/ledger.model.ts';
import type { LedgerTransactionDocument as LedgerTransactionModel } from '../money/ledger/ledger.model.ts';
import type { PayoutStatementDocument as PayoutStatementModel } from '../money/payouts/payout-statement.model.ts';
import type { QuotedItem as QuotedItemModel } from '../buying/checkout/quote.ts';
import type { QuotedPart as QuotedPartModel } from '../buying/checkout/quote.ts';
import type { ShippingRuleDocument as ShippingRuleModel } from '../pricing/shipping/shipping-rule.model.ts';
import type { SagaEventDocument as CheckoutSagaEventModel } from '@souk/saga';
import type { CheckoutSagaSummary as CheckoutSagaModel } from '../buying/checkout/checkout.model.ts';
import type { Stub as MediaModel } from '../common/stubs.ts';
import type { OrderDocument as OrderModel } from '../orders/order.model.ts';
import type { Approval as OrderApprovalModel } from '../orders/approval/approval.model.ts';
import type { TimelineEntry as OrderEventModel } from '../orders/order.model.ts';
import type { ItemView as OrderItemModel } from '../orders/order.model.ts';
import type { TotalsView as OrderTotalsModel } from '../orders/order.model.ts';
import type { PaymentDocument as PaymentModel } from '../money/payments/payment.model.ts';
import type { PaymentAttempt as PaymentAttemptModel } from '../money/payments/payment.model.ts';
import type { ProductStub as ProductModel } from '../common/stubs.ts';
import type { Stub as ProductVariantModel } from '../common/stubs.ts';
import type { TopProduct as ProductSalesModel } from '../reporting/analytics/analytics.service.ts';
import type { RefundDocument as RefundModel } from '../money/payments/payment.model.ts';
import type { ReturnLine as ReturnLineModel } from '../after-sales/returns/return.model.ts';
import type { ReturnDocument as ReturnRequestModel } from '../after-sales/returns/return.model.ts';
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
  /** The agency does not work (any more). */
  | 'AGENCY_INACTIVE'
  /** Somebody works for the agency, or it has open orders. */
  | 'AGENCY_IN_USE'
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
  /** Why it failed, was rejected or was called off. */
  failureReason?: Maybe<Scalars['String']['output']>;
  /** How it was placed; null for imported orders. */
  saga?: Maybe<CheckoutSaga>;
  /** Rises with each change. */
  version: Scalars['Int']['output'];
  /** When it was placed. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** What was given back of it, refunds under way included, or taken off before it was paid. */
  refunded: Money;
  /** What its customer wanted to send back, oldest first. */
  returns: Array<ReturnRequest>;
  /** Whose order it is when an agency orders. */
  agency?: Maybe<Agency>;
  /** Who placed it; null for imported orders whose source does not tell. */
  createdBy?: Maybe<User>;
  /** What the agency decided, oldest first. */
  approvals: Array<OrderApproval>;
  /** Which change of its lines it shows; 0 for those it was placed with. Only decisions on this one count. */
  revision: Scalars['Int']['output'];
};

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
  /** What was given back of it, refunds under way included, or taken off before it was paid. The totals stay as they were ordered. */
  refunded: Money;
  /** What its customer wanted to send back, oldest first. */
  returns: Array<ReturnRequest>;
  /** The market's commission, less what refunds returned of it; null for other viewers than the seller and admins. */
  commission?: Maybe<Money>;
  /** What the seller earns: the total less refunds and commission; null for other viewers than the seller and admins. */
  earnings?: Maybe<Money>;
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
  /** What the line cost; with its tax when prices hold the tax, see `OrderTotals.taxIncluded`. */
  lineTotal: Money;
  /** The tax on the line, in its total or on top of it. */
  tax: Money;
  /** The tax rate in basis points: 2000 is 20 %. */
  taxRate: Scalars['Int']['output'];
  /** How many of the units were called off. */
  cancelledQuantity: Scalars['Int']['output'];
  /** How many of the units were sent back and taken. */
  returnedQuantity: Scalars['Int']['output'];
  /** How many of the units can be asked back at this moment. */
  returnableQuantity: Scalars['Int']['output'];
};

/** Units of a seller's part that are called off. */
export type CancelOrderItemsInput = {
  /** The part. */
  sellerOrderId: Scalars['ID']['input'];
  /** The lines, each named once. */
  lines: Array<CancelOrderItemInput>;
  /** Why; at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** A text of the caller's making, 1 to 255 characters, one for each cancellation meant. */
  idempotencyKey: Scalars['String']['input'];
};

/** Units of one line. */
export type CancelOrderItemInput = {
  /** The line's id. */
  itemId: Scalars['ID']['input'];
  /** How many of its units, from 1 to those that are left. */
  quantity: Scalars['Int']['input'];
};

/** What became of the cancellation of an order. */
export type CancelOrderPayload = {
  /** The order as it is now. */
  order?: Maybe<Order>;
  /** The money that goes back; null when none was taken. */
  refund?: Maybe<Refund>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What became of the cancellation of a seller's part. */
export type CancelSellerOrderPayload = {
  /** The part as it is now. */
  sellerOrder?: Maybe<SellerOrder>;
  /** The money that goes back for it; null when none was taken, or the whole order was called off. */
  refund?: Maybe<Refund>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What became of the cancellation of units. */
export type CancelOrderItemsPayload = {
  /** The part as it is now. */
  sellerOrder?: Maybe<SellerOrder>;
  /** The money that goes back for them; null when none was taken. */
  refund?: Maybe<Refund>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

export type Query = {
  /** One return; null for whoever may not know of it. For its customer, its seller, and admins. */
  returnRequest?: Maybe<ReturnRequest>;
  /** The caller's own returns, newest first. */
  myReturns: ReturnRequestConnection;
  /** What customers send back to the calling seller, newest first; for admins the returns of all sellers. */
  sellerReturns: ReturnRequestConnection;
  /** How many orders of an agency are under way: neither delivered nor called off, rejected or failed. */
  openOrdersOfAgency: Scalars['Int']['output'];
  /** The orders of the caller's agency that wait for a responsable, newest first; of all agencies for admins. */
  ordersForResponsable: OrderConnection;
  /** The orders of the caller's agency that wait for a director, newest first; of all agencies for admins. */
  ordersForDirector: OrderConnection;
  /** The caller's cart; an empty one for a customer who never added anything. */
  cart: Cart;
  /**
   * What an order would cost now, shipping and taxes included; its total is what `expectedTotal` of the order takes. Nothing
   * is reserved, and the price may change before the order is placed.
   */
  quoteOrder: OrderQuote;
  /** Checkouts, newest first. */
  checkoutSagas: CheckoutSagaConnection;
  /** The checkout of one order; null when it has none, as imported orders do, and for an unknown id. */
  checkoutSaga?: Maybe<CheckoutSaga>;
  /** What the ledger holds, newest first: every movement of money, each adding up to zero. */
  ledgerTransactions: LedgerTransactionConnection;
  /** The trial balance in one currency: what stands on each account. The sum of all is zero, or the books are wrong. */
  ledgerBalances: LedgerBalances;
  /** Payments: all of them for admins, their own for customers. */
  payments: PaymentConnection;
  /** One payment; null for whoever may not know of it. */
  payment?: Maybe<Payment>;
  /** What sellers were paid and for what, newest first: the calling seller's own, or those of all for admins. */
  payoutStatements: PayoutStatementConnection;
  /** One statement; null for whoever may not know of it. */
  payoutStatement?: Maybe<PayoutStatement>;
  /** The parts of orders that the calling seller delivers, newest first; for admins those of all sellers. */
  sellerOrders: SellerOrderConnection;
  /** One seller's part of an order; null for whoever may not know of it. */
  sellerOrder?: Maybe<SellerOrder>;
  /** One order; null for whoever may not know of it. Sellers see their part by `sellerOrder`. */
  order?: Maybe<Order>;
  /** One order by its number; null for whoever may not know of it. */
  orderByNumber?: Maybe<Order>;
  /** The caller's own orders, newest first. */
  myOrders: OrderConnection;
  /** All orders, for admins; those of their own agency for staff who may read orders. */
  orders: OrderConnection;
  /** The rules that replace the default commission rate for certain sales, newest first. */
  commissionRules: CommissionRuleConnection;
  /** What sellers sold by imported orders, to compare with their source: one entry per seller and currency, by seller. */
  sellerTotals: Array<SellerTotal>;
};


export type QueryReturnRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMyReturnsArgs = {
  filter?: InputMaybe<ReturnFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySellerReturnsArgs = {
  filter?: InputMaybe<ReturnFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOpenOrdersOfAgencyArgs = {
  agencyId: Scalars['ID']['input'];
};


export type QueryOrdersForResponsableArgs = {
  status?: InputMaybe<Array<OrderStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersForDirectorArgs = {
  status?: InputMaybe<Array<OrderStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryQuoteOrderArgs = {
  input: QuoteOrderInput;
};


export type QueryCheckoutSagasArgs = {
  filter?: InputMaybe<CheckoutSagaFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCheckoutSagaArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryLedgerTransactionsArgs = {
  filter?: InputMaybe<LedgerTransactionFilter>;
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


export type QueryCommissionRulesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySellerTotalsArgs = {
  sellerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Which returns to list; what is left out does not matter. */
export type ReturnFilter = {
  /** In one of these states. */
  status?: InputMaybe<Array<ReturnStatus>>;
  /** Asked for at or after this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Asked for before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Where a return stands. */
export type ReturnStatus =
  /** Asked for; the seller has yet to decide. */
  | 'REQUESTED'
  /** The customer may send the parcel. */
  | 'APPROVED'
  /** Refused by the seller. */
  | 'REJECTED'
  /** The parcel came; money and units are on their way to where they belong. */
  | 'RECEIVED'
  /** All is where it belongs. */
  | 'COMPLETED'
  /** Taken back by the customer. */
  | 'CANCELLED';

/** Why something is sent back. */
export type ReturnReason =
  /** The customer does not want it any more. */
  | 'CHANGED_MIND'
  /** It came broken. */
  | 'DAMAGED'
  /** It is not what was ordered. */
  | 'WRONG_ITEM'
  /** It is not as it was described. */
  | 'NOT_AS_DESCRIBED'
  /** It came too late. */
  | 'ARRIVED_LATE'
  /** Something else; see the note. */
  | 'OTHER';

/** A customer's wish to send units of a delivered part back, and what became of it. */
export type ReturnRequest = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The number of the order. */
  orderNumber: Scalars['String']['output'];
  /** The order, for whoever may see it whole. */
  order?: Maybe<Order>;
  /** The part that was delivered. */
  sellerOrder?: Maybe<SellerOrder>;
  /** Who sold it. */
  seller?: Maybe<Seller>;
  /** Where it stands. */
  status: ReturnStatus;
  /** What is sent back. */
  lines: Array<ReturnLine>;
  /** The customer's note. */
  note?: Maybe<Scalars['String']['output']>;
  /** The seller's note on the decision, or why it was refused. */
  decisionNote?: Maybe<Scalars['String']['output']>;
  /** The seller's note on what came. */
  receiptNote?: Maybe<Scalars['String']['output']>;
  /** What goes back for the units that were taken; zero until then. */
  refunded: Money;
  /** What goes back for sending them in the first place. */
  shippingRefunded: Money;
  /** The refund; null when there is none, or the amount was taken off what was still to be paid. */
  refund?: Maybe<Refund>;
  /** The states it was in, oldest first. */
  history: Array<ReturnEvent>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** One line of a return. */
export type ReturnLine = {
  /** The id of the order's line. */
  itemId: Scalars['ID']['output'];
  /** The product, when it still exists. */
  product?: Maybe<Product>;
  /** The variant, when it still exists. */
  variant?: Maybe<ProductVariant>;
  /** What the product was called. */
  name: Scalars['String']['output'];
  /** How many units are to be sent back. */
  quantity: Scalars['Int']['output'];
  /** Why. */
  reason: ReturnReason;
  /** How many of them were taken back; null until the parcel was received. */
  quantityAccepted?: Maybe<Scalars['Int']['output']>;
  /** Whether those went back on the shelf. */
  restock: Scalars['Boolean']['output'];
};

/** A state that a return was in. */
export type ReturnEvent = {
  /** The state. */
  status: ReturnStatus;
  /** Since when. */
  at: Scalars['DateTime']['output'];
};

/** A page of returns. */
export type ReturnRequestConnection = {
  /** The returns of the page. */
  edges: Array<ReturnRequestEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A return in a list. */
export type ReturnRequestEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The return. */
  node: ReturnRequest;
};

/** What is to be sent back. */
export type RequestReturnInput = {
  /** The delivered part. */
  sellerOrderId: Scalars['ID']['input'];
  /** The lines, each named once. */
  lines: Array<RequestReturnLineInput>;
  /** A note to the seller; at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** A text of the caller's making, 1 to 255 characters, one for each return meant. */
  idempotencyKey: Scalars['String']['input'];
};

/** Units of one line that are to be sent back. */
export type RequestReturnLineInput = {
  /** The line's id. */
  itemId: Scalars['ID']['input'];
  /** How many of its units, from 1 to its `returnableQuantity`. */
  quantity: Scalars['Int']['input'];
  /** Why. */
  reason: ReturnReason;
};

/** What came in the parcel of a return. */
export type ReceiveReturnInput = {
  /** Every line of the return, once. */
  lines: Array<ReceiveReturnLineInput>;
  /** Whether what sending the order cost is paid back too; that is done once for a part. */
  refundShipping: Scalars['Boolean']['input'];
  /** A note to the customer, such as why less is taken back than was sent; at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** A text of the caller's making, 1 to 255 characters, one for each parcel. */
  idempotencyKey: Scalars['String']['input'];
};

/** What of one line is taken back. */
export type ReceiveReturnLineInput = {
  /** The id of the order's line. */
  itemId: Scalars['ID']['input'];
  /** How many units are taken back and paid for; 0 for none. */
  quantityAccepted: Scalars['Int']['input'];
  /** Whether they go back on the shelf. */
  restock: Scalars['Boolean']['input'];
};

/** What became of asking for a return. */
export type RequestReturnPayload = {
  /** The return. */
  returnRequest?: Maybe<ReturnRequest>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What became of a return. */
export type ReturnPayload = {
  /** The return as it is now. */
  returnRequest?: Maybe<ReturnRequest>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What an agency orders. */
export type CreateAgencyOrderInput = {
  /** A text of the caller's making, 1 to 255 characters, one for each order meant: repeating it repeats nothing. */
  idempotencyKey: Scalars['String']['input'];
  /** What is ordered: 1 to 100 lines, of up to 10,000 units each. */
  lines: Array<OrderLineInput>;
  /** Where the order goes. */
  address: OrderAddressInput;
  /** A note to those who decide. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The total agreed to, shipping and taxes included; the order is refused when it differs. */
  expectedTotal?: InputMaybe<Scalars['Decimal']['input']>;
};

/** What became of an agency's order. */
export type CreateAgencyOrderPayload = {
  /** The order; null when it was refused before it was made. */
  order?: Maybe<Order>;
  /** Its checkout, which waits for the decisions. */
  saga?: Maybe<CheckoutSaga>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The answer to `acceptOrderByResponsable`. */
export type AcceptOrderByResponsablePayload = {
  /** The order as it then stood; null when refused. */
  order?: Maybe<Order>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The answer to `acceptOrderByDirector`. */
export type AcceptOrderByDirectorPayload = {
  /** The order as it then stood; null when refused. */
  order?: Maybe<Order>;
  /** Its checkout, which goes on. */
  saga?: Maybe<CheckoutSaga>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The answer to `rejectOrder`. */
export type RejectOrderPayload = {
  /** The order as it then stood; null when refused. */
  order?: Maybe<Order>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The stages at which an agency decides on an order. */
export type ApprovalStage =
  /** By a responsable. */
  | 'RESPONSABLE'
  /** By a director. */
  | 'DIRECTOR';

/** What was decided. */
export type ApprovalDecision =
  /** Yes. */
  | 'ACCEPTED'
  /** No. */
  | 'REJECTED';

/** A decision on an agency's order. */
export type OrderApproval = {
  /** At which stage. */
  stage: ApprovalStage;
  /** Who decided. */
  by?: Maybe<User>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What was decided. */
  decision: ApprovalDecision;
  /** The decider's words, if any. */
  comment?: Maybe<Scalars['String']['output']>;
  /** On which change of the order's lines, see `Order.revision`. */
  revision: Scalars['Int']['output'];
};

/**
 * What a customer intends to buy. A cart reserves no stock and stores no prices: both are read each time. `placeOrder` moves
 * its items into the order, and they return when the order fails, is cancelled or is not paid in time. While an order
 * waits for its payment its items are therefore not in the cart.
 */
export type Cart = {
  /** The lines, in the order in which they were added; at most 100. */
  items: Array<CartItem>;
  /** The number of units in all lines together. */
  itemCount: Scalars['Int']['output'];
  /**
   * What the items that can be ordered now (`CartItem.isAvailable`) cost now, a sum for each currency; null while products
   * or sellers cannot be read. An order takes one currency: with several sums it is refused as MIXED_CURRENCIES.
   */
  subtotals?: Maybe<Array<Money>>;
  /** The lines by the seller who would deliver them, in the order of their first lines. */
  groups: Array<CartGroup>;
};

/** The lines of one seller in a cart. */
export type CartGroup = {
  /** The seller. */
  seller?: Maybe<Seller>;
  /** The seller's lines. */
  items: Array<CartItem>;
  /** What these items cost now, counted as in `Cart.subtotals`. */
  subtotals?: Maybe<Array<Money>>;
};

/** One variant in a cart. */
export type CartItem = {
  /** The id of the line. */
  id: Scalars['ID']['output'];
  /** The product; null when it no longer exists. */
  product?: Maybe<Product>;
  /** The id of the variant. */
  variantId: Scalars['ID']['output'];
  /** The variant; null when it no longer exists. */
  variant?: Maybe<ProductVariant>;
  /** The seller of the product. */
  seller?: Maybe<Seller>;
  /** Units, 1 to 99; more only where a failed order returned units to an item that had been added again. */
  quantity: Scalars['Int']['output'];
  /** The price of one unit when the line was last added to. */
  priceAtAdd: Money;
  /** When the line was added to the cart, in UTC. */
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
  /** The id of the product. */
  productId: Scalars['ID']['input'];
  /** The id of its variant; may be omitted when the product has only one, else VARIANT_REQUIRED. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
  /** How many units to add, 1 to 99. */
  quantity: Scalars['Int']['input'];
};

/** The result of `addCartItem`. */
export type AddCartItemPayload = {
  /** The cart after the change; null when refused. */
  cart?: Maybe<Cart>;
  /** The line that was added or increased; null when refused. */
  cartItem?: Maybe<CartItem>;
  /** Why the request was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `updateCartItem`. */
export type UpdateCartItemPayload = {
  /** The cart after the change; null when refused. */
  cart?: Maybe<Cart>;
  /** Why the request was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `removeCartItem`. */
export type RemoveCartItemPayload = {
  /** The cart after the change; null when refused. */
  cart?: Maybe<Cart>;
  /** Why the request was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `clearCart`. */
export type ClearCartPayload = {
  /** The empty cart. */
  cart?: Maybe<Cart>;
  /** Why the request was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** An order of given lines, independent of the cart. */
export type CreateOrderInput = {
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the same order, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The lines to order: 1 to 100. Lines of the same variant are merged. */
  lines: Array<OrderLineInput>;
  /** The address the order is delivered to. */
  address: OrderAddressInput;
  /** The payment method: CARD or CASH_ON_DELIVERY. */
  paymentMethod: PaymentMethod;
  /** The card token from the payment provider, for CARD only; without one the order waits for `processPayment`. */
  paymentToken?: InputMaybe<Scalars['String']['input']>;
  /** The total the customer agreed to, shipping and taxes included, in major units; a different total is refused with PRICE_CHANGED. */
  expectedTotal?: InputMaybe<Scalars['Decimal']['input']>;
  /** A note to the sellers, at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A line to order. */
export type OrderLineInput = {
  /** The id of the product. */
  productId: Scalars['ID']['input'];
  /** The id of its variant; may be omitted when the product has only one, else VARIANT_REQUIRED. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
  /** The number of units: 1 to 99, to 10,000 in an agency's order. */
  quantity: Scalars['Int']['input'];
};

/** The result of `createOrder`. */
export type CreateOrderPayload = {
  /** The order; null when it was refused before it was stored. */
  order?: Maybe<Order>;
  /** The payment of the order; null when there is no order. */
  payment?: Maybe<Payment>;
  /** The checkout of the order; null when the input was refused. */
  saga?: Maybe<CheckoutSaga>;
  /** Why the order was refused or has failed; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The address, payment and key of an order for the cart. */
export type PlaceOrderInput = {
  /** An idempotency key of the caller's choice, 1 to 255 characters: a repeat with the same key returns the same order, the same key with other input is refused with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The address the order is delivered to. */
  address: OrderAddressInput;
  /** The payment method: CARD or CASH_ON_DELIVERY. */
  paymentMethod: PaymentMethod;
  /** The card token from the payment provider, for CARD only; without one the order waits for `processPayment`. */
  paymentToken?: InputMaybe<Scalars['String']['input']>;
  /** The total the customer agreed to, shipping and taxes included, in major units of the cart's currency; a different total is refused with PRICE_CHANGED. */
  expectedTotal?: InputMaybe<Scalars['Decimal']['input']>;
  /** A note to the sellers, at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `placeOrder`. */
export type PlaceOrderPayload = {
  /** The order; null when it was refused before it was stored. */
  order?: Maybe<Order>;
  /** The payment of the order; null when there is no order. */
  payment?: Maybe<Payment>;
  /** The checkout of the order; null when the input was refused. */
  saga?: Maybe<CheckoutSaga>;
  /** Why the order was refused or has failed; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The process that takes an order from the cart to its confirmation. */
export type CheckoutSaga = {
  /** The id of the checkout. */
  id: Scalars['ID']['output'];
  /** The state of the checkout. */
  state: CheckoutSagaState;
  /** The order; null when the checkout ended before the order was stored. */
  order?: Maybe<Order>;
  /** The name of the step that is executed or compensated; null for callers other than admins. */
  step?: Maybe<Scalars['String']['output']>;
  /** All steps, in the order of their execution; null for callers other than admins. */
  steps?: Maybe<Array<CheckoutSagaStep>>;
  /** Why the checkout is or was compensated; null when it is not, and for callers other than admins. */
  failure?: Maybe<CheckoutSagaFailure>;
  /** When it continues at the latest, in UTC; null when it is over or waits without limit, and for callers other than admins. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The log of the checkout, oldest entry first; null for callers other than admins. */
  events?: Maybe<Array<CheckoutSagaEvent>>;
  /** When the checkout was started, in UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** When the checkout last changed, in UTC. */
  updatedAt: Scalars['DateTime']['output'];
};

/** The state of a checkout. */
export type CheckoutSagaState =
  /** A step is being executed or retried. */
  | 'RUNNING'
  /** Waiting for the agency to accept or reject the order. */
  | 'WAITING_APPROVAL'
  /** Waiting for the payment. */
  | 'WAITING_PAYMENT'
  /** A step failed or the checkout was stopped; the steps before it are being compensated. */
  | 'COMPENSATING'
  /** Finished: the order is confirmed. */
  | 'COMPLETED'
  /** Finished without an order: no stock is reserved and nothing is charged. */
  | 'COMPENSATED'
  /** Compensation failed and needs an admin; see `retryCheckoutSaga`. */
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
  /** The country: ISO 3166-1 alpha-2, read in any case; UK is read as GB and EL as GR. INVALID_INPUT for an unknown code. */
  country: Scalars['String']['input'];
  /** The region, state or province. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The postal code, in countries that have one. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
};

/** What an order would cost. */
export type OrderQuote = {
  /** The totals of the order; null when it cannot be ordered now. */
  totals?: Maybe<OrderTotals>;
  /** The totals by seller; empty when it cannot be ordered now. */
  parts: Array<QuotedPart>;
  /** Why it cannot be ordered now; empty when it can. */
  userErrors: Array<UserError>;
};

/** What the lines of one seller would cost. */
export type QuotedPart = {
  /** The seller. */
  seller?: Maybe<Seller>;
  /** The lines of the seller. */
  items: Array<QuotedItem>;
  /** The totals of these lines, with the shipping of this seller. */
  totals: OrderTotals;
};

/** A line of an order that is not placed yet. */
export type QuotedItem = {
  /** The product. */
  product?: Maybe<Product>;
  /** The variant. */
  variant?: Maybe<ProductVariant>;
  /** The number of units. */
  quantity: Scalars['Int']['output'];
  /** The price of one unit, with its tax when prices include the tax. */
  unitPrice: Money;
  /** The price of all units, with its tax when prices include the tax. */
  lineTotal: Money;
  /** The tax on the line: included in `lineTotal`, or added to it, as `OrderTotals` says. */
  tax: Money;
  /** The tax rate in basis points: 2000 is 20 %. */
  taxRate: Scalars['Int']['output'];
};

/** Which checkouts to list. Absent fields do not restrict the list. */
export type CheckoutSagaFilter = {
  /** In one of these states. */
  state?: InputMaybe<Array<CheckoutSagaState>>;
  /** Of the order with this id. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of checkouts. */
export type CheckoutSagaConnection = {
  /** The checkouts of the page. */
  edges: Array<CheckoutSagaEdge>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** How many match in all, on every page together. */
  totalCount: Scalars['Int']['output'];
};

/** A checkout in a list. */
export type CheckoutSagaEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The checkout. */
  node: CheckoutSaga;
};

/** The status of one step of a checkout. */
export type CheckoutSagaStepStatus =
  /** Not started. */
  | 'PENDING'
  /** Being executed or retried. */
  | 'RUNNING'
  /** Waiting for something outside, such as a payment. */
  | 'WAITING'
  /** Executed. */
  | 'DONE'
  /** Not needed for this order. */
  | 'SKIPPED'
  /** Refused, or failed after all retries. */
  | 'FAILED'
  /** Executed, then compensated. */
  | 'UNDONE';

/** A step of a checkout. */
export type CheckoutSagaStep = {
  /** The name of the step, such as `RESERVE_INVENTORY`. */
  name: Scalars['String']['output'];
  /** The status of the step. */
  status: CheckoutSagaStepStatus;
  /** The number of executions so far, including the current one; starts again after a wait. */
  attempts: Scalars['Int']['output'];
  /** The number of compensations that failed. */
  undoAttempts: Scalars['Int']['output'];
  /** The latest error; null when there was none. */
  error?: Maybe<Scalars['String']['output']>;
  /** When the step was executed or compensated, in UTC; null before that. */
  at?: Maybe<Scalars['DateTime']['output']>;
};

/** Why a checkout is compensated. */
export type CheckoutSagaFailure = {
  /** The name of the step that failed. */
  step: Scalars['String']['output'];
  /** Why the step was refused; empty when it failed for another reason. */
  userErrors: Array<UserError>;
  /** The error that remained after all retries; null when the step was refused. */
  fault?: Maybe<Scalars['String']['output']>;
  /** The service that could not be reached; null when that was not the cause. */
  service?: Maybe<Scalars['String']['output']>;
};

/** An entry in the log of a checkout. */
export type CheckoutSagaEvent = {
  /** The number of the entry, from 1. */
  seq: Scalars['Int']['output'];
  /** The kind of entry, such as `step_completed`. */
  type: Scalars['String']['output'];
  /** The name of the step; null when the entry is about none. */
  step?: Maybe<Scalars['String']['output']>;
  /** Details that depend on the type, such as the error. */
  data?: Maybe<Scalars['JSON']['output']>;
  /** When the entry was written, in UTC. */
  at: Scalars['DateTime']['output'];
};

/** The result of `retryCheckoutSaga`. */
export type RetryCheckoutSagaPayload = {
  /** The checkout after the retry, or as far as it got in the time waited; null when refused. */
  saga?: Maybe<CheckoutSaga>;
  /** Why the request was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `compensateCheckoutSaga`. */
export type CompensateCheckoutSagaPayload = {
  /** The checkout after the compensation, or as far as it got in the time waited; null when refused. */
  saga?: Maybe<CheckoutSaga>;
  /** Why the request was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The address an order is delivered to, as it was when the order was placed or last changed. */
export type OrderAddress = {
  /** The name of the recipient. */
  recipient: Scalars['String']['output'];
  /** The street and number. */
  line1: Scalars['String']['output'];
  /** The floor, building and so on; null when not given. */
  line2?: Maybe<Scalars['String']['output']>;
  /** The town. */
  city: Scalars['String']['output'];
  /** The region, state or province; null when not given. */
  region?: Maybe<Scalars['String']['output']>;
  /** The postal code; null when not given. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** The country: ISO 3166-1 alpha-2, in capitals. */
  country: Scalars['String']['output'];
  /** The phone number for the carrier: E.164, with `;ext=` before an extension; null when not given. */
  phone?: Maybe<Scalars['String']['output']>;
};

/** The address an order is delivered to. */
export type OrderAddressInput = {
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
  /** The country: ISO 3166-1 alpha-2, read in any case; UK is read as GB and EL as GR. INVALID_INPUT for an unknown code. */
  country: Scalars['String']['input'];
  /** A phone number for the carrier; without a country code it is read as a number of the address's country. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

export type Product = {
  id: Scalars['ID']['output'];
  seller?: Maybe<Seller>;
  /** How many units were ordered, less those cancelled or sent back; for its seller and admins. */
  unitsSold?: Maybe<Scalars['Int']['output']>;
};


export type ProductUnitsSoldArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
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

/** Which transactions to list; what is left out does not matter. */
export type LedgerTransactionFilter = {
  /** About this order. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** That touch this seller's sales or account. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this kind. */
  kind?: InputMaybe<LedgerKind>;
  /** Booked at or after this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Booked before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a transaction books. */
export type LedgerKind =
  /** Money that was taken for an order. */
  | 'CHARGE'
  /** Money that was given back. */
  | 'REFUND'
  /** Money that a seller was paid. */
  | 'PAYOUT';

/** One movement of money: entries that add up to zero. Never changed; what was wrong is booked the other way round. */
export type LedgerTransaction = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What it books. */
  kind: LedgerKind;
  /** Its currency. */
  currency: Scalars['CurrencyCode']['output'];
  /** The order it is about. */
  order?: Maybe<Order>;
  /** The payment that it books, or gives back of. */
  payment?: Maybe<Payment>;
  /** The refund that it books. */
  refund?: Maybe<Refund>;
  /** The statement by which it was paid out. */
  payoutStatement?: Maybe<PayoutStatement>;
  /** Its sides. */
  entries: Array<LedgerEntry>;
  /** When it was booked. */
  at: Scalars['DateTime']['output'];
};

/** One side of a transaction. */
export type LedgerEntry = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What its transaction books. */
  kind: LedgerKind;
  /**
   * Where the money lies: `clearing:card:<provider>`, `clearing:cash`, `clearing:invoice`, `seller:<id>`, `commission`,
   * `payouts`, `suspense`.
   */
  account: Scalars['String']['output'];
  /** Debits are positive, credits negative. */
  amount: Money;
  /** Whose sale it is about. */
  seller?: Maybe<Seller>;
  /** Which seller's part of an order it is about. */
  sellerOrder?: Maybe<SellerOrder>;
  /** When it was booked. */
  at: Scalars['DateTime']['output'];
};

/** The trial balance in one currency. */
export type LedgerBalances = {
  /** The currency. */
  currency: Scalars['CurrencyCode']['output'];
  /** The accounts that were ever booked on, by name. */
  accounts: Array<LedgerBalance>;
  /** The sum of all accounts: zero, or the books are wrong. */
  sum: Money;
};

/** What stands on one account. */
export type LedgerBalance = {
  /** The account. */
  account: Scalars['String']['output'];
  /** Debits are positive, credits negative. */
  balance: Money;
};

/** A page of transactions. */
export type LedgerTransactionConnection = {
  /** The transactions of the page. */
  edges: Array<LedgerTransactionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A transaction in a list. */
export type LedgerTransactionEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The node. */
  node: LedgerTransaction;
};

/** A page of entries. */
export type LedgerEntryConnection = {
  /** The entries of the page. */
  edges: Array<LedgerEntryEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An entry in a list. */
export type LedgerEntryEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The node. */
  node: LedgerEntry;
};

export type User = {
  id: Scalars['ID']['output'];
  /** What this customer ordered, newest first; for the customer and admins. */
  orders?: Maybe<OrderConnection>;
  /** What this customer paid or is to pay, newest first; for the customer and admins. */
  payments?: Maybe<PaymentConnection>;
};


export type UserOrdersArgs = {
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type UserPaymentsArgs = {
  filter?: InputMaybe<PaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Which payments to list; what is left out does not matter. */
export type PaymentFilter = {
  /** In one of these states. */
  status?: InputMaybe<Array<PaymentStatus>>;
  /** Of this payer; customers may name only themselves. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this order. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** Made in this way. */
  method?: InputMaybe<PaymentMethod>;
  /** Begun at or after this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Begun before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The order of a list of payments. */
export type PaymentSort =
  /** The newest first. */
  | 'NEWEST_FIRST'
  /** The oldest first. */
  | 'OLDEST_FIRST';

/** A page of payments. */
export type PaymentConnection = {
  /** The payments of the page. */
  edges: Array<PaymentEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A payment in a list. */
export type PaymentEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The payment. */
  node: Payment;
};

/** What is to change of a payment. */
export type UpdatePaymentInput = {
  /** Another way to pay while the order waits for its payment: CASH_ON_DELIVERY instead of CARD lets the order go on at once. */
  method?: InputMaybe<PaymentMethod>;
  /** A card token to try while the order waits for its payment: as `processPayment` does, once for each token. */
  paymentToken?: InputMaybe<Scalars['String']['input']>;
  /** What it is settled by, such as a bank's reference; at most 120 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** A remark; at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** SUCCEEDED, for admins: the invoice was paid in whole. Needs a reference. */
  status?: InputMaybe<PaymentStatus>;
};

/** What became of a payment. */
export type UpdatePaymentPayload = {
  /** The payment. */
  payment?: Maybe<Payment>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What became of a payment that was called off. */
export type CancelPaymentPayload = {
  /** The payment. It may still be AUTHORIZED when the card provider is slow to let go of the amount; that then goes on by itself. */
  payment?: Maybe<Payment>;
  /** What went wrong. */
  userErrors: Array<UserError>;
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
  /** Against an invoice; for agencies. */
  | 'INVOICE'
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
  /** What could still be given back: refunds under way are taken off already. */
  refundableAmount: Money;
  /** The card, as far as it may be shown. */
  card?: Maybe<PaymentCard>;
  /** The tries at a card, oldest first. */
  attempts: Array<PaymentAttempt>;
  /** What was given back or is to be, oldest first; failed tries too. */
  refunds: Array<Refund>;
  /** What it was settled by, such as a bank's reference. */
  reference?: Maybe<Scalars['String']['output']>;
  /** A remark on it. */
  note?: Maybe<Scalars['String']['output']>;
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

export type Seller = {
  id: Scalars['ID']['output'];
  /** The parts of orders that this seller delivers, newest first; for the seller and admins. */
  orders?: Maybe<SellerOrderConnection>;
  /** What the market owes this seller now, a sum for each currency; for the seller and admins. */
  balance?: Maybe<Array<Money>>;
  /** What this seller charges for shipping, one rule for each currency. */
  shippingRules?: Maybe<Array<ShippingRule>>;
  /**
   * What this seller sold between two instants, for the seller and admins. Orders count on the day they were placed, less
   * what was given back of them since; cancelled parts do not count. Buckets follow UTC, and weeks begin on Monday.
   */
  salesAnalytics?: Maybe<SalesAnalytics>;
};


export type SellerOrdersArgs = {
  filter?: InputMaybe<SellerOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type SellerSalesAnalyticsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  interval: AnalyticsInterval;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};

/** Which statements to list; what is left out does not matter. */
export type PayoutStatementFilter = {
  /** Of this seller; sellers may name only themselves. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** In this currency. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Of periods that ended at or after this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of periods that ended before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What to close. */
export type ClosePayoutPeriodInput = {
  /** Whose earnings. */
  sellerId: Scalars['ID']['input'];
  /** In which currency. */
  currency: Scalars['CurrencyCode']['input'];
  /** What was booked before this instant is closed; not in the future. */
  until: Scalars['DateTime']['input'];
  /** A text of the caller's making, 1 to 255 characters: repeating it repeats nothing. */
  idempotencyKey: Scalars['String']['input'];
};

/** What became of the closing. */
export type ClosePayoutPeriodPayload = {
  /** The statement. */
  payoutStatement?: Maybe<PayoutStatement>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What a seller earned in a period and was paid: closing = opening + sales - commission - refunds. */
export type PayoutStatement = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Whose earnings. */
  seller?: Maybe<Seller>;
  /** Its place among the seller's statements in this currency, from 1 on. */
  number: Scalars['Int']['output'];
  /** When the period before it ended; null for the first one. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** When the period ended: what was booked before it counts, unless an earlier statement holds it. */
  until: Scalars['DateTime']['output'];
  /** What was carried over: zero or negative. */
  opening: Money;
  /** What customers paid for the seller's goods and their shipping, taxes included. */
  sales: Money;
  /** What the market kept of it, less what it gave back with refunds. */
  commission: Money;
  /** What customers were given back. */
  refunds: Money;
  /** What was owed at the end, before it was paid. */
  closing: Money;
  /** What was paid out; the rest is carried over. */
  paid: Money;
  /** What stands behind it on the seller's account, oldest first; sales and refunds less commission, and the payout. */
  entries: LedgerEntryConnection;
  /** When it was closed. */
  createdAt: Scalars['DateTime']['output'];
};


/** What a seller earned in a period and was paid: closing = opening + sales - commission - refunds. */
export type PayoutStatementEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of statements. */
export type PayoutStatementConnection = {
  /** The statements of the page. */
  edges: Array<PayoutStatementEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A statement in a list. */
export type PayoutStatementEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The node. */
  node: PayoutStatement;
};

/** What is to be given back. */
export type RefundPaymentInput = {
  /** The payment. */
  paymentId: Scalars['ID']['input'];
  /** How much, in the payment's currency; all that is left when absent. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Why, in 1 to 500 characters; the customer reads it. */
  reason: Scalars['String']['input'];
  /** A text of the caller's making, 1 to 255 characters, one for each refund meant. */
  idempotencyKey: Scalars['String']['input'];
};

/** A refund, and the payment it is of. */
export type RefundPaymentPayload = {
  /** The refund. It may still be PENDING when the card provider is slow to answer; it then goes on by itself. */
  refund?: Maybe<Refund>;
  /** The payment. */
  payment?: Maybe<Payment>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** Where a refund stands. */
export type RefundStatus =
  /** Under way: the amount is set aside, and is tried until the card provider answers. */
  | 'PENDING'
  /** Given back. */
  | 'SUCCEEDED'
  /** Refused by the card provider; the amount can be given back in another way. */
  | 'FAILED';

/** What brought a refund about. */
export type RefundCause =
  /** Somebody decided on it. */
  | 'MANUAL'
  /** The order was cancelled. */
  | 'ORDER_CANCELLED'
  /** A seller's part of the order was cancelled. */
  | 'PART_CANCELLED'
  /** Goods were returned. */
  | 'RETURN'
  /** The order could not be completed after its card was charged. */
  | 'CHECKOUT_FAILED'
  /** It was made at the card provider's own desk. */
  | 'PROVIDER';

/** Money given back, or to be. */
export type Refund = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** How much. */
  amount: Money;
  /** Why, in words. */
  reason: Scalars['String']['output'];
  /** What brought it about. */
  cause: RefundCause;
  /** Where it stands. */
  status: RefundStatus;
  /** Why it failed, as a code. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** The answer to `deleteOrder`. */
export type DeleteOrderPayload = {
  /** The id of the order; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What went wrong. */
  userErrors: Array<UserError>;
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
  /** Of this agency; staff may name only their own. */
  agencyId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that were deleted, in place of all others; admins only. */
  deleted?: InputMaybe<Scalars['Boolean']['input']>;
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
  /** An agency's order that its responsable has yet to accept. */
  | 'AWAITING_RESPONSABLE'
  /** An agency's order that its director has yet to accept. */
  | 'AWAITING_DIRECTOR'
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
  /** Refused by its agency. */
  | 'REJECTED'
  /** Could not be placed; nothing is held or charged. */
  | 'FAILED';

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

/** What one rate of tax comes to: a sum of what each line and each parcel is taxed, not a tax of their sum. */
export type TaxLine = {
  /** Basis points: 2000 is 20 %. */
  rate: Scalars['Int']['output'];
  /** What is taxed, without the tax. */
  base: Money;
  /** The tax. */
  amount: Money;
};

/** What an order, or a seller's part of it, costs. */
export type OrderTotals = {
  /** The goods. */
  items: Money;
  /** Sending them. */
  shipping: Money;
  /** The tax on both, in them or on top of them. */
  tax: Money;
  /** Whether goods and shipping hold the tax already; otherwise it comes on top. */
  taxIncluded: Scalars['Boolean']['output'];
  /** The tax by its rates, the lowest first; none when nothing is taxed. */
  taxLines: Array<TaxLine>;
  /** What is paid: goods and shipping, and the tax when it comes on top. */
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

/** What changes of an order; what is absent stays. */
export type UpdateOrderInput = {
  /** The version that was read; refused with VERSION_CONFLICT when the order was changed since. */
  version: Scalars['Int']['input'];
  /** Where the order goes. */
  address?: InputMaybe<OrderAddressInput>;
  /** The note; null for none. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What is ordered, all of it; for agencies' orders only. */
  lines?: InputMaybe<Array<OrderLineInput>>;
};

/** The answer to `updateOrder`. */
export type UpdateOrderPayload = {
  /** The order as it then stood; null when refused. */
  order?: Maybe<Order>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** A commission rate for certain sales; at least one of seller and category is required. */
export type SetCommissionRuleInput = {
  /** The id of the seller; all sellers when omitted. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the category, which includes those below it; all categories when omitted. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** The rate in basis points, 0 to 10000: 1000 is 10 %. */
  rate: Scalars['Int']['input'];
};

/** The result of `setCommissionRule`. */
export type SetCommissionRulePayload = {
  /** The rule; null when refused. */
  commissionRule?: Maybe<CommissionRule>;
  /** Why the request was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `deleteCommissionRule`. */
export type DeleteCommissionRulePayload = {
  /** The id of the deleted rule; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the request was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/**
 * A commission rate for certain sales. The narrowest rule applies: first a rule for the seller within a category, from the
 * product's category upwards; then one for the seller; then one for a category, again upwards; then the default rate.
 */
export type CommissionRule = {
  /** The id of the rule. */
  id: Scalars['ID']['output'];
  /** The seller; null for all sellers. */
  seller?: Maybe<Seller>;
  /** The category, which includes those below it; null for all categories. */
  category?: Maybe<Category>;
  /** The rate in basis points: 1000 is 10 %. */
  rate: Scalars['Int']['output'];
  /** When the rule was created, in UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** When the rule was last changed, in UTC. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of commission rules. */
export type CommissionRuleConnection = {
  /** The rules of the page. */
  edges: Array<CommissionRuleEdge>;
  /** The cursors of the page, and whether more pages follow. */
  pageInfo: PageInfo;
  /** How many match in all, on every page together. */
  totalCount: Scalars['Int']['output'];
};

/** A commission rule in a list. */
export type CommissionRuleEdge = {
  /** Its cursor, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The rule. */
  node: CommissionRule;
};

/** What a seller charges for shipping one order: `basePerOrder` plus `perUnit` for each unit, or nothing from `freeFrom` on. */
export type ShippingRule = {
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
  /** The rule applies to orders in this currency. */
  currency: Scalars['CurrencyCode']['input'];
  /** Charged once for each order, in major units of the currency, such as 4.90. */
  basePerOrder: Scalars['Decimal']['input'];
  /** Charged for each unit in the order, in major units of the currency. */
  perUnit: Scalars['Decimal']['input'];
  /** Shipping is free when the seller's items in the order cost at least this much, in major units; never when omitted. */
  freeFrom?: InputMaybe<Scalars['Decimal']['input']>;
};

/** The result of `setShippingRule`. */
export type SetShippingRulePayload = {
  /** The rule; null when refused. */
  shippingRule?: Maybe<ShippingRule>;
  /** Why the request was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `deleteShippingRule`. */
export type DeleteShippingRulePayload = {
  /** The id of the deleted rule; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the request was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** How long a bucket of a series is. */
export type AnalyticsInterval =
  /** A day. */
  | 'DAY'
  /** A week, from Monday. */
  | 'WEEK'
  /** A month. */
  | 'MONTH'
  /** A year. */
  | 'YEAR';

/** What a seller sold in some time, in one currency. */
export type SalesAnalytics = {
  /** The currency of all amounts here; null when nothing was sold. */
  currency?: Maybe<Scalars['CurrencyCode']['output']>;
  /** All currencies in which there were orders. */
  currencies: Array<Scalars['CurrencyCode']['output']>;
  /** What came in, less refunds. */
  revenue?: Maybe<Money>;
  /** What was given back. */
  refunds?: Maybe<Money>;
  /** How many orders had a part of this seller's. */
  orders: Scalars['Int']['output'];
  /** How many units were sold, less those cancelled or sent back. */
  units: Scalars['Int']['output'];
  /** Revenue per order. */
  averageOrderValue?: Maybe<Money>;
  /** The same by bucket, oldest first; buckets without sales are there with 0. */
  series: Array<SalesBucket>;
  /** The ten products that brought in most, best first. */
  topProducts: Array<ProductSales>;
};

/** What was sold in one bucket of time. */
export type SalesBucket = {
  /** When it begins. */
  start: Scalars['DateTime']['output'];
  /** What came in, less refunds. */
  revenue: Money;
  /** What was given back. */
  refunds: Money;
  /** How many orders. */
  orders: Scalars['Int']['output'];
  /** How many units. */
  units: Scalars['Int']['output'];
};

/** What was sold of one product. */
export type ProductSales = {
  /** The product, when it still exists. */
  product?: Maybe<Product>;
  /** How many units. */
  units: Scalars['Int']['output'];
  /** What its lines cost, without shipping and before refunds by amount. */
  revenue: Money;
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

export type Mutation = {
  /** Calls an order off, as long as no part of it was sent: what was paid goes back, and so does the stock, once. For its customer, the staff of its agency, and admins. An order that is being placed may be answered as it still stands when that takes long; it is called off all the same. */
  cancelOrder: CancelOrderPayload;
  /** Calls a seller's whole part of an order off before it is sent, for that seller and admins: its units go back on the shelf, and what it cost goes back to the customer. When no part is left the order is cancelled. */
  cancelSellerOrder: CancelSellerOrderPayload;
  /** Calls some units of a seller's part off before it is sent. For the seller and admins; for the customer until the seller prepares the part. With the last unit the part is called off. */
  cancelOrderItems: CancelOrderItemsPayload;
  /** Asks to send units of a delivered part back, for its customer, within the days that the market gives for that (14 unless set otherwise). */
  requestReturn: RequestReturnPayload;
  /** Agrees to a return: the customer may send the parcel. For its seller and admins. */
  approveReturn: ReturnPayload;
  /** Refuses a return, for its seller and admins. */
  rejectReturn: ReturnPayload;
  /** Writes down what came back, for its seller and admins: what is taken back is paid back, and put on the shelf where flagged. */
  receiveReturn: ReturnPayload;
  /** Takes a return back before the parcel was received, for its customer. */
  cancelReturn: ReturnPayload;
  /**
   * Orders for the caller's agency. The stock is held until the agency decides: first a responsable, then a director,
   * neither of them whoever placed the order. It is paid by invoice. The same idempotency key gives the same order.
   */
  createAgencyOrder: CreateAgencyOrderPayload;
  /**
   * Accepts an order of the own agency as a responsable. Refused with INVALID_STATE unless it waits for that, and with
   * SAME_PERSON to whoever placed it.
   */
  acceptOrderByResponsable: AcceptOrderByResponsablePayload;
  /**
   * Accepts an order of the own agency as a director, after a responsable did: it is placed. Refused with INVALID_STATE
   * unless it waits for that, and with SAME_PERSON to whoever placed it or accepted it as a responsable.
   */
  acceptOrderByDirector: AcceptOrderByDirectorPayload;
  /**
   * Rejects an order for good; its stock is free again and nothing is charged. For a responsable while it waits for one,
   * for a director while it waits for one, for admins in both cases.
   */
  rejectOrder: RejectOrderPayload;
  /**
   * Adds units of a variant to the cart. No stock is reserved. Refused with PRODUCT_UNAVAILABLE, VARIANT_REQUIRED or
   * OUT_OF_STOCK when it cannot be ordered now, with ACCOUNT_BLOCKED for a blocked customer, and with INVALID_INPUT beyond
   * 99 units of one variant or 100 lines.
   */
  addCartItem: AddCartItemPayload;
  /**
   * Sets the quantity of a cart line; 0 removes it. Refused with NOT_FOUND for a line that is not in the cart, and with
   * OUT_OF_STOCK when there is too little stock for an increase.
   */
  updateCartItem: UpdateCartItemPayload;
  /** Removes a line from the cart. Refused with NOT_FOUND for a line that is not in the cart. */
  removeCartItem: RemoveCartItemPayload;
  /** Removes all lines from the cart. */
  clearCart: ClearCartPayload;
  /**
   * Places an order for the contents of the cart. Answers within some seconds with the state reached; a checkout that takes
   * longer continues in the background, its order PENDING until then. The same idempotency key returns the same order.
   *
   * A cart makes one order: its lines leave the cart at the moment the order is stored, also when it waits for a payment, and
   * return when it fails, is cancelled or is not paid in time. Another key gets CART_EMPTY, whose message names the
   * order, or VERSION_CONFLICT when the cart was changed while it was being ordered. Items added in the meantime stay in the
   * cart. An order that is refused with `order: null` leaves the cart unchanged, and its key can be used again.
   */
  placeOrder: PlaceOrderPayload;
  /**
   * Places an order for the lines given in the input. The cart is neither read nor changed, so every idempotency key makes an
   * order of its own. Otherwise as `placeOrder`.
   */
  createOrder: CreateOrderPayload;
  /**
   * Continues a checkout that is stuck, at its current step: one whose compensation FAILED, or that waits for its next retry.
   * Waits some seconds for the result. Refused with INVALID_STATE when the checkout is not stuck: it is over, or another process drives it.
   */
  retryCheckoutSaga: RetryCheckoutSagaPayload;
  /**
   * Stops a checkout that is not finished and compensates its steps; the order becomes CANCELLED. Waits some seconds for the
   * result. Refused with INVALID_STATE when the checkout is over or compensates already.
   */
  compensateCheckoutSaga: CompensateCheckoutSagaPayload;
  /** Stores orders of another system, at most 500 at once: delivered, paid, split by seller. Repeating it changes nothing. */
  importOrders: ImportPayload;
  /** Changes how a payment is made, as long as its order waits for it, or what is noted on it. Admins settle an invoice by it. */
  updatePayment: UpdatePaymentPayload;
  /** Calls a payment off that took no money yet, and its order with it. Of a confirmed order, the order is to be cancelled; money that was taken is to be refunded. */
  cancelPayment: CancelPaymentPayload;
  /** Pays an order that waits for its payment: exactly what is outstanding, once for each idempotency key. */
  processPayment: ProcessPaymentPayload;
  /**
   * Closes what a seller earned in one currency up to an instant: a statement is written and a positive balance paid out;
   * a negative one is carried over. What is closed is never paid again.
   */
  closePayoutPeriod: ClosePayoutPeriodPayload;
  /** Gives money back, once for each idempotency key. Staff need `payment.refund` and refund orders of their own agency. Goods are not put back in stock by it. */
  refundPayment: RefundPaymentPayload;
  /**
   * Puts an order out of sight that came to nothing: cancelled, rejected or failed, and nobody's money is kept. For admins,
   * and for staff who may delete orders of their own agency. Admins find it by `OrderFilter.deleted`; a seller's own part
   * stays in the seller's books.
   */
  deleteOrder: DeleteOrderPayload;
  /** Moves a seller's part of an order one step on: CONFIRMED, PROCESSING, SHIPPED, DELIVERED. */
  updateSellerOrderStatus: UpdateSellerOrderStatusPayload;
  /**
   * Changes an order that waits: for its payment, or for its agency's decision. For its customer, the member of staff who
   * placed it, and admins. New lines, for agencies' orders only, are held in place of the old ones, at today's prices, and
   * are decided upon anew; when one of them is short the order stays as it was. An address in another country, region or
   * postal area is taxed anew: a customer's order whose total would differ by that is refused with PRICE_CHANGED, an
   * agency's is decided upon anew.
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
   * changed. Refused with INVALID_INPUT for amounts that are negative, above 1,000,000,000 minor units or have too many
   * decimals for the currency, and with NOT_FOUND for another seller.
   */
  setShippingRule: SetShippingRulePayload;
  /** Deletes a shipping rule; from then on the default shipping price of the market applies. Refused with NOT_FOUND for an unknown id and for another seller's rule. */
  deleteShippingRule: DeleteShippingRulePayload;
};


export type MutationCancelOrderArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


export type MutationCancelSellerOrderArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


export type MutationCancelOrderItemsArgs = {
  input: CancelOrderItemsInput;
};


export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};


export type MutationApproveReturnArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationRejectReturnArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReceiveReturnArgs = {
  id: Scalars['ID']['input'];
  input: ReceiveReturnInput;
};


export type MutationCancelReturnArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateAgencyOrderArgs = {
  input: CreateAgencyOrderInput;
};


export type MutationAcceptOrderByResponsableArgs = {
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
};


export type MutationAcceptOrderByDirectorArgs = {
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
};


export type MutationRejectOrderArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
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


export type MutationCreateOrderArgs = {
  input: CreateOrderInput;
};


export type MutationRetryCheckoutSagaArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCompensateCheckoutSagaArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationImportOrdersArgs = {
  rows: Array<ImportOrderInput>;
};


export type MutationUpdatePaymentArgs = {
  id: Scalars['ID']['input'];
  input: UpdatePaymentInput;
};


export type MutationCancelPaymentArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationProcessPaymentArgs = {
  input: ProcessPaymentInput;
};


export type MutationClosePayoutPeriodArgs = {
  input: ClosePayoutPeriodInput;
};


export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};


export type MutationDeleteOrderArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUpdateSellerOrderStatusArgs = {
  id: Scalars['ID']['input'];
  input: UpdateSellerOrderStatusInput;
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
   * Orders as they change: the caller's own, those of a member of staff's agency, all for admins. Every status of an order
   * is sent once, in order; all other fields are as they are when they are read. A change that leaves the status as it is,
   * such as one seller's part moving on or a new address, is sent with that status. What happens while nobody is connected
   * is not sent later: read again after connecting.
   */
  orderStatusChanged: Order;
  /** The calling seller's parts of orders, as the orders are confirmed. What happens while nobody is connected is not told later. */
  sellerOrderReceived: SellerOrder;
};


export type SubscriptionOrderStatusChangedArgs = {
  orderId?: InputMaybe<Scalars['ID']['input']>;
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
  Order: ResolverTypeWrapper<OrderModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SellerOrder: ResolverTypeWrapper<SellerOrderModel>;
  OrderItem: ResolverTypeWrapper<OrderItemModel>;
  CancelOrderItemsInput: CancelOrderItemsInput;
  CancelOrderItemInput: CancelOrderItemInput;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order' | 'refund'> & { order?: Maybe<ResolversTypes['Order']>, refund?: Maybe<ResolversTypes['Refund']> }>;
  CancelSellerOrderPayload: ResolverTypeWrapper<Omit<CancelSellerOrderPayload, 'sellerOrder' | 'refund'> & { sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, refund?: Maybe<ResolversTypes['Refund']> }>;
  CancelOrderItemsPayload: ResolverTypeWrapper<Omit<CancelOrderItemsPayload, 'sellerOrder' | 'refund'> & { sellerOrder?: Maybe<ResolversTypes['SellerOrder']>, refund?: Maybe<ResolversTypes['Refund']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReturnFilter: ReturnFilter;
  ReturnStatus: ReturnStatus;
  ReturnReason: ReturnReason;
  ReturnRequest: ResolverTypeWrapper<ReturnRequestModel>;
  ReturnLine: ResolverTypeWrapper<ReturnLineModel>;
  ReturnEvent: ResolverTypeWrapper<ReturnEvent>;
  ReturnRequestConnection: ResolverTypeWrapper<Connection<ReturnRequestModel>>;
  ReturnRequestEdge: ResolverTypeWrapper<Omit<ReturnRequestEdge, 'node'> & { node: ResolversTypes['ReturnRequest'] }>;
  RequestReturnInput: RequestReturnInput;
  RequestReturnLineInput: RequestReturnLineInput;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceiveReturnLineInput: ReceiveReturnLineInput;
  RequestReturnPayload: ResolverTypeWrapper<Omit<RequestReturnPayload, 'returnRequest'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']> }>;
  ReturnPayload: ResolverTypeWrapper<Omit<ReturnPayload, 'returnRequest'> & { returnRequest?: Maybe<ResolversTypes['ReturnRequest']> }>;
  CreateAgencyOrderInput: CreateAgencyOrderInput;
  CreateAgencyOrderPayload: ResolverTypeWrapper<Omit<CreateAgencyOrderPayload, 'order' | 'saga'> & { order?: Maybe<ResolversTypes['Order']>, saga?: Maybe<ResolversTypes['CheckoutSaga']> }>;
  AcceptOrderByResponsablePayload: ResolverTypeWrapper<Omit<AcceptOrderByResponsablePayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  AcceptOrderByDirectorPayload: ResolverTypeWrapper<Omit<AcceptOrderByDirectorPayload, 'order' | 'saga'> & { order?: Maybe<ResolversTypes['Order']>, saga?: Maybe<ResolversTypes['CheckoutSaga']> }>;
  RejectOrderPayload: ResolverTypeWrapper<Omit<RejectOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  ApprovalStage: ApprovalStage;
  ApprovalDecision: ApprovalDecision;
  OrderApproval: ResolverTypeWrapper<OrderApprovalModel>;
  Cart: ResolverTypeWrapper<CartModel>;
  CartGroup: ResolverTypeWrapper<CartGroupModel>;
  CartItem: ResolverTypeWrapper<CartItemModel>;
  AddCartItemInput: AddCartItemInput;
  AddCartItemPayload: ResolverTypeWrapper<Omit<AddCartItemPayload, 'cart' | 'cartItem'> & { cart?: Maybe<ResolversTypes['Cart']>, cartItem?: Maybe<ResolversTypes['CartItem']> }>;
  UpdateCartItemPayload: ResolverTypeWrapper<Omit<UpdateCartItemPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  RemoveCartItemPayload: ResolverTypeWrapper<Omit<RemoveCartItemPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  ClearCartPayload: ResolverTypeWrapper<Omit<ClearCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CreateOrderInput: CreateOrderInput;
  OrderLineInput: OrderLineInput;
  CreateOrderPayload: ResolverTypeWrapper<Omit<CreateOrderPayload, 'order' | 'payment' | 'saga'> & { order?: Maybe<ResolversTypes['Order']>, payment?: Maybe<ResolversTypes['Payment']>, saga?: Maybe<ResolversTypes['CheckoutSaga']> }>;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: ResolverTypeWrapper<Omit<PlaceOrderPayload, 'order' | 'payment' | 'saga'> & { order?: Maybe<ResolversTypes['Order']>, payment?: Maybe<ResolversTypes['Payment']>, saga?: Maybe<ResolversTypes['CheckoutSaga']> }>;
  CheckoutSaga: ResolverTypeWrapper<CheckoutSagaModel>;
  CheckoutSagaState: CheckoutSagaState;
  QuoteOrderInput: QuoteOrderInput;
  QuoteAddressInput: QuoteAddressInput;
  OrderQuote: ResolverTypeWrapper<Omit<OrderQuote, 'totals' | 'parts'> & { totals?: Maybe<ResolversTypes['OrderTotals']>, parts: Array<ResolversTypes['QuotedPart']> }>;
  QuotedPart: ResolverTypeWrapper<QuotedPartModel>;
  QuotedItem: ResolverTypeWrapper<QuotedItemModel>;
  CheckoutSagaFilter: CheckoutSagaFilter;
  CheckoutSagaConnection: ResolverTypeWrapper<Connection<CheckoutSagaModel>>;
  CheckoutSagaEdge: ResolverTypeWrapper<Omit<CheckoutSagaEdge, 'node'> & { node: ResolversTypes['CheckoutSaga'] }>;
  CheckoutSagaStepStatus: CheckoutSagaStepStatus;
  CheckoutSagaStep: ResolverTypeWrapper<CheckoutSagaStep>;
  CheckoutSagaFailure: ResolverTypeWrapper<CheckoutSagaFailure>;
  CheckoutSagaEvent: ResolverTypeWrapper<CheckoutSagaEventModel>;
  RetryCheckoutSagaPayload: ResolverTypeWrapper<Omit<RetryCheckoutSagaPayload, 'saga'> & { saga?: Maybe<ResolversTypes['CheckoutSaga']> }>;
  CompensateCheckoutSagaPayload: ResolverTypeWrapper<Omit<CompensateCheckoutSagaPayload, 'saga'> & { saga?: Maybe<ResolversTypes['CheckoutSaga']> }>;
  OrderAddress: ResolverTypeWrapper<OrderAddress>;
  OrderAddressInput: OrderAddressInput;
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
  LedgerKind: LedgerKind;
  LedgerTransaction: ResolverTypeWrapper<LedgerTransactionModel>;
  LedgerEntry: ResolverTypeWrapper<LedgerEntryModel>;
  LedgerBalances: ResolverTypeWrapper<Omit<LedgerBalances, 'accounts' | 'sum'> & { accounts: Array<ResolversTypes['LedgerBalance']>, sum: ResolversTypes['Money'] }>;
  LedgerBalance: ResolverTypeWrapper<Omit<LedgerBalance, 'balance'> & { balance: ResolversTypes['Money'] }>;
  LedgerTransactionConnection: ResolverTypeWrapper<Connection<LedgerTransactionModel>>;
  LedgerTransactionEdge: ResolverTypeWrapper<Omit<LedgerTransactionEdge, 'node'> & { node: ResolversTypes['LedgerTransaction'] }>;
  LedgerEntryConnection: ResolverTypeWrapper<Connection<LedgerEntryModel>>;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  User: ResolverTypeWrapper<UserModel>;
  PaymentFilter: PaymentFilter;
  PaymentSort: PaymentSort;
  PaymentConnection: ResolverTypeWrapper<Connection<PaymentModel>>;
  PaymentEdge: ResolverTypeWrapper<Omit<PaymentEdge, 'node'> & { node: ResolversTypes['Payment'] }>;
  UpdatePaymentInput: UpdatePaymentInput;
  UpdatePaymentPayload: ResolverTypeWrapper<Omit<UpdatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  CancelPaymentPayload: ResolverTypeWrapper<Omit<CancelPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  ProcessPaymentInput: ProcessPaymentInput;
  ProcessPaymentPayload: ResolverTypeWrapper<Omit<ProcessPaymentPayload, 'payment' | 'order'> & { payment?: Maybe<ResolversTypes['Payment']>, order?: Maybe<ResolversTypes['Order']> }>;
  PaymentMethod: PaymentMethod;
  PaymentStatus: PaymentStatus;
  PaymentAttemptStatus: PaymentAttemptStatus;
  Payment: ResolverTypeWrapper<PaymentModel>;
  PaymentCard: ResolverTypeWrapper<PaymentCard>;
  PaymentAttempt: ResolverTypeWrapper<PaymentAttemptModel>;
  Seller: ResolverTypeWrapper<SellerModel>;
  PayoutStatementFilter: PayoutStatementFilter;
  ClosePayoutPeriodInput: ClosePayoutPeriodInput;
  ClosePayoutPeriodPayload: ResolverTypeWrapper<Omit<ClosePayoutPeriodPayload, 'payoutStatement'> & { payoutStatement?: Maybe<ResolversTypes['PayoutStatement']> }>;
  PayoutStatement: ResolverTypeWrapper<PayoutStatementModel>;
  PayoutStatementConnection: ResolverTypeWrapper<Connection<PayoutStatementModel>>;
  PayoutStatementEdge: ResolverTypeWrapper<Omit<PayoutStatementEdge, 'node'> & { node: ResolversTypes['PayoutStatement'] }>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<RefundPaymentPayload, 'refund' | 'payment'> & { refund?: Maybe<ResolversTypes['Refund']>, payment?: Maybe<ResolversTypes['Payment']> }>;
  RefundStatus: RefundStatus;
  RefundCause: RefundCause;
  Refund: ResolverTypeWrapper<RefundModel>;
  DeleteOrderPayload: ResolverTypeWrapper<DeleteOrderPayload>;
  SellerOrderFilter: SellerOrderFilter;
  FulfillmentStatus: FulfillmentStatus;
  Tracking: ResolverTypeWrapper<Tracking>;
  SellerOrderConnection: ResolverTypeWrapper<Connection<SellerOrderModel>>;
  SellerOrderEdge: ResolverTypeWrapper<Omit<SellerOrderEdge, 'node'> & { node: ResolversTypes['SellerOrder'] }>;
  UpdateSellerOrderStatusInput: UpdateSellerOrderStatusInput;
  UpdateSellerOrderStatusPayload: ResolverTypeWrapper<Omit<UpdateSellerOrderStatusPayload, 'sellerOrder'> & { sellerOrder?: Maybe<ResolversTypes['SellerOrder']> }>;
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
  UpdateOrderPayload: ResolverTypeWrapper<Omit<UpdateOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  SetCommissionRuleInput: SetCommissionRuleInput;
  SetCommissionRulePayload: ResolverTypeWrapper<Omit<SetCommissionRulePayload, 'commissionRule'> & { commissionRule?: Maybe<ResolversTypes['CommissionRule']> }>;
  DeleteCommissionRulePayload: ResolverTypeWrapper<DeleteCommissionRulePayload>;
  CommissionRule: ResolverTypeWrapper<CommissionRuleModel>;
  CommissionRuleConnection: ResolverTypeWrapper<Connection<CommissionRuleModel>>;
  CommissionRuleEdge: ResolverTypeWrapper<Omit<CommissionRuleEdge, 'node'> & { node: ResolversTypes['CommissionRule'] }>;
  ShippingRule: ResolverTypeWrapper<ShippingRuleModel>;
  SetShippingRuleInput: SetShippingRuleInput;
  SetShippingRulePayload: ResolverTypeWrapper<Omit<SetShippingRulePayload, 'shippingRule'> & { shippingRule?: Maybe<ResolversTypes['ShippingRule']> }>;
  DeleteShippingRulePayload: ResolverTypeWrapper<DeleteShippingRulePayload>;
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
  JSON: Scalars['JSON']['output'];
  Upload: Scalars['Upload']['output'];
  Money: MoneyModel;
  PageInfo: PageInfo;
  UserError: UserError;
  Order: OrderModel;
  ID: Scalars['ID']['output'];
  SellerOrder: SellerOrderModel;
  OrderItem: OrderItemModel;
  CancelOrderItemsInput: CancelOrderItemsInput;
  CancelOrderItemInput: CancelOrderItemInput;
  CancelOrderPayload: Omit<CancelOrderPayload, 'order' | 'refund'> & { order?: Maybe<ResolversParentTypes['Order']>, refund?: Maybe<ResolversParentTypes['Refund']> };
  CancelSellerOrderPayload: Omit<CancelSellerOrderPayload, 'sellerOrder' | 'refund'> & { sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, refund?: Maybe<ResolversParentTypes['Refund']> };
  CancelOrderItemsPayload: Omit<CancelOrderItemsPayload, 'sellerOrder' | 'refund'> & { sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']>, refund?: Maybe<ResolversParentTypes['Refund']> };
  Query: Record<PropertyKey, never>;
  ReturnFilter: ReturnFilter;
  ReturnRequest: ReturnRequestModel;
  ReturnLine: ReturnLineModel;
  ReturnEvent: ReturnEvent;
  ReturnRequestConnection: Connection<ReturnRequestModel>;
  ReturnRequestEdge: Omit<ReturnRequestEdge, 'node'> & { node: ResolversParentTypes['ReturnRequest'] };
  RequestReturnInput: RequestReturnInput;
  RequestReturnLineInput: RequestReturnLineInput;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceiveReturnLineInput: ReceiveReturnLineInput;
  RequestReturnPayload: Omit<RequestReturnPayload, 'returnRequest'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']> };
  ReturnPayload: Omit<ReturnPayload, 'returnRequest'> & { returnRequest?: Maybe<ResolversParentTypes['ReturnRequest']> };
  CreateAgencyOrderInput: CreateAgencyOrderInput;
  CreateAgencyOrderPayload: Omit<CreateAgencyOrderPayload, 'order' | 'saga'> & { order?: Maybe<ResolversParentTypes['Order']>, saga?: Maybe<ResolversParentTypes['CheckoutSaga']> };
  AcceptOrderByResponsablePayload: Omit<AcceptOrderByResponsablePayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  AcceptOrderByDirectorPayload: Omit<AcceptOrderByDirectorPayload, 'order' | 'saga'> & { order?: Maybe<ResolversParentTypes['Order']>, saga?: Maybe<ResolversParentTypes['CheckoutSaga']> };
  RejectOrderPayload: Omit<RejectOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  OrderApproval: OrderApprovalModel;
  Cart: CartModel;
  CartGroup: CartGroupModel;
  CartItem: CartItemModel;
  AddCartItemInput: AddCartItemInput;
  AddCartItemPayload: Omit<AddCartItemPayload, 'cart' | 'cartItem'> & { cart?: Maybe<ResolversParentTypes['Cart']>, cartItem?: Maybe<ResolversParentTypes['CartItem']> };
  UpdateCartItemPayload: Omit<UpdateCartItemPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  RemoveCartItemPayload: Omit<RemoveCartItemPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  ClearCartPayload: Omit<ClearCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CreateOrderInput: CreateOrderInput;
  OrderLineInput: OrderLineInput;
  CreateOrderPayload: Omit<CreateOrderPayload, 'order' | 'payment' | 'saga'> & { order?: Maybe<ResolversParentTypes['Order']>, payment?: Maybe<ResolversParentTypes['Payment']>, saga?: Maybe<ResolversParentTypes['CheckoutSaga']> };
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: Omit<PlaceOrderPayload, 'order' | 'payment' | 'saga'> & { order?: Maybe<ResolversParentTypes['Order']>, payment?: Maybe<ResolversParentTypes['Payment']>, saga?: Maybe<ResolversParentTypes['CheckoutSaga']> };
  CheckoutSaga: CheckoutSagaModel;
  QuoteOrderInput: QuoteOrderInput;
  QuoteAddressInput: QuoteAddressInput;
  OrderQuote: Omit<OrderQuote, 'totals' | 'parts'> & { totals?: Maybe<ResolversParentTypes['OrderTotals']>, parts: Array<ResolversParentTypes['QuotedPart']> };
  QuotedPart: QuotedPartModel;
  QuotedItem: QuotedItemModel;
  CheckoutSagaFilter: CheckoutSagaFilter;
  CheckoutSagaConnection: Connection<CheckoutSagaModel>;
  CheckoutSagaEdge: Omit<CheckoutSagaEdge, 'node'> & { node: ResolversParentTypes['CheckoutSaga'] };
  CheckoutSagaStep: CheckoutSagaStep;
  CheckoutSagaFailure: CheckoutSagaFailure;
  CheckoutSagaEvent: CheckoutSagaEventModel;
  RetryCheckoutSagaPayload: Omit<RetryCheckoutSagaPayload, 'saga'> & { saga?: Maybe<ResolversParentTypes['CheckoutSaga']> };
  CompensateCheckoutSagaPayload: Omit<CompensateCheckoutSagaPayload, 'saga'> & { saga?: Maybe<ResolversParentTypes['CheckoutSaga']> };
  OrderAddress: OrderAddress;
  OrderAddressInput: OrderAddressInput;
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
  LedgerTransaction: LedgerTransactionModel;
  LedgerEntry: LedgerEntryModel;
  LedgerBalances: Omit<LedgerBalances, 'accounts' | 'sum'> & { accounts: Array<ResolversParentTypes['LedgerBalance']>, sum: ResolversParentTypes['Money'] };
  LedgerBalance: Omit<LedgerBalance, 'balance'> & { balance: ResolversParentTypes['Money'] };
  LedgerTransactionConnection: Connection<LedgerTransactionModel>;
  LedgerTransactionEdge: Omit<LedgerTransactionEdge, 'node'> & { node: ResolversParentTypes['LedgerTransaction'] };
  LedgerEntryConnection: Connection<LedgerEntryModel>;
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  User: UserModel;
  PaymentFilter: PaymentFilter;
  PaymentConnection: Connection<PaymentModel>;
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node: ResolversParentTypes['Payment'] };
  UpdatePaymentInput: UpdatePaymentInput;
  UpdatePaymentPayload: Omit<UpdatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  CancelPaymentPayload: Omit<CancelPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  ProcessPaymentInput: ProcessPaymentInput;
  ProcessPaymentPayload: Omit<ProcessPaymentPayload, 'payment' | 'order'> & { payment?: Maybe<ResolversParentTypes['Payment']>, order?: Maybe<ResolversParentTypes['Order']> };
  Payment: PaymentModel;
  PaymentCard: PaymentCard;
  PaymentAttempt: PaymentAttemptModel;
  Seller: SellerModel;
  PayoutStatementFilter: PayoutStatementFilter;
  ClosePayoutPeriodInput: ClosePayoutPeriodInput;
  ClosePayoutPeriodPayload: Omit<ClosePayoutPeriodPayload, 'payoutStatement'> & { payoutStatement?: Maybe<ResolversParentTypes['PayoutStatement']> };
  PayoutStatement: PayoutStatementModel;
  PayoutStatementConnection: Connection<PayoutStatementModel>;
  PayoutStatementEdge: Omit<PayoutStatementEdge, 'node'> & { node: ResolversParentTypes['PayoutStatement'] };
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: Omit<RefundPaymentPayload, 'refund' | 'payment'> & { refund?: Maybe<ResolversParentTypes['Refund']>, payment?: Maybe<ResolversParentTypes['Payment']> };
  Refund: RefundModel;
  DeleteOrderPayload: DeleteOrderPayload;
  SellerOrderFilter: SellerOrderFilter;
  Tracking: Tracking;
  SellerOrderConnection: Connection<SellerOrderModel>;
  SellerOrderEdge: Omit<SellerOrderEdge, 'node'> & { node: ResolversParentTypes['SellerOrder'] };
  UpdateSellerOrderStatusInput: UpdateSellerOrderStatusInput;
  UpdateSellerOrderStatusPayload: Omit<UpdateSellerOrderStatusPayload, 'sellerOrder'> & { sellerOrder?: Maybe<ResolversParentTypes['SellerOrder']> };
  OrderFilter: OrderFilter;
  OrderConnection: Connection<OrderModel>;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  TaxLine: Omit<TaxLine, 'base' | 'amount'> & { base: ResolversParentTypes['Money'], amount: ResolversParentTypes['Money'] };
  OrderTotals: OrderTotalsModel;
  OrderEvent: OrderEventModel;
  UpdateOrderInput: UpdateOrderInput;
  UpdateOrderPayload: Omit<UpdateOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  SetCommissionRuleInput: SetCommissionRuleInput;
  SetCommissionRulePayload: Omit<SetCommissionRulePayload, 'commissionRule'> & { commissionRule?: Maybe<ResolversParentTypes['CommissionRule']> };
  DeleteCommissionRulePayload: DeleteCommissionRulePayload;
  CommissionRule: CommissionRuleModel;
  CommissionRuleConnection: Connection<CommissionRuleModel>;
  CommissionRuleEdge: Omit<CommissionRuleEdge, 'node'> & { node: ResolversParentTypes['CommissionRule'] };
  ShippingRule: ShippingRuleModel;
  SetShippingRuleInput: SetShippingRuleInput;
  SetShippingRulePayload: Omit<SetShippingRulePayload, 'shippingRule'> & { shippingRule?: Maybe<ResolversParentTypes['ShippingRule']> };
  DeleteShippingRulePayload: DeleteShippingRulePayload;
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
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returns?: Resolver<Array<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  approvals?: Resolver<Array<ResolversTypes['OrderApproval']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returns?: Resolver<Array<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  earnings?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
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
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelOrderItemsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelOrderItemsPayload'] = ResolversParentTypes['CancelOrderItemsPayload']> = {
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType, RequireFields<QueryReturnRequestArgs, 'id'>>;
  myReturns?: Resolver<ResolversTypes['ReturnRequestConnection'], ParentType, ContextType, Partial<QueryMyReturnsArgs>>;
  sellerReturns?: Resolver<ResolversTypes['ReturnRequestConnection'], ParentType, ContextType, Partial<QuerySellerReturnsArgs>>;
  openOrdersOfAgency?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<QueryOpenOrdersOfAgencyArgs, 'agencyId'>>;
  ordersForResponsable?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<QueryOrdersForResponsableArgs>>;
  ordersForDirector?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<QueryOrdersForDirectorArgs>>;
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  quoteOrder?: Resolver<ResolversTypes['OrderQuote'], ParentType, ContextType, RequireFields<QueryQuoteOrderArgs, 'input'>>;
  checkoutSagas?: Resolver<ResolversTypes['CheckoutSagaConnection'], ParentType, ContextType, Partial<QueryCheckoutSagasArgs>>;
  checkoutSaga?: Resolver<Maybe<ResolversTypes['CheckoutSaga']>, ParentType, ContextType, RequireFields<QueryCheckoutSagaArgs, 'orderId'>>;
  ledgerTransactions?: Resolver<ResolversTypes['LedgerTransactionConnection'], ParentType, ContextType, Partial<QueryLedgerTransactionsArgs>>;
  ledgerBalances?: Resolver<ResolversTypes['LedgerBalances'], ParentType, ContextType, RequireFields<QueryLedgerBalancesArgs, 'currency'>>;
  payments?: Resolver<ResolversTypes['PaymentConnection'], ParentType, ContextType, RequireFields<QueryPaymentsArgs, 'sort'>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  payoutStatements?: Resolver<ResolversTypes['PayoutStatementConnection'], ParentType, ContextType, Partial<QueryPayoutStatementsArgs>>;
  payoutStatement?: Resolver<Maybe<ResolversTypes['PayoutStatement']>, ParentType, ContextType, RequireFields<QueryPayoutStatementArgs, 'id'>>;
  sellerOrders?: Resolver<ResolversTypes['SellerOrderConnection'], ParentType, ContextType, Partial<QuerySellerOrdersArgs>>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType, RequireFields<QuerySellerOrderArgs, 'id'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'number'>>;
  myOrders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryMyOrdersArgs, 'sort'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'sort'>>;
  commissionRules?: Resolver<ResolversTypes['CommissionRuleConnection'], ParentType, ContextType, Partial<QueryCommissionRulesArgs>>;
  sellerTotals?: Resolver<Array<ResolversTypes['SellerTotal']>, ParentType, ContextType, Partial<QuerySellerTotalsArgs>>;
};

export type ReturnRequestResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReturnRequest'] = ResolversParentTypes['ReturnRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receiptNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingRefunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ReturnEvent']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  itemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReturnReason'], ParentType, ContextType>;
  quantityAccepted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  restock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReturnEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReturnEvent'] = ResolversParentTypes['ReturnEvent']> = {
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReturnRequestConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReturnRequestConnection'] = ResolversParentTypes['ReturnRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReturnRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnRequestEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReturnRequestEdge'] = ResolversParentTypes['ReturnRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReturnRequest'], ParentType, ContextType>;
};

export type RequestReturnPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestReturnPayload'] = ResolversParentTypes['RequestReturnPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReturnPayload'] = ResolversParentTypes['ReturnPayload']> = {
  returnRequest?: Resolver<Maybe<ResolversTypes['ReturnRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateAgencyOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateAgencyOrderPayload'] = ResolversParentTypes['CreateAgencyOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  saga?: Resolver<Maybe<ResolversTypes['CheckoutSaga']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptOrderByResponsablePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AcceptOrderByResponsablePayload'] = ResolversParentTypes['AcceptOrderByResponsablePayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptOrderByDirectorPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AcceptOrderByDirectorPayload'] = ResolversParentTypes['AcceptOrderByDirectorPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  saga?: Resolver<Maybe<ResolversTypes['CheckoutSaga']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RejectOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RejectOrderPayload'] = ResolversParentTypes['RejectOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderApprovalResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderApproval'] = ResolversParentTypes['OrderApproval']> = {
  stage?: Resolver<ResolversTypes['ApprovalStage'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ApprovalDecision'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  isAvailable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  unavailableReason?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
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

export type CreateOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateOrderPayload'] = ResolversParentTypes['CreateOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  saga?: Resolver<Maybe<ResolversTypes['CheckoutSaga']>, ParentType, ContextType>;
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
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  steps?: Resolver<Maybe<Array<ResolversTypes['CheckoutSagaStep']>>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['CheckoutSagaFailure']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<Maybe<Array<ResolversTypes['CheckoutSagaEvent']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderQuoteResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderQuote'] = ResolversParentTypes['OrderQuote']> = {
  totals?: Resolver<Maybe<ResolversTypes['OrderTotals']>, ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['QuotedPart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QuotedPartResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['QuotedPart'] = ResolversParentTypes['QuotedPart']> = {
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
  taxRate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckoutSagaConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutSagaConnection'] = ResolversParentTypes['CheckoutSagaConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CheckoutSagaEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckoutSagaEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutSagaEdge'] = ResolversParentTypes['CheckoutSagaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CheckoutSaga'], ParentType, ContextType>;
};

export type CheckoutSagaStepResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutSagaStep'] = ResolversParentTypes['CheckoutSagaStep']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CheckoutSagaStepStatus'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undoAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CheckoutSagaFailureResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutSagaFailure'] = ResolversParentTypes['CheckoutSagaFailure']> = {
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckoutSagaEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CheckoutSagaEvent'] = ResolversParentTypes['CheckoutSagaEvent']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RetryCheckoutSagaPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RetryCheckoutSagaPayload'] = ResolversParentTypes['RetryCheckoutSagaPayload']> = {
  saga?: Resolver<Maybe<ResolversTypes['CheckoutSaga']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompensateCheckoutSagaPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CompensateCheckoutSagaPayload'] = ResolversParentTypes['CompensateCheckoutSagaPayload']> = {
  saga?: Resolver<Maybe<ResolversTypes['CheckoutSaga']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerKind'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  sellerOrder?: Resolver<Maybe<ResolversTypes['SellerOrder']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LedgerBalancesResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerBalances'] = ResolversParentTypes['LedgerBalances']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  accounts?: Resolver<Array<ResolversTypes['LedgerBalance']>, ParentType, ContextType>;
  sum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerBalanceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerBalance'] = ResolversParentTypes['LedgerBalance']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerTransactionConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerTransactionConnection'] = ResolversParentTypes['LedgerTransactionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerTransactionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerTransactionEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerTransactionEdge'] = ResolversParentTypes['LedgerTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerTransaction'], ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerEntryEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LedgerEntryEdge'] = ResolversParentTypes['LedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<UserOrdersArgs>>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, Partial<UserPaymentsArgs>>;
};

export type PaymentConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type UpdatePaymentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdatePaymentPayload'] = ResolversParentTypes['UpdatePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelPaymentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelPaymentPayload'] = ResolversParentTypes['CancelPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type SellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['SellerOrderConnection']>, ParentType, ContextType, Partial<SellerOrdersArgs>>;
  balance?: Resolver<Maybe<Array<ResolversTypes['Money']>>, ParentType, ContextType>;
  shippingRules?: Resolver<Maybe<Array<ResolversTypes['ShippingRule']>>, ParentType, ContextType>;
  salesAnalytics?: Resolver<Maybe<ResolversTypes['SalesAnalytics']>, ParentType, ContextType, RequireFields<SellerSalesAnalyticsArgs, 'from' | 'to' | 'interval'>>;
};

export type ClosePayoutPeriodPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ClosePayoutPeriodPayload'] = ResolversParentTypes['ClosePayoutPeriodPayload']> = {
  payoutStatement?: Resolver<Maybe<ResolversTypes['PayoutStatement']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PayoutStatementResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PayoutStatement'] = ResolversParentTypes['PayoutStatement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  opening?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sales?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  closing?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['LedgerEntryConnection'], ParentType, ContextType, Partial<PayoutStatementEntriesArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PayoutStatementConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PayoutStatementConnection'] = ResolversParentTypes['PayoutStatementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PayoutStatementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PayoutStatementEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PayoutStatementEdge'] = ResolversParentTypes['PayoutStatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PayoutStatement'], ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RefundResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['RefundCause'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeleteOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteOrderPayload'] = ResolversParentTypes['DeleteOrderPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type OrderConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type TaxLineResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TaxLine'] = ResolversParentTypes['TaxLine']> = {
  rate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  base?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderTotalsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OrderTotals'] = ResolversParentTypes['OrderTotals']> = {
  items?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxLines?: Resolver<Array<ResolversTypes['TaxLine']>, ParentType, ContextType>;
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
  rate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CommissionRuleConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CommissionRuleConnection'] = ResolversParentTypes['CommissionRuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CommissionRuleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
};

export type SetShippingRulePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetShippingRulePayload'] = ResolversParentTypes['SetShippingRulePayload']> = {
  shippingRule?: Resolver<Maybe<ResolversTypes['ShippingRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteShippingRulePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteShippingRulePayload'] = ResolversParentTypes['DeleteShippingRulePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SalesAnalyticsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SalesAnalytics'] = ResolversParentTypes['SalesAnalytics']> = {
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  currencies?: Resolver<Array<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  revenue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  refunds?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  averageOrderValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  series?: Resolver<Array<ResolversTypes['SalesBucket']>, ParentType, ContextType>;
  topProducts?: Resolver<Array<ResolversTypes['ProductSales']>, ParentType, ContextType>;
};

export type SalesBucketResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SalesBucket'] = ResolversParentTypes['SalesBucket']> = {
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductSalesResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductSales'] = ResolversParentTypes['ProductSales']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'id'>>;
  cancelSellerOrder?: Resolver<ResolversTypes['CancelSellerOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelSellerOrderArgs, 'id'>>;
  cancelOrderItems?: Resolver<ResolversTypes['CancelOrderItemsPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderItemsArgs, 'input'>>;
  requestReturn?: Resolver<ResolversTypes['RequestReturnPayload'], ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'input'>>;
  approveReturn?: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationApproveReturnArgs, 'id'>>;
  rejectReturn?: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationRejectReturnArgs, 'id' | 'reason'>>;
  receiveReturn?: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationReceiveReturnArgs, 'id' | 'input'>>;
  cancelReturn?: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<MutationCancelReturnArgs, 'id'>>;
  createAgencyOrder?: Resolver<ResolversTypes['CreateAgencyOrderPayload'], ParentType, ContextType, RequireFields<MutationCreateAgencyOrderArgs, 'input'>>;
  acceptOrderByResponsable?: Resolver<ResolversTypes['AcceptOrderByResponsablePayload'], ParentType, ContextType, RequireFields<MutationAcceptOrderByResponsableArgs, 'id'>>;
  acceptOrderByDirector?: Resolver<ResolversTypes['AcceptOrderByDirectorPayload'], ParentType, ContextType, RequireFields<MutationAcceptOrderByDirectorArgs, 'id'>>;
  rejectOrder?: Resolver<ResolversTypes['RejectOrderPayload'], ParentType, ContextType, RequireFields<MutationRejectOrderArgs, 'id' | 'reason'>>;
  addCartItem?: Resolver<ResolversTypes['AddCartItemPayload'], ParentType, ContextType, RequireFields<MutationAddCartItemArgs, 'input'>>;
  updateCartItem?: Resolver<ResolversTypes['UpdateCartItemPayload'], ParentType, ContextType, RequireFields<MutationUpdateCartItemArgs, 'id' | 'quantity'>>;
  removeCartItem?: Resolver<ResolversTypes['RemoveCartItemPayload'], ParentType, ContextType, RequireFields<MutationRemoveCartItemArgs, 'id'>>;
  clearCart?: Resolver<ResolversTypes['ClearCartPayload'], ParentType, ContextType>;
  placeOrder?: Resolver<ResolversTypes['PlaceOrderPayload'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  createOrder?: Resolver<ResolversTypes['CreateOrderPayload'], ParentType, ContextType, RequireFields<MutationCreateOrderArgs, 'input'>>;
  retryCheckoutSaga?: Resolver<ResolversTypes['RetryCheckoutSagaPayload'], ParentType, ContextType, RequireFields<MutationRetryCheckoutSagaArgs, 'id'>>;
  compensateCheckoutSaga?: Resolver<ResolversTypes['CompensateCheckoutSagaPayload'], ParentType, ContextType, RequireFields<MutationCompensateCheckoutSagaArgs, 'id' | 'reason'>>;
  importOrders?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportOrdersArgs, 'rows'>>;
  updatePayment?: Resolver<ResolversTypes['UpdatePaymentPayload'], ParentType, ContextType, RequireFields<MutationUpdatePaymentArgs, 'id' | 'input'>>;
  cancelPayment?: Resolver<ResolversTypes['CancelPaymentPayload'], ParentType, ContextType, RequireFields<MutationCancelPaymentArgs, 'id' | 'reason'>>;
  processPayment?: Resolver<ResolversTypes['ProcessPaymentPayload'], ParentType, ContextType, RequireFields<MutationProcessPaymentArgs, 'input'>>;
  closePayoutPeriod?: Resolver<ResolversTypes['ClosePayoutPeriodPayload'], ParentType, ContextType, RequireFields<MutationClosePayoutPeriodArgs, 'input'>>;
  refundPayment?: Resolver<ResolversTypes['RefundPaymentPayload'], ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  deleteOrder?: Resolver<ResolversTypes['DeleteOrderPayload'], ParentType, ContextType, RequireFields<MutationDeleteOrderArgs, 'id'>>;
  updateSellerOrderStatus?: Resolver<ResolversTypes['UpdateSellerOrderStatusPayload'], ParentType, ContextType, RequireFields<MutationUpdateSellerOrderStatusArgs, 'id' | 'input'>>;
  updateOrder?: Resolver<ResolversTypes['UpdateOrderPayload'], ParentType, ContextType, RequireFields<MutationUpdateOrderArgs, 'id' | 'input'>>;
  setCommissionRule?: Resolver<ResolversTypes['SetCommissionRulePayload'], ParentType, ContextType, RequireFields<MutationSetCommissionRuleArgs, 'input'>>;
  deleteCommissionRule?: Resolver<ResolversTypes['DeleteCommissionRulePayload'], ParentType, ContextType, RequireFields<MutationDeleteCommissionRuleArgs, 'id'>>;
  setShippingRule?: Resolver<ResolversTypes['SetShippingRulePayload'], ParentType, ContextType, RequireFields<MutationSetShippingRuleArgs, 'input'>>;
  deleteShippingRule?: Resolver<ResolversTypes['DeleteShippingRulePayload'], ParentType, ContextType, RequireFields<MutationDeleteShippingRuleArgs, 'id'>>;
};

export type SubscriptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderStatusChanged?: SubscriptionResolver<ResolversTypes['Order'], "orderStatusChanged", ParentType, ContextType, Partial<SubscriptionOrderStatusChangedArgs>>;
  sellerOrderReceived?: SubscriptionResolver<ResolversTypes['SellerOrder'], "sellerOrderReceived", ParentType, ContextType>;
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
  Order?: OrderResolvers<ContextType>;
  SellerOrder?: SellerOrderResolvers<ContextType>;
  OrderItem?: OrderItemResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  CancelSellerOrderPayload?: CancelSellerOrderPayloadResolvers<ContextType>;
  CancelOrderItemsPayload?: CancelOrderItemsPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReturnRequest?: ReturnRequestResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  ReturnEvent?: ReturnEventResolvers<ContextType>;
  ReturnRequestConnection?: ReturnRequestConnectionResolvers<ContextType>;
  ReturnRequestEdge?: ReturnRequestEdgeResolvers<ContextType>;
  RequestReturnPayload?: RequestReturnPayloadResolvers<ContextType>;
  ReturnPayload?: ReturnPayloadResolvers<ContextType>;
  CreateAgencyOrderPayload?: CreateAgencyOrderPayloadResolvers<ContextType>;
  AcceptOrderByResponsablePayload?: AcceptOrderByResponsablePayloadResolvers<ContextType>;
  AcceptOrderByDirectorPayload?: AcceptOrderByDirectorPayloadResolvers<ContextType>;
  RejectOrderPayload?: RejectOrderPayloadResolvers<ContextType>;
  OrderApproval?: OrderApprovalResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartGroup?: CartGroupResolvers<ContextType>;
  CartItem?: CartItemResolvers<ContextType>;
  AddCartItemPayload?: AddCartItemPayloadResolvers<ContextType>;
  UpdateCartItemPayload?: UpdateCartItemPayloadResolvers<ContextType>;
  RemoveCartItemPayload?: RemoveCartItemPayloadResolvers<ContextType>;
  ClearCartPayload?: ClearCartPayloadResolvers<ContextType>;
  CreateOrderPayload?: CreateOrderPayloadResolvers<ContextType>;
  PlaceOrderPayload?: PlaceOrderPayloadResolvers<ContextType>;
  CheckoutSaga?: CheckoutSagaResolvers<ContextType>;
  OrderQuote?: OrderQuoteResolvers<ContextType>;
  QuotedPart?: QuotedPartResolvers<ContextType>;
  QuotedItem?: QuotedItemResolvers<ContextType>;
  CheckoutSagaConnection?: CheckoutSagaConnectionResolvers<ContextType>;
  CheckoutSagaEdge?: CheckoutSagaEdgeResolvers<ContextType>;
  CheckoutSagaStep?: CheckoutSagaStepResolvers<ContextType>;
  CheckoutSagaFailure?: CheckoutSagaFailureResolvers<ContextType>;
  CheckoutSagaEvent?: CheckoutSagaEventResolvers<ContextType>;
  RetryCheckoutSagaPayload?: RetryCheckoutSagaPayloadResolvers<ContextType>;
  CompensateCheckoutSagaPayload?: CompensateCheckoutSagaPayloadResolvers<ContextType>;
  OrderAddress?: OrderAddressResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  LedgerTransaction?: LedgerTransactionResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerBalances?: LedgerBalancesResolvers<ContextType>;
  LedgerBalance?: LedgerBalanceResolvers<ContextType>;
  LedgerTransactionConnection?: LedgerTransactionConnectionResolvers<ContextType>;
  LedgerTransactionEdge?: LedgerTransactionEdgeResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  UpdatePaymentPayload?: UpdatePaymentPayloadResolvers<ContextType>;
  CancelPaymentPayload?: CancelPaymentPayloadResolvers<ContextType>;
  ProcessPaymentPayload?: ProcessPaymentPayloadResolvers<ContextType>;
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
  DeleteOrderPayload?: DeleteOrderPayloadResolvers<ContextType>;
  Tracking?: TrackingResolvers<ContextType>;
  SellerOrderConnection?: SellerOrderConnectionResolvers<ContextType>;
  SellerOrderEdge?: SellerOrderEdgeResolvers<ContextType>;
  UpdateSellerOrderStatusPayload?: UpdateSellerOrderStatusPayloadResolvers<ContextType>;
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
  SalesAnalytics?: SalesAnalyticsResolvers<ContextType>;
  SalesBucket?: SalesBucketResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  SellerTotal?: SellerTotalResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Ctx> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
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
