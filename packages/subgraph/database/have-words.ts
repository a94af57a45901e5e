import type { Term } from '@souk/text/words.ts';
import type { QueryFilter } from 'mongoose';

// Behind every character that a word has.
const END = '\u{10ffff}';

/**
 * The filter of a search on stored `words`: documents that fulfil all terms of `searchOf`, with whole words or with
 * words that begin so. Nothing is found by a search without terms. No text of the search is a pattern.
 */
// Of several words MongoDB finds out by itself which is the rarest, and looks for the others in what has that one.
export function haveWords<D extends { words: string[] }>(
  terms: readonly Term[],
  match: 'whole' | 'beginning' = 'whole',
): QueryFilter<D> {
  if (terms.length === 0) return { _id: { $in: [] } } as QueryFilter<D>;
  const all = match === 'whole' ? wholeWords : beginnings;
  const certain = terms.flatMap((term) => (term.length === 1 ? term.flat() : []));
  const filters = [
    ...(certain.length > 0 ? [all(certain)] : []),
    ...terms.flatMap((term) => (term.length > 1 ? [anyOf(term, match)] : [])),
  ];
  return (filters.length === 1 ? filters[0] : { $and: filters }) as QueryFilter<D>;
}

function anyOf(term: Term, match: 'whole' | 'beginning'): object {
  if (match === 'beginning') return { $or: term.map(beginnings) };
  const single = term.flatMap((words) => (words.length === 1 ? words : []));
  const several = term.filter((words) => words.length > 1).map(wholeWords);
  const ways =
    single.length > 0 ? [{ words: single.length > 1 ? { $in: single } : single[0] }, ...several] : several;
  return ways.length === 1 && ways[0] ? ways[0] : { $or: ways };
}

const wholeWords = (words: readonly string[]): object => ({
  words: words.length > 1 ? { $all: words } : words[0],
});

function beginnings(words: readonly string[]): object {
  const begin = (word: string) => ({ words: { $elemMatch: { $gte: word, $lt: word + END } } });
  const [only, ...others] = words.map(begin);
  return others.length === 0 && only ? only : { $and: words.map(begin) };
}
