import { sortKey } from '@souk/text/sort-key.ts';
import type { IndexedProduct } from '../search-index.ts';

let made = 0;

/** A product for sale as an index holds it, in stock for 10.00 EUR; later ones are newer. */
export function indexed(name: string, given: Partial<IndexedProduct> = {}): IndexedProduct {
  made += 1;
  return {
    id: `prd_${String(made).padStart(6, '0')}`,
    name,
    nameKey: sortKey(name),
    description: '',
    sellerId: 'sel_ana',
    status: 'ACTIVE',
    isForSale: true,
    categoryId: null,
    tagIds: [],
    facets: [],
    currency: 'EUR',
    priceMinor: 1_000,
    isInStock: true,
    isLowStock: false,
    unitsSold: 0,
    createdAt: new Date(1_700_000_000_000 + made * 1_000),
    codes: [],
    ...given,
  };
}
