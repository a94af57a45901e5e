import { numberFrom } from '../../app/import/olist/words.ts';
import type { ImportProduct } from '../../app/import/operations.ts';
import { readOlist } from '../vendure/catalogue/olist.ts';

/** Sizes of catalogues: the middle one is the Olist data, the last one copies of it. */
export const SIZES = [3_000, 32_951, 300_000] as const;

const COLOURS = ['red', 'blue', 'green', 'black', 'white', 'grey', 'oak', 'steel'];
const MATERIALS = ['cotton', 'wood', 'glass', 'leather', 'plastic', 'wool'];
const TAGS = 40;

/** A product of a measured catalogue, by numbers and texts alone. */
export interface Good {
  readonly number: number;
  readonly name: string;
  readonly description: string;
  readonly sku: string;
  readonly seller: string;
  readonly category: string | null;
  readonly tags: readonly number[];
  readonly colour: string;
  readonly material: string;
  readonly priceMinor: number;
  readonly stock: number;
  readonly unitsSold: number;
}

/** Olist as it is imported, and so many copies of it with other endings, prices, stock and sales as are needed. */
export async function readGoods(
  folder: string,
): Promise<{ categories: { id: string; name: string }[]; goods(count: number): Iterable<Good> }> {
  const { products, categories } = await readOlist(folder, Number.POSITIVE_INFINITY);
  return {
    categories: categories.map(({ externalId, name }) => ({ id: externalId, name })),
    *goods(count) {
      for (let number = 0; number < count; number += 1) {
        const row = products[number % products.length];
        if (row) yield goodOf(row, number, Math.floor(number / products.length));
      }
    },
  };
}

function goodOf(row: ImportProduct, number: number, copy: number): Good {
  const seed = numberFrom(`good ${number}`);
  const price = Math.round(Number(row.price.amount) * 100);
  return {
    number,
    // No two products of the data have one ending.
    name: copy === 0 ? row.name : row.name.replace(/\((\w+)\)$/, `($1${copy.toString(16)})`),
    description: row.description ?? '',
    sku: copy === 0 ? (row.sku ?? '') : `${row.sku}-${copy}`,
    seller: row.sellerId,
    category: row.categoryExternalId ?? null,
    tags: [seed % TAGS, (seed >>> 8) % TAGS].filter((_, at) => (seed >>> (16 + at)) % 3 === 0),
    colour: COLOURS[(seed >>> 3) % COLOURS.length] ?? '',
    material: MATERIALS[(seed >>> 5) % MATERIALS.length] ?? '',
    priceMinor: copy === 0 ? price : Math.max(100, Math.round(price * (0.7 + (seed % 60) / 100))),
    stock: seed % 10 === 0 ? 0 : row.stock,
    unitsSold: (seed >>> 11) % 50,
  };
}
