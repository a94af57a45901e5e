import { ARCHIVED_FOR_DAYS } from '../catalogue/products.ts';
import { DAY } from '../clock.ts';
import { demoId } from '../ids.ts';
import { hash32, type Random } from '../random.ts';
import type { DemoOrderLine, DemoProduct, DemoVariant } from '../types.ts';

/** The products that may appear in past orders, and which originals are gone. */
export class Shelves {
  readonly #goods: { product: DemoProduct; appeal: number; born: number }[];
  readonly #sold = new Set<string>();

  constructor(products: readonly DemoProduct[], today: Date) {
    this.#goods = products
      .filter((product) => product.status !== 'DRAFT')
      .map((product) => ({
        product,
        appeal: appeal(product),
        born: today.getTime() - product.createdAt.getTime(),
      }));
  }

  /** Chooses up to `count` different products that stood on the shelves `age` milliseconds ago. */
  choose(count: number, age: number, r: Random): DemoProduct[] {
    const open = this.#goods.filter(
      ({ product, born }) =>
        born > age + DAY &&
        !this.#sold.has(product.id) &&
        (product.status === 'ACTIVE' || age > (ARCHIVED_FOR_DAYS + 1) * DAY),
    );
    const chosen: DemoProduct[] = [];
    while (chosen.length < count && open.length > 0) {
      const [entry] = open.splice(byAppeal(open, r), 1);
      if (entry) chosen.push(entry.product);
    }
    for (const product of chosen) if (isOriginal(product)) this.#sold.add(product.id);
    return chosen;
  }
}

function byAppeal(goods: readonly { appeal: number }[], r: Random): number {
  let mark = r.next() * goods.reduce((sum, entry) => sum + entry.appeal, 0);
  for (const [index, entry] of goods.entries()) {
    mark -= entry.appeal;
    if (mark < 0) return index;
  }
  return goods.length - 1;
}

/** True for a one-off, of which there never was a second piece. */
export const isOriginal = (product: DemoProduct): boolean =>
  product.variants.every((variant) => variant.lowStockThreshold === 0);

/** One line of an order, at the price the variant has. */
export function lineOf(orderKey: string, product: DemoProduct, r: Random): DemoOrderLine {
  const variant: DemoVariant = r.pick(product.variants);
  const quantity = isOriginal(product) || variant.priceMinor > 20_000 || r.chance(0.66) ? 1 : r.int(2, 3);
  return {
    id: demoId('itm', `${orderKey}/${variant.sku}`),
    productId: product.id,
    variantId: variant.id,
    sellerId: product.sellerId,
    name: product.name,
    sku: variant.sku,
    options: variant.options,
    imageMediaId: product.mediaId,
    quantity,
    unitPriceMinor: variant.priceMinor,
    totalMinor: variant.priceMinor * quantity,
  };
}

// A few things sell much better than most, and dear things less often.
function appeal(product: DemoProduct): number {
  const favour = (hash32(`appeal/${product.sku}`) % 1000) / 1000;
  return (0.25 + favour ** 4 * 4) / Math.sqrt(1 + product.priceMinor / 6000);
}
