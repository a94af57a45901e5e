import { haveWords, query, readPage } from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { TagDocument } from './tag.model.ts';

export const tagResolvers: Resolvers = {
  Query: {
    tags: query('anyone', (ctx, args) =>
      readPage<TagDocument>(
        {
          model: ctx.db.tags,
          filter: args.search?.trim() ? haveWords(searchOf(args.search, 'name'), 'beginning') : {},
          sort: { field: 'nameKey', direction: 1 },
        },
        args,
      ),
    ),
  },
  Tag: { id: ({ _id }) => _id },
};
