import { describe, expect, it } from '@jest/globals';
import { codeOf } from '@souk/subgraph';
import {
  FACETS,
  type IndexedProduct,
  type IndexPage,
  type IndexQuery,
  type IndexSort,
} from '../../search-index.ts';
import { indexed } from '../products.ts';
import type { IndexUnderTest } from './index-under-test.ts';

/** Who sees what, and lists without words. */
export function itLists(under: IndexUnderTest): void {
  const { put, ask, find, namesOf } = under;
  describe('who sees what', () => {
    it('shows what is for sale, and other statuses to those who see them, in pages, counts, facets and suggestions', async () => {
      await put(
        indexed('Mug one'),
        indexed('Mug two', { status: 'DRAFT', isForSale: false, categoryId: 'cat_a' }),
        indexed('Mug three', { isForSale: false }),
        indexed('Mug four', { status: 'ARCHIVED', isForSale: false }),
      );
      await under.index.setCategories([{ id: 'cat_a', name: 'Secret', path: ['cat_a'] }]);
      const page = await ask({ text: 'mug', facets: FACETS });
      expect([namesOf(page), page.total, page.facets?.categories]).toEqual([['Mug one'], 1, []]);
      expect(await find('mug', { sees: { statuses: ['DRAFT'] } })).toEqual(['Mug two']);
      expect(await find('mug', { sees: { statuses: null } })).toHaveLength(4);
      const suggested = await under.index.suggest('mug tw', 5);
      expect([suggested.productIds, suggested.terms]).toEqual([[], []]);
      expect([...(await under.index.categoryCounts())]).toEqual([]);
    });
  });

  describe('lists', () => {
    const prices = [700, 300, 900, 300, 100];
    const walk = async (sort: IndexSort, text: string | null, isBackward: boolean): Promise<string[]> => {
      const ids: string[] = [];
      let from: IndexQuery['from'] = null;
      for (;;) {
        const { hits, hasMore, total }: IndexPage = await ask({ sort, text, from, size: 2, isBackward });
        expect(total).toBe(prices.length);
        const read = hits.map(({ id }) => id);
        if (isBackward) ids.unshift(...read);
        else ids.push(...read);
        if (!hasMore) return ids;
        from = (isBackward ? hits[0] : hits.at(-1)) ?? null;
      }
    };

    it.each<[IndexSort]>([
      ['RELEVANCE'],
      ['NEWEST_FIRST'],
      ['OLDEST_FIRST'],
      ['NAME'],
      ['PRICE_LOW_TO_HIGH'],
      ['PRICE_HIGH_TO_LOW'],
      ['BEST_SELLING'],
    ])('are walked by %s forwards and backwards with neither gaps nor doubles', async (sort) => {
      await put(
        ...prices.map((priceMinor, at) =>
          indexed(`Vase ${'adbec'[at]}`, { priceMinor, unitsSold: priceMinor % 7 }),
        ),
      );
      const products = [...under.stored.values()];
      for (const text of [null, 'vase']) {
        const forwards = await walk(sort, text, false);
        expect(new Set(forwards).size).toBe(prices.length);
        expect(await walk(sort, text, true)).toEqual(forwards);
        const of = (read: (product: IndexedProduct) => number | string) =>
          forwards.map((id) => read(products.find((product) => product.id === id) as IndexedProduct));
        if (sort === 'NAME') expect(of(({ name }) => name.at(-1) ?? '')).toEqual(['a', 'b', 'c', 'd', 'e']);
        if (sort === 'PRICE_LOW_TO_HIGH')
          expect(of(({ priceMinor }) => priceMinor)).toEqual([100, 300, 300, 700, 900]);
        if (sort === 'PRICE_HIGH_TO_LOW')
          expect(of(({ priceMinor }) => priceMinor)).toEqual([900, 700, 300, 300, 100]);
        if (sort === 'BEST_SELLING')
          expect(of(({ unitsSold }) => unitsSold)).toEqual([6, 6, 4, 2, 0].map(() => expect.any(Number)));
        if (sort === 'NEWEST_FIRST') expect(forwards).toEqual(products.map(({ id }) => id).toReversed());
        if (sort === 'OLDEST_FIRST') expect(forwards).toEqual(products.map(({ id }) => id));
      }
    });

    it('refuses a place of another list', async () => {
      await put(indexed('Vase'));
      const error = await ask({ sort: 'NAME', from: { value: 3, id: 'prd_1' } }).catch(
        (raised: unknown) => raised,
      );
      expect(codeOf(error)).toBe('BAD_USER_INPUT');
    });

    it('have what passes all conditions', async () => {
      await under.index.setCategories([
        { id: 'cat_home', name: 'Home', path: ['cat_home'] },
        { id: 'cat_tea', name: 'Tea', path: ['cat_home', 'cat_tea'] },
      ]);
      await put(
        indexed('A', { categoryId: 'cat_home', tagIds: ['tag_x'], priceMinor: 500 }),
        indexed('B', { categoryId: 'cat_tea', tagIds: ['tag_x', 'tag_y'], isInStock: false }),
        indexed('C', {
          sellerId: 'sel_ben',
          currency: 'USD',
          isLowStock: true,
          facets: ['att_c=red', 'att_s=m'],
        }),
        indexed('D', { categoryId: 'cat_tea', facets: ['att_c=blue'] }),
      );
      const passing = async (filter: IndexQuery['filter']) => namesOf(await ask({ filter, sort: 'NAME' }));
      expect(await passing({ categories: [{ id: 'cat_home' }] })).toEqual(['A', 'B', 'D']);
      expect(await passing({ categories: [{ id: 'cat_home', isDirect: true }] })).toEqual(['A']);
      expect(await passing({ categories: [{ id: 'cat_home', isDirect: false, isFixed: true }] })).toEqual([
        'B',
        'D',
      ]);
      expect(await passing({ categories: [{ id: 'cat_none' }] })).toEqual([]);
      expect(await passing({ tagIds: ['tag_x'] })).toEqual(['A', 'B']);
      expect(await passing({ tagIds: ['tag_y', 'tag_x'] })).toEqual(['B']);
      expect(await passing({ sellers: [{ id: 'sel_ben', isFixed: true }] })).toEqual(['C']);
      expect(await passing({ sellers: [{ id: 'sel_ben' }, { id: 'sel_ana' }] })).toEqual([]);
      expect(await passing({ attributes: [{ id: 'att_c', valueKeys: ['red', 'blue'] }] })).toEqual([
        'C',
        'D',
      ]);
      expect(
        await passing({
          attributes: [
            { id: 'att_c', valueKeys: ['red'] },
            { id: 'att_s', valueKeys: ['l'] },
          ],
        }),
      ).toEqual([]);
      expect(await passing({ price: { currency: 'EUR', maxMinor: 500 } })).toEqual(['A']);
      expect(await passing({ price: { currency: 'USD', minMinor: 1 } })).toEqual(['C']);
      expect(await passing({ isInStock: false })).toEqual(['B']);
      expect(await passing({ isLowStock: true })).toEqual(['C']);
      const [first] = [...under.stored.keys()];
      expect(await passing({ ids: [first ?? '', 'prd_none'] })).toEqual(['A']);
    });
  });
}
