import { sortKey } from '@souk/text/sort-key.ts';
import { wordsOf, wordsOfAll } from '@souk/text/words.ts';

/** The sort key and search words of a category or tag. Update them wherever its name changes. */
export const nameKeysOf = (name: string): { nameKey: string; words: string[] } => ({
  nameKey: sortKey(name),
  words: wordsOf(name, 'name'),
});

/** The search words of a product. Update them wherever its name or description changes. */
export const productWordsOf = ({ name, description }: { name: string; description: string }): string[] =>
  wordsOfAll([name, description]);
