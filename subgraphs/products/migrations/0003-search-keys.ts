import { type Migration, rewriteAll } from '@souk/subgraph';
import { sortKey } from '@souk/text/sort-key.ts';
import { wordsOf } from '../catalogue/words.ts';
import type { Ctx } from '../context.ts';
import { nameKeysOf } from '../shared/name-keys.ts';

/**
 * Words that are folded for every script, and keys that sort names in the order of letters. Slugs stay: they were given
 * out.
 */
export const searchKeys: Migration<Ctx> = {
  name: '0003-search-keys',
  async up({ db }) {
    await rewriteAll(db.products, ['name', 'description'], (product) => ({
      words: wordsOf(product),
      nameKey: sortKey(product.name),
    }));
    await rewriteAll(db.categories, ['name'], ({ name }) => nameKeysOf(name));
    await rewriteAll(db.tags, ['name'], ({ name }) => nameKeysOf(name));
  },
  // The words stay: most of those that the version before looks for are among them.
  async down({ db }) {
    await rewriteAll(db.products, ['name'], ({ name }) => ({ nameKey: name.toLowerCase() }));
    await rewriteAll(db.categories, ['name'], ({ name }) => ({ nameKey: name.toLowerCase() }));
    await db.categories.collection.updateMany({}, { $unset: { words: '' } });
    await db.tags.collection.updateMany({}, { $unset: { words: '', nameKey: '' } });
  },
};
