import { type Migration, rewrite } from '@souk/subgraph';
import { sortKey } from '@souk/text/sort-key.ts';
import type { Ctx } from '../context.ts';
import { nameKeysOf } from '../shared/search-keys.ts';

/**
 * Folds search words for every script and adds alphabetical sort keys of names. Slugs do not change, as they are public.
 */
export const searchKeys: Migration<Ctx> = {
  name: '0004-search-keys',
  async up({ db, log }) {
    await rewrite(log, {
      model: db.products,
      fields: ['name', 'nameKey'],
      change: (product) => ({ nameKey: sortKey(product.name) }),
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
