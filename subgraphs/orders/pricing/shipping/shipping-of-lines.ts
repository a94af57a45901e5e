import type { Ctx } from '../../context.ts';
import type { ShippingRuleDocument } from './shipping-rule.model.ts';

/** What one seller ships in one order: the price of the items in minor units, and the number of units. */
export interface Parcel {
  sellerId: string;
  itemsMinor: number;
  units: number;
}

/** The price of shipping a parcel, in minor units of the order's currency. */
export type ShippingStrategy = (parcel: Parcel) => number;

/** The same price for every parcel. */
export const flatShipping =
  (perParcelMinor: number): ShippingStrategy =>
  () =>
    perParcelMinor;

type Rule = Pick<ShippingRuleDocument, 'sellerId' | 'basePerOrderMinor' | 'perUnitMinor' | 'freeFromMinor'>;

/** The price by the seller's own rule, else by `fallback`. */
export const shippingByRules =
  (rules: readonly Rule[], fallback: ShippingStrategy): ShippingStrategy =>
  (parcel) => {
    const rule = rules.find(({ sellerId }) => sellerId === parcel.sellerId);
    if (!rule) return fallback(parcel);
    const { basePerOrderMinor, perUnitMinor, freeFromMinor } = rule;
    if (freeFromMinor !== null && parcel.itemsMinor >= freeFromMinor) return 0;
    return basePerOrderMinor + perUnitMinor * parcel.units;
  };

/** The shipping prices of these sellers in a currency: by their rules, else by the setting. */
export async function shippingStrategy(
  ctx: Ctx,
  sellerIds: readonly string[],
  currency: string,
): Promise<ShippingStrategy> {
  const rules = await ctx.db.shippingRules
    .find({ sellerId: { $in: [...sellerIds] }, currency })
    .lean()
    .exec();
  return shippingByRules(rules, flatShipping(ctx.config.SHIPPING_FLAT_MINOR));
}
