import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slugCandidates, slugOf } from './slug.ts';

describe('slugOf', () => {
  it.each([
    ['  Fès & Fils, n° 3 ', 'fes-fils-n-3'],
    ['LumaTech™ T-Shirt ®', 'lumatech-t-shirt'],
    ['Größe Łódź Smørrebrød Æon', 'grosse-lodz-smorrebrod-aeon'],
    ['Þór Đặng ığdır', 'thor-dang-igdir'],
    ['Robe d’été', 'robe-d-ete'],
    ["Children's book", 'childrens-book'],
    ['متجر', 'mtjr'],
    ['کتاب', 'ktab'],
    ['Смартфон', 'smartfon'],
    ['Αθήνα', 'athina'],
    ['中文电视机', 'zhong-wen-dian-shi-ji'],
    ['東京タワー模型', 'dong-jing-tawa-mo-xing'],
    ['한국어 모자', 'hangugeo-moja'],
    ['עברית', 'bryt'],
    ['ＡＢＣ １２', 'abc-12'],
    ['Țară și Şal', 'tara-si-sal'],
    ['Příliš žluťoučký', 'prilis-zlutoucky'],
    ['İstanbul ışık', 'istanbul-isik'],
    ['Київ їжак', 'kiyiv-yizhak'],
    ['مُحَمَّد إسلام', 'mhmd-islam'],
    ['佐々木', 'zuo-zuo-mu'],
    ['हिन्दी', 'hindii'],
    ['모자'.normalize('NFD'), 'moja'],
    ['m², H₂O, ½', 'm2-h2o-1-2'],
    ['7" 3.5mm 50% #1', '7-3-5mm-50-1'],
    ['../%2e\u202E\uD800', '2e'],
    ['so\u00adft', 'soft'],
    ['🍎', 'item'],
    ['™', 'item'],
    ['---', 'item'],
  ])('makes of %j %j', (name, slug) => {
    expect(slugOf(name, 'item')).toBe(slug);
  });

  it('ends a long name at the end of a word', () => {
    expect(slugOf(`${'word '.repeat(30)}`, 'item')).toBe(`${'word-'.repeat(11)}word`);
    expect(slugOf('x'.repeat(100), 'item')).toBe('x'.repeat(60));
  });

  it('is a part of a URL for every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const slug = slugOf(name, 'item');
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('slugCandidates', () => {
  it('tries plain, numbered, then random ends', () => {
    const candidates = slugCandidates('Tea', 'item');
    const slugs = Array.from({ length: 7 }, () => candidates.next().value);
    expect(slugs.slice(0, 5)).toEqual(['tea', 'tea-2', 'tea-3', 'tea-4', 'tea-5']);
    expect(slugs[5]).toMatch(/^tea-[0-9a-f]{8}$/);
    expect(slugs[6]).not.toBe(slugs[5]);
  });
});
