import { describe, expect, it } from '@jest/globals';
import { mixedWords, skeletonOf } from './confusable.ts';
import { COUNTRIES, parseCountry } from './country.ts';

describe('the skeleton of a name', () => {
  it.each([
    ['Atelier Zellige', 'Аtelier Zellige'],
    ['Atelier Zellige', 'ATELIER-ZELLIGE'],
    ['Atelier Zellige', 'Atélier Ze11ige'],
    ['Atelier Zellige', 'Ａｔｅｌｉｅｒ Ζellige'],
    ['Cosmo', 'Соѕmо'],
    ['Corner', 'Comer'],
    ['Paypal', 'РаураӀ'],
    ['Oslo', '0ѕ1օ'],
    ['Google', 'GοοgIe'],
    ['Amazon', 'Arnaz0n'],
    ['Nike', 'Nıĸe'],
    ['Nike', '𝐍\u200Bі𝐤е'],
    ['Jumia', 'Јumіa'],
    ['Swatch', 'Ѕvvаtсһ'],
    ['Eve', '℮ve'],
    ['Gucci', 'Ɡucсi'],
    ['Ace', 'ᎪᏟᎬ'],
    ['OPPO', 'ꓳꓑꓑꓳ'],
    ['OPPO', 'OᑭᑭO'],
    ['日本カフェ', '曰本力フェ'],
  ])('is the same of %s and %s', (one, other) => {
    expect(skeletonOf(other)).toBe(skeletonOf(one));
  });

  it('tells names that do not look alike apart', () => {
    const names = ['Atelier Zellige', 'Atelier Zélij', 'Мёд', 'Медведь', '東京', '京東', 'Amina', 'Anima'];
    expect(new Set(names.map(skeletonOf)).size).toBe(names.length);
  });
});

describe('a word of several scripts', () => {
  it('is named with them', () => {
    expect(mixedWords('Аtelier Zellige')).toEqual([{ word: 'Аtelier', scripts: ['Latin', 'Cyrillic'] }]);
    expect(mixedWords('Ζellige')).toEqual([{ word: 'Ζellige', scripts: ['Latin', 'Greek'] }]);
  });

  it('is none where each word keeps to its script, or as Japanese is written', () => {
    for (const name of ['Ателье Zellige', 'Tシャツ屋', 'Café 24', 'متجر Souk', 'K-팝']) {
      expect(mixedWords(name)).toEqual([]);
    }
  });
});

describe('a country', () => {
  it.each([
    ['MA', 'MA'],
    [' gb ', 'GB'],
    ['UK', 'GB'],
    ['el', 'GR'],
    ['ＦＲ', 'FR'],
    ['D\u200BE', 'DE'],
    ['XX', null],
    ['ZZ', null],
    ['EU', null],
    ['AN', null],
    ['Uk', 'GB'],
    ['ＵＫ', 'GB'],
    ['de\n', 'DE'],
    ['SU', null],
    ['XK', null],
    ['UN', null],
    ['QQ', null],
    ['YU', null],
    ['XI', null],
    ['GBR', null],
    ['U.K.', null],
    ['GB-ENG', null],
    ['England', null],
    ['\u0395L', null],
    ['ß', null],
    ['ıt', null],
    ['826', null],
    ['🇬🇧', null],
    ['__proto__', null],
    ['Morocco', null],
    ['', null],
  ])('%j is read as %s', (given, code) => {
    expect(parseCountry(given)).toBe(code);
  });

  it('is one of 249', () => {
    expect(COUNTRIES.size).toBe(249);
  });
});
