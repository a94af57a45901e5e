import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { countUnused, deleteUnused } from './clean-up.service.ts';
import { deleteMedia } from './removal.service.ts';

export const removalResolvers: Resolvers = {
  Mutation: {
    deleteMedia: mutation(['signed-in', 'service'], async (ctx, { id }) => ({
      deletedId: await deleteMedia(ctx, id),
    })),
    cleanUpUnusedMedia: mutation('admin', (ctx, { input }) =>
      input.isDryRun ? countUnused(ctx) : deleteUnused(ctx),
    ),
    forceDeleteMedia: mutation('admin', async (ctx, { id }) => ({
      deletedId: await deleteMedia(ctx, id, { evenInUse: true }),
    })),
  },
};
