import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableInput } from '../csv/lines.ts';

// The public sample carries the order items under a name of its own; the whole data set under the other.
const NAMES = {
  sellers: ['olist_sellers_dataset.csv'],
  categories: ['product_category_name_translation.csv'],
  products: ['olist_products_dataset.csv'],
  items: ['olist_order_items_dataset.csv', 'olist_order_items_sample.csv'],
} as const;

/** The four files of the data set, by what they hold. */
export type OlistFiles = Record<keyof typeof NAMES, string>;

/** Where the files lie. Raises UnusableInput naming all that are missing. */
export function findFiles(folder: string): OlistFiles {
  let present: Set<string>;
  try {
    present = new Set(readdirSync(folder));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is no folder' : `(${code})`;
    throw new UnusableInput(`The folder ${folder} cannot be read: it ${why}.`);
  }
  const found = Object.entries(NAMES).map(
    ([kind, names]) => [kind, names.find((name) => present.has(name))] as const,
  );
  const missing = Object.values(NAMES).filter((names) => !names.some((name) => present.has(name)));
  if (missing.length > 0)
    throw new UnusableInput(
      `The folder ${folder} lacks ${missing.map((names) => names.join(' or ')).join(', ')}.`,
    );
  return Object.fromEntries(found.map(([kind, name]) => [kind, join(folder, name ?? '')])) as OlistFiles;
}
