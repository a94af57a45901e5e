import { sortKey } from '@souk/text/sort-key.ts';
import { wordsOf, wordsOfAll } from '@souk/text/words.ts';

/** What a category or a tag is sorted and found by. They have to be made again wherever its name changes. */
export const nameKeysOf = (name: string): { nameKey: string; words: string[] } => ({
  nameKey: sortKey(name),
  words: wordsOf(name, 'name'),
});

/** The words that a product is found by. They have to be made again wherever its name or description changes. */
export const productWordsOf = ({ name, description }: { name: string; description: string }): string[] =>
  wordsOfAll([name, description]);
