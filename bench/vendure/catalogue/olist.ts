import { findFiles } from '../../../app/import/olist/files.ts';
import { externalIdOf, toCategory, toSeller } from '../../../app/import/olist/map.ts';
import { productRowsToSend } from '../../../app/import/olist/products.ts';
import { survey } from '../../../app/import/olist/survey.ts';
import type { ImportProduct } from '../../../app/import/operations.ts';
import type { Catalogue } from './catalogue.ts';

/** The first `count` products that Souk's import would store, with the sellers and categories that they name. */
export async function readOlist(folder: string, count: number): Promise<Catalogue> {
  const files = findFiles(folder);
  // Bad lines are the import's to report; here they are only left out.
  const found = await survey(files, () => undefined);
  const sellers = found.sellers.map(({ value }) => toSeller(value));
  const themselves = Object.fromEntries(sellers.map(({ externalId }) => [externalId, externalId]));
  const products: ImportProduct[] = [];
  for await (const { value } of productRowsToSend(files.products, found, themselves)) {
    if (!('refusal' in value)) products.push(value);
    if (products.length === count) break;
  }
  const selling = new Set(products.map(({ sellerId }) => sellerId));
  const named = new Set(products.map(({ categoryExternalId }) => categoryExternalId));
  return {
    origin: `the first ${products.length} products of the Olist data`,
    sellers: sellers.filter(({ externalId }) => selling.has(externalId)),
    categories: found.categories
      .filter(({ value }) => named.has(externalIdOf(value.id)))
      .map(({ value }) => toCategory(value)),
    products,
  };
}
