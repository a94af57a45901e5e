import { fold, plain } from '@souk/text/fold.ts';
import { measureOf } from '@souk/text/measures.ts';
import { searchOf } from '@souk/text/words.ts';
import type { IndexedSynonym } from '../search-index.ts';

/** One way to have a part of a question: all of these words. */
export interface Way {
  readonly words: readonly string[];
  readonly isSynonym: boolean;
}

/** A part of a question, which has to be there in one of its ways. */
export interface Part {
  readonly ways: readonly Way[];
  /** The last part may be the beginning of a word. */
  readonly isLast: boolean;
}

/** What a text asks for. */
export interface Question {
  readonly parts: readonly Part[];
  /** The folded text, as names begin with it. */
  readonly folded: string;
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
  const terms = searchOf(text, 'whole').map((lists) =>
    lists.flatMap((words): Way[] => {
      const way = { words, isSynonym: false };
      const measure = words.length === 1 ? measureOf(words[0] ?? '') : null;
      return measure === null ? [way] : [way, { words: [measure], isSynonym: false }];
    }),
  );
  const parts: Part[] = [];
  let at = 0;
  while (at < terms.length) {
    const { length, ways } = widestAt(terms, at, synonyms);
    at += length;
    parts.push({ ways, isLast: at === terms.length });
  }
  return { parts, folded: fold(plain(text)), code: codeKey(text) };
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
    const own = length === 1 ? (run[0] ?? []) : [{ words, isSynonym: false }];
    const added = others.slice(0, MAX_SYNONYMS).map((other) => ({ words: other, isSynonym: true }));
    return { length, ways: [...own, ...added] };
  }
  return { length: 1, ways: terms[from] ?? [] };
}

/** The words of a synonym in the form of {@link SynonymTable}: of each of its terms the first spelling. */
const wordsOfSynonym = (text: string): string[] => searchOf(text, 'whole').flatMap(([first]) => first ?? []);

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
