import { stemmer } from 'stemmer';
import type { ProductDocument } from './product.model.ts';

const LONGEST_SEARCH = 200;

// Accents of Latin, Greek and Cyrillic, and what is written above and below letters of Hebrew and Arabic: whoever types
// leaves it out. Marks of other scripts are vowels and sounds of their own.
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u064b-\u065f\u0670]/g;
const NOT_ASCII = /\P{ASCII}/u;
const POSSESSIVE = /['’]s(?!\p{L})/gu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LATIN = /^[a-z]+$/;

// Words of English that say nothing about a product; where a search holds nothing else, it finds nothing.
const EMPTY = new Set(
  `a about also am an and any are as at be because been being both but by could did do does each for from had has have
  he her hers him his how i if in into is it its itself me my nor of on or other our ours she should so some such than
  that the their theirs them then there these they this those to too until very was we were what when where which while
  who whom why with would you your yours`.split(/\s+/),
);

/** The words that a product is found by. They have to be stored anew wherever its name or description changes. */
export const wordsOf = ({ name, description }: Pick<ProductDocument, 'name' | 'description'>): string[] =>
  wordsIn(`${name} ${description}`);

/** The words of a search, each once, in the form of {@link wordsOf}; what is too long is cut off. */
export const wordsSearched = (search: string): string[] => wordsIn(search.slice(0, LONGEST_SEARCH));

/**
 * Words without case, accents and the endings of English, so that "Mugs" and "mug", "Café" and "cafe" are one word. The
 * same rules make what is stored and what is searched: in other languages an ending may be cut too, and always alike.
 */
function wordsIn(text: string): string[] {
  const bare = NOT_ASCII.test(text) ? text.normalize('NFKD').replace(MARKS, '').normalize('NFC') : text;
  const plain = bare.toLowerCase().replace(POSSESSIVE, ' ');
  const words = new Set<string>();
  for (const [word] of plain.matchAll(WORD)) {
    if (!EMPTY.has(word)) words.add(LATIN.test(word) ? stemmer(word) : word);
  }
  return [...words];
}
