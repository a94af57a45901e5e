import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { dropIndex, hasIndex } from './product-indexes.ts';

const KEYS = { words: 1, status: 1, sellerActive: 1, createdAt: -1, _id: -1 } as const;

/**
 * Indexes the words of products on sale only, so that hiding a seller's products only removes keys. The new index is built
 * before the old one is dropped, as a process of the previous version can search by either.
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
