import type { Migration } from '@souk/subgraph';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import { productWordsOf } from '../shared/search-keys.ts';
import { dropIndex } from './product-indexes.ts';

const AT_ONCE = 500;

/** Adds search words to products of earlier versions and drops the text index of MongoDB, which they replace. */
export const wordsOfProducts: Migration<Ctx> = {
  name: '0001-words-of-products',
  async up({ db }) {
    const wanting = { words: { $exists: false } };
    const found = db.products.find(wanting, { name: 1, description: 1 }).lean().cursor();
    let changes: ReturnType<typeof change>[] = [];
    const store = async () => {
      if (changes.length > 0) await db.products.bulkWrite(changes, { ordered: false, timestamps: false });
      changes = [];
    };
    for await (const product of found) {
      changes.push(change(product));
      if (changes.length === AT_ONCE) await store();
    }
    await store();
    await dropIndex(db, 'search');
  },
  async down({ db }) {
    await dropIndex(db, 'words');
    await db.products.collection.updateMany({}, { $unset: { words: '' } });
  },
};

// The filter skips products whose texts were changed since they were read.
const change = ({ _id, name, description }: Pick<ProductDocument, '_id' | 'name' | 'description'>) => ({
  updateOne: {
    filter: { _id, name, description },
    update: { $set: { words: productWordsOf({ name, description }) } },
  },
});
