import { fold, foldLetters, plain } from '@souk/text/fold.ts';
import type { Suggestions } from '../search-index.ts';
import { type Columns, FLAG } from './columns.ts';
import type { Matcher } from './matcher.ts';
import { firstOf, orderOf } from './order.ts';
import type { Listed } from './postings.ts';
import { questionOf, type SynonymTable } from './question.ts';
import { Ranking } from './ranking.ts';
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
const MAX_COUNTED = 20_000;
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
  const question = questionOf(text, synonyms);
  const codes = new Map(texts.slotsOfCode(question.code).map((slot) => [slot, true]));
  if (question.parts.length === 0 && codes.size === 0) return [];
  const found = matcher.match(question);
  const { flags } = columns;
  const slots = new Uint32Array(found.count + codes.size);
  let count = 0;
  for (let at = 0; at < found.count; at += 1) {
    const slot = found.slots[at] as number;
    if (((flags[slot] as number) & FOR_SALE) !== FOR_SALE || codes.has(slot)) continue;
    slots[count] = slot;
    count += 1;
  }
  for (const slot of codes.keys()) {
    if (((flags[slot] as number) & FOR_SALE) !== FOR_SALE) continue;
    slots[count] = slot;
    count += 1;
  }
  const ranking = new Ranking(columns, found, codes, question);
  const query = { text, sort: 'RELEVANCE', sees: { isForSale: true }, filter: {}, size: first } as const;
  return firstOf(
    columns,
    orderOf(columns, query, ranking, () => undefined),
    slots,
    count,
    first,
  );
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
  const { columns, texts } = index;
  const last = LAST_WORD.exec(plain(text))?.[0];
  if (last === undefined) return [];
  const typed = foldLetters(last);
  const before = plain(text).slice(0, -last.length);
  const { ofProducts } = texts;
  const within = before.trim() ? matchOf(index, before) : null;
  const completions = new Top(
    MAX_COMPLETIONS,
    (one, other) => ofProducts.postings.sizeOf(other) - ofProducts.postings.sizeOf(one) || one - other,
  );
  for (const number of ofProducts.startingWith(typed)) completions.add(number);
  const found: { term: string; count: number }[] = [];
  for (const number of completions.sorted()) {
    const { count, example } = namesWith(columns, ofProducts.postings.of(number), within);
    const word =
      count > 0 ? spellingIn(columns.nameKeys[example] ?? '', ofProducts.words.textOf(number)) : null;
    if (word !== null) found.push({ term: before + word, count });
  }
  const terms = found.toSorted((one, other) => other.count - one.count).map(({ term }) => term);
  return [...new Set(terms)].slice(0, first);
}

/** What has all words of a text; null where it has none. It is there until the next search. */
function matchOf({ matcher, synonyms }: Index, text: string): Uint32Array | null {
  const question = questionOf(text, synonyms);
  return question.parts.length > 0 ? matcher.match(question).values : new Uint32Array(0);
}

/**
 * How many names for sale have a word, and the slot of the first of them; with `within` only of slots that have a number there. Of a word
 * that tens of thousands have, the first ones say how many.
 */
function namesWith(
  { flags }: Columns,
  { entries, length }: Listed,
  within: Uint32Array | null,
): { count: number; example: number } {
  let [count, example] = [0, -1];
  for (let at = 0; at < length; at += 1) {
    if (at >= MAX_COUNTED && count > 0) return { count: (count * length) / at, example };
    const entry = entries[at] as number;
    const slot = entry >>> 1;
    if ((entry & 1) === 0 || ((flags[slot] as number) & FOR_SALE) !== FOR_SALE) continue;
    if (within && !within[slot]) continue;
    count += 1;
    if (example < 0) example = slot;
  }
  return { count, example };
}

/** A folded word as a name spells it, from the name's sort key; null where the name has it only in parts. */
export function spellingIn(nameKey: string, word: string): string | null {
  const exact = nameKey.slice(nameKey.indexOf('\u0001') + 1);
  for (const [spelled] of exact.matchAll(WORD)) if (foldLetters(spelled) === word) return spelled;
  return null;
}
