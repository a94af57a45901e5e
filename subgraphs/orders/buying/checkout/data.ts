import type { Money } from '@souk/subgraph';
import type { Address } from '../../common/address.ts';
import type { PaymentMethod } from '../../money/payments/payment.model.ts';
import type { OrderKind } from '../../orders/order.model.ts';
import type { OrderItem, Totals } from '../../pricing/lines/order-item.ts';
import type { NamedLine } from '../../pricing/lines/order-lines.ts';
import type { SellerOrderDraft } from '../../pricing/lines/priced-order.ts';
import type { CartLine } from '../cart/cart.model.ts';

/** An order before it is stored: validated, priced and split by seller. */
export interface OrderDraft {
  number: string;
  paymentId: string;
  currency: string;
  items: OrderItem[];
  parts: SellerOrderDraft[];
  totals: Totals;
}

/** The data that the steps of a checkout work on. */
export interface CheckoutData {
  kind: OrderKind;
  /** The agency that orders; null for RETAIL. */
  agencyId: string | null;
  /** The lines to order; null for those of the cart. */
  lines: NamedLine[] | null;
  /** The cart's lines as they were priced: the order takes them, and returns them when it fails. Null for given lines. */
  cartLines: CartLine[] | null;
  method: PaymentMethod;
  /** The card token; moved to the payment when the order is created. */
  token: string | null;
  address: Address;
  note: string | null;
  /** The total that the buyer agreed to; an amount alone where an earlier release began the checkout. */
  expectedTotal: Money | string | null;
  /** How long stock is reserved for the order. */
  holdUntil: Date;
  draft: OrderDraft | null;
}
