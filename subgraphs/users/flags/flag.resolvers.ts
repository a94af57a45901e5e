import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { listFlags, valuesOf } from './flag.list.ts';
import { definitionOf } from './flag.model.ts';
import { createFlag, deleteFlag, updateFlag } from './flag.service.ts';

export const flagResolvers: Resolvers = {
  Query: {
    featureFlag: query('anyone', (ctx, { key }) => valuesOf(ctx, [key])[0] ?? null),
    enabledFeatures: query('anyone', (ctx, { keys }) => valuesOf(ctx, keys)),
    featureFlags: query('admin', (ctx, { filter, sort, ...page }, info) =>
      listFlags(ctx, filter ?? {}, sort, page, info),
    ),
  },
  Mutation: {
    createFeatureFlag: mutation('admin', async (ctx, { input }) => ({
      featureFlag: await createFlag(ctx, input),
    })),
    updateFeatureFlag: mutation('admin', async (ctx, { id, input }) => ({
      featureFlag: await updateFlag(ctx, id, input),
    })),
    deleteFeatureFlag: mutation('admin', async (ctx, { id }) => {
      const featureFlag = await deleteFlag(ctx, id);
      return { deletedId: featureFlag._id, featureFlag };
    }),
  },
  FeatureFlag: {
    id: ({ _id }) => _id,
    definition: definitionOf,
  },
};
