import { demoId } from '../ids.ts';
import { type Random, random } from '../random.ts';
import type { DemoVariant } from '../types.ts';
import type { Family, Option, Supply } from './family.ts';

interface Combination {
  options: { name: string; value: string }[];
  factor: number;
}

/** Every combination of the family's options, or the one variant of a simple product. */
export function variantsOf(family: Family, sku: string, basePriceMinor: number): DemoVariant[] {
  const productId = demoId('prd', sku);
  const r = random(`stock/${sku}`);
  const combinations = combine(family.options ?? []);
  return combinations.map(({ options, factor }, index) => {
    const variantSku = combinations.length === 1 ? sku : `${sku}-${index + 1}`;
    const onHand = stock(family.supply, r);
    return {
      id: demoId('var', variantSku),
      productId,
      sku: variantSku,
      options,
      priceMinor: toHalf(basePriceMinor * factor),
      received: onHand,
      onHand,
      lowStockThreshold: { one: 0, few: 2, many: 5 }[family.supply],
    };
  });
}

/** Cents rounded to a price people put on a label: half a unit below ten, a whole unit above. */
export function toHalf(minor: number): number {
  const step = minor < 1000 ? 50 : 100;
  return Math.max(step, Math.round(minor / step) * step);
}

function combine(options: readonly Option[]): Combination[] {
  let combinations: Combination[] = [{ options: [], factor: 1 }];
  for (const [name, choices] of options) {
    combinations = combinations.flatMap((so) =>
      choices.map(([value, factor]) => ({
        options: [...so.options, { name, value }],
        factor: so.factor * factor,
      })),
    );
  }
  return combinations;
}

// One variant in fifteen is sold out and one in eight runs low, so that every state of a stock sign can be seen.
function stock(supply: Supply, r: Random): number {
  if (supply === 'one') return 1;
  const luck = r.next();
  if (luck < 0.065) return 0;
  if (supply === 'few') return luck < 0.2 ? r.int(1, 2) : r.int(3, 9);
  return luck < 0.19 ? r.int(1, 5) : r.int(8, 64);
}
