import { lengthOf } from '@souk/text/characters.ts';
import { fold } from '@souk/text/fold.ts';
import { readLine } from '@souk/text/line.ts';
import type { QueryFilter } from 'mongoose';
import { badInput } from '../shared/graphql-errors.ts';

const MAX_SEARCH_LENGTH = 100;

// A character that nobody types, so that no search reaches from one text into the next.
const BETWEEN = '\u0001';

/** The `searchText` to store with a document: the texts that a search looks for a part of, folded. */
export const searchTextOf = (texts: readonly (string | null | undefined)[]): string =>
  texts.map((text) => fold(text ?? '')).join(BETWEEN);

/**
 * The filter of a search on stored `searchText`: documents that hold the text as a part, also within a word. For short
 * lists: it looks at each document. Blanks find all; a search without letters, digits or signs that count finds nothing.
 * Raises BAD_USER_INPUT for a search of more than a hundred characters or of what is no text.
 */
// Compared as it is: a regular expression would have to be escaped.
export function havePart<D extends { searchText: string }>(
  search: string | null | undefined,
): QueryFilter<D> {
  if (!search?.trim()) return {};
  const { text, problem } = readLine(search);
  if (problem !== null) throw badInput(`The search ${problem}`);
  if (lengthOf(text) > MAX_SEARCH_LENGTH)
    throw badInput(`A search has at most ${MAX_SEARCH_LENGTH} characters.`);
  const part = fold(text);
  const filter =
    part === ''
      ? { _id: { $in: [] } }
      : { $expr: { $gte: [{ $indexOfCP: ['$searchText', { $literal: part }] }, 0] } };
  return filter as QueryFilter<D>;
}
