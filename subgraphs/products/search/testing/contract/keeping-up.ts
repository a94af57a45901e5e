import { beforeEach, describe, expect, it } from '@jest/globals';
import { indexed } from '../products.ts';
import type { IndexUnderTest } from './index-under-test.ts';

/** Synonyms, suggestions, and what becomes of changes. */
export function itKeepsUp(under: IndexUnderTest): void {
  const { put, ask, find, namesOf } = under;
  describe('synonyms', () => {
    beforeEach(() =>
      put(
        indexed('iPhone 15'),
        indexed('Android handset'),
        indexed('Phone box'),
        indexed('Smart phone grip'),
      ),
    );

    it('of one way do not lead back', async () => {
      await under.index.setSynonyms([{ terms: ['phone'], alternatives: ['iphone', 'android'] }]);
      expect((await find('phone')).toSorted()).toEqual([
        'Android handset',
        'Phone box',
        'Smart phone grip',
        'iPhone 15',
      ]);
      expect(await find('iphone')).toEqual(['iPhone 15']);
      expect(await find('android')).toEqual(['Android handset']);
    });

    it('are followed one step, in a circle too', async () => {
      await under.index.setSynonyms([
        { terms: ['android'], alternatives: ['iphone'] },
        { terms: ['iphone'], alternatives: ['box'] },
        { terms: ['box'], alternatives: ['android'] },
      ]);
      expect(await find('android')).toEqual(['Android handset', 'iPhone 15']);
      expect(await find('iphone')).toEqual(['iPhone 15', 'Phone box']);
    });

    it('have several words', async () => {
      await under.index.setSynonyms([
        { terms: ['smart phone', 'handset'], alternatives: ['smart phone', 'handset'] },
      ]);
      expect(await find('handset')).toEqual(['Android handset', 'Smart phone grip']);
      expect((await find('smart phone')).toSorted()).toEqual(['Android handset', 'Smart phone grip']);
    });
  });

  describe('suggestions', () => {
    it('complete the last word with products, categories and terms', async () => {
      await under.index.setCategories([{ id: 'cat_h', name: 'Headwear', path: ['cat_h'] }]);
      await put(
        indexed('Headphones, wireless'),
        indexed('Wireless headset'),
        indexed('Headphones, wired'),
        indexed('Möbel'),
      );
      const found = await under.index.suggest('hea', 5);
      expect(found.productIds).toHaveLength(3);
      expect(found.categoryIds).toEqual(['cat_h']);
      expect(found.terms).toEqual(['headphones', 'headset']);
      expect((await under.index.suggest('wireless hea', 5)).terms.toSorted()).toEqual([
        'wireless headphones',
        'wireless headset',
      ]);
      expect((await under.index.suggest('mob', 5)).terms).toEqual(['möbel']);
      expect((await under.index.suggest('headset wire', 2)).productIds).toHaveLength(1);
      for (const text of ['', ' ', '™']) {
        expect(await under.index.suggest(text, 5)).toEqual({ productIds: [], categoryIds: [], terms: [] });
      }
    });
  });

  describe('changes', () => {
    it('are found by the next search: other words, amounts, statuses, names of categories and tags, removals', async () => {
      const mug = indexed('Mug', { categoryId: 'cat_a', tagIds: ['tag_a'] });
      await under.index.setCategories([{ id: 'cat_a', name: 'Kitchen', path: ['cat_a'] }]);
      await under.index.putTags([{ id: 'tag_a', name: 'gift' }]);
      await put(mug);
      expect([await find('kitchen'), await find('gift')]).toEqual([['Mug'], ['Mug']]);
      await under.index.setCategories([{ id: 'cat_a', name: 'Table', path: ['cat_a'] }]);
      await under.index.putTags([{ id: 'tag_a', name: 'present' }]);
      expect([await find('kitchen'), await find('gift'), await find('table'), await find('present')]).toEqual(
        [[], [], ['Mug'], ['Mug']],
      );
      await put({ ...mug, name: 'Cup', priceMinor: 1 });
      expect([await find('mug'), await find('cup')]).toEqual([[], ['Cup']]);
      await put({ ...mug, name: 'Cup', priceMinor: 9_900 });
      expect(namesOf(await ask({ filter: { price: { currency: 'EUR', minMinor: 9_900 } } }))).toEqual([
        'Cup',
      ]);
      await put({ ...mug, name: 'Cup', isForSale: false });
      expect(await find('cup')).toEqual([]);
      await put({ ...mug, name: 'Cup' });
      await under.index.removeTags(['tag_a']);
      expect([await find('cup'), await find('present')]).toEqual([['Cup'], []]);
      await under.index.removeProducts([mug.id, 'prd_none']);
      expect([(await ask({})).total, await find('cup')]).toEqual([0, []]);
    });

    it('are filled beside what answers, and put in its place at once', async () => {
      await put(indexed('Mug'));
      const fresh = await under.index.beside();
      await fresh.putProducts([indexed('Cup')]);
      expect([await find('mug'), await find('cup')]).toEqual([['Mug'], []]);
      await fresh.publish();
      const inPlace = await fresh.search({
        text: null,
        sees: { isForSale: true },
        filter: {},
        sort: 'RELEVANCE',
        size: 20,
      });
      expect(inPlace.total).toBe(1);
      await fresh.close();
    });
  });
}
