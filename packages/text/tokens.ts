/**
 * How words are made: of prose, with the endings of English cut off and its empty words left out; of prose with its words
 * whole (`whole`), for an index that knows their stems itself (`stemOf`); or of names.
 */
export type Kind = 'prose' | 'whole' | 'name';

/** A part of a text, in the form of `plain`. */
export type Token =
  /** A word between spaces, with the pieces that hyphens, apostrophes, dots or ampersands join; most have one. */
  | { readonly kind: 'word'; readonly pieces: readonly string[]; readonly apart: boolean }
  /** Characters, each with its marks, of a script without spaces, or of Korean, whose spaces are a habit. */
  | { readonly kind: 'run'; readonly characters: readonly string[]; readonly apart: boolean }
  /** An emoji, or a letter with signs that belong to it such as "c++": all forms, the full one last. */
  | { readonly kind: 'sign'; readonly forms: readonly string[]; readonly apart: boolean };

/** A letter of a script that is written without spaces, or of Korean, whose spaces are a habit: a class for a pattern with `u`. */
export const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}\p{Script=Tibt}ー]`;
const LETTER = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}])`;

// In this order: runs without spaces, C++ and C#, 3.5 and 1,000, words, flags and emoji.
const TOKEN = new RegExp(
  [
    String.raw`(?<run>(?:${UNSPACED}(?<![\p{P}\p{S}])\p{M}*)+)`,
    String.raw`(?<sign>(?<![\p{L}\p{N}])\p{L}(?:\+{1,3}|#)(?![\p{L}\p{N}+#]))`,
    String.raw`(?<number>(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+|(?:,\d{3})+)(?![.,]?\d))`,
    `(?<word>${LETTER}+)`,
    String.raw`(?<emoji>\p{RI}{2}|(?!\d)\p{Extended_Pictographic})`,
  ].join('|'),
  'gu',
);
const ASCII_TOKEN =
  /(?<sign>(?<![a-z0-9])[a-z](?:\+{1,3}|#)(?![a-z0-9+#]))|(?<number>(?<![a-z0-9.,])\d+(?:[.,]\d+|(?:,\d{3})+)(?![.,]?\d))|(?<word>[a-z0-9]+)/g;

const NOT_ASCII = /\P{ASCII}/u;
const THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const JOINER = /^['`\-‐‑–_.&·־]?$/u;
const GAP = /^[\s・]+$/u;
const POSSESSIVE = /'s(?![\p{L}\p{N}])/gu;
const CHARACTER = /\P{M}\p{M}*/gu;

/**
 * The parts of a text that `plain` gave, in their order; `apart`: only a space comes before it. The 's of
 * prose is left out; in a name it is a piece, as "Men's shoes" is found by "mens".
 */
export function* tokensOf(plainText: string, kind: Kind): Generator<Token> {
  const text = kind !== 'name' && plainText.includes("'s") ? plainText.replace(POSSESSIVE, '  ') : plainText;
  let open: { kind: 'word'; pieces: string[]; apart: boolean } | undefined;
  let end = 0;
  for (const match of text.matchAll(NOT_ASCII.test(text) ? TOKEN : ASCII_TOKEN)) {
    const { run, sign, number, word, emoji } = match.groups ?? {};
    const gap = text.slice(end, match.index);
    const follows = end > 0;
    end = match.index + match[0].length;
    const piece = number === undefined ? word : numberOf(number);
    if (piece !== undefined && open && JOINER.test(gap)) {
      open.pieces.push(piece);
      continue;
    }
    if (open) yield open;
    open = undefined;
    const apart = follows && GAP.test(gap);
    if (piece !== undefined) open = { kind: 'word', pieces: [piece], apart };
    else if (run !== undefined) yield { kind: 'run', characters: run.match(CHARACTER) ?? [], apart };
    else if (sign !== undefined) yield { kind: 'sign', forms: [sign.replace(/[+#]+$/, ''), sign], apart };
    else if (emoji !== undefined) yield { kind: 'sign', forms: [emoji], apart };
  }
  if (open) yield open;
}

// A comma before three digits parts thousands; before others it is the decimal point of many languages.
const numberOf = (number: string): string =>
  THOUSANDS.test(number) ? number.replaceAll(',', '') : number.replace(',', '.');
