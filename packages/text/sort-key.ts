import { fold, plain } from './fold.ts';

// Sorts after every letter: "і" sorts behind all of "и", and before "к".
const BEHIND = '\u{10fffd}';

// Letters that Unicode has far from their place in the alphabet, each with the letter it follows.
const PLACES: Readonly<Record<string, string>> = {
  ґ: 'г',
  ѓ: 'г',
  ђ: 'д',
  є: 'е',
  і: 'и',
  ї: 'и',
  ј: 'и',
  љ: 'л',
  њ: 'н',
  ћ: 'т',
  ќ: 'к',
  ў: 'у',
  џ: 'ч',
  پ: 'ب',
  ٹ: 'ت',
  چ: 'ج',
  ڈ: 'د',
  ڑ: 'ر',
  ژ: 'ز',
  ڤ: 'ف',
  گ: 'ك',
  ڭ: 'ك',
  ں: 'ن',
};
const MOVED = new RegExp(`[${Object.keys(PLACES).join('')}]`, 'g');
const NOT_ASCII = /\P{ASCII}/u;
// Thai and Lao write some vowels before the consonant that they are spoken and sorted after.
const VOWEL_FIRST = /([เ-ไ])([ก-ฮ])|([ເ-ໄ])([ກ-ຮ])/g;
// Japanese sorts voiced and small kana with the plain ones, and tells them apart only where all else is the same.
const VOICED = /[\u3099\u309a]/g;
const SMALL = /[ぁぃぅぇぉっゃゅょゎ]/g;
const KANA = /[ぁ-ゖ]/;
const TONES = /[\u0e47-\u0e4e\u0ec8-\u0ecd]/g;
const SIGN = /[\p{P}\p{S}]/gu;

/**
 * The key that names are sorted by: compared byte by byte, keys give the order of the letters (Apple, Éclair, Ofen, Öl,
 * Zebra) close to that of the Unicode Collation Algorithm without a language. Signs come first, then digits, Latin,
 * Greek, Cyrillic and the other scripts. Accents decide between names that are the same without them; case never does.
 * Two names have one key only if they differ in nothing but case, width and blanks.
 */
// Made by rules of our own and not by the collation of ICU: stored keys must be the same under every version of Node, and
// a collated index of MongoDB serves none of the queries that look for words or ids besides.
export function sortKey(name: string): string {
  const exact = plain(name).replace(/\s+/g, ' ').trim();
  const letters = fold(name).replace(SIGN, '!');
  return `${NOT_ASCII.test(letters) ? placed(letters) : letters}\u0001${exact}`;
}

const placed = (letters: string): string =>
  (KANA.test(letters) ? plainKana(letters) : letters)
    .replace(TONES, '')
    .replace(
      VOWEL_FIRST,
      (_, thai = '', consonant = '', lao = '', other = '') => consonant + thai + other + lao,
    )
    .replace(MOVED, (letter) => `${PLACES[letter]}${BEHIND}`);

const plainKana = (letters: string): string =>
  letters
    .normalize('NFD')
    .replace(VOICED, '')
    .normalize('NFC')
    .replace(SMALL, (small) => String.fromCharCode(small.charCodeAt(0) + 1));
