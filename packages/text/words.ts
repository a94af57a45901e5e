import { stemmer } from 'stemmer';
import { foldLetters, plain } from './fold.ts';
import { type Kind, type Token, tokensOf } from './tokens.ts';

export type { Kind };

/** What one part of a search asks for: all words of one of these lists. */
export type Term = readonly (readonly string[])[];

/** A text has at most this many words to be found by; those after them are not kept. */
export const MAX_WORDS = 2_000;
const MAX_SEARCH = 200;
const MAX_TERMS = 24;
const MAX_WORD = 64;
const MAX_JOINED = 5;
const MAX_PAIRS = 8;

const NOT_ASCII = /\P{ASCII}/u;
const HAS_DIGIT = /\d/;
const LATIN = /^[a-z]+$/;
const HALF_SPACE = /(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic})/gu;
// Japanese writes many words with and without the long vowel at their end.
const LONG_END = /(?<=[ァ-ヺー]{3})ー(?![ァ-ヺー])/g;
const ARTICLE = /^ال(?=\p{L}{3})/u;

// Languages spell these in another way where the keyboard has no key for them: Möbel, Moebel and Mobel, ґанок and
// ганок, ڤيلا and فيلا.
const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  ґ: 'г',
  ڤ: 'ف',
};
const UMLAUT = /[äöüøåґڤ]/g;

// Words of English that say nothing about a product; where a search holds nothing else, it finds nothing.
const EMPTY = new Set(
  `a about also am an and any are as at be because been being both but by could did do does each for from had has have
  he her hers him his how i if in into is it its itself me my nor of on or other our ours she should so some such than
  that than the their theirs them then there these they this those to too until very was we were what when where which
  while who whom why with would you your yours`.split(/\s+/),
);

/**
 * The words that a text is found by, each once, at most {@link MAX_WORDS}: folded, the parts of "T-Shirt" and the
 * whole, every character and pair of characters of what is written without spaces. They have to be made again wherever
 * the text changes. {@link searchOf} gives the words of a search in the same form.
 */
export function wordsOf(text: string, kind: Kind = 'prose'): string[] {
  const words = new Set<string>();
  const add = (piece: string) => {
    for (const form of formsOf(piece, kind)) words.add(form);
  };
  let before: Token | undefined;
  for (const token of tokensOf(plain(parted(text)), kind)) {
    if (token.kind === 'run') addRun(words, token, before);
    else if (token.kind === 'sign') for (const form of token.forms) words.add(form);
    else {
      for (const piece of token.pieces) {
        add(piece);
        const parts = partsOf(piece);
        if (joins(parts)) for (const part of parts) add(part);
      }
      if (joins(token.pieces)) add(token.pieces.join(''));
      if (before?.kind === 'word' && token.apart && isOftenOne(before.pieces, token.pieces)) {
        add([...before.pieces, ...token.pieces].join(''));
      }
    }
    before = token;
    if (words.size >= MAX_WORDS) return [...words].slice(0, MAX_WORDS);
  }
  return [...words];
}

/** As {@link wordsOf}, of several texts of one thing, such as its name and its description. */
export const wordsOfAll = (texts: readonly (string | null | undefined)[], kind: Kind = 'prose'): string[] =>
  // The bar keeps the end of one text and the beginning of the next from being read as one word.
  wordsOf(texts.map((text) => text ?? '').join(' | '), kind);

/** What a search asks for; all terms have to hold. None at all where it has no words; what is too long is cut off. */
export function searchOf(search: string, kind: Kind = 'prose'): Term[] {
  const terms = new Map<string, Term>();
  const add = (term: Term) => {
    if (term.length > 0) terms.set(JSON.stringify(term), term);
  };
  const tokens = [...tokensOf(plain(parted(search.slice(0, MAX_SEARCH))).replace(LONG_END, ' '), kind)];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = tokens.slice(at, at + 2);
    if (token?.kind === 'run') for (const pair of pairsOf(token.characters)) add([[pair]]);
    else if (token?.kind === 'sign') add([token.forms.slice(-1)]);
    else if (token && next?.kind === 'word' && next.apart && mayBeOne(token.pieces, next.pieces)) {
      add(termOf([...token.pieces, ...next.pieces], kind));
      at += 1;
    } else if (token) add(termOf(token.pieces, kind));
  }
  return [...terms.values()].slice(0, MAX_TERMS);
}

function termOf(pieces: readonly string[], kind: Kind): Term {
  const parts = pieces.flatMap(partsOf);
  const whole =
    pieces.length === 1 || joins(pieces) ? formsOf(pieces.join(''), kind).map((word) => [word]) : [];
  // A letter that nothing is kept for would leave of a search for "a4" all that has a 4.
  const divides = parts.length > 1 && !parts.some((part) => part.length === 1 && isEmpty(part));
  const apart = divides ? [...new Set(parts.flatMap((part) => formsOf(part, kind).slice(0, 1)))] : [];
  return apart.length > 0 ? [...whole, apart] : whole;
}

/** All forms under which a piece is kept: folded, with "oe" for "ö", and without the article of Arabic. */
function formsOf(piece: string, kind: Kind): string[] {
  if (kind !== 'name' && isEmpty(piece)) return [];
  if (!NOT_ASCII.test(piece)) return endingOf(piece, kind);
  const folded = foldLetters(piece);
  const bare = folded.replace(ARTICLE, '');
  // A name is found by its beginning too, which is the article.
  if (bare !== folded) return [...(kind === 'name' ? [folded] : []), bare].map(cut);
  const spelled = piece.replace(UMLAUT, (letter) => UMLAUTS[letter] ?? letter);
  const forms = endingOf(folded, kind);
  return spelled === piece ? forms : [...forms, ...endingOf(foldLetters(spelled), kind)];
}

function endingOf(word: string, kind: Kind): string[] {
  if (word === '') return [];
  return [kind === 'prose' && LATIN.test(word) ? stemmer(cut(word)) : cut(word)];
}

const cut = (word: string): string => word.slice(0, MAX_WORD);

// The Vietnamese "đỏ" is red, and no "do"; the French "à" is as empty as "a".
const isEmpty = (piece: string): boolean => {
  const folded = foldLetters(piece);
  return EMPTY.has(folded) && (folded === piece || folded.length === 1);
};

const joins = (pieces: readonly string[]): boolean => pieces.length > 1 && pieces.length <= MAX_JOINED;

/** The letters and the numbers of a word: "10kg" and "10 kg", "iPhone15" and "iPhone 15" find each other. */
const partsOf = (piece: string): readonly string[] =>
  HAS_DIGIT.test(piece) ? (piece.match(/\p{L}[\p{L}\p{M}]*|[\d.]+/gu) ?? [piece]) : [piece];

/** Whether two words side by side are often written as one: "t shirt", "e mail", "wi fi". */
function isOftenOne(
  [one = '', ...more]: readonly string[],
  [other = '', ...others]: readonly string[],
): boolean {
  if (more.length > 0 || others.length > 0 || isEmpty(one) || isEmpty(other)) return false;
  if (!/\p{L}/u.test(one + other)) return false;
  return (one.length <= 2 && other.length <= 2) || /^\p{L}$/u.test(one) || /^\p{L}$/u.test(other);
}

/** Whether two words of a search may be one where they are stored, "500 ml" too. */
const mayBeOne = (one: readonly string[], other: readonly string[]): boolean =>
  isOftenOne(one, other) ||
  (one.length === 1 &&
    other.length === 1 &&
    /^[\d.]+$/.test(one[0] ?? '') &&
    /^\p{L}{1,2}$/u.test(other[0] ?? ''));

function addRun(
  words: Set<string>,
  { characters, apart }: Token & { kind: 'run' },
  before: Token | undefined,
): void {
  // A space is a habit of the writer here: of "東京 タワー" the pair across it is kept too.
  let last = before?.kind === 'run' && apart ? foldLetters(before.characters.at(-1) ?? '') : undefined;
  for (const character of characters.map(foldLetters)) {
    words.add(character);
    if (last !== undefined) words.add(last + character);
    last = character;
  }
}

/** The pairs of a run that a search looks for; of a long run every other one, which holds all of its characters. */
function pairsOf(characters: readonly string[]): string[] {
  const folded = characters.map(foldLetters);
  if (folded.length === 1) return folded;
  const pairs = folded.slice(1).map((character, at) => folded[at] + character);
  return pairs.length > MAX_PAIRS ? pairs.filter((_, at) => at % 2 === 0 || at === pairs.length - 1) : pairs;
}

// Writers of Persian part the pieces of a word by a character without width, by a space, or not at all.
const parted = (text: string): string => (text.includes('\u200c') ? text.replace(HALF_SPACE, '-') : text);
