import type { Money } from '@souk/subgraph';
import type { Address } from '../common/address.ts';
import type { OrderItem, OrderKind, Totals } from '../orders/order.model.ts';
import type { PaymentMethod } from '../payments/payment.model.ts';

/** The share of one seller in an order that is being placed. */
export interface DraftPart {
  id: string;
  sellerId: string;
  lineIds: string[];
  totals: Totals;
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
  priceAtAdd: Money;
}

/** What a checkout saga works on. */
export interface CheckoutData {
  kind: OrderKind;
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
