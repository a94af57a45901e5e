import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf } from '@souk/subgraph';
import {
  FACETS,
  type IndexedProduct,
  type IndexPage,
  type IndexQuery,
  type IndexSort,
  type SearchIndex,
} from '../search-index.ts';
import { indexed } from './products.ts';

/** What every engine has to do. `open` gives an empty index, which the tests close. */
export function itIsASearchIndex(open: () => Promise<SearchIndex>): void {
  let index: SearchIndex;
  let stored: Map<string, IndexedProduct>;
  beforeAll(async () => {
    index = await open();
  });
  beforeEach(async () => {
    stored = new Map();
    await index.clear();
    await index.setCategories([]);
    await index.setSynonyms([]);
  });
  afterAll(() => index.close());

  async function put(...products: IndexedProduct[]): Promise<void> {
    for (const product of products) stored.set(product.id, product);
    await index.putProducts(products);
  }
  const ask = (query: Partial<IndexQuery>): Promise<IndexPage> =>
    index.search({
      text: null,
      sees: { isForSale: true },
      filter: {},
      sort: 'RELEVANCE',
      size: 20,
      ...query,
    });
  const namesOf = ({ hits }: IndexPage) => hits.map(({ id }) => stored.get(id)?.name);
  const find = async (text: string, query: Partial<IndexQuery> = {}) =>
    namesOf(await ask({ text, ...query }));

  describe('relevance', () => {
    it('puts a name above a category, and that above a description', async () => {
      await index.setCategories([{ id: 'cat_t', name: 'Teapots', path: ['cat_t'] }]);
      await put(
        indexed('Long spout', { categoryId: 'cat_t' }),
        indexed('Cosy', { description: 'Keeps teapots warm' }),
        indexed('Blue teapots for four'),
      );
      expect(await find('teapots')).toEqual(['Blue teapots for four', 'Long spout', 'Cosy']);
    });

    it('puts the word itself above its stem, that above a beginning, and that above a typo', async () => {
      await put(indexed('Chairlift'), indexed('Chairs'), indexed('Chair'));
      expect(await find('chair')).toEqual(['Chair', 'Chairs', 'Chairlift']);
      await put(indexed('Kettles'), indexed('Kettle'), indexed('Ketone'));
      expect(await find('kettlle')).toEqual(['Kettle']);
    });

    it('puts the name that is searched for above longer ones', async () => {
      await put(
        indexed('Walnut desk'),
        indexed('Desk'),
        indexed('Desk lamp for reading'),
        indexed('Lamp desk mount'),
      );
      expect((await find('desk'))[0]).toBe('Desk');
      expect((await find('desk lamp'))[0]).toBe('Desk lamp for reading');
    });

    it('puts what is in stock first among equals, then what sells best, then what is newest', async () => {
      await put(
        indexed('Red mug', { id: 'prd_early' }),
        indexed('Red mug', { id: 'prd_sold', unitsSold: 90 }),
        indexed('Red mug', { id: 'prd_out', unitsSold: 900, isInStock: false }),
        indexed('Red mug', { id: 'prd_recent' }),
      );
      const { hits } = await ask({ text: 'red mug' });
      expect(hits.map(({ id }) => id)).toEqual(['prd_sold', 'prd_recent', 'prd_early', 'prd_out']);
    });

    it('wants all words, and finds nothing by a text without words', async () => {
      await put(indexed('Red mug'), indexed('Red plate'), indexed('Blue mug'));
      expect(await find('mug red')).toEqual(['Red mug']);
      expect(await find('red glove')).toEqual([]);
      for (const text of ['', '  ', '.*', '™', 'the']) expect(await find(text)).toEqual([]);
    });

    it.each([
      ['headpones', 'Headphones'],
      ['haedphones', 'Headphones'],
      ['hedphnes', 'Headphones'],
      ['kettel', 'Kettle'],
      ['mobel', 'Möbel'],
      ['bluetoth speker', 'Bluetooth speaker'],
    ])('finds with the typos of %j the product %j', async (text, name) => {
      await put(
        indexed('Headphones'),
        indexed('Kettle'),
        indexed('Möbel'),
        indexed('Bluetooth speaker'),
        indexed('Mug'),
      );
      expect((await find(text))[0]).toBe(name);
    });

    it('finds the parts of compounds and joined words, where nothing has the words as they are', async () => {
      await put(indexed('Küchenmesser'), indexed('Raincoat'), indexed('Rain barrel'));
      expect(await find('messer')).toEqual(['Küchenmesser']);
      expect(await find('rain coat')).toEqual(['Raincoat']);
      await put(indexed('Messer'));
      expect(await find('messer')).toEqual(['Messer']);
    });

    it('puts a name that begins with the first word above others, with a typo in the next too', async () => {
      await put(indexed('Base for electric kettle'), indexed('Electric kettle, 1.7 l, stainless steel'));
      expect((await find('electric kettel'))[0]).toBe('Electric kettle, 1.7 l, stainless steel');
    });

    it('wants the characters of scripts without spaces side by side, unless nothing has them so', async () => {
      await put(indexed('真丝旗袍', { description: '红色' }), indexed('红色旗帜'));
      expect(await find('红色旗袍')).toEqual(['真丝旗袍']);
      await put(indexed('红色旗袍'));
      expect(await find('红色旗袍')).toEqual(['红色旗袍']);
    });

    it('allows no typo in three letters, one up to seven, and two from eight on', async () => {
      await put(indexed('Mug'), indexed('Kettle'), indexed('Headphones'));
      for (const text of ['nug', 'kotlle', 'hadfoness']) expect(await find(text)).toEqual([]);
    });

    it('takes no word for a slip that something for sale has, unless nothing has all words', async () => {
      await put(
        indexed('Table'),
        indexed('Cable'),
        indexed('Chalet', { isForSale: false }),
        indexed('Green chalice'),
      );
      expect(await find('table')).toEqual(['Table']);
      expect(await find('green table')).toEqual([]);
      await put(indexed('Green cable'));
      expect(await find('green table')).toEqual(['Green cable']);
    });

    it.each([
      ['500 g', 'Coffee 500g'],
      ['0.5 kg', 'Coffee 500g'],
      ['500g', 'Coffee 500g'],
      ['1,5 l', 'Bottle 1500 ml'],
      ['1500ml', 'Bottle 1500 ml'],
      ['2m cable', 'Cable 200 cm'],
    ])('finds with the measure %j the product %j', async (text, name) => {
      await put(
        indexed('Coffee 500g'),
        indexed('Bottle 1500 ml'),
        indexed('Cable 200 cm'),
        indexed('Coffee 5 kg'),
      );
      expect(await find(text)).toEqual([name]);
    });

    it.each([
      ['fussball', 'Fußball'],
      ['lodz', 'Łódź'],
      ['smorrebrod', 'Smørrebrød'],
      ['东西', '好东西机'],
      ['電工', '日東電工'],
      ['머그', '블루머그'],
      ['ไหม', 'ผ้าไหมไทย'],
      ['مدرسه', 'حقيبة مدرسة'],
      ['isik', 'Işık'],
      ['thor', 'Þór'],
      ['елка', 'Ёлка'],
    ])('finds with %j the product %j', async (text, name) => {
      await put(
        ...[
          'Fußball',
          'Łódź',
          'Smørrebrød',
          '好东西机',
          '日東電工',
          '블루머그',
          'ผ้าไหมไทย',
          'حقيبة مدرسة',
          'Işık',
          'Þór',
          'Ёлка',
        ].map((each) => indexed(each)),
      );
      expect(await find(text)).toEqual([name]);
    });
  });

  describe('codes', () => {
    it('finds the exact code first, and none with a typo', async () => {
      await put(
        indexed('Gasket', { codes: ['XYZ-123', '787790920427'] }),
        indexed('Washer', { codes: ['XYZ-223', '787790920425'] }),
        indexed('Cap for XYZ-123'),
      );
      for (const text of ['XYZ-123', 'xyz 123', 'XYZ123']) {
        expect(await find(text)).toEqual(['Gasket', 'Cap for XYZ-123']);
      }
      expect(await find('787790920427')).toEqual(['Gasket']);
      expect(await find('787790920426')).toEqual([]);
    });

    it('finds a part of a code for whose products it is', async () => {
      await put(
        indexed('Gasket', { codes: ['XYZ-123'] }),
        indexed('Washer', { codes: ['XYZ-124'], sellerId: 'sel_ben' }),
      );
      expect(await find('XYZ-12')).toEqual([]);
      expect(await find('Z-12', { codePartsOf: { sellerId: 'sel_ana' } })).toEqual(['Gasket']);
      expect((await find('yz-12', { codePartsOf: 'everybody' })).toSorted()).toEqual(['Gasket', 'Washer']);
    });
  });

  describe('who sees what', () => {
    it('shows what is for sale, and other statuses to those who see them, in pages, counts, facets and suggestions', async () => {
      await put(
        indexed('Mug one'),
        indexed('Mug two', { status: 'DRAFT', isForSale: false, categoryId: 'cat_a' }),
        indexed('Mug three', { isForSale: false }),
        indexed('Mug four', { status: 'ARCHIVED', isForSale: false }),
      );
      await index.setCategories([{ id: 'cat_a', name: 'Secret', path: ['cat_a'] }]);
      const page = await ask({ text: 'mug', facets: FACETS });
      expect([namesOf(page), page.total, page.facets?.categories]).toEqual([['Mug one'], 1, []]);
      expect(await find('mug', { sees: { statuses: ['DRAFT'] } })).toEqual(['Mug two']);
      expect(await find('mug', { sees: { statuses: null } })).toHaveLength(4);
      const suggested = await index.suggest('mug tw', 5);
      expect([suggested.productIds, suggested.terms]).toEqual([[], []]);
      expect([...(await index.categoryCounts())]).toEqual([]);
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
      const products = [...stored.values()];
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
      await index.setCategories([
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
      const [first] = [...stored.keys()];
      expect(await passing({ ids: [first ?? '', 'prd_none'] })).toEqual(['A']);
    });
  });

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
      await index.setCategories([
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
      expect(await index.categoryCounts()).toEqual(
        new Map([
          ['cat_home', 2],
          ['cat_tea', 1],
        ]),
      );
    });
  });

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
      await index.setSynonyms([{ terms: ['phone'], alternatives: ['iphone', 'android'] }]);
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
      await index.setSynonyms([
        { terms: ['android'], alternatives: ['iphone'] },
        { terms: ['iphone'], alternatives: ['box'] },
        { terms: ['box'], alternatives: ['android'] },
      ]);
      expect(await find('android')).toEqual(['Android handset', 'iPhone 15']);
      expect(await find('iphone')).toEqual(['iPhone 15', 'Phone box']);
    });

    it('have several words', async () => {
      await index.setSynonyms([
        { terms: ['smart phone', 'handset'], alternatives: ['smart phone', 'handset'] },
      ]);
      expect(await find('handset')).toEqual(['Android handset', 'Smart phone grip']);
      expect((await find('smart phone')).toSorted()).toEqual(['Android handset', 'Smart phone grip']);
    });
  });

  describe('suggestions', () => {
    it('complete the last word with products, categories and terms', async () => {
      await index.setCategories([{ id: 'cat_h', name: 'Headwear', path: ['cat_h'] }]);
      await put(
        indexed('Headphones, wireless'),
        indexed('Wireless headset'),
        indexed('Headphones, wired'),
        indexed('Möbel'),
      );
      const found = await index.suggest('hea', 5);
      expect(found.productIds).toHaveLength(3);
      expect(found.categoryIds).toEqual(['cat_h']);
      expect(found.terms).toEqual(['headphones', 'headset']);
      expect((await index.suggest('wireless hea', 5)).terms.toSorted()).toEqual([
        'wireless headphones',
        'wireless headset',
      ]);
      expect((await index.suggest('mob', 5)).terms).toEqual(['möbel']);
      expect((await index.suggest('headset wire', 2)).productIds).toHaveLength(1);
      for (const text of ['', ' ', '™']) {
        expect(await index.suggest(text, 5)).toEqual({ productIds: [], categoryIds: [], terms: [] });
      }
    });
  });

  describe('changes', () => {
    it('are found by the next search: other words, amounts, statuses, names of categories and tags, removals', async () => {
      const mug = indexed('Mug', { categoryId: 'cat_a', tagIds: ['tag_a'] });
      await index.setCategories([{ id: 'cat_a', name: 'Kitchen', path: ['cat_a'] }]);
      await index.putTags([{ id: 'tag_a', name: 'gift' }]);
      await put(mug);
      expect([await find('kitchen'), await find('gift')]).toEqual([['Mug'], ['Mug']]);
      await index.setCategories([{ id: 'cat_a', name: 'Table', path: ['cat_a'] }]);
      await index.putTags([{ id: 'tag_a', name: 'present' }]);
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
      await index.removeTags(['tag_a']);
      expect([await find('cup'), await find('present')]).toEqual([['Cup'], []]);
      await index.removeProducts([mug.id, 'prd_none']);
      expect([(await ask({})).total, await find('cup')]).toEqual([0, []]);
    });

    it('are filled beside what answers, and put in its place at once', async () => {
      await put(indexed('Mug'));
      const fresh = await index.beside();
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
