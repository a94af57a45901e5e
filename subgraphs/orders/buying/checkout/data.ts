import type { Money } from '@souk/subgraph';
import type { Address } from '../../common/address.ts';
import type { PaymentMethod } from '../../money/payments/payment.model.ts';
import type { OrderItem, OrderKind, Totals } from '../../orders/order.model.ts';
import type { CartLine } from '../cart/cart.model.ts';

/** The share of one seller in an order that is being placed. */
export interface DraftPart {
  id: string;
  sellerId: string;
  lineIds: string[];
  totals: Totals;
  commissionMinor: number;
}

/** An order as it will be created: validated, priced, split by seller. */
export interface OrderDraft {
  number: string;
  paymentId: string;
  currency: string;
  items: OrderItem[];
  parts: DraftPart[];
  totals: Totals;
}

/** A line that is to be ordered, as the cart or the caller named it. */
export interface RequestedLine {
  /** The cart line, which is also the order line's id. */
  id: string;
  productId: string;
  variantId: string;
  sellerId: string;
  quantity: number;
  /** What the caller saw; null when they were shown no price of the line. */
  priceAtAdd: Money | null;
}

/** A line as the caller of createOrder named it; the offer tells the rest. */
export interface NamedLine {
  id: string;
  productId: string;
  variantId: string | null;
  quantity: number;
}

/** What a checkout saga works on. */
export interface CheckoutData {
  kind: OrderKind;
  /** Whose order it is when its kind is AGENCY. */
  agencyId: string | null;
  /** What is ordered; null for what is in the cart. */
  lines: NamedLine[] | null;
  /** The cart's lines as they were priced: the order takes them, and gives them back when it fails. Null for named lines. */
  cartLines: CartLine[] | null;
  method: PaymentMethod;
  /** Handed to the payment when the order is created, and dropped here. */
  token: string | null;
  address: Address;
  note: string | null;
  /** A decimal in the cart's currency. */
  expectedTotal: string | null;
  /** Until when stock is held for the order. */
  holdUntil: Date;
  draft: OrderDraft | null;
}
