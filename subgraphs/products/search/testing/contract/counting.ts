import { describe, expect, it } from '@jest/globals';
import { FACETS, type IndexQuery } from '../../search-index.ts';
import { indexed } from '../products.ts';
import type { IndexUnderTest } from './index-under-test.ts';

/** Facets. */
export function itCounts(under: IndexUnderTest): void {
  const { put, ask } = under;
  describe('facets', () => {
    const reds = { facets: ['att_c=red', 'att_s=s'] };

    it('ignore their own choice and obey the others', async () => {
      await put(
        ...Array.from({ length: 3 }, () => indexed('Shirt', reds)),
        ...Array.from({ length: 2 }, () => indexed('Shirt', { facets: ['att_c=blue', 'att_s=s'] })),
        ...Array.from({ length: 4 }, () => indexed('Shirt', { facets: ['att_c=blue', 'att_s=m'] })),
      );
      const countsOf = async (attributes: IndexQuery['filter']['attributes'], text: string | null) => {
        const { facets } = await ask({
          text,
          filter: { attributes: attributes ?? [] },
          facets: ['attributes'],
        });
        return Object.fromEntries(
          (facets?.attributes ?? []).flatMap(({ id, values }) =>
            values.map((value) => [`${id}=${value.id}`, value.count]),
          ),
        );
      };
      const red = { id: 'att_c', valueKeys: ['red'] };
      for (const text of [null, 'shirt']) {
        expect(await countsOf([], text)).toEqual({
          'att_c=red': 3,
          'att_c=blue': 6,
          'att_s=s': 5,
          'att_s=m': 4,
        });
        expect(await countsOf([red], text)).toEqual({ 'att_c=red': 3, 'att_c=blue': 6, 'att_s=s': 3 });
        expect(await countsOf([red, { id: 'att_s', valueKeys: ['s'] }], text)).toEqual({
          'att_c=red': 3,
          'att_c=blue': 2,
          'att_s=s': 3,
        });
      }
    });

    it('count categories with those below, tags, sellers, prices and stock', async () => {
      await under.index.setCategories([
        { id: 'cat_home', name: 'Home', path: ['cat_home'] },
        { id: 'cat_tea', name: 'Tea', path: ['cat_home', 'cat_tea'] },
      ]);
      await put(
        indexed('A', { categoryId: 'cat_home', tagIds: ['tag_x'], priceMinor: 450 }),
        indexed('B', {
          categoryId: 'cat_tea',
          tagIds: ['tag_x', 'tag_y'],
          priceMinor: 1_500,
          isInStock: false,
        }),
        indexed('C', { sellerId: 'sel_ben', priceMinor: 1_999 }),
      );
      const { facets } = await ask({ facets: FACETS, size: 0, filter: { categories: [{ id: 'cat_tea' }] } });
      expect(facets).toEqual({
        categories: [
          { id: 'cat_home', count: 2 },
          { id: 'cat_tea', count: 1 },
        ],
        tags: [
          { id: 'tag_x', count: 1 },
          { id: 'tag_y', count: 1 },
        ],
        sellers: [{ id: 'sel_ana', count: 1 }],
        attributes: [],
        prices: [{ currency: 'EUR', minMinor: 1_000, maxMinor: 2_000, count: 1 }],
        inStockCount: 0,
        soldOutCount: 1,
      });
      const all = await ask({
        facets: ['prices', 'stock'],
        filter: { price: { currency: 'EUR', maxMinor: 500 } },
      });
      expect(all.total).toBe(1);
      expect(all.facets?.prices.map(({ count }) => count)).toEqual([1, 2]);
      expect([all.facets?.inStockCount, all.facets?.soldOutCount, all.facets?.sellers]).toEqual([1, 0, []]);
      expect(await under.index.categoryCounts()).toEqual(
        new Map([
          ['cat_home', 2],
          ['cat_tea', 1],
        ]),
      );
    });
  });
}
