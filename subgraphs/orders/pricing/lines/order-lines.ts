import type { Money } from '@souk/subgraph';

/** Most lines of one order, and of one cart. */
export const MAX_LINES = 100;
/** Most units of one line of a customer's order. */
export const MAX_UNITS = 99;
/** Most units of one line of an agency's order: it orders for many. */
export const MAX_AGENCY_UNITS = 10_000;

/** A line to order, from the cart or from the caller's input. */
export interface RequestedLine {
  /** The id that the line has in the order. */
  id: string;
  /** The line of the cart that it comes from; null for a line of the caller's input. */
  cartItemId: string | null;
  productId: string;
  variantId: string;
  sellerId: string;
  quantity: number;
  /** The price of one unit when it was added to the cart; null for a line of the caller's input. */
  priceAtAdd: Money | null;
  /** Where the caller's input first names its variant; absent for a line of the cart. */
  at?: number;
}

/** A line of the caller's input; the rest is read from its offer. */
export interface NamedLine {
  id: string;
  variantId: string;
  quantity: number;
  /** The index of the first line of the input with this variant. */
  at: number;
}

/** The path of a field of a line of the caller's input; null for a line of the cart. */
export const fieldOfLine = ({ at }: { at?: number }, name: 'variantId' | 'quantity'): string[] | null =>
  at === undefined ? null : ['input', 'lines', String(at), name];
