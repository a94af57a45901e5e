import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { deleteTag, listTags, renameTag, tagMedia, untagMedia } from './tag.service.ts';

export const tagResolvers: Resolvers = {
  Query: {
    mediaTags: query(['signed-in', 'service'], (ctx, args) => listTags(ctx, args)),
  },
  Mutation: {
    tagMedia: mutation(['signed-in', 'service'], async (ctx, { id, input }) => ({
      media: await tagMedia(ctx, id, input.tags),
    })),
    untagMedia: mutation(['signed-in', 'service'], async (ctx, { id, input }) => ({
      media: await untagMedia(ctx, id, input.tags),
    })),
    renameMediaTag: mutation('admin', async (ctx, { id, input }) => ({
      mediaTag: await renameTag(ctx, id, input.name),
    })),
    deleteMediaTag: mutation('admin', async (ctx, { id }) => ({ deletedId: await deleteTag(ctx, id) })),
  },
  MediaTag: { id: ({ _id }) => _id },
};
