import { proportion, WHOLE_BP } from '../../common/proportion.ts';

/** The commission rate of certain sales. Null stands for any seller, any category. */
export interface CommissionRate {
  sellerId: string | null;
  categoryId: string | null;
  /** Basis points. */
  rateBp: number;
}

/**
 * The rate for a product of a seller, given its categories from its own up to the root. The narrowest rule applies: of
 * this seller in a category, the nearest first; of this seller; of a category, the nearest first; else `defaultBp`.
 */
export function commissionRate(
  rules: readonly CommissionRate[],
  sellerId: string,
  categoryIds: readonly string[],
  defaultBp: number,
): number {
  const find = (seller: string | null, category: string | null) =>
    rules.find((rule) => rule.sellerId === seller && rule.categoryId === category)?.rateBp;
  const nearest = (seller: string | null) =>
    categoryIds.map((category) => find(seller, category)).find((rateBp) => rateBp !== undefined);
  return nearest(sellerId) ?? find(sellerId, null) ?? nearest(null) ?? defaultBp;
}

/** The commission on a line, in minor units: of its price without shipping and without a tax on top. Rounded half up. */
export const commissionOn = (lineMinor: number, rateBp: number): number =>
  proportion(lineMinor, rateBp, WHOLE_BP);
