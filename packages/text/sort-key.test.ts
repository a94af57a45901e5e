import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sortKey } from './sort-key.ts';

// As MongoDB compares strings: byte by byte in UTF-8.
const sorted = (names: readonly string[]) =>
  names.toSorted((a, b) => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))));

describe('sortKey', () => {
  it.each([
    [['Apple', 'Éclair', 'Ofen', 'Öl', 'Zebra']],
    [['Angst', 'Ångström', 'Łódź', 'Lunch', 'Øl', 'Oma', 'Straße', 'Strasse 2', 'Þór']],
    [['resumé', 'résumé', 'resumé 2']],
    [['resume', 'résumé']],
    [['!x', '9', 'a', 'Ω', 'я', 'א', 'ا', 'あ', '東']],
    [['елка', 'ёлка', 'жук', 'йод', 'яблоко']],
    [['еж', 'єдність', 'їжак', 'кіт']],
    [['باب', 'پدر', 'تاج', 'کتاب', 'گل', 'لیمو']],
    [['กา', 'ไก่', 'เขา', 'ดี']],
    [['あさ', 'イス', 'うみ']],
    [['がく', 'かさ', 'ガス', 'かっこ', 'かつら', 'きく', 'バス', 'はな', 'パン']],
    [['かき', 'がき', 'がぎ', 'かく']],
    [['гак', 'ґанок', 'дім', 'екран', 'єнот', 'иней', 'іграшка', 'їжак', 'й']],
    [['άλφα', 'αυτό', 'Βήτα', 'έψιλον', 'ζήτα', 'Ήτα', 'όμικρον', 'ύψιλον', 'ωμέγα']],
    [['cote', 'coté', 'côte', 'côté', 'école', 'Ecole 2', 'œuf', 'ogre', 'zèbre']],
    [['Cena', 'Ćma', 'Łódź', 'Lublin', 'Żaba', 'Zebra']],
    [['आम', 'क', 'ख', 'ग', 'हाथ']],
    [['가방', '까치', '나무', '다리', '하늘']],
  ])('puts %j in this order', (names) => {
    expect(sorted(names.toReversed())).toEqual(names);
  });

  it('agrees with the root collation on Latin words', () => {
    const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
    const word = fc.string({ unit: fc.constantFrom(...'abceinoszäéöüçñßøÁÉZ'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const order = compare(one, other);
        if (order !== 0) expect(sorted([one, other])).toEqual(order < 0 ? [one, other] : [other, one]);
      }),
    );
  });

  it('is one key for names that differ in case, width and blanks alone', () => {
    expect(sortKey(' ＡＢＣ  shop')).toBe(sortKey('abc Shop'));
    expect(sortKey('Ofen')).not.toBe(sortKey('Öfen'));
  });
});
