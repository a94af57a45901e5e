import { plain } from '@souk/text/fold.ts';
import { measuresOf } from '@souk/text/measures.ts';
import { wordsOf } from '@souk/text/words.ts';
import type { IndexedProduct } from './search-index.ts';

/** The words and amounts that an engine keeps of a text, each once and whole. */
const wordsIn = (text: string): Set<string> =>
  new Set([...wordsOf(text, 'whole'), ...measuresOf(plain(text))]);

/** The words that a product is found by: those of its name, and those that only its description has. */
export function wordsOfProduct({ name, description }: Pick<IndexedProduct, 'name' | 'description'>) {
  const named = wordsIn(name);
  const described = description ? [...wordsIn(description)].filter((word) => !named.has(word)) : [];
  return { named: [...named], described };
}
