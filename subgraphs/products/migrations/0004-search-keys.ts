import { type Migration, rewrite } from '@souk/subgraph';
import { sortKey } from '@souk/text/sort-key.ts';
import type { Ctx } from '../context.ts';
import { nameKeysOf, productWordsOf } from '../shared/search-keys.ts';

/**
 * Words that are folded for every script, and keys that sort names in the order of letters. Slugs stay: they were given
 * out.
 */
export const searchKeys: Migration<Ctx> = {
  name: '0004-search-keys',
  async up({ db, log }) {
    await rewrite(log, {
      model: db.products,
      fields: ['name', 'description', 'words', 'nameKey'],
      change: (product) => ({ words: productWordsOf(product), nameKey: sortKey(product.name) }),
    });
    await rewrite(log, {
      model: db.categories,
      fields: ['name', 'words', 'nameKey'],
      change: ({ name }) => nameKeysOf(name),
    });
    await rewrite(log, {
      model: db.tags,
      fields: ['name', 'words', 'nameKey'],
      change: ({ name }) => nameKeysOf(name),
    });
  },
  // The words stay: most of those that the version before looks for are among them.
  async down({ db, log }) {
    await rewrite(log, {
      model: db.products,
      fields: ['name', 'nameKey'],
      change: ({ name }) => ({ nameKey: name.toLowerCase() }),
    });
    await rewrite(log, {
      model: db.categories,
      fields: ['name', 'nameKey'],
      change: ({ name }) => ({ nameKey: name.toLowerCase() }),
    });
    await db.categories.collection.updateMany({}, { $unset: { words: '' } });
    await db.tags.collection.updateMany({}, { $unset: { words: '', nameKey: '' } });
  },
};
