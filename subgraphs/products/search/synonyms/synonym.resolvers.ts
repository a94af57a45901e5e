import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { createSynonym, deleteSynonym, listSynonyms, updateSynonym } from './synonym.service.ts';

export const synonymResolvers: Resolvers = {
  Query: {
    synonyms: query('admin', listSynonyms),
  },
  Mutation: {
    createSynonym: mutation('admin', async (ctx, { input }) => ({
      synonym: await createSynonym(ctx, input),
    })),
    updateSynonym: mutation('admin', async (ctx, { id, input }) => ({
      synonym: await updateSynonym(ctx, id, input),
    })),
    deleteSynonym: mutation('admin', async (ctx, { id }) => ({ deletedId: await deleteSynonym(ctx, id) })),
  },
  Synonym: {
    id: ({ _id }) => _id,
    isOneWay: ({ alternatives }) => alternatives.length > 0,
  },
};
