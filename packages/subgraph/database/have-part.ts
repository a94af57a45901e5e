import { fold } from '@souk/text/fold.ts';
import type { QueryFilter } from 'mongoose';
import { readSearch } from './read-search.ts';

// A character that nobody types, so that no search reaches from one text into the next.
const BETWEEN = '\u0001';

/** The `searchText` to store with a document: the texts that a search looks for a part of, folded. */
export const searchTextOf = (texts: readonly (string | null | undefined)[]): string =>
  texts.map((text) => fold(text ?? '')).join(BETWEEN);

/**
 * The filter of a search on stored `searchText`: documents that hold the text as a part, also within a word. For short
 * lists: it looks at each document. Blanks find all; a search without letters, digits or signs that count finds nothing.
 * Raises what {@link readSearch} raises.
 */
// Compared as it is: a regular expression would have to be escaped.
export function havePart<D extends { searchText: string }>(
  search: string | null | undefined,
): QueryFilter<D> {
  const text = readSearch(search);
  if (text === null) return {};
  const part = fold(text);
  const filter =
    part === ''
      ? { _id: { $in: [] } }
      : { $expr: { $gte: [{ $indexOfCP: ['$searchText', { $literal: part }] }, 0] } };
  return filter as QueryFilter<D>;
}
