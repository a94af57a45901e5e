import { type Migration, rewrite } from '@souk/subgraph';
import { wordsOf } from '../accounts/words.ts';
import { searchKeys as keysOf } from '../agencies/search-keys.ts';
import type { Ctx } from '../context.ts';

/** Folds search words of people for every script; gives agencies an alphabetical sort key and a search text. */
export const searchKeys: Migration<Ctx> = {
  name: '0003-search-keys',
  async up({ db, log }) {
    await rewrite(log, {
      model: db.users,
      fields: ['firstName', 'lastName', 'email', 'words'],
      change: (account) => ({ words: wordsOf(account) }),
    });
    await rewrite(log, {
      model: db.agencies,
      fields: ['name', 'code', 'city', 'nameKey', 'searchText'],
      change: (agency) => keysOf(agency),
    });
  },
  async down({ db, log }) {
    await rewrite(log, {
      model: db.agencies,
      fields: ['name', 'nameKey'],
      change: ({ name }) => ({ nameKey: name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim() }),
    });
    await db.agencies.collection.updateMany({}, { $unset: { searchText: '' } });
  },
};
