import { allOf, haveWords, isAllowed, mutation, query, readPage } from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { deleteTag, mergeTags, updateTag } from './change-tag.ts';
import type { TagDocument } from './tag.model.ts';

const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  NAME: { field: 'nameKey', direction: 1 },
} as const;

// Where products are moderated, a text that nobody has approved is for those alone who work with products.
const seesAll = ({ config, viewer }: Ctx) =>
  !config.PRODUCT_MODERATION ||
  isAllowed(viewer, ['seller', 'staff', 'admin', 'service', 'key:product.read', 'key:product.write']);

export const tagResolvers: Resolvers = {
  Query: {
    tags: query('anyone', (ctx, { filter, sort, ...page }) =>
      readPage<TagDocument>(
        {
          model: ctx.db.tags,
          filter: allOf<TagDocument>([
            filter?.search?.trim() ? haveWords(searchOf(filter.search, 'name'), 'beginning') : {},
            seesAll(ctx) ? {} : { productCount: { $gt: 0 } },
          ]),
          sort: SORTS[sort],
        },
        page,
      ),
    ),
  },
  Mutation: {
    updateTag: mutation(['admin', 'staff:category.manage'], (ctx, { id, input }) =>
      updateTag(ctx, id, input),
    ),
    mergeTags: mutation(['admin', 'staff:category.manage'], (ctx, { input }) => mergeTags(ctx, input)),
    deleteTag: mutation(['admin', 'staff:category.manage'], async (ctx, { id }) => ({
      deletedId: await deleteTag(ctx, id),
    })),
  },
  Tag: { id: ({ _id }) => _id },
};
