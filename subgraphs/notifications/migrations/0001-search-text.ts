import { type Migration, rewrite, searchTextOf } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Adds the search text to templates of earlier versions. */
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
