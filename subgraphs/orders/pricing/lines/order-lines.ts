import type { Money } from '@souk/subgraph';

/** Most lines of one order, and of one cart. */
export const MAX_LINES = 100;
/** Most units of one line of a customer's order. */
export const MAX_UNITS = 99;
/** Most units of one line of an agency's order: it orders for many. */
export const MAX_AGENCY_UNITS = 10_000;

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
