import type { Ctx } from '../../context.ts';
import type { ShippingRuleDocument } from './shipping-rule.model.ts';

/** What one seller sends in one order. */
export interface Parcel {
  sellerId: string;
  itemsMinor: number;
  units: number;
}

/** How much sending costs: minor units of the order's currency for each seller's parcel. */
export type ShippingStrategy = (parcel: Parcel) => number;

/** The same for every parcel. */
export const flatShipping =
  (perParcelMinor: number): ShippingStrategy =>
  () =>
    perParcelMinor;

type Rule = Pick<ShippingRuleDocument, 'sellerId' | 'basePerOrderMinor' | 'perUnitMinor' | 'freeFromMinor'>;

/** By each seller's own rule, else as `usual` says. */
export const shippingByRules =
  (rules: readonly Rule[], usual: ShippingStrategy): ShippingStrategy =>
  (parcel) => {
    const rule = rules.find(({ sellerId }) => sellerId === parcel.sellerId);
    if (!rule) return usual(parcel);
    const { basePerOrderMinor, perUnitMinor, freeFromMinor } = rule;
    if (freeFromMinor !== null && parcel.itemsMinor >= freeFromMinor) return 0;
    return basePerOrderMinor + perUnitMinor * parcel.units;
  };

/** What sending costs by the rules of these sellers in a currency, and by the settings. */
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
