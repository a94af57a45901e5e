import { haveWords, mutation, query, readPage } from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { deleteTag, mergeTags, updateTag } from './change-tag.ts';
import type { TagDocument } from './tag.model.ts';

const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  NAME: { field: 'nameKey', direction: 1 },
} as const;

export const tagResolvers: Resolvers = {
  Query: {
    tags: query('anyone', (ctx, { filter, sort, ...page }) =>
      readPage<TagDocument>(
        {
          model: ctx.db.tags,
          filter: filter?.search?.trim() ? haveWords(searchOf(filter.search, 'name'), 'beginning') : {},
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
