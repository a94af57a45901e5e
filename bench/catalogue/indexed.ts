import { sortKey } from '../../packages/text/sort-key.ts';
import type { IndexedProduct } from '../../subgraphs/products/search/search-index.ts';
import type { Good } from './goods.ts';

const BASE = Date.UTC(2026, 0, 1);

/** A good as an index holds it. */
export const indexedOf = (good: Good): IndexedProduct => ({
  id: `prd_${String(good.number).padStart(8, '0')}`,
  name: good.name,
  description: good.description,
  nameKey: sortKey(good.name),
  sellerId: good.seller,
  status: 'ACTIVE',
  isForSale: true,
  categoryId: good.category,
  tagIds: [...new Set(good.tags)].map((tag) => `tag_${tag}`),
  facets: [`att_colour=${good.colour}`, `att_material=${good.material}`],
  currency: 'BRL',
  priceMinor: good.priceMinor,
  isInStock: good.stock > 0,
  isLowStock: good.stock > 0 && good.stock < 6,
  unitsSold: good.unitsSold,
  createdAt: new Date(BASE + good.number * 1_000),
  codes: [good.sku],
});
