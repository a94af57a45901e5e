import { wordsOf as wordsOfText } from '@souk/text/words.ts';
import type { ProductDocument } from './product.model.ts';

/** The words that a product is found by. They have to be made again wherever its name or description changes. */
// The bar keeps the end of the name and the beginning of the description from being read as one.
export const wordsOf = ({ name, description }: Pick<ProductDocument, 'name' | 'description'>): string[] =>
  wordsOfText(`${name} | ${description}`);
