import { hash } from 'node:crypto';
import type { ImportCategory, ImportProduct, ImportSeller } from '../../../app/import/operations.ts';
import { readOlist } from './olist.ts';
import { drawCatalogue } from './synthetic.ts';

/** How many products both shops offer. */
export const PRODUCTS = 1_500;

/**
 * What both shops are filled with, in the words of Souk's import. A product names its seller by `externalId`, as ids
 * are given only when sellers are stored.
 */
export interface Catalogue {
  /** Where it comes from, for people. */
  origin: string;
  sellers: ImportSeller[];
  categories: ImportCategory[];
  products: ImportProduct[];
}

/**
 * The first products of the Olist data in `folder`, as Souk's import would store them; without a folder as many that
 * are drawn by rule. The same input always gives the same catalogue. Raises UnusableInput.
 */
export async function readCatalogue(folder: string | undefined): Promise<Catalogue> {
  return folder ? readOlist(folder, PRODUCTS) : drawCatalogue(PRODUCTS);
}

/** Tells one catalogue from another, in twelve digits. */
export const fingerprintOf = (catalogue: Catalogue): string =>
  hash('sha256', JSON.stringify(catalogue), 'hex').slice(0, 12);
