import type { ItemRow, ProductRow } from './rows.ts';

/** What a product's order lines say of it. */
export interface Sales {
  /** In centavos. */
  price: number;
  sellerId: string;
}

/** Of each product with order lines, its most frequent price and its seller of most lines; ties go to the latest. */
export function salesByProduct(items: readonly ItemRow[]): Map<string, Sales> {
  const lines = new Map<string, ItemRow[]>();
  for (const item of items) {
    const known = lines.get(item.productId);
    if (known) known.push(item);
    else lines.set(item.productId, [item]);
  }
  return new Map(
    [...lines].map(([productId, sold]) => {
      const byTime = sold.toSorted((a, b) => a.shippingLimit.getTime() - b.shippingLimit.getTime());
      const price = mostFrequent(byTime.map((item) => item.price));
      const sellerId = mostFrequent(byTime.map((item) => item.sellerId));
      return [productId, { price, sellerId }];
    }),
  );
}

/** The most frequent value; of several, the one that occurs last. `values` is not empty. */
function mostFrequent<T>(values: readonly T[]): T {
  const counts = new Map<T, { count: number; last: number }>();
  for (const [index, value] of values.entries()) {
    counts.set(value, { count: (counts.get(value)?.count ?? 0) + 1, last: index });
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b.count - a.count || b.last - a.last);
  if (!best) throw new RangeError('no values');
  return best[0];
}

/** The middle price of what was sold, by category and over all; in centavos. */
export interface PriceLevels {
  byCategory: ReadonlyMap<string | null, number>;
  overall: number;
}

// For data without a single order line; close to the middle price of the whole Olist data.
const PRICE_WITHOUT_SALES = 7_490;

/** The price levels from pairs of a category and a price. */
export function priceLevels(sold: readonly { category: string | null; price: number }[]): PriceLevels {
  const prices = new Map<string | null, number[]>();
  for (const { category, price } of sold) {
    const known = prices.get(category);
    if (known) known.push(price);
    else prices.set(category, [price]);
  }
  return {
    byCategory: new Map([...prices].map(([category, list]) => [category, lowerMedian(list)])),
    overall: sold.length === 0 ? PRICE_WITHOUT_SALES : lowerMedian(sold.map(({ price }) => price)),
  };
}

function lowerMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

const USUAL_GRAMS = 1_000;

/**
 * A price in centavos for a product nobody bought in the data: the middle price of its category (of everything, when
 * nothing of the category was sold), times the fourth root of its billed weight in kilograms held between ½ and 2½,
 * set down to a price that ends in ,90. The billed weight is the greater of weight and volume at 5,000 cm³ a kilogram.
 */
export function derivedPrice(product: ProductRow, levels: PriceLevels): number {
  const level = levels.byCategory.get(product.category) ?? levels.overall;
  const volumeGrams = product.size ? (product.size[0] * product.size[1] * product.size[2]) / 5 : 0;
  const grams = Math.max(product.weightGrams ?? 0, volumeGrams) || USUAL_GRAMS;
  // Square roots are exact by IEEE 754, general powers differ between machines.
  const factor = Math.min(2.5, Math.max(0.5, Math.sqrt(Math.sqrt(grams / 1_000))));
  return Math.floor((level * factor) / 100) * 100 + 90;
}
