import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stemOf } from './stems.ts';
import { type Kind, MAX_WORDS, searchOf, wordsOf } from './words.ts';

const WORD = /^(?:[\p{L}\p{N}\p{M}.]+|\p{L}(?:\++|#)|\p{RI}{2}|\P{ASCII})$/u;

/** Whether a text is found by a search: all terms hold, each in one of its ways. */
function finds(search: string, text: string, kind: Kind = 'prose'): boolean {
  const words = new Set(wordsOf(text, kind));
  const terms = searchOf(search, kind);
  const has = (word: string) =>
    kind === 'prose' ? words.has(word) : [...words].some((stored) => stored.startsWith(word));
  return terms.length > 0 && terms.every((term) => term.some((way) => way.every(has)));
}

describe('words', () => {
  it.each([
    ['mug', 'Blue MUGS'],
    ['Mugs', 'A mug'],
    ['mugs blue', 'Blue mug'],
    ['running shoes', 'Shoe to run in'],
    ['the mug', 'Mug'],
    ["child's book", "Children's book, a child’s dream"],
    ['cafe creme', 'Café CRÈME'],
    ['CAFÉ', 'cafe\u0301'],
    ['acai sao paulo', 'Açaí de São Paulo'],
    ["l'oreal", 'L’Oréal'],
    ['loreal', 'L’Oréal'],
    ['حقيبه حمراء', 'حَقيبه حمراء كبيرة'],
    ['احمر', 'أحمر'],
    ['καφες', 'Καφές'],
    ['шарф', 'Тёплый шарф'],
    ['电视机', '电视机 55'],
    ['usb-c 3.5mm', 'Cable, USB C, 3.5mm'],
    ['t-shirt', 'T-Shirt, white'],
    ['"blue mug"', 'Mug, blue'],
    ['-mug', 'Mug'],
    ['vitamin c', 'Vitamin C, 60 pieces'],
    ['c-clamp', 'Clamp of type C'],
    ['1000 pieces', 'Puzzle, 1,000 pieces'],
    ['3,5 mm', '3.5mm'],
    ['iphone15', 'iPhone 15'],
    ['h&m', 'H & M'],
    ['hm', 'H&M'],
    ['iphone 15 pro', 'iPhone15 Pro'],
    ['WH-1000 XM4', 'WH1000XM4'],
    ['wh-1000xm4', 'WH 1000 XM4'],
    ['xray', 'X–Ray'],
    ['हिंदी', 'हिन्दी'],
    ['GROSSE', 'Größe'],
    ['groesse', 'Größe'],
    ['ÁO ĐỎ', 'áo đỏ'],
    ['đỏ', 'Áo đỏ'],
    ['à la carte', 'A la carte'],
    ['Möbel', 'Moebel'],
    ['aarhus', 'Århus'],
    ['smoerrebroed', 'Smørrebrød'],
    ['ISIK', 'ışık'],
    ['şcoala', 'Școală'],
    ['prilis', 'PŘÍLIŠ'],
    ['ganok', 'ġaňok'],
    ['zorn', 'Ƶoʒ ƶɵrn'],
    ['ганок', 'ґанок'],
    ['ґанок', 'ганок'],
    ['мята', 'м’ята'],
    ['ЁЛКА', 'елка'],
    ['ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς'],
    ['צהל', 'צה״ל'],
    ['ﻻ', 'لا'],
    ['حقيبة', 'ﺣﻘﻴﺒﺔ'],
    ['مستشفي', 'مستشفى'],
    ['فيلا', 'ڤيلا'],
    ['محمد', 'مُحَـــمَّد'],
    ['3.5', 'قابس ٣٫٥ مم'],
    ['1000', '١٬٠٠٠ قطعة'],
    ['میخواهم', 'می\u200Cخواهم'],
    ['می خواهم', 'می\u200Cخواهم'],
    ['اردو', 'ارد\u0648'],
    ['अंडा', 'अण्डा'],
    ['ജ़മീൻ', 'ജ़മീന്\u200D'],
    ['அ', 'அ'],
    ['น้ำ', 'นํ้า'],
    ['แก้ว', 'เเก้วน้ำ'],
    ['ຳ', 'ໍາ'],
    ['ยืด', 'เสื้อยืดสีขาว'],
    ['こころ', 'こゝろ'],
    ['いすず', 'いすゞ'],
    ['人人', '人々'],
    ['高島屋', '髙島屋'],
    ['ﾀﾜｰ', '東京タワー模型'],
    ['コンピュータ', 'コンピューター'],
    ['手机壳', 'iPhone15手机壳'],
    ['모자'.normalize('NFD'), '빨간모자'],
    ['빨간 모자', '빨간모자'],
    ['30x40', 'Poster 30×40 cm'],
    ['30 x 40', 'Poster 30 × 40 cm'],
    ['30×40', 'Poster 30 x 40 cm'],
    ['7"', 'Tablet 7″'],
    ['50%', '50 % off'],
    ['#1', '#1 Dad mug'],
    ['coop', 'Co-op'],
    ['at&t', 'AT & T'],
    ['c#', 'C# in depth'],
    ['h2o', 'H₂O'],
    ['👍', 'Thumb 👍🏽'],
  ])('find by %s the product %s', (search, name) => {
    expect(finds(search, name)).toBe(true);
  });

  it.each([
    ['mug', 'Smug'],
    ['mu', 'Mug'],
    ['blue mug', 'Blue lamp'],
    ['the', 'The mug'],
    ['', 'Mug'],
    ['- " ?', 'Mug - "?"'],
    ['ガラス', 'カラス'],
    ['c++', 'Vitamin C'],
    ['35mm', 'Plug, 3.5 mm'],
    ['a4', 'Set of 4'],
    ['tm', 'LumaTech™'],
    ['мои', 'мой'],
    ['áo đỏ', 'Áo xanh'],
    ['タワ東', '東京タワー'],
  ])('do not find by %s the product %s', (search, name) => {
    expect(finds(search, name)).toBe(false);
  });

  it('are those of a text, each once, with what hyphens join', () => {
    expect(wordsOf('Blue mug. A mug-sized, blue mug.')).toEqual(['blue', 'mug', 'size', 'mugsiz']);
  });

  it('of names are kept whole, empty words of English too', () => {
    expect(wordsOf('Ann Does-It', 'name')).toEqual(['ann', 'does', 'it', 'doesit']);
  });

  it.each([
    ['mens shoes', 'Men’s shoes'],
    ["men's", 'Men’s shoes'],
    ['men', 'Men’s shoes'],
    ['m&ms', 'M&M’s'],
    ['Chouara -Leather', 'Chouara Leather'],
    ['electronique', 'Électronique'],
    ['東京', '株式会社東京堂'],
    ['fuss', 'Fußball'],
  ])('find by %s the name %s', (search, name) => {
    expect(finds(search, name, 'name')).toBe(true);
  });

  it('of Arabic names are found by what they begin with, article or not', () => {
    expect(wordsOf('الدوري', 'name')).toEqual(['الدوري', 'دوري']);
    expect(searchOf('الد', 'name')).toEqual([[['الد']]]);
  });

  it('of writing without spaces are its characters and their pairs, across a space too', () => {
    expect(wordsOf('東京 タワー')).toEqual(['東', '京', '東京', 'た', '京た', 'わ', 'たわ', 'ー', 'わー']);
  });

  it('of a search are no more than fit into 200 characters', () => {
    expect(searchOf(`${'x '.repeat(100)}mug`)).toEqual([[['xx'], ['x']]]);
    expect(searchOf('東京特許許可局長今日急遽休暇許可却下東西南北春夏秋冬上下左右')).toHaveLength(14);
    const words = Array.from({ length: 40 }, (_, at) => `w${at + 100}`);
    expect(searchOf(words.join(' '))).toHaveLength(24);
  });

  it('of a text are bounded, those of its beginning first', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 20_000))).join(
      '',
    );
    const words = wordsOf(`Mug ${text}`);
    expect(words).toHaveLength(MAX_WORDS);
    expect(words[0]).toBe('mug');
  });

  it('of Tibetan leave out the signs of its script', () => {
    expect(wordsOf('༓ བོད')).toEqual(wordsOf('བོད'));
  });

  it('find a text by every part of it that ends where words end', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abczäöüßéłøæıжёйωςبةیك東京あアー한ไม้', '\u00ad'),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), (words, at) => {
        const text = words.join(' ');
        const search = words.slice(at % words.length).join(' ');
        expect(searchOf(search, 'name').length === 0 || finds(search, text, 'name')).toBe(true);
      }),
    );
  });

  it('are the same whatever the normal form, and hold nothing but letters, digits, signs and emoji', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
        expect(wordsOf(text).filter((word) => !WORD.test(word))).toEqual([]);
      }),
    );
  });
});

describe('whole words', () => {
  it('keep their endings, which stemOf takes', () => {
    expect(wordsOf("The children's mugs", 'whole')).toEqual(['children', 'mugs']);
    expect(searchOf('running mugs', 'whole')).toEqual([[['running']], [['mugs']]]);
    expect(['mugs', 'running', 'möbel', '東京'].map(stemOf)).toEqual(['mug', 'run', 'möbel', '東京']);
  });
});
