const NOT_ASCII = /\P{ASCII}/u;

// Trademark, service mark, registered and other signs that NFKC would spell out as letters ("™" as "tm"). The circled
// C and R are signs when they stand alone, and letters within a circled word.
const SIGNS = /[™℠®©℗℡℻№ℹ🄪-🄬🅪-🅬]|(?<![Ⓐ-ⓩ])[ⒸⓇⓒⓡ](?![Ⓐ-ⓩ])/gu;

// Soft hyphens, zero-width characters, direction marks, variation selectors: nobody types what nobody sees.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

// All that is typed as an apostrophe, the okina and the Hebrew geresh and gershayim among it.
const APOSTROPHES = /[’‘‛ʼʻʽ′´`＇׳״]/g;

// The first digit of each row of ten in the Basic Multilingual Plane; NFKC has made full-width digits ASCII already.
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
  0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];
const DIGITS = /[^\P{Nd}0-9]|[٫٬]/gu;

// 30×40 is typed with an x.
const TIMES = /(?<=\d\s?)×(?=\s?\d)/g;

// One syllable of Thai or Lao typed in two ways: the vowel of แ as two of เ, and tone and ring in either order.
const TWO_E = /เเ/g;
const RINGS_AND_TONES = /[\u0e48-\u0e4b\u0e4d\u0ec8-\u0ecb\u0ecd]{2,}/g;

// Marks that repeat the character before them: 人々, こゝろ, いすゞ.
const REPEATED = /([\p{Script=Han}ぁ-ゖァ-ヺ])([々ゝヽゞヾ]+)/gu;

// Accents of Latin, Greek and Cyrillic, the points of Hebrew, the vowels and hamza signs of Arabic, the nukta of
// Devanagari and the ring of keycaps: they are left out in typing. Й, ў, ї, ѓ and ќ are letters of their own. Marks of
// other scripts are vowels and sounds.
const MARKS =
  /(?<![иу])\u0306|(?<!і)\u0308|(?<![гк])\u0301|[\u0300\u0302-\u0305\u0307\u0309-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]|\u093c|\p{Me}/gu;

// Letters that no decomposition takes to those typed in their place: first Latin, then the end form of Greek, then
// Arabic, where writers of Arabic, Persian and Urdu have different keys for one letter, then the consonants without a
// vowel of Malayalam, which have two encodings, and ideographs of Japanese names.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ȷ: 'j',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ƒ: 'f',
  ə: 'e',
  ǝ: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ɖ: 'd',
  ɗ: 'd',
  ɓ: 'b',
  ƙ: 'k',
  ƴ: 'y',
  ɣ: 'g',
  ŀ: 'l',
  ƶ: 'z',
  ʒ: 'z',
  ǥ: 'g',
  ɨ: 'i',
  ʉ: 'u',
  ɵ: 'o',
  ʋ: 'v',
  ƀ: 'b',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ء: '',
  ـ: '',
  ൺ: 'ണ്',
  ൻ: 'ന്',
  ർ: 'ര്',
  ൽ: 'ല്',
  ൾ: 'ള്',
  ൿ: 'ക്',
  髙: '高',
  﨑: '崎',
  𠮷: '吉',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

// Hindi writes a nasal before a consonant as a half letter or as a dot.
const NASAL = /[ङञणनम]\u094d(?=[क-ह])|ँ/g;

const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/g;
const KATAKANA_TO_HIRAGANA = 0x60;

/** The text without signs such as ™ that are no letters, and without characters that nobody sees. */
export const withoutSigns = (text: string): string =>
  NOT_ASCII.test(text) ? text.replace(SIGNS, ' ').replace(UNSEEN, '') : text;

/**
 * The text in lower case and in one form of writing (NFKC): no signs, nothing unseen, one apostrophe, ASCII digits.
 * Accents are still there; {@link foldLetters} takes them.
 */
export function plain(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return withoutSigns(text)
    .replace(APOSTROPHES, "'")
    .normalize('NFKC')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replace(DIGITS, digit)
    .replace(TIMES, 'x')
    .replace(TWO_E, 'แ')
    .replace(
      RINGS_AND_TONES,
      (marks) => marks.replace(/[\u0e4d\u0ecd]/g, '') + marks.replace(/[^\u0e4d\u0ecd]/g, ''),
    )
    .replace(
      REPEATED,
      (_, one: string, marks: string) => one + marks.replace(/./g, (mark) => again(one, mark)),
    );
}

/** What {@link plain} gave, with one letter for all that are typed in its place: "ß" is "ss", "é" is "e". */
export function foldLetters(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(NASAL, 'ं')
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA));
}

/** The form in which texts are compared, whatever their case, accents, width and keyboard; single spaces. */
export const fold = (text: string): string => foldLetters(plain(text)).replace(/\s+/g, ' ').trim();

/** What a mark stands for behind a character: the same, and for ゞ with a voice. */
const again = (one: string, mark: string): string => {
  const bare =
    mark === '々'
      ? one
      : one
          .replace(/\p{M}/gu, '')
          .normalize('NFD')
          .replace(/[\u3099\u309a]/g, '');
  return mark === 'ゞ' || mark === 'ヾ' ? `${bare}\u3099`.normalize('NFC') : bare;
};

function digit(character: string): string {
  if (character === '٫') return '.';
  if (character === '٬') return ',';
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? character : String(code - zero);
}
