import { haveWords, query, readPage } from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { Resolvers } from '../generated/resolvers.ts';
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
  Tag: { id: ({ _id }) => _id },
};
