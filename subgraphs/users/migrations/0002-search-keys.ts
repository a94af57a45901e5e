import { type Migration, rewriteAll } from '@souk/subgraph';
import { wordsOf } from '../accounts/words.ts';
import { searchKeys as keysOf } from '../agencies/search-keys.ts';
import type { Ctx } from '../context.ts';

/** Words of people that are folded for every script; agencies in the order of letters, with a text to be found by. */
export const searchKeys: Migration<Ctx> = {
  name: '0002-search-keys',
  async up({ db }) {
    await rewriteAll(db.Account, ['firstName', 'lastName', 'email'], (account) => ({
      words: wordsOf(account),
    }));
    await rewriteAll(db.Agency, ['name', 'code', 'city'], keysOf);
  },
  async down({ db }) {
    await rewriteAll(db.Agency, ['name'], ({ name }) => ({
      nameKey: name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim(),
    }));
    await db.Agency.collection.updateMany({}, { $unset: { searchText: '' } });
  },
};
