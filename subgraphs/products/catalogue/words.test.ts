import { describe, expect, it } from '@jest/globals';
import { wordsOf, wordsSearched } from './words.ts';

/** Whether a product of this name is found by a search: all words of the search are its own. */
const finds = (search: string, name: string, description = '') => {
  const words = wordsSearched(search);
  return words.length > 0 && words.every((word) => wordsOf({ name, description }).includes(word));
};

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
  ])('do not find by %s the product %s', (search, name) => {
    expect(finds(search, name)).toBe(false);
  });

  it('are those of name and description, each once', () => {
    expect(wordsOf({ name: 'Blue mug', description: 'A mug-sized, blue mug.' })).toEqual([
      'blue',
      'mug',
      'size',
    ]);
  });

  it('of a search are no more than fit into 200 characters', () => {
    expect(wordsSearched(`${'x '.repeat(100)}mug`)).toEqual(['x']);
  });
});
