import type { Address } from '../../common/address.ts';
import type { PaymentMethod } from '../../money/payments/payment.model.ts';
import type { OrderKind } from '../../orders/order.model.ts';
import type { OrderItem, Totals } from '../../pricing/lines/order-item.ts';
import type { NamedLine } from '../../pricing/lines/order-lines.ts';
import type { SellerOrderDraft } from '../../pricing/lines/pricing.ts';
import type { CartLine } from '../cart/cart.model.ts';

/** An order as it will be created: validated, priced, split by seller. */
export interface OrderDraft {
  number: string;
  paymentId: string;
  currency: string;
  items: OrderItem[];
  parts: SellerOrderDraft[];
  totals: Totals;
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
