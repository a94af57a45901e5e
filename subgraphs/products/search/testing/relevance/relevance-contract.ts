import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchIndex } from '../../search-index.ts';
import { indexed } from '../products.ts';
import { SHELVES } from './shelves.ts';

/** What shoppers type in many scripts, and what each engine has to show them first. `open` gives an empty index. */
export function itShowsFirstWhatShoppersMean(open: () => Promise<SearchIndex>): void {
  let index: SearchIndex;
  const skuOf = new Map<string, string>();
  beforeAll(async () => {
    index = await open();
    await index.clear();
    const items = SHELVES.flatMap((shelf) => shelf.items);
    const categories = [...new Set(items.map(({ category }) => category))];
    const idOf = (category: string) => `cat_${categories.indexOf(category)}`;
    await index.setCategories(categories.map((name) => ({ id: idOf(name), name, path: [idOf(name)] })));
    await index.setSynonyms(SHELVES.flatMap(({ synonyms = [] }) => synonyms));
    const products = items.map(({ sku, name, about, category }) => {
      const product = indexed(name, { description: about, categoryId: idOf(category), codes: [sku] });
      skuOf.set(product.id, sku);
      return product;
    });
    expect(new Set(skuOf.values()).size).toBe(items.length);
    await index.putProducts(products);
  });
  afterAll(() => index.close());

  describe.each(SHELVES)('on the shelf of $script', ({ questions }) => {
    it.each(questions)('shows with $typed the product $first first ($kind)', async ({ typed, first }) => {
      const { hits } = await index.search({
        text: typed,
        sees: { isForSale: true },
        filter: {},
        sort: 'RELEVANCE',
        size: 3,
      });
      expect(hits.map(({ id }) => skuOf.get(id))[0]).toBe(first);
    });
  });
}
