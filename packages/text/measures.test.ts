import { describe, expect, it } from '@jest/globals';
import { plain } from './fold.ts';
import { measureOf, measuresOf } from './measures.ts';

describe('the amounts in a text', () => {
  it.each([
    ['Coffee 500 g', ['=500g']],
    ['Coffee 500g', ['=500g']],
    ['Coffee 0.5 kg', ['=500g']],
    ['Kaffee 0,5 KG', ['=500g']],
    ['Oil 75 cl and 1.5 l', ['=750ml', '=1500ml']],
    ['Cable 2m, 200 cm', ['=2000mm']],
    ['Drive 1 TB', ['=1000000mb']],
    ['Model A500g', []],
    ['5 gates', []],
    ['1.500.000 g', []],
  ])('of %j are %j', (text, expected) => {
    expect(measuresOf(plain(text))).toEqual(expected);
  });

  it('are read from one word too', () => {
    expect(['0.5kg', '500g', '500', 'kg', '5gates'].map(measureOf)).toEqual([
      '=500g',
      '=500g',
      null,
      null,
      null,
    ]);
  });
});
