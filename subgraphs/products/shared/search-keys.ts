import { sortKey } from '@souk/text/sort-key.ts';
import { wordsOf } from '@souk/text/words.ts';

/** The sort key and search words of a category or tag. Update them wherever its name changes. */
export const nameKeysOf = (name: string): { nameKey: string; words: string[] } => ({
  nameKey: sortKey(name),
  words: wordsOf(name, 'name'),
});
