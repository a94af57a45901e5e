import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const BOTH = { productCount: 0, countedAt: null, version: 1 };
const OF_CATEGORIES = { ...BOTH, oldSlugs: [], treeChanges: 0 };

const gone = (fields: object) => ({
  $unset: Object.fromEntries(Object.keys(fields).map((field) => [field, ''])),
});

/** Categories and tags get versions and counts of products, which the sweep `recount-all` fills; categories former slugs. */
export const versionsOfCategories: Migration<Ctx> = {
  name: '0013-versions-of-categories',
  async up({ db: { categories, tags } }) {
    await categories.collection.updateMany({ version: { $exists: false } }, { $set: OF_CATEGORIES });
    await tags.collection.updateMany({ version: { $exists: false } }, { $set: BOTH });
  },
  async down({ db: { categories, tags } }) {
    await categories.collection.updateMany({}, gone(OF_CATEGORIES));
    await tags.collection.updateMany({}, gone(BOTH));
  },
};
