import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { uploadMedia, uploadMediaBatch } from './upload.service.ts';

export const uploadResolvers: Resolvers = {
  Mutation: {
    uploadMedia: mutation(['signed-in', 'service'], async (ctx, { input }) => ({
      media: await uploadMedia(ctx, input),
    })),
    uploadMediaBatch: mutation(['signed-in', 'service'], async (ctx, { input }) => ({
      mediaItems: await uploadMediaBatch(ctx, input),
    })),
  },
};
