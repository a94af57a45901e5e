import { describe, expect, it } from '@jest/globals';
import { plain } from './fold.ts';
import { measuresIn, measuresOf } from './measures.ts';

describe('the amounts in a text', () => {
  it.each([
    ['Coffee 500 g', ['=500g']],
    ['Coffee 500g', ['=500g']],
    ['Coffee 0.5 kg', ['=500g']],
    ['Kaffee 0,5 KG', ['=500g']],
    ['Oil 75 cl and 1.5 l', ['=750ml', '=1500ml']],
    ['Cable 2m, 200 cm', ['=2000mm']],
    ['Drive 1 TB', ['=1000000mb']],
    ['Power bank 10,000 mAh', ['=10000mah']],
    ['Чайник 1,7 л', ['=1700ml']],
    ['عطر ١٠٠ مل', ['=100ml']],
    ['水壶1.7升', ['=1700ml']],
    ['सूती 2 मीटर', ['=2000mm']],
    ['15 meters, 15 metres', ['=15000mm']],
    ['מחבת 26 ס"מ', ['=260mm']],
    ['Model A500g', []],
    ['5 gates', []],
    ['1.500.000 g', []],
  ])('of %j are %j', (text, expected) => {
    expect(measuresOf(plain(text))).toEqual(expected);
  });

  it('have their places', () => {
    expect([...measuresIn('tea 0.5 kg loose')]).toEqual([{ start: 4, end: 10, word: '=500g' }]);
  });
});
