import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { dropIndex } from './product-indexes.ts';

/** Drops the text index of MongoDB, which a list of words in each product replaced; an index of its own replaced that (`0016`). */
export const wordsOfProducts: Migration<Ctx> = {
  name: '0001-words-of-products',
  async up({ db }) {
    await dropIndex(db, 'search');
  },
  async down({ db }) {
    await dropIndex(db, 'words');
    await db.products.collection.updateMany({}, { $unset: { words: '' } });
  },
};
