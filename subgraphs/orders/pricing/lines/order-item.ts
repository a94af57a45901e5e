import { integer, optionalText, text } from '../../common/schema.ts';

/** One line of an order, with a copy of the product's name and price when it was ordered. */
export interface OrderItem {
  id: string;
  productId: string;
  variantId: string;
  sellerId: string;
  quantity: number;
  unitPriceMinor: number;
  totalMinor: number;
  /** The tax on the line, in minor units: in `totalMinor`, or on top of it, as `Totals.taxIncluded` says. */
  taxMinor: number;
  /** The tax rate in basis points (1/100 of a percent). */
  taxBp: number;
  /** The market's commission on the line, and its rate in basis points. */
  commissionMinor: number;
  commissionBp: number;
  /** Units cancelled, requested to be returned, and returned; together never more than `quantity`. */
  cancelledQuantity: number;
  returningQuantity: number;
  returnedQuantity: number;
  snapshot: { name: string; variantName: string | null; sku: string | null; imageMediaId: string | null };
}

/** Amounts in minor units of the order's currency. */
export interface Totals {
  itemsMinor: number;
  shippingMinor: number;
  /** The tax on items and shipping. */
  taxMinor: number;
  /** Whether prices include the tax; otherwise it is added to them. */
  taxIncluded: boolean;
  /** The tax by rate, without rates of zero. */
  taxLines: TaxLine[];
  totalMinor: number;
}

/** The tax at one rate. */
export interface TaxLine {
  /** Basis points. */
  rateBp: number;
  /** The amount that is taxed, without the tax. */
  baseMinor: number;
  taxMinor: number;
}

/** A line without tax or commission, as imported and free ones are. */
export const UNTAXED = { taxMinor: 0, taxBp: 0, commissionMinor: 0, commissionBp: 0 };

/** A line of which no unit is cancelled or returned. */
export const ALL_KEPT = { cancelledQuantity: 0, returningQuantity: 0, returnedQuantity: 0 };

/** The stored shape of {@link OrderItem}, in orders and in seller orders. */
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

/** The stored shape of {@link Totals}. */
export const totalsFields = {
  itemsMinor: integer,
  shippingMinor: integer,
  taxMinor: { type: Number, default: 0 },
  taxIncluded: { type: Boolean, default: true },
  taxLines: [{ _id: false, rateBp: integer, baseMinor: integer, taxMinor: integer }],
  totalMinor: integer,
};
