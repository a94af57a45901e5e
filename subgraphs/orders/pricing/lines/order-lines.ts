import type { Money } from '@souk/subgraph';

/** Most lines of one order, and of one cart. */
export const MAX_LINES = 100;
/** Most units of one line of a customer's order. */
export const MAX_UNITS = 99;
/** Most units of one line of an agency's order: it orders for many. */
export const MAX_AGENCY_UNITS = 10_000;

/** A line to order, from the cart or from the caller's input. */
export interface RequestedLine {
  /** The id of the cart line, which the order line keeps. */
  id: string;
  productId: string;
  variantId: string;
  sellerId: string;
  quantity: number;
  /** The price of one unit when it was added to the cart; null for a line of the caller's input. */
  priceAtAdd: Money | null;
}

/** A line of the caller's input; the rest is read from its offer. */
export interface NamedLine {
  id: string;
  productId: string;
  variantId: string | null;
  quantity: number;
}
