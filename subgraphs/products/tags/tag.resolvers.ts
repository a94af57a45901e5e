import { query, readPage } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import type { TagDocument } from './tag.model.ts';
import { normalise } from './tag.service.ts';

/** Names that begin with the text, as a range of the index on names. */
const beginsWith = (text: string) => ({ $gte: normalise(text), $lt: `${normalise(text)}\uffff` });

export const tagResolvers: Resolvers = {
  Query: {
    tags: query('anyone', (ctx, args) =>
      readPage<TagDocument>(
        {
          model: ctx.db.tags,
          filter: args.search ? { name: beginsWith(args.search) } : {},
          sort: { field: 'name', direction: 1 },
        },
        args,
      ),
    ),
  },
  Tag: { id: ({ _id }) => _id },
};
