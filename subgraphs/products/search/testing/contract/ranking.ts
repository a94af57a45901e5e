import { describe, expect, it } from '@jest/globals';
import { indexed } from '../products.ts';
import type { IndexUnderTest } from './index-under-test.ts';

/** What an engine finds, and in which order. */
export function itRanks(under: IndexUnderTest): void {
  const { put, ask, find } = under;
  describe('relevance', () => {
    it('puts a name above a category, and that above a description', async () => {
      await under.index.setCategories([{ id: 'cat_t', name: 'Teapots', path: ['cat_t'] }]);
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
}
