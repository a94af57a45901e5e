import { wordsOfAll } from '@souk/text/words.ts';

const SEPARATORS = /[._-]+/g;

/** The words that an item is found by: those of its file name and its text alternative. Update them with either. */
export const wordsOfMedia = ({ filename, altText }: { filename: string; altText: string | null }): string[] =>
  wordsOfAll([filename.replaceAll(SEPARATORS, ' '), altText], 'name');
