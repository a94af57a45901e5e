import { createHash } from 'node:crypto';
import { hasStem, stemOf } from '@souk/text/stems.ts';
import { mayHaveTypos } from '../memory/dictionary.ts';
import { codeKey } from '../memory/question.ts';
import { lengthOfName } from '../memory/texts.ts';
import { wordsOfProduct } from '../product-words.ts';
import type { IndexedProduct } from '../search-index.ts';
import { placeOf } from '../weights.ts';
import type { Clause } from './connection.ts';

/** The fields that a word is looked for in: as it is, by its stem, and as a word of letters that may have a slip. */
export const FIELDS = {
  name: { words: 'nameWords', stems: 'nameStems', letters: 'nameLetters' },
  description: { words: 'textWords', stems: 'textStems', letters: 'textLetters' },
} as const;
export type Fields = (typeof FIELDS)[keyof typeof FIELDS];

const exact = { type: 'keyword' };
// Only looked for, never sorted by or counted.
const found = { type: 'keyword', doc_values: false };
// Only sorted by or counted, never looked for.
const kept = (type: string) => ({ type, index: false });

// Words are made by `@souk/text`, in one way for all engines: to OpenSearch they are values as they are, without an analysis.
const PROPERTIES: Clause = {
  id: exact,
  nameKey: exact,
  nameWords: exact,
  nameStems: found,
  nameLetters: found,
  textWords: found,
  textStems: found,
  textLetters: found,
  codes: found,
  sellerId: exact,
  status: exact,
  isForSale: { type: 'boolean' },
  categoryId: exact,
  tagIds: exact,
  facets: exact,
  currency: exact,
  priceMinor: { type: 'long' },
  isInStock: { type: 'boolean' },
  isLowStock: { type: 'boolean' },
  unitsSold: kept('long'),
  createdAt: kept('long'),
  nameLength: kept('short'),
  place: kept('short'),
};

/** How products are kept. The documents themselves are in MongoDB: what is kept here is what is looked for, sorted by or counted. */
export const PRODUCT_INDEX = {
  settings: {
    number_of_shards: 1,
    auto_expand_replicas: '0-1',
    refresh_interval: '1s',
    max_terms_count: 65_536,
  },
  mappings: { dynamic: 'strict', _source: { enabled: false }, properties: PROPERTIES },
} as const;

/** Changes with the shape of the documents, so that a new release fills an index of its own. */
// Raise the number when the same fields get other values.
export const SHAPE = createHash('sha256')
  .update(JSON.stringify([2, PROPERTIES]))
  .digest('hex')
  .slice(0, 8);

/** A product as OpenSearch keeps it. */
export function documentOf(product: IndexedProduct): Clause {
  const { name, description, createdAt, codes, categoryId, ...same } = product;
  const { named, described } = wordsOfProduct(product);
  return {
    ...same,
    ...fieldsOf(FIELDS.name, named),
    ...fieldsOf(FIELDS.description, described),
    ...(categoryId === null ? {} : { categoryId }),
    codes: [...new Set(codes.map(codeKey))].filter(Boolean),
    createdAt: createdAt.getTime(),
    nameLength: Math.min(255, lengthOfName(name)),
    place: placeOf(product.isInStock, product.unitsSold),
  };
}

const fieldsOf = (fields: Fields, words: readonly string[]): Clause => ({
  [fields.words]: words,
  [fields.stems]: [...new Set(words.filter(hasStem).map(stemOf))],
  [fields.letters]: words.filter(mayHaveTypos),
});
