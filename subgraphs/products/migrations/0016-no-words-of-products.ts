import type { Migration } from '@souk/subgraph';
import { wordsOfAll } from '@souk/text/words.ts';
import type { Ctx } from '../context.ts';
import { dropIndex } from './product-indexes.ts';

const AT_ONCE = 500;
const KEYS = { words: 1, status: 1, sellerActive: 1, createdAt: -1, _id: -1 } as const;

/** Products were searched by words that they stored, before an index of its own: the words go, with their index in MongoDB. */
export const noWordsOfProducts: Migration<Ctx> = {
  name: '0016-no-words-of-products',
  async up({ db }) {
    await dropIndex(db, 'wordsOnSale');
    await db.products.collection.updateMany({ words: { $exists: true } }, { $unset: { words: '' } });
  },
  async down({ db: { products } }) {
    const found = products.find({}, { name: 1, description: 1 }).lean().cursor();
    let changes: ReturnType<typeof change>[] = [];
    const store = async () => {
      if (changes.length > 0) await products.collection.bulkWrite(changes, { ordered: false });
      changes = [];
    };
    for await (const product of found) {
      changes.push(change(product));
      if (changes.length === AT_ONCE) await store();
    }
    await store();
    await products.collection.createIndex(KEYS, {
      name: 'wordsOnSale',
      partialFilterExpression: { status: 'ACTIVE', sellerActive: true },
    });
  },
};

const change = ({ _id, name, description }: { _id: string; name: string; description: string }) => ({
  updateOne: {
    filter: { _id: _id as never },
    update: { $set: { words: wordsOfAll([name, description]) } },
  },
});
