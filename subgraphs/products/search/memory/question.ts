import { fold, plain } from '@souk/text/fold.ts';
import { measuresIn } from '@souk/text/measures.ts';
import { UNSPACED } from '@souk/text/tokens.ts';
import { searchOf, type Term } from '@souk/text/words.ts';
import type { IndexedSynonym } from '../search-index.ts';
import { CLASS, type Class } from './dictionary.ts';

/** One way to have a part of a question: all of these words. */
export interface Way {
  readonly words: readonly string[];
  /** The best that this way can be; only what was typed itself has beginnings and typos. */
  readonly atBest: Class;
}

/** A part of a question, which has to be there in one of its ways. */
export interface Part {
  readonly ways: readonly Way[];
  /** Looser ways, where nothing has all parts as they were typed. */
  readonly looseWays: readonly Way[];
  /** The last part may be the beginning of a word. */
  readonly isLast: boolean;
}

/** What a text asks for. */
export interface Question {
  readonly parts: readonly Part[];
  /** The folded text, as names begin with it. */
  readonly folded: string;
  /** The first word of it. */
  readonly first: string;
  /** The text as a code, see {@link codeKey}. */
  readonly code: string;
}

/** What synonyms say for the words of a term, joined by a space. */
export type SynonymTable = ReadonlyMap<string, readonly (readonly string[])[]>;

const MAX_SYNONYM_PARTS = 4;
const MAX_SYNONYMS = 20;
const MIN_CODE = 3;

/** The form in which SKUs and GTINs are compared: folded, and without spaces and signs. Empty for what is no code. */
export function codeKey(text: string): string {
  const key = fold(text.slice(0, 200)).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return key.length >= MIN_CODE && key.length <= 64 ? key : '';
}

/** What a text asks for, with the synonyms of its words: one step, never the synonym of a synonym. */
export function questionOf(text: string, synonyms: SynonymTable): Question {
  const terms = withJoined(termsOf(text));
  const parts: Part[] = [];
  let at = 0;
  while (at < terms.length) {
    const { length, ways } = widestAt(terms, at, synonyms);
    const looseWays = length === 1 ? looseWaysOf(terms, at) : [];
    at += length;
    parts.push({ ways, looseWays, isLast: at === terms.length });
  }
  const folded = fold(text);
  return { parts, folded, first: /^\S*?(?=,?(?: |$))/.exec(folded)?.[0] ?? '', code: codeKey(text) };
}

const asTyped = (words: readonly string[]): Way => ({ words, atBest: CLASS.EXACT });

/** The terms of a text; an amount with its unit is one, however it is written. */
function termsOf(text: string): (readonly Way[])[] {
  const whole = plain(text);
  const terms: (readonly Way[])[] = [];
  const add = (part: string) => {
    for (const lists of searchOf(part, 'whole')) terms.push(lists.map(asTyped));
  };
  let end = 0;
  for (const measure of measuresIn(whole)) {
    add(whole.slice(end, measure.start));
    terms.push([
      ...waysOfAmount(searchOf(whole.slice(measure.start, measure.end), 'whole')),
      asTyped([measure.word]),
    ]);
    end = measure.end;
  }
  add(whole.slice(end));
  return terms;
}

const waysOfAmount = (terms: readonly Term[]): Way[] => {
  const [only, ...others] = terms;
  return others.length === 0 ? (only ?? []).map(asTyped) : [asTyped(terms.flatMap(([first]) => first ?? []))];
};

const LETTERS = /^[\p{L}\p{M}]{2,}$/u;
const IS_UNSPACED = new RegExp(UNSPACED, 'u');

/** The one word that a term is; null for one of several words, of digits or of a script without spaces. */
function wordOf(ways: readonly Way[] | undefined): string | null {
  const [word = '', ...others] = ways?.[0]?.words ?? [];
  return others.length === 0 && LETTERS.test(word) && !IS_UNSPACED.test(word) ? word : null;
}

/** Two words side by side may be one where they are stored: "rain coat" is a raincoat, which has both parts. */
function withJoined(terms: readonly (readonly Way[])[]): (readonly Way[])[] {
  const words = terms.map(wordOf);
  const joined = words.map((word, at) => {
    const next = words[at + 1];
    return word && next ? word + next : null;
  });
  return terms.map((ways, at) => {
    const found = [joined[at - 1], joined[at]].filter((word) => word != null);
    return [...ways, ...found.map((word): Way => ({ words: [word], atBest: CLASS.SYNONYM }))];
  });
}

const CHARACTER = /\P{M}\p{M}*/gu;
// Endings of Korean that say what a word does in its sentence.
const PARTICLES = new Set('은는이가을를의에로와과도만'.normalize('NFC'));

/**
 * Of a pair of characters that are written without spaces, both by themselves: a space may have been between them, as in
 * 红色 旗袍. The last of Korean may be a particle.
 */
function looseWaysOf(terms: readonly (readonly Way[])[], at: number): Way[] {
  const pair = pairOf(terms[at]);
  if (!pair) return [];
  const [one, other] = pair;
  const isLast = pairOf(terms[at + 1])?.[0] !== other;
  const words = isLast && PARTICLES.has(other) ? [one] : [one, other];
  return [{ words, atBest: CLASS.TYPO }];
}

function pairOf(ways: readonly Way[] | undefined): readonly [string, string] | null {
  const [word = '', ...others] = ways?.[0]?.words ?? [];
  if (others.length > 0 || !IS_UNSPACED.test(word)) return null;
  const [one, other, more] = word.match(CHARACTER) ?? [];
  return one && other && !more ? [one, other] : null;
}

/** The longest run of terms from a place that has synonyms, or the one term there. */
function widestAt(
  terms: readonly (readonly Way[])[],
  from: number,
  synonyms: SynonymTable,
): { length: number; ways: readonly Way[] } {
  const most = synonyms.size === 0 ? 1 : Math.min(MAX_SYNONYM_PARTS, terms.length - from);
  for (let length = most; length >= 1; length -= 1) {
    const run = terms.slice(from, from + length);
    const words = run.flatMap(([first]) => first?.words ?? []);
    const others = synonyms.get(words.join(' '));
    if (!others) continue;
    const own = length === 1 ? (run[0] ?? []) : [asTyped(words)];
    const added = others
      .slice(0, MAX_SYNONYMS)
      .map((other): Way => ({ words: other, atBest: CLASS.SYNONYM }));
    return { length, ways: [...own, ...added] };
  }
  return { length: 1, ways: terms[from] ?? [] };
}

/** The words of a synonym in the form of {@link SynonymTable}: of each of its terms the first spelling. */
export const wordsOfSynonym = (text: string): string[] =>
  searchOf(text, 'whole').flatMap(([first]) => first ?? []);

/** What each term of the synonyms says. */
export function tableOf(synonyms: readonly IndexedSynonym[]): SynonymTable {
  const table = new Map<string, string[][]>();
  for (const { terms, alternatives } of synonyms) {
    const others = alternatives.map(wordsOfSynonym).filter((words) => words.length > 0);
    for (const term of terms) {
      const key = wordsOfSynonym(term).join(' ');
      const added = others.filter((words) => words.join(' ') !== key);
      if (key) table.set(key, [...(table.get(key) ?? []), ...added]);
    }
  }
  return table;
}
