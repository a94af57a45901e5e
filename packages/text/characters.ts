// Scripts whose letters join, or that choose between forms of a letter by joiners (UAX #31, section 2.3).
const JOINING =
  `Arab Syrc Mand Mong Nkoo Adlm Rohg Phag Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Tibt Mymr
  Khmr`
    .split(/\s+/)
    .map((script) => `\\p{scx=${script}}`)
    .join('');

// Characters that nobody sees, in sequences where they matter: they stay. Everywhere else they came along with a paste.
const KEPT = [
  // The flags of England, Scotland, Wales: a black flag, tag letters, an end tag (UTS #51).
  '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}',
  // Keycaps: 1️⃣.
  '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
  // Emoji or text presentation, and emoji joined into one: 👩‍🚀, 🏳️‍🌈.
  '(?<=(?![0-9#*])\\p{Emoji})[\\uFE0E\\uFE0F]',
  '(?<=\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]?)\\u200D(?=\\p{Extended_Pictographic})',
  // The variants of one ideograph that distinguish Japanese names (UTS #37).
  '(?<=\\p{Ideographic})[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]',
  // Mongolian letter forms and its vowel separator.
  '(?<=\\p{sc=Mong})[\\u180B-\\u180F]',
  // ZWNJ between letters: Persian می‌خواهم, Hindi क्‌ष.
  `(?<=[${JOINING}]\\p{M}*)\\u200C(?=[${JOINING}])`,
  // ZWJ after a letter, also at the end: Sinhala ක්‍ය, Malayalam ന്‍, the Arabic ه‍.
  `(?<=[${JOINING}]\\p{M}*)\\u200D`,
].join('|');

// All that Unicode says to show as nothing (zero-width spaces, U+202A to U+202E, U+2066 to U+2069, BOM, soft hyphen,
// Hangul fillers, tags), the marks of interlinear annotations, and what stands for a picture that was pasted along.
const UNSEEN = '[\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFC]';

const keptOrUnseen = new RegExp(`(${KEPT})|${UNSEEN}`, 'gu');

// No language puts more than four accents on one letter; piles of them hide the lines above and below.
const ACCENT = String.raw`(?:(?=\p{Script=Inherited})\p{M})`;
const PILED = new RegExp(`(${ACCENT}{4})${ACCENT}+`, 'gu');

/**
 * The text without characters that nobody sees, except where a script or an emoji needs them, and with at most four
 * accents on a letter; in NFC.
 */
export function withoutUnseen(text: string): string {
  // Two joiners in a row: the first goes, and only then it shows whether the second one follows a letter.
  const once = text.replace(/[\u200C\u200D]+([\u200C\u200D])/g, '$1');
  const seen = once.replace(keptOrUnseen, (_all, kept: string | undefined) => kept ?? '').normalize('NFC');
  return seen.replace(PILED, '$1');
}

// Control characters but the tab and line breaks, halves of surrogate pairs, private use, and code points that are no
// characters. What Unicode has yet to assign passes: the next version's emoji are typed before this runtime knows them.
const REFUSED = /(?![\t\n\v\f\r\x85])[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u;

/** The text without what is refused; each run of line breaks one space. For texts that are already stored. */
export const onOneLine = (text: string) => withoutRefused(text).replace(/[\n\v\f\r\x85\u2028\u2029]+/g, ' ');

/** The text without the characters that are refused. For texts that are already stored. */
export const withoutRefused = (text: string) => text.replace(new RegExp(REFUSED, 'gu'), '');

/** The first character that is no text, such as `U+0000`, and its place (from 1, in code points); null when all are. */
export const firstRefused = (text: string) => findFirst(text, REFUSED);

const LINE_BREAK = /[\n\v\f\r\x85\u2028\u2029]/;

/** The first line break with its place; null when there is none. */
export const firstLineBreak = (text: string) => findFirst(text, LINE_BREAK);

/** One character of a text, by its code point and its place. */
export interface Found {
  codePoint: string;
  place: number;
}

function findFirst(text: string, pattern: RegExp): Found | null {
  const at = text.search(pattern);
  if (at < 0) return null;
  const hex = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { codePoint: `U+${hex}`, place: lengthOf(text.slice(0, at)) + 1 };
}

/** How long a text is in Unicode code points: 🦊 is 1, as is é in NFC. Every limit of Souk's texts counts in them. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Whether there is anything to see: more than white space, control characters and marks without a letter. */
export const isVisible = (text: string) => /[^\p{Z}\p{M}\p{Cc}\p{Cf}\u2800]/u.test(text);
