import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { dropIndex, hasIndex } from './product-indexes.ts';

const KEYS = { words: 1, status: 1, sellerActive: 1, createdAt: -1, _id: -1 } as const;

/**
 * Words are indexed of products on sale alone, so that hiding a seller's products takes keys out and puts none in. The
 * new index stands before the old one goes: a process of the version before searches by either.
 */
export const wordsOnSale: Migration<Ctx> = {
  name: '0002-words-on-sale',
  async up({ db }) {
    // A new database gets its indexes after the migrations.
    if (!(await hasIndex(db, 'words'))) return;
    await db.products.collection.createIndex(KEYS, {
      name: 'wordsOnSale',
      partialFilterExpression: { status: 'ACTIVE', sellerActive: true },
    });
    await dropIndex(db, 'words');
  },
  async down({ db }) {
    if (!(await hasIndex(db, 'wordsOnSale'))) return;
    await db.products.collection.createIndex(KEYS, { name: 'words' });
    await dropIndex(db, 'wordsOnSale');
  },
};
