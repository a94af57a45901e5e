import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, withoutSigns } from './fold.ts';

describe('fold', () => {
  it.each([
    ['LumaTech™ ® © ℠', 'lumatech'],
    ['Luma™Tech', 'luma tech'],
    ['Ⓒ 2026 Ⓐⓑⓒ', '2026 abc'],
    ['5 ㎏, 2 ㎡', '5 kg, 2 m2'],
    ['Fußball STRAẞE', 'fussball strasse'],
    ['Łódź Smørrebrød Æon Œuvre', 'lodz smorrebrod aeon oeuvre'],
    ['Þór ðÐ đĐ ħĦ ŧ ŋ ə', 'thor dd dd hh t n e'],
    ['ışık İZMİR', 'isik izmir'],
    ['Nước mắm', 'nuoc mam'],
    ['so\u00adft ze\u200bro \ufeffx\u2060y', 'soft zero xy'],
    ['l’été lʼété l´été l`été', "l'ete l'ete l'ete l'ete"],
    ['الدورى', 'الدوري'],
    ['کتاب', 'كتاب'],
    ['أإآٱ مدرسة ـجـ شيء', 'اااا مدرسه ج شي'],
    ['١٢٣ ۴۵۶ १२ ๒๕ １２', '123 456 12 25 12'],
    ['שָׁלוֹם', 'שלום'],
    ['Ёлка йод їжак ў', 'елка йод їжак ў'],
    ['замо́к', 'замок'],
    ['Καφές ΌΣ', 'καφεσ οσ'],
    ['ｶﾞﾗｽ ガラス がらす', 'がらす がらす がらす'],
    ['फ़ोन फोन', 'फोन फोन'],
    ['한국어', '한국어'],
    ['1️⃣', '1'],
  ])('makes of %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('is done by doing it once, and makes digits of every script ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
    const digits = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
      (character) => /\p{Nd}/u.test(character),
    );
    expect(digits.length).toBeGreaterThan(350);
    expect(digits.filter((digit) => !/^\d$/.test(fold(digit)))).toEqual([]);
  });
});

describe('withoutSigns', () => {
  it('leaves letters, case and accents', () => {
    expect(withoutSigns('Éclair™ №5 x\u200by').trim()).toBe('Éclair   5 xy');
  });
});
