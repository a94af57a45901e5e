import { hash } from 'node:crypto';
import type { ImportCategory, ImportProduct, ImportSeller } from '../../../app/import/operations.ts';

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

/** Tells one catalogue from another, in twelve digits. */
export const fingerprintOf = (catalogue: Catalogue): string =>
  hash('sha256', JSON.stringify(catalogue), 'hex').slice(0, 12);
