import { integer, optionalText, text } from '../../common/schema.ts';

/** One line of an order, with a copy of what the product was called and cost when it was ordered. */
export interface OrderItem {
  id: string;
  productId: string;
  variantId: string;
  sellerId: string;
  quantity: number;
  unitPriceMinor: number;
  totalMinor: number;
  /** Of the line's total; beside it or in it, as the totals say. */
  taxMinor: number;
  /** The tax rate in basis points (1/100 of a percent). */
  taxBp: number;
  /** What the market keeps of the line, and the rate in basis points by which it was reckoned. */
  commissionMinor: number;
  commissionBp: number;
  /** Units called off, asked to be sent back, and sent back and accepted; together never more than the quantity. */
  cancelledQuantity: number;
  returningQuantity: number;
  returnedQuantity: number;
  snapshot: { name: string; variantName: string | null; sku: string | null; imageMediaId: string | null };
}

/** In minor units of the order's currency. */
export interface Totals {
  itemsMinor: number;
  shippingMinor: number;
  /** Of goods and shipping. */
  taxMinor: number;
  /** Whether the prices hold the tax already; otherwise it comes on top. */
  taxIncluded: boolean;
  /** The tax by its rates, rates of nothing left out. */
  taxLines: TaxLine[];
  totalMinor: number;
}

/** What one rate of tax comes to. */
export interface TaxLine {
  /** Basis points. */
  rateBp: number;
  /** What is taxed, without the tax. */
  baseMinor: number;
  taxMinor: number;
}

/** A line without tax or commission, as imported and free ones are. */
export const UNTAXED = { taxMinor: 0, taxBp: 0, commissionMinor: 0, commissionBp: 0 };

/** A line of which every unit is kept. */
export const ALL_KEPT = { cancelledQuantity: 0, returningQuantity: 0, returnedQuantity: 0 };

/** The stored shape of order lines, in orders and in their parts. */
export const itemFields = {
  _id: false,
  id: text,
  productId: text,
  variantId: text,
  sellerId: text,
  quantity: integer,
  unitPriceMinor: integer,
  totalMinor: integer,
  taxMinor: { type: Number, default: 0 },
  taxBp: { type: Number, default: 0 },
  commissionMinor: { type: Number, default: 0 },
  commissionBp: { type: Number, default: 0 },
  cancelledQuantity: { type: Number, default: 0 },
  returningQuantity: { type: Number, default: 0 },
  returnedQuantity: { type: Number, default: 0 },
  snapshot: { name: text, variantName: optionalText, sku: optionalText, imageMediaId: optionalText },
};

export const totalsFields = {
  itemsMinor: integer,
  shippingMinor: integer,
  taxMinor: { type: Number, default: 0 },
  taxIncluded: { type: Boolean, default: true },
  taxLines: [{ _id: false, rateBp: integer, baseMinor: integer, taxMinor: integer }],
  totalMinor: integer,
};
