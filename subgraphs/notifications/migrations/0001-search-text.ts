import { type Migration, rewrite, searchTextOf } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Templates from before carry no text to be found by. */
export const searchText: Migration<Ctx> = {
  name: '0001-search-text',
  async up({ db, log }) {
    await rewrite(log, {
      model: db.emailTemplates,
      fields: ['key', 'name', 'searchText'],
      change: ({ key, name }) => ({ searchText: searchTextOf([key, name]) }),
    });
  },
  async down({ db }) {
    await db.emailTemplates.collection.updateMany({}, { $unset: { searchText: '' } });
  },
};
