import { fold, foldLetters, plain } from '@souk/text/fold.ts';
import type { Suggestions } from '../search-index.ts';
import { type Columns, FLAG } from './columns.ts';
import type { Matcher } from './matcher.ts';
import { questionOf, type SynonymTable } from './question.ts';
import { Scratch } from './scratch.ts';
import type { Texts } from './texts.ts';
import { Top } from './top.ts';

interface Index {
  readonly columns: Columns;
  readonly texts: Texts;
  readonly matcher: Matcher;
  readonly synonyms: SynonymTable;
}

const FOR_SALE = FLAG.LIVE | FLAG.FOR_SALE;
// Of the words that complete the last one, so many of the most frequent are looked at.
const MAX_COMPLETIONS = 40;
const NO_CODES: ReadonlyMap<number, boolean> = new Map();
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LAST_WORD = /[\p{L}\p{M}\p{N}]+$/u;

/** What may be meant by the beginning of a text, of what is for sale. */
export function suggestionsOf(index: Index, text: string, first: number): Suggestions {
  const { columns, texts } = index;
  texts.refreshLabels();
  const found = productsOf(index, text, first);
  return {
    productIds: found.map((slot) => columns.ids[slot] ?? ''),
    categoryIds: categoriesOf(index, text, first),
    terms: termsOf(index, text, first),
  };
}

function productsOf({ columns, texts, matcher, synonyms }: Index, text: string, first: number): number[] {
  const ranks = new Map<number, number>();
  const best = new Top(first, (one, other) => {
    const by = (ranks.get(other) ?? 0) - (ranks.get(one) ?? 0);
    return by === 0 ? ((columns.ids[one] ?? '') < (columns.ids[other] ?? '') ? 1 : -1) : by;
  });
  let least = 0;
  const question = questionOf(text, synonyms);
  const codes = new Map(texts.slotsOfCode(question.code).map((slot) => [slot, true]));
  if (question.parts.length === 0 && codes.size === 0) return [];
  matcher.each(question, codes, (slot, rank) => {
    if (((columns.flags[slot] as number) & FOR_SALE) !== FOR_SALE || rank < least) return;
    ranks.set(slot, rank);
    best.add(slot);
    least = best.isFull ? (ranks.get(best.last) ?? 0) : 0;
  });
  return best.sorted();
}

/** Categories whose names have words that begin so. */
function categoriesOf({ columns, texts }: Index, text: string, first: number): string[] {
  const words = fold(text).match(WORD) ?? [];
  if (words.length === 0) return [];
  const counts = new Map<number, number>();
  words.forEach((word, index) => {
    const labels = new Set<number>();
    for (const number of texts.ofLabels.startingWith(word))
      texts.ofLabels.postings.each(number, (label) => void labels.add(label));
    for (const label of labels) {
      if (!(label & 1) && (counts.get(label) ?? 0) === index) counts.set(label, index + 1);
    }
  });
  return [...counts]
    .filter(([, count]) => count === words.length)
    .map(([label]) => columns.categories.textOf(label >>> 1))
    .toSorted()
    .slice(0, first);
}

/** Texts that complete the last word, of words in names of products for sale that have the words before it. */
function termsOf(index: Index, text: string, first: number): string[] {
  const { columns, texts, matcher, synonyms } = index;
  const last = LAST_WORD.exec(plain(text))?.[0];
  if (last === undefined) return [];
  const typed = foldLetters(last);
  const before = plain(text).slice(0, -last.length);
  const { ofProducts } = texts;
  const { flags } = columns;
  const isForSale = (entry: number) =>
    (entry & 1) === 1 && ((flags[entry >>> 1] as number) & FOR_SALE) === FOR_SALE;
  const within = before.trim() ? new Scratch() : null;
  if (within) {
    within.fit(columns.size);
    const question = questionOf(before, synonyms);
    if (question.parts.length > 0) matcher.each(question, NO_CODES, (slot) => within.raise(slot, 1));
  }
  const completions = new Top(
    MAX_COMPLETIONS,
    (one, other) => ofProducts.postings.sizeOf(other) - ofProducts.postings.sizeOf(one) || one - other,
  );
  for (const number of ofProducts.startingWith(typed)) completions.add(number);
  const found: { term: string; count: number }[] = [];
  for (const number of completions.sorted()) {
    let [count, example] = [0, -1];
    ofProducts.postings.each(number, (entry) => {
      if (!isForSale(entry) || (within && within.values[entry >>> 1] === 0)) return;
      count += 1;
      if (example < 0) example = entry >>> 1;
    });
    const word =
      count > 0 ? spellingIn(columns.nameKeys[example] ?? '', ofProducts.words.textOf(number)) : null;
    if (word !== null) found.push({ term: before + word, count });
  }
  const terms = found.toSorted((one, other) => other.count - one.count).map(({ term }) => term);
  return [...new Set(terms)].slice(0, first);
}

/** A folded word as a name spells it, from the name's sort key; null where the name has it only in parts. */
export function spellingIn(nameKey: string, word: string): string | null {
  const exact = nameKey.slice(nameKey.indexOf('\u0001') + 1);
  for (const [spelled] of exact.matchAll(WORD)) if (foldLetters(spelled) === word) return spelled;
  return null;
}
